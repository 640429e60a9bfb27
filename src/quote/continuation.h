/*
 * Quotations that go on over the end of a paragraph. For marks.c and what it is made of.
 */
#ifndef STEMMA_QUOTE_CONTINUATION_H
#define STEMMA_QUOTE_CONTINUATION_H

#include "quote/pairing.h"

enum continuation {
    CONTINUES_NOT,
    CONTINUES_REOPENED, /* the next paragraph begins with an opening mark */
    CONTINUES_PLAIN     /* it does not, and a closing mark comes before any opening one */
};

/* What becomes of a mark that is open at the end of p's paragraph; *paragraph is the one that holds
 * the next sign. */
enum continuation continuation_ahead(const struct pairing *p, const struct open_mark *open,
                                     uint32_t *paragraph);

/* True when the re-opened paragraph gives its words to somebody else than the paragraph before.
 * What is said of the re-opened stretch ends at byte `end`. */
bool continuation_refuted(const struct lexicon *lexicon, const struct text *text,
                          const struct marked *before, const struct marked *reopened, uint32_t end);

#endif
