/*
 * Asks the lexicon which tokens report. Constant time a token.
 */
#include "quote/clause.h"

#include "text/fold.h"
#include "text/language.h"
#include "text/utf8.h"

#include <string.h>

enum {
    MAX_OBJECT = 7, /* words of a clause from its verb on: said to the town's last keeper */
    MAX_SUBJECT = 5 /* words of a clause up to its verb: Mr. Merrow, the keeper, said */
};

enum cue_group clause_verb(const struct lexicon *lexicon, const struct text *text, uint32_t token)
{
    const struct token *t = &text->tokens[token];
    if (t->flags & TOKEN_STOP)
        return CUE_NONE; /* no function word reports */
    return (enum cue_group)lexicon_get(lexicon, t->word)->verb;
}

bool clause_is_saying(const struct lexicon *lexicon, const struct text *text, uint32_t token)
{
    enum cue_group group = clause_verb(lexicon, text, token);
    return group == CUE_SAY || group == CUE_STATE || group == CUE_WRITE || group == CUE_MANNER;
}

bool clause_is_participle(const struct text *text, uint32_t t)
{
    const struct token *token = &text->tokens[t];
    return token->n_bytes > 3 && memcmp(text->bytes + token_end(token) - 3, "ing", 3) == 0;
}

uint32_t clause_find_verb(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                          uint32_t end)
{
    while (begin < end && clause_verb(lexicon, text, begin) == CUE_NONE)
        begin++;
    return begin;
}

bool clause_is_name(const struct token *t)
{
    const uint8_t common = TOKEN_STOP | TOKEN_SENTENCE_START;
    return t->kind == TOKEN_WORD && (t->flags & TOKEN_CAPITAL) && t->n_bytes > 1 &&
           (t->flags & common) != common;
}

bool clause_names_speaker(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                          uint32_t end)
{
    const struct token *tokens = text->tokens;
    for (uint32_t t = begin; t < end; t++) {
        if (!clause_is_saying(lexicon, text, t))
            continue;
        if (t > begin && clause_is_name(&tokens[t - 1]))
            return true;
        bool subject = t > begin && (tokens[t - 1].flags & TOKEN_STOP);
        if (!subject && t + 1 < end && clause_is_name(&tokens[t + 1]))
            return true;
    }
    return false;
}

bool clause_follows(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                    uint32_t end)
{
    uint32_t first = text_token_at(text, begin), last = text_token_at(text, end);
    if (last > first + MAX_SUBJECT)
        last = first + MAX_SUBJECT;
    for (uint32_t t = first; t < last; t++) {
        uint8_t flags = text->tokens[t].flags;
        if (t > first && (flags & TOKEN_SENTENCE_START))
            return false;
        if (!(flags & TOKEN_CAPITAL) && clause_is_saying(lexicon, text, t))
            return true;
    }
    return false;
}

bool clause_leads(const struct lexicon *lexicon, const struct text *text, uint32_t at)
{
    uint32_t last = text_token_at(text, at);
    for (uint32_t t = last; t > 0 && last - t < MAX_OBJECT; t--) {
        if (clause_is_saying(lexicon, text, t - 1))
            return true;
        if (text->tokens[t - 1].flags & TOKEN_SENTENCE_START)
            return false;
    }
    return false;
}

uint32_t clause_break(const struct text *text, uint32_t begin, uint32_t end)
{
    uint32_t found = 0, length;
    for (; begin < end; begin += length) {
        uint32_t c = utf8_decode(text->bytes + begin, &length);
        if (c == ',' || c == '?' || c == '!' || c == 0x2026)
            found = found == '-' ? found : ',';
        else if (char_is_dash(c) && c != '-')
            found = '-';
        else if (c == '.' || c == ';' || c == ':')
            return 0;
    }
    return found;
}

bool clause_stands_bare(const char *language)
{
    static const char *const tags[] = {"fr", "es", "it", "pt", "ca", "gl", "ru",
                                       "uk", "pl", "ro", "el", "tr", "hu", "sv"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (language_is(language, tags[i]))
            return true;
    return false;
}
