/*
 * The quotations of one document as records.
 */
#ifndef STEMMA_QUOTE_DOCUMENT_QUOTES_H
#define STEMMA_QUOTE_DOCUMENT_QUOTES_H

#include "quote/elsewhere.h"
#include "quote/lexicon.h"

/* What all documents share. */
struct quoting {
    const stemma_corpus *corpus;
    struct lexicon lexicon;
    double speech; /* confidence from which words count as said */
};

/* Finds those of document `doc`; the records lie in the worker's kept memory. Linear. Errors:
 * NOMEM, LIMIT. */
stemma_status document_quotes_find(struct document_quotes *out, struct worker *worker,
                                   const struct quoting *quoting, uint32_t doc, stemma_error *err);

#endif
