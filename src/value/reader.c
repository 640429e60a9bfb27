/*
 * Reads one document's tokens for the value stage: what each word is, and what stands between two.
 *
 * Everything looks at a bounded number of bytes, so a document costs one step a token.
 */
#include "value/reader.h"

#include "reuse/stems.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/word_table.h"

#include <string.h>

enum { MOST_NAME = 5 };

static enum lex_language find_language(const struct document *document)
{
    static const char *const tags[LEX_LANGUAGES] = {"en", "de", "fr", "es"};
    const char *language = language_of(document->record.language, &document->text);
    for (size_t i = 0; i < LEX_LANGUAGES; i++)
        if (language_is(language, tags[i]))
            return (enum lex_language)i;
    return LEX_ENGLISH;
}

/* Bytes of the article or preposition that a French word begins with: l'an, d'euros; 0: none. */
static size_t elided(const char *at, size_t n)
{
    const size_t letters = n > 2 && at[0] == 'q' && at[1] == 'u' ? 2 : 1;
    if (n > letters + 1 && at[letters] == '\'')
        return letters + 1;
    return n > letters + 3 && memcmp(at + letters, "\xE2\x80\x99", 3) == 0 ? letters + 3 : 0;
}

/* Bytes before the time of day that a German compound ends in: Dienstagabend; 0: it does not. */
static size_t before_daytime(const char *at, size_t n)
{
    static const char *const ends[] = {"abend", "nachmittag", "vormittag",  "mittag",
                                       "nacht", "morgen",     "fr\xC3\xBCh"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        const size_t end = strlen(ends[i]);
        if (n > end && memcmp(at + n - end, ends[i], end) == 0)
            return n - end;
    }
    return 0;
}

/* A token that no list has may have a word of one in it. */
static struct lex lex_within(const struct lexis_words *words, enum lex_language language,
                             const char *at, size_t n)
{
    const size_t skip = language == LEX_FRENCH ? elided(at, n) : 0,
                 part = language == LEX_GERMAN ? before_daytime(at, n) : 0;
    return skip > 0   ? lexis_get(words, fold_hash(at + skip, n - skip))
           : part > 0 ? lexis_get(words, fold_hash(at, part))
                      : (struct lex){0};
}

stemma_status reader_open(struct reader *out, struct arena *arena, const struct document *document,
                          const struct lexis *lexis, stemma_error *err)
{
    const struct text *text = &document->text;
    struct lex *lex = ARENA_NEW(arena, struct lex, text->n_tokens, err);
    if (lex == NULL)
        return arena_status(arena);
    const enum lex_language language = find_language(document);
    const struct lexis_words *words = &lexis->of[language];
    for (uint32_t i = 0; i < text->n_tokens; i++) {
        const struct token *t = &text->tokens[i];
        const struct lex within = lex_within(words, language, text->bytes + t->begin, t->n_bytes);
        lex[i] = within.kinds != 0 || within.form != FORM_NONE ? within : lexis_get(words, t->word);
    }
    *out = (struct reader){.document = document,
                           .text = text,
                           .language = language,
                           .words = words,
                           .lex = lex,
                           .first_day = NO_REFERENCE,
                           .last_day = NO_REFERENCE};
    return STEMMA_OK;
}

bool reader_spells(const struct reader *r, uint32_t i, const char *word, size_t n)
{
    const struct token *t = reader_token(r, i);
    for (size_t b = 0; b < n; b++)
        if ((r->text->bytes[t->begin + b] | 32) != word[b])
            return false;
    return true;
}

bool reader_says_any(const struct reader *r, uint32_t i, const char *const *words, size_t n)
{
    for (size_t w = 0; w < n; w++)
        if (reader_says(r, i, words[w]))
            return true;
    return false;
}

bool reader_pronoun(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"he", "she", "they", "it", "we", "i", "you", "who"};
    return READER_SAYS_ANY(r, i, words);
}

bool reader_gap_is(const struct reader *r, uint32_t i, const char *gap)
{
    size_t n;
    const char *bytes = reader_gap(r, i, &n);
    return bytes != NULL && n == strlen(gap) && memcmp(bytes, gap, n) == 0;
}

/* Bytes of a space at `at`: ASCII, no-break (C2 A0) or narrow (E2 80 AF); 0: none. */
static size_t space_bytes(const char *at, size_t n)
{
    if (n > 0 && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        return 1;
    if (n > 1 && memcmp(at, "\xC2\xA0", 2) == 0)
        return 2;
    return n > 2 && memcmp(at, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

bool reader_joined(const struct reader *r, uint32_t i)
{
    size_t n;
    const char *bytes = reader_gap(r, i, &n);
    if (bytes == NULL || i == 0 || i >= r->text->n_tokens)
        return false;
    if ((n == 1 && *bytes == '-') || (n == 3 && memcmp(bytes, "\xE2\x80\x91", 3) == 0))
        return true;
    size_t lines = 0;
    for (size_t b = 0, step; b < n; b += step) {
        step = space_bytes(bytes + b, n - b);
        if (step == 0)
            return false;
        lines += bytes[b] == '\n';
    }
    return lines < 2;
}

bool reader_gap_begins(const struct reader *r, uint32_t i, const char *signs)
{
    size_t n;
    const char *bytes = reader_gap(r, i, &n);
    if (bytes == NULL)
        return false;
    for (size_t b = 0, step; b < n; b += step) {
        step = space_bytes(bytes + b, n - b);
        if (step == 0)
            return bytes[b] != '\0' && strchr(signs, bytes[b]) != NULL;
    }
    return false;
}

static bool goes_on_name(const struct reader *r, uint32_t i)
{
    return reader_capital(r, i) && !reader_is(r, i, LEX_WEEKDAY) &&
           word_kinds_of(reader_token(r, i)->word) >> WORD_MONTH_SHIFT == 0;
}

/* A full stop may stand behind an initial or "Jr." */
static bool name_gap(const struct reader *r, uint32_t i)
{
    return reader_joined(r, i) ||
           (reader_gap_is(r, i, ". ") && reader_token(r, i - 1)->n_bytes <= 3);
}

uint32_t reader_name_before(const struct reader *r, uint32_t i)
{
    uint32_t first = i;
    while (first > 0 && i - first < MOST_NAME && goes_on_name(r, first - 1) &&
           (first == i || name_gap(r, first)))
        first--;
    while (first < i && (reader_token(r, first)->flags & TOKEN_STOP) != 0)
        first++;
    return first;
}

uint32_t reader_name_after(const struct reader *r, uint32_t i)
{
    uint32_t end = i;
    while (end - i < MOST_NAME && goes_on_name(r, end) && (end == i || name_gap(r, end)) &&
           !(reader_token(r, end)->flags & TOKEN_STOP))
        end++;
    return end;
}

uint64_t reader_stem(const struct reader *r, uint32_t i)
{
    char folded[64];
    const struct token *t = reader_token(r, i);
    if (t->n_bytes > sizeof folded / 4)
        return t->word;
    const size_t n = fold_word(r->text->bytes + t->begin, t->n_bytes, folded, sizeof folded);
    return hash_bytes(folded, stem_bytes(folded, n), 0);
}

uint64_t reader_name_word(const struct reader *r, uint32_t i)
{
    char folded[128];
    const struct token *t = reader_token(r, i);
    if (t->n_bytes > sizeof folded / 4)
        return t->word;
    size_t n = fold_word(r->text->bytes + t->begin, t->n_bytes, folded, sizeof folded);
    if (n > 2 && folded[n - 1] == 's' && folded[n - 2] == '\'')
        n -= 2;
    return hash_bytes(folded, n, 0);
}
