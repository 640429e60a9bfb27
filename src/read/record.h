/*
 * One line of JSON as a document.
 */
#ifndef STEMMA_READ_RECORD_H
#define STEMMA_READ_RECORD_H

#include "read/json_check.h"
#include "read/reading.h"

enum record_state {
    RECORD_READ,
    RECORD_PAGE,    /* its words are those of the page `html`, and are still to be found */
    RECORD_BAD,     /* no JSON record: `fault` tells */
    RECORD_NO_TEXT, /* no member "text", or nothing in it */
    RECORD_TOO_LARGE
};

/* A line of a piece. */
struct line {
    const char *at;
    size_t n; /* without the line break */
    uint64_t number;
};

struct record_outcome {
    enum record_state state;
    struct json_fault fault;
    const char *bad_date;      /* as given, where it is not understood; else NULL */
    uint64_t n_bad, first_bad; /* bytes that were mended */
    const char *html;          /* UTF-8, scratch */
    size_t n_html;
};

/* What is used again from line to line. */
struct record_reader {
    struct reading *r;
    struct arena kept; /* of `extra` alone */
    byte_array extra;
    uint64_t record; /* number of the record, for an id; 0: its line is */
};

/*
 * Reads a line into `d`, strings in the corpus's arena; d->path and d->line are set by the caller,
 * and the file's name is what an id is made of where the record has none. The line wants
 * PIECE_PADDING bytes behind it. Nothing is added to the corpus; r->scratch is used and not given
 * back. Errors: NOMEM, LIMIT.
 */
stemma_status record_read(struct record_reader *reader, const struct line *line, struct document *d,
                          struct record_outcome *out, stemma_error *err);

/* Reads a record that may be any bytes: into the corpus, or into an issue. */
stemma_status record_take(struct record_reader *reader, const struct line *line, stemma_error *err);

/* Gives a name that is a member's but for capitals the member's letters. */
void record_name_fold(char *name, size_t n);

/* Reads a piece of records by `read`; one that is too long becomes an issue. */
stemma_status record_piece(struct reading *r,
                           stemma_status (*read)(struct record_reader *, stemma_error *),
                           stemma_error *err);

#endif
