/*
 * Utterances: which words of which fragments are the same words, as places in a text.
 */
#ifndef STEMMA_TRACE_UTTERANCE_H
#define STEMMA_TRACE_UTTERANCE_H

#include "trace/contig.h"

#define UTTERANCE_NONE UINT32_MAX

/* Where a word of a fragment stands. */
struct word_place {
    uint32_t utterance; /* UTTERANCE_NONE: the word is another reading of a place, or of none */
    uint32_t word;      /* of the utterance's text */
    uint8_t next;       /* enum edge_fate: of the step to the fragment's next word */
};

/* A place that a short utterance could as well be a part of. */
struct utterance_fit {
    uint32_t owner; /* the short one */
    uint32_t utterance, base_begin, base_end;
};

struct utterance_list {
    size_t n;
    uint32_t *n_words;                     /* of each one's text */
    const struct word_place **of_fragment; /* of each fragment's words; NULL: not placed yet */
    size_t n_fits;                         /* set by fragments_place */
    const struct utterance_fit *fits;      /* by owner */
};

/* Places all fragments but the short ones. Memory from `arena` and the workers' kept arenas.
 * Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status utterances_find(struct utterance_list *out, struct arena *arena,
                              const struct trace_inputs *in, const struct column_set *columns,
                              stemma_error *err);

#endif
