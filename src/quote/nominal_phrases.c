/*
 * Nominals: "the model and cookbook author", "the museum's keeper".
 *
 * In: the words of a document with their classes, and where a nominal's first word after its
 * determiner stands. Out: where it ends. Its words are adjectives and nouns, which cannot be told
 * apart without a tagger; what ends it can: function words, finite verbs of the lists, participles,
 * punctuation. At most MAX_NOMINAL_WORDS are looked at, and the second half of a list after "and".
 */
#include "quote/phrases.h"

#define MAX_NOMINAL_WORDS 7
#define MAX_LIST_WORDS 4

/* The word before goes on to token i; the stop of "U.S." does not part them. */
static bool goes_on(const struct phrase *p, uint32_t i)
{
    const struct prose_word *w = phrase_word(p, i);
    const unsigned breaks = w->gap & GAP_BREAKS;
    return breaks == 0 || (breaks == GAP_STOP && w[-1].gap & GAP_DOT && !(w->flags & PROSE_STARTS));
}

/* May token i be a word of a nominal: an adjective or a noun? */
static bool is_nominal_word(const struct phrase *p, uint32_t i, bool first)
{
    const struct prose_word *w = phrase_word(p, i);
    uint32_t never = WORD_SUBJECT | WORD_POSSESSIVE | WORD_PREPOSITION | WORD_JOINS |
                     WORD_AUXILIARY | WORD_WHO | WORD_I | WORD_WE;
    if (w->flags & PROSE_INSIDE || (!first && !goes_on(p, i)))
        return false;
    if (w->flags & PROSE_CAPITAL)
        return (w->classes & (WORD_SUBJECT | WORD_CALENDAR)) == 0;
    if (w->classes & never || (!first && w->classes & (WORD_FINITE | WORD_ADVERB)) ||
        (w->classes & WORD_DETERMINER && !(w->classes & WORD_QUANTITY)))
        return false;
    if (w->flags & PROSE_STOP && !(w->classes & (WORD_DETERMINER | WORD_ROLE)))
        return false;
    bool participle = (w->flags & (PROSE_ED | PROSE_ING)) != 0 && !(w->gap & GAP_HYPHEN);
    if (!first && participle && !(phrase_word(p, i - 1)->flags & PROSE_LY))
        return false;
    if (first && prose_is_finite_cue(w) && w->form != CUE_FORM_BASE && w->verb <= CUE_WRITE &&
        phrase_word(p, i - 1)->classes & WORD_QUANTITY)
        return false;
    return first || w->verb == CUE_NONE || w->form == CUE_FORM_BASE || w->form == CUE_FORM_ING ||
           (w->classes & (WORD_ROLE | WORD_TEXT | WORD_TALK)) != 0;
}

/* Goes over "and cookbook author" after "the model", where a role noun ends both. */
static uint32_t over_and(const struct phrase *p, uint32_t end)
{
    if (!(phrase_word(p, end - 1)->classes & WORD_ROLE) ||
        !(phrase_word(p, end)->classes & WORD_JOINS) || phrase_word(p, end)->gap & GAP_BREAKS ||
        phrase_word(p, end)->flags & PROSE_INSIDE)
        return end;
    uint32_t i = end + 1;
    while (i - end <= MAX_LIST_WORDS && is_nominal_word(p, i, false) &&
           !(phrase_word(p, i)->classes & WORD_DETERMINER))
        i++;
    bool role = i > end + 1 && (phrase_word(p, i - 1)->classes & WORD_ROLE) != 0;
    return role && !(phrase_word(p, i - 1)->flags & PROSE_CAPITAL) ? i : end;
}

/* "the ad targets a”, "the senator likes “…": the last word ends in -s, and what follows begins an
 * object. */
static bool ends_in_verb(const struct phrase *p, uint32_t from, uint32_t end)
{
    if (end - from < 2 || end >= p->text->n_tokens)
        return false;
    const struct prose_word *last = phrase_word(p, end - 1), *next = phrase_word(p, end);
    const struct token *t = &p->text->tokens[end - 1];
    uint32_t nouns = WORD_ROLE | WORD_ROLES | WORD_TEXT | WORD_TALK | WORD_WORK | WORD_BODY |
                     WORD_SO_CALLED | WORD_QUANTITY;
    if (last->flags & (PROSE_CAPITAL | PROSE_POSSESSIVE) || last->classes & nouns ||
        last->gap & GAP_HYPHEN || t->n_bytes < 4)
        return false;
    const char *tail = p->text->bytes + token_end(t) - 2;
    bool object =
        next->flags & PROSE_INSIDE
            ? (next->gap & (GAP_BREAKS & ~GAP_MARK)) == 0
            : (next->gap & GAP_BREAKS) == 0 && next->classes & (WORD_DETERMINER | WORD_POSSESSIVE);
    return object && tail[1] == 's' && tail[0] != 's';
}

uint32_t phrase_nominal_end(const struct phrase *p, uint32_t from)
{
    uint32_t end = from;
    while (end - from < MAX_NOMINAL_WORDS && end < p->text->n_tokens &&
           is_nominal_word(p, end, end == from)) {
        end++;
        if (phrase_word(p, end - 1)->flags & PROSE_POSSESSIVE && end - from > 4)
            break;
    }
    if (ends_in_verb(p, from, end))
        return end - 1;
    return end > from ? over_and(p, end) : end;
}

uint32_t phrase_titled_end(const struct phrase *p, uint32_t from)
{
    bool small = false;
    for (uint32_t i = from; i < from + MAX_NOMINAL_WORDS && i < p->text->n_tokens; i++) {
        const struct prose_word *w = phrase_word(p, i);
        if (w->flags & PROSE_INSIDE || w->gap & GAP_BREAKS)
            return from;
        if (phrase_is_capital(p, i))
            continue;
        bool after_capital = i > from && phrase_is_capital(p, i - 1);
        if (small && after_capital && w->classes & WORD_ROLE && !(w->flags & PROSE_POSSESSIVE))
            return i + 1;
        uint32_t joins = WORD_PREPOSITION | WORD_DETERMINER | WORD_JOINS;
        if (!(w->flags & PROSE_STOP) || !(w->classes & joins) || i == from)
            return from;
        small = true;
    }
    return from;
}
