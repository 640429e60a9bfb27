/*
 * Outward extension: how far two texts go on alike from a point where both stand.
 *
 * Equal words are taken first, which is never worse. From the first difference on it is Gotoh's
 * dynamic programming row by row, keeping only the cells whose score is within `drop` of the best
 * so far (the X-drop of Zhang, Schwartz, Wagner and Miller, J. Comput. Biol. 7, 2000). A row has at
 * most BAND cells. When a row is empty the extension ends; its result is the best cell, which is a
 * pair of equal words, so both edges are words that the texts share.
 *
 * Cost: O(words taken × band); where the texts part at once, a few rows of a few cells.
 */
#include "reuse/align.h"

#define BAND 256
#define NEVER (INT32_MIN / 2)

/* One row: scores of columns first … first + n - 1. */
struct row {
    uint32_t first, n;
    int32_t best[BAND], deleted[BAND];
};

struct extension {
    const uint64_t *a, *b;
    uint32_t n_a, n_b;
    int step;
    int32_t drop;
    const struct align_options *o;
    int32_t score;             /* best so far */
    uint32_t taken_a, taken_b; /* where */
};

static uint64_t word_at(const uint64_t *words, uint32_t n, int step, uint32_t i)
{
    return step > 0 ? words[i] : words[n - 1 - i];
}

static bool equal_at(const struct extension *x, uint32_t i, uint32_t j)
{
    return word_at(x->a, x->n_a, x->step, i) == word_at(x->b, x->n_b, x->step, j);
}

static int32_t row_best(const struct row *r, uint32_t j)
{
    return j >= r->first && j - r->first < r->n ? r->best[j - r->first] : NEVER;
}

static int32_t row_delete(const struct row *r, uint32_t j)
{
    return j >= r->first && j - r->first < r->n ? r->deleted[j - r->first] : NEVER;
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

/* Row i (i words of a taken) from row i - 1. */
static void row_next(struct extension *x, uint32_t i, const struct row *above, struct row *r)
{
    int32_t insert = NEVER, left = NEVER;
    r->first = above->first;
    r->n = 0;
    for (uint32_t j = above->first; j <= x->n_b && r->n < BAND; j++) {
        int32_t open = row_best(above, j) + x->o->gap_open, on = row_delete(above, j);
        int32_t gap_a = (open > on ? open : on) + x->o->gap_extend;
        int32_t pair = NEVER;
        if (j > 0 && row_best(above, j - 1) > NEVER)
            pair = row_best(above, j - 1) +
                   (equal_at(x, i - 1, j - 1) ? x->o->equal : x->o->substitute);
        insert =
            (left + x->o->gap_open > insert ? left + x->o->gap_open : insert) + x->o->gap_extend;
        int32_t best = pair > gap_a ? pair : gap_a;
        best = insert > best ? insert : best;
        if (best < x->score - x->drop) {
            best = gap_a = NEVER;
            if (j > above->first + above->n)
                break; /* nothing above and nothing on the left */
        }
        if (best > x->score) {
            x->score = best;
            x->taken_a = i;
            x->taken_b = j;
        }
        r->best[r->n] = left = best;
        r->deleted[r->n++] = gap_a;
    }
    row_trim(r, x->score - x->drop);
}

/* Row 0: only insertions. */
static void row_start(const struct extension *x, struct row *r)
{
    *r = (struct row){.n = 1, .best = {0}, .deleted = {NEVER}};
    for (uint32_t j = 1; j <= x->n_b && j < BAND; j++) {
        int32_t score = x->o->gap_open + (int32_t)j * x->o->gap_extend;
        if (score < -x->drop)
            break;
        r->best[j] = score;
        r->deleted[j] = NEVER;
        r->n++;
    }
}

stemma_status align_extend(struct arena *arena, const uint64_t *a, uint32_t n_a, const uint64_t *b,
                           uint32_t n_b, int step, int32_t drop,
                           const struct align_options *options, uint32_t *taken_a,
                           uint32_t *taken_b, stemma_error *err)
{
    struct extension x = {
        .a = a, .b = b, .n_a = n_a, .n_b = n_b, .step = step, .drop = drop, .o = options};
    uint32_t head = 0;
    while (head < n_a && head < n_b && equal_at(&x, head, head))
        head++;
    x.n_a -= head;
    x.n_b -= head;
    if (step > 0)
        x.a += head, x.b += head;

    struct arena_mark mark = arena_mark(arena);
    struct row *rows = ARENA_NEW(arena, struct row, 2, err);
    if (rows == NULL)
        return arena_status(arena);
    row_start(&x, &rows[0]);
    for (uint32_t i = 1; i <= x.n_a && rows[(i - 1) % 2].n > 0; i++)
        row_next(&x, i, &rows[(i - 1) % 2], &rows[i % 2]);
    arena_rewind(arena, mark);
    *taken_a = head + x.taken_a;
    *taken_b = head + x.taken_b;
    return STEMMA_OK;
}
