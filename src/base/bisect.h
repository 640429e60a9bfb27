/*
 * Search by halves in a sorted list: the first item that is not below what is wanted.
 *
 *     struct bisect search = {.high = n};
 *     while (bisect_open(&search))
 *         bisect_step(&search, items[search.middle].doc < doc);
 *     … search.low
 *
 * `low` and `high` bound the answer; `low` is it in the end, and is the first `high` where all are
 * below. log2(high - low) steps. The comparison stands at the place of use, so that no call is made
 * for it and any key can be looked for.
 */
#ifndef STEMMA_BASE_BISECT_H
#define STEMMA_BASE_BISECT_H

#include <stdbool.h>
#include <stddef.h>

struct bisect {
    size_t low, high;
    size_t middle; /* the item to compare */
};

/* Whether an item is left to compare; sets `middle`. */
static inline bool bisect_open(struct bisect *b)
{
    b->middle = b->low + (b->high - b->low) / 2;
    return b->low < b->high;
}

/* Takes the answer about `middle`: whether it is below what is wanted. */
static inline void bisect_step(struct bisect *b, bool below)
{
    if (below)
        b->low = b->middle + 1;
    else
        b->high = b->middle;
}

#endif
