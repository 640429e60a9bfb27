/*
 * Pairs of documents with the chains of anchors that they share.
 */
#ifndef STEMMA_REUSE_PAIRS_H
#define STEMMA_REUSE_PAIRS_H

#include "reuse/chain.h"

struct doc_pair {
    uint32_t a, b; /* a < b */
    uint32_t n_chains;
    const struct chain *chains;
};
typedef ARRAY(struct doc_pair) doc_pair_array;

struct stemma_pairs {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers; /* hold the chains */
    doc_pair_array pairs;   /* by a, then b */
    uint32_t k;
    stemma_match_counts counts; /* as far as pairing knows them */
};

#endif
