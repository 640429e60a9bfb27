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

static bool equal_at(const struct extension *x, uint32_t i, uint32_t j)
{
    if (x->step > 0)
        return x->a[i] == x->b[j];
    return x->a[x->n_a - 1 - i] == x->b[x->n_b - 1 - j];
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

/* Row i (i words of a taken) from row i - 1. */
static void row_next(struct extension *x, uint32_t i, const struct row *above, struct row *r)
{
    const struct align_options *o = x->o;
    uint32_t width = x->n_b - above->first < BAND ? x->n_b - above->first + 1 : BAND;
    int32_t insert = NEVER, left = NEVER, corner = NEVER; /* corner: above and one to the left */
    r->first = above->first;
    for (r->n = 0; r->n < width; r->n++) {
        uint32_t c = r->n, j = above->first + c;
        bool below = c < above->n;
        int32_t over = below ? above->best[c] : NEVER;
        int32_t gap_a = most(over + o->gap_open, below ? above->deleted[c] : NEVER) + o->gap_extend;
        int32_t best = gap_a;
        if (corner > NEVER)
            best = most(best, corner + (equal_at(x, i - 1, j - 1) ? o->equal : o->substitute));
        corner = over;
        insert = most(left + o->gap_open, insert) + o->gap_extend;
        best = most(best, insert);
        if (best < x->score - x->drop) {
            best = gap_a = NEVER;
            if (c > above->n)
                break; /* nothing above and nothing on the left */
        }
        if (best > x->score) {
            x->score = best;
            x->taken_a = i;
            x->taken_b = j;
        }
        r->best[c] = left = best;
        r->deleted[c] = gap_a;
    }
    row_trim(r, x->score - x->drop);
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
