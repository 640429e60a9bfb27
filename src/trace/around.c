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

/* Folded, each between two spaces. */
struct cue {
    uint32_t says;
    const char *words;
};

static const struct cue CUES[] = {
    {AROUND_BEGINS, " begins began opens opening "},
    {AROUND_ENDS, " concludes concluded concluding finishing ends ending "},
    {AROUND_GOES_ON, " continues continued continuing "},
    {AROUND_POST, " tweet tweets tweeted retweeted twitter instagram facebook caption captioned "},
    {AROUND_ESSAY, " essay article op-ed column blog "},
    {AROUND_LETTER, " letter email e-mail memo "},
    {AROUND_SPEECH, " speech address lecture sermon eulogy rally podium "},
    {AROUND_INTERVIEW, " interview interviewed "},
    {AROUND_BOOK, " book memoir autobiography "},
};

static bool in_list(const char *list, const char *word, size_t n)
{
    for (const char *at = strchr(list, ' '); at[1] != '\0'; at = strchr(at + 1, ' '))
        if (strncmp(at + 1, word, n) == 0 && at[n + 1] == ' ')
            return true;
    return false;
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
    char word[FOLDED_BYTES], next[FOLDED_BYTES];
    const size_t n = fold_token(word, t, k);
    uint32_t found = 0;
    for (size_t i = 0; n > 0 && i < sizeof CUES / sizeof CUES[0]; i++)
        if (in_list(CUES[i].words, word, n) && (before || CUES[i].says != AROUND_BEGINS))
            found |= CUES[i].says;
    if (n > 0 && k + 1 < t->n_tokens && in_list(" went goes going ", word, n) &&
        fold_token(next, t, k + 1) == 2 && memcmp(next, "on", 2) == 0)
        found |= AROUND_GOES_ON;
    return found;
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
