/*
 * What the quotation stage found, as later stages see it.
 */
#ifndef STEMMA_QUOTE_QUOTES_H
#define STEMMA_QUOTE_QUOTES_H

#include "quote/parts.h"
#include "read/corpus.h"

typedef ARRAY(stemma_quote) quote_array;

struct stemma_quotes {
    stemma_ctx *ctx;
    struct arena arena;
    struct workers workers; /* hold each document's quotations */
    quote_array quotes;     /* by document, then place */
    const size_t *first;    /* quotes of document d are first[d] … first[d + 1] */
};

/* True for what a person said or wrote. */
static inline bool quote_is_speech(const stemma_quote *q)
{
    return q->kind == STEMMA_KIND_SPEECH || q->kind == STEMMA_KIND_WRITING;
}

#endif
