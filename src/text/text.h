/*
 * The words of one document: tokens, sentences, paragraphs, and the map between bytes and code
 * points.
 *
 * The document's bytes are never rewritten. A token is a word after folding: `word` is the hash of
 * the folded form, the span is that of the printed form. Two printings that differ only in case, in
 * the kind of quotation mark, apostrophe or dash, or in composed against decomposed characters have
 * the same `word`.
 *
 * What a token is: a run of letters, marks and digits, with apostrophes inside it (don't, O'Neal);
 * a number keeps its separators inside (1,204; 3.5); hyphens and dashes end a token; each character
 * of Han, Kana and Thai is a token. Everything between tokens (spaces, punctuation) belongs to
 * none. tokens.c states the rule whole, sentences.c that of sentences.
 */
#ifndef STEMMA_TEXT_TEXT_H
#define STEMMA_TEXT_TEXT_H

#include "base/array.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_IDEOGRAPH };

enum token_flags {
    TOKEN_CAPITAL = 1,        /* first letter is upper case */
    TOKEN_UPPER = 2,          /* all letters are, two or more */
    TOKEN_SENTENCE_START = 4, /* first of a sentence */
    TOKEN_STOP = 8            /* a function word (English, German, French, Spanish) */
};

#define TOKEN_MAX_BYTES 1024 /* a longer run is cut there */

struct token {
    uint64_t word;  /* hash of the folded form */
    uint32_t begin; /* byte in the text */
    uint16_t n_bytes;
    uint8_t kind, flags;
};
static inline uint32_t token_end(const struct token *t)
{
    return t->begin + t->n_bytes;
}

/* Bytes and tokens of a sentence or paragraph; space at both ends is outside. */
struct text_range {
    uint32_t begin, end;             /* bytes */
    uint32_t token_begin, token_end; /* numbers of tokens */
};

/* Code points before every 64th byte; NULL where the text is ASCII. */
struct offset_map {
    const char *bytes;
    uint32_t n_bytes;
    const uint32_t *points;
};

struct text {
    const char *bytes;
    uint32_t n_bytes;
    uint32_t n_tokens, n_sentences, n_paragraphs;
    const struct token *tokens;
    const struct text_range *sentences;  /* none crosses a paragraph */
    const struct text_range *paragraphs; /* separated by an empty line; by single line breaks where
                                            the text has no empty line */
    struct offset_map offsets;
};

/* Analyses n bytes of valid UTF-8 (at most STEMMA_MAX_TEXT), which must outlive `out`. Linear.
 * Errors: NOMEM, LIMIT. */
stemma_status text_analyse(struct text *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err);

/* Parts of the analysis, for those who want no more. `offsets_find` is what text_analyse does for
 * `offsets`. `text_outline` sets bytes and paragraphs;
 * what it says of tokens is 0. Linear. Errors: NOMEM, LIMIT. */
stemma_status text_outline(struct text *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err);
stemma_status offsets_find(struct offset_map *out, struct arena *arena, const char *bytes, size_t n,
                           stemma_error *err);
struct token_list {
    uint32_t n;
    const struct token *at; /* without TOKEN_SENTENCE_START */
};
stemma_status text_tokens(struct token_list *out, struct arena *arena, const char *bytes, size_t n,
                          stemma_error *err);
/* Where the token that begins at `begin` ends. O(bytes of the token). */
uint32_t text_token_end(const char *bytes, uint32_t n, uint32_t begin);

/* Code point of a byte, O(1); the byte must be at a character's begin or the end of the text. */
uint32_t offset_point(const struct offset_map *map, uint32_t byte);
/* Byte of a code point, O(log n). */
uint32_t offset_byte(const struct offset_map *map, uint32_t point);
/* A span from two bytes. */
stemma_span offset_span(const struct offset_map *map, uint32_t begin_byte, uint32_t end_byte);
stemma_span text_span(const struct text *t, uint32_t begin_byte, uint32_t end_byte);

/* The first token that ends after `byte`; n_tokens past the last. O(log n). */
uint32_t text_token_at(const struct text *t, uint32_t byte);
/* The same where it is known to be token `first` or one soon after. */
static inline uint32_t text_token_from(const struct text *t, uint32_t first, uint32_t byte)
{
    while (first < t->n_tokens && token_end(&t->tokens[first]) <= byte)
        first++;
    return first;
}
/* The paragraph (sentence) that holds `byte`, or the next one; n past the last. O(log n). */
uint32_t text_paragraph_at(const struct text *t, uint32_t byte);
uint32_t text_sentence_at(const struct text *t, uint32_t byte);

/* The begin of the first character in bytes[begin…end) that is neither space nor ignored; `end`:
 * none. */
uint32_t text_skip_space(const char *bytes, uint32_t begin, uint32_t end);
/* The end of the last such character; `begin`: none. */
uint32_t text_trim_space(const char *bytes, uint32_t begin, uint32_t end);

#endif
