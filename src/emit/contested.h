/*
 * Contested readings beside edits. Where no reading has more texts behind it than another, nobody
 * has changed anything, and the records list the readings alone. People are shown them at their
 * places all the same: this makes a view of the trace in which a witness with another reading than
 * the one that is printed has a difference of the type CONTESTED.
 */
#ifndef STEMMA_EMIT_CONTESTED_H
#define STEMMA_EMIT_CONTESTED_H

#include "trace/trace.h"

#define CONTESTED ((stemma_edit_type)(STEMMA_EDIT_SPEAKER + 1))
#define N_DIFFERENCES (STEMMA_EDIT_SPEAKER + 2) /* types of edits, and CONTESTED */

/* `out` is `trace` with witnesses that may have more edits; it borrows the rest. Memory from
 * `arena`. O(readings × witnesses) of contested utterances. Errors: NOMEM. */
stemma_status contested_view(stemma_trace *out, struct arena *arena, const stemma_trace *trace,
                             stemma_error *err);

#endif
