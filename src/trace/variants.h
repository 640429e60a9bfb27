/*
 * The record of an utterance: its witnesses with their edits, and the places where they differ.
 */
#ifndef STEMMA_TRACE_VARIANTS_H
#define STEMMA_TRACE_VARIANTS_H

#include "trace/edit.h"

/* Fills the record of utterance `u`, but for its id. Memory from `arena`; `scratch` is rewound by
 * the caller. O(places that differ × witnesses). Errors: NOMEM, LIMIT. */
stemma_status utterance_record(stemma_utterance *out, struct arena *arena, struct arena *scratch,
                               const struct collation *c, uint32_t u, stemma_error *err);

#endif
