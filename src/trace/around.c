/*
 * Words around a quotation. In: its place; out: what a table of words says that stand near it.
 *
 * Only the paragraph counts, WORDS_BEFORE words before the quotation and WORDS_AFTER after it: what
 * is said further away is about something else. A word that says that a source begins must stand
 * before the words that it is said of.
 */
#include "trace/around.h"

#include "text/fold.h"

#include <string.h>

#define WORDS_BEFORE 12
#define WORDS_AFTER 8
#define FOLDED_BYTES 64

#define GOES 512 /* goes on, if "on" follows */

/* A folded word. */
struct cue {
    const char *word;
    uint32_t says;
};

static const struct cue CUES[] = {
    {"begins", AROUND_BEGINS},
    {"began", AROUND_BEGINS},
    {"opens", AROUND_BEGINS},
    {"opening", AROUND_BEGINS},
    {"concludes", AROUND_ENDS},
    {"concluded", AROUND_ENDS},
    {"concluding", AROUND_ENDS},
    {"finishing", AROUND_ENDS},
    {"ends", AROUND_ENDS},
    {"ending", AROUND_ENDS},
    {"continues", AROUND_GOES_ON},
    {"continued", AROUND_GOES_ON},
    {"continuing", AROUND_GOES_ON},
    {"tweet", AROUND_POST},
    {"tweets", AROUND_POST},
    {"tweeted", AROUND_POST},
    {"retweeted", AROUND_POST},
    {"twitter", AROUND_POST},
    {"instagram", AROUND_POST},
    {"facebook", AROUND_POST},
    {"caption", AROUND_POST},
    {"captioned", AROUND_POST},
    {"essay", AROUND_ESSAY},
    {"article", AROUND_ESSAY},
    {"op-ed", AROUND_ESSAY},
    {"column", AROUND_ESSAY},
    {"blog", AROUND_ESSAY},
    {"letter", AROUND_LETTER},
    {"email", AROUND_LETTER},
    {"e-mail", AROUND_LETTER},
    {"memo", AROUND_LETTER},
    {"speech", AROUND_SPEECH},
    {"address", AROUND_SPEECH},
    {"lecture", AROUND_SPEECH},
    {"sermon", AROUND_SPEECH},
    {"eulogy", AROUND_SPEECH},
    {"rally", AROUND_SPEECH},
    {"podium", AROUND_SPEECH},
    {"interview", AROUND_INTERVIEW},
    {"interviewed", AROUND_INTERVIEW},
    {"book", AROUND_BOOK},
    {"memoir", AROUND_BOOK},
    {"autobiography", AROUND_BOOK},
    {"went", GOES},
    {"goes", GOES},
    {"going", GOES},
};

/* What the folded word says. Most words are told by their first letter. */
static uint32_t cue_of(const char *word, size_t n)
{
    for (size_t i = 0; i < sizeof CUES / sizeof CUES[0]; i++)
        if (CUES[i].word[0] == word[0] && strlen(CUES[i].word) == n &&
            memcmp(CUES[i].word, word, n) == 0)
            return CUES[i].says;
    return 0;
}

/* Folds token `k`; returns its length, 0 where it is too long to be looked at. */
static size_t fold_token(char *out, const struct text *t, uint32_t k)
{
    const struct token *token = &t->tokens[k];
    if (token->n_bytes > FOLDED_BYTES / 4)
        return 0;
    return fold_word(t->bytes + token->begin, token->n_bytes, out, FOLDED_BYTES);
}

static uint32_t says(const struct text *t, uint32_t k, bool before)
{
    char word[FOLDED_BYTES];
    const size_t n = fold_token(word, t, k);
    const uint32_t found = n > 0 ? cue_of(word, n) : 0;
    if (found == GOES) {
        const bool on =
            k + 1 < t->n_tokens && fold_token(word, t, k + 1) == 2 && memcmp(word, "on", 2) == 0;
        return on ? AROUND_GOES_ON : 0;
    }
    return found == AROUND_BEGINS && !before ? 0 : found;
}

uint32_t around_quote(const struct collation *c, uint32_t quote)
{
    const stemma_quote *q = &c->quotes->quotes.at[quote];
    const struct text *t = &corpus_document(c->corpus, q->doc)->text;
    const uint32_t begin = q->parts[0].begin_byte, end = q->parts[0].end_byte;
    const uint32_t paragraph = text_paragraph_at(t, begin);
    if (paragraph >= t->n_paragraphs)
        return 0;
    const struct text_range *p = &t->paragraphs[paragraph];
    const uint32_t first = text_token_at(t, begin), past = text_token_at(t, end);
    uint32_t from = first > WORDS_BEFORE ? first - WORDS_BEFORE : 0, found = 0;
    from = from > p->token_begin ? from : p->token_begin;
    const uint32_t to = past + WORDS_AFTER < p->token_end ? past + WORDS_AFTER : p->token_end;
    for (uint32_t k = from; k < to; k++)
        if (k < first || k >= past)
            found |= says(t, k, k < first);
    return found;
}
