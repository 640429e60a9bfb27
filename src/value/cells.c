/*
 * Which values are of one entity, slot and frame, where no shared passage says so.
 *
 * In: the values of a story. Out: cells, as a forest over them (Tarjan 1975). Ages of one person
 * are one cell. Dates are where the words around them tell one kind of event and share two words
 * besides. Counts and amounts are those of numbers.c. What is hedged and alone then goes to the
 * cell that it fits best: a date of that kind of event that shares one word, a number in most of
 * the same words. All in doubt stay apart.
 *
 * A value is held against the WINDOW values before it that count the same or tell the same kind of
 * event, in the order of the documents, so the cost is linear.
 */
#include "value/cells.h"

#include "base/hash.h"

#include <math.h>

enum {
    WINDOW = 64,
    SHARED_DATE = 2, /* words */
    SHARED_FITTING = 4,
    FAR_DAYS = 45,  /* dates of one event that reports differ on are no farther apart */
    LONG_DAYS = 31, /* a longer interval, "this year", tells too little */
};
#define FITTING_PART 0.75

/* ---- frames */

static bool overlap(const struct seen *a, const struct seen *b)
{
    return a->record.low <= b->record.high && b->record.low <= a->record.high;
}

static bool interval(const struct seen *v)
{
    return !v->record.exact;
}

static bool in_frame(const struct seen *v, uint32_t stem)
{
    return v->who == stem || frame_has(v, stem);
}

/* One kind of event, and not two days of one name: "Friday" is counted from each report's day,
 * which may be wrong. */
static bool may_be_one(const struct seen *a, const struct seen *b)
{
    return (a->events & b->events) != 0 &&
           (a->weekday == 0 || a->weekday != b->weekday || overlap(a, b));
}

/* How sure it is that two dates are one event's; 0: it is not. */
static uint32_t same_event(const struct seen *a, const struct seen *b)
{
    const double apart = fmax(a->record.low - b->record.high, b->record.low - a->record.high);
    if (!may_be_one(a, b) || apart > FAR_DAYS || a->who == 0 || b->who == 0 ||
        !(in_frame(a, b->who) || in_frame(b, a->who)) ||
        (a->record.doc == b->record.doc && !(interval(a) && interval(b) && a->who == b->who)))
        return 0;
    const uint32_t shared = frame_shared(a, b);
    return shared >= SHARED_DATE ? shared : 0;
}

static uint32_t fits_event(const struct seen *a, const struct seen *b)
{
    if (!may_be_one(a, b) || !overlap(a, b))
        return 0;
    const uint32_t shared = frame_shared(a, b);
    return shared >= SHARED_DATE ? shared : frame_compound(a, b) ? 1 : 0;
}

/* Another noun may count the same where one of the two is an interval: more than 200 people have
 * signed it, it has 214 signatures. */
static uint32_t fits_frame(const struct seen *a, const struct seen *b)
{
    const uint32_t shared = frame_shared(a, b);
    const uint32_t least = a->n_stems < b->n_stems ? a->n_stems : b->n_stems;
    return overlap(a, b) && a->record.doc != b->record.doc && shared >= SHARED_FITTING &&
                   shared >= FITTING_PART * least
               ? shared
               : 0;
}

/* The values of one bucket that were seen last. */
struct window {
    uint32_t at[WINDOW];
    uint32_t n;
};

/* How sure it is that two values are of one cell; 0: it is not. */
typedef uint32_t likeness_fn(const struct seen *a, const struct seen *b);

/* What one pass does with the pairs of a bucket. */
struct pass {
    struct telling *t;
    struct arena *arena;
    struct table number; /* bucket -> number of its window */
    ARRAY(struct window) windows;
    bool fitting;   /* intervals that are alone look for the cell that they fit best */
    uint32_t *best; /* by value, when fitting: that cell's value; UINT32_MAX: none */
    uint32_t *sure; /* and how sure it is */
};

static void note_fit(struct pass *p, uint32_t i, uint32_t k, uint32_t sure)
{
    const struct seen *v = &p->t->values.at[i];
    if (!interval(v) || v->joined || sure <= p->sure[i])
        return;
    p->best[i] = k;
    p->sure[i] = sure;
}

