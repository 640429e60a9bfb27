/*
 * Names from elsewhere: a quotation whose speaker has no full name takes it from another document
 * that attributes the same words.
 */
#ifndef STEMMA_QUOTE_ELSEWHERE_H
#define STEMMA_QUOTE_ELSEWHERE_H

#include "quote/quotes.h"

/*
 * Looks for runs of six equal words, or for equal quotations of four or five. Where all the
 * documents that name a speaker name the same one, that is the name; else nothing changes. Linear
 * in the quoted words. Errors: NOMEM, LIMIT.
 */
stemma_status elsewhere_name(stemma_quotes *quotes, const stemma_corpus *corpus, stemma_error *err);

#endif
