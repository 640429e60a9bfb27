/*
 * Correction notes as later stages see them.
 */
#ifndef STEMMA_STORY_CORRECTIONS_H
#define STEMMA_STORY_CORRECTIONS_H

#include "base/bisect.h"
#include "story/notes.h"
#include "story/stories.h"

typedef ARRAY(stemma_correction) correction_array;

struct stemma_corrections {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers;       /* their kept arenas hold notes and carriers */
    correction_array corrections; /* by document, then place */
};

/* The first note of `doc` or, where it has none, of a later document. O(log n). */
static inline size_t corrections_first(const correction_array *notes, uint32_t doc)
{
    struct bisect search = {.high = notes->n};
    while (bisect_open(&search))
        bisect_step(&search, notes->at[search.middle].doc < doc);
    return search.low;
}

/* Where the documents of a story print what `correction` supersedes (carriers.c); `notes` are those
 * of all documents, by document and place. Memory from `arena`. Linear in the story's words.
 * Errors: NOMEM, LIMIT. */
stemma_status carriers_find(stemma_correction *correction, struct arena *arena,
                            const stemma_corpus *corpus, const stemma_story *story,
                            const correction_array *notes, stemma_error *err);

#endif
