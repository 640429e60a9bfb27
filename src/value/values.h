/*
 * What the value stage found, as later stages see it. Data goes one way:
 *
 *     lexis.c -> quantity.c, when.c -> seen.c, ages.c   the typed values of one document
 *             -> denial.c, event.c, trigger.c           how they are stated, and what dates date
 *             -> column.c, numbers.c -> cells.c         which are of one entity, slot and frame
 *             -> compare.c -> values.c                  which of those differ, as records
 *             -> timeline.c                             which dates are of one event
 */
#ifndef STEMMA_VALUE_VALUES_H
#define STEMMA_VALUE_VALUES_H

#include "story/stories.h"

typedef ARRAY(stemma_value) value_array;
typedef ARRAY(stemma_disagreement) disagreement_array;
typedef ARRAY(stemma_event) dated_array;

struct stemma_values {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers; /* their kept arenas hold strings and groups */
    value_array values;     /* by document, then place */
    disagreement_array disagreements;
    dated_array events; /* by story, then time */
    size_t n_stories;
    size_t *first;       /* disagreements of story i: first[i] … first[i + 1] */
    size_t *first_event; /* the same of its events */
};

#endif
