/*
 * Dates in the middle of other text. All text is valid UTF-8.
 */
#ifndef STEMMA_READ_DATE_FIND_H
#define STEMMA_READ_DATE_FIND_H

#include "read/dates.h"

/* The first date with day, month and year in n bytes: "Posted on 6 May 2025 by …", "06.05.25",
 * "2025-05-06T09:14". False: there is none. Linear. */
bool date_find(const char *bytes, size_t n, enum date_order order, struct date *out);

/* The date in the path of an address: "/2025/05/06/", "-20250506-", "/2025/05/" (a month). */
bool date_in_url(const char *url, struct date *out);

/* The days from 1 January 1970 to the day that ISO 8601 begins with; false: it begins with none. */
bool date_days(const char *iso, long *days);

/*
 * A date that leans on another: "Tuesday", "yesterday", "Oct. 27" in a text of the day `reference`
 * (ISO 8601, a day at least). A weekday is the last one up to that day, a day without a year the
 * nearest one. English, German, French and Spanish. False: it is none of these.
 */
bool date_relative(const char *bytes, size_t n, const char *reference, struct date *out);

#endif
