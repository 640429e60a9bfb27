/*
 * Listed pairs of documents, compared by words kept in any order.
 */
#ifndef STEMMA_REUSE_SENSITIVE_H
#define STEMMA_REUSE_SENSITIVE_H

#include "read/words.h"
#include "reuse/matches.h"

struct listed_pair {
    uint32_t a, b; /* a < b */
};
struct listed_pairs {
    size_t n;
    const struct listed_pair *at; /* by a, then b; none twice */
};

/* Fills matches->hits and counts; no families. Pairs run in parallel; each is linear in its words.
 * Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status sensitive_find(stemma_matches *matches, const stemma_corpus *corpus,
                             const struct corpus_words *words, const struct listed_pairs *pairs,
                             const stemma_params *params, stemma_error *err);

#endif
