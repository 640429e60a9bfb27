/*
 * Ends of records, found in one pass that goes on where it stopped.
 *
 * In: the bytes that wait. Out: how many of them are whole records. JSON lines end at a line break,
 * which no JSON string holds: memchr finds the first one and a short walk from the end the last, so
 * most bytes are not looked at. Objects of JSON that are not one a line end where their braces are
 * balanced, strings apart; a row of a table ends at a line break outside quoted fields. Both are
 * automata of a few states over every byte. A record of a web archive gives its length. Everything
 * else that is read is one record a file.
 */
#include "read/cut.h"

#include "read/warc.h"

#include <string.h>

void cut_begin(struct cut *c, const struct form *form)
{
    *c = (struct cut){.kind = form->kind, .separator = form->separator};
}

static void scan_lines(struct cut *c, const char *bytes, size_t n)
{
    if (c->first == 0) {
        const char *stop = memchr(bytes + c->scanned, '\n', n - c->scanned);
        c->first = stop != NULL ? (size_t)(stop - bytes) + 1 : 0;
    }
    size_t end = n;
    while (c->first != 0 && end > c->scanned && bytes[end - 1] != '\n')
        end--;
    if (end > c->scanned && c->first != 0)
        c->whole = end;
}

static void note_end(struct cut *c, size_t end)
{
    c->whole = end;
    c->n_records++;
    if (c->first == 0)
        c->first = end;
}

enum json_state { JSON_BETWEEN, JSON_STRING, JSON_ESCAPE };

static void scan_objects(struct cut *c, const char *bytes, size_t n)
{
    for (size_t i = c->scanned; i < n && !(c->once && c->first > 0); i++) {
        char byte = bytes[i];
        if (c->state != JSON_BETWEEN) {
            bool escaped = c->state == JSON_ESCAPE;
            bool closes = !escaped && byte == '"', escapes = !escaped && byte == '\\';
            c->state = closes ? JSON_BETWEEN : escapes ? JSON_ESCAPE : JSON_STRING;
        } else if (byte == '"') {
            c->state = JSON_STRING;
        } else if (byte == '{') {
            c->depth++;
        } else if (byte == '}' && c->depth > 0 && --c->depth == 0) {
            note_end(c, i + 1);
        }
    }
}

/* After a carriage return a field begins, so that one alone, too, can be a row's end to the reader.
 */
enum table_state { TABLE_BEGIN, TABLE_PLAIN, TABLE_QUOTED, TABLE_QUOTE };

static void scan_rows(struct cut *c, const char *bytes, size_t n)
{
    for (size_t i = c->scanned; i < n && !(c->once && c->first > 0); i++) {
        char byte = bytes[i];
        if (c->state == TABLE_QUOTED) {
            const char *mark = memchr(bytes + i, '"', n - i);
            if (mark == NULL)
                return;
            i = (size_t)(mark - bytes);
            c->state = TABLE_QUOTE;
        } else if (byte == '\n') {
            note_end(c, i + 1);
            c->state = TABLE_BEGIN;
        } else if (byte == c->separator || byte == '\r') {
            c->state = TABLE_BEGIN;
        } else if (byte == '"' && c->state != TABLE_PLAIN) {
            c->state = TABLE_QUOTED; /* opens the field, or is the second of a pair */
        } else {
            c->state = TABLE_PLAIN;
        }
    }
}

/* A record is whole once what follows it was seen. */
static void scan_warc(struct cut *c, const char *bytes, size_t n)
{
    if (c->passing) {
        size_t next = warc_next(bytes, c->scanned, n);
        if (next == n && c->left > n - c->scanned) {
            c->left -= n - c->scanned;
            return;
        }
        note_end(c, next < n ? next : c->scanned + (size_t)c->left);
        c->passing = false;
        return;
    }
    for (size_t begin = c->whole; begin < n && !(c->once && c->first > 0);) {
        struct warc_extent e = warc_extent(bytes + begin, n - begin, false);
        if (e.n == 0)
            return;
        begin += e.n;
        note_end(c, begin);
    }
}

void cut_pass_over(struct cut *c, const char *bytes, size_t n)
{
    if (c->kind != FORM_WARC)
        return;
    c->left = warc_extent(bytes, n, false).left;
    c->passing = true;
}

void cut_scan(struct cut *c, const char *bytes, size_t n)
{
    if (n == c->scanned)
        return;
    if (c->kind == FORM_RECORDS)
        scan_lines(c, bytes, n);
    else if (c->kind == FORM_OBJECTS)
        scan_objects(c, bytes, n);
    else if (c->kind == FORM_TABLE)
        scan_rows(c, bytes, n);
    else if (c->kind == FORM_WARC)
        scan_warc(c, bytes, n);
    c->scanned = n;
}

void cut_first(struct cut *c, const char *bytes, size_t n)
{
    c->once = true;
    cut_scan(c, bytes, n);
}

/* At most 255, so that a byte holds the count and compilers make vector instructions of the loop.
 */
static uint8_t lines_of_few(const char *bytes, size_t n)
{
    uint8_t lines = 0;
    for (size_t i = 0; i < n; i++)
        lines = (uint8_t)(lines + (bytes[i] == '\n'));
    return lines;
}

uint64_t cut_lines(const char *bytes, size_t n)
{
    enum { FEW = 128 };
    uint64_t lines = 0;
    for (; n >= FEW; bytes += FEW, n -= FEW)
        lines += lines_of_few(bytes, FEW);
    return lines + lines_of_few(bytes, n);
}

void cut_taken(struct cut *c, size_t n)
{
    c->scanned -= n;
    c->first = c->whole = 0;
}
