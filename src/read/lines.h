/*
 * Lines of a source, whole and in memory, in one buffer that grows no further than the longest line
 * that is wanted. Byte order marks are dropped, UTF-16 is converted.
 *
 *     TRY(lines_open(&l, &source, err));
 *     for (;;) { TRY(lines_next(&l, max, &line, err)); if (line.at == NULL) break; … }
 *     lines_close(&l);
 *
 * Or, before the first line: lines_fill(&l, want, err), and l.at + l.begin … l.end is the head.
 */
#ifndef STEMMA_READ_LINES_H
#define STEMMA_READ_LINES_H

#include "read/source.h"
#include "read/utf16.h"

/* Bytes behind any line that may be read, not used: what vector code wants. */
enum { LINES_PADDING = 64 };

struct lines {
    struct source *source;
    struct arena arena; /* the buffer alone */
    char *at;
    size_t begin, end; /* bytes that wait */
    size_t searched;   /* bytes from `begin` that hold no line break */
    size_t capacity;
    bool finished; /* the source gives no more */
    uint64_t n_lines;
    char *units; /* UTF-16 as read, NULL for UTF-8 */
    size_t n_units;
    struct utf16 utf16;
};

struct line {
    const char *at; /* NULL: there is no line more */
    size_t n;       /* without the line break */
    uint64_t number;
    uint64_t n_whole; /* above n: it is longer than `max`, and n bytes of its head are kept */
    bool ended;       /* by a line break */
};

stemma_status lines_open(struct lines *l, struct source *source, stemma_error *err);
void lines_close(struct lines *l);

/* Reads on until `want` bytes wait, or the source ends. Errors: IO, NOMEM, LIMIT, CANCELLED. */
stemma_status lines_fill(struct lines *l, size_t want, stemma_error *err);

/* The next line; it stays until the next call. */
stemma_status lines_next(struct lines *l, size_t max, struct line *out, stemma_error *err);

#endif
