/*
 * Finds the phrases that may name a speaker.
 *
 * In: the words of a document with their classes (prose.h). Out: a list of mentions, in order.
 *
 * No tagger and no parser: four shapes, found left to right by one scan, are enough to hold the
 * gold source of 96 to 98 of 100 attributed quotations of news:
 *
 *     pronoun     he, she, they, I, we, who, it
 *     name        a run of capitalised words, with particles and initials inside, honorifics before
 *     nominal     a determiner, or a possessive, and at most seven words up to its head noun; it
 *                 ends before a function word, a finite reporting verb or punctuation
 *     roles       officials, police and the like, which speak without an article
 *
 * A name that ends a nominal ("the keeper Ada Merrow") is the mention, and the nominal's words tell
 * the role; a name inside one ("the Merrow museum's keeper") is a mention beside it.
 *
 * Cost: every look ahead is bounded, so the scan is linear.
 */
#include "quote/mentions.h"

#include "base/array.h"
#include "quote/relations.h"
#include "text/words.h"

#include <string.h>

#define MAX_NAME_WORDS 12
#define MAX_NOMINAL_WORDS 7
#define MAX_LIST_WORDS 4
#define MAX_HEADLINE_WORDS 40
#define MAX_TAG_BYTES 6
#define MAX_MENTIONS ((size_t)1 << 27)

typedef ARRAY(struct mention) mention_array;

struct finder {
    const struct prose *prose;
    const struct text *text;
    struct arena *arena;
    mention_array found;
    uint32_t paragraph;              /* number */
    uint32_t paragraph_end;          /* the token after it */
    bool headline;                   /* the paragraph has a headline's capitals */
    uint32_t title_begin, title_end; /* bytes */
};

static const struct prose_word *word_at(const struct finder *f, uint32_t i)
{
    return &f->prose->at[i];
}

static bool is_capital_word(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    return (w->flags & (PROSE_CAPITAL | PROSE_INSIDE)) == PROSE_CAPITAL &&
           f->text->tokens[i].kind == TOKEN_WORD;
}

/* One letter, or "Sen", "Jr": a full stop may follow inside a name. */
static bool is_shortened(const struct finder *f, uint32_t i)
{
    const struct token *t = &f->text->tokens[i];
    if (t->n_bytes == 1)
        return true;
    char folded[8];
    if (t->n_bytes > 6 || (word_at(f, i)->classes & (WORD_HONORIFIC | WORD_SUFFIX)) == 0)
        return false;
    for (uint32_t b = 0; b < t->n_bytes; b++)
        folded[b] = (char)(f->text->bytes[t->begin + b] | 32);
    return word_is_abbreviation(folded, t->n_bytes) ||
           (word_at(f, i)->classes & (WORD_HONORIFIC | WORD_SUFFIX)) != 0;
}

/* May token i go on a name whose last word is i - 1? */
static bool goes_on(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    if (w->flags & PROSE_INSIDE || word_at(f, i - 1)->flags & PROSE_POSSESSIVE)
        return false;
    unsigned breaks = w->gap & GAP_BREAKS;
    return breaks == 0 || (breaks == GAP_STOP && is_shortened(f, i - 1));
}

/* In a headline verbs and function words have capitals too. */
static bool is_headline_word(const struct prose_word *w)
{
    bool verb = w->verb != CUE_NONE && w->form != CUE_FORM_BASE;
    return verb || w->flags & PROSE_STOP || w->classes & (WORD_FINITE | WORD_ADVERB | WORD_JOINS);
}

/* Jan Brewer, but not "in May Merrow said". */
static bool is_month_name(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    uint32_t dated = WORD_PREPOSITION | WORD_DETERMINER | WORD_CALENDAR;
    return w->classes & WORD_CALENDAR && w->classes & WORD_GIVEN && is_capital_word(f, i + 1) &&
           goes_on(f, i + 1) && (i == 0 || !(word_at(f, i - 1)->classes & dated));
}

