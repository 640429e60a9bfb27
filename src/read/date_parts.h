/*
 * What the parser of dates is made of: a cursor over bytes, and the parts of a date as they become
 * known. Private to dates.c and date_time.c.
 */
#ifndef STEMMA_READ_DATE_PARTS_H
#define STEMMA_READ_DATE_PARTS_H

#include "base/bytes.h"
#include "read/dates.h"

#include <string.h>

/* What is known so far; 0 or -1: not. */
struct parts {
    int year, month, day;
    int hour, minute, second; /* -1: none */
    enum date_order order;    /* of numbers that are both below 13: given, not found */
    char fraction[12];        /* ".5" */
    char zone[16];            /* "Z", "+02:00" or "" */
};

struct cursor {
    const char *at, *end;
};

static inline bool cursor_done(const struct cursor *c)
{
    return c->at == c->end;
}

static inline bool cursor_take(struct cursor *c, char byte)
{
    if (cursor_done(c) || *c->at != byte)
        return false;
    c->at++;
    return true;
}

/* Space, NBSP and, where `commas`, commas; false where there is none. */
static inline bool cursor_space(struct cursor *c, bool commas)
{
    const char *begin = c->at;
    for (;;) {
        if (!cursor_done(c) && (strchr(" \t\r\n", *c->at) != NULL || (commas && *c->at == ',')) &&
            *c->at != '\0')
            c->at++;
        else if (c->end - c->at >= 2 && memcmp(c->at, "\xC2\xA0", 2) == 0)
            c->at += 2;
        else
            return c->at != begin;
    }
}

/* How many digits stand here. */
static inline size_t cursor_digits(const struct cursor *c)
{
    const char *at = c->at;
    while (at < c->end && byte_is_digit(*at))
        at++;
    return (size_t)(at - c->at);
}

/* A number of exactly n digits that are there. */
static inline int cursor_number(struct cursor *c, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (*c->at++ - '0');
    return value;
}

/* A number of `least` to `most` digits, or -1. */
static inline int cursor_number_of(struct cursor *c, size_t least, size_t most)
{
    size_t n = cursor_digits(c);
    return n >= least && n <= most ? cursor_number(c, n) : -1;
}

/* A year of two digits, by the rule of POSIX: 69 to 99 are of the last century. */
static inline int cursor_century(int year)
{
    return year < 69 ? 2000 + year : 1900 + year;
}

/* date_time.c: each takes what stands at the cursor, or nothing. */

/* "Z", "+02:00", "+0200", "+02", "UTC", "GMT" into p->zone; false: nothing of the kind. */
bool date_zone(struct cursor *c, struct parts *p);
/* "09:14", "09:14:00", "09:14:00.25"; the fraction is kept to nine digits. */
bool date_clock(struct cursor *c, struct parts *p);
/* What may follow a day in words, up to the end: nothing, or a time and its zone. */
bool date_time(struct cursor *c, struct parts *p);

#endif
