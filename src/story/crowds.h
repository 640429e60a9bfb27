/*
 * Events of more texts than one is compared with: their groups put together.
 */
#ifndef STEMMA_STORY_CROWDS_H
#define STEMMA_STORY_CROWDS_H

#include "story/likeness.h"

/*
 * Joins groups of which one at least is a crowd: most of its texts had more likely neighbours than
 * a list holds. `group` is by copy set, the least set of its group, before and after. O(ties ×
 * log), and a bounded number of products for each two groups with a tie. Errors: NOMEM, LIMIT,
 * CANCELLED.
 */
stemma_status crowds_join(uint32_t *group, struct arena *scratch, const struct likeness *l,
                          int32_t days, stemma_error *err);

#endif
