/*
 * Dates as reports and archives print them, made ISO 8601.
 *
 *     struct date date;
 *     if (date_parse("27 October 2020", 15, &date))       date.iso is "2020-10-27", precision "day"
 */
#ifndef STEMMA_READ_DATES_H
#define STEMMA_READ_DATES_H

#include <stdbool.h>
#include <stddef.h>

enum { DATE_BYTES = 64 };

struct date {
    char iso[DATE_BYTES];  /* "2020-10-27T09:14" */
    const char *precision; /* "year", "month", "day", "minute", "second" */
};

/*
 * The whole of n bytes but for space around it. What is ISO 8601 stays as it was given; other forms
 * are written anew: "Tue, 27 Oct 2020 09:14:00 +0000", "October 27, 2020", "27. Oktober 2020",
 * "2020/10/27", "27/10/2020" (only where one number can be no month). False: not understood, or
 * without a year.
 */
bool date_parse(const char *bytes, size_t n, struct date *out);

/*
 * The day at bytes[0], as a dateline prints it: "6 May", "May 6, 2025", "Oct. 27". Returns the
 * bytes it takes, 0 for none. `out->precision` is NULL where it has no year.
 */
size_t date_day(const char *bytes, size_t n, struct date *out);

#endif
