/*
 * How a clause states a value, and who denies it.
 */
#ifndef STEMMA_VALUE_DENIAL_H
#define STEMMA_VALUE_DENIAL_H

#include "value/reader.h"

struct denial {
    stemma_stated stated;
    uint32_t by_first, by_end; /* tokens of who denies it; equal: nobody is named */
};

/* How the clause around the tokens [first, end) states them; `when`: they are a date or a time.
 * Bounded time. */
void denial_read(struct denial *out, const struct reader *r, uint32_t first, uint32_t end,
                 bool when);

/* denier.c: the subject of a verb that denies what stands behind it, and of one that stands behind
 * what it denies ("was disputed by"). */
void denier_before(struct denial *out, const struct reader *r, uint32_t verb);
void denier_behind(struct denial *out, const struct reader *r, uint32_t verb);

#endif
