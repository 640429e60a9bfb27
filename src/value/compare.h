/*
 * Which values of a cell differ, and how.
 */
#ifndef STEMMA_VALUE_COMPARE_H
#define STEMMA_VALUE_COMPARE_H

#include "value/cells.h"

/* A group of one cell's values, before it is a record. */
struct side {
    double low, high;                 /* what all members have in common */
    double printed_low, printed_high; /* as its first member prints it */
    double step;                      /* the coarsest of its members' */
    uint64_t word;                    /* of names, places, relations */
    bool fits;                        /* an interval that fits two sides or more */
    uint32_t n;
    uint32_t *members; /* numbers of values, ascending */
};

struct sides {
    size_t n, n_differ; /* those that differ stand first */
    struct side *at;
    stemma_relation relation;
    stemma_frame_by by;
    bool one_text, one_document;
};

/* The sides of the cell of these values, ascending. Where all agree, or what they are of is not
 * certain, n is 0. O(n × sides). Errors: NOMEM, LIMIT. */
stemma_status compare_cell(struct sides *out, struct arena *arena, const struct telling *t,
                           const uint32_t *members, size_t n, stemma_error *err);

#endif
