/*
 * Dates as reports and archives print them, made ISO 8601.
 *
 *     struct date date;
 *     if (date_parse("27 October 2020", 15, DATE_ORDER_UNKNOWN, &date))
 *         date.iso is "2020-10-27", precision "day"
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

/* What "03/04/2020" means; with DATE_ORDER_UNKNOWN it is no date. "3.4.2020" is always 3 April. */
enum date_order { DATE_ORDER_UNKNOWN, DATE_DAY_FIRST, DATE_MONTH_FIRST };

/* The order of a language: month first in "en-US", unknown for "en" and NULL, else day first. */
enum date_order date_order_of(const char *language);

/*
 * The whole of n bytes but for space around it. What is ISO 8601 stays as it was given; other forms
 * are written anew: "Tue, 27 Oct 2020 09:14:00 +0000", "October 27, 2020", "27. Oktober 2020",
 * "2020/10/27", "27/10/2020" and "10/27/20" (where one number can be no month, or the order is
 * known). False: not understood, or without a year.
 */
bool date_parse(const char *bytes, size_t n, enum date_order order, struct date *out);

/* Whether the bytes are a date in either order, and not the same one: "8/9/2019". */
bool date_is_either(const char *bytes, size_t n);

/*
 * The day at bytes[0], as a dateline prints it: "6 May", "May 6, 2025", "Oct. 27". Returns the
 * bytes it takes, 0 for none. `out->precision` is NULL where it has no year.
 */
size_t date_day(const char *bytes, size_t n, struct date *out);

#endif
