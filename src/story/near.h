/*
 * Which documents might report one event: pairs to be looked at closely.
 */
#ifndef STEMMA_STORY_NEAR_H
#define STEMMA_STORY_NEAR_H

#include "story/portrait.h"

struct near_options {
    uint32_t most; /* documents that each document is paired with, by itself */
    int32_t days;  /* that two documents are apart, at most */
};

/* Two documents, a < b. */
struct near_pair {
    uint32_t a, b;
};
typedef ARRAY(struct near_pair) near_pairs;

/*
 * For each of n portraits the `most` others that share most weight of body and lead with it: of its
 * days; for one without a day, of all. Each pair once, by a, then b. O(terms × documents of the
 * window that share one); of a term that very many have, only the rest of the vector speaks.
 * Errors: NOMEM, LIMIT, CANCELLED.
 */
stemma_status near_find(near_pairs *out, struct workers *workers, struct arena *arena,
                        const struct portrait *portraits, uint32_t n,
                        const struct near_options *options, stemma_error *err);

#endif
