/*
 * Which documents print one independent text: a wire report and its copies, a report and its
 * update. Where readings are weighed, such documents count once.
 */
#ifndef STEMMA_TRACE_TEXTS_H
#define STEMMA_TRACE_TEXTS_H

#include "trace/inputs.h"

/* Sets the text of each document, numbered from 0 in the documents' order. `number` has room for
 * all of them. O(hits × log of a document's words). Errors: NOMEM, CANCELLED. */
stemma_status texts_number(uint32_t *number, uint32_t *n_texts, struct arena *scratch,
                           const struct trace_inputs *in, stemma_error *err);

#endif
