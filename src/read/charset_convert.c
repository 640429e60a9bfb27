/*
 * From any encoding to UTF-8, with a map from the output back to the input.
 *
 * In: bytes and their encoding. Out: UTF-8, and steps at which the distance between output and
 * input changes: at each character that is not ASCII, or each 64 bytes where escape sequences or
 * two-byte units leave no ASCII to hold on to. Encodings of one byte a character go by a table of
 * 128 rows that iconv fills; the others go through iconv run by run, ASCII between them is copied.
 * Linear. What means nothing becomes U+FFFD, one for each byte (UTF-8: as utf8_mend).
 */
#include "read/charset_convert.h"

#include "base/bisect.h"
#include "read/utf16.h"
#include "text/utf8.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

static const char REPLACEMENT[] = "\xEF\xBF\xBD";
enum { REPLACEMENT_BYTES = 3, MOST_BYTES = 8 };

struct conversion {
    struct charset_text *out;
    struct arena *arena;
    stemma_error *err;
    const char *bytes;
    size_t n, at;
    byte_array text;
    charset_step_array steps;
};

/* From here on the output comes from `at`. */
static stemma_status add_step(struct conversion *c)
{
    struct charset_step step = {c->text.n, c->at};
    size_t n = c->steps.n;
    if (n > 0 && c->steps.at[n - 1].out == step.out) {
        c->steps.at[n - 1].in = step.in;
        return STEMMA_OK;
    }
    if (n > 0 && step.out - c->steps.at[n - 1].out == step.in - c->steps.at[n - 1].in)
        return STEMMA_OK;
    return ARRAY_ADD(c->arena, &c->steps, step, c->err);
}

static stemma_status add_bad(struct conversion *c)
{
    if (c->out->n_bad++ == 0)
        c->out->first_bad = c->at;
    return bytes_add(c->arena, &c->text, REPLACEMENT, REPLACEMENT_BYTES, c->err);
}

static size_t ascii_run(const char *bytes, size_t at, size_t n)
{
    size_t begin = at;
    uint64_t eight;
    for (; at + sizeof eight <= n; at += sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) != 0)
            break;
    }
    while (at < n && bytes[at] >= 0)
        at++;
    return at - begin;
}

