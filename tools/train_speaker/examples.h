/*
 * The articles of one input with their gold.
 */
#ifndef STEMMA_TRAIN_EXAMPLES_H
#define STEMMA_TRAIN_EXAMPLES_H

#include "gold.h"

struct example {
    struct article article;
    gold_array gold;
};

struct examples {
    stemma_corpus *corpus; /* the caller frees it, filled or not */
    struct example *at;
    size_t n;
};

/* Reads JSON lines: id, text, attributions. Errors: IO, FORMAT, NOMEM. */
stemma_status examples_read(struct examples *out, stemma_ctx *ctx, struct arena *arena,
                            const struct lexicon *lexicon, const char *path, stemma_error *err);

#endif
