/*
 * What two documents share beside one passage, as their families tell.
 */
#ifndef STEMMA_REUSE_RELATED_H
#define STEMMA_REUSE_RELATED_H

#include "read/words.h"
#include "reuse/matches.h"

/* A member of a family, in its document. */
struct related_part {
    uint32_t family;     /* its place in matches->families */
    uint32_t begin, end; /* words */
};

struct related {
    const size_t *first; /* parts of document d are at[first[d]] … at[first[d + 1] - 1] */
    const struct related_part *at; /* by begin */
    uint32_t *noted;               /* by family: the document that was noted last */
};

/* Memory from `arena`. O(members). Errors: NOMEM. */
stemma_status related_init(struct related *out, struct arena *arena, const stemma_matches *matches,
                           const struct corpus_words *words, stemma_error *err);

/* Another one of the same families, which notes its own documents: for another thread. */
stemma_status related_share(struct related *out, struct arena *arena, const struct related *of,
                            size_t n_families, stemma_error *err);

/* Notes document a, which the questions are about from then on. O(its families). */
void related_note(struct related *r, uint32_t a);

/* Words of docs[1] that lie in families of docs[0], which is noted, but for one family; counted
 * until there are `enough`. O(its families). */
uint32_t related_words(const struct related *r, const uint32_t docs[2], uint32_t family,
                       uint32_t enough);

#endif
