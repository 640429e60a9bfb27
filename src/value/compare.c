/*
 * From a cell to its sides.
 *
 * In: the values of one entity, slot and frame. Out: groups of values that agree, how these stand
 * to each other, and the intervals that fit several of them.
 *
 * The narrowest values come first. A value that overlaps no side opens one; one that overlaps one
 * side goes to it, and the side is then what both have in common; one that overlaps several fits
 * them. Two numbers with one hedge agree only if they are equal: "more than 200" holds what "more
 * than 250" holds, and a reader sees two numbers. With two sides or more the cell is
 *
 *     rounding   if the sides are as near as the coarser one's digits allow (4 and 4½)
 *     updated    if they are counts, and later reports print larger ones
 *     differs    otherwise
 *
 * Nothing is made of a cell when it is doubtful that it is one: one document prints two exact
 * values of it, so that it seems to tell of two things (ages in shared passages aside, which one
 * person has); two ages fit one day of birth, as there may have been birthdays between the reports.
 * Outside shared passages also when two ages lie far apart, so that two persons may bear the name,
 * or one number is half as large again as another, or two times are two hours apart.
 */
#include "value/compare.h"

#include "reuse/hit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FAR_AGES 10
#define UNLIKE 1.5
#define FAR_MINUTES 120
#define BIRTHDAY_DAYS 31
#define YEAR_DAYS 365.25
enum { MOST_SIDES = 32 };

static bool is_word(const struct seen *v)
{
    return isnan(v->record.low);
}

static bool is_when(stemma_slot slot)
{
    return slot == STEMMA_SLOT_DATE || slot == STEMMA_SLOT_TIME;
}

/* How a number is hedged, as its interval tells. */
enum shape { SHAPE_EXACT, SHAPE_FROM, SHAPE_TO, SHAPE_ABOUT, SHAPE_NEARLY, SHAPE_RANGE };

static enum shape shape_of(double low, double high)
{
    if (low == high)
        return SHAPE_EXACT;
    if (isinf(high))
        return SHAPE_FROM;
    const double ratio = low > 0 ? high / low : 0;
    return low <= 0                    ? SHAPE_TO
           : fabs(ratio - 1.5) < 1e-9  ? SHAPE_ABOUT
           : fabs(ratio - 1.25) < 1e-9 ? SHAPE_NEARLY
                                       : SHAPE_RANGE;
}

static bool agrees(const struct side *s, const struct seen *v)
{
    if (is_word(v))
        return s->word == v->unit;
    if (!is_when(v->record.slot) && !v->record.exact && s->printed_low < s->printed_high &&
        shape_of(v->record.low, v->record.high) == shape_of(s->printed_low, s->printed_high))
        return v->record.low == s->printed_low && v->record.high == s->printed_high;
    return v->record.low <= s->high && s->low <= v->record.high;
}

struct ranked {
    double width;
    uint32_t number;
};

static int compare_ranked(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->width != b->width)
        return a->width < b->width ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

/* The narrowest first, then in their order; NULL: no memory. */
static struct ranked *rank(struct arena *arena, const struct telling *t, const uint32_t *members,
                           size_t n, stemma_error *err)
{
    struct ranked *ranked = ARENA_NEW(arena, struct ranked, n, err);
    if (ranked == NULL)
        return NULL;
    for (size_t i = 0; i < n; i++) {
        const struct seen *v = &t->values.at[members[i]];
        ranked[i] = (struct ranked){is_word(v) ? 0 : v->record.high - v->record.low, members[i]};
    }
    qsort(ranked, n, sizeof *ranked, compare_ranked);
    return ranked;
}

/* The side of a value: one that it agrees with alone, a fresh one, or one that only fits. */
static struct side *choose_side(struct sides *s, const struct seen *v)
{
    struct side *one = NULL, *same = NULL;
    size_t agreeing = 0;
    for (size_t i = 0; i < s->n; i++) {
        struct side *side = &s->at[i];
        if (side->fits && side->low == v->record.low && side->high == v->record.high)
            same = side;
        if (side->fits || !agrees(side, v))
            continue;
        agreeing++;
        one = side;
    }
    if (agreeing == 1)
        return one;
    if (agreeing > 1 && same != NULL)
        return same;
    if (s->n == MOST_SIDES)
        return NULL;
    struct side *fresh = &s->at[s->n++];
    *fresh = (struct side){.low = v->record.low,
                           .high = v->record.high,
                           .printed_low = v->record.low,
                           .printed_high = v->record.high,
                           .step = v->step,
                           .word = v->unit,
                           .fits = agreeing > 1};
    return fresh;
}