/* A capital word that begins no name: the sentence's first word when it is a function word or a
 * participle, a pronoun, a month. */
static bool begins_name(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    if (!is_capital_word(f, i))
        return false;
    uint32_t never = WORD_SUBJECT | WORD_CALENDAR | WORD_POSSESSIVE | WORD_DETERMINER | WORD_JOINS |
                     WORD_THEY | WORD_HE | WORD_SHE;
    bool joined = is_capital_word(f, i + 1) && goes_on(f, i + 1);
    if (w->classes & WORD_PARTICLE && joined)
        return true; /* Al Merrow, De Berg */
    if (w->classes & never && !is_month_name(f, i))
        return false;
    if (f->headline && is_headline_word(w))
        return false;
    if (!(w->flags & PROSE_STARTS))
        return (w->classes & WORD_PREPOSITION) == 0 || (w->classes & WORD_GIVEN) != 0;
    bool lower_next = !is_capital_word(f, i + 1);
    if (w->classes & WORD_GIVEN && !lower_next)
        return true;
    if (w->classes & WORD_AUXILIARY)
        return false;
    if (w->flags & PROSE_STOP || w->classes & (WORD_PREPOSITION | WORD_ADVERB))
        return false;
    if (lower_next && w->classes & (WORD_ROLES | WORD_QUANTITY))
        return false;
    return !(lower_next && (w->verb != CUE_NONE || w->flags & (PROSE_LY | PROSE_ING)));
}

/* The A of "Ada A. Merrow", which is no article. */
static bool is_initial(const struct finder *f, uint32_t i)
{
    return i < f->text->n_tokens && f->text->tokens[i].n_bytes == 1 && is_capital_word(f, i) &&
           (word_at(f, i + 1)->gap & GAP_BREAKS) == GAP_STOP && is_capital_word(f, i + 1);
}

static bool is_name_word(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    if (is_initial(f, i))
        return true;
    uint32_t never = WORD_SUBJECT | WORD_POSSESSIVE | WORD_CALENDAR;
    uint32_t small = WORD_PREPOSITION | WORD_DETERMINER;
    if (!is_capital_word(f, i) || w->classes & never || (f->headline && is_headline_word(w)))
        return false;
    return !(w->classes & small) || w->classes & (WORD_PARTICLE | WORD_GIVEN);
}

/* "of (the) Skarrow" after "University", "Against Silence" after "Horns": where the name goes on;
 * `end` where it does not. */
static uint32_t over_preposition(const struct finder *f, uint32_t end)
{
    const struct prose_word *w = word_at(f, end);
    bool joins = w->classes & WORD_PREPOSITION && !(w->classes & (WORD_PARTICLE | WORD_GIVEN)) &&
                 (word_at(f, end - 1)->classes & WORD_BODY || w->flags & PROSE_CAPITAL);
    uint32_t next = end + 1;
    if (!joins || f->headline)
        return end;
    if (word_at(f, next)->classes & WORD_DETERMINER && goes_on(f, next))
        next++;
    return is_name_word(f, next) && goes_on(f, next) ? next : end;
}

/* "the Fog and Light Commission" is one body: where the name goes on after its first word; `end`
 * where it does not. */
static uint32_t over_body_and(const struct finder *f, uint32_t end)
{
    const struct prose_word *w = word_at(f, end), *first = word_at(f, end - 1);
    uint32_t last = end + 1;
    if (!(w->classes & WORD_JOINS) || w->flags & PROSE_CAPITAL || f->headline || end < 2 ||
        !(word_at(f, end - 2)->classes & WORD_DETERMINER) ||
        first->classes & (WORD_BODY | WORD_GIVEN | WORD_ROLE) ||
        f->text->tokens[end - 1].flags & TOKEN_UPPER)
        return end;
    while (last - end < MAX_LIST_WORDS && is_name_word(f, last) && goes_on(f, last))
        last++;
    return last > end + 2 && word_at(f, last - 1)->classes & WORD_BODY ? end + 1 : end;
}

