/*
 * Values in words. Dates are written as the page writes dates, numbers with their separators, large
 * round ones as papers print them (1.07 trillion), an interval with both ends; half a year of age
 * stands as ½.
 */
#include "emit/value_words.h"

#include "emit/phrase.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* "3 trillion", "1.07 million": where two decimals tell all of it. */
static bool scaled_words(struct writer *w, double x)
{
    static const struct {
        double of;
        const char *name;
    } scales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        const double hundredths = x / scales[i].of * 100;
        if (x < scales[i].of || x >= scales[i].of * 1000 ||
            fabs(hundredths - round(hundredths)) > 1e-6)
            continue;
        const bool whole = fmod(round(hundredths), 100) == 0,
                   tenths = fmod(round(hundredths), 10) == 0;
        writer_fixed(w, x / scales[i].of, whole ? 0 : tenths ? 1 : 2);
        writer_text(w, scales[i].name);
        return true;
    }
    return false;
}

static void number_words(struct writer *w, double x, bool halves)
{
    if (x < 0) {
        writer_text(w, "−");
        x = -x;
    }
    const double whole = floor(x);
    if (scaled_words(w, x))
        return;
    if (x == whole && x < 1e15) {
        writer_grouped(w, (uint64_t)x);
    } else if (halves && x - whole == 0.5) {
        writer_grouped(w, (uint64_t)whole);
        writer_text(w, "½");
    } else {
        writer_fixed(w, x, fabs(x * 10 - floor(x * 10 + 0.5)) < 1e-9 ? 1 : 2);
    }
}

static void unit_words(struct writer *w, const char *unit)
{
    if (unit == NULL || strcmp(unit, "year") == 0)
        return;
    writer_text(w, strcmp(unit, "percent") == 0 ? " per cent" : " ");
    if (strcmp(unit, "percent") != 0)
        writer_text(w, unit);
}

static void interval_words(struct writer *w, double low, double high, bool halves)
{
    if (isinf(low) && isinf(high)) {
        writer_text(w, "not told");
    } else if (isinf(high)) {
        number_words(w, low, halves);
        writer_text(w, " or more");
    } else if (isinf(low)) {
        number_words(w, high, halves);
        writer_text(w, " or less");
    } else {
        number_words(w, low, halves);
        if (low < high) {
            writer_text(w, " to ");
            number_words(w, high, halves);
        }
    }
}

/* "2025-05-03" or "2025-05-03/2025-05-04"; either end may be "..". */
bool value_date_words(struct writer *w, const char *value)
{
    struct day first, last;
    const char *slash = strchr(value, '/');
    const bool begins = phrase_day(value, &first);
    const bool ends = phrase_day(slash != NULL ? slash + 1 : value, &last);
    if (begins && ends)
        phrase_dates(w, first, last);
    else if (begins || ends) {
        writer_text(w, begins ? "from " : "until ");
        phrase_date(w, begins ? first : last);
    }
    return begins || ends;
}

static void time_words(struct writer *w, int minutes)
{
    char text[16];
    snprintf(text, sizeof text, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    writer_text(w, text);
}

bool value_words(struct writer *w, const stemma_disagreement *d, const stemma_value_group *g,
                 const char *unit)
{
    if (d->slot == STEMMA_SLOT_DATE)
        return value_date_words(w, g->value);
    if (isnan(g->low))
        return false;
    if (d->slot == STEMMA_SLOT_TIME) {
        time_words(w, (int)g->low);
        writer_text(w, g->low < g->high ? " to " : "");
        if (g->low < g->high)
            time_words(w, (int)g->high);
        return true;
    }
    interval_words(w, g->low, g->high, d->slot == STEMMA_SLOT_AGE);
    if (d->slot == STEMMA_SLOT_MONEY || d->slot == STEMMA_SLOT_PERCENT)
        unit_words(w, unit);
    return true;
}
