/*
 * Which values are of one entity, slot and frame, where no shared passage says so.
 *
 * In: the values of a story. Out: cells, as a forest over them (Tarjan 1975). Ages of one person
 * are one cell. Dates are where the words around them tell one kind of event and share two words
 * besides; a date that fits one of these, and shares one, goes with it. Other numbers are where
 * they count the same and most of the words around are the same. All in doubt stay apart.
 *
 * A value is held against the WINDOW values before it that count the same or tell the same kind of
 * event, in the order of the documents, so the cost is linear.
 */
#include "value/cells.h"

#include "base/hash.h"

#include <math.h>
#include <stdlib.h>

enum { WINDOW = 64, SHARED_DATE = 2, SHARED_NUMBER = 4, FAR_DAYS = 45 };
#define SHARED_PART 0.5
#define FITTING_PART 0.75

const struct told *telling_doc(const struct telling *t, uint32_t doc)
{
    size_t low = 0, high = t->n_told;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (t->told[middle].doc < doc)
            low = middle + 1;
        else
            high = middle;
    }
    return low < t->n_told && t->told[low].doc == doc ? &t->told[low] : NULL;
}

uint32_t cells_root(struct telling *t, uint32_t i)
{
    struct seen *at = t->values.at;
    while (at[i].cell != i) {
        at[i].cell = at[at[i].cell].cell;
        i = at[i].cell;
    }
    return i;
}

void cells_join(struct telling *t, uint32_t i, uint32_t k)
{
    i = cells_root(t, i);
    k = cells_root(t, k);
    if (i < k)
        t->values.at[k].cell = i;
    else
        t->values.at[i].cell = k;
}

/* ---- frames */

static bool overlap(const struct seen *a, const struct seen *b)
{
    return a->record.low <= b->record.high && b->record.low <= a->record.high;
}

static bool same_event(const struct seen *a, const struct seen *b)
{
    if ((a->events & b->events) == 0)
        return false;
    const uint32_t shared = frame_shared(a, b);
    if (overlap(a, b) && !(a->record.exact && b->record.exact))
        return shared >= 1 || frame_compound(a, b);
    const double apart = fmax(a->record.low - b->record.high, b->record.low - a->record.high);
    return shared >= SHARED_DATE && apart <= FAR_DAYS;
}

static bool same_frame(const struct seen *a, const struct seen *b)
{
    if (a->of_part || b->of_part)
        return false;
    const uint32_t shared = frame_shared(a, b);
    const uint32_t least = a->n_stems < b->n_stems ? a->n_stems : b->n_stems;
    return shared >= SHARED_NUMBER && shared >= SHARED_PART * least;
}

/* Another noun may count the same where one of the two is an interval: more than 200 people have
 * signed it, it has 214 signatures. */
static bool fitting_frame(const struct seen *a, const struct seen *b)
{
    const uint32_t shared = frame_shared(a, b);
    const uint32_t least = a->n_stems < b->n_stems ? a->n_stems : b->n_stems;
    return a->record.exact != b->record.exact && overlap(a, b) && !a->of_part && !b->of_part &&
           a->unit != b->unit && shared >= SHARED_NUMBER && shared >= FITTING_PART * least;
}

/* The values of one bucket that were seen last. */
struct window {
    uint32_t at[WINDOW];
    uint32_t n;
};

static void join_window(struct telling *t, struct window *w, uint32_t i,
                        bool same(const struct seen *, const struct seen *))
{
    const uint32_t n = w->n < WINDOW ? w->n : WINDOW;
    for (uint32_t k = 0; k < n; k++)
        if (same(&t->values.at[w->at[k]], &t->values.at[i]))
            cells_join(t, w->at[k], i);
    w->at[w->n++ % WINDOW] = i;
}

/* ---- buckets */

struct buckets {
    struct arena *arena;
    struct table number; /* key -> number of its window */
    ARRAY(struct window *) windows;
};

static stemma_status find_window(struct window **out, struct buckets *b, uint64_t key,
                                 stemma_error *err)
{
    uint32_t *slot;
    TRY(table_slot(&b->number, key, (uint32_t)b->windows.n, &slot, err));
    if (*slot == b->windows.n) {
        struct window *w = ARENA_NEW(b->arena, struct window, 1, err);
        if (w == NULL)
            return arena_status(b->arena);
        w->n = 0;
        TRY(ARRAY_ADD(b->arena, &b->windows, w, err));
    }
    *out = b->windows.at[*slot];
    return STEMMA_OK;
}

static stemma_status join_date(struct telling *t, struct buckets *b, uint32_t i, stemma_error *err)
{
    struct window *w;
    for (uint32_t e = 1; e < N_EVENTS; e++) {
        if (!(t->values.at[i].events >> e & 1))
            continue;
        TRY(find_window(&w, b, hash_mix(e + 1), err));
        join_window(t, w, i, same_event);
    }
    return STEMMA_OK;
}

static stemma_status join_value(struct telling *t, struct buckets *b, uint32_t i, stemma_error *err)
{
    const struct seen *v = &t->values.at[i];
    const uint64_t slot = hash_mix(((uint64_t)v->record.slot + 1) << 32);
    struct window *w;
    switch (v->record.slot) {
    case STEMMA_SLOT_DATE:
        return join_date(t, b, i, err);
    case STEMMA_SLOT_AGE:
        if (v->entity == 0)
            return STEMMA_OK;
        TRY(find_window(&w, b, hash_mix(slot + v->entity), err));
        if (w->n > 0)
            cells_join(t, w->at[0], i);
        w->at[0] = i;
        w->n = 1;
        return STEMMA_OK;
    case STEMMA_SLOT_COUNT:
        TRY(find_window(&w, b, slot, err));
        join_window(t, w, i, fitting_frame);
        /* fall through */
    case STEMMA_SLOT_MONEY:
    case STEMMA_SLOT_PERCENT:
        TRY(find_window(&w, b, hash_mix(slot + v->unit), err));
        join_window(t, w, i, same_frame);
        return STEMMA_OK;
    default:
        return STEMMA_OK;
    }
}

stemma_status cells_join_frames(struct telling *t, struct arena *arena, stemma_error *err)
{
    struct buckets b = {.arena = arena, .windows = {.max = UINT32_MAX - 1}};
    TRY(table_init(&b.number, arena, t->n_read, err));
    for (uint32_t i = 0; i < t->n_read; i++)
        TRY(join_value(t, &b, i, err));
    return STEMMA_OK;
}
