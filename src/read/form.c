/*
 * Telling what a file holds.
 *
 * In: its first bytes, unpacked, without a byte order mark. Out: text, JSON lines, or the name of
 * what it is instead. Signatures come first (a table), then bytes that no text has, then the first
 * line: a file is JSON lines when that line is a JSON object, or begins as one with {" and is
 * damaged. Everything else is text.
 */
#include "read/form.h"

#include "read/json_check.h"

#include <string.h>

struct signature {
    const char *bytes;
    size_t n;
    const char *what, *advice;
};

#define AS_TEXT "Save it as plain text."
#define NOT_YET "Save what it says as plain text or as JSON lines."

static const struct signature SIGNATURES[] = {
    {"%PDF-", 5, "a PDF", AS_TEXT},
    {"PK\x03\x04", 4, "an office document or a ZIP archive", AS_TEXT},
    {"\xD0\xCF\x11\xE0", 4, "an office document", AS_TEXT},
    {"{\\rtf", 5, "a rich text document (RTF)", AS_TEXT},
    {"\xFF\xD8\xFF", 3, "a picture (JPEG)", AS_TEXT},
    {"\x89PNG", 4, "a picture (PNG)", AS_TEXT},
    {"GIF8", 4, "a picture (GIF)", AS_TEXT},
    {"II*\0", 4, "a picture (TIFF)", AS_TEXT},
    {"MM\0*", 4, "a picture (TIFF)", AS_TEXT},
    {"SQLite format 3", 15, "a database (SQLite)", "Export its records as JSON lines."},
    {"PAR1", 4, "a Parquet file", "Export its records as JSON lines."},
    {"\x1f\x8b", 2, "packed data inside packed data", "Unpack it once."},
    {"\x28\xb5\x2f\xfd", 4, "packed data inside packed data", "Unpack it once."},
    {"BZh", 3, "data packed by bzip2", "Unpack it, or pack it by gzip or zstd."},
    {"\xFD"
     "7zXZ",
     5, "data packed by xz", "Unpack it, or pack it by gzip or zstd."},
    {"WARC/", 5, "a web archive (WARC)", NOT_YET},
    {"<!doctype html", 14, "a web page (HTML)", NOT_YET},
    {"<html", 5, "a web page (HTML)", NOT_YET},
    {"<?xml", 5, "XML", NOT_YET},
};

/* ASCII letters of the signature may be of either case in the file. */
static bool begins_with(const char *head, size_t n, const struct signature *s)
{
    if (n < s->n)
        return false;
    for (size_t i = 0; i < s->n; i++) {
        char byte = head[i];
        if (s->bytes[0] == '<' && byte >= 'A' && byte <= 'Z')
            byte = (char)(byte | 0x20);
        if (byte != s->bytes[i])
            return false;
    }
    return true;
}

/* NUL bytes near the head, or one control character in twenty: no text. */
static bool is_binary(const char *head, size_t n)
{
    enum { LOOKED_AT = 1024, SHARE = 20 };
    size_t looked = n < LOOKED_AT ? n : LOOKED_AT, n_control = 0;
    for (size_t i = 0; i < looked; i++) {
        unsigned char c = (unsigned char)head[i];
        if (c == '\0')
            return true;
        n_control += c < 0x20 && strchr("\t\n\r\f\v\b\x1b", c) == NULL;
    }
    return n_control * SHARE > looked;
}

/* Whether '{' and '"' begin the head, with or without space (and line breaks) between. */
static bool opens_object(const char *head, size_t n, bool over_lines)
{
    size_t gap = n > 1 ? json_space(head + 1, n - 1) : 0;
    if (n < gap + 2 || head[0] != '{' || head[gap + 1] != '"')
        return false;
    return over_lines || memchr(head, '\n', gap + 1) == NULL;
}

/* JSON that is not one record a line: an array of records, or one record over several lines. */
static bool is_other_json(const char *head, size_t n)
{
    if (head[0] != '[')
        return opens_object(head, n, true);
    size_t gap = n > 1 ? json_space(head + 1, n - 1) : 0;
    return n > gap + 1 && opens_object(head + gap + 1, n - gap - 1, true);
}

struct form form_tell(const char *head, size_t n, bool whole)
{
    for (size_t i = 0; i < sizeof SIGNATURES / sizeof SIGNATURES[0]; i++)
        if (begins_with(head, n, &SIGNATURES[i]))
            return (struct form){FORM_OTHER, SIGNATURES[i].what, SIGNATURES[i].advice};
    if (is_binary(head, n))
        return (struct form){FORM_OTHER, "bytes that are no text", AS_TEXT};
    size_t begin = json_space(head, n);
    head += begin;
    n -= begin;
    if (n == 0)
        return (struct form){whole ? FORM_EMPTY : FORM_TEXT, "empty", ""};
    for (size_t i = 0; i < sizeof SIGNATURES / sizeof SIGNATURES[0]; i++)
        if (SIGNATURES[i].bytes[0] == '<' && begins_with(head, n, &SIGNATURES[i]))
            return (struct form){FORM_OTHER, SIGNATURES[i].what, SIGNATURES[i].advice};

    const char *stop = memchr(head, '\n', n);
    size_t n_line = stop != NULL ? (size_t)(stop - head) : n;
    struct json_fault fault;
    if (opens_object(head, n, false) ||
        (head[0] == '{' && (stop != NULL || whole) && json_check_record(head, n_line, &fault)))
        return (struct form){FORM_RECORDS, "JSON lines", ""};
    if (is_other_json(head, n))
        return (struct form){FORM_OTHER, "JSON, but not one record a line",
                             "Make JSON lines of it, for example: jq -c '.[]' FILE"};
    return (struct form){FORM_TEXT, "text", ""};
}
