/*
 * Cells: values of one story that are of one entity, slot and frame.
 */
#ifndef STEMMA_VALUE_CELLS_H
#define STEMMA_VALUE_CELLS_H

#include "base/hash.h"
#include "reuse/matches.h"
#include "value/seen.h"

/* One document of the story. */
struct told {
    uint32_t doc;
    uint32_t text; /* number of its independent text */
    int32_t day;   /* HIT_NO_DAY: not known */
    struct reader reader;
    uint32_t first, end; /* its values in the list; those that column.c adds stand apart */
    struct table lower;  /* words that it prints in lower case; made when it is asked for */
    bool lower_known;
};

/* What is known of a story while it is read. */
struct telling {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    struct arena *arena; /* of all below */
    struct told *told;   /* by document */
    size_t n_told;
    seen_array values;
    uint32_t n_read; /* of them from documents, by document and place; the rest are columns' own */
    struct table added; /* (document, word) -> value that a column added */
};

/* The document of this number in the telling; NULL: it is not in the story. O(log n). */
struct told *telling_doc(const struct telling *t, uint32_t doc);

/* A value, and the root of the set that it is in: a cell, or an event. */
struct cell_member {
    uint32_t root, number;
};

/* For qsort: the members of one set side by side, by number. */
int cell_members_compare(const void *left, const void *right);

/* The least value of i's cell. */
uint32_t cells_root(struct telling *t, uint32_t i);
void cells_join(struct telling *t, uint32_t i, uint32_t k);

/* column.c: joins the values that stand in one column of passages that two documents of the story
 * share, and adds the names, places and relations that differ there. Linear in the words of these
 * passages. Errors: NOMEM, LIMIT. */
stemma_status columns_join(struct telling *t, struct arena *scratch, stemma_error *err);

/* numbers.c: joins the counts and amounts that are told of alike. O(n log n). Errors: NOMEM, LIMIT.
 */
stemma_status numbers_join(struct telling *t, stemma_error *err);

/* cells.c: joins the ages of one person, the dates of one event, and numbers_join's; then what fits
 * one of these cells goes with it. Linear: a value is held against a bounded number of others.
 * Errors: NOMEM, LIMIT. */
stemma_status cells_join_frames(struct telling *t, stemma_error *err);

#endif
