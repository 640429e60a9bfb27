/*
 * Outward extension: how far two texts go on alike from a point where both stand.
 *
 * Equal words are taken first, which is never worse. From the first difference on it is Gotoh's
 * dynamic programming row by row, keeping only the cells whose score is within `drop` of the best
 * so far (the X-drop of Zhang, Schwartz, Wagner and Miller, J. Comput. Biol. 7, 2000). A row has at
 * most BAND cells. When a row is empty the extension ends; its result is the best cell, which is a
 * pair of equal words, so both edges are words that the texts share.
 *
 * Where the best cell stands before SURE equal words, these are taken too and all other cells are
 * given up: so many words in a row are the passage, as they are where a chain has an anchor. The
 * point behind them is a corner, and all begins anew from there.
 *
 * Most texts part for good where they first differ. A glance at the words near that point tells
 * (glance.c), and the dynamic programming is spared; nor is it done again for words that it was
 * lately done for (extensions.c). The result is the same.
 *
 * Cost: O(words taken + differences × SURE × band); where the texts part at once, a few rows of a
 * few cells.
 */
#include "reuse/extensions.h"

#define BAND 256
#define SURE 16
#define NEVER (INT32_MIN / 2)

/* One row: scores of columns first … first + n - 1. */
struct row {
    uint32_t first, n;
    int32_t best[BAND], deleted[BAND];
};

/* From one corner on. Words are counted from there, in the direction of `step`. */
struct extension {
    const uint32_t *a, *b;
    uint32_t n_a, n_b;
    ptrdiff_t step;
    int32_t drop;
    const struct align_options *o;
    int32_t score;             /* best so far */
    uint32_t taken_a, taken_b; /* where */
    uint32_t seen_a, seen_b;   /* words that were looked at, or more */
    struct extensions *lately; /* NULL: none are kept */
};

static bool equal_at(const struct extension *x, uint32_t i, uint32_t j)
{
    return x->a[(ptrdiff_t)i * x->step] == x->b[(ptrdiff_t)j * x->step];
}

/* Equal words from (i, j) on, counted up to `most`. */
static uint32_t count_equal(const struct extension *x, uint32_t i, uint32_t j, uint32_t most)
{
    uint32_t n = 0;
    while (n < most && i + n < x->n_a && j + n < x->n_b && equal_at(x, i + n, j + n))
        n++;
    return n;
}

/* Columns of the next row that can be alive: those below and right of live ones. */
static void row_trim(struct row *r, int32_t floor)
{
    uint32_t begin = 0;
    while (r->n > 0 && r->best[r->n - 1] < floor && r->deleted[r->n - 1] < floor)
        r->n--;
    while (begin < r->n && r->best[begin] < floor && r->deleted[begin] < floor)
        begin++;
    if (begin == 0)
        return;
    r->n -= begin;
    r->first += begin;
    for (uint32_t k = 0; k < r->n; k++) {
        r->best[k] = r->best[k + begin];
        r->deleted[k] = r->deleted[k + begin];
    }
}

static int32_t most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* A row while it is filled from the left: what the next cell needs, beside what lies above it. */
struct filling {
    int32_t insert, left, corner; /* corner: above and one to the left */
    int32_t score;                /* best so far */
};

/* The cell below `over` and `deleted`, whose words pair for `pair`; sets `deleted` to its own. Dead
 * cells are NEVER. */
static inline int32_t next_cell(struct filling *f, int32_t over, int32_t *deleted, int32_t pair,
                                const struct align_options *o, int32_t drop)
{
    int32_t gap_a = most(over + o->gap_open, *deleted) + o->gap_extend;
    int32_t best = most(gap_a, f->corner + pair);
    f->corner = over;
    f->insert = most(f->left + o->gap_open, f->insert) + o->gap_extend;
    best = most(best, f->insert);
    bool dead = best < f->score - drop;
    *deleted = dead ? NEVER : gap_a;
    f->left = dead ? NEVER : best;
    return f->left;
}

/* Row i (i words of a taken) from row i - 1. What changes from cell to cell is kept in registers;
 * cells that are written must not be taken for it. */
