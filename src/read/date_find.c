/*
 * Dates found in text and in addresses, and dates that lean on another date.
 *
 * In: any bytes. Out: ISO 8601 by way of dates.c, which knows names and the calendar. A search
 * tries each digit or letter that begins a word: four digits, two and two; numbers with dots or
 * slashes; day and month by name. Each try looks at most TRY_BYTES ahead, so that it is linear.
 *
 * Weekdays and days without a year are counted in days since 1970 (the civil calendar as numbers:
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
#include "read/date_find.h"

#include "base/bytes.h"
#include "base/calendar.h"
#include "read/date_parts.h"
#include "text/fold.h"
#include "text/weekday_names.h"

#include <stdint.h>
#include <stdio.h>

enum { TRY_BYTES = 48, OLDEST = 1990, NEWEST = 2100 };

static bool make(int year, int month, int day, struct date *out)
{
    char iso[32];
    if (day == 0)
        (void)snprintf(iso, sizeof iso, "%04d-%02d", year % 10000, month % 100);
    else
        (void)snprintf(iso, sizeof iso, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
    return date_parse(iso, strlen(iso), DATE_ORDER_UNKNOWN, out);
}

/* ------------------------------------------------------------------ in text */

/* 6.5.2025, 06/05/25, 2025-05-06 at the cursor. */
static bool numbers_here(struct cursor c, enum date_order order, struct date *out)
{
    size_t n_first = cursor_digits(&c);
    int first = cursor_number_of(&c, 1, 4);
    char separator = cursor_done(&c) ? '\0' : *c.at;
    if (first < 0 || n_first == 3 || separator == '\0' || strchr("./-", separator) == NULL)
        return false;
    c.at++;
    if (separator == '.')
        cursor_space(&c, false);
    int second = cursor_number_of(&c, 1, 2);
    if (second < 0 || !cursor_take(&c, separator))
        return false;
    if (separator == '.')
        cursor_space(&c, false);
    size_t n_third = cursor_digits(&c);
    int third = n_third <= 4 ? cursor_number_of(&c, 1, 4) : -1;
    if (third < 0)
        return false;
    if (n_first == 4)
        return n_third <= 2 && make(first, second, third, out);
    if (n_third != 4 && (n_third != 2 || separator == '-'))
        return false;
    int year = n_third == 2 ? cursor_century(third) : third;
    bool clear = separator == '.' || first > 12 || second > 12 || first == second;
    if (!clear && order == DATE_ORDER_UNKNOWN)
        return false;
    bool month_first = separator != '.' && (clear ? second > 12 : order == DATE_MONTH_FIRST);
    return month_first ? make(year, first, second, out) : make(year, second, first, out);
}

static bool is_word(char c)
{
    return c < 0 || byte_is_alphanumeric(c);
}

/* A digit right behind two letters or more: "am09.02.2022", where a page leaves the space to looks.
 */
static bool behind_word(const char *bytes, size_t at)
{
    return byte_is_digit(bytes[at]) && at >= 2 && is_word(bytes[at - 1]) &&
           is_word(bytes[at - 2]) && !byte_is_digit(bytes[at - 1]) && !byte_is_digit(bytes[at - 2]);
}

bool date_find(const char *bytes, size_t n, enum date_order order, struct date *out)
{
    for (size_t at = 0; at < n; at++) {
        bool inside = at > 0 && is_word(bytes[at - 1]);
        if (!is_word(bytes[at]) || (inside && !behind_word(bytes, at)))
            continue;
        size_t left = n - at < TRY_BYTES ? n - at : TRY_BYTES;
        struct cursor c = {bytes + at, bytes + at + left};
        if (cursor_digits(&c) > 0 && numbers_here(c, order, out))
            return true;
        if (inside)
            continue;
        if (date_day(bytes + at, left, out) > 0 && out->precision != NULL)
            return true;
    }
    return false;
}

/* ------------------------------------------------------------------ in addresses */

static bool is_year(int year)
{
    return year >= OLDEST && year < NEWEST;
}

