/*
 * The edges of a passage: words that two texts share by chance beyond a paragraph's end or a
 * quotation mark.
 */
#ifndef STEMMA_REUSE_EDGE_H
#define STEMMA_REUSE_EDGE_H

#include "reuse/passage.h"
#include "reuse/quoted.h"

#define EDGE_MOST 2 /* words taken off either end */

/* Takes one or two words off an end of the passage where both texts have a paragraph's end or a
 * quotation mark before them. Memory from `arena`. Errors: NOMEM. */
stemma_status edge_trim(struct passage *passage, struct arena *arena, const struct quoted_map *a,
                        const struct quoted_map *b, stemma_error *err);

#endif
