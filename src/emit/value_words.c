/*
 * Values in words. Dates are written as the page writes dates, numbers with their separators, an
 * interval with both ends; half a year stands as ½, as papers print it.
 */
#include "emit/value_words.h"

#include "emit/phrase.h"

#include <math.h>
#include <string.h>

static void number_words(struct writer *w, double x)
{
    if (x < 0) {
        writer_text(w, "−");
        x = -x;
    }
    const double whole = floor(x);
    if (x == whole && x < 1e15)
        writer_grouped(w, (uint64_t)x);
    else if (x - whole == 0.5 && x < 1000) {
        writer_grouped(w, (uint64_t)whole);
        writer_text(w, "½");
    } else
        writer_fixed(w, x, 2);
}

static void unit_words(struct writer *w, const char *unit)
{
    if (unit == NULL || strcmp(unit, "year") == 0)
        return;
    writer_text(w, strcmp(unit, "percent") == 0 ? " per cent" : " ");
    if (strcmp(unit, "percent") != 0)
        writer_text(w, unit);
}

static void interval_words(struct writer *w, double low, double high)
{
    if (isinf(low) && isinf(high)) {
        writer_text(w, "not told");
    } else if (isinf(high)) {
        number_words(w, low);
        writer_text(w, " or more");
    } else if (isinf(low)) {
        number_words(w, high);
        writer_text(w, " or less");
    } else {
        number_words(w, low);
        if (low < high) {
            writer_text(w, " to ");
            number_words(w, high);
        }
    }
}

/* "2025-05-03" or "2025-05-03/2025-05-04"; either end may be "..". */
static bool date_words(struct writer *w, const char *value)
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

bool value_words(struct writer *w, const stemma_disagreement *d, const stemma_value_group *g,
                 const char *unit)
{
    if (d->slot == STEMMA_SLOT_DATE)
        return date_words(w, g->value);
    if (isnan(g->low))
        return false;
    interval_words(w, g->low, g->high);
    if (d->slot == STEMMA_SLOT_MONEY || d->slot == STEMMA_SLOT_PERCENT)
        unit_words(w, unit);
    return true;
}
