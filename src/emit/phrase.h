/*
 * Our own words for people: numbers, plurals, dates. English; every sentence of the program and of
 * the report that holds a count is built from these.
 */
#ifndef STEMMA_EMIT_PHRASE_H
#define STEMMA_EMIT_PHRASE_H

#include "emit/writer.h"

/* "five" up to twelve, else "1,204"; with `capital` the first letter is one. */
void phrase_count(struct writer *w, uint64_t n, bool capital);
/* "five reports", "one report". */
void phrase_things(struct writer *w, uint64_t n, const char *one, const char *many, bool capital);

/* A day out of an ISO date: false where there is none. */
struct day {
    int year, month, day; /* month and day 0 where the date is less precise */
};
bool phrase_day(const char *iso, struct day *out);
int day_compare(struct day a, struct day b);
/* "6 May 2025". */
void phrase_date(struct writer *w, struct day d);
/* "6 May". */
void phrase_short_date(struct writer *w, struct day d);
/* "6 May 2025, 09:14": with the time where there is one. False: no date; nothing is written. */
bool phrase_moment(struct writer *w, const char *iso);
/* "6 to 8 May 2025", "30 April to 2 May 2025", "6 May 2025". */
void phrase_dates(struct writer *w, struct day first, struct day last);

#endif
