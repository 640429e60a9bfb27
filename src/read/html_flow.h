/*
 * The text of one block as it flows in: references decoded, white space joined.
 */
#ifndef STEMMA_READ_HTML_FLOW_H
#define STEMMA_READ_HTML_FLOW_H

#include "base/array.h"

struct html_flow {
    byte_array *text;
    size_t begin;    /* of the block, in the text */
    bool space;      /* white space is waiting for the next printed character */
    uint32_t breaks; /* line breaks are waiting */
    bool kept_lines; /* inside <pre>: line ends are line breaks */
};

/* Adds printed text; returns through *n_added the bytes that it came to. */
stemma_status flow_add(struct html_flow *f, struct arena *arena, const char *bytes, size_t n,
                       size_t *n_added, stemma_error *err);

/* Adds a character as it stands, at most 4 bytes: a quotation mark. */
stemma_status flow_mark(struct html_flow *f, struct arena *arena, const char *mark,
                        stemma_error *err);

/* All of a piece of printed text at once, NUL-terminated; NULL where nothing is left of it. */
stemma_status flow_text(struct arena *arena, const char *bytes, size_t n, const char **out,
                        stemma_error *err);

#endif
