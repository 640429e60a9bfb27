/*
 * Reads the weekdays that a report names. In: its tokens, and its day; out: sets of days.
 *
 * Reports of one event say when it was, and most do so by the weekday alone. Two that name the same
 * one are of one event more often than their words tell; those that name none are mostly
 * background or opinion. A table with open addressing holds the words, so that a token costs one
 * look.
 */
#include "story/weekdays.h"

#include "base/calendar.h"
#include "text/fold.h"
#include "text/weekday_names.h"

#include <string.h>

static uint32_t slot_of(const struct weekdays *w, uint64_t word)
{
    uint32_t slot = (uint32_t)word % WEEKDAY_SLOTS;
    while (w->word[slot] != word && w->word[slot] != 0)
        slot = (slot + 1) % WEEKDAY_SLOTS;
    return slot;
}

void weekdays_init(struct weekdays *w)
{
    *w = (struct weekdays){.word = {0}};
    for (size_t i = 0; i < n_weekday_names; i++) {
        const struct weekday_name *name = &weekday_names[i];
        if (name->short_form)
            continue;
        const uint64_t word = fold_hash(name->folded, strlen(name->folded));
        const uint32_t slot = slot_of(w, word);
        w->word[slot] = word;
        w->day[slot] = name->day;
    }
}

uint32_t weekdays_named(const struct weekdays *w, const struct text *text, uint32_t n)
{
    uint32_t set = 0;
    n = n < text->n_tokens ? n : text->n_tokens;
    for (uint32_t t = 0; t < n; t++) {
        const uint32_t slot = slot_of(w, text->tokens[t].word);
        if (w->word[slot] != 0)
            set |= UINT32_C(1) << w->day[slot];
    }
    return set;
}

uint64_t weekdays_resolved(uint32_t set, int32_t day)
{
    const int32_t weekday = calendar_weekday(day);
    uint64_t days = 0;
    for (int32_t named = 0; named < 7; named++) {
        const int64_t at = (int64_t)day - (weekday - named + 7) % 7;
        if ((set >> named & 1) != 0)
            days |= UINT64_C(1) << ((uint64_t)at & 63);
    }
    return days;
}
