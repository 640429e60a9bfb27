/*
 * Relates mentions to reporting verbs without a parse.
 *
 * In: mentions and the words around them. Out: for each mention the verb that it is probably the
 * subject of, and by which shape:
 *
 *     after    "Merrow said"            at most four light words (also, has, -ly) between
 *     phrase   "a keeper of the museum said"     no punctuation between, at most twelve words
 *     appos    "Merrow, 61, who keeps the light, said"    from a comma, dash or bracket to the
 *              next one that a verb follows, at most forty words; "the keeper, Merrow, said"
 *     list     "Merrow and her dog said"
 *     before   "said Merrow", "said the painter Ada Merrow"
 *     prep     "according to Merrow", "in the words of Merrow"
 *     object   "Berg told Merrow"
 *
 * Who is quoted by somebody speaks, and the one who quotes does not: in "Berg quoted Merrow as
 * saying" the verb is Merrow's. Nor does whom a role is joined to: in "a spokesman for Merrow said"
 * the verb is the spokesman's alone.
 *
 * The shapes are features, not decisions: the ranker learns how far to trust each. They carry most
 * of what a dependency parse would add (word distance and "same comma phrase" are two of the three
 * features of the BBC's Citron).
 *
 * Each look-out stops at a sentence's end, at a quotation, or at its bound. A look-out for a verb
 * begins at the list of them, since most mentions have none behind them in their sentence.
 */
#include "quote/relations.h"

#include <stddef.h>

#define MAX_LIGHT 4
#define MAX_PHRASE 12
#define MAX_APPOSITION 40
#define MAX_ROLE_WORDS 8
#define MAX_SUBJECTS_BACK 4
#define MAX_MODIFIED_WORDS 4

/* Token i ends every look-out: a sentence's begin, a quotation, the text's end. */
static bool is_wall(const struct prose *p, uint32_t i)
{
    const struct prose_word *w = &p->at[i];
    return (w->flags & (PROSE_INSIDE | PROSE_STARTS)) != 0 ||
           (w->gap & (GAP_PARAGRAPH | GAP_SEMICOLON)) != 0;
}

/* The finite verb that begins at token i, light words before it skipped; NO_TOKEN. In these three,
 * `cue` is the first finite reporting verb from token i on (prose.h); mostly it is far. */
static uint32_t finite_verb(const struct prose *p, uint32_t i, const uint32_t *cue)
{
    if (*cue - i > MAX_LIGHT)
        return NO_TOKEN;
    for (uint32_t k = i; !is_wall(p, k) && (k == i || !(p->at[k].gap & GAP_BREAKS)); k++) {
        if (k == *cue)
            return k;
        if (!prose_is_light(&p->at[k]))
            return NO_TOKEN;
    }
    return NO_TOKEN;
}

/* "said" within the unbroken words after i: a phrase that belongs to the mention lies between. */
static uint32_t verb_after_phrase(const struct prose *p, uint32_t i, const uint32_t *cue)
{
    while (*cue - i < MAX_PHRASE && p->at[*cue].form == CUE_FORM_BASE)
        cue++;
    if (*cue - i >= MAX_PHRASE)
        return NO_TOKEN;
    for (; !is_wall(p, i) && !(p->at[i].gap & GAP_BREAKS); i++) {
        if (i == *cue)
            return i;
        if (p->at[i].classes & WORD_SUBJECT)
            return NO_TOKEN;
    }
    return NO_TOKEN;
}

/* What closes an apposition that `gap` opens. */
static uint32_t closing_gap(uint32_t gap)
{
    if (gap & GAP_OPEN)
        return GAP_CLOSE;
    return gap & GAP_DASH ? GAP_DASH : GAP_COMMA;
}

/* Where the light words begin that lead to the verb `cue`, behind token i, if `closing` stands
 * there; else i. */
static uint32_t clause_begin(const struct prose *p, uint32_t i, uint32_t cue, uint32_t closing)
{
    for (uint32_t k = cue; k > i && cue - k <= MAX_LIGHT; k--) {
        if (p->at[k].gap & closing)
            return k;
        if (p->at[k].gap & GAP_BREAKS || !prose_is_light(&p->at[k - 1]))
            return i;
    }
    return i;
}

