/*
 * Pairs of documents with the chains of anchors that they share, as far as these may become hits.
 */
#ifndef STEMMA_REUSE_PAIRS_H
#define STEMMA_REUSE_PAIRS_H

#include "reuse/judge.h"

struct doc_pair {
    uint32_t a, b; /* a < b */
    uint32_t n_chains;
    const struct reach *chains;   /* those that may become a hit */
    const struct pair_hits *hits; /* what a taker made of them; NULL: nothing */
};
/* The hits of one pair. */
struct pair_hits {
    uint32_t n;
    const stemma_hit *at;
    const struct hit_words *words;
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

/* Who takes each pair when it is found: its chains are gone afterwards. */
struct pair_taker {
    stemma_status (*take)(void *user, struct worker *worker, const struct judge *judge,
                          struct doc_pair *pair, stemma_error *err);
    void *user;
};

/* Sketches, counts and pairs the corpus, which is sealed. `taker`: NULL, and the pairs keep their
 * chains. Errors: those of the three, and of the taker. */
stemma_status pairs_find(stemma_pairs **out, const stemma_corpus *corpus,
                         const stemma_params *params, const struct pair_taker *taker,
                         stemma_error *err);

#endif
