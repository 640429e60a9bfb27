/*
 * A small parser of dates: some shapes, tried in a row, each from left to right without going
 * back.
 *
 *   - ISO 8601: 2020, 2020-10, 2020-10-27, 2020-10-27T09:14:00.5+02:00; the digits alone, as web
 *     archives write them (20201027, 20201027091400).
 *   - Seconds or milliseconds since 1970, as exports write them (1603790045).
 *   - Words: a day, a month by name and a year in either order, weekday and time around them; the
 *     year may stand last of all (Tue Oct 27 09:14:05 2020). The months' names come from the word
 *     lists (English, German, French, Spanish).
 *   - Numbers: 2020/10/27, 27.10.2020, 27/10/2020, 10/27/20. With slashes, a day below 13 could be
 *     a month: the order of the text's language decides, and where that is not known, the date is
 *     not understood rather than guessed. A year of two digits is read as POSIX reads it (strptime,
 *     %y), but not between dashes, where it could be the first number.
 *
 * Every day is checked against the calendar (proleptic Gregorian). The time of day is read by
 * date_time.c.
 */
#include "read/dates.h"

#include "base/bytes.h"
#include "base/calendar.h"
#include "read/date_parts.h"
#include "text/fold.h"
#include "text/weekday_names.h"
#include "text/words.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST_WORD = 31, WORD_BYTES = 4 * (LONGEST_WORD + 1) };

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year == 0 || (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool is_valid(const struct parts *p)
{
    if (p->year < 0 || p->year > 9999 || p->month < 0 || p->month > 12)
        return false;
    if (p->day != 0 && (p->month == 0 || p->day < 0 || p->day > days_in_month(p->year, p->month)))
        return false;
    if (p->hour < 0)
        return true;
    return p->day != 0 && p->hour < 24 && p->minute >= 0 && p->minute < 60 && p->second <= 60;
}

/* ------------------------------------------------------------------ the three shapes */

/* Digits alone: 20201027, 20201027T091400Z, 20201027091400. */
static bool parse_compact(struct cursor *c, struct parts *p)
{
    size_t n = cursor_digits(c);
    if (n != 8 && n != 14)
        return false;
    p->year = cursor_number(c, 4);
    p->month = cursor_number(c, 2);
    p->day = cursor_number(c, 2);
    if (p->month == 0 || p->day == 0)
        return false;
    if (n == 8 && !cursor_take(c, 'T'))
        return cursor_done(c);
    size_t clock = cursor_digits(c);
    if (clock != 4 && clock != 6)
        return false;
    p->hour = cursor_number(c, 2);
    p->minute = cursor_number(c, 2);
    if (clock == 6)
        p->second = cursor_number(c, 2);
    (void)date_zone(c, p);
    return cursor_done(c);
}

/* Seconds since 1970 from 2001 to 2033, with or without a fraction; or milliseconds. */
static bool parse_seconds(struct cursor *c, struct parts *p)
{
    enum { SECONDS = 10, MILLISECONDS = 13, MINUTE = 60, HOUR = 3600, DAY = 86400 };
    size_t n = cursor_digits(c);
    if ((n != SECONDS && n != MILLISECONDS) || *c->at != '1')
        return false;
    int seconds = cursor_number(c, SECONDS), of_day = seconds % DAY;
    c->at += n - SECONDS;
    if (n == SECONDS && cursor_take(c, '.'))
        c->at += cursor_digits(c);
    const struct calendar_date d = calendar_date_of(seconds / DAY);
    p->year = d.year, p->month = d.month, p->day = d.day;
    p->hour = of_day / HOUR, p->minute = of_day % HOUR / MINUTE, p->second = of_day % MINUTE;
    memcpy(p->zone, "Z", 2);
    return cursor_done(c);
}

/* 2020, 2020-10, 2020-10-27, with a time after T or one space. */
static bool parse_iso(struct cursor *c, struct parts *p)
{
    if (cursor_digits(c) != 4)
        return false;
    p->year = cursor_number(c, 4);
    if (cursor_done(c))
        return true;
    if (!cursor_take(c, '-') || cursor_digits(c) != 2)
        return false;
    p->month = cursor_number(c, 2);
    if (p->month == 0 || cursor_done(c))
        return p->month != 0;
    if (!cursor_take(c, '-') || cursor_digits(c) != 2)
        return false;
    p->day = cursor_number(c, 2);
    if (p->day == 0 || cursor_done(c))
        return p->day != 0;
    if (!cursor_take(c, 'T') && !cursor_take(c, 't') && !cursor_take(c, ' '))
        return false;
    if (cursor_digits(c) != 2 || !date_clock(c, p))
        return false;
    cursor_space(c, false);
    (void)date_zone(c, p);
    return cursor_done(c);
}

/* The folded word here, in WORD_BYTES; 0 where there is none. */
static size_t word_here(const struct cursor *c, char *folded, size_t *n_bytes)
{
    const char *at = c->at;
    for (; at < c->end && at - c->at < LONGEST_WORD; at++) {
        /* Letters of Latin alphabets and combining marks take two bytes, from C3 to CD. */
        bool two_bytes = (unsigned char)*at >= 0xC3 && (unsigned char)*at <= 0xCD;
        if (!two_bytes && !byte_is_letter(*at))
            break;
        at += two_bytes ? 1 : 0;
    }
    *n_bytes = (size_t)(at - c->at);
    return *n_bytes == 0 ? 0 : fold_word(c->at, *n_bytes, folded, WORD_BYTES);
}

/* Takes the word where `folded` is one of up to two words. */
static bool take_word(struct cursor *c, const char *one, const char *other)
{
    char folded[WORD_BYTES];
    size_t n_bytes, n = word_here(c, folded, &n_bytes);
    bool same = (strlen(one) == n && memcmp(one, folded, n) == 0) ||
                (strlen(other) == n && memcmp(other, folded, n) == 0);
    if (same)
        c->at += n_bytes;
    return same;
}

static void take_weekday(struct cursor *c)
{
    char folded[WORD_BYTES];
    size_t n_bytes, n = word_here(c, folded, &n_bytes);
    if (n == 0 || weekday_of_word(folded, n) < 0)
        return;
    c->at += n_bytes;
    (void)cursor_take(c, '.');
    cursor_space(c, true);
}

/* A month by name, with the full stop of a short one. */
static int take_month(struct cursor *c)
{
    char folded[WORD_BYTES];
    size_t n_bytes, n = word_here(c, folded, &n_bytes);
    int month = n != 0 ? word_month(folded, n) : 0;
    if (month == 0)
        return 0;
    c->at += n_bytes;
    (void)cursor_take(c, '.');
    return month;
}

/* 6, 6th, 1st, 27., 1er: a day of a month. */
static int take_day(struct cursor *c)
{
    int day = cursor_number_of(c, 1, 2);
    if (day < 1)
        return 0;
    if (!cursor_take(c, '.') && !take_word(c, "st", "nd") && !take_word(c, "rd", "th"))
        (void)take_word(c, "er", "er");
    return day;
}

/* ", 2025" or " de 2025" behind a day and a month; the cursor stays where there is no year. */
static void take_year(struct cursor *c, struct parts *p)
{
    struct cursor start = *c;
    cursor_space(c, true);
    if (take_word(c, "de", "del"))
        cursor_space(c, false);
    if (cursor_digits(c) == 4)
        p->year = cursor_number(c, 4);
    else
        *c = start;
}

/* Day and month by name in either order, and a year where there is one. */
static bool take_named_day(struct cursor *c, struct parts *p)
{
    take_weekday(c);
    p->day = take_day(c);
    bool day_first = p->day != 0;
    if (day_first) {
        cursor_space(c, false);
        if (take_word(c, "de", "of"))
            cursor_space(c, false);
    }
    p->month = take_month(c);
    if (p->month == 0)
        return false;
    if (!day_first) {
        struct cursor behind = *c;
        if (!cursor_space(c, false) || cursor_digits(c) > 2 || (p->day = take_day(c)) == 0)
            *c = behind;
    }
    take_year(c, p);
    return p->day != 0 || p->year != 0;
}

/* 27-Oct-2020, 27/Oct/2020. */
static bool parse_dashed(struct cursor *c, struct parts *p)
{
    p->day = cursor_number_of(c, 1, 2);
    char separator = cursor_done(c) ? '\0' : *c->at;
    if (p->day < 1 || (separator != '-' && separator != '/') || !cursor_take(c, separator))
        return false;
    p->month = take_month(c);
    if (p->month == 0 || !cursor_take(c, separator) || cursor_digits(c) != 4)
        return false;
    p->year = cursor_number(c, 4);
    return date_time(c, p);
}

/* A day in words, and a time; the year behind the time, where there is none before. */
static bool parse_words(struct cursor *c, struct parts *p)
{
    if (!take_named_day(c, p))
        return false;
    struct cursor last = {c->end - (c->end - c->at > 5 ? 5 : 0), c->end};
    if (p->year == 0 && cursor_take(&last, ' ') && cursor_digits(&last) == 4) {
        c->end = last.at - 1;
        p->year = cursor_number(&last, 4);
    }
    return date_time(c, p);
}

/* Two numbers below 32, in the order that they tell or that was given; false: in either order. */
static bool put_in_order(struct parts *p, int first, int second, char separator)
{
    bool clear = separator == '.' || first > 12 || second > 12 || first == second;
    bool month_first = separator != '.' && (clear ? second > 12 : p->order == DATE_MONTH_FIRST);
    p->month = month_first ? first : second;
    p->day = month_first ? second : first;
    return clear || p->order != DATE_ORDER_UNKNOWN;
}

/* 2020/10/27, 27.10.2020, 10/27/20 where the order is clear. */
static bool parse_numbers(struct cursor *c, struct parts *p)
{
    size_t n = cursor_digits(c);
    int first = cursor_number_of(c, 1, 4);
    char separator = cursor_done(c) ? '\0' : *c->at;
    if (first < 0 || n == 3 || strchr("/.-", separator) == NULL || !cursor_take(c, separator))
        return false;
    int second = cursor_number_of(c, 1, 2);
    if (second < 0 || !cursor_take(c, separator))
        return false;
    size_t n_third = cursor_digits(c);
    bool short_year = n_third == 2 && n < 4 && separator != '-';
    int third = short_year || n == 4 ? cursor_number_of(c, 1, 2) : cursor_number_of(c, 4, 4);
    if (third < 0)
        return false;
    if (n == 4) {
        p->year = first, p->month = second, p->day = third;
    } else {
        p->year = short_year ? cursor_century(third) : third;
        if (!put_in_order(p, first, second, separator))
            return false;
    }
    return p->month != 0 && p->day != 0 && date_time(c, p);
}

/* ------------------------------------------------------------------ result */

static void write_iso(const struct parts *p, struct date *out)
{
    char clock[32] = "";
    if (p->hour >= 0 && p->second >= 0)
        (void)snprintf(clock, sizeof clock, "T%02d:%02d:%02d%s", p->hour % 100, p->minute % 100,
                       p->second % 100, p->fraction);
    else if (p->hour >= 0)
        (void)snprintf(clock, sizeof clock, "T%02d:%02d", p->hour % 100, p->minute % 100);
    int year = p->year % 10000, month = p->month % 100, day = p->day % 100;
    if (p->day != 0)
        (void)snprintf(out->iso, sizeof out->iso, "%04d-%02d-%02d%s%s", year, month, day, clock,
                       p->hour >= 0 ? p->zone : "");
    else if (p->month != 0)
        (void)snprintf(out->iso, sizeof out->iso, "%04d-%02d", year, month);
    else
        (void)snprintf(out->iso, sizeof out->iso, "%04d", year);
    out->precision = p->second >= 0  ? "second"
                     : p->hour >= 0  ? "minute"
                     : p->day != 0   ? "day"
                     : p->month != 0 ? "month"
                                     : "year";
}

/* The bytes without the space around them. */
static struct cursor trimmed(const char *bytes, size_t n)
{
    struct cursor c = {bytes, bytes + n};
    cursor_space(&c, false);
    while (c.end > c.at && strchr(" \t\r\n", c.end[-1]) != NULL && c.end[-1] != '\0')
        c.end--;
    return c;
}

/* ISO 8601 to the letter, and short enough to keep. */
static bool is_strict_iso(const struct cursor *c)
{
    for (const char *at = c->at; at < c->end; at++)
        if (!byte_is_digit(*at) && strchr("-T:.+Z", *at) == NULL)
            return false;
    return c->end - c->at < DATE_BYTES;
}

bool date_parse(const char *bytes, size_t n, enum date_order order, struct date *out)
{
    /* Databases write 0000-00-00, 0001-01-01 or 0001-11-30 for no date at all. */
    enum { LONGEST = 100, UNKNOWN_YEAR = 1 };
    static bool (*const shapes[])(struct cursor *, struct parts *) = {
        parse_iso, parse_compact, parse_seconds, parse_numbers, parse_dashed, parse_words};
    const struct parts nothing = {.hour = -1, .minute = -1, .second = -1, .order = order};
    const struct cursor whole = trimmed(bytes, n);
    size_t n_whole = (size_t)(whole.end - whole.at);
    if (n_whole == 0 || n_whole > LONGEST)
        return false;
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        struct cursor c = whole;
        struct parts p = nothing;
        if (!shapes[i](&c, &p) || !is_valid(&p) || p.year <= UNKNOWN_YEAR)
            continue;
        write_iso(&p, out);
        /* ISO 8601 stays as it was given. */
        if (shapes[i] == parse_iso && is_strict_iso(&whole)) {
            memcpy(out->iso, whole.at, n_whole);
            out->iso[n_whole] = '\0';
        }
        return true;
    }
    return false;
}

bool date_is_either(const char *bytes, size_t n)
{
    struct date date;
    return !date_parse(bytes, n, DATE_ORDER_UNKNOWN, &date) &&
           date_parse(bytes, n, DATE_DAY_FIRST, &date);
}

enum date_order date_order_of(const char *language)
{
    if (language == NULL || strcmp(language, "en") == 0)
        return DATE_ORDER_UNKNOWN;
    return strcmp(language, "en-US") == 0 || strcmp(language, "en-us") == 0 ? DATE_MONTH_FIRST
                                                                            : DATE_DAY_FIRST;
}

size_t date_day(const char *bytes, size_t n, struct date *out)
{
    struct cursor c = {bytes, bytes + n};
    struct parts p = {.hour = -1, .minute = -1, .second = -1};
    if (!take_named_day(&c, &p) || p.day == 0 || !is_valid(&p))
        return 0;
    write_iso(&p, out);
    if (p.year == 0)
        out->precision = NULL;
    return (size_t)(c.at - bytes);
}
