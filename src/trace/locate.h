/*
 * Locating: where the words of a quotation stand in other texts.
 */
#ifndef STEMMA_TRACE_LOCATE_H
#define STEMMA_TRACE_LOCATE_H

#include "base/hash.h"
#include "trace/ground.h"

/* All words of one quotation, its parts one after the other. */
struct passage {
    const struct fragment_word *words;
    uint32_t n_words;
};

/* Places of the passages' seeds in the grounds. */
struct locate_index {
    const struct ground_list *grounds;
    struct table seeds;  /* number of each seed */
    const size_t *first; /* places of seed s: at[first[s]] … at[first[s + 1]] */
    const uint64_t *at;  /* ground << 32 | word, ascending for each seed */
};

/* Linear in the words of passages and grounds. Memory from `arena`. Errors: NOMEM, LIMIT,
 * CANCELLED.
 */
stemma_status locate_index_make(struct locate_index *out, struct arena *arena,
                                const struct passage *passages, size_t n,
                                const struct ground_list *grounds, stemma_error *err);

/* Words `word` … of the passage are words `at` … of the ground, `n` of them. */
struct locate_run {
    uint32_t word, at, n;
};

/* Words of a passage that stand in one ground, in their order and close together. */
struct segment {
    uint32_t ground;
    uint32_t word_begin, word_end; /* from the first equal word to the last */
    uint32_t n_equal, bits;        /* bits: information of the equal words, in 1/BIT */
    uint32_t n_runs;
    const struct locate_run *runs; /* ascending in both */
};

struct segment_list {
    size_t n;
    const struct segment *at; /* by ground, then by word; segments of one ground share no word */
};

/*
 * Where the passage stands, in each ground that has enough of it. `apart`: words of a ground left
 * out between two equal words, above which they are two segments. Memory of the result from `keep`;
 * `scratch` is rewound by the caller. O(places × look back), bounded whatever is repeated. Errors:
 * NOMEM.
 */
stemma_status locate_passage(struct segment_list *out, struct arena *keep, struct arena *scratch,
                             const struct locate_index *index, const struct passage *passage,
                             uint32_t apart, stemma_error *err);

#endif
