/*
 * Pieces: what one part of one quotation prints of one utterance. A piece becomes a witness.
 */
#ifndef STEMMA_TRACE_PIECE_H
#define STEMMA_TRACE_PIECE_H

#include "trace/utterance.h"

struct piece {
    uint32_t fragment, part;
    uint32_t word_begin, word_end;  /* of the fragment; other readings at its ends belong to it */
    uint32_t first_word, last_word; /* the first and last of them that stand in the utterance */
    uint32_t utterance;
    uint32_t base_begin, base_end; /* words of the utterance */
};

struct piece_list {
    size_t n;
    const struct piece *at;       /* by document, then place */
    const size_t *first;          /* pieces of utterance u: of_utterance[first[u]] … */
    const uint32_t *of_utterance; /* numbers in `at`, ascending for each utterance */
};

/* Linear in the words. Errors: NOMEM. */
stemma_status pieces_cut(struct piece_list *out, struct arena *arena,
                         const struct fragment_list *fragments,
                         const struct utterance_list *utterances, stemma_error *err);

#endif
