/*
 * One document as the value stage reads it: its tokens, what each is (lexis.h), what stands between
 * them, and the day that its relative dates are counted from.
 */
#ifndef STEMMA_VALUE_READER_H
#define STEMMA_VALUE_READER_H

#include "read/corpus.h"
#include "value/lexis.h"

#include <string.h>

#define NO_REFERENCE INT32_MIN

struct reader {
    const struct document *document;
    const struct text *text;
    enum lex_language language;
    const struct lexis_words *words; /* of this language */
    const struct lex *lex;           /* one a token */
    int32_t first_day, last_day; /* the reference: days since 1970-01-01; NO_REFERENCE: none. Apart
                                    where the document has no date and its siblings differ */
    stemma_date_by by;
};

/* `lex` lies in `arena`. Linear. Errors: NOMEM, LIMIT. */
stemma_status reader_open(struct reader *out, struct arena *arena, const struct document *document,
                          const struct lexis *lexis, stemma_error *err);

static inline const struct token *reader_token(const struct reader *r, uint32_t i)
{
    return &r->text->tokens[i];
}

/* What token i is; of places outside the text, nothing. */
static inline struct lex reader_lex(const struct reader *r, uint32_t i)
{
    return i < r->text->n_tokens ? r->lex[i] : (struct lex){0};
}
static inline bool reader_is(const struct reader *r, uint32_t i, uint32_t kinds)
{
    return (reader_lex(r, i).kinds & kinds) != 0;
}

static inline bool reader_does(const struct reader *r, uint32_t i, unsigned clause)
{
    return (reader_lex(r, i).clause & clause) != 0;
}

/* True when the token has this place in a phrase. */
static inline bool reader_form(const struct reader *r, uint32_t i, enum lex_form form)
{
    return reader_lex(r, i).form == form;
}

/* 1.204,5 and not 1,204.5. */
static inline bool reader_decimal_comma(const struct reader *r)
{
    return r->language != LEX_ENGLISH;
}

/* French or Spanish: "la semana pasada", months in lower case. */
static inline bool reader_romance(const struct reader *r)
{
    return r->language == LEX_FRENCH || r->language == LEX_SPANISH;
}

/* True when the token's letters, in either case, are `word`, which is ASCII and lower case. */
bool reader_spells(const struct reader *r, uint32_t i, const char *word, size_t n);
static inline bool reader_says(const struct reader *r, uint32_t i, const char *word)
{
    const size_t n = strlen(word); /* of a constant: most words are of another length */
    return i < r->text->n_tokens && reader_token(r, i)->n_bytes == n &&
           reader_spells(r, i, word, n);
}

/* True when the token says one of the words of `list`, an array. */
#define READER_SAYS_ANY(r, i, list) reader_says_any(r, i, list, sizeof list / sizeof *list)
bool reader_says_any(const struct reader *r, uint32_t i, const char *const *words, size_t n);
/* True when the token ends in `end` and has `least` bytes or more, no fewer than `end`. */
static inline bool reader_ends(const struct reader *r, uint32_t i, const char *end, size_t least)
{
    const struct token *t = reader_token(r, i);
    const size_t n = strlen(end);
    return t->n_bytes >= least && memcmp(r->text->bytes + token_end(t) - n, end, n) == 0;
}
/* "he", "who": what stands for somebody who does something. */
bool reader_pronoun(const struct reader *r, uint32_t i);

/* The bytes between token i - 1 and token i, NULL where more than MOST_GAP stand there. Before the
 * first and after the last token: up to the text's edge. */
enum { MOST_GAP = 16 };
static inline const char *reader_gap(const struct reader *r, uint32_t i, size_t *n)
{
    const uint32_t begin = i == 0 ? 0 : token_end(reader_token(r, i - 1)),
                   end = i < r->text->n_tokens ? reader_token(r, i)->begin : r->text->n_bytes;
    *n = end - begin;
    return *n <= MOST_GAP ? r->text->bytes + begin : NULL;
}

/* True when exactly `gap` stands between token i - 1 and token i. */
bool reader_gap_is(const struct reader *r, uint32_t i, const char *gap);
/* True when only space, or a single hyphen, stands there: the two may be of one phrase. */
bool reader_joined(const struct reader *r, uint32_t i);
/* True when the first character there, space aside, is one of `signs` (ASCII). */
bool reader_gap_begins(const struct reader *r, uint32_t i, const char *signs);

static inline bool reader_capital(const struct reader *r, uint32_t i)
{
    return i < r->text->n_tokens && (reader_token(r, i)->flags & TOKEN_CAPITAL) != 0 &&
           reader_token(r, i)->kind == TOKEN_WORD;
}

/* First and end token of the run of capitalised words, joined by space, that ends before token i.
 * Empty where there is none; at most five words. */
uint32_t reader_name_before(const struct reader *r, uint32_t i);
/* The end of the run that begins at token i. */
uint32_t reader_name_after(const struct reader *r, uint32_t i);

/* Hash of a word's beginning, the same for most of its inflected forms. */
uint64_t reader_stem(const struct reader *r, uint32_t i);
/* Hash of the token without a possessive's 's. */
uint64_t reader_name_word(const struct reader *r, uint32_t i);

#endif
