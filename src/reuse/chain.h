/*
 * Chains: runs of anchors of one pair of documents that ascend in both, as one shared passage makes
 * them.
 */
#ifndef STEMMA_REUSE_CHAIN_H
#define STEMMA_REUSE_CHAIN_H

#include "reuse/anchor.h"

struct chain {
    uint32_t n;
    const struct anchor *anchors; /* ascending in a and in b */
    int64_t bits;                 /* information less the cost of gaps, in 1/BIT */
    uint32_t b_begin, b_end;      /* words of b that its passages may have */
};
struct chain_list {
    size_t n;
    struct chain *at; /* by the score of the whole path to their end, best first */
};

struct chain_options {
    uint32_t k;         /* words in a seed */
    uint32_t gap;       /* words between two anchors, on the side with fewer */
    uint32_t long_gap;  /* the same on the other side: an inserted paragraph */
    uint32_t look_back; /* anchors tried as the one before; more cost more and find more */
    int64_t least_bits; /* of a chain, in 1/BIT */
};

/* `anchors` stand by b, then a; the bounds of b are left open. Every anchor is in one chain at
 * most. O(n × look_back). Errors: NOMEM. */
stemma_status chain_anchors(struct chain_list *out, struct arena *arena,
                            const struct anchor *anchors, uint32_t n,
                            const struct chain_options *options, stemma_error *err);

/* What anchor `to` adds to a chain that ends with `from`: its information, less what it repeats and
 * less the cost of the gap. INT64_MIN where it cannot follow. */
int64_t chain_step(const struct anchor *from, const struct anchor *to,
                   const struct chain_options *options);

#endif
