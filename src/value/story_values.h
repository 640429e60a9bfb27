/*
 * The values of one story, and those that differ.
 */
#ifndef STEMMA_VALUE_STORY_VALUES_H
#define STEMMA_VALUE_STORY_VALUES_H

#include "value/lexis.h"
#include "value/values.h"

/* What all stories share. */
struct valuing {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    const stemma_stories *stories;
    struct lexis lexis;
};

struct story_values {
    size_t n;
    stemma_value *values; /* by document, then place */
    size_t n_disagreements;
    stemma_disagreement *disagreements; /* in their order; members are numbers in `values` */
    size_t n_events;
    stemma_event *events; /* the same, by time */
};

/* Of the story of this number; what it gives lies in the worker's kept memory. Linear in the words
 * and passages of its documents. Errors: NOMEM, LIMIT. */
stemma_status story_values_find(struct story_values *out, struct worker *worker,
                                const struct valuing *valuing, size_t story, stemma_error *err);

#endif
