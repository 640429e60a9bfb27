/*
 * Copies: stretches that a document has word for word from an earlier one, where so many documents
 * have them that one stands for all. They make no seeds of their own.
 */
#ifndef STEMMA_REUSE_COPIES_H
#define STEMMA_REUSE_COPIES_H

#include "read/words.h"

struct copy {
    uint32_t begin, end; /* words of the document */
    uint32_t doc, at;    /* the earlier one, and the word there that is `begin` here */
};

struct copies {
    const uint32_t *first; /* copies of document d are at[first[d]] … at[first[d + 1] - 1] */
    const struct copy *at; /* by place; none overlaps another */
    const uint32_t *base;  /* of each document: the one that it has most copies from, or … */
#define COPY_NO_BASE UINT32_MAX
    uint64_t n_words; /* of all of them */
};

struct copies_options {
    uint32_t frequent;    /* documents with a piece of text above which one stands for all */
    uint32_t crowd;       /* the same among documents of one outlet */
    uint32_t least_words; /* of a copy */
};

/* Memory from `arena`. O(words) expected. Errors: NOMEM, LIMIT. */
stemma_status copies_find(struct copies *out, struct arena *arena, const stemma_corpus *corpus,
                          const struct corpus_words *words, const struct copies_options *options,
                          stemma_error *err);

#endif
