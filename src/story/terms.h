/*
 * Terms as people read them: what two reports share, what a story is about.
 */
#ifndef STEMMA_STORY_TERMS_H
#define STEMMA_STORY_TERMS_H

#include "story/evidence.h"

enum { TERMS_SHOWN = 6 };

/* Printed terms, the most telling first. */
struct printed_terms {
    const char *at[TERMS_SHOWN];
    uint32_t n;
};

/*
 * Sets what the document of portrait a prints of the terms that both portraits share, or of its own
 * where b is NULL. Names stand before words, and the words of a shown name are not shown again.
 * Strings are in `keep`. O(terms). Errors: NOMEM, LIMIT.
 */
stemma_status terms_shared(struct printed_terms *out, struct arena *keep,
                           const stemma_corpus *corpus, const struct portrait *a,
                           const struct portrait *b, stemma_error *err);

#endif
