/*
 * What a document is called in words for people: its outlet's name, or what else is short and
 * tells it apart.
 */
#ifndef STEMMA_EMIT_LABELS_H
#define STEMMA_EMIT_LABELS_H

#include "read/corpus.h"

struct labels {
    const char **of;     /* the name of each document; clean, on one line, at most 40 columns */
    uint32_t *by_time;   /* documents, earliest first; those without a date last */
    uint32_t *rank;      /* of each document: its number in by_time */
    bool *lettered;      /* the name is ours and says nothing: "Report A" */
    uint32_t n_lettered; /* of these */
    bool outlets_known;  /* some document says who printed it */
};

/* O(n log n) in the documents. Memory from `arena`. Errors: NOMEM. */
stemma_status labels_make(struct labels *l, struct arena *arena, const stemma_corpus *corpus,
                          stemma_error *err);

#endif
