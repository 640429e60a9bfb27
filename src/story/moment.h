/*
 * When a document was printed, as an interval: a date without a time is its whole day.
 */
#ifndef STEMMA_STORY_MOMENT_H
#define STEMMA_STORY_MOMENT_H

#include "read/corpus.h"

enum { MOMENT_DAY = 24 * 60 }; /* minutes of a day */

/* Minutes since 1970-01-01; `from` ≤ the moment < `to`. */
struct moment {
    int64_t from, to;
    bool known; /* false: the document has no date */
    bool zoned; /* it says how far its clock is from UTC; else the clock is the place's own */
};

struct moment moment_of(const stemma_document *document);

/* The days low to high, both counted, since 1970-01-01. */
static inline struct moment moment_of_days(int64_t low, int64_t high)
{
    return (struct moment){.from = low * MOMENT_DAY, .to = (high + 1) * MOMENT_DAY, .known = true};
}

/* True when `a` is certainly printed before `b`. Clocks of unlike kind may be 14 hours apart. */
bool moment_before(struct moment a, struct moment b);

/* A minute as "2025-05-06T09:14". */
void moment_write(int64_t minutes, char *out, size_t size);

#endif
