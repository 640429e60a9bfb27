/*
 * The story of each utterance and source.
 */
#ifndef STEMMA_TRACE_STORY_OF_H
#define STEMMA_TRACE_STORY_OF_H

#include "trace/trace.h"

/* Sets `story` of the records of a trace that knows the stories of its documents. O(witnesses ×
 * log). Errors: NOMEM. */
stemma_status stories_assign(stemma_trace *trace, struct arena *scratch, stemma_error *err);

#endif
