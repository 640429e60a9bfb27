/*
 * The dated events of one story, in a row.
 */
#ifndef STEMMA_VALUE_TIMELINE_H
#define STEMMA_VALUE_TIMELINE_H

#include "value/cells.h"

/* The sides of a cell that differ; id 0: they do not. */
struct extent {
    uint64_t id;
    double low, high; /* of all sides */
};

/* One event, before it is a record. Numbers are those of values in the telling. */
struct happening {
    double low, high; /* what all members have in common; all of them where they differ */
    bool ahead;       /* it will happen */
    uint32_t told;    /* the value whose words tell it */
    uint64_t differ;  /* id of the cell whose sides differ; 0: none do */
    uint32_t n;
    uint32_t *members; /* ascending */
};

typedef ARRAY(struct happening) happening_array;

/* The events of a story whose cells are made, by time. differ[i] is of the cell with
 * root i. Linear in the values: each is held against a bounded number of
 * others. Errors: NOMEM, LIMIT. */
stemma_status timeline_make(happening_array *out, struct arena *arena, struct telling *t,
                            const struct extent *differ, stemma_error *err);

#endif
