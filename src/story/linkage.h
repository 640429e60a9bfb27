/*
 * Groups by average linkage over the pairs that are known.
 */
#ifndef STEMMA_STORY_LINKAGE_H
#define STEMMA_STORY_LINKAGE_H

#include "story/near.h"

/*
 * Sets group[i] to the least number of i's group, for n items. `likeness` is by pair, 0…1; a pair
 * that is not listed is 0. Two groups are joined while the mean over all their cross pairs is
 * `least` or more, the best two first. O(pairs × log pairs) for groups of bounded size. Errors:
 * NOMEM, LIMIT, CANCELLED.
 */
stemma_status linkage_group(uint32_t *group, struct arena *scratch, uint32_t n,
                            const near_pairs *pairs, const float *likeness, double least,
                            stemma_error *err);

#endif
