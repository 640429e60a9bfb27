/*
 * The sketch of a text: few of its k-word hashes, chosen so that texts which share words choose the
 * same ones.
 *
 * Contract: two texts that share a run of k + w - 1 words have a seed in common inside that run.
 */
#ifndef STEMMA_REUSE_SKETCH_H
#define STEMMA_REUSE_SKETCH_H

#include "base/array.h"

/* A chosen hash: of the k words from word `token` on. */
struct seed {
    uint64_t hash;
    uint32_t token;
};
typedef ARRAY(struct seed) seed_array;

struct sketch_options {
    uint32_t k; /* words in a seed, at least 1 */
    uint32_t w; /* k-word hashes in a window, 1 … SKETCH_MAX_WINDOW */
};

#define SKETCH_MAX_WINDOW 64

/*
 * Adds the seeds of n words to `out`, by place; `out` keeps its maximum. Texts of fewer than k
 * words have none. O(n) expected. Errors: NOMEM, LIMIT.
 */
stemma_status sketch_words(seed_array *out, struct arena *arena, const uint32_t *words, uint32_t n,
                           const struct sketch_options *options, stemma_error *err);

/* The hash of k words, as the sketch computes it. */
uint64_t sketch_hash(const uint32_t *words, uint32_t k);
/* The same of the n rows of k words that begin at words 0 … n; n + k - 1 words are read. */
void sketch_hashes(uint64_t *out, const uint32_t *words, uint32_t n, uint32_t k);

#endif
