/*
 * What stories are made of: the distinct texts of a collection, and how alike any two are.
 */
#ifndef STEMMA_STORY_EVIDENCE_H
#define STEMMA_STORY_EVIDENCE_H

#include "base/params.h"
#include "story/likeness.h"

/* Documents of one text, printed within the days of a story, are one copy set: one portrait stands
 * for them. */
struct story_evidence {
    uint32_t n;                 /* copy sets, by their least document */
    struct portrait *portraits; /* of each set's longest document */
    const struct portrait *of_document;
    const uint32_t *first; /* documents of set i: documents[first[i]] … documents[first[i + 1]] */
    const uint32_t *documents;
    uint32_t *set_of; /* by document */
    struct likeness likeness;
};

struct evidence_inputs {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    const uint32_t *text_number; /* of each document: the independent text that it prints */
    const struct stemma_params *params;
};

/* All but the probabilities, which likeness_look and likeness_judge give. Memory is kept by
 * `workers` and `arena`. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status evidence_make(struct story_evidence *out, struct workers *workers,
                            struct arena *arena, const struct evidence_inputs *in,
                            stemma_error *err);

#endif
