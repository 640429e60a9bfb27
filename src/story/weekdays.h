/*
 * The days that a report names: "on Tuesday".
 */
#ifndef STEMMA_STORY_WEEKDAYS_H
#define STEMMA_STORY_WEEKDAYS_H

#include "text/text.h"

enum { WEEKDAY_SLOTS = 128 };

/* The names of weekdays by the hash of their folded form; English, German, French, Spanish. */
struct weekdays {
    uint64_t word[WEEKDAY_SLOTS];
    uint8_t day[WEEKDAY_SLOTS];
};

void weekdays_init(struct weekdays *w);

/* The weekdays that the first `n` tokens name: bit 0 is Monday. O(n). */
uint32_t weekdays_named(const struct weekdays *w, const struct text *text, uint32_t n);

/*
 * The days that they are in a text of day `day` (since 1970-01-01): each the last such weekday up
 * to that day. A day is bit `day modulo 64`, so that two texts which are eight weeks apart at most
 * name a common day where their bits meet.
 */
uint64_t weekdays_resolved(uint32_t set, int32_t day);

#endif
