/*
 * What a shared seed is worth, in bits: how surprising it is that two documents both have it.
 */
#ifndef STEMMA_REUSE_WEIGHT_H
#define STEMMA_REUSE_WEIGHT_H

#include "read/words.h"

/* Information is counted in 1/256 bit, in integers, so that it is the same on every machine. */
#define BIT 256

/* BIT × the logarithm of x to base 2, within BIT / 11; 0 for x = 0. */
uint32_t weight_log2(uint64_t x);

/* The two estimates: of something that `n` of `n_documents` documents have, and of k words at most.
 */
uint32_t weight_documents(uint64_t n, uint64_t n_documents);
uint32_t weight_words(const uint32_t *words, uint32_t k);

/* The lesser of both: a seed of k words that `n` of `n_documents` documents have. */
uint32_t weight_seed(const uint32_t *words, uint32_t k, uint64_t n, uint64_t n_documents);

/* One more equal word beside the seeds, at most. */
#define WEIGHT_WORD UINT64_C(1024) /* 4 bits */

#endif
