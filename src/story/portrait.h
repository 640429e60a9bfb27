/*
 * A document's portrait: its telling words, seen four ways, and its day. Stories are made of
 * portraits; the text is not read again.
 */
#ifndef STEMMA_STORY_PORTRAIT_H
#define STEMMA_STORY_PORTRAIT_H

#include "story/wording.h"

#define NO_DAY INT32_MIN

struct portrait {
    uint32_t doc;
    struct term_vector view[VIEW_COUNT];
    uint32_t n_words;
    uint64_t language; /* as wording.h has it */
    int32_t day;       /* since 1970-01-01; NO_DAY where the document has none */
    uint32_t weekdays; /* that its first words name (weekdays.h) */
    uint64_t named;    /* the same as days; 0 where it has no day */
};

/* The portraits of all documents, by number; their vectors are kept by `workers`. What is furniture
 * of an outlet stays out. O(words), in two passes. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status portraits_make(struct portrait **out, struct workers *workers,
                             const stemma_corpus *corpus, const stemma_matches *matches,
                             stemma_error *err);

/* The term of words whose key is `key` (wording.h) in a view. */
static inline uint32_t portrait_term(uint64_t key, enum view view)
{
    return (uint32_t)(key >> 32 & ~UINT64_C(7)) | (uint32_t)view;
}

/* The term of the same words in another view. Stems and names are of their views alone. */
static inline uint32_t portrait_word_in(uint32_t term, enum view view)
{
    return (term & ~UINT32_C(7)) | (uint32_t)view;
}

#endif
