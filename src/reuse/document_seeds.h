/*
 * The seeds of one document: those of its text between web addresses, outside of copies.
 */
#ifndef STEMMA_REUSE_DOCUMENT_SEEDS_H
#define STEMMA_REUSE_DOCUMENT_SEEDS_H

#include "reuse/copies.h"
#include "reuse/sketch.h"

/* A corpus with its words, and how it is sketched. */
struct seed_source {
    const stemma_corpus *corpus;
    const struct corpus_words *words;
    const struct copies *copies;
    struct sketch_options sketch;
};

/* Words at either end of a copy that are sketched with the text beside it: a shared run that the
 * sketch must find and that is not whole in the copy lies whole in what is sketched. */
static inline uint32_t copy_margin(const struct sketch_options *options)
{
    return options->k + options->w - 2;
}

/* How many seeds document d has, about. */
uint64_t document_seeds_expected(const struct seed_source *source, uint32_t d);

/* Adds the seeds of document d to `out`, by place. O(words). Errors: NOMEM, LIMIT. */
stemma_status document_seeds(seed_array *out, struct arena *arena, const struct seed_source *source,
                             uint32_t d, stemma_error *err);

#endif
