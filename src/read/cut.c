/*
 * Ends of records, found in one pass that goes on where it stopped.
 *
 * In: the bytes that wait. Out: how many of them are whole records. JSON lines end at a line break,
 * which no JSON string holds: memchr finds the first and memrchr's loop the last, so most bytes are
 * not looked at. Everything else that is read is one record a file.
 */
#include "read/cut.h"

#include <string.h>

void cut_begin(struct cut *c, const struct form *form)
{
    *c = (struct cut){.kind = form->kind};
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

void cut_scan(struct cut *c, const char *bytes, size_t n)
{
    if (n == c->scanned)
        return;
    if (c->kind == FORM_RECORDS)
        scan_lines(c, bytes, n);
    c->scanned = n;
}

void cut_taken(struct cut *c, size_t n)
{
    c->scanned -= n;
    c->first = c->whole = 0;
}
