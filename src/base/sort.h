/*
 * Radix sort (LSD, 8 bits a pass, passes whose byte is the same for all keys are skipped): stable,
 * linear, no comparison. For records that are not two words, sort an index.
 */
#ifndef STEMMA_BASE_SORT_H
#define STEMMA_BASE_SORT_H

#include "base/arena.h"

struct sort_item {
    uint64_t key, value;
};

/* By key, stable in the order given. Scratch of n items is taken from the arena and given back. */
stemma_status sort_items(struct arena *arena, struct sort_item *items, size_t n, stemma_error *err);
stemma_status sort_keys(struct arena *arena, uint64_t *keys, size_t n, stemma_error *err);

#endif
