/*
 * Columns: the words of all forms, sorted by which stand for the same word of a source. A column
 * holds at most one word of a form.
 */
#ifndef STEMMA_TRACE_COLUMN_H
#define STEMMA_TRACE_COLUMN_H

#include "trace/overlaps.h"

/* The words of form f are first_word[f] … first_word[f + 1]; a form that overlaps no other has none
 * here. */
struct column_set {
    size_t n_words;
    const size_t *first_word;
    uint32_t *column; /* of each word: the number of its column's founding word */
    uint32_t n_components;
    const uint32_t
        *component_first; /* forms of component c: component_forms[component_first[c]] … */
    const uint32_t *component_forms; /* ascending in each; short forms, and those that fit two
                                        places equally, are in none */
};

/* O(words × overlaps). Memory from `arena`. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status columns_make(struct column_set *out, struct arena *arena,
                           const struct trace_inputs *in, const struct overlap_list *overlaps,
                           stemma_error *err);

#endif
