/*
 * Decoding of JSON strings: runs without a backslash are copied whole (memchr and memcpy, both at
 * the speed of memory), escapes one by one. The result is never longer than what was printed, so
 * room for that is taken and what is left over given back: each text is copied once, into the place
 * where it stays.
 *
 * Half a surrogate pair is no character. It becomes U+FFFD and is counted, because one bad escape
 * in a long article is no reason to leave the article out.
 */
#include "read/json_string.h"

#include "base/bytes.h"
#include "text/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

struct decoding {
    const char *raw;
    size_t n, at;
    char *out;
    struct json_string *string;
};

/* The value of four hexadecimal digits at `at`, or -1. */
static int32_t four_digits(const struct decoding *d, size_t at)
{
    if (d->n < at + 4)
        return -1;
    int32_t value = 0;
    for (size_t i = 0; i < 4; i++) {
        const int digit = byte_hex(d->raw[at + i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* The character of \uXXXX, or of two of them that make a pair; the cursor is on the digits. */
static bool decode_unicode(struct decoding *d)
{
    int32_t unit = four_digits(d, d->at);
    if (unit < 0)
        return false;
    uint32_t c = (uint32_t)unit;
    size_t begin = d->at;
    d->at += 4;
    if (c >= 0xD800 && c < 0xE000) {
        bool more = c < 0xDC00 && d->n - d->at >= 6 && memcmp(d->raw + d->at, "\\u", 2) == 0;
        int32_t low = more ? four_digits(d, d->at + 2) : -1;
        if (low >= 0xDC00 && low < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
            d->at += 6;
        } else {
            c = REPLACEMENT;
            if (d->string->n_mended++ == 0)
                d->string->first_mended = begin - 2;
        }
    }
    d->out += utf8_encode(c, d->out);
    return true;
}

/* The cursor is behind the backslash. */
static bool decode_escape(struct decoding *d)
{
    static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
    if (d->at == d->n)
        return false;
    char kind = d->raw[d->at++];
    if (kind == 'u')
        return decode_unicode(d);
    const char *found = kind != '\0' ? strchr(names, kind) : NULL;
    if (found == NULL)
        return false;
    *d->out++ = values[found - names];
    return true;
}

stemma_status json_decode(struct json_string *out, struct arena *arena, const char *raw, size_t n,
                          bool *good, stemma_error *err)
{
    *out = (struct json_string){ARENA_NEW(arena, char, n + 1, err), 0, 0, 0};
    if (out->at == NULL)
        return arena_status(arena);
    struct decoding d = {raw, n, 0, out->at, out};
    *good = true;
    while (*good && d.at < n) {
        const char *escape = memchr(raw + d.at, '\\', n - d.at);
        size_t run = escape != NULL ? (size_t)(escape - raw) - d.at : n - d.at;
        memcpy(d.out, raw + d.at, run);
        d.out += run;
        d.at += run;
        if (escape != NULL) {
            d.at++;
            *good = decode_escape(&d);
        }
    }
    *d.out = '\0';
    out->n = (size_t)(d.out - out->at);
    /* Where it cannot shrink it stays as it is. */
    char *fitted = arena_grow(arena, out->at, n + 1, out->n + 1, NULL);
    out->at = fitted != NULL ? fitted : out->at;
    return STEMMA_OK;
}
