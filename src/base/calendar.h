/*
 * Days as numbers, in the calendar of today taken back to all years (proleptic Gregorian).
 */
#ifndef STEMMA_BASE_CALENDAR_H
#define STEMMA_BASE_CALENDAR_H

#include <stdint.h>

/* Days from 1 January 1970 to a day; `month` from 1 to 12. Years begin in March here, so that the
 * leap day is the last (Hinnant's days_from_civil). Constant time. */
static inline int64_t calendar_days(int64_t year, int64_t month, int64_t day)
{
    const int64_t y = month <= 2 ? year - 1 : year;
    const int64_t era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    const int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct calendar_date {
    int32_t year, month, day;
};

/* The day that is so many days from 1 January 1970 (Hinnant's civil_from_days). Constant time. */
static inline struct calendar_date calendar_date_of(int64_t days)
{
    const int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
    const int64_t of_era = z - era * 146097;
    const int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const int64_t march = (5 * of_year + 2) / 153, month = march + (march < 10 ? 3 : -9);
    return (struct calendar_date){(int32_t)(year + era * 400 + (month <= 2)), (int32_t)month,
                                  (int32_t)(of_year - (153 * march + 2) / 5 + 1)};
}

/* The weekday of a day: 0 is Monday. */
static inline int32_t calendar_weekday(int64_t day)
{
    enum { THURSDAY = 3 }; /* 1 January 1970 */
    return (int32_t)(((day + THURSDAY) % 7 + 7) % 7);
}

#endif
