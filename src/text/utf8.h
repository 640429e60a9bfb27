/*
 * UTF-8: validation, mending, decoding. Strict as Unicode's table 3-7: no overlong forms, no
 * surrogates, nothing past U+10FFFF.
 */
#ifndef STEMMA_TEXT_UTF8_H
#define STEMMA_TEXT_UTF8_H

#include "base/array.h"

/* The byte of the first bad sequence; n where all is valid. ASCII runs at memory speed. */
size_t utf8_validate(const char *bytes, size_t n);

/* Bytes of the bad sequence at bytes[0], n > 0: its maximal bad subpart. 0: it is good. */
size_t utf8_bad(const char *bytes, size_t n);

/*
 * A copy with U+FFFD for every maximal bad subpart (as the Unicode Standard, 3.9, recommends),
 * NUL-terminated. `n_bad` counts them, `first_bad` is the byte of the first one in the input.
 */
stemma_status utf8_mend(struct arena *arena, const char *bytes, size_t n, char **out, size_t *n_out,
                        uint64_t *n_bad, uint64_t *first_bad, stemma_error *err);

/* Decodes the character at `at` of valid UTF-8 and sets *length to its bytes (1 to 4). */
static inline uint32_t utf8_decode(const char *at, uint32_t *length)
{
    const uint8_t *b = (const uint8_t *)at;
    if (b[0] < 0x80) {
        *length = 1;
        return b[0];
    }
    if (b[0] < 0xE0) {
        *length = 2;
        return (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
    }
    if (b[0] < 0xF0) {
        *length = 3;
        return (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
    }
    *length = 4;
    return (b[0] & 0x07u) << 18 | (b[1] & 0x3Fu) << 12 | (b[2] & 0x3Fu) << 6 | (b[3] & 0x3Fu);
}

/* The character that ends before `at`, not before `begin`; *length 0 and result 0 where there is
 * none. */
uint32_t utf8_before(const char *begin, const char *at, uint32_t *length);
/* Writes up to 4 bytes; returns how many. */
uint32_t utf8_encode(uint32_t character, char *out);

/* Code points in valid UTF-8. */
size_t utf8_count(const char *bytes, size_t n);

#endif
