/*
 * The axis of time in the report's figures, and what is drawn on it.
 */
#ifndef STEMMA_EMIT_AXIS_H
#define STEMMA_EMIT_AXIS_H

#include "emit/writer.h"

/* Minutes since 1970-01-01 on so many units of a drawing. */
struct axis {
    struct writer *w;
    double left, wide;
    int64_t from, to; /* from == to: nothing is held yet */
};

/* Makes the axis reach from `from` to `to`, which is later. */
void axis_hold(struct axis *a, int64_t from, int64_t to);
double axis_x(const struct axis *a, int64_t minute);
/* A line down to `bottom` for each day that begins on the axis, at most four of them, with names.
 */
void axis_write(const struct axis *a, double bottom);

/* An attribute with a number, and the begin of a text with `more` attributes. */
void axis_attribute(const struct axis *a, const char *name, double value);
void axis_text(const struct axis *a, double x, double y, const char *more);

#endif
