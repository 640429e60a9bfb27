/*
 * Anchors: places where two documents have a seed in common. For one document, finds the earlier
 * documents that share enough with it, and the anchors with each.
 */
#ifndef STEMMA_REUSE_ANCHOR_H
#define STEMMA_REUSE_ANCHOR_H

#include "reuse/anchor_tally.h"
#include "reuse/seeds.h"

/* Words a … a + k of one document are words b … b + k of the other. */
struct anchor {
    uint32_t a, b; /* a: token in the earlier document */
    uint32_t bits; /* of information, in 1/BIT (weight.h) */
};

/* An earlier document and the anchors with it, by b, then a. */
struct partner {
    uint32_t doc;
    uint32_t n;
    const struct anchor *anchors;
};
struct partner_list {
    size_t n;
    const struct partner *at;              /* as d's words come to them */
    uint64_t n_anchors, n_skipped_anchors; /* skipped: past the bound of a pair */
};

struct anchor_options {
    uint32_t frequent;    /* documents with a seed, above which it pairs with the first one only */
    uint32_t crowd;       /* the same for documents of one outlet */
    bool all_pairs;       /* false: that first one stands for them with other outlets, too */
    uint32_t gap;         /* words between two anchors that still belong together */
    uint32_t least_bits;  /* information that a run of anchors must have, in 1/BIT */
    uint32_t max_anchors; /* of one pair of documents */
};

/* What all documents share: made once, read by every worker. */
struct anchor_index {
    const struct doc_words *words; /* by document */
    const stemma_sketches *sketches;
    uint64_t n_counted; /* documents that information is measured by */
    struct anchor_options options;
    const uint64_t
        *stands_back;         /* a bit for each unit of the groups, set where a place begins whose
                                 outlet is crowded in the group and that another document stands
                                 for: documents of the same outlet do not pair with it here */
    const uint32_t *texts;    /* by the unit of a group, how many texts of the larger corpus have
                                 it; NULL: those that the group tells of */
    const uint32_t *outlets;  /* of each document */
    uint64_t n_star_postings; /* of seeds that pair with their first document only */
};
/* The caller sets `words`, `sketches` and `options`. `counts`: of a larger corpus, for sketches
 * with hashes; NULL: none. */
stemma_status anchor_index_init(struct anchor_index *index, struct arena *arena,
                                const stemma_corpus *corpus, const stemma_seed_counts *counts,
                                stemma_error *err);

/* The partners of document d among documents 0 … d-1. `tally` is of all documents, and the thread's
 * own. Memory from `arena`. Errors: NOMEM. */
stemma_status anchor_find(struct partner_list *out, struct arena *arena,
                          const struct anchor_index *index, struct anchor_tally *tally, uint32_t d,
                          stemma_error *err);

#endif
