/*
 * Documents by the names that people give.
 */
#include "cli/cli.h"

#include <string.h>

/* Ids of a sealed corpus stand in byte order. */
uint32_t document_named(const stemma_corpus *corpus, const char *id)
{
    size_t low = 0, high = stemma_corpus_count(corpus);
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(stemma_corpus_document(corpus, middle)->id, id);
        if (order == 0)
            return (uint32_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return UINT32_MAX;
}
