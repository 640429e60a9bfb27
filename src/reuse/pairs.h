/*
 * Pairs of documents with the chains of anchors that they share, as far as these may become hits.
 */
#ifndef STEMMA_REUSE_PAIRS_H
#define STEMMA_REUSE_PAIRS_H

#include "reuse/judge.h"

struct doc_pair {
    uint32_t a, b; /* a < b */
    uint32_t n_chains;
    const struct reach *chains; /* those that may become a hit */
};
typedef ARRAY(struct doc_pair) doc_pair_array;

struct stemma_pairs {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers;     /* hold the chains and the words */
    doc_pair_array pairs;       /* by a, then b */
    struct judge judge;         /* what the chains were judged by */
    stemma_match_counts counts; /* as far as pairing knows them */
};

/* Sketches, counts and pairs the corpus, which is sealed. Errors: those of the three. */
stemma_status pairs_find(stemma_pairs **out, const stemma_corpus *corpus,
                         const stemma_params *params, stemma_error *err);

#endif
