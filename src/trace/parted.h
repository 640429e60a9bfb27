/*
 * Utterances of one speaker, parted where they belong to stories that share none of them.
 */
#ifndef STEMMA_TRACE_PARTED_H
#define STEMMA_TRACE_PARTED_H

#include "trace/collate.h"

struct story_parts {
    size_t n;
    size_t *first; /* utterances of part p: first[p] … first[p + 1]; one more at the end */
};

/* Utterances of one speaker, by number. */
struct speech {
    uint32_t *at;
    size_t n;
};

/* Sorts the utterances by part; inside one they keep their order, and parts stand in the order of
 * their first ones. `story`: of each document; NULL: all are one part. O(pieces × log). Errors:
 * NOMEM. */
stemma_status story_parts_make(struct story_parts *out, struct arena *arena,
                               const struct collation *c, const uint32_t *story,
                               const struct speech *speech, stemma_error *err);

#endif