bool date_in_url(const char *url, struct date *out)
{
    const char *path = strstr(url, "://");
    bool found = false;
    path = path != NULL ? strchr(path + 3, '/') : NULL;
    for (const char *at = path; at != NULL && *at != '\0'; at++) {
        struct cursor c = {at, at + strlen(at)};
        if (!byte_is_digit(*at) || byte_is_digit(at[-1]))
            continue;
        size_t n = cursor_digits(&c);
        int year = n == 4 || n == 8 ? cursor_number(&c, 4) : 0;
        if (!is_year(year))
            continue;
        int compact = n == 8 ? cursor_number(&c, 4) : 0;
        if (n == 8 && make(year, compact / 100, compact % 100, out))
            return true;
        char separator = *c.at;
        if (n == 8 || separator == '\0' || strchr("/-_.", separator) == NULL)
            continue;
        c.at++;
        int month = cursor_number_of(&c, 1, 2);
        if (month < 1 || month > 12)
            continue;
        struct date day;
        int number = cursor_take(&c, separator) ? cursor_number_of(&c, 1, 2) : -1;
        if (number > 0 && !byte_is_digit(*c.at) && make(year, month, number, &day)) {
            *out = day;
            return true;
        }
        if (!found && separator == '/' && at[-1] == '/')
            found = make(year, month, 0, out);
    }
    return found;
}

/* ------------------------------------------------------------------ leaning on another date */

static bool make_days(long days, struct date *out)
{
    const struct calendar_date d = calendar_date_of(days);
    return make(d.year, d.month, d.day, out);
}

bool date_days(const char *iso, long *days)
{
    struct cursor c = {iso, iso + strlen(iso)};
    int year = cursor_number_of(&c, 4, 4);
    int month = cursor_take(&c, '-') ? cursor_number_of(&c, 2, 2) : -1;
    int day = cursor_take(&c, '-') ? cursor_number_of(&c, 2, 2) : -1;
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31)
        return false;
    *days = (long)calendar_days(year, month, day);
    return true;
}

enum { NOT_RELATIVE = 8 };

/* 0 to 6: a weekday, Monday first; below 0: so many days back, less one; NOT_RELATIVE. */
static int relative_word(const char *folded, size_t n)
{
    static const struct {
        const char *word;
        int day;
    } words[] = {{"today", -1},     {"heute", -1},   {"aujourd'hui", -1}, {"hoy", -1},
                 {"yesterday", -2}, {"gestern", -2}, {"hier", -2},        {"ayer", -2}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i].word) == n && memcmp(words[i].word, folded, n) == 0)
            return words[i].day;
    const int weekday = weekday_of_word(folded, n);
    return weekday >= 0 ? weekday : NOT_RELATIVE;
}

bool date_relative(const char *bytes, size_t n, const char *reference, struct date *out)
{
    enum { WORD_BYTES = 64, HALF_YEAR = 183 };
    char folded[WORD_BYTES];
    long today, days;
    struct date day;
    if (!date_days(reference, &today))
        return false;
    if (date_day(bytes, n, &day) > 0) {
        if (day.precision != NULL) {
            *out = day;
            return true;
        }
        /* "0000-10-27": this year's, or that of the year before or after, which is nearest. */
        struct cursor c = {reference, reference + 4}, md = {day.iso + 5, day.iso + 10};
        int year = cursor_number(&c, 4), month = cursor_number(&md, 2);
        md.at++;
        int number = cursor_number(&md, 2);
        days = (long)calendar_days(year, month, number);
        year += days - today > HALF_YEAR ? -1 : today - days > HALF_YEAR ? 1 : 0;
        return make(year, month, number, out);
    }
    size_t n_word = 0;
    while (n_word < n && n_word < WORD_BYTES / 4 &&
           (is_word(bytes[n_word]) || bytes[n_word] == '\''))
        n_word++;
    while (n_word > 0 && n_word < n && (bytes[n_word] & 0xC0) == 0x80)
        n_word--;
    size_t n_folded = n_word > 0 ? fold_word(bytes, n_word, folded, sizeof folded) : 0;
    int word = n_folded > 0 ? relative_word(folded, n_folded) : NOT_RELATIVE;
    if (word == NOT_RELATIVE)
        return false;
    if (word < 0)
        return make_days(today + word + 1, out);
    return make_days(today - (calendar_weekday(today) - word + 7) % 7, out);
}