/* Of the verbs behind token i the first that a closing sign leads to. Each is looked at backwards,
 * so that the words before it cost nothing. */
static uint32_t verb_after_apposition(const struct prose *p, uint32_t i, const uint32_t *cue)
{
    const struct prose_word *words = p->at;
    const uint32_t closing = closing_gap(words[i].gap);
    cue += *cue == i;
    for (; *cue - i < MAX_APPOSITION + MAX_LIGHT; cue++) {
        if (words[*cue].sentence != words[i].sentence)
            return NO_TOKEN;
        const uint32_t begin = clause_begin(p, i, *cue, closing);
        if (begin == i)
            continue;
        uint32_t k = i + 1;
        while (k <= *cue && !is_wall(p, k))
            k++;
        return k > *cue && begin - i < MAX_APPOSITION ? *cue : NO_TOKEN;
    }
    return NO_TOKEN;
}

/* `cue`: the first finite reporting verb behind the mention. */
static void relate_after(const struct prose *p, struct mention *m, const uint32_t *cue)
{
    uint32_t i = m->end;
    const struct prose_word *w = &p->at[i];
    enum verb_relation relation = VERB_AFTER;
    if (m->kind == MENTION_PRONOUN && prose_is_bare_verb(p, m->first)) {
        m->verb_after = m->first;
        m->after = VERB_AFTER;
        return;
    }
    if (w->sentence != p->at[*cue].sentence || is_wall(p, i) || m->flags & MENTION_POSSESSIVE)
        return;
    uint32_t verb = NO_TOKEN;
    if (w->gap & (GAP_COMMA | GAP_DASH | GAP_OPEN)) {
        relation = VERB_APPOS;
        if (w->gap & p->at[m->first].gap & GAP_COMMA)
            verb = finite_verb(p, i, cue); /* the keeper, Ada Merrow, said */
        if (verb == NO_TOKEN)
            verb = verb_after_apposition(p, i, cue);
    } else if (!(w->gap & GAP_BREAKS)) {
        verb = finite_verb(p, i, cue);
        if (verb == NO_TOKEN && w->classes & (WORD_PREPOSITION | WORD_WHO)) {
            relation = VERB_PHRASE;
            verb = verb_after_phrase(p, i, cue);
            if (verb == NO_TOKEN)
                verb = verb_after_apposition(p, i, cue);
        } else if (verb == NO_TOKEN && w->classes & WORD_JOINS) {
            relation = VERB_LIST;
            verb = verb_after_phrase(p, i, cue);
        }
    }
    if (verb != NO_TOKEN) {
        m->verb_after = verb;
        m->after = (uint8_t)relation;
    }
}

/* Reads "said" or "according to" backwards from the mention over role words: said the painter M. */
static void relate_before(const struct prose *p, struct mention *m)
{
    uint32_t i = m->first;
    for (uint32_t n = 0; n <= MAX_ROLE_WORDS && i > 0; n++) {
        if (p->at[i].flags & PROSE_INSIDE || p->at[i].gap & GAP_BREAKS)
            return;
        const struct prose_word *w = &p->at[--i];
        if (w->flags & PROSE_INSIDE)
            return;
        bool noun = n > 0 && w->form == CUE_FORM_BASE && !(w->gap & GAP_BREAKS) && i > 0 &&
                    !(p->at[i - 1].flags & (PROSE_INSIDE | PROSE_STOP)); /* former press adviser */
        if (w->verb != CUE_NONE && !noun && !(w->classes & (WORD_ROLE | WORD_TEXT | WORD_TALK))) {
            m->verb_before = i;
            m->before = VERB_BEFORE;
            return;
        }
        if (w->classes & (WORD_PREPOSITION | WORD_ATTRIBUTES) && n == 0) {
            m->verb_before = i;
            m->before = VERB_PREP;
            return;
        }
        if (w->flags & PROSE_STOP &&
            !(w->classes & (WORD_DETERMINER | WORD_POSSESSIVE | WORD_ADVERB)))
            return;
    }
}

/* "told Merrow", where an earlier mention of the sentence is the verb's subject. */
static void find_object(struct mention *m, size_t n_before)
{
    if (m->before != VERB_BEFORE)
        return;
    for (size_t i = 1; i <= n_before && i <= MAX_SUBJECTS_BACK; i++)
        if (m[-(ptrdiff_t)i].verb_after == m->verb_before) {
            m->before = VERB_OBJECT;
            return;
        }
}

