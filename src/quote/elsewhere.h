/*
 * Names from elsewhere: a quotation whose speaker has no full name takes it from another document
 * that attributes the same words.
 */
#ifndef STEMMA_QUOTE_ELSEWHERE_H
#define STEMMA_QUOTE_ELSEWHERE_H

#include "quote/offices.h"
#include "quote/quotes.h"

/* Whether a quotation asks for a name or tells one, and hashes of the runs of words that it does so
 * by. */
struct quote_runs {
    uint32_t n;
    bool asks, tells;
    const uint64_t *at;
};

/* The quotations of one document, the runs of each, and what it tells and asks of offices. */
struct document_quotes {
    size_t n;
    stemma_quote *quotes; /* by place */
    struct quote_runs *runs;
    office_tellings tellings;
    office_askings askings;
};

/* Reads the runs of a quotation, into `keep`. Linear in its words. Errors: NOMEM, LIMIT. */
stemma_status elsewhere_read(struct quote_runs *out, struct arena *keep, const struct text *text,
                             const stemma_quote *quote, stemma_error *err);

/*
 * Looks for runs of six equal words, or for equal quotations of four or five, in the documents of a
 * corpus. Where all the documents that name a speaker name the same one, that is the name; else
 * nothing changes. Linear in the quoted words. Errors: NOMEM, LIMIT.
 */
stemma_status elsewhere_name(struct document_quotes *documents, const stemma_corpus *corpus,
                             struct workers *workers, stemma_error *err);

#endif