static void look_back(struct pass *p, struct window *w, uint32_t i, likeness_fn *like)
{
    const uint32_t n = w->n < WINDOW ? w->n : WINDOW;
    struct seen *at = p->t->values.at;
    for (uint32_t m = 0; m < n; m++) {
        const uint32_t k = w->at[m];
        const uint32_t sure = at[k].record.stated == at[i].record.stated ? like(&at[k], &at[i]) : 0;
        if (sure == 0)
            continue;
        if (p->fitting) {
            note_fit(p, i, k, sure);
            note_fit(p, k, i, sure);
        } else if (!at[cells_root(p->t, i)].column && !at[cells_root(p->t, k)].column) {
            cells_join(p->t, i, k);
        }
    }
    w->at[w->n++ % WINDOW] = i;
}

/* ---- buckets */

/* The number of a bucket's window. */
static stemma_status find_window(uint32_t *out, struct pass *p, uint64_t key, stemma_error *err)
{
    const struct window fresh = {.n = 0};
    uint32_t *slot;
    TRY(table_slot(&p->number, key, (uint32_t)p->windows.n, &slot, err));
    *out = *slot;
    return *slot < p->windows.n ? STEMMA_OK : ARRAY_ADD(p->arena, &p->windows, fresh, err);
}

static stemma_status pass_date(struct pass *p, uint32_t i, stemma_error *err)
{
    uint32_t w = 0;
    const struct seen *v = &p->t->values.at[i];
    if (v->record.high - v->record.low > LONG_DAYS || v->record.stated == STEMMA_STATED_DENIED)
        return STEMMA_OK;
    for (uint32_t e = 1; e < N_EVENTS; e++) {
        if (!(v->events >> e & 1))
            continue;
        TRY(find_window(&w, p, hash_mix(e + 1), err));
        look_back(p, &p->windows.at[w], i, p->fitting ? fits_event : same_event);
    }
    return STEMMA_OK;
}

/* The first value of a person's age stands for all. */
static stemma_status pass_age(struct pass *p, uint32_t i, stemma_error *err)
{
    uint32_t w = 0;
    const struct seen *v = &p->t->values.at[i];
    if (v->entity == 0 || p->fitting)
        return STEMMA_OK;
    TRY(find_window(&w, p, hash_mix(v->entity), err));
    struct window *first = &p->windows.at[w];
    if (first->n > 0)
        cells_join(p->t, first->at[0], i);
    first->at[0] = i;
    first->n = 1;
    return STEMMA_OK;
}

static stemma_status pass_number(struct pass *p, uint32_t i, stemma_error *err)
{
    uint32_t w = 0;
    const struct seen *v = &p->t->values.at[i];
    const uint64_t slot = hash_mix(((uint64_t)v->record.slot + 1) << 32);
    if (!p->fitting || v->crowded || v->of_part || v->filled ||
        v->record.stated == STEMMA_STATED_DENIED)
        return STEMMA_OK;
    const bool any = v->record.slot == STEMMA_SLOT_COUNT;
    TRY(find_window(&w, p, any ? slot : hash_mix(slot + v->unit), err));
    look_back(p, &p->windows.at[w], i, fits_frame);
    return STEMMA_OK;
}

static stemma_status pass_over(struct pass *p, stemma_error *err)
{
    TRY(table_init(&p->number, p->arena, p->t->n_read, err));
    p->windows.n = 0;
    for (uint32_t i = 0; i < p->t->n_read; i++) {
        switch (p->t->values.at[i].record.slot) {
        case STEMMA_SLOT_DATE:
            TRY(pass_date(p, i, err));
            break;
        case STEMMA_SLOT_AGE:
            TRY(pass_age(p, i, err));
            break;
        default:
            TRY(pass_number(p, i, err));
        }
    }
    return STEMMA_OK;
}

stemma_status cells_join_frames(struct telling *t, stemma_error *err)
{
    struct pass p = {.t = t, .arena = t->arena, .windows = {.max = UINT32_MAX - 1}};
    TRY(pass_over(&p, err));
    TRY(numbers_join(t, err));
    p.best = ARENA_NEW(t->arena, uint32_t, t->n_read, err);
    p.sure = ARENA_ZEROED(t->arena, uint32_t, t->n_read, err);
    if (p.best == NULL || p.sure == NULL)
        return arena_status(t->arena);
    p.fitting = true;
    TRY(pass_over(&p, err));
    for (uint32_t i = 0; i < t->n_read; i++)
        if (p.sure[i] > 0)
            cells_join(t, i, p.best[i]);
    return STEMMA_OK;
}
