/*
 * A census of keys: those that stand in fragments are listed first, then running text is gone
 * through and each of them counted. Keys are hashes: their bits are used as they are.
 *
 * The list is in parts, by the keys' first bits, so that each part can be listed by one thread.
 */
#ifndef STEMMA_TRACE_CENSUS_H
#define STEMMA_TRACE_CENSUS_H

#include "base/arena.h"

#include <stdatomic.h>

#define CENSUS_PARTS 4

struct census_entry {
    uint64_t key;      /* 0: free */
    uint32_t inside;   /* times listed */
    atomic_uint total; /* times seen */
};

struct census_part {
    struct census_entry *at;
    size_t n, capacity;
    uint64_t *marks; /* a bit for each key that is listed, and for some that are not */
};

struct census {
    struct census_part part[CENSUS_PARTS];
};

static inline uint32_t census_part_of(uint64_t key)
{
    return (uint32_t)(key >> 32) % CENSUS_PARTS;
}

/* Room for `expected` keys in a part; it grows. Errors: NOMEM, LIMIT. */
stemma_status census_part_init(struct census_part *part, struct arena *arena, size_t expected,
                               stemma_error *err);
/* Lists a key of this part, or counts it once more inside. */
stemma_status census_part_add(struct census_part *part, struct arena *arena, uint64_t key,
                              stemma_error *err);

/* Counts those of the keys that are listed. Threads may do so at once. */
void census_see(const struct census *c, const uint64_t *keys, size_t n);
/* The entry of a key; one that is not listed has counts of 0. */
const struct census_entry *census_find(const struct census *c, uint64_t key);

#endif
