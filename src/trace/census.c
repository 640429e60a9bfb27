/*
 * The census: open addressing with linear probing, at most two thirds full (Knuth, volume 3, 6.4).
 *
 * The tables are far larger than a processor's cache and are looked into at random, once for each
 * word of the corpus; so what a look-up costs is waiting for memory. Key and counts therefore share
 * a line of it, and keys are seen in blocks: the lines of all of a block are asked for before the
 * first is looked at (Chen, Ailamaki, Gibbons, Mowry 2004, group prefetching).
 *
 * Of the phrases of a corpus hardly one in ten is listed. A map of bits, a hundredth of the table
 * and in a processor's inner cache, tells nearly all others (Bloom 1970, with one hash).
 */
#include "trace/census.h"

#define BLOCK 64
#define FEWEST 64
#define MARKS_A_PLACE 8

static size_t home_of(const struct census_part *p, uint64_t key)
{
    return (size_t)(key ^ key >> 32) & (p->capacity - 1);
}

/* The bit of a key: its place, but told finer. */
static size_t mark_of(const struct census_part *p, uint64_t key)
{
    return (size_t)(key ^ key >> 32) & (p->capacity * MARKS_A_PLACE - 1);
}

static bool may_be_listed(const struct census_part *p, uint64_t key)
{
    const size_t mark = mark_of(p, key);
    return (p->marks[mark / 64] >> mark % 64 & 1) != 0;
}

static void mark(const struct census_part *p, uint64_t key)
{
    const size_t at = mark_of(p, key);
    p->marks[at / 64] |= UINT64_C(1) << at % 64;
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
    *part = (struct census_part){
        .at = ARENA_ZEROED(arena, struct census_entry, capacity, err),
        .capacity = capacity,
        .marks = ARENA_ZEROED(arena, uint64_t, capacity * MARKS_A_PLACE / 64, err),
    };
    return part->at != NULL && part->marks != NULL ? STEMMA_OK : arena_status(arena);
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
        mark(p, e->key);
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
        mark(part, key);
        part->n++;
    }
    e->inside++;
    return STEMMA_OK;
}

/* Takes those of the keys that may be listed, and asks for their places; returns how many. */
static size_t take_listed(uint64_t *out, const struct census *c, const uint64_t *keys, size_t n)
{
    size_t n_out = 0;
    for (size_t i = 0; i < n; i++) {
        out[n_out] = not_zero(keys[i]);
        n_out += may_be_listed(&c->part[census_part_of(keys[i])], out[n_out]);
    }
    for (size_t i = 0; i < n_out; i++) {
        const struct census_part *p = &c->part[census_part_of(out[i])];
        __builtin_prefetch(&p->at[home_of(p, out[i])], 1);
    }
    return n_out;
}

void census_see(const struct census *c, const uint64_t *keys, size_t n)
{
    uint64_t listed[BLOCK] = {0};
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = n - begin < BLOCK ? n : begin + BLOCK;
        const size_t n_listed = take_listed(listed, c, keys + begin, end - begin);
        for (size_t i = 0; i < n_listed; i++) {
            struct census_entry *e = find(&c->part[census_part_of(listed[i])], listed[i]);
            if (e->key != 0)
                atomic_fetch_add_explicit(&e->total, 1, memory_order_relaxed);
        }
    }
}

const struct census_entry *census_find(const struct census *c, uint64_t key)
{
    static const struct census_entry none = {0};
    const struct census_part *p = &c->part[census_part_of(key)];
    return may_be_listed(p, not_zero(key)) ? find(p, not_zero(key)) : &none;
}
