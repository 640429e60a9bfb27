/*
 * From the stretches that were found around many places to one for each shared passage.
 */
#ifndef STEMMA_REUSE_STRETCHES_H
#define STEMMA_REUSE_STRETCHES_H

#include "reuse/kept.h"

typedef ARRAY(struct stretch) stretch_array;

/* Makes one of stretches that lie within `gap` words of each other on both sides, until none do.
 * The outcome does not depend on their order. */
void stretches_join(stretch_array *stretches, uint32_t gap);

/* Drops each that lies by more than half, on either side, in one that tells more. Sorts the rest by
 * a, then b. Memory from `arena`. Errors: NOMEM. */
stemma_status stretches_select(stretch_array *stretches, struct arena *arena, stemma_error *err);

/* Words that the two have in common on a side. */
uint32_t stretch_common(const struct stretch *s, const struct stretch *t, int side);

#endif