static bool is_words_verb(const struct prose_word *w)
{
    return w->verb == CUE_SAY || w->verb == CUE_STATE || w->verb == CUE_WRITE;
}

/* "Berg quoted Merrow as saying": Merrow said it, and Berg's verb tells of nobody's words. */
static void find_second_hand(const struct prose *p, struct mention *m, size_t n_before)
{
    uint32_t i = m->end;
    bool object = m->before == VERB_OBJECT || m->before == VERB_BEFORE;
    if (!object || p->at[m->verb_before].verb == CUE_CALL || is_wall(p, i) || is_wall(p, i + 1) ||
        p->at[i].gap & GAP_BREAKS || !is_words_verb(&p->at[i + 1]) ||
        p->at[i + 1].form != CUE_FORM_ING || !prose_is_word(p, i, "as"))
        return;
    for (size_t k = 1; k <= n_before && k <= MAX_SUBJECTS_BACK; k++) {
        struct mention *subject = m - k;
        if (m->before == VERB_OBJECT && subject->verb_after == m->verb_before) {
            subject->after = VERB_NONE;
            subject->verb_after = NO_TOKEN;
        }
    }
    m->after = VERB_AFTER;
    m->verb_after = i + 1;
}

/* Do the words between two names make one phrase of them, as far as a role noun tells? */
static bool is_one_phrase(const struct prose *p, const struct mention *m,
                          const struct mention *next)
{
    if (m->flags & MENTION_POSSESSIVE || next->first - m->end > MAX_MODIFIED_WORDS ||
        !(p->at[next->first - 1].classes & (WORD_ROLE | WORD_HONORIFIC)))
        return false;
    for (uint32_t i = m->end; i <= next->first; i++)
        if (p->at[i].gap & GAP_BREAKS || p->at[i].flags & (PROSE_INSIDE | PROSE_STARTS) ||
            (i < next->first && p->at[i].flags & PROSE_STOP))
            return false;
    return true;
}

/* "explained longtime Beacon keeper Merrow", "said Skarrow's old keeper Merrow": the first name
 * stands inside the phrase that ends in the next. */
static void find_modifier(const struct prose *p, struct mention *m, const struct mention *next)
{
    if (m->kind != MENTION_NAME || next->kind != MENTION_NAME || next->first <= m->end)
        return;
    bool one_verb = next->before == VERB_BEFORE && m->before == VERB_BEFORE &&
                    next->verb_before == m->verb_before;
    if (!one_verb && !is_one_phrase(p, m, next))
        return;
    m->flags |= MENTION_INNER;
    m->part = CLAUSE_INNER;
    m->after = VERB_NONE;
    m->verb_after = NO_TOKEN;
}

/* "said a town leader, Ada Merrow": the verb is the name's as well. */
static void share_verb(const struct prose *p, struct mention *m)
{
    const struct mention *before = m - 1;
    if (before->before != VERB_BEFORE || before->end != m->first || m->kind != MENTION_NAME ||
        before->kind != MENTION_NOMINAL || !(p->at[m->first].gap & GAP_COMMA) ||
        !(p->at[m->end].gap & GAP_BREAKS))
        return;
    m->before = VERB_BEFORE;
    m->verb_before = before->verb_before;
}

/* Ada Merrow, the keeper: does a name end right before the nominal and its comma? */
static bool is_apposed(const struct prose *p, const struct mention *m, const struct mention *before)
{
    return m->kind == MENTION_NOMINAL && p->at[m->first].gap & GAP_COMMA &&
           before->kind == MENTION_NAME && before->end == m->first;
}

static bool is_verb_like(const struct prose_word *w)
{
    return w->verb != CUE_NONE || w->classes & (WORD_FINITE | WORD_AUXILIARY) ||
           w->flags & PROSE_ED;
}

