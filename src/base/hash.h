/*
 * Hashing (XXH3, whose output is frozen) and an open-addressing table from 64-bit keys to 32-bit
 * values.
 */
#ifndef STEMMA_BASE_HASH_H
#define STEMMA_BASE_HASH_H

#include "base/array.h"

uint64_t hash_bytes(const void *bytes, size_t n, uint64_t seed);
/* A bijective mix of 64 bits, for keys that are counters or sums. */
static inline uint64_t hash_mix(uint64_t x)
{
    x ^= x >> 30;
    x *= UINT64_C(0xbf58476d1ce4e5b9);
    x ^= x >> 27;
    x *= UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* Keys are any 64 bits; UINT32_MAX is no value. Linear probing, at most 2/3 full; grows in its
 * arena. */
struct table {
    struct arena *arena;
    uint64_t *keys;
    uint32_t *values; /* UINT32_MAX: the slot is free */
    size_t n, capacity;
};

#define TABLE_NONE UINT32_MAX

stemma_status table_init(struct table *t, struct arena *arena, size_t expected, stemma_error *err);
uint32_t table_get(const struct table *t, uint64_t key); /* TABLE_NONE: not there */
/* Sets `*value` to the slot of `key`, which is made with `fresh` when it is new. Valid until the
 * next call. */
stemma_status table_slot(struct table *t, uint64_t key, uint32_t fresh, uint32_t **value,
                         stemma_error *err);

#endif
