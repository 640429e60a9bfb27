/*
 * Gaps: stretches between equal words, and how they were aligned. Versions of one page differ from
 * it in the same places again and again; what was aligned lately is looked up.
 */
#ifndef STEMMA_REUSE_GAPS_H
#define STEMMA_REUSE_GAPS_H

#include "reuse/align.h"

/* Two stretches of one word or more; they must stay where they are as long as the gaps are in use.
 */
struct gap {
    const uint32_t *a, *b;
    uint32_t n_a, n_b;
};

/* Serves one thread. `options` (ALIGN_GLOBAL) hold for all that it aligns and must outlive it.
 * Memory from `arena`, of a fixed size. Errors: NOMEM. */
struct gaps;
stemma_status gaps_new(struct gaps **out, struct arena *arena, const struct align_options *options,
                       stemma_error *err);

/* The runs of align_words for the gap, good until the next call. Scratch memory from `arena`.
 * Errors: NOMEM, LIMIT. */
stemma_status gaps_align(const struct align_run **runs, size_t *n_runs, struct gaps *gaps,
                         struct arena *arena, const struct gap *gap, stemma_error *err);

#endif
