/*
 * Summaries: a stretch of one document that the other document as a whole explains, better than
 * any stretch of it.
 */
#ifndef STEMMA_REUSE_SUMMARY_H
#define STEMMA_REUSE_SUMMARY_H

#include "reuse/stretches.h"

struct summary_options {
    uint32_t words;     /* of a summary, at least */
    int64_t least_bits; /* that it tells, in 1/BIT */
};

/*
 * Finds the summaries of both directions. `list` holds the passages of the pair; those that lie in
 * a summary are replaced by it: its stretch on one side, all of the other document on the other.
 * Linear in words and passages. Memory from `arena`. Errors: NOMEM, LIMIT.
 */
stemma_status summaries_find(stretch_array *list, struct arena *arena, struct kept_pair *pair,
                             const struct summary_options *options, stemma_error *err);

#endif