/* The end of the name that begins at `first`. */
static uint32_t name_end(const struct finder *f, uint32_t first)
{
    uint32_t end = first + 1;
    while (end - first < MAX_NAME_WORDS && end < f->text->n_tokens && goes_on(f, end)) {
        if (is_name_word(f, end)) {
            end++;
            continue;
        }
        uint32_t over = over_preposition(f, end);
        if (over == end && end == first + 1)
            over = over_body_and(f, end);
        if (over > end) {
            end = over + 1;
            continue;
        }
        uint32_t after = end;
        while (after - end < 3 && (word_at(f, after)->classes & WORD_PARTICLE) != 0 &&
               goes_on(f, after))
            after++;
        if (after == end || !is_name_word(f, after) || !goes_on(f, after))
            break;
        end = after + 1;
    }
    return end;
}

/* "Secretary of" stands before token i. */
static bool follows_office(const struct finder *f, uint32_t i)
{
    return i >= 2 && word_at(f, i - 1)->classes & WORD_PREPOSITION && is_capital_word(f, i - 2) &&
           word_at(f, i - 2)->classes & (WORD_HONORIFIC | WORD_ROLE);
}

/* Where the person's name begins in a run of three words and more: at the first common given name;
 * at the last two words after "Secretary of". */
static uint32_t name_in_run(const struct finder *f, uint32_t first, uint32_t end)
{
    const struct prose_word *head = word_at(f, first);
    uint32_t other = WORD_BODY | WORD_HONORIFIC | WORD_ROLE;
    bool office = follows_office(f, first);
    bool leads = head->classes & other || head->flags & PROSE_STARTS || office ||
                 f->text->tokens[first].flags & TOKEN_UPPER || end - first > 3;
    if (end - first < 3 || word_at(f, end - 1)->classes & WORD_BODY || !leads)
        return first;
    for (uint32_t i = first; i + 1 < end; i++)
        if (word_at(f, i)->classes & WORD_GIVEN &&
            word_at(f, i)->classes & (WORD_MALE | WORD_FEMALE))
            return word_at(f, i)->gap & GAP_HYPHEN ? first : i;
    return office ? end - 2 : first;
}

/* A body's name is taken whole: one with a preposition in it and no office after that, or of three
 * words and more that end in "Committee" and hold no given name. */
static bool is_body_name(const struct finder *f, uint32_t first, uint32_t end)
{
    bool given = false, joined = false;
    for (uint32_t i = first; i < end; i++) {
        uint32_t classes = word_at(f, i)->classes;
        if (joined && i + 1 < end && classes & (WORD_HONORIFIC | WORD_ROLE))
            return false; /* University of Skarrow President Ada Merrow */
        joined |=
            i > first && classes & WORD_PREPOSITION && !(classes & (WORD_PARTICLE | WORD_GIVEN));
        given |= (classes & WORD_GIVEN) != 0;
    }
    return joined || (!given && end - first > 2 && word_at(f, end - 1)->classes & WORD_BODY);
}

/* Leaves the article, an owner, honorifics and roles before the name, and Jr after it, out of its
 * core. */
static void find_core(const struct finder *f, struct mention *m)
{
    uint32_t first = m->core_first, end = m->core_end;
    for (uint32_t i = first; i + 1 < end; i++)
        if (word_at(f, i)->flags & PROSE_POSSESSIVE)
            first = i + 1; /* the Beacon's Ada Merrow */
    if (end - first > 1 && word_at(f, first)->classes & (WORD_DETERMINER | WORD_POSSESSIVE))
        first++;
    while (end - first > 1 && (word_at(f, end - 1)->classes & WORD_SUFFIX) != 0)
        end--;
    m->core_first = first;
    m->core_end = end;
    if (is_body_name(f, first, end))
        return;
    for (uint32_t i = end - 1; i > first; i--)
        if (word_at(f, i - 1)->classes & (WORD_HONORIFIC | WORD_ROLE)) {
            first = i;
            break;
        }
    m->core_first = name_in_run(f, first, end);
    m->core_end = end;
}

