/*
 * Finds the addressee of a quotation.
 *
 * In: the cue that attributes it, and the mention that speaks. Out: the mention that the cue's verb
 * has as its addressee: the object of a verb that one says to somebody (told the Beacon, asked
 * Lindqvist, assured reporters), or what a preposition of address joins to any reporting verb (said
 * to the town, wrote to Lindqvist, a déclaré à l’agence, dijo al diario, sagte gegenüber der
 * Zeitung). Nothing but the words of the mention may stand between. Those who asked, heard or
 * printed it otherwise ("in an interview with the Beacon") are none.
 *
 * A bounded look at the mentions after the cue.
 */
#include "quote/addressee.h"

#include "base/bisect.h"

/* The first mention that begins at token `from` or later. */
static uint32_t mention_from(const struct mention_list *mentions, uint32_t from)
{
    struct bisect search = {.high = mentions->n};
    while (bisect_open(&search))
        bisect_step(&search, mentions->at[search.middle].first < from);
    return (uint32_t)search.low;
}

/* Token `at` goes on with the phrase before it: outside marks, in the sentence, with no break. */
static bool goes_on(const struct article *a, uint32_t at)
{
    const struct prose_word *w = &a->prose.at[at];
    return !(w->flags & (PROSE_INSIDE | PROSE_STARTS)) && !(w->gap & GAP_BREAKS);
}

/* What is addressed at the token: a mention that is no part of another, or him, her, them. False:
 * nobody. */
static bool read_phrase(struct addressee *out, const struct article *a, uint32_t token,
                        uint32_t source)
{
    const struct mention_list *mentions = &a->mentions;
    const uint32_t pronoun = WORD_HE | WORD_SHE | WORD_THEY | WORD_I | WORD_WE;
    for (uint32_t i = mention_from(mentions, token);
         i < mentions->n && mentions->at[i].first == token; i++) {
        const struct mention *m = &mentions->at[i];
        if (i == source || m->flags & (MENTION_INNER | MENTION_POSSESSIVE))
            return false;
        out->person = m->person;
        mention_bytes(&a->prose, m, &out->begin, &out->end);
        return true;
    }
    if (!(a->prose.at[token].classes & pronoun) || (a->prose.at[token].classes & WORD_SUBJECT))
        return false;
    out->person = NO_PERSON;
    out->begin = a->text->tokens[token].begin;
    out->end = token_end(&a->text->tokens[token]);
    return true;
}

bool addressee_find(struct addressee *out, const struct article *article, const struct saying *s)
{
    uint32_t at = s->cue_end;
    if (s->cue == NO_TOKEN || at >= article->text->n_tokens || !goes_on(article, at))
        return false;
    if (read_phrase(out, article, at, s->mention))
        return (article->prose.at[at - 1].traits & LEXEME_ADDRESSES) != 0;
    return goes_on(article, at + 1) && article->prose.at[at].traits & LEXEME_TOWARDS &&
           read_phrase(out, article, at + 1, s->mention);
}
