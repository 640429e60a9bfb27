/*
 * A tally: what each of many documents has shown so far, while one document is read.
 *
 * The slots of those that were met stand in a row, in the cache of one core. A list of all
 * documents tells the number of its slot, and the slot tells whether that is still meant; so
 * nothing is wiped between two readings, and what lies apart in memory is 4 bytes a document (the
 * sparse set of Briggs and Torczon, ACM LOPLAS 2, 1993).
 */
#ifndef STEMMA_REUSE_ANCHOR_TALLY_H
#define STEMMA_REUSE_ANCHOR_TALLY_H

#include "base/array.h"

struct anchor_slot {
    uint32_t doc;
    uint32_t n;    /* what it showed; 0: nothing yet */
    uint32_t last; /* where it did so last */
    uint32_t bits; /* of the run that ends there */
};

struct anchor_tally {
    struct arena *arena;
    ARRAY(struct anchor_slot) slots; /* in the order in which the documents were met */
    uint32_t *numbers;               /* by document: its slot, if that is one of it */
};

/* Of `n` documents; memory from `arena`, which the tally may go on using. Errors: NOMEM. */
static inline stemma_status anchor_tally_init(struct anchor_tally *t, struct arena *arena,
                                              uint32_t n, stemma_error *err)
{
    *t = (struct anchor_tally){.arena = arena, .slots = ARRAY_INIT(UINT32_MAX)};
    t->numbers = ARENA_ZEROED(arena, uint32_t, n, err);
    return t->numbers != NULL ? STEMMA_OK : arena_status(arena);
}

/* Fetches into the cache, ahead of it, what the slot of a document is found by. */
static inline void anchor_tally_fetch(const struct anchor_tally *t, uint32_t doc)
{
    __builtin_prefetch(&t->numbers[doc]);
}

/* The slot of a document, which is made when it is new; valid until the next call. Errors: NOMEM.
 */
static inline stemma_status anchor_tally_slot(struct anchor_tally *t, uint32_t doc,
                                              struct anchor_slot **slot, stemma_error *err)
{
    uint32_t number = t->numbers[doc];
    if (number >= t->slots.n || t->slots.at[number].doc != doc) {
        const struct anchor_slot fresh = {.doc = doc};
        t->numbers[doc] = number = (uint32_t)t->slots.n;
        TRY(ARRAY_ADD(t->arena, &t->slots, fresh, err));
    }
    *slot = &t->slots.at[number];
    return STEMMA_OK;
}

#endif