static stemma_status add_mention(struct finder *f, struct mention m, stemma_error *err)
{
    uint32_t byte = f->text->tokens[m.first].begin;
    m.paragraph = f->paragraph;
    m.verb_after = m.verb_before = NO_TOKEN;
    m.person = NO_PERSON;
    if (byte >= f->title_begin && byte < f->title_end)
        m.flags |= MENTION_TITLE;
    if (word_at(f, m.end - 1)->flags & PROSE_POSSESSIVE)
        m.flags |= MENTION_POSSESSIVE;
    return ARRAY_ADD(f->arena, &f->found, m, err);
}

static stemma_status add_name(struct finder *f, uint32_t first, uint32_t end, unsigned flags,
                              stemma_error *err)
{
    struct mention m = {.first = first,
                        .end = end,
                        .core_first = first,
                        .core_end = end,
                        .kind = MENTION_NAME,
                        .flags = (uint16_t)flags};
    if (end - first == 1 && word_at(f, first)->flags & PROSE_STARTS)
        m.flags |= MENTION_INITIAL;
    find_core(f, &m);
    return add_mention(f, m, err);
}

/* May token i be a word of a nominal: an adjective or a noun? */
static bool is_nominal_word(const struct finder *f, uint32_t i, bool first)
{
    const struct prose_word *w = word_at(f, i);
    uint32_t never = WORD_SUBJECT | WORD_POSSESSIVE | WORD_PREPOSITION | WORD_JOINS |
                     WORD_AUXILIARY | WORD_WHO | WORD_I | WORD_WE;
    if (w->flags & PROSE_INSIDE || (!first && w->gap & GAP_BREAKS))
        return false;
    if (w->flags & PROSE_CAPITAL)
        return (w->classes & (WORD_SUBJECT | WORD_CALENDAR)) == 0;
    if (w->classes & never || (!first && w->classes & (WORD_FINITE | WORD_ADVERB)) ||
        (w->classes & WORD_DETERMINER && !(w->classes & WORD_QUANTITY)))
        return false;
    if (w->flags & PROSE_STOP && !(w->classes & (WORD_DETERMINER | WORD_ROLE)))
        return false;
    bool participle = (w->flags & (PROSE_ED | PROSE_ING)) != 0 && !(w->gap & GAP_HYPHEN);
    if (!first && participle && !(word_at(f, i - 1)->flags & PROSE_LY))
        return false;
    if (first && prose_is_finite_cue(w) && w->form != CUE_FORM_BASE && w->verb <= CUE_WRITE &&
        word_at(f, i - 1)->classes & WORD_QUANTITY)
        return false;
    return first || w->verb == CUE_NONE || w->form == CUE_FORM_BASE || w->form == CUE_FORM_ING ||
           (w->classes & (WORD_ROLE | WORD_TEXT | WORD_TALK)) != 0;
}

/* Goes over "and cookbook author" after "the model", where a role noun ends both. */
static uint32_t over_and(const struct finder *f, uint32_t end)
{
    if (!(word_at(f, end - 1)->classes & WORD_ROLE) || !(word_at(f, end)->classes & WORD_JOINS) ||
        word_at(f, end)->gap & GAP_BREAKS || word_at(f, end)->flags & PROSE_INSIDE)
        return end;
    uint32_t i = end + 1;
    while (i - end <= MAX_LIST_WORDS && is_nominal_word(f, i, false) &&
           !(word_at(f, i)->classes & WORD_DETERMINER))
        i++;
    bool role = i > end + 1 && (word_at(f, i - 1)->classes & WORD_ROLE) != 0;
    return role && !(word_at(f, i - 1)->flags & PROSE_CAPITAL) ? i : end;
}

/* "the ad targets a”, "the senator likes “…": the last word ends in -s, and what follows begins an
 * object. */
