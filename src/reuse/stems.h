/*
 * Stems: the words of listed documents as small numbers, inflected forms under one number.
 */
#ifndef STEMMA_REUSE_STEMS_H
#define STEMMA_REUSE_STEMS_H

#include "read/words.h"

/* A document as stems, one a word; `at` is NULL where the document is not listed. */
struct stem_text {
    const uint32_t *at;
    uint32_t n;
};

struct stem_set {
    uint32_t n_stems;              /* numbers are 0 … n_stems - 1 */
    const struct stem_text *texts; /* by document */
};

/* Bytes of a folded word that are its stem: those of its first STEM_LETTERS code points. */
#define STEM_LETTERS 5
size_t stem_bytes(const char *folded, size_t n);

/* `listed` has one byte a document. What the numbers are depends on the order of the documents,
 * what is equal does not. O(words). Errors: NOMEM, LIMIT. */
stemma_status stems_number(struct stem_set *out, struct arena *arena,
                           const struct corpus_words *words, const uint8_t *listed,
                           stemma_error *err);

#endif
