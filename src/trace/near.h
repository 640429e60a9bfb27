/*
 * Overlaps inside clusters: forms that say too little to be brought together anywhere, but enough
 * among documents that quote one source.
 */
#ifndef STEMMA_TRACE_NEAR_H
#define STEMMA_TRACE_NEAR_H

#include "trace/column.h"

/*
 * Adds overlaps of forms that have one cluster and may have one speaker, but no component together;
 * sets n_near, and where it is 0 the list is as before. `cluster`: of each document. `columns`:
 * made from the overlaps so far. Memory from `arena` and the workers' kept arenas. Errors: NOMEM,
 * LIMIT, CANCELLED.
 */
stemma_status overlaps_add_near(struct overlap_list *list, struct arena *arena,
                                const struct trace_inputs *in, const struct column_set *columns,
                                const uint32_t *cluster, stemma_error *err);

#endif
