/*
 * Hashing and the table from 64-bit keys to 32-bit values.
 *
 * Bytes are hashed by XXH3-64 (Y. Collet), whose output is frozen, so that hashes may go to disk.
 * The table is open addressing with linear probing over a power of two of slots, at most two thirds
 * full: expected O(1) a look-up, under two probes for a key that is there (Knuth, volume 3, 6.4).
 * Keys and values stand apart because 12 bytes a slot beat 16. Nothing is ever removed.
 */
#include "base/hash.h"

#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

enum { FEWEST_SLOTS = 16 };

uint64_t hash_bytes(const void *bytes, size_t n, uint64_t seed)
{
    return XXH3_64bits_withSeed(n != 0 ? bytes : "", n, seed);
}

/* The slot that holds `key`, or the free one where it would go. */
static size_t find_slot(const uint64_t *keys, const uint32_t *values, size_t capacity, uint64_t key)
{
    size_t mask = capacity - 1;
    size_t i = (size_t)hash_mix(key) & mask;
    while (values[i] != TABLE_NONE && keys[i] != key)
        i = (i + 1) & mask;
    return i;
}

/* Moves all keys to `capacity` slots. The table is unchanged when that fails. */
static stemma_status rehash(struct table *t, size_t capacity, stemma_error *err)
{
    uint64_t *keys = ARENA_NEW(t->arena, uint64_t, capacity, err);
    if (keys == NULL)
        return arena_status(t->arena);
    uint32_t *values = ARENA_NEW(t->arena, uint32_t, capacity, err);
    if (values == NULL)
        return arena_status(t->arena);
    memset(values, 0xff, capacity * sizeof *values);
    for (size_t i = 0; i < t->capacity; i++) {
        if (t->values[i] == TABLE_NONE)
            continue;
        size_t slot = find_slot(keys, values, capacity, t->keys[i]);
        keys[slot] = t->keys[i];
        values[slot] = t->values[i];
    }
    t->keys = keys;
    t->values = values;
    t->capacity = capacity;
    return STEMMA_OK;
}

stemma_status table_init(struct table *t, struct arena *arena, size_t expected, stemma_error *err)
{
    *t = (struct table){arena, NULL, NULL, 0, 0};
    if (expected > SIZE_MAX / 64)
        return fail(err, STEMMA_LIMIT, "a table of %zu keys is too large", expected);
    size_t capacity = FEWEST_SLOTS;
    while (capacity / 3 * 2 < expected)
        capacity *= 2;
    return rehash(t, capacity, err);
}

uint32_t table_get(const struct table *t, uint64_t key)
{
    if (t->capacity == 0)
        return TABLE_NONE;
    return t->values[find_slot(t->keys, t->values, t->capacity, key)];
}

stemma_status table_slot(struct table *t, uint64_t key, uint32_t fresh, uint32_t **value,
                         stemma_error *err)
{
    if (fresh == TABLE_NONE || t->capacity == 0)
        return fail(err, STEMMA_INTERNAL, "a table was given no value, or was not made ready");
    size_t slot = find_slot(t->keys, t->values, t->capacity, key);
    if (t->values[slot] == TABLE_NONE) {
        if (t->n + 1 > t->capacity / 3 * 2) {
            TRY(rehash(t, t->capacity * 2, err));
            slot = find_slot(t->keys, t->values, t->capacity, key);
        }
        t->keys[slot] = key;
        t->values[slot] = fresh;
        t->n++;
    }
    *value = &t->values[slot];
    return STEMMA_OK;
}
