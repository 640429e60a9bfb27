/*
 * The judge of chains: whether a chain may become a hit, and what of the documents that takes.
 */
#ifndef STEMMA_REUSE_JUDGE_H
#define STEMMA_REUSE_JUDGE_H

#include "reuse/hit.h"

struct judge {
    const struct doc_words *words; /* by document */
    const struct hit_side *sides;  /* by document */
    struct passage_options passage;
    struct hit_options hit;
};

/* What the parameters say; `k` words make a seed. Before judge_init or after it. */
void judge_options(struct judge *judge, const stemma_params *params, uint32_t k);

/* Reads the documents that have a part in the index. Memory from `arena` and from what the workers
 * keep; the corpus must outlive it. Errors: NOMEM, LIMIT. */
stemma_status judge_init(struct judge *judge, struct arena *arena, struct workers *workers,
                         const stemma_corpus *corpus, const struct corpus_words *words,
                         const stemma_sketches *sketches, stemma_error *err);

/* Fetch into the cache, ahead of it, what judging needs of document `doc`: first the document, some
 * time later its words at an anchor. */
static inline void judge_prefetch(const struct judge *judge, uint32_t doc)
{
    __builtin_prefetch(&judge->words[doc]);
    __builtin_prefetch(&judge->sides[doc]);
}
static inline void judge_prefetch_words(const struct judge *judge, uint32_t doc, uint32_t word)
{
    const uint32_t *at = &judge->words[doc].at[word];
    __builtin_prefetch(word >= 16 ? at - 16 : at);
    __builtin_prefetch(at);
    __builtin_prefetch(at + 16);
}

/* Adds the reach of those of a pair's chains that may become a hit, in their order. The anchors
 * stay where they are. Errors: NOMEM. */
typedef ARRAY(struct reach) reach_array;
stemma_status judge_chains(reach_array *out, struct arena *arena, const struct judge *judge,
                           const uint32_t docs[2], const struct chain_list *chains,
                           stemma_error *err);

#endif
