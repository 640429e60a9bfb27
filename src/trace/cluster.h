/*
 * Clusters: documents that quote from the same source, as far as their quotations and dates tell.
 * What one speaker says in them is taken for one source.
 */
#ifndef STEMMA_TRACE_CLUSTER_H
#define STEMMA_TRACE_CLUSTER_H

#include "trace/utterance.h"

/* Sets the cluster of each document to its first document. O(n log n) for the fragments' words.
 * Errors: NOMEM, LIMIT. */
stemma_status clusters_find(uint32_t **of_document, struct arena *arena,
                            const struct trace_inputs *in, const struct utterance_list *utterances,
                            stemma_error *err);

#endif
