/*
 * The time of day behind a date, and its zone.
 *
 * In: a cursor behind the day. Out: hour, minute, second, fraction and zone, all optional. A time
 * whose zone is a word other than UTC, GMT or Z is left out, since the zone decides what it means:
 * the day stays. Each function looks a few bytes ahead and goes back where nothing fits.
 */
#include "read/date_parts.h"

#include <stdio.h>

bool date_zone(struct cursor *c, struct parts *p)
{
    size_t left = (size_t)(c->end - c->at);
    if (left >= 3 && (memcmp(c->at, "UTC", 3) == 0 || memcmp(c->at, "GMT", 3) == 0)) {
        c->at += 3;
        memcpy(p->zone, "Z", 2);
        return true;
    }
    if (cursor_take(c, 'Z') || cursor_take(c, 'z')) {
        memcpy(p->zone, "Z", 2);
        return true;
    }
    if (left < 3 || (*c->at != '+' && *c->at != '-'))
        return false;
    struct cursor start = *c;
    char sign = *c->at++;
    size_t n = cursor_digits(c);
    int hours = n == 2 || n == 4 ? cursor_number(c, 2) : -1, minutes = 0;
    if (n == 4)
        minutes = cursor_number(c, 2);
    else if (n == 2 && cursor_take(c, ':'))
        minutes = cursor_number_of(c, 2, 2);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
        *c = start;
        return false;
    }
    (void)snprintf(p->zone, sizeof p->zone, "%c%02d:%02d", sign, hours % 100, minutes % 100);
    return true;
}

bool date_clock(struct cursor *c, struct parts *p)
{
    p->hour = cursor_number_of(c, 1, 2);
    if (p->hour < 0 || !cursor_take(c, ':'))
        return false;
    p->minute = cursor_number_of(c, 2, 2);
    if (p->minute < 0)
        return false;
    struct cursor before = *c;
    if (cursor_take(c, ':')) {
        p->second = cursor_number_of(c, 2, 2);
        if (p->second < 0)
            *c = before;
    }
    size_t n = 0;
    if (p->second >= 0 && c->end - c->at >= 2 && (*c->at == '.' || *c->at == ',') &&
        byte_is_digit(c->at[1])) {
        c->at++;
        n = cursor_digits(c);
        size_t kept = n < 9 ? n : 9;
        p->fraction[0] = '.';
        memcpy(p->fraction + 1, c->at, kept);
        p->fraction[kept + 1] = '\0';
        c->at += n;
    }
    return true;
}

/* "am", "p.m." behind a clock of twelve hours. */
static void take_half_day(struct cursor *c, struct parts *p)
{
    struct cursor start = *c;
    cursor_space(c, false);
    char letter = cursor_done(c) ? '\0' : (char)(*c->at | 0x20);
    if (letter == 'a' || letter == 'p') {
        c->at++;
        (void)cursor_take(c, '.');
        if (!cursor_done(c) && (*c->at | 0x20) == 'm' && p->hour >= 1 && p->hour <= 12) {
            c->at++;
            (void)cursor_take(c, '.');
            p->hour = p->hour % 12 + (letter == 'p' ? 12 : 0);
            return;
        }
    }
    *c = start;
}

bool date_time(struct cursor *c, struct parts *p)
{
    cursor_space(c, true);
    if (c->end - c->at >= 3 && memcmp(c->at, "at ", 3) == 0)
        c->at += 3;
    if (cursor_done(c))
        return true;
    if (!date_clock(c, p))
        return false;
    take_half_day(c, p);
    cursor_space(c, false);
    if (cursor_done(c) || date_zone(c, p)) {
        cursor_space(c, false);
        /* "(UTC)" after "+0000", as mails write it. */
        if (!cursor_done(c) && *c->at == '(')
            c->at = c->end;
        return cursor_done(c);
    }
    bool word = c->end - c->at <= 5;
    for (const char *at = c->at; at < c->end; at++)
        word = word && *at >= 'A' && *at <= 'Z';
    p->hour = p->minute = p->second = -1;
    c->at = c->end;
    return word;
}
