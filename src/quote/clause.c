/*
 * Asks the list of reporting verbs (cues.c) about tokens. Constant time a token.
 */
#include "quote/clause.h"

#include "text/fold.h"

enum { MAX_VERB = 32 /* bytes */ };

enum cue_group clause_verb(const struct text *text, uint32_t token)
{
    const struct token *t = &text->tokens[token];
    char folded[4 * MAX_VERB];
    if (t->n_bytes > MAX_VERB)
        return CUE_NONE;
    return cue_verb(folded, fold_word(text->bytes + t->begin, t->n_bytes, folded, sizeof folded));
}

bool clause_is_saying(const struct text *text, uint32_t token)
{
    enum cue_group group = clause_verb(text, token);
    return group == CUE_SAY || group == CUE_STATE || group == CUE_WRITE || group == CUE_MANNER;
}

uint32_t clause_find_verb(const struct text *text, uint32_t begin, uint32_t end)
{
    while (begin < end && clause_verb(text, begin) == CUE_NONE)
        begin++;
    return begin;
}

bool clause_ends_in_verb(const struct text *text, uint32_t at)
{
    uint32_t token = text_token_at(text, at);
    return token > 0 && clause_is_saying(text, token - 1);
}