static bool ends_in_verb(const struct finder *f, uint32_t from, uint32_t end)
{
    if (end - from < 2 || end >= f->text->n_tokens)
        return false;
    const struct prose_word *last = word_at(f, end - 1), *next = word_at(f, end);
    const struct token *t = &f->text->tokens[end - 1];
    uint32_t nouns = WORD_ROLE | WORD_ROLES | WORD_TEXT | WORD_TALK | WORD_WORK | WORD_BODY |
                     WORD_SO_CALLED | WORD_QUANTITY;
    if (last->flags & (PROSE_CAPITAL | PROSE_POSSESSIVE) || last->classes & nouns ||
        last->gap & GAP_HYPHEN || t->n_bytes < 4)
        return false;
    const char *tail = f->text->bytes + token_end(t) - 2;
    bool object =
        next->flags & PROSE_INSIDE
            ? (next->gap & (GAP_BREAKS & ~GAP_MARK)) == 0
            : (next->gap & GAP_BREAKS) == 0 && next->classes & (WORD_DETERMINER | WORD_POSSESSIVE);
    return object && tail[1] == 's' && tail[0] != 's';
}

/* Where a nominal's words that begin at `from` end; equal: there are none. */
static uint32_t nominal_end(const struct finder *f, uint32_t from)
{
    uint32_t end = from;
    while (end - from < MAX_NOMINAL_WORDS && end < f->text->n_tokens &&
           is_nominal_word(f, end, end == from)) {
        end++;
        if (word_at(f, end - 1)->flags & PROSE_POSSESSIVE && end - from > 4)
            break;
    }
    if (ends_in_verb(f, from, end))
        return end - 1;
    return end > from ? over_and(f, end) : end;
}

/* The names inside a nominal. */
static stemma_status add_inner_names(struct finder *f, uint32_t from, uint32_t end,
                                     stemma_error *err)
{
    for (uint32_t i = from; i < end;) {
        if (!begins_name(f, i)) {
            i++;
            continue;
        }
        uint32_t stop = name_end(f, i);
        if (stop > end)
            stop = end;
        TRY(add_name(f, i, stop, MENTION_INNER, err));
        i = stop;
    }
    return STEMMA_OK;
}

/* "the Ships of the Coast host": small words between capitals, up to a role noun; `from` where
 * there is none. */
static uint32_t titled_end(const struct finder *f, uint32_t from)
{
    bool small = false;
    for (uint32_t i = from; i < from + MAX_NOMINAL_WORDS && i < f->text->n_tokens; i++) {
        const struct prose_word *w = word_at(f, i);
        if (w->flags & PROSE_INSIDE || w->gap & GAP_BREAKS)
            return from;
        if (is_capital_word(f, i))
            continue;
        bool after_capital = i > from && is_capital_word(f, i - 1);
        if (small && after_capital && w->classes & WORD_ROLE && !(w->flags & PROSE_POSSESSIVE))
            return i + 1;
        uint32_t joins = WORD_PREPOSITION | WORD_DETERMINER | WORD_JOINS;
        if (!(w->flags & PROSE_STOP) || !(w->classes & joins) || i == from)
            return from;
        small = true;
    }
    return from;
}

/* "her" of "her remark that": a mention of who made it. */
static stemma_status add_owner(struct finder *f, uint32_t i, stemma_error *err)
{
    struct mention m = {.first = i,
                        .end = i + 1,
                        .core_first = i,
                        .core_end = i + 1,
                        .kind = MENTION_PRONOUN,
                        .flags = MENTION_POSSESSIVE};
    return add_mention(f, m, err);
}

/* The nominal [first, end) whose own words begin at `from`. Sets *next to where the scan goes on.
 */
