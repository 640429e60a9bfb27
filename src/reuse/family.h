/*
 * Families: all the copies of one passage. A family has a core, which every member contains, and
 * every member was held against it.
 */
#ifndef STEMMA_REUSE_FAMILY_H
#define STEMMA_REUSE_FAMILY_H

#include "reuse/matches.h"

struct family_options {
    double overlap;       /* share that a passage and the core must have of each other, at least */
    double identity;      /* of a member with the core, at least */
    uint32_t least_words; /* of a family of what no other one covers */
};

/*
 * Makes the families of matches->hits and sets the hits' `family`; every hit is in one. Memory from
 * the arena of `matches`, and `scratch`, where matches->parts lie. Roughly O(hits). Errors: NOMEM,
 * LIMIT, CANCELLED.
 */
stemma_status families_make(stemma_matches *matches, struct arena *scratch,
                            const stemma_corpus *corpus, const struct family_options *options,
                            stemma_error *err);

#endif