static stemma_status copy_ascii(struct conversion *c)
{
    size_t run = ascii_run(c->bytes, c->at, c->n);
    TRY(bytes_add(c->arena, &c->text, c->bytes + c->at, run, c->err));
    c->at += run;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ UTF-8 */

static stemma_status convert_utf8(struct conversion *c)
{
    while (c->at < c->n) {
        size_t valid = utf8_validate(c->bytes + c->at, c->n - c->at);
        TRY(bytes_add(c->arena, &c->text, c->bytes + c->at, valid, c->err));
        c->at += valid;
        if (c->at == c->n)
            break;
        TRY(add_bad(c));
        c->at += utf8_bad(c->bytes + c->at, c->n - c->at);
        TRY(add_step(c));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ a byte a character */

bool charset_table(const struct charset *from, char table[TABLE_ROWS * TABLE_ROW])
{
    iconv_t conversion = iconv_open("UTF-8", from->iconv);
    if ((intptr_t)conversion == -1)
        return false;
    for (int i = 0; i < TABLE_ROWS; i++) {
        char byte = (char)(0x80 + i), *in = &byte, *row = table + (ptrdiff_t)i * TABLE_ROW;
        char *out = row + 1;
        size_t n_in = 1, n_out = TABLE_ROW - 1;
        bool good = iconv(conversion, &in, &n_in, &out, &n_out) != (size_t)-1 && n_in == 0;
        /* Where Windows has no character the standard keeps the control character. */
        if (!good && strncmp(from->name, "windows-125", 11) == 0 && i < 32)
            out = row + 1 + utf8_encode((uint32_t)(0x80 + i), row + 1), good = true;
        row[0] = (char)(good ? out - row - 1 : 0);
        (void)iconv(conversion, NULL, NULL, NULL, NULL);
    }
    iconv_close(conversion);
    return true;
}

static stemma_status convert_single(struct conversion *c, const struct charset *from)
{
    char table[TABLE_ROWS * TABLE_ROW] = {0};
    if (!charset_table(from, table))
        return fail(c->err, STEMMA_INVAL, "the system's iconv does not know %s", from->iconv);
    while (c->at < c->n) {
        TRY(copy_ascii(c));
        while (c->at < c->n && c->bytes[c->at] < 0) {
            const char *row = table + (size_t)(c->bytes[c->at] & 0x7F) * TABLE_ROW;
            if (row[0] == 0)
                TRY(add_bad(c));
            else
                TRY(bytes_add(c->arena, &c->text, row + 1, (size_t)row[0], c->err));
            c->at++;
            TRY(add_step(c));
        }
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ several bytes a character */

/* Converts as many of the next n bytes as are whole characters; false: the first is none. */
static stemma_status convert_piece(struct conversion *c, iconv_t conversion, size_t n, bool *moved)
{
    TRY(ARRAY_RESERVE(c->arena, &c->text, n * 4 + MOST_BYTES, c->err));
    char *in = (char *)c->bytes + c->at, *out = c->text.at + c->text.n;
    size_t n_in = n, n_out = n * 4 + MOST_BYTES;
    (void)iconv(conversion, &in, &n_in, &out, &n_out);
    *moved = n_in < n;
    c->at += n - n_in;
    c->text.n = (size_t)(out - c->text.at);
    return STEMMA_OK;
}

static stemma_status convert_multi(struct conversion *c, iconv_t conversion)
{
    enum { LONGEST = 4 };
    while (c->at < c->n) {
        bool moved;
        TRY(copy_ascii(c));
        if (c->at == c->n)
            break;
        /* A character may end in a byte that looks like ASCII: one at a time, a few at most. */
        size_t run = 1;
        while (c->at + run < c->n && c->bytes[c->at + run] < 0)
            run++;
        size_t before = c->at;
        TRY(convert_piece(c, conversion, run, &moved));
        for (size_t more = 1; c->at < before + run && more < LONGEST; more++) {
            size_t left = before + run - c->at + more;
            if (left > LONGEST || c->at + left > c->n)
                break;
            TRY(convert_piece(c, conversion, left, &moved));
            if (moved)
                break;
        }
        if (c->at < before + run && c->at == before) {
            (void)iconv(conversion, NULL, NULL, NULL, NULL);
            TRY(add_bad(c));
            c->at++;
        }
        TRY(add_step(c));
    }
    return STEMMA_OK;
}

static stemma_status convert_switching(struct conversion *c, iconv_t conversion)
{
    enum { PIECE = 64 };
    while (c->at < c->n) {
        bool moved;
        size_t left = c->n - c->at;
        TRY(convert_piece(c, conversion, left < PIECE ? left : PIECE, &moved));
        if (!moved) {
            TRY(add_bad(c));
            c->at++;
        }
        TRY(add_step(c));
    }
    return STEMMA_OK;
}

static stemma_status convert_utf16(struct conversion *c, bool big_endian)
{
    enum { PIECE = 64 };
    struct utf16 u = {.big_endian = big_endian};
    while (c->at < c->n) {
        size_t left = c->n - c->at, used = 0, n = left < PIECE ? left : PIECE;
        TRY(ARRAY_RESERVE(c->arena, &c->text, n * 3, c->err));
        uint64_t n_bad = u.n_bad;
        c->text.n +=
            utf16_convert(&u, c->bytes + c->at, n, n == left, c->text.at + c->text.n, &used);
        if (u.n_bad > n_bad && c->out->n_bad == 0)
            c->out->first_bad = c->at;
        c->out->n_bad = u.n_bad;
        c->at += used;
        TRY(add_step(c));
        if (used == 0)
            break;
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ all of them */

static stemma_status convert(struct conversion *c, const struct charset *from)
{
    if (from->form == CHARSET_UTF8)
        return convert_utf8(c);
    if (from->form == CHARSET_UTF16_LE || from->form == CHARSET_UTF16_BE)
        return convert_utf16(c, from->form == CHARSET_UTF16_BE);
    if (from->form == CHARSET_SINGLE)
        return convert_single(c, from);
    iconv_t conversion = iconv_open("UTF-8", from->iconv);
    if ((intptr_t)conversion == -1)
        return fail(c->err, STEMMA_INVAL, "the system's iconv does not know %s", from->iconv);
    stemma_status status = from->form == CHARSET_MULTI ? convert_multi(c, conversion)
                                                       : convert_switching(c, conversion);
    iconv_close(conversion);
    return status;
}

stemma_status charset_convert(struct charset_text *out, struct arena *arena,
                              const struct charset *from, const char *bytes, size_t n, size_t skip,
                              stemma_error *err)
{
    out->name = from->name;
    out->n_bad = out->first_bad = 0;
    out->steps = NULL;
    out->n_steps = 0;
    if (from->form == CHARSET_UTF8 && skip == 0 && utf8_validate(bytes, n) == n) {
        out->at = bytes;
        out->n = n;
        return STEMMA_OK;
    }
    struct conversion c = {.out = out,
                           .arena = arena,
                           .err = err,
                           .bytes = bytes,
                           .n = n,
                           .at = skip,
                           .text = ARRAY_INIT(SIZE_MAX / 8),
                           .steps = ARRAY_INIT(SIZE_MAX / 64)};
    TRY(ARRAY_RESERVE(arena, &c.text, n - skip + n / 8 + MOST_BYTES, err));
    TRY(add_step(&c));
    TRY(convert(&c, from));
    TRY(bytes_add(arena, &c.text, "", 1, err));
    out->at = c.text.at;
    out->n = c.text.n - 1;
    out->steps = c.steps.at;
    out->n_steps = c.steps.n;
    return STEMMA_OK;
}

size_t charset_source(const struct charset_text *text, size_t at)
{
    struct bisect search = {.high = text->n_steps};
    while (bisect_open(&search))
        bisect_step(&search, text->steps[search.middle].out <= at);
    if (search.low == 0)
        return at;
    size_t from = text->steps[search.low - 1].in + (at - text->steps[search.low - 1].out);
    bool beyond = search.low < text->n_steps && from > text->steps[search.low].in;
    return beyond ? text->steps[search.low].in : from;
}
