/*
 * Times of day as reports print them: "at 3:40 p.m.", "around noon", "um 15.40 Uhr".
 */
#ifndef STEMMA_VALUE_CLOCK_H
#define STEMMA_VALUE_CLOCK_H

#include "value/reader.h"

struct clock {
    int32_t low, high;       /* minutes from midnight; both count */
    int32_t step;            /* that it is rounded to */
    uint32_t first, end;     /* tokens, with what hedges it and with the zone */
    uint32_t core, core_end; /* of the time alone */
    uint32_t end_byte;
    uint32_t zone_token; /* UINT32_MAX: none */
    uint64_t zone;       /* a number for each; 0: none is named */
    int8_t weekday;      /* that stands beside it, from 1; 0: none */
    bool exact;
};

/* The time at token i, which is a number or "noon". False: it is none, or it does not say when
 * something was. Bounded time. */
bool clock_read(struct clock *out, const struct reader *r, uint32_t i);

/* "15:40", "15:25/15:55": into `out`, which has room for 32 bytes. */
void clock_print(char *out, int32_t low, int32_t high);

#endif
