/*
 * Passages: what a chain shows once every word of it is aligned. A chain gives one passage, or
 * several where its words part in between.
 */
#ifndef STEMMA_REUSE_PASSAGE_H
#define STEMMA_REUSE_PASSAGE_H

#include "reuse/align.h"
#include "reuse/chain.h"
#include "reuse/gaps.h"

struct word_pair {
    const struct doc_words *a, *b;
};

/* Begins and ends with an equal word. */
struct passage {
    uint32_t a_begin, a_end, b_begin, b_end; /* words */
    uint32_t n_equal, n_columns;
    uint32_t n_core; /* columns, a run of inserted or deleted words counted up to `long_run` */
    uint32_t bits;   /* information of its equal words, in 1/BIT */
    uint32_t n_runs;
    const struct align_run *runs;
};
typedef ARRAY(struct passage) passage_array;

struct passage_options {
    struct align_options align; /* ALIGN_GLOBAL */
    uint32_t k;                 /* words in a seed */
    int32_t drop;               /* fall of the score at which an end is left */
    int32_t split;              /* the same between two passages */
    uint32_t long_run;          /* inserted or deleted words beyond this cost little */
    struct gaps *gaps;          /* of the thread, with this `align`; for passage_align */
    struct extensions *lately;  /* of the thread; NULL: none are kept */
};

/* False when the words beside a chain say that it will not grow: few are equal near its two ends. A
 * cheap look, for chains that tell too little by themselves. */
bool passage_may_grow(const struct word_pair *words, const struct chain *chain, uint32_t k);

/* A chain, and how far its two ends go on alike: no passage of it leaves that. */
struct reach {
    struct chain chain;
    uint32_t k;
    uint32_t a_begin, a_end, b_begin, b_end; /* words */
    corner_array before, after;              /* from the first anchor, and from the last, outward */
};
/* The anchors of `chain`, one or more, must outlive `out`. Errors: NOMEM. */
stemma_status passage_reach(struct reach *out, struct arena *arena, const struct word_pair *words,
                            const struct chain *chain, const struct passage_options *options,
                            stemma_error *err);

/* Adds the passages of one chain to `out`, by place. Memory from `arena`. Errors: NOMEM, LIMIT. */
stemma_status passage_align(passage_array *out, struct arena *arena, const struct word_pair *words,
                            const struct reach *reach, const struct passage_options *options,
                            stemma_error *err);

/* Sets what follows from the begins and the runs: the ends and the numbers of columns. */
void passage_measure(struct passage *s, uint32_t long_run);

/* Makes one of passages of one pair that meet in a word of both. They are by place then. Memory
 * from `arena`. Errors: NOMEM. */
stemma_status passage_join(passage_array *passages, struct arena *arena, uint32_t long_run,
                           stemma_error *err);

/* Puts passages by a, then b. Errors: NOMEM. */
stemma_status passage_sort(passage_array *passages, struct arena *arena, stemma_error *err);

/* Of passages of one pair, drops each that lies by half or more, in both documents, in better ones:
 * text that repeats itself matches itself at many offsets. Sorts the rest by a, then b. */
stemma_status passage_select(passage_array *passages, struct arena *arena, stemma_error *err);

#endif
