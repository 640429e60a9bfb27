/*
 * ISO dates as intervals of minutes. In: a date of whatever precision; out: its first minute and
 * the first one after it. Dates were checked when they were read (read/dates.c), so this reads
 * digits at fixed places. Constant time.
 */
#include "story/moment.h"

#include "base/calendar.h"

#include <stdio.h>
#include <string.h>

enum { ZONES_APART = 14 * 60 };

/* `n` digits at `s`; `other` where they are none. */
static int64_t digits(const char *s, size_t n, int64_t other)
{
    int64_t value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return other;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

static int64_t minutes(int64_t year, int64_t month, int64_t day)
{
    return calendar_days(year, month, day) * MOMENT_DAY;
}

/* The clock's time and zone of "2020-10-27T09:14:05+01:00". */
static void read_time(struct moment *m, const char *date, size_t n)
{
    const int64_t hour = n >= 16 ? digits(date + 11, 2, -1) : -1;
    const int64_t minute = n >= 16 ? digits(date + 14, 2, -1) : -1;
    if (hour < 0 || minute < 0)
        return;
    m->from += hour * 60 + minute;
    m->to = m->from + 1;
    const char *zone = strpbrk(date + 16, "Z+-");
    if (zone == NULL)
        return;
    m->zoned = true;
    if (*zone == 'Z' || strlen(zone) < 6)
        return;
    const int64_t off = digits(zone + 1, 2, 0) * 60 + digits(zone + 4, 2, 0);
    m->from += *zone == '+' ? -off : off;
    m->to = m->from + 1;
}

struct moment moment_of(const stemma_document *document)
{
    const char *date = document->date;
    const size_t n = date != NULL ? strlen(date) : 0;
    const int64_t year = n >= 4 ? digits(date, 4, -1) : -1;
    const int64_t month = n >= 7 ? digits(date + 5, 2, 0) : 0;
    const int64_t day = n >= 10 ? digits(date + 8, 2, 0) : 0;
    struct moment m = {.known = year >= 0};
    if (!m.known)
        return m;
    if (month < 1 || month > 12) {
        m.from = minutes(year, 1, 1);
        m.to = minutes(year + 1, 1, 1);
    } else if (day < 1) {
        m.from = minutes(year, month, 1);
        m.to = month == 12 ? minutes(year + 1, 1, 1) : minutes(year, month + 1, 1);
    } else {
        m.from = minutes(year, month, day);
        m.to = m.from + MOMENT_DAY;
        read_time(&m, date, n);
    }
    return m;
}

bool moment_before(struct moment a, struct moment b)
{
    const int64_t apart = a.zoned != b.zoned ? ZONES_APART : 0;
    return a.known && b.known && a.to + apart <= b.from;
}

void moment_write(int64_t minutes, char *out, size_t size)
{
    const int64_t day = (minutes >= 0 ? minutes : minutes - MOMENT_DAY + 1) / MOMENT_DAY;
    const int64_t clock = minutes - day * MOMENT_DAY;
    int64_t year = day < 0 ? 0 : 1970 + day / 366, month = 1; /* no later than the day's */
    while (calendar_days(year + 1, 1, 1) <= day)
        year++;
    while (month < 12 && calendar_days(year, month + 1, 1) <= day)
        month++;
    snprintf(out, size, "%04d-%02d-%02dT%02d:%02d", (int)year, (int)month,
             (int)(day - calendar_days(year, month, 1) + 1), (int)(clock / 60), (int)(clock % 60));
}
