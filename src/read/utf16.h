/*
 * UTF-16 as a stream, made UTF-8: what spreadsheets and some editors save. Told by its byte order
 * mark, or without one by its zero bytes.
 */
#ifndef STEMMA_READ_UTF16_H
#define STEMMA_READ_UTF16_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct utf16 {
    bool big_endian;
    uint64_t n_bad;     /* lone surrogates and a last odd byte, made U+FFFD */
    uint64_t first_bad; /* byte of the first one in the UTF-8 that was given out */
    uint64_t n_out;
};

/* FF FE or FE FF at the head; not UTF-32, whose mark begins the same. */
bool utf16_marked(const char *head, size_t n, bool *big_endian);

/* Without a mark: zero bytes are frequent on one side of the two-byte units and absent on the
 * other, as in any text with spaces and line breaks. Wants 16 bytes or more to tell. */
bool utf16_unmarked(const char *head, size_t n, bool *big_endian);

/*
 * Converts n bytes, of which up to 3 at the end may stay unused (an odd byte, half a pair) unless
 * it is the `last` call. Writes at most 3 bytes for every 2, and 3 for what is cut at the end.
 * Returns the bytes written and sets *used.
 */
size_t utf16_convert(struct utf16 *u, const char *bytes, size_t n, bool last, char *out,
                     size_t *used);

#endif
