/*
 * Telling what a file holds.
 *
 * In: its first bytes, unpacked, without a byte order mark. Out: text, JSON lines, one of the other
 * forms, or the name of what it is instead. Signatures come first (a table), then bytes that no
 * text has, then the head itself: a file is JSON lines when its first line is a JSON object, or
 * begins as one with {" and is damaged; JSON of another layout when an object goes on over the
 * line's end; a table when its first row names a column "text" and one more that is known.
 * Everything else is text.
 */
#include "read/form.h"

#include "read/html.h"
#include "read/json_check.h"
#include "read/table.h"

#include <string.h>

struct signature {
    const char *bytes;
    size_t n;
    const char *what, *advice;
};

#define AS_TEXT "Save it as plain text."
#define WORDS_ALONE "Leave it out, or save the words that it shows as plain text."
#define NO_TEXT "Name the column that holds the words text, or html where it holds pages."
#define AS_JSON "Write them with json.dumps, one a line."
#define OBJECTS "Each document is an object with a member text: {\"text\": \"…\"}."
#define NOT_YET "Save what it says as plain text or as JSON lines."

static const struct signature SIGNATURES[] = {
    {"%PDF-", 5, "a PDF", AS_TEXT},
    {"PK\x03\x04", 4, "an office document or a ZIP archive", AS_TEXT},
    {"\xD0\xCF\x11\xE0", 4, "an office document", AS_TEXT},
    {"{\\rtf", 5, "a rich text document (RTF)", AS_TEXT},
    {"\xFF\xD8\xFF", 3, "a picture (JPEG)", WORDS_ALONE},
    {"\x89PNG", 4, "a picture (PNG)", WORDS_ALONE},
    {"GIF8", 4, "a picture (GIF)", WORDS_ALONE},
    {"II*\0", 4, "a picture (TIFF)", WORDS_ALONE},
    {"MM\0*", 4, "a picture (TIFF)", WORDS_ALONE},
    {"SQLite format 3", 15, "a database (SQLite)", "Export its records as JSON lines."},
    {"PAR1", 4, "a Parquet file", "Export its records as JSON lines."},
    {"{'", 2, "records as Python prints them, which are not JSON", AS_JSON},
    {"[{'", 3, "records as Python prints them, which are not JSON", AS_JSON},
    {"\x1f\x8b", 2, "packed data inside packed data", "Unpack it once."},
    {"\x28\xb5\x2f\xfd", 4, "packed data inside packed data", "Unpack it once."},
    {"BZh", 3, "data packed by bzip2", "Unpack it, or pack it by gzip or zstd."},
    {"\xFD"
     "7zXZ",
     5, "data packed by xz", "Unpack it, or pack it by gzip or zstd."},
};

static bool begins_with(const char *head, size_t n, const struct signature *s)
{
    return n >= s->n && memcmp(head, s->bytes, s->n) == 0;
}

enum { LOOKED_AT = 1024 };

bool form_is_noise(const char *bytes, size_t n)
{
    enum { SHARE = 20 };
    size_t looked = n < LOOKED_AT ? n : LOOKED_AT, n_control = 0;
    for (size_t i = 0; i < looked; i++) {
        unsigned char c = (unsigned char)bytes[i];
        n_control += c < 0x20 && memchr("\t\n\r\f\v\b\x1b", c, 7) == NULL;
    }
    return n_control * SHARE > looked;
}

/* What shows that the head is no text, else NULL. */
static const char *binary_sign(const char *head, size_t n)
{
    if (memchr(head, '\0', n < LOOKED_AT ? n : LOOKED_AT) != NULL)
        return "NUL bytes, so it is no text";
    return form_is_noise(head, n) ? "bytes that are no text" : NULL;
}

/* Whether '{' and '"' begin the head, with or without space (and line breaks) between. */
static bool opens_object(const char *head, size_t n, bool over_lines)
{
    size_t gap = n > 1 ? json_space(head + 1, n - 1) : 0;
    if (n < gap + 2 || head[0] != '{' || head[gap + 1] != '"')
        return false;
    return over_lines || memchr(head, '\n', gap + 1) == NULL;
}

