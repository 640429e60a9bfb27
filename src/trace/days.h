/*
 * When each document was printed, as far as it or its story says.
 */
#ifndef STEMMA_TRACE_DAYS_H
#define STEMMA_TRACE_DAYS_H

#include "base/arena.h"
#include "read/corpus.h"

/* The day of each document (hit.h); of one without a date the middle one of its story's.
 * `story`: of each document; NULL: not known. O(n log n). Errors: NOMEM. */
stemma_status days_find(const int32_t **of_document, struct arena *arena,
                        const stemma_corpus *corpus, const uint32_t *story, stemma_error *err);

/* False where both days are known and further apart than that. */
bool days_near(int32_t a, int32_t b, double most);

#endif
