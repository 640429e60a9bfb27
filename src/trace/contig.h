/*
 * Contigs of a component: stretches of source text that unbroken witnesses attest, as paths in the
 * word graph. A contig becomes an utterance.
 */
#ifndef STEMMA_TRACE_CONTIG_H
#define STEMMA_TRACE_CONTIG_H

#include "trace/graph.h"

#define CONTIG_NONE UINT32_MAX

/* Where a node stands. CONTIG_NONE: its word is another reading of a place, no part of the text. */
struct contig_place {
    uint32_t contig, word;
};

struct contig_set {
    uint32_t n;
    const uint32_t *n_words;          /* of each contig */
    const struct contig_place *place; /* of each node */
};

/* Every form has a word in some contig. Two words stand side by side in one only where a live edge
 * joins them. Changes the fate of edges that are not used. O(edges × rounds). Errors: NOMEM. */
stemma_status contigs_find(struct contig_set *out, struct graph *g, const uint32_t *node_of,
                           struct arena *arena, stemma_error *err);

#endif
