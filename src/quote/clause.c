/*
 * Asks the list of reporting verbs (cues.c) about tokens. Constant time a token.
 */
#include "quote/clause.h"

#include "text/fold.h"

#include <string.h>

enum {
    MAX_VERB = 32,  /* bytes */
    MAX_OBJECT = 7, /* words of a clause from its verb on: said to the town's last keeper */
    MAX_SUBJECT = 5 /* words of a clause up to its verb: Mr. Merrow, the keeper, said */
};

enum cue_group clause_verb(const struct text *text, uint32_t token)
{
    const struct token *t = &text->tokens[token];
    char folded[4 * MAX_VERB];
    if (t->n_bytes > MAX_VERB || t->flags & TOKEN_STOP)
        return CUE_NONE; /* no function word reports */
    return cue_verb(folded, fold_word(text->bytes + t->begin, t->n_bytes, folded, sizeof folded));
}

bool clause_is_saying(const struct text *text, uint32_t token)
{
    enum cue_group group = clause_verb(text, token);
    return group == CUE_SAY || group == CUE_STATE || group == CUE_WRITE || group == CUE_MANNER;
}

bool clause_is_participle(const struct text *text, uint32_t t)
{
    const struct token *token = &text->tokens[t];
    return token->n_bytes > 3 && memcmp(text->bytes + token_end(token) - 3, "ing", 3) == 0;
}

uint32_t clause_find_verb(const struct text *text, uint32_t begin, uint32_t end)
{
    while (begin < end && clause_verb(text, begin) == CUE_NONE)
        begin++;
    return begin;
}

bool clause_is_name(const struct token *t)
{
    const uint8_t common = TOKEN_STOP | TOKEN_SENTENCE_START;
    return t->kind == TOKEN_WORD && (t->flags & TOKEN_CAPITAL) && t->n_bytes > 1 &&
           (t->flags & common) != common;
}

bool clause_names_speaker(const struct text *text, uint32_t begin, uint32_t end)
{
    const struct token *tokens = text->tokens;
    for (uint32_t t = begin; t < end; t++) {
        if (!clause_is_saying(text, t))
            continue;
        if (t > begin && clause_is_name(&tokens[t - 1]))
            return true;
        bool subject = t > begin && (tokens[t - 1].flags & TOKEN_STOP);
        if (!subject && t + 1 < end && clause_is_name(&tokens[t + 1]))
            return true;
    }
    return false;
}

bool clause_follows(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t first = text_token_at(text, begin), last = text_token_at(text, end);
    if (last > first + MAX_SUBJECT)
        last = first + MAX_SUBJECT;
    for (uint32_t t = first; t < last; t++) {
        uint8_t flags = text->tokens[t].flags;
        if (t > first && (flags & TOKEN_SENTENCE_START))
            return false;
        if (!(flags & TOKEN_CAPITAL) && clause_is_saying(text, t))
            return true;
    }
    return false;
}

bool clause_leads(const struct text *text, uint32_t at)
{
    uint32_t last = text_token_at(text, at);
    for (uint32_t t = last; t > 0 && last - t < MAX_OBJECT; t--) {
        if (clause_is_saying(text, t - 1))
            return true;
        if (text->tokens[t - 1].flags & TOKEN_SENTENCE_START)
            return false;
    }
    return false;
}

bool clause_ends_in_verb(const struct text *text, uint32_t at)
{
    uint32_t token = text_token_at(text, at);
    return token > 0 && clause_is_saying(text, token - 1);
}
