/*
 * Gaps, aligned once.
 *
 * In: two stretches of words. Out: the runs of their alignment, which is looked up where the same
 * two stretches were aligned lately, and found by align.c where they were not. An alignment follows
 * from its words alone, so what comes out does not depend on what was kept.
 *
 * What is kept has a fixed size: a slot for each value of some bits of a hash of the words, where
 * the newer gap takes the place of the older, and a pool of runs that is filled and begun anew,
 * when all slots are freed. Pairs of documents are aligned in order, versions of a page one behind
 * the other, so the last few thousand gaps are those that come again. It is the memory of recent
 * results that compilers know as a direct-mapped memo (Michie, "Memo" functions and machine
 * learning, Nature 218, 1968).
 *
 * Cost: O(words of the gap) where it is known, that of align.c where it is not.
 */
#include "reuse/gaps.h"

#include <string.h>

enum { SLOT_BITS = 13, N_SLOTS = 1 << SLOT_BITS, POOL = 1 << 16 };
#define BASE UINT64_C(0x9e3779b97f4a7c15)

struct known_gap {
    struct gap gap; /* n_a = 0: the slot is free */
    uint32_t first, n_runs;
};

struct gaps {
    const struct align_options *options;
    uint32_t n_runs; /* in the pool */
    struct known_gap slots[N_SLOTS];
    struct align_run pool[POOL];
};

stemma_status gaps_new(struct gaps **out, struct arena *arena, const struct align_options *options,
                       stemma_error *err)
{
    *out = ARENA_ZEROED(arena, struct gaps, 1, err);
    if (*out == NULL)
        return arena_status(arena);
    (*out)->options = options;
    return STEMMA_OK;
}

static uint64_t hash_words(uint64_t hash, const uint32_t *words, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        hash = (hash + words[i]) * BASE;
        hash ^= hash >> 29;
    }
    return hash;
}

static bool same_words(const uint32_t *one, const uint32_t *other, uint32_t n)
{
    return one == other || memcmp(one, other, n * sizeof *one) == 0;
}

static bool same_gap(const struct gap *one, const struct gap *other)
{
    return one->n_a == other->n_a && one->n_b == other->n_b &&
           same_words(one->a, other->a, one->n_a) && same_words(one->b, other->b, one->n_b);
}

static void keep(struct gaps *gaps, struct known_gap *slot, const struct gap *gap,
                 const struct alignment *x)
{
    if (x->n_runs > POOL)
        return;
    if (x->n_runs > POOL - gaps->n_runs) {
        memset(gaps->slots, 0, sizeof gaps->slots);
        gaps->n_runs = 0;
    }
    *slot = (struct known_gap){*gap, gaps->n_runs, (uint32_t)x->n_runs};
    memcpy(gaps->pool + gaps->n_runs, x->runs, x->n_runs * sizeof *x->runs);
    gaps->n_runs += (uint32_t)x->n_runs;
}

stemma_status gaps_align(const struct align_run **runs, size_t *n_runs, struct gaps *gaps,
                         struct arena *arena, const struct gap *gap, stemma_error *err)
{
    uint64_t hash = hash_words(hash_words(gap->n_a, gap->a, gap->n_a), gap->b, gap->n_b);
    struct known_gap *slot = &gaps->slots[hash >> (64 - SLOT_BITS)];
    if (same_gap(&slot->gap, gap)) {
        *runs = gaps->pool + slot->first;
        *n_runs = slot->n_runs;
        return STEMMA_OK;
    }
    struct alignment x;
    TRY(align_words(&x, arena, gap->a, gap->n_a, gap->b, gap->n_b, gaps->options, err));
    *runs = x.runs;
    *n_runs = x.n_runs;
    keep(gaps, slot, gap, &x);
    return STEMMA_OK;
}