static enum clause_part find_part(const struct prose *p, const struct mention *m)
{
    const struct prose_word *words = p->at;
    if (m->flags & MENTION_INNER)
        return CLAUSE_INNER;
    if (m->flags & MENTION_POSSESSIVE)
        return CLAUSE_OWNER;
    if (m->after == VERB_AFTER)
        return CLAUSE_SPEAKS;
    if (m->before == VERB_PREP)
        return CLAUSE_PREPOSITION;
    const struct prose_word *w = &words[m->end];
    for (uint32_t n = 0; n < MAX_LIGHT; n++, w++) {
        if (w->gap & GAP_BREAKS || w->flags & PROSE_INSIDE)
            break;
        if (w->classes & WORD_AUXILIARY)
            return CLAUSE_IS;
        if (is_verb_like(w))
            return CLAUSE_ACTS;
        if (!prose_is_light(w))
            break;
    }
    bool object =
        m->first > 0 && !(words[m->first].gap & GAP_BREAKS) && is_verb_like(&words[m->first - 1]);
    return object ? CLAUSE_OBJECT : CLAUSE_OTHER;
}

/* "Merrow, who keeps a dog, 4, said": the dog stands inside Merrow's apposition, and the verb is
 * not its own. */
static void settle_apposition(const struct prose *p, struct mention *m,
                              const struct mention *before, uint32_t *apposed_verb)
{
    bool named = before != NULL && before->end == m->first && m->kind == MENTION_NAME &&
                 (before->kind == MENTION_NOMINAL ||
                  p->at[m->core_first].classes & WORD_GIVEN); /* the keeper, Merrow, said */
    if (m->verb_after == *apposed_verb && !named) {
        m->after = VERB_NONE;
        m->verb_after = NO_TOKEN;
    } else if (m->before != VERB_PREP) {
        *apposed_verb = m->verb_after;
    }
}

/* "a spokesman for Merrow said", "… for Merrow's campaign said": the verb is the spokesman's. */
static void settle_complement(const struct prose *p, struct mention *m, size_t n_before)
{
    if (m->before != VERB_PREP || m->verb_after == NO_TOKEN)
        return;
    for (size_t k = 1; k <= n_before && m[-(ptrdiff_t)k].end >= m->verb_before; k++) {
        const struct mention *head = m - k;
        if (head->end != m->verb_before || head->kind != MENTION_NOMINAL ||
            head->verb_after != m->verb_after ||
            !(p->at[head->core_end - 1].classes & (WORD_ROLE | WORD_UNNAMED)))
            continue;
        m->after = VERB_NONE;
        m->verb_after = NO_TOKEN;
        return;
    }
}

void relations_find(const struct prose *prose, struct mention_list *mentions)
{
    uint32_t sentence = UINT32_MAX, paragraph = UINT32_MAX, apposed_verb = NO_TOKEN;
    uint8_t place = 0;
    const uint32_t *cue = prose->cues; /* the first from the mention on */
    for (size_t i = 0; i < mentions->n; i++) {
        struct mention *m = &mentions->at[i];
        uint32_t own = prose->at[m->first].sentence;
        if (own != sentence || m->paragraph != paragraph)
            place = 0;
        sentence = own;
        paragraph = m->paragraph;
        m->place = place;
        if (place < 3)
            place++;
        relate_before(prose, m);
        if (i > 0) {
            share_verb(prose, m);
            find_modifier(prose, m - 1, m);
        }
        find_object(m, i);
        while (*cue < m->first)
            cue++;
        const uint32_t *behind = cue;
        while (*behind < m->end)
            behind++;
        relate_after(prose, m, behind);
        if (!prose->english && m->before == VERB_PREP && m->after == VERB_AFTER) {
            m->after = VERB_NONE; /* gegenüber der Zeitung sagte Merrow */
            m->verb_after = NO_TOKEN;
        }
        find_second_hand(prose, m, i);
        if (m->after == VERB_APPOS)
            settle_apposition(prose, m, i > 0 ? m - 1 : NULL, &apposed_verb);
        settle_complement(prose, m, i);
        m->part = (uint8_t)find_part(prose, m);
        if (i > 0 && is_apposed(prose, m, m - 1))
            m->flags |= MENTION_APPOSED;
    }
    for (uint32_t i = 0; i < mentions->n; i++) {
        mentions->tied[mentions->n_tied] = i;
        mentions->n_tied += (mentions->at[i].after | mentions->at[i].before) != VERB_NONE;
    }
}
