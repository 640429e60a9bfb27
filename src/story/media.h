/*
 * Names of those who print: the outlets of a corpus, agencies and papers that are not in it.
 */
#ifndef STEMMA_STORY_MEDIA_H
#define STEMMA_STORY_MEDIA_H

#include "read/corpus.h"

#define MEDIA_OUTSIDE UINT32_MAX /* a known name, and no outlet of the corpus */

struct media_name;

struct media {
    const stemma_corpus *corpus;
    struct media_name *at; /* open table under the hash of a name's words */
    size_t n;
    uint64_t the; /* hash of "the" */
};

/* O(documents). Memory from `arena`. Errors: NOMEM, LIMIT. */
stemma_status media_make(struct media *out, struct arena *arena, const stemma_corpus *corpus,
                         stemma_error *err);

/* The name that begins at token i, an article before it passed over: its tokens first … end, and
 * the outlet (document.outlet) or MEDIA_OUTSIDE. False: there is none. Constant time. */
struct media_mention {
    uint32_t first, end, outlet;
    bool known; /* on our list of agencies and papers */
};
bool media_at(struct media_mention *out, const struct media *media, const struct text *t,
              uint32_t i);

#endif
