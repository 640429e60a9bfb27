/*
 * UTF-16 to UTF-8, chunk by chunk.
 *
 * In: chunks cut anywhere. Out: UTF-8. A surrogate without its other half becomes U+FFFD, counted,
 * as broken bytes in UTF-8 do. Linear. It is a loop over two-byte units, so it needs no library for
 * character sets, and its result is the same on every system.
 */
#include "read/utf16.h"

#include "text/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

bool utf16_marked(const char *head, size_t n, bool *big_endian)
{
    if (n < 2)
        return false;
    *big_endian = memcmp(head, "\xFE\xFF", 2) == 0;
    bool little = memcmp(head, "\xFF\xFE", 2) == 0 && !(n >= 4 && memcmp(head + 2, "\0\0", 2) == 0);
    return *big_endian || little;
}

bool utf16_unmarked(const char *head, size_t n, bool *big_endian)
{
    enum { LEAST = 16, SHARE = 8 };
    size_t zeros[2] = {0, 0}, n_units = n / 2, n_controls = 0;
    for (size_t i = 0; i < n_units * 2; i++)
        zeros[i % 2] += head[i] == '\0';
    *big_endian = zeros[0] > zeros[1];
    size_t many = zeros[*big_endian ? 0 : 1], few = zeros[*big_endian ? 1 : 0];
    /* The low bytes of such units are ASCII: binary data has controls among them. */
    for (size_t i = *big_endian ? 1 : 0; i < n_units * 2; i += 2) {
        unsigned char high = (unsigned char)head[*big_endian ? i - 1 : i + 1];
        unsigned char low = (unsigned char)head[i];
        n_controls += high == 0 && (low < 0x09 || (low > 0x0D && low < 0x20) || low == 0x7F);
    }
    return n >= LEAST && few == 0 && n_controls == 0 && many * SHARE >= n_units;
}

static uint32_t unit_at(const struct utf16 *u, const char *bytes)
{
    uint32_t first = (unsigned char)bytes[0], second = (unsigned char)bytes[1];
    return u->big_endian ? first << 8 | second : second << 8 | first;
}

static uint32_t note_bad(struct utf16 *u, size_t written)
{
    if (u->n_bad++ == 0)
        u->first_bad = u->n_out + written;
    return REPLACEMENT;
}

size_t utf16_convert(struct utf16 *u, const char *bytes, size_t n, bool last, char *out,
                     size_t *used)
{
    size_t at = 0, written = 0;
    while (n - at >= 2) {
        uint32_t c = unit_at(u, bytes + at);
        size_t taken = 2;
        if (c >= 0xD800 && c < 0xDC00) {
            if (n - at < 4 && !last)
                break;
            uint32_t low = n - at >= 4 ? unit_at(u, bytes + at + 2) : 0;
            bool pair = low >= 0xDC00 && low < 0xE000;
            c = pair ? 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00) : note_bad(u, written);
            taken = pair ? 4 : 2;
        } else if (c >= 0xDC00 && c < 0xE000) {
            c = note_bad(u, written);
        }
        written += utf8_encode(c, out + written);
        at += taken;
    }
    if (last && at < n) {
        written += utf8_encode(note_bad(u, written), out + written);
        at = n;
    }
    *used = at;
    u->n_out += written;
    return written;
}
