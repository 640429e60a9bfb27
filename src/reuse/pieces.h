/*
 * Pieces: the sentences and lines of all documents, numbered so that equal ones have one number.
 */
#ifndef STEMMA_REUSE_PIECES_H
#define STEMMA_REUSE_PIECES_H

#include "read/words.h"

/* One piece where it stands; it ends where the next one begins. */
struct piece {
    uint32_t begin; /* word */
    uint32_t kind;  /* equal words, equal number: case, and the marks between words, do not count */
};
/* The number of all pieces that no other document has; those are not told apart. */
#define PIECE_ALONE 0u

struct piece_list {
    uint32_t n;
    struct piece *at; /* one more ends the last: its `begin` counts alone */
};

/* What is known of all pieces with the same words; nothing of PIECE_ALONE. */
struct piece_kind {
    uint32_t doc, place;  /* the first document that has it, and its piece there */
    uint32_t n_documents; /* that have it */
    uint32_t last;        /* of them */
};

struct pieces {
    struct piece_list *lists; /* by document */
    uint32_t n_kinds;
    const struct piece_kind *kinds;
};

/* Memory from `arena` and the kept memory of `workers`. O(words of distinct blocks + pieces).
 * Errors: NOMEM, LIMIT. */
stemma_status pieces_find(struct pieces *out, struct arena *arena, struct workers *workers,
                          const stemma_corpus *corpus, const struct corpus_words *words,
                          stemma_error *err);

#endif
