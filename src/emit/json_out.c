/*
 * JSON out, as RFC 8259 tells. Strings are UTF-8 as they stand; only what must be escaped is:
 * quotation mark, backslash, the control characters, and U+2028 and U+2029, which end a line for
 * some readers of JSON lines.
 */
#include "emit/json_out.h"

#include "emit/json_plain.h"

#include <string.h>

static void comma(struct json_out *j)
{
    if (j->comma)
        writer_char(j->w, ',');
    j->comma = true;
}

void json_open(struct json_out *j, char bracket)
{
    comma(j);
    writer_char(j->w, bracket);
    j->comma = false;
}

void json_close(struct json_out *j, char bracket)
{
    writer_char(j->w, bracket);
    j->comma = true;
}

/* 0: as it stands; 'u': \u00xx; else the letter after the backslash. */
static char escape_of(unsigned char c)
{
    switch (c) {
    case '"':
        return '"';
    case '\\':
        return '\\';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    default:
        return c < 0x20 || c == 0x7f ? 'u' : 0;
    }
}

static void escaped(struct writer *w, unsigned char c, char letter)
{
    char out[6] = {'\\', letter, '0', '0', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]};
    writer_bytes(w, out, letter == 'u' ? 6 : 2);
}

/* Writes the character at bytes[0] that the scan stopped at; returns its bytes. */
static size_t special(struct writer *w, const char *bytes, size_t n)
{
    const unsigned char c = (unsigned char)bytes[0];
    const char letter = escape_of(c);
    const bool separator = c == 0xe2 && n > 2 && (unsigned char)bytes[1] == 0x80 &&
                           ((unsigned char)bytes[2] | 1) == 0xa9;
    if (separator) {
        writer_text(w, (unsigned char)bytes[2] == 0xa8 ? "\\u2028" : "\\u2029");
        return 3;
    }
    if (letter != 0)
        escaped(w, c, letter);
    else
        writer_char(w, bytes[0]);
    return 1;
}

/* Plain bytes are copied as they are looked at, at most STEP in a turn. */
static void inside_string(struct writer *w, const char *bytes, size_t n)
{
    enum { STEP = 4096 };
    for (size_t at = 0; at < n;) {
        const size_t step = n - at < STEP ? n - at : STEP;
        char *out = writer_room(w, step + JSON_PLAIN_PADDING);
        const size_t plain = json_plain_copy(out, bytes + at, step);
        w->n += plain;
        at += plain;
        if (plain < step)
            at += special(w, bytes + at, n - at);
    }
}

static void quoted(struct writer *w, const char *bytes, size_t n)
{
    writer_char(w, '"');
    inside_string(w, bytes, n);
    writer_char(w, '"');
}

void json_string_begin(struct json_out *j)
{
    comma(j);
    writer_char(j->w, '"');
}

void json_string_add(struct json_out *j, const char *bytes, size_t n)
{
    inside_string(j->w, bytes, n);
}

void json_string_end(struct json_out *j)
{
    writer_char(j->w, '"');
}

void json_bytes(struct json_out *j, const char *bytes, size_t n)
{
    comma(j);
    quoted(j->w, bytes, n);
}

void json_string(struct json_out *j, const char *text)
{
    if (text == NULL)
        json_null(j);
    else
        json_bytes(j, text, strlen(text));
}

void json_unsigned(struct json_out *j, uint64_t value)
{
    comma(j);
    writer_unsigned(j->w, value);
}

void json_hex(struct json_out *j, uint64_t value)
{
    comma(j);
    writer_char(j->w, '"');
    writer_hex(j->w, value);
    writer_char(j->w, '"');
}

void json_fixed(struct json_out *j, double value, unsigned decimals)
{
    comma(j);
    writer_fixed(j->w, value, decimals);
}

void json_bool(struct json_out *j, bool value)
{
    comma(j);
    writer_text(j->w, value ? "true" : "false");
}

void json_null(struct json_out *j)
{
    comma(j);
    writer_text(j->w, "null");
}

void json_raw(struct json_out *j, const char *members)
{
    comma(j);
    writer_text(j->w, members);
}

void json_line(struct json_out *j)
{
    writer_char(j->w, '\n');
    j->comma = false;
}

/* Digits at `at`, two at a time from the last ones on; returns the byte after them. */
static char *digits(char *at, uint32_t value)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";
    char *end = at + 1;
    for (uint64_t limit = 10; value >= limit; limit *= 10)
        end++;
    for (at = end; value >= 100; value /= 100)
        memcpy(at -= 2, pairs + (size_t)(value % 100) * 2, 2);
    if (value >= 10)
        memcpy(at - 2, pairs + (size_t)value * 2, 2);
    else
        at[-1] = (char)('0' + value);
    return end;
}

/* Written in one piece: every record has several. */
void json_span(struct json_out *j, const char *prefix, const stemma_span *span)
{
    enum { MAX_PREFIX = 8, MAX_NAME = 12, MAX_DIGITS = 10 };
    enum { ROOM = 4 * (2 + MAX_PREFIX + MAX_NAME + MAX_DIGITS) };
    static const char names[4][MAX_NAME + 1] = {
        "begin\":", "end\":", "begin_byte\":", "end_byte\":"};
    static const uint8_t lengths[] = {7, 5, 12, 10};
    const uint32_t values[] = {span->begin, span->end, span->begin_byte, span->end_byte};
    char *out = writer_room(j->w, ROOM), *at = out;
    for (size_t i = 0; i < 4; i++) {
        at[0] = ',';
        at += i > 0 || j->comma;
        *at++ = '"';
        for (size_t p = 0; p < MAX_PREFIX && prefix[p] != '\0'; p++)
            *at++ = prefix[p];
        memcpy(at, names[i], MAX_NAME); /* what is too much is overwritten */
        at = digits(at + lengths[i], values[i]);
    }
    j->comma = true;
    j->w->n += (size_t)(at - out);
}