static void row_next(struct extension *x, uint32_t i, const struct row *above, struct row *r)
{
    const struct align_options o = *x->o;
    const int32_t drop = x->drop;
    const ptrdiff_t step = x->step;
    const uint32_t word = x->a[(ptrdiff_t)(i - 1) * step], first = above->first;
    const uint32_t *b = x->b + ((ptrdiff_t)first - 1) * step; /* the word of column `first` */
    uint32_t width = x->n_b - first < BAND ? x->n_b - first + 1 : BAND, c;
    struct filling f = {NEVER, NEVER, NEVER, x->score};
    for (c = 0; c < width; c++, b += step) {
        bool below = c < above->n;
        int32_t deleted = below ? above->deleted[c] : NEVER;
        int32_t pair = first + c > 0 && *b == word ? o.equal : o.substitute;
        int32_t best = next_cell(&f, below ? above->best[c] : NEVER, &deleted, pair, &o, drop);
        if (best == NEVER && c > above->n)
            break; /* nothing above and nothing on the left */
        if (best > f.score) {
            f.score = best;
            x->taken_a = i;
            x->taken_b = first + c;
        }
        r->best[c] = best;
        r->deleted[c] = deleted;
    }
    x->score = f.score;
    x->seen_a = i;
    x->seen_b = first + c < x->seen_b ? x->seen_b : first + c + 1;
    r->first = first;
    r->n = c;
    row_trim(r, x->score - drop);
}

/* Row 0: only insertions. */
static void row_start(const struct extension *x, struct row *r)
{
    r->first = 0;
    r->n = 1;
    r->best[0] = 0;
    r->deleted[0] = NEVER;
    for (uint32_t j = 1; j <= x->n_b && j < BAND; j++) {
        int32_t score = x->o->gap_open + (int32_t)j * x->o->gap_extend;
        if (score < -x->drop)
            break;
        r->best[j] = score;
        r->deleted[j] = NEVER;
        r->n++;
    }
}

/* Fills rows up to the best cell, or to the first one on the way that sure words follow. */
static bool fill_rows(struct extension *x)
{
    struct row rows[2];
    bool sure = false;
    x->score = 0;
    x->taken_a = x->taken_b = 0;
    row_start(x, &rows[0]);
    rows[1].n = 0;
    x->seen_a = 0;
    x->seen_b = rows[0].n + 1;
    for (uint32_t i = 1; i <= x->n_a && rows[(i - 1) % 2].n > 0 && !sure; i++) {
        row_next(x, i, &rows[(i - 1) % 2], &rows[i % 2]);
        sure = x->taken_a == i && count_equal(x, i, x->taken_b, SURE) == SURE;
    }
    return sure;
}

/* Where that is, looked up if the same words were extended lately. */
static struct extension_end extend_once(struct extension *x)
{
    const struct glance ahead = {x->a, x->b, x->n_a, x->n_b, x->step, x->drop};
    struct extension_end end = {0, 0, false};
    if (glance_hopeless(&ahead, x->o) ||
        (x->lately != NULL && extensions_find(x->lately, &ahead, &end)))
        return end;
    end.sure = fill_rows(x);
    end.a = x->taken_a;
    end.b = x->taken_b;
    if (x->lately != NULL)
        extensions_keep(x->lately, &ahead, x->seen_a + SURE, x->seen_b + SURE, &end);
    return end;
}

static void advance(struct extension *x, uint32_t n_a, uint32_t n_b)
{
    x->n_a -= n_a;
    x->n_b -= n_b;
    x->a += (ptrdiff_t)n_a * x->step;
    x->b += (ptrdiff_t)n_b * x->step;
}

stemma_status align_extend(corner_array *out, struct arena *arena, const struct outward *from,
                           const struct align_options *options, stemma_error *err)
{
    bool forward = from->step > 0;
    struct extension x = {.a = forward || from->n_a == 0 ? from->a : from->a + from->n_a - 1,
                          .b = forward || from->n_b == 0 ? from->b : from->b + from->n_b - 1,
                          .n_a = from->n_a,
                          .n_b = from->n_b,
                          .step = from->step,
                          .drop = from->drop,
                          .o = options,
                          .lately = from->lately};
    for (bool sure = true; sure;) {
        uint32_t n = count_equal(&x, 0, 0, UINT32_MAX);
        advance(&x, n, n);
        struct extension_end end = extend_once(&x);
        advance(&x, end.a, end.b);
        struct align_corner corner = {from->n_a - x.n_a, from->n_b - x.n_b};
        if (n > 0 || end.a > 0)
            TRY(ARRAY_ADD(arena, out, corner, err));
        sure = end.sure;
    }
    return STEMMA_OK;
}
