/*
 * Order: contigs are put into the order for which most evidence speaks.
 */
#ifndef STEMMA_TRACE_ORDER_H
#define STEMMA_TRACE_ORDER_H

#include "base/arena.h"

#define ORDER_EXACT 12    /* so many contigs are solved exactly */
#define ORDER_SEARCH 4096 /* more than that stay in the order given */

/* What speaks for `before` standing before `after`. Each pair of contigs once, either way round; a
 * negative weight speaks for the other order. */
struct order_evidence {
    uint32_t before, after;
    int64_t weight;
};

/*
 * Fills `order` with the numbers 0 … n - 1 so that the sum of the weights of the pairs that stand
 * in order is greatest: exactly up to ORDER_EXACT, else by local search, which finds an order that
 * no move of one contig improves. Of equal orders the one first by number is taken, so number the
 * contigs as they should stand where nothing speaks. O(n 2^n), or O(rounds × n × (n + pairs of a
 * contig)). Errors: NOMEM.
 */
stemma_status order_solve(uint32_t *order, struct arena *scratch, uint32_t n,
                          const struct order_evidence *evidence, size_t n_evidence,
                          stemma_error *err);

#endif
