/*
 * A filter for hashes that occur once: two bits a slot, seen and seen again. Of hashes that do
 * occur once it lets one in ten through, of others all. Small enough for a cache where all tables
 * are not (Melsted and Pritchard 2011 count k-mers behind one).
 */
#ifndef STEMMA_BASE_FILTER_H
#define STEMMA_BASE_FILTER_H

#include "base/arena.h"

struct filter {
    uint64_t *seen, *again;
    unsigned bits; /* the first so many of a hash name its slot */
};

/* For n hashes, of which 32 bits are known or more: eight slots each. False: arena_status tells. */
static inline bool filter_init(struct filter *f, struct arena *arena, size_t n, stemma_error *err)
{
    *f = (struct filter){.bits = 6};
    while (f->bits < 32 && (size_t)1 << f->bits < 8 * n)
        f->bits++;
    size_t n_units = ((size_t)1 << f->bits) / 64;
    f->seen = ARENA_ZEROED(arena, uint64_t, 2 * n_units, err);
    if (f->seen == NULL)
        return false;
    f->again = f->seen + n_units;
    return true;
}

static inline void filter_add(struct filter *f, uint64_t hash)
{
    uint64_t slot = hash >> (64 - f->bits);
    uint64_t bit = UINT64_C(1) << (slot % 64), *seen = &f->seen[slot / 64];
    f->again[slot / 64] |= *seen & bit;
    *seen |= bit;
}

/* False: it was added once, or never. */
static inline bool filter_again(const struct filter *f, uint64_t hash)
{
    uint64_t slot = hash >> (64 - f->bits);
    return f->again[slot / 64] >> (slot % 64) & 1;
}

#endif
