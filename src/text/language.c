/*
 * Tells the language of a text by its commonest words.
 *
 * In: an analysed text. Out: a tag, or NULL. Function words make a third to a half of the running
 * words of a language and hardly any of another one's, so counting them tells languages apart with
 * no model (Grefenstette 1995, "Comparing two language identification schemes"). The tokenizer has
 * flagged them; which language has each stands beside the word lists. A tag is given where a fair
 * share of the words are function words of one language and clearly fewer are of the next: so
 * Portuguese is not taken for Spanish, nor Dutch for German. A script that one language alone
 * writes tells that one.
 *
 * Cost: constant; LOOK words are looked at.
 */
#include "text/language.h"

#include "text/utf8.h"
#include "text/word_table.h"

enum {
    LOOK = 250, /* words; a byte holds as many votes */
    FEWEST = 4  /* function words, or words in one script */
};
#define LEAST_SHARE 0.27 /* of the words are function words */
#define LEAST_LEAD 1.4   /* over the next language */

struct script {
    uint32_t first, last; /* code points */
    const char *tag;
};

static const struct script scripts[] = {
    {0x0370, 0x03FF, "el"}, {0x0530, 0x058F, "hy"}, {0x0590, 0x05FF, "he"},
    {0x0E00, 0x0E7F, "th"}, {0x10A0, 0x10FF, "ka"}, {0x1100, 0x11FF, "ko"},
    {0x3040, 0x30FF, "ja"}, {0x4E00, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"},
};
enum { N_SCRIPTS = sizeof scripts / sizeof *scripts, JAPANESE = 6, CHINESE = 7 };

static void count_script(uint32_t *votes, const char *word)
{
    uint32_t length, c = utf8_decode(word, &length);
    for (int i = 0; i < N_SCRIPTS; i++)
        votes[i] += c >= scripts[i].first && c <= scripts[i].last;
}

/* Most words are in one of the scripts. Japanese writes Kana among Han. */
static const char *by_script(const uint32_t *votes, uint32_t n)
{
    int best = 0;
    for (int i = 1; i < N_SCRIPTS; i++)
        if (votes[i] > votes[best])
            best = i;
    if (best == CHINESE && votes[JAPANESE] * 10 > votes[CHINESE])
        best = JAPANESE;
    if (best == JAPANESE)
        n -= votes[CHINESE];
    return votes[best] >= FEWEST && votes[best] * 2 > n ? scripts[best].tag : NULL;
}

static const char *by_words(const uint32_t *votes, uint32_t n)
{
    uint32_t best = 0, second = 0;
    for (uint32_t i = 1; i < WORD_LANGUAGES; i++)
        if (votes[i] > votes[best])
            best = i;
    for (uint32_t i = 0; i < WORD_LANGUAGES; i++)
        if (i != best && votes[i] > second)
            second = votes[i];
    bool told = votes[best] >= FEWEST && votes[best] >= LEAST_SHARE * n &&
                votes[best] >= LEAST_LEAD * second;
    return told ? word_language_tags[best] : NULL;
}

/* Eight bits as eight bytes, 0 or 1 each, the lowest bit in the lowest byte. */
static uint64_t bits_as_bytes(uint64_t bits)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), own = UINT64_C(0x8040201008040201);
    return ((bits * ones & own) + 0x7f * ones) >> 7 & ones;
}

/* Every third word is a function word, of one language or of several: nothing branches on it, and
 * the votes are counted side by side, one byte a language. */
const char *language_guess(const struct text *text)
{
    uint32_t words[WORD_LANGUAGES], in_script[N_SCRIPTS] = {0}, n_script = 0;
    uint32_t n = text->n_tokens < LOOK ? text->n_tokens : LOOK;
    uint64_t votes = 0;
    for (uint32_t t = 0; t < n; t++) {
        const struct token *token = &text->tokens[t];
        const char *word = text->bytes + token->begin;
        votes += bits_as_bytes(word_languages_of(token->word));
        if ((unsigned char)*word >= 0xC0 && !(token->flags & TOKEN_STOP)) {
            count_script(in_script, word);
            n_script++;
        }
    }
    for (uint32_t i = 0; i < WORD_LANGUAGES; i++)
        words[i] = votes >> 8 * i & 0xff;
    return n_script * 2 > n ? by_script(in_script, n) : by_words(words, n);
}

const char *language_of(const char *said, const struct text *text)
{
    return said != NULL && said[0] != '\0' ? said : language_guess(text);
}

bool language_is(const char *tag, const char *code)
{
    if (tag == NULL || (tag[0] | 0x20) != code[0] || (tag[1] | 0x20) != code[1])
        return false;
    return tag[2] == '\0' || tag[2] == '-' || tag[2] == '_';
}
