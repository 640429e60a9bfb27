/*
 * Numbers, plurals and dates in words. Numbers up to twelve are spelled, as newspapers do.
 */
#include "emit/phrase.h"

#include <string.h>

void phrase_count(struct writer *w, uint64_t n, bool capital)
{
    static const char *const words[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (n >= sizeof words / sizeof words[0]) {
        writer_grouped(w, n);
        return;
    }
    writer_char(w, (char)(words[n][0] - (capital ? 'a' - 'A' : 0)));
    writer_text(w, words[n] + 1);
}

void phrase_things(struct writer *w, uint64_t n, const char *one, const char *many, bool capital)
{
    phrase_count(w, n, capital);
    writer_char(w, ' ');
    writer_text(w, n == 1 ? one : many);
}

/* n digits as a number; -1 where there are fewer. */
static int digits(const char *s, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

bool phrase_day(const char *iso, struct day *out)
{
    memset(out, 0, sizeof *out);
    if (iso == NULL || strlen(iso) < 4 || digits(iso, 4) < 0)
        return false;
    out->year = digits(iso, 4);
    if (strlen(iso) >= 7 && iso[4] == '-' && digits(iso + 5, 2) >= 1 && digits(iso + 5, 2) <= 12)
        out->month = digits(iso + 5, 2);
    if (out->month > 0 && strlen(iso) >= 10 && iso[7] == '-' && digits(iso + 8, 2) >= 1 &&
        digits(iso + 8, 2) <= 31)
        out->day = digits(iso + 8, 2);
    return true;
}

int day_compare(struct day a, struct day b)
{
    const int x = a.year * 512 + a.month * 32 + a.day, y = b.year * 512 + b.month * 32 + b.day;
    return (x > y) - (x < y);
}

static void month_and_year(struct writer *w, struct day d, bool year)
{
    static const char *const months[] = {"",        "January",  "February", "March",  "April",
                                         "May",     "June",     "July",     "August", "September",
                                         "October", "November", "December"};
    writer_text(w, months[d.month]);
    if (year && d.month > 0)
        writer_char(w, ' ');
    if (year)
        writer_unsigned(w, (uint64_t)d.year);
}

static void day_of(struct writer *w, struct day d, bool month, bool year)
{
    if (d.day > 0)
        writer_unsigned(w, (uint64_t)d.day);
    if (d.day > 0 && month)
        writer_char(w, ' ');
    if (month)
        month_and_year(w, d, year);
}

void phrase_date(struct writer *w, struct day d)
{
    day_of(w, d, true, true);
}

void phrase_short_date(struct writer *w, struct day d)
{
    day_of(w, d, true, false);
}

bool phrase_moment(struct writer *w, const char *iso)
{
    struct day d;
    if (!phrase_day(iso, &d))
        return false;
    phrase_date(w, d);
    const size_t n = strlen(iso);
    if (d.day == 0 || n < 16 || (iso[10] != 'T' && iso[10] != ' ') || digits(iso + 11, 2) < 0 ||
        iso[13] != ':' || digits(iso + 14, 2) < 0)
        return true;
    writer_text(w, ", ");
    writer_bytes(w, iso + 11, 5);
    const char *zone = strpbrk(iso + 16, "Z+-");
    if (zone != NULL && zone[0] == 'Z') {
        writer_text(w, " UTC");
    } else if (zone != NULL && strlen(zone) == 6 && digits(zone + 1, 2) >= 0 &&
               digits(zone + 4, 2) >= 0) {
        writer_char(w, ' ');
        writer_text(w, zone);
    }
    return true;
}

void phrase_dates(struct writer *w, struct day first, struct day last)
{
    if (day_compare(first, last) != 0) {
        const bool same_year = first.year == last.year && first.month > 0;
        const bool same_month = same_year && first.month == last.month && first.day > 0;
        day_of(w, first, !same_month, !same_year);
        writer_text(w, " to ");
    }
    phrase_date(w, last);
}
