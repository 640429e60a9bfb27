/*
 * Which languages the stories of an index are in. In: rows; out: their tags, each once, sorted.
 */
#include "emit/index_page.h"

#include <string.h>

void index_languages_find(struct index_languages *out, const struct story_rows *rows)
{
    out->n = 0;
    for (size_t i = 0; i < rows->n_pages; i++) {
        const char *tag = rows->at[i].language;
        size_t k = 0;
        while (tag != NULL && k < out->n && strcmp(out->at[k], tag) < 0)
            k++;
        if (tag == NULL || (k < out->n && strcmp(out->at[k], tag) == 0))
            continue;
        if (out->n == INDEX_LANGUAGES)
            return;
        memmove(&out->at[k + 1], &out->at[k], (out->n++ - k) * sizeof out->at[0]);
        out->at[k] = tag;
    }
}
