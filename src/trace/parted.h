/*
 * Utterances of one speaker, parted where nothing but the speaker says that they are of one source.
 */
#ifndef STEMMA_TRACE_PARTED_H
#define STEMMA_TRACE_PARTED_H

#include "trace/bundles.h"

struct speech_parts {
    size_t n;
    size_t *first; /* utterances of part p: first[p] … first[p + 1]; one more at the end */
    bool *bound;   /* of each part: two documents or more hold its utterances together */
};

/* Sorts the utterances of the speech by part; inside one they keep their order, and those of the
 * largest part come first. O(pieces × log). Errors: NOMEM, LIMIT. */
stemma_status speech_parts_make(struct speech_parts *out, struct arena *arena,
                                const struct collation *c, const struct trace_inputs *in,
                                const struct speech *speech, stemma_error *err);

#endif
