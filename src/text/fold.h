/*
 * Folding and character classes, from tables that a build step writes out of utf8proc
 * (tools/make_unicode_tables.c).
 */
#ifndef STEMMA_TEXT_FOLD_H
#define STEMMA_TEXT_FOLD_H

#include "base/array.h"
#include "text/unicode_tables.h"

#include <stdbool.h>

enum char_class {
    CHAR_OTHER,
    CHAR_SPACE, /* all white space, NBSP and NUL too */
    CHAR_LETTER,
    CHAR_DIGIT,       /* and ½, ², ① */
    CHAR_IDEOGRAPH,   /* Han, Kana, Thai, Lao, Khmer, Myanmar: a token each */
    CHAR_MARK,        /* combining */
    CHAR_PUNCTUATION, /* with all apostrophes */
    CHAR_IGNORED      /* default ignorable: soft hyphen, zero-width, BOM */
};
static inline enum char_class char_class(uint32_t c)
{
    return c > UNICODE_MAX ? CHAR_OTHER : (enum char_class)(unicode_properties(c) & UNICODE_CLASS);
}
bool char_is_upper(uint32_t c);
bool char_is_lower(uint32_t c);
/* ' ’ ‘ ʼ ʻ ′ ＇ ` ´ as an apostrophe may be printed. */
bool char_is_apostrophe(uint32_t c);
/* - ‐ ‑ ‒ – — ― − */
bool char_is_dash(uint32_t c);

/* The version of the Unicode data, "15.0.0". */
const char *fold_unicode_version(void);

/*
 * The folded form of one token: case folded (ß as ss), canonically decomposed, apostrophes as ',
 * ignorable characters dropped. At most `capacity` bytes are written (4 × n is always enough);
 * returns how many.
 */
size_t fold_word(const char *bytes, size_t n, char *out, size_t capacity);
/* Hash of the folded form: what a token's `word` is; equal to hash_bytes(fold_word(…), 0). Of a
 * word longer than a token may be (TOKEN_MAX_BYTES) the first so many bytes count. */
uint64_t fold_hash(const char *bytes, size_t n);

#endif
