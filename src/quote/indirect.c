/*
 * Finds indirect speech by the shapes of sentences that seldom mean anything else.
 *
 * In: an article's words and mentions, each with the reporting verb it is the subject of
 * (relations.c). Out: for a sentence of one of four shapes the words that are reported, who is
 * reported, and the cue:
 *
 *     that        she said that the horn was tired; Merrow told the town on Monday that …
 *     according   according to Merrow, the horn was tired; the horn was tired, according to Merrow
 *     tail        the horn was tired, she said; … , said Ada Merrow, the keeper
 *     plain       she said the horn was tired
 *
 * The verbs are those whose "that" tells what was said. The mention must lead its sentence, and the
 * reported words end before a second clause that reports (…, but Berg said …). A sentence that
 * holds marks is left alone: there, the quotation speaks. Questions and denials are passed over.
 * Two thirds of reported speech are indirect, and most of it cannot be had without a parse at this
 * precision (docs/internals/speakers.md); this finds the part that is sure.
 *
 * Cost: constant a mention.
 */
#include "quote/indirect.h"

#include <string.h>

enum {
    LEADING = 10,     /* words of a phrase before the subject */
    THAT_REACH = 7,   /* words between the verb and "that" */
    CLAUSE_REACH = 9, /* words in which a clause has its verb */
    TAIL = 6,         /* words after "she said" up to the sentence's end */
    INVERTED_TAIL = 24,
    FEWEST_WORDS = 4,
    MOST_WORDS = 100
};

struct look {
    const struct article *article;
    const struct prose_word *words;
    const struct token *tokens;
    uint32_t number; /* of the mention */
    const struct mention *m;
    uint32_t first, end; /* tokens of its sentence */
};

static bool is_word(const struct look *l, uint32_t token, const char *word)
{
    return prose_is_word(&l->article->prose, token, word);
}

static bool is_denied(const struct look *l, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++) {
        const struct token *token = &l->tokens[t];
        const char *end = l->article->text->bytes + token_end(token);
        if (is_word(l, t, "not") || is_word(l, t, "never") ||
            (token->n_bytes > 3 && end[-1] == 't' && end[-2] != 'o' && end[-3] != 'e' &&
             memchr(end - 4, 'n', 3) != NULL && l->words[t].classes & WORD_AUXILIARY))
            return true;
    }
    return false;
}

static bool reports(const struct look *l, uint32_t verb)
{
    return l->words[verb].traits & LEXEME_TELLS && !(l->words[verb].flags & PROSE_CAPITAL);
}

/* The mention is the subject of the main clause: it begins the sentence, but for a word such as
 * "but" or a short phrase that a comma ends. */
static bool leads(const struct look *l)
{
    uint32_t before = l->m->first - l->first;
    return before <= 1 || (before <= LEADING && (l->words[l->m->first].gap & GAP_COMMA));
}

/* Where the reported words end before token `end`: with a second clause that reports (… , but Berg
 * said …), or at an "according to". */
static uint32_t end_before_second(const struct look *l, uint32_t begin, uint32_t end)
{
    uint32_t joint = 0;
    for (uint32_t t = begin + 1; t < end; t++) {
        if (!(l->words[t].gap & (GAP_COMMA | GAP_DASH)))
            continue;
        if (is_word(l, t, "according"))
            return t;
        if (l->words[t].classes & (WORD_JOINS | WORD_WHO) && joint == 0)
            joint = t;
    }
    for (uint32_t t = joint; joint != 0 && t < end; t++)
        if (reports(l, t))
            return joint;
    return end;
}

/* The words from token `begin` to the sentence's end, or to token `end`, are reported. */
static bool take(struct indirect *out, const struct look *l, uint32_t begin, uint32_t end,
                 enum indirect_shape shape)
{
    if (end <= begin || end - begin > MOST_WORDS)
        return false;
    if (shape == INDIRECT_THAT || shape == INDIRECT_PLAIN)
        end = end_before_second(l, begin, end);
    if (end - begin < FEWEST_WORDS)
        return false;
    *out = (struct indirect){.begin = l->tokens[begin].begin,
                             .end = token_end(&l->tokens[end - 1]),
                             .mention = l->number,
                             .shape = shape};
    return true;
}

/* The word after "that" within reach of the verb, with no break on the way; 0: none. */
static uint32_t after_that(const struct look *l, uint32_t verb)
{
    for (uint32_t t = verb + 1; t + 1 < l->end && t <= verb + THAT_REACH; t++) {
        if (l->words[t].gap & GAP_BREAKS)
            return 0;
        if (is_word(l, t, "that"))
            return t + 1;
    }
    return 0;
}

/* "said the horn was tired": a subject right after the verb, and a verb of its own near it. */
static bool is_clause(const struct look *l, uint32_t begin)
{
    const uint32_t subject = WORD_SUBJECT | WORD_DETERMINER | WORD_POSSESSIVE | WORD_ROLES;
    const struct prose_word *w = &l->words[begin];
    if (begin >= l->end || w->gap & GAP_BREAKS || w->classes & WORD_CALENDAR ||
        !(w->classes & subject || w->flags & PROSE_CAPITAL))
        return false;
    if (w->classes & WORD_SUBJECT)
        return true;
    for (uint32_t t = begin + 1; t < l->end && t <= begin + CLAUSE_REACH; t++) {
        const struct prose_word *v = &l->words[t];
        if (v->gap & GAP_BREAKS)
            return false;
        if (v->classes & (WORD_AUXILIARY | WORD_FINITE) ||
            (v->verb != CUE_NONE && v->form != CUE_FORM_ING && !(v->flags & PROSE_CAPITAL)))
            return true;
    }
    return false;
}

