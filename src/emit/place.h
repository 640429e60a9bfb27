/*
 * Where a witness prints words of its utterance.
 */
#ifndef STEMMA_EMIT_PLACE_H
#define STEMMA_EMIT_PLACE_H

#include "trace/trace.h"

/* Tokens first…past - 1 of a witness's document. */
struct place {
    uint32_t first, past;
};

/* Where `w` prints words begin…end of its utterance, told by counting words from its start over the
 * edits before them; inside the witness's span. O(edits). */
struct place place_of_words(const stemma_corpus *corpus, const stemma_witness *w, uint32_t begin,
                            uint32_t end);

/* Its bytes; a place without words is where the first token would stand. */
void place_bytes(const stemma_corpus *corpus, const stemma_witness *w, struct place p,
                 uint32_t *begin, uint32_t *end);

#endif
