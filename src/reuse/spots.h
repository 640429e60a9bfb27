/*
 * Spots: places of two documents where so many rare words meet that a shared stretch may lie there.
 */
#ifndef STEMMA_REUSE_SPOTS_H
#define STEMMA_REUSE_SPOTS_H

#include "reuse/kept.h"

#define SPOT_WORDS 24 /* words on each side */

struct spot {
    uint32_t at[2]; /* first word on each side; a multiple of SPOT_WORDS / 2 */
    uint32_t bits;  /* in 1/BIT */
};
struct spot_list {
    size_t n;
    const struct spot *at; /* most telling first; then by a, then by b */
};

/* Memory from `arena`. O(words of both documents). Errors: NOMEM. */
stemma_status spots_find(struct spot_list *out, struct arena *arena, const struct kept_pair *pair,
                         uint32_t least_bits, stemma_error *err);

#endif
