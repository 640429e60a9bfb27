/*
 * Where the groups of an index lie: those of one founder, the first document that has their seed,
 * side by side.
 */
#ifndef STEMMA_REUSE_SEED_LAYOUT_H
#define STEMMA_REUSE_SEED_LAYOUT_H

#include "reuse/seeds.h"

#include <stdatomic.h>

/* Groups are dealt out to slots, whose units stand one behind the other. The caller says which slot
 * is whose. First all are counted, then slots are placed, then groups take their units. */
struct seed_layout {
    uint32_t n; /* slots */
    _Atomic uint32_t *next;
    uint32_t *first; /* units of slot i: first[i] … first[i + 1] */
};

stemma_status seed_layout_init(struct seed_layout *l, struct arena *arena, uint32_t n,
                               stemma_error *err);
/* Any thread at any time: `n_units` more of a slot; and, once slots are placed, the first of them.
 */
static inline void seed_layout_count(struct seed_layout *l, uint32_t slot, uint32_t n_units)
{
    atomic_fetch_add_explicit(&l->next[slot], n_units, memory_order_relaxed);
}
static inline uint32_t seed_layout_take(struct seed_layout *l, uint32_t slot, uint32_t n_units)
{
    return atomic_fetch_add_explicit(&l->next[slot], n_units, memory_order_relaxed);
}
/* Sets the units of all slots. O(slots). False: they are more than UINT32_MAX. */
bool seed_layout_place(struct seed_layout *l, uint32_t *n_units);

/* Puts the groups of a slot, which have one founder, into the order of its words. `groups` are
 * those of the sketches. O(groups). Errors: NOMEM. */
stemma_status seed_layout_order(const struct seed_layout *l, struct arena *scratch,
                                const stemma_sketches *s, uint32_t *groups, uint32_t slot,
                                stemma_error *err);

#endif