static stemma_status add_nominal(struct finder *f, uint32_t first, uint32_t from, uint32_t end,
                                 uint32_t *next, stemma_error *err)
{
    uint32_t tail = end;
    while (tail > from && is_capital_word(f, tail - 1) && (tail == end || goes_on(f, tail)))
        tail--;
    bool whole_name = tail == from;
    /* the President, the top Republican */
    bool office = (whole_name || tail + 1 == end) && word_at(f, end - 1)->classes & WORD_ROLE;
    if (tail < end && !office && begins_name(f, tail)) {
        uint32_t name = name_end(f, tail);
        TRY(add_inner_names(f, from, tail, err));
        *next = name;
        return add_name(f, whole_name ? first : tail, name, 0, err);
    }
    unsigned flags = 0;
    if (word_at(f, first)->classes & WORD_INDEFINITE)
        flags |= MENTION_INDEFINITE;
    if (word_at(f, end - 1)->classes & WORD_ROLES)
        flags |= MENTION_PLURAL;
    struct mention m = {.first = first,
                        .end = end,
                        .core_first = end - 1,
                        .core_end = end,
                        .kind = MENTION_NOMINAL,
                        .flags = (uint16_t)flags};
    if (word_at(f, first)->classes & WORD_POSSESSIVE &&
        word_at(f, end - 1)->classes & (WORD_TALK | WORD_TEXT))
        TRY(add_owner(f, first, err));
    TRY(add_mention(f, m, err));
    *next = end;
    return office ? STEMMA_OK : add_inner_names(f, from, end, err);
}

static bool begins_nominal(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    return !(w->flags & PROSE_INSIDE) && w->classes & (WORD_DETERMINER | WORD_POSSESSIVE) &&
           !(w->classes & WORD_SUBJECT);
}

static bool is_pronoun(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = word_at(f, i);
    return !(w->flags & PROSE_INSIDE) && w->classes & (WORD_SUBJECT | WORD_WHO);
}

static stemma_status add_simple(struct finder *f, uint32_t first, uint32_t end,
                                enum mention_kind kind, stemma_error *err)
{
    struct mention m = {
        .first = first, .end = end, .core_first = end - 1, .core_end = end, .kind = (uint8_t)kind};
    bool plural = kind == MENTION_ROLES || word_at(f, first)->classes & (WORD_THEY | WORD_WE);
    m.flags = plural ? MENTION_PLURAL : 0;
    return add_mention(f, m, err);
}

/* "(D-N.Y.)", "(AP)": what stands in brackets after a name or dateline is no name itself. */
static bool is_tag(const struct finder *f, uint32_t first, uint32_t end)
{
    uint32_t bytes = token_end(&f->text->tokens[end - 1]) - f->text->tokens[first].begin;
    return word_at(f, first)->gap & GAP_OPEN && bytes <= MAX_TAG_BYTES &&
           word_at(f, end)->gap & (GAP_CLOSE | GAP_HYPHEN);
}

/* Takes what begins at token i; sets *next to the token after it. */
static stemma_status take(struct finder *f, uint32_t i, uint32_t *next, stemma_error *err)
{
    const struct prose_word *w = word_at(f, i);
    *next = i + 1;
    if (is_pronoun(f, i))
        return add_simple(f, i, i + 1, MENTION_PRONOUN, err);
    if (begins_nominal(f, i)) {
        uint32_t end = titled_end(f, i + 1);
        if (end == i + 1)
            end = nominal_end(f, i + 1);
        if (end > i + 1 && !(word_at(f, i + 1)->gap & GAP_BREAKS))
            return add_nominal(f, i, i + 1, end, next, err);
    }
    if (begins_name(f, i)) {
        uint32_t end = name_end(f, i);
        *next = end;
        if (is_tag(f, i, end))
            return STEMMA_OK;
        TRY(add_name(f, i, end, 0, err));
        if (!(word_at(f, end - 1)->flags & PROSE_POSSESSIVE) || word_at(f, end)->gap & GAP_BREAKS)
            return STEMMA_OK;
        uint32_t nominal = nominal_end(f, end);
        return nominal > end ? add_nominal(f, i, end, nominal, next, err) : STEMMA_OK;
    }
    if (!(w->flags & PROSE_INSIDE) && w->classes & (WORD_ROLES | WORD_QUANTITY))
        return add_simple(f, i, i + 1, MENTION_ROLES, err);
    return STEMMA_OK;
}

