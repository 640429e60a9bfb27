/*
 * A glance at the words near a point where two texts part: whether an alignment that goes on from
 * there can gain anything.
 */
#ifndef STEMMA_REUSE_GLANCE_H
#define STEMMA_REUSE_GLANCE_H

#include "reuse/align.h"

/* Two rows of words, each read in steps of `step` from its first. */
struct glance {
    const uint32_t *a, *b;
    uint32_t n_a, n_b;
    ptrdiff_t step;
    int32_t drop; /* fall of the score at which a path ends */
};

/* True when it is certain that no alignment of the two rows from their begins on, whose score never
 * falls below -drop, ever scores above 0. The first words differ. O(1). */
bool glance_hopeless(const struct glance *g, const struct align_options *options);

#endif