static stemma_status make_sides(struct sides *s, struct arena *arena, const struct telling *t,
                                const uint32_t *members, size_t n, stemma_error *err)
{
    struct ranked *ranked = rank(arena, t, members, n, err);
    uint8_t *side_of = ARENA_NEW(arena, uint8_t, n, err);
    s->at = ARENA_ZEROED(arena, struct side, MOST_SIDES, err);
    if (ranked == NULL || side_of == NULL || s->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const struct seen *v = &t->values.at[ranked[i].number];
        struct side *side = choose_side(s, v);
        if (side == NULL) { /* so many values are no disagreement on one thing */
            s->n = 0;
            return STEMMA_OK;
        }
        if (!is_word(v) && !side->fits) {
            side->low = fmax(side->low, v->record.low);
            side->high = fmin(side->high, v->record.high);
        }
        side->step = v->record.exact ? fmax(side->step, v->step) : side->step;
        side_of[i] = (uint8_t)(side - s->at);
        side->n++;
    }
    for (size_t k = 0; k < s->n; k++) {
        s->at[k].members = ARENA_NEW(arena, uint32_t, s->at[k].n, err);
        if (s->at[k].members == NULL)
            return arena_status(arena);
        s->at[k].n = 0;
        s->n_differ += !s->at[k].fits;
    }
    for (size_t i = 0; i < n; i++) {
        struct side *side = &s->at[side_of[i]];
        side->members[side->n++] = ranked[i].number;
    }
    return STEMMA_OK;
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* ---- how the sides stand to each other */

/* How far two sides lie apart: their numbers, where both are hedged in one way. */
static double apart(const struct side *a, const struct side *b)
{
    const double gap = fmax(a->low - b->high, b->low - a->high);
    if (gap > 0)
        return gap;
    return isinf(a->printed_high) ? fabs(a->printed_low - b->printed_low)
                                  : fabs(a->printed_high - b->printed_high);
}

static bool rounds(const struct side *a, const struct side *b)
{
    const double coarse = fmax(a->step, b->step), fine = fmin(a->step, b->step);
    const double between = apart(a, b);
    return coarse > fine && (between <= coarse / 2 || (coarse <= 1 && between < 1));
}

static bool all_round(const struct sides *s)
{
    for (size_t i = 0; i < s->n_differ; i++)
        for (size_t k = i + 1; k < s->n_differ; k++)
            if (!rounds(&s->at[i], &s->at[k]))
                return false;
    return true;
}

static void days_of(const struct telling *t, const struct side *s, int32_t *first, int32_t *last)
{
    *first = INT32_MAX;
    *last = INT32_MIN;
    for (uint32_t i = 0; i < s->n; i++) {
        const int32_t day = telling_doc(t, t->values.at[s->members[i]].record.doc)->day;
        if (day == HIT_NO_DAY) {
            *first = INT32_MIN;
            *last = INT32_MAX;
            return;
        }
        *first = day < *first ? day : *first;
        *last = day > *last ? day : *last;
    }
}

/* Sides stand by value: each one's reports are later than those of the one before. */
static bool grows(const struct telling *t, const struct sides *s)
{
    int32_t first, last, next_first, next_last;
    days_of(t, &s->at[0], &first, &last);
    for (size_t i = 1; i < s->n_differ; i++) {
        days_of(t, &s->at[i], &next_first, &next_last);
        if (next_first < last || next_first <= first || last == INT32_MAX)
            return false;
        first = next_first;
        last = next_last;
    }
    return true;
}

static int compare_sides(const void *left, const void *right)
{
    const struct side *a = left, *b = right;
    if (a->fits != b->fits)
        return a->fits ? 1 : -1;
    if (a->low != b->low && !isnan(a->low))
        return a->low < b->low ? -1 : 1;
    return (a->members[0] > b->members[0]) - (a->members[0] < b->members[0]);
}

static void note_documents(struct sides *s, const struct telling *t)
{
    uint32_t text = UINT32_MAX;
    s->one_text = true;
    s->one_document = false;
    for (size_t i = 0; i < s->n_differ; i++) {
        for (uint32_t m = 0; m < s->at[i].n; m++) {
            const uint32_t doc = t->values.at[s->at[i].members[m]].record.doc;
            const uint32_t number = telling_doc(t, doc)->text;
            s->one_text &= text == UINT32_MAX || text == number;
            text = number;
        }
    }
    for (size_t i = 0; i < s->n_differ; i++)
        for (size_t k = i + 1; k < s->n_differ && !s->one_document; k++)
            for (uint32_t m = 0, n = 0; m < s->at[i].n && n < s->at[k].n;) {
                const uint32_t a = t->values.at[s->at[i].members[m]].record.doc,
                               b = t->values.at[s->at[k].members[n]].record.doc;
                s->one_document |= a == b;
                if (a <= b)
                    m++;
                else
                    n++;
            }
}

/* ---- what is left out */

/* One document prints two exact values. */
static bool mixes(const struct sides *s, const struct telling *t)
{
    for (size_t i = 0; i < s->n_differ; i++)
        for (size_t k = i + 1; k < s->n_differ; k++)
            for (uint32_t m = 0; m < s->at[i].n; m++)
                for (uint32_t n = 0; n < s->at[k].n && n < MOST_SIDES; n++) {
                    const struct seen *a = &t->values.at[s->at[i].members[m]],
                                      *b = &t->values.at[s->at[k].members[n]];
                    if (a->record.doc == b->record.doc && a->record.exact && b->record.exact)
                        return true;
                }
    return false;
}

/* How many birthdays fit both: a person of age a on day d was born in the year that ends a years
 * before d. Days that two such years have in common; a month of them may be the birthday's. */
static bool one_birthday(const struct telling *t, const struct seen *a, const struct seen *b)
{
    const int32_t day = telling_doc(t, a->record.doc)->day,
                  other = telling_doc(t, b->record.doc)->day;
    if (day == HIT_NO_DAY || other == HIT_NO_DAY)
        return false;
    if (fabs(a->record.low - b->record.low) < 1) /* 4 and 4½ */
        return false;
    const double born = day - a->record.low * YEAR_DAYS,
                 born_too = other - b->record.low * YEAR_DAYS;
    return YEAR_DAYS - fabs(born - born_too) > BIRTHDAY_DAYS;
}

/* Two persons of one name, or one who grew older between two reports. */
static bool doubtful_age(const struct sides *s, const struct telling *t)
{
    const struct side *least = &s->at[0], *most = &s->at[s->n_differ - 1];
    if (s->by != STEMMA_FRAME_COLUMN && most->low - least->low > FAR_AGES)
        return true;
    for (uint32_t i = 0; i < least->n; i++)
        for (uint32_t k = 0; k < most->n && k < MOST_SIDES; k++)
            if (one_birthday(t, &t->values.at[least->members[i]], &t->values.at[most->members[k]]))
                return true;
    return false;
}

/* Numbers so unlike are rather of two things, and so are times. */
static bool unlike_numbers(const struct sides *s, stemma_slot slot)
{
    double least = INFINITY, most = 0;
    for (size_t i = 0; i < s->n_differ; i++) {
        const struct side *side = &s->at[i];
        const double number = isinf(side->printed_high) ? side->printed_low : side->printed_high;
        least = fmin(least, number);
        most = fmax(most, number);
    }
    return slot == STEMMA_SLOT_TIME ? most - least > FAR_MINUTES : most > UNLIKE * least;
}

static bool doubtful(const struct sides *s, const struct telling *t, stemma_slot slot)
{
    const bool column = s->by == STEMMA_FRAME_COLUMN;
    if (slot == STEMMA_SLOT_AGE)
        return doubtful_age(s, t) || (!column && mixes(s, t));
    return mixes(s, t) || (!column && slot != STEMMA_SLOT_DATE && unlike_numbers(s, slot));
}

stemma_status compare_cell(struct sides *out, struct arena *arena, const struct telling *t,
                           const uint32_t *members, size_t n, stemma_error *err)
{
    const stemma_slot slot = t->values.at[members[0]].record.slot;
    *out = (struct sides){.by = slot == STEMMA_SLOT_AGE ? STEMMA_FRAME_ENTITY : STEMMA_FRAME_WORDS};
    TRY(make_sides(out, arena, t, members, n, err));
    if (out->n_differ < 2) {
        out->n = 0;
        return STEMMA_OK;
    }
    for (size_t i = 0; i < out->n; i++)
        qsort(out->at[i].members, out->at[i].n, sizeof *out->at[i].members, compare_numbers);
    qsort(out->at, out->n, sizeof *out->at, compare_sides);
    for (size_t i = 0; i < n; i++)
        if (t->values.at[members[i]].column)
            out->by = STEMMA_FRAME_COLUMN;
    if (doubtful(out, t, slot)) {
        out->n = 0;
        return STEMMA_OK;
    }
    out->relation = all_round(out)                               ? STEMMA_RELATION_ROUNDING
                    : slot == STEMMA_SLOT_COUNT && grows(t, out) ? STEMMA_RELATION_UPDATED
                                                                 : STEMMA_RELATION_DIFFERS;
    note_documents(out, t);
    return STEMMA_OK;
}
