/*
 * The census: open addressing with linear probing, at most two thirds full (Knuth, volume 3, 6.4).
 *
 * The tables are far larger than a processor's cache and are looked into at random, once for each
 * word of the corpus; so what a look-up costs is waiting for memory. Key and counts therefore share
 * a line of it, and keys are seen in blocks: the lines of all of a block are asked for before the
 * first is looked at (Chen, Ailamaki, Gibbons, Mowry 2004, group prefetching).
 */
#include "trace/census.h"

#define BLOCK 64
#define FEWEST 64

static size_t home_of(const struct census_part *p, uint64_t key)
{
    return (size_t)(key ^ key >> 32) & (p->capacity - 1);
}

/* The entry that holds the key, or the free one where it would go. */
static struct census_entry *find(const struct census_part *p, uint64_t key)
{
    size_t i = home_of(p, key);
    while (p->at[i].key != key && p->at[i].key != 0)
        i = (i + 1) & (p->capacity - 1);
    return &p->at[i];
}

/* No key is 0. */
static uint64_t not_zero(uint64_t key)
{
    return key + (key == 0);
}

stemma_status census_part_init(struct census_part *part, struct arena *arena, size_t expected,
                               stemma_error *err)
{
    size_t capacity = FEWEST;
    while (capacity / 3 * 2 < expected && capacity < SIZE_MAX / 4)
        capacity *= 2;
    *part =
        (struct census_part){ARENA_ZEROED(arena, struct census_entry, capacity, err), 0, capacity};
    return part->at != NULL ? STEMMA_OK : arena_status(arena);
}

static stemma_status grow(struct census_part *p, struct arena *arena, stemma_error *err)
{
    const struct census_part old = *p;
    TRY(census_part_init(p, arena, old.n * 2, err));
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.at[i].key == 0)
            continue;
        struct census_entry *e = find(p, old.at[i].key);
        e->key = old.at[i].key;
        e->inside = old.at[i].inside;
    }
    p->n = old.n;
    return STEMMA_OK;
}

stemma_status census_part_add(struct census_part *part, struct arena *arena, uint64_t key,
                              stemma_error *err)
{
    key = not_zero(key);
    struct census_entry *e = find(part, key);
    if (e->key == 0) {
        if (part->n + 1 > part->capacity / 3 * 2) {
            TRY(grow(part, arena, err));
            e = find(part, key);
        }
        e->key = key;
        part->n++;
    }
    e->inside++;
    return STEMMA_OK;
}

void census_see(const struct census *c, const uint64_t *keys, size_t n)
{
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = n - begin < BLOCK ? n : begin + BLOCK;
        for (size_t i = begin; i < end; i++) {
            const struct census_part *p = &c->part[census_part_of(keys[i])];
            __builtin_prefetch(&p->at[home_of(p, keys[i])]);
        }
        for (size_t i = begin; i < end; i++) {
            struct census_entry *e = find(&c->part[census_part_of(keys[i])], not_zero(keys[i]));
            if (e->key != 0)
                atomic_fetch_add_explicit(&e->total, 1, memory_order_relaxed);
        }
    }
}

const struct census_entry *census_find(const struct census *c, uint64_t key)
{
    return find(&c->part[census_part_of(key)], not_zero(key));
}
