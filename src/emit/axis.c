/*
 * The axis of time in the report's figures: days as thin lines with their dates.
 *
 * In: what is to stand on it, as minutes; out: places in units of the drawing. At most TICKS days
 * are named; where there are more, every second, third … one is.
 */
#include "emit/axis.h"

#include "emit/phrase.h"
#include "story/moment.h"

enum { TICKS = 4, NAME_WIDE = 20, YEAR = 366 };
#define LETTER 8.0 /* units, about */

/* How wide "7 May" or "7 May 2025" is, about. */
static double name_width(struct day day, bool year)
{
    static const uint8_t months[] = {7, 8, 5, 5, 3, 4, 4, 6, 9, 7, 8, 8};
    return LETTER * ((day.day > 9 ? 3 : 2) + months[day.month - 1] + (year ? 5 : 0));
}

void axis_hold(struct axis *a, int64_t from, int64_t to)
{
    const bool held = a->from < a->to;
    a->from = !held || from < a->from ? from : a->from;
    a->to = !held || to > a->to ? to : a->to;
}

double axis_x(const struct axis *a, int64_t minute)
{
    return a->left + (double)(minute - a->from) / (double)(a->to - a->from) * a->wide;
}

void axis_attribute(const struct axis *a, const char *name, double value)
{
    writer_char(a->w, ' ');
    writer_text(a->w, name);
    writer_text(a->w, "=\"");
    writer_fixed(a->w, value, 1);
    writer_char(a->w, '"');
}

void axis_text(const struct axis *a, double x, double y, const char *more)
{
    writer_text(a->w, "<text");
    axis_attribute(a, "x", x);
    axis_attribute(a, "y", y);
    writer_text(a->w, more);
    writer_char(a->w, '>');
}

void axis_write(const struct axis *a, double bottom)
{
    const int64_t first = (a->from + MOMENT_DAY - 1) / MOMENT_DAY, last = (a->to - 1) / MOMENT_DAY;
    const int64_t days = last - first + 1, step = days <= TICKS ? 1 : (days + TICKS - 1) / TICKS;
    const bool year = step * days > YEAR;
    double named = 0; /* where the last name ends */
    for (int64_t d = first; d <= last; d += step) {
        char iso[32];
        struct day day;
        moment_write(d * MOMENT_DAY, iso, sizeof iso);
        writer_text(a->w, "<path d=\"M");
        writer_fixed(a->w, axis_x(a, d * MOMENT_DAY), 1);
        writer_text(a->w, ",20V");
        writer_fixed(a->w, bottom, 1);
        writer_text(a->w, "\" stroke=\"var(--rule)\" fill=\"none\"/>\n");
        const double x = axis_x(a, d * MOMENT_DAY) + 2;
        if (!phrase_day(iso, &day) || day.day < 1 || x < named || x > a->left + a->wide - NAME_WIDE)
            continue;
        named = x + name_width(day, year);
        axis_text(a, x, 14, " class=\"q\"");
        if (year)
            phrase_date(a->w, day);
        else
            phrase_short_date(a->w, day);
        writer_text(a->w, "</text>\n");
    }
}
