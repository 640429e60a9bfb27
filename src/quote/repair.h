/*
 * Repairs: where a quotation begins or ends whose mark is missing. For marks.c and what it is made
 * of.
 */
#ifndef STEMMA_QUOTE_REPAIR_H
#define STEMMA_QUOTE_REPAIR_H

#include "quote/pairing.h"

#define REPAIR_NONE UINT32_MAX

/* Where the open mark's quotation ended, given that sign `next` opens another one: the last
 * sentence end before it. REPAIR_NONE: nothing ends there, so that `next` is the stray one. */
uint32_t repair_end_before(const struct pairing *p, const struct open_mark *open, uint32_t next);

/* Where it ended, given that the paragraph ends. */
uint32_t repair_end_of_paragraph(const struct pairing *p, const struct open_mark *open);

/* “We have seen the horn” in the fog,” she said. Sign `closer` closes and nothing is open. True
 * when the last stretch outside others ends there: a clause stands after it and none before. */
bool repair_ends_later(const struct pairing *p, uint32_t closer);

/* Where the quotation began that sign `closer` closes. REPAIR_NONE: it closes none. */
uint32_t repair_begin(const struct pairing *p, uint32_t closer);

#endif
