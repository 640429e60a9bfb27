/*
 * Which forms are worth aligning, and the alignments that hold: the overlaps of all forms.
 */
#ifndef STEMMA_TRACE_OVERLAPS_H
#define STEMMA_TRACE_OVERLAPS_H

#include "base/parallel.h"
#include "trace/inputs.h"
#include "trace/overlap.h"

/* The overlaps of form i with earlier (longer) forms are at[first[i]] … at[first[i + 1]], best
 * first. In each, `a` is the form i and `b` the earlier one. */
struct overlap_list {
    const size_t *first;
    const struct overlap *at;
    uint64_t n_skipped; /* pairs that were too long to align */
    size_t n_near;      /* those added by overlaps_add_near */
};

/* A form that is too short to be found by its words: it is placed later, where its document
 * belongs (placing.h). */
bool form_is_short(const struct form *f, const struct stemma_params *params);

/* Memory of the result from `arena` and the workers' kept arenas. Errors: NOMEM, LIMIT, CANCELLED.
 */
stemma_status overlaps_find(struct overlap_list *out, struct arena *arena,
                            const struct trace_inputs *in, stemma_error *err);

#endif
