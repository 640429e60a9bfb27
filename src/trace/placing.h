/*
 * Short fragments: a few quoted words, which say too little to be looked for in the whole corpus,
 * are looked for where their document belongs.
 */
#ifndef STEMMA_TRACE_PLACING_H
#define STEMMA_TRACE_PLACING_H

#include "trace/cluster.h"

/*
 * Places every fragment that has no place yet: inside an utterance of its cluster and speaker where
 * its words stand in a row at one place only (the first or last one may be bent); else it is an
 * utterance of its own, together with the same words elsewhere in the cluster. O(n log n) for n
 * words. Errors: NOMEM, LIMIT.
 */
stemma_status fragments_place(struct utterance_list *utterances, struct arena *arena,
                              const struct trace_inputs *in, const uint32_t *cluster,
                              stemma_error *err);

#endif
