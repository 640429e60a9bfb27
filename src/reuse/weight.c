/*
 * The information of a seed.
 *
 * In: its words and the number of documents that have it. Out: the lesser of two estimates.
 *
 * The first is -log2 of the share of documents that have it (the inverse document frequency of
 * Spärck Jones, 1972). Five reports of one event tell nothing about how common a phrase is in the
 * language, so the share is taken of the corpus and PRIOR_DOCUMENTS unseen documents that lack it.
 *
 * The second is an upper bound from the words alone: function words carry little wherever they
 * stand, and a word that repeats inside the seed carries nothing more. It keeps "it is one of the"
 * and runs of one word from looking rare in a small corpus.
 */
#include "reuse/weight.h"

#define PRIOR_DOCUMENTS 65536
#define STOP_BITS 2
#define WORD_BITS 8

uint32_t weight_log2(uint64_t x)
{
    if (x == 0)
        return 0;
    uint32_t whole = 63 - (uint32_t)__builtin_clzll(x);
    uint64_t rest = x - (UINT64_C(1) << whole);
    /* log2(1 + f) is taken as f: a straight line between powers of two */
    uint64_t part = whole <= 56 ? rest * BIT >> whole : rest >> (whole - 8);
    return whole * BIT + (uint32_t)part;
}

uint32_t weight_words(const uint32_t *words, uint32_t k)
{
    uint32_t bits = 0;
    for (uint32_t i = 0; i < k; i++) {
        bool repeated = false;
        for (uint32_t j = 0; j < i; j++)
            repeated = repeated || words[j] == words[i];
        if (!repeated)
            bits += words[i] & WORD_IS_STOP ? STOP_BITS : WORD_BITS;
    }
    return bits * BIT;
}

uint32_t weight_documents(uint64_t n, uint64_t n_documents)
{
    uint32_t all = weight_log2(n_documents + PRIOR_DOCUMENTS), with = weight_log2(n);
    return all > with ? all - with : 0;
}

uint32_t weight_seed(const uint32_t *words, uint32_t k, uint64_t n, uint64_t n_documents)
{
    uint32_t most = weight_words(words, k), bits = weight_documents(n, n_documents);
    return bits < most ? bits : most;
}