/* Most of the longer words have capitals, and no full stop ends them. */
static bool is_headline(const struct finder *f, const struct text_range *range)
{
    uint32_t n = 0, n_capital = 0;
    if (range->token_end - range->token_begin > MAX_HEADLINE_WORDS || range->end == range->begin ||
        strchr(".?!\"", f->text->bytes[range->end - 1]) != NULL)
        return false;
    for (uint32_t i = range->token_begin; i < range->token_end; i++) {
        if (f->text->tokens[i].n_bytes < 4)
            continue;
        n++;
        n_capital += (word_at(f, i)->flags & PROSE_CAPITAL) != 0;
    }
    return n >= 3 && n_capital * 10 >= n * 7;
}

/* Goes on to the paragraph that holds the token. */
static void enter_paragraph(struct finder *f, uint32_t token)
{
    const struct text *text = f->text;
    f->paragraph_end = UINT32_MAX;
    if (text->n_paragraphs == 0)
        return;
    while (f->paragraph + 1 < text->n_paragraphs &&
           text->paragraphs[f->paragraph].token_end <= token)
        f->paragraph++;
    f->headline = is_headline(f, &text->paragraphs[f->paragraph]);
    if (f->paragraph + 1 < text->n_paragraphs)
        f->paragraph_end = text->paragraphs[f->paragraph].token_end;
}

/* Most words begin no mention, and show it. */
static bool may_begin(const struct prose_word *w)
{
    const uint32_t begins =
        WORD_SUBJECT | WORD_WHO | WORD_DETERMINER | WORD_POSSESSIVE | WORD_ROLES | WORD_QUANTITY;
    return !(w->flags & PROSE_INSIDE) && (w->flags & PROSE_CAPITAL || w->classes & begins);
}

stemma_status mentions_find(struct mention_list *out, struct arena *arena,
                            const struct prose *prose, uint32_t title_begin, uint32_t title_end,
                            stemma_error *err)
{
    struct finder f = {.prose = prose,
                       .text = prose->text,
                       .arena = arena,
                       .found = ARRAY_INIT(MAX_MENTIONS),
                       .title_begin = title_begin,
                       .title_end = title_end};
    for (uint32_t i = 0, next = 0; i < f.text->n_tokens; i = next) {
        next = i + 1;
        if (!may_begin(&prose->at[i]))
            continue;
        if (i >= f.paragraph_end)
            enter_paragraph(&f, i);
        TRY(take(&f, i, &next, err));
    }
    *out = (struct mention_list){f.found.n, f.found.at};
    relations_find(prose, out);
    return STEMMA_OK;
}

uint32_t mention_name_words(const struct prose *prose, const struct mention *m)
{
    uint32_t n = 1;
    for (uint32_t i = m->core_first + 1; i < m->core_end; i++)
        n += !(prose->at[i].gap & GAP_HYPHEN);
    return n;
}

uint32_t mention_word_end(const struct prose *prose, uint32_t token)
{
    const struct token *t = &prose->text->tokens[token];
    const char *word = prose->text->bytes + t->begin;
    uint32_t n = t->n_bytes;
    if (!(prose->at[token].flags & PROSE_POSSESSIVE) || n < 3 || (word[n - 1] | 32) != 's')
        return t->begin + n;
    if (word[n - 2] == '\'')
        return t->begin + n - 2;
    return n > 4 && memcmp(word + n - 4, "\xe2\x80\x99", 3) == 0 ? t->begin + n - 4 : t->begin + n;
}

void mention_bytes(const struct prose *prose, const struct mention *m, uint32_t *begin,
                   uint32_t *end)
{
    *begin = prose->text->tokens[m->first].begin;
    *end = mention_word_end(prose, m->end - 1);
}
