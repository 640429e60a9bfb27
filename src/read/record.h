/*
 * One line of JSON as a document.
 */
#ifndef STEMMA_READ_RECORD_H
#define STEMMA_READ_RECORD_H

#include "read/json_check.h"
#include "read/reading.h"

enum record_state {
    RECORD_READ,
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
};

/* What is used again from line to line. */
struct record_reader {
    struct reading *r;
    struct arena kept; /* of `extra` alone */
    byte_array extra;
};

/*
 * Reads a line into `d`, strings in the corpus's arena; d->path and d->line are set by the caller,
 * and the file's name is what an id is made of where the record has none. The line wants
 * PIECE_PADDING bytes behind it. Nothing is added to the corpus; r->scratch is used and not given
 * back. Errors: NOMEM, LIMIT.
 */
stemma_status record_read(struct record_reader *reader, const struct line *line, struct document *d,
                          struct record_outcome *out, stemma_error *err);

#endif
