/*
 * Flattening, in one pass over the bytes. What is hidden and why: C0, DEL and C1 controls move a
 * terminal's cursor, colour its text or change its title; marks that override direction (U+202A to
 * U+202E, U+2066 to U+2069) can make "no" stand where the document says "yes".
 *
 * Columns follow the East Asian width of whole blocks, which is exact enough to align a table.
 */
#include "emit/flat.h"

#include "emit/capture.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

static bool is_space(unsigned char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes of the well-formed character at `at`; 0: it is none. Long enough for what follows here. */
static size_t character_bytes(const unsigned char *at, size_t n)
{
    const size_t length = at[0] < 0x80   ? 1
                          : at[0] < 0xc2 ? 0
                          : at[0] < 0xe0 ? 2
                          : at[0] < 0xf0 ? 3
                          : at[0] < 0xf5 ? 4
                                         : 0;
    if (length > n)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xc0) != 0x80)
            return 0;
    return length;
}

size_t flat_hidden(const char *at, size_t n)
{
    const unsigned char *c = (const unsigned char *)at;
    if (c[0] < 0x80)
        return (c[0] < ' ' && !is_space(c[0])) || c[0] == 0x7f;
    const size_t length = character_bytes(c, n);
    if (length == 0)
        return 1;
    const bool control = c[0] == 0xc2 && c[1] < 0xa0;
    const bool embedding = c[0] == 0xe2 && c[1] == 0x80 && c[2] >= 0xaa && c[2] <= 0xae;
    const bool isolate = c[0] == 0xe2 && c[1] == 0x81 && c[2] >= 0xa6 && c[2] <= 0xa9;
    return control || embedding || isolate ? length : 0;
}

/* Bytes of the line or paragraph separator at `at`, which some terminals take for a line break. */
static size_t separator_bytes(const char *at, size_t n)
{
    return n >= 3 && memcmp(at, "\xe2\x80", 2) == 0 && ((unsigned char)at[2] | 1) == 0xa9 ? 3 : 0;
}

void flat_write(struct writer *w, const char *bytes, size_t n)
{
    size_t i = 0;
    bool space = false;
    while (i < n) {
        const size_t separator = separator_bytes(bytes + i, n - i);
        const size_t hidden = flat_hidden(bytes + i, n - i);
        if (is_space((unsigned char)bytes[i]) || separator > 0) {
            space = true;
            i += separator > 0 ? separator : 1;
        } else if (hidden > 0) {
            i += hidden;
        } else {
            const size_t length = character_bytes((const unsigned char *)bytes + i, n - i);
            if (space)
                writer_char(w, ' ');
            space = false;
            writer_bytes(w, bytes + i, length);
            i += length;
        }
    }
    if (space)
        writer_char(w, ' ');
}

void flat_string(struct writer *w, const char *text)
{
    flat_write(w, text, strlen(text));
}

static size_t columns_of(uint32_t c)
{
    const enum char_class class = c < 0x80 ? CHAR_LETTER : char_class(c);
    if (class == CHAR_MARK || class == CHAR_IGNORED)
        return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                      (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                      (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                      (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
}

size_t flat_columns(const char *bytes, size_t n)
{
    size_t columns = 0;
    uint32_t length;
    for (size_t i = 0; i < n; i += length)
        columns += columns_of(utf8_decode(bytes + i, &length));
    return columns;
}

/* Bytes of the longest head that takes `most` columns. */
static size_t head_bytes(const char *bytes, size_t n, size_t most)
{
    size_t i = 0, columns = 0;
    while (i < n) {
        uint32_t length;
        columns += columns_of(utf8_decode(bytes + i, &length));
        if (columns > most)
            break;
        i += length;
    }
    return i;
}

stemma_status flat_copy(const char **out, struct arena *arena, const char *bytes, size_t n,
                        size_t most, stemma_error *err)
{
    struct capture c;
    const char *flat;
    flat_write(capture_begin(&c, arena, err), bytes, n);
    TRY(capture_end(&c, &flat));
    flat += flat[0] == ' ';
    size_t length = strlen(flat);
    length -= length > 0 && flat[length - 1] == ' ';
    if (flat_columns(flat, length) <= most) {
        *out = arena_copy(arena, flat, length, err);
    } else {
        length = head_bytes(flat, length, most - 1);
        length -= length > 0 && flat[length - 1] == ' ';
        *out = arena_printf(arena, err, "%.*s…", (int)length, flat);
    }
    return *out != NULL ? STEMMA_OK : arena_status(arena);
}
