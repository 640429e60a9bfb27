/*
 * Apostrophes: single signs that no reading takes for a quotation mark.
 */
#ifndef STEMMA_QUOTE_APOSTROPHE_H
#define STEMMA_QUOTE_APOSTROPHE_H

#include "quote/signs.h"

/* What stands around a run of signs. Characters are 0 at the paragraph's edge. */
struct apostrophe_place {
    const char *bytes;
    uint32_t before_left, left;  /* characters before the run */
    uint32_t right, after_right; /* characters after it */
    uint32_t word, end;          /* byte after the run; end of the paragraph */
    bool alone;                  /* the run is this one sign */
};

enum apostrophe_is {
    APOSTROPHE_NOT,
    APOSTROPHE_MAYBE, /* a closing mark, if one is awaited; else an apostrophe */
    APOSTROPHE
};

/* `sign` is a single one whose turn is known. */
enum apostrophe_is apostrophe_check(const struct sign *sign, const struct apostrophe_place *place);

#endif
