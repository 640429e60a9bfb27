/*
 * Dated events of a story.
 *
 * In: the values of a story, its cells, and which of these differ. Out: events by time. An event is
 * what some sentence tells with a verb, its subject and a date (trigger.c); others state it, too,
 *
 *     where their dates are of one cell (cells.c, column.c), or
 *     where verb or kind of event and subject are the same, and the dates overlap.
 *
 * So "died on Friday", "was killed on 3 May" and "died last week" are one event of one person. Each
 * statement's interval narrows the event's own, and one that does not overlap it opens another;
 * only where a cell differs do the sides stand in one event, which then spans them all. Nothing is
 * made of a date without a trigger, unless a cell brings it.
 *
 * A date is held against the last WINDOW events of its verb and subject. Linear.
 */
#include "value/timeline.h"

#include "base/disjoint.h"

#include <math.h>
#include <stdlib.h>

enum { WINDOW = 16, NOBODY = 1 };

struct line {
    struct telling *t;
    struct arena *arena;
    const struct extent *differ;
    uint32_t n;
    uint32_t *set;      /* by value: its set, as a forest */
    double *low, *high; /* by root: what the set's dates have in common */
};

static const struct seen *value_of(const struct line *l, uint32_t i)
{
    return &l->t->values.at[i];
}

static bool is_date(const struct seen *v)
{
    return v->record.slot == STEMMA_SLOT_DATE && v->record.stated == STEMMA_STATED_FACT;
}

/* Sets that have a day in common become one; others stay apart, but for sides of one cell. */
static void unite(struct line *l, uint32_t i, uint32_t k, bool differs)
{
    i = disjoint_root(l->set, i);
    k = disjoint_root(l->set, k);
    const double low = fmax(l->low[i], l->low[k]), high = fmin(l->high[i], l->high[k]);
    if (i == k || (low > high && !differs))
        return;
    disjoint_unite(l->set, i, k);
    const uint32_t root = disjoint_root(l->set, i), other = root == i ? k : i;
    l->low[root] = low <= high ? low : fmin(l->low[root], l->low[other]);
    l->high[root] = low <= high ? high : fmax(l->high[root], l->high[other]);
}

/* ---- one verb and subject */

struct window {
    uint32_t at[WINDOW];
    uint32_t n;
};

struct windows {
    struct table number;
    ARRAY(struct window) at;
};

static stemma_status join_deed(struct line *l, struct windows *w, uint32_t i, stemma_error *err)
{
    const struct trigger *trigger = &value_of(l, i)->trigger;
    const struct window fresh = {.n = 0};
    uint32_t *slot;
    if (trigger->doer == NOBODY)
        return STEMMA_OK;
    const uint64_t key = hash_mix(hash_mix(trigger->deed + trigger->ahead) + trigger->doer);
    TRY(table_slot(&w->number, key, (uint32_t)w->at.n, &slot, err));
    const uint32_t number = *slot;
    if (number == w->at.n)
        TRY(ARRAY_ADD(l->arena, &w->at, fresh, err));
    struct window *seen = &w->at.at[number];
    const uint32_t n = seen->n < WINDOW ? seen->n : WINDOW;
    for (uint32_t m = 0; m < n; m++)
        unite(l, seen->at[m], i, false);
    seen->at[seen->n++ % WINDOW] = i;
    return STEMMA_OK;
}

static stemma_status join_all(struct line *l, stemma_error *err)
{
    struct windows w = {.at = {.max = UINT32_MAX - 1}};
    TRY(table_init(&w.number, l->arena, 16, err));
    for (uint32_t i = 0; i < l->n; i++) {
        const uint32_t root = is_date(value_of(l, i)) ? cells_root(l->t, i) : i;
        if (root != i && is_date(value_of(l, root)))
            unite(l, root, i, l->differ[root].id != 0);
    }
    for (uint32_t i = 0; i < l->n; i++)
        if (is_date(value_of(l, i)) && value_of(l, i)->trigger.deed != 0)
            TRY(join_deed(l, &w, i, err));
    return STEMMA_OK;
}

/* ---- events */

/* A named subject tells more than "she", a narrow date more than a wide one. */
static bool tells_better(const struct seen *a, const struct seen *b)
{
    if ((a->trigger.deed != 0) != (b->trigger.deed != 0))
        return a->trigger.deed != 0;
    if (a->trigger.named != b->trigger.named)
        return a->trigger.named;
    return a->record.high - a->record.low < b->record.high - b->record.low;
}

static stemma_status add_event(happening_array *out, struct line *l,
                               const struct cell_member *members, uint32_t n, stemma_error *err)
{
    const uint32_t root = members[0].root;
    struct happening h = {.low = l->low[root], .high = l->high[root], .told = members[0].number};
    bool told = false;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t k = members[i].number, cell = cells_root(l->t, k);
        if (tells_better(value_of(l, k), value_of(l, h.told)))
            h.told = k;
        told |= value_of(l, k)->trigger.deed != 0;
        if (l->differ[cell].id != 0 && h.differ == 0) {
            h.differ = l->differ[cell].id;
            h.low = l->differ[cell].low;
            h.high = l->differ[cell].high;
        }
    }
    if (!told)
        return STEMMA_OK;
    h.ahead = value_of(l, h.told)->trigger.ahead;
    h.n = n;
    h.members = ARENA_NEW(l->arena, uint32_t, n, err);
    if (h.members == NULL)
        return arena_status(l->arena);
    for (uint32_t i = 0; i < n; i++)
        h.members[i] = members[i].number;
    return ARRAY_ADD(l->arena, out, h, err);
}

static int compare_events(const void *left, const void *right)
{
    const struct happening *a = left, *b = right;
    if (a->low != b->low)
        return a->low < b->low ? -1 : 1;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return (a->members[0] > b->members[0]) - (a->members[0] < b->members[0]);
}

static stemma_status make_sets(struct line *l, stemma_error *err)
{
    l->set = ARENA_NEW(l->arena, uint32_t, l->n, err);
    l->low = ARENA_NEW(l->arena, double, l->n, err);
    l->high = ARENA_NEW(l->arena, double, l->n, err);
    if (l->set == NULL || l->low == NULL || l->high == NULL)
        return arena_status(l->arena);
    for (uint32_t i = 0; i < l->n; i++) {
        l->set[i] = i;
        l->low[i] = value_of(l, i)->record.low;
        l->high[i] = value_of(l, i)->record.high;
    }
    return join_all(l, err);
}

stemma_status timeline_make(happening_array *out, struct arena *arena, struct telling *t,
                            const struct extent *differ, stemma_error *err)
{
    struct line l = {.t = t, .arena = arena, .differ = differ, .n = t->n_read};
    uint32_t n = 0;
    TRY(make_sets(&l, err));
    struct cell_member *members = ARENA_NEW(arena, struct cell_member, l.n, err);
    if (members == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < l.n; i++)
        if (is_date(value_of(&l, i)))
            members[n++] = (struct cell_member){disjoint_root(l.set, i), i};
    qsort(members, n, sizeof *members, cell_members_compare);
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        for (end = begin + 1; end < n && members[end].root == members[begin].root;)
            end++;
        TRY(add_event(out, &l, members + begin, end - begin, err));
    }
    if (out->n > 0)
        qsort(out->at, out->n, sizeof *out->at, compare_events);
    return STEMMA_OK;
}
