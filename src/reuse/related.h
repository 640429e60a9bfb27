/*
 * What two documents share beside one passage, as their families tell.
 */
#ifndef STEMMA_REUSE_RELATED_H
#define STEMMA_REUSE_RELATED_H

#include "reuse/matches.h"

struct related {
    const struct family_parts *parts;
    uint32_t *noted; /* by family: the document that was noted last */
};

/* For one thread. Memory from `arena`. O(families). Errors: NOMEM. */
stemma_status related_init(struct related *out, struct arena *arena, const stemma_matches *matches,
                           stemma_error *err);

/* Notes document a, which the questions are about from then on. O(its families). */
void related_note(struct related *r, uint32_t a);

/* Words of docs[1] that lie in families of docs[0], which is noted, but for one family; counted
 * until there are `enough`. O(its families). */
uint32_t related_words(const struct related *r, const uint32_t docs[2], uint32_t family,
                       uint32_t enough);

#endif