/* Whether the value that the first line begins goes on behind its end, as JSON that is laid out for
 * people does. A brace at the begin of the next line is another record. */
static bool goes_on(const char *head, size_t n, size_t n_line)
{
    struct json_fault fault;
    size_t n_value = 0, next = n_line < n ? n_line + json_space(head + n_line, n - n_line) : n;
    if (n_line + 1 < n && head[n_line + 1] == '{')
        return false;
    if (json_check_value(head, n, &n_value, &fault))
        return n_value > n_line;
    return fault.at > next;
}

static bool is_objects(const char *head, size_t n, size_t n_line)
{
    if (head[0] == '{')
        return opens_object(head, n, true) && goes_on(head, n, n_line);
    size_t gap = head[0] == '[' && n > 1 ? json_space(head + 1, n - 1) : 0;
    return head[0] == '[' && n > gap + 1 && opens_object(head + gap + 1, n - gap - 1, true);
}

/* Whether the file is an array of JSON, of which is known that it does not begin with an object. */
static bool is_array(const char *head, size_t n, bool whole)
{
    struct json_fault fault;
    size_t n_value = 0;
    return whole && head[0] == '[' && json_check_value(head, n, &n_value, &fault) &&
           n_value + json_space(head + n_value, n - n_value) == n;
}

static struct form form_of(enum form_kind kind, char separator)
{
    return (struct form){kind, "", "", separator};
}

/* A table, or text. */
static struct form tell_rows(const char *head, size_t n, bool whole)
{
    char separator = table_tell(head, n, whole);
    if (separator != 0)
        return form_of(FORM_TABLE, separator);
    separator = table_textless(head, n, whole);
    if (separator != 0)
        return (struct form){FORM_OTHER, "a table without a column named text", NO_TEXT, separator};
    return form_of(FORM_TEXT, 0);
}

bool form_is_settled(const char *head, size_t n)
{
    struct json_fault fault;
    const char *stop = n > 0 ? memchr(head, '\n', n) : NULL;
    return stop != NULL && json_check_record(head, (size_t)(stop - head), &fault) &&
           form_tell(head, n, false).kind == FORM_RECORDS;
}

struct form form_tell(const char *head, size_t n, bool whole)
{
    for (size_t i = 0; i < sizeof SIGNATURES / sizeof SIGNATURES[0]; i++)
        if (begins_with(head, n, &SIGNATURES[i]))
            return (struct form){FORM_OTHER, SIGNATURES[i].what, SIGNATURES[i].advice, 0};
    if (n >= 5 && memcmp(head, "WARC/", 5) == 0)
        return form_of(FORM_WARC, 0);
    size_t begin = json_space(head, n);
    const char *sign = binary_sign(head, n);
    head += begin;
    n -= begin;
    if (html_tell(head, n)) /* which leaves NUL bytes out, as HTML wants */
        return form_of(FORM_PAGE, 0);
    if (sign != NULL && !opens_object(head, n, false)) /* of records, one line may be damaged */
        return (struct form){FORM_OTHER, sign, AS_TEXT, 0};
    if (n == 0)
        return form_of(whole ? FORM_EMPTY : FORM_TEXT, 0);
    if (n >= 5 && memcmp(head, "<?xml", 5) == 0)
        return (struct form){FORM_OTHER, "XML", NOT_YET, 0};

    const char *stop = memchr(head, '\n', n);
    size_t n_line = stop != NULL ? (size_t)(stop - head) : n;
    struct json_fault fault;
    if (is_objects(head, n, n_line))
        return form_of(FORM_OBJECTS, 0);
    if (opens_object(head, n, false) ||
        (head[0] == '{' && (stop != NULL || whole) && json_check_record(head, n_line, &fault)))
        return form_of(FORM_RECORDS, 0);
    if (is_array(head, n, whole))
        return (struct form){FORM_OTHER, "JSON without an object", OBJECTS, 0};
    return tell_rows(head, n, whole);
}
