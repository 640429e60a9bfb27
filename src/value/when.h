/*
 * Dates as reports print them, as intervals of days: "Saturday, 3 May", "late last month", "Sept.
 * 30", "in September", "last weekend", "two days ago".
 */
#ifndef STEMMA_VALUE_WHEN_H
#define STEMMA_VALUE_WHEN_H

#include "value/reader.h"

struct when {
    int32_t low, high;   /* days since 1970-01-01; both count */
    uint32_t first, end; /* tokens */
    bool leans;          /* counted from the reader's reference */
    bool on_weekday;     /* a bare weekday, or one before a date */
};

/* The date that begins at token i; a word before it ("in", "on") may be its first. False: there is
 * none, or nothing says which day is meant. Bounded time. */
bool when_read(struct when *out, const struct reader *r, uint32_t i);

/* when_ago.c: the forms that are counted from the reference, and those in figures. `out` has
 * `first`. */
bool when_read_ago(struct when *out, const struct reader *r, uint32_t i);
bool when_read_figures(struct when *out, const struct reader *r, uint32_t i);

/* The year that a day lies in. */
int32_t when_year(int32_t day);

enum { WHEN_BYTES = 72 }; /* room for two days of any year */

/* "2025-05-03", "2025-09", "2025-05-03/2025-05-04". */
void when_print(char out[WHEN_BYTES], int32_t low, int32_t high);

#endif
