/*
 * Words around a quotation: what they say about its place in the source, and what the source is.
 */
#ifndef STEMMA_TRACE_AROUND_H
#define STEMMA_TRACE_AROUND_H

#include "trace/collate.h"

enum around {
    AROUND_BEGINS = 1,  /* "the letter opens" */
    AROUND_ENDS = 2,    /* "she concluded" */
    AROUND_GOES_ON = 4, /* "she went on" */
    AROUND_POST = 8,    /* "in a tweet" */
    AROUND_ESSAY = 16,
    AROUND_LETTER = 32,
    AROUND_SPEECH = 64,
    AROUND_INTERVIEW = 128,
    AROUND_BOOK = 256,
    AROUND_MEDIA = 504 /* all that name what the words stood in */
};

/* What is said in the paragraph, a few words before the quotation or after it: AROUND_… together.
 * English. O(words looked at). */
uint32_t around_quote(const struct collation *c, uint32_t quote);

#endif
