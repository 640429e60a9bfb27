/*
 * The languages of an index.
 */
#ifndef STEMMA_EMIT_INDEX_PAGE_H
#define STEMMA_EMIT_INDEX_PAGE_H

#include "emit/story_rows.h"

#define INDEX_LANGUAGES 64

/* Those of the rows with pages, by tag; past the bound none is listed. */
struct index_languages {
    size_t n;
    const char *at[INDEX_LANGUAGES];
};
void index_languages_find(struct index_languages *out, const struct story_rows *rows);

#endif