/* The mention leads: she said that …, she said the horn was … */
static bool read_lead(struct indirect *out, const struct look *l)
{
    const struct mention *m = l->m;
    uint32_t verb = m->verb_after;
    if ((m->after != VERB_AFTER && m->after != VERB_PHRASE && m->after != VERB_APPOS) ||
        verb >= l->end || !leads(l) || !reports(l, verb) || is_denied(l, m->end, verb))
        return false;
    uint32_t that = after_that(l, verb);
    bool said = is_word(l, verb, "said") || is_word(l, verb, "says");
    bool found = that != 0 ? take(out, l, that, l->end, INDIRECT_THAT)
                           : said && is_clause(l, verb + 1) &&
                                 take(out, l, verb + 1, l->end, INDIRECT_PLAIN);
    out->cue = verb;
    out->cue_end = verb + 1;
    return found;
}

/* Words that begin a main clause, not "after the vote". */
static bool begins_clause(const struct look *l)
{
    const struct prose_word *w = &l->words[l->first];
    return !(w->classes & (WORD_PREPOSITION | WORD_JOINS | WORD_WHO)) && w->verb == CUE_NONE &&
           !(w->flags & (PROSE_ED | PROSE_ING));
}

/* The mention ends the sentence: …, she said; …, said Ada Merrow, the keeper. */
static bool read_tail(struct indirect *out, const struct look *l)
{
    const struct mention *m = l->m;
    bool inverted = m->before == VERB_BEFORE;
    uint32_t verb = inverted ? m->verb_before : m->verb_after;
    uint32_t begin = inverted ? verb : m->first;
    if (!inverted && (m->after != VERB_AFTER || m->first == l->first))
        return false;
    if (verb == NO_TOKEN || verb >= l->end || begin <= l->first || !reports(l, verb) ||
        !(l->words[begin].gap & GAP_COMMA) || !begins_clause(l) || is_denied(l, m->first, verb))
        return false;
    uint32_t last = inverted ? m->end : verb + 1;
    if (l->end - last > (inverted ? INVERTED_TAIL : TAIL) ||
        (last < l->end && !inverted && l->words[last].gap & GAP_BREAKS))
        return false;
    out->cue = verb;
    if (!take(out, l, l->first, begin, INDIRECT_TAIL))
        return false;
    out->cue = verb;
    out->cue_end = verb + 1;
    return true;
}

static bool read_according(struct indirect *out, const struct look *l)
{
    const struct mention *m = l->m;
    uint32_t to = m->verb_before;
    if (m->before != VERB_PREP || to == NO_TOKEN || to <= l->first || to + 1 != m->first ||
        !is_word(l, to, "to") || !is_word(l, to - 1, "according") ||
        l->words[m->core_end - 1].classes & WORD_TALK)
        return false;
    bool found = to - 1 == l->first ? m->end < l->end && l->words[m->end].gap & GAP_COMMA &&
                                          take(out, l, m->end, l->end, INDIRECT_ACCORDING)
                                    : l->end - m->end <= INVERTED_TAIL && begins_clause(l) &&
                                          take(out, l, l->first, to - 1, INDIRECT_ACCORDING);
    out->cue = to - 1;
    out->cue_end = to + 1;
    return found;
}

/* A verb of telling stands by the mention, or a "to" that may end "according to": most of the tied
 * mentions have neither. */
static bool may_report(const struct look *l)
{
    const struct mention *m = l->m;
    unsigned traits = m->after != VERB_NONE ? l->words[m->verb_after].traits : 0;
    if (m->before == VERB_BEFORE)
        traits |= l->words[m->verb_before].traits;
    return traits & LEXEME_TELLS ||
           (m->before == VERB_PREP && l->words[m->verb_before].traits & LEXEME_TOWARDS);
}

/* The sentence of the mention lies outside marks and is no question. */
static bool stands_alone(struct look *l, const struct text_range *sentence)
{
    l->first = sentence->token_begin;
    l->end = sentence->token_end;
    uint32_t n = l->end - l->first;
    return n > FEWEST_WORDS && l->words[l->end].outer - l->words[l->first].outer == n &&
           l->article->text->bytes[sentence->end - 1] != '?';
}

stemma_status indirect_find(indirect_array *out, struct arena *arena, const struct article *article,
                            stemma_error *err)
{
    const struct text *text = article->text;
    struct look l = {article, article->prose.at, text->tokens, 0, NULL, 0, 0};
    uint32_t sentence = 0, taken = UINT32_MAX;
    for (size_t i = 0; i < article->mentions.n_tied; i++) {
        struct indirect one;
        l.number = article->mentions.tied[i];
        l.m = &article->mentions.at[l.number];
        if (!may_report(&l))
            continue;
        while (sentence < text->n_sentences && text->sentences[sentence].token_end <= l.m->first)
            sentence++;
        if (sentence == text->n_sentences)
            break;
        if (sentence == taken || l.m->flags & (MENTION_INNER | MENTION_POSSESSIVE) ||
            text->tokens[l.m->first].begin < article->title_end ||
            l.words[l.m->first].classes & WORD_WHO || !stands_alone(&l, &text->sentences[sentence]))
            continue;
        if (!read_lead(&one, &l) && !read_according(&one, &l) && !read_tail(&one, &l))
            continue;
        taken = sentence;
        TRY(ARRAY_ADD(arena, out, one, err));
    }
    return STEMMA_OK;
}

double indirect_sure(enum indirect_shape shape)
{
    static const double sure[] = {0.85, 0.85, 0.82, 0.92};
    return sure[shape];
}
