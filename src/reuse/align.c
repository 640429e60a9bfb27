/*
 * Word-level alignment: two sequences of words in, the best alignment with affine gaps out.
 *
 * Method: Gotoh's three-state dynamic programming (J. Mol. Biol. 162, 1982), run from the end of
 * both sequences to their beginning. Cell (i, j) then holds the best score of a[i..] against
 * b[j..], so the way back is walked from left to right, and taking the first move that keeps the
 * best score makes the tie rule of the header exact.
 *
 * Cost: ALIGN_GLOBAL takes off the equal words at both ends, which an optimal alignment may always
 * pair, and fills a band of diagonals around the straight path. A path that leaves the band holds
 * at least so many gaps that its score has an upper bound; while the best score inside does not
 * exceed it the band grows, at once to the width at which that score does. That is O(words × band),
 * and the band is narrow where the texts are alike. ALIGN_INSIDE and ALIGN_LOCAL first look for the
 * shorter sequence, whole, in the longer one (Knuth, Morris and Pratt, SIAM J. Comput. 6, 1977:
 * linear), and fill the whole rectangle when it is not there.
 *
 * Memory: one byte a cell for the moves, given back before the return, and two rows of scores.
 */
#include "reuse/align.h"

#include <string.h>

#define DEFAULT_MAX_CELLS (UINT64_C(64) << 20)
#define SMALL_CELLS 4096 /* below it the whole rectangle is filled at once */
#define FIRST_MARGIN 8   /* diagonals beside the straight path in the first band */
#define GROWTH 8         /* times as many beside it in the next one, at most */
#define LANES 16         /* cells of a row that are filled together */
#define NEVER (INT32_MIN / 2)

/* A cell's moves. The low bits tell the best first column; a flag tells that, once a gap was
 * entered here, the next column belongs to it too. */
enum move {
    MOVE_STOP = 0,
    MOVE_PAIR = 1,
    MOVE_DELETE = 2,
    MOVE_INSERT = 3,
    MOVE_FIRST = 3,
    MOVE_DELETE_ON = 4,
    MOVE_INSERT_ON = 8
};

/* The dynamic programming over the diagonals j - i of `low` to `low + width - 1`. */
struct grid {
    const uint32_t *a, *b;
    uint32_t n_a, n_b;
    const struct align_options *o;
    int64_t low;
    size_t width;
    uint8_t *moves;          /* rows 0 … n_a of `width` cells */
    int32_t *best, *deleted; /* scores of one row, by diagonal */
    int32_t score;           /* of the best begin, and where it is */
    uint32_t begin_a, begin_b;
};

/* Runs as they are walked; room for all of them was taken before. */
struct trail {
    struct align_run *at;
    size_t n;
    uint32_t n_equal, n_columns;
};

void align_options_init(struct align_options *o, enum align_ends ends)
{
    *o = (struct align_options){.ends = ends,
                                .equal = 2,
                                .substitute = -3,
                                .gap_open = -3,
                                .gap_extend = -1,
                                .max_cells = DEFAULT_MAX_CELLS};
}

static void trail_add(struct trail *t, enum align_op op, uint32_t n)
{
    if (n == 0)
        return;
    t->n_columns += n;
    if (op == ALIGN_EQUAL)
        t->n_equal += n;
    if (t->n > 0 && t->at[t->n - 1].op == op)
        t->at[t->n - 1].n += n;
    else
        t->at[t->n++] = (struct align_run){.op = (uint8_t)op, .n = n};
}

/* True where an alignment may end before a[i] and b[j]. */
static bool may_stop(const struct grid *g, uint32_t i, uint32_t j)
{
    switch (g->o->ends) {
    case ALIGN_GLOBAL:
        return i == g->n_a && j == g->n_b;
    case ALIGN_INSIDE:
        return i == g->n_a;
    default:
        return true;
    }
}

/* Cell (i, j) on diagonal k. `best[k]`, `best[k-1]` and `deleted[k-1]` still hold row i + 1;
 * `best[k+1]` holds this row; `*insert` is the insertion state of (i, j + 1) and becomes ours. */
static uint8_t grid_cell(struct grid *g, uint32_t i, uint32_t j, size_t k, int32_t *insert)
{
    const struct align_options *o = g->o;
    int32_t pair = NEVER, gap_a = NEVER, gap_b = NEVER;
    uint8_t move = MOVE_STOP;
    if (i < g->n_a && j < g->n_b)
        pair = g->best[k] + (g->a[i] == g->b[j] ? o->equal : o->substitute);
    if (i < g->n_a && k > 0) {
        int32_t leave = g->best[k - 1], stay = g->deleted[k - 1];
        uint8_t next = g->moves[(size_t)(i + 1) * g->width + k - 1] & MOVE_FIRST;
        bool on = stay > leave || (stay == leave && next == MOVE_INSERT);
        gap_a = o->gap_extend + (on ? stay : leave);
        move |= on ? MOVE_DELETE_ON : 0;
    }
    if (j < g->n_b && k + 1 < g->width) {
        int32_t leave = g->best[k + 1], stay = *insert;
        gap_b = o->gap_extend + (stay > leave ? stay : leave);
        move |= stay > leave ? MOVE_INSERT_ON : 0;
    }
    int32_t best = may_stop(g, i, j) ? 0 : 2 * NEVER;
    uint8_t first = MOVE_STOP;
    if (pair > best)
        best = pair, first = MOVE_PAIR;
    if (gap_a + o->gap_open > best)
        best = gap_a + o->gap_open, first = MOVE_DELETE;
    if (gap_b + o->gap_open > best)
        best = gap_b + o->gap_open, first = MOVE_INSERT;
    g->best[k] = best;
    g->deleted[k] = gap_a;
    *insert = gap_b;
    return move | first;
}

/* True where an alignment may begin at a[i], b[j]. */
static bool may_begin(const struct grid *g, uint32_t i, uint32_t j)
{
    return g->o->ends == ALIGN_LOCAL || (i == 0 && (j == 0 || g->o->ends == ALIGN_INSIDE));
}

/* The cell on the right of those that are filled: its best move but insertion, and the state of
 * insertion. */
struct right {
    int32_t other, insert;
};

/* Some cells of row i, from diagonal k on, as grid_cell tells them, without a branch. All but the
 * state of insertion has no chain from cell to cell: compilers take four or more at once. That
 * state comes from the best of the other two moves in place of the best of all, as an insertion
 * that goes on never pays to open again, and so its chain is one comparison. */
static inline void grid_lanes(struct grid *g, uint32_t i, size_t k, size_t n, struct right *right)
{
    const struct align_options o = *g->o;
    const uint32_t word = g->a[i], *words = g->b + ((int64_t)i + g->low + (int64_t)k);
    int32_t *best = g->best + k, *deleted = g->deleted + k;
    uint8_t *moves = g->moves + (size_t)i * g->width + k;
    const uint8_t *below = moves + g->width - 1;
    int32_t gap[LANES], other[LANES + 1], insert[LANES + 1], move[LANES], found[LANES];
    for (size_t x = 0; x < n; x++) {
        int32_t leave = best[(ptrdiff_t)x - 1], stay = deleted[(ptrdiff_t)x - 1];
        int32_t inserts = (below[x] & MOVE_FIRST) == MOVE_INSERT;
        int32_t on = (stay > leave) | ((stay == leave) & inserts);
        gap[x] = o.gap_extend + (stay > leave ? stay : leave);
        int32_t pair = best[x] + (words[x] == word ? o.equal : o.substitute);
        int32_t open = gap[x] + o.gap_open;
        other[x] = open > pair ? open : pair;
        move[x] = (open > pair ? MOVE_DELETE : MOVE_PAIR) | on * MOVE_DELETE_ON;
    }
    other[n] = right->other;
    insert[n] = right->insert;
    for (size_t x = n; x-- > 0;)
        insert[x] = o.gap_extend + (insert[x + 1] > other[x + 1] ? insert[x + 1] : other[x + 1]);
    for (size_t x = 0; x < n; x++) {
        int32_t open = insert[x] + o.gap_open, on = insert[x + 1] > other[x + 1];
        int32_t inserts = (move[x] & MOVE_DELETE_ON) | MOVE_INSERT;
        found[x] = open > other[x] ? open : other[x];
        move[x] = (open > other[x] ? inserts : move[x]) | on * MOVE_INSERT_ON;
    }
    for (size_t x = 0; x < n; x++)
        moves[x] = (uint8_t)move[x];
    memcpy(best, found, n * sizeof *best);
    memcpy(deleted, gap, n * sizeof *deleted);
    *right = (struct right){other[0], insert[0]};
}

/* The cells of row i on diagonals `first` to `last`, which have neighbours on all sides. */
static void grid_inner(struct grid *g, uint32_t i, size_t first, size_t last, int32_t *insert)
{
    struct right right = {g->best[last + 1], *insert};
    size_t k = last + 1;
    for (; k - first >= LANES; k -= LANES)
        grid_lanes(g, i, k - LANES, LANES, &right);
    grid_lanes(g, i, first, k - first, &right);
    *insert = right.insert;
}

/* Columns `to` down to `from` of row i, one by one. */
static void grid_cells(struct grid *g, uint32_t i, int64_t from, int64_t to, int32_t *insert)
{
    int64_t low = (int64_t)i + g->low;
    uint8_t *moves = g->moves + (size_t)i * g->width;
    for (int64_t j = to; j >= from; j--) {
        size_t k = (size_t)(j - low);
        moves[k] = grid_cell(g, i, (uint32_t)j, k, insert);
        if (may_begin(g, i, (uint32_t)j) && g->best[k] >= g->score) {
            g->score = g->best[k];
            g->begin_a = i;
            g->begin_b = (uint32_t)j;
        }
    }
}

static void grid_row(struct grid *g, uint32_t i)
{
    int64_t low = (int64_t)i + g->low, high = low + (int64_t)g->width - 1;
    int64_t from = low > 0 ? low : 0, to = high < g->n_b ? high : g->n_b;
    int32_t insert = NEVER;
    int64_t first = low > 0 ? low + 1 : 1, last = high < g->n_b ? high - 1 : g->n_b - (int64_t)1;
    if (g->o->ends != ALIGN_GLOBAL || g->o->gap_open >= 0 || i == g->n_a || first > last) {
        grid_cells(g, i, from, to, &insert);
        return;
    }
    grid_cells(g, i, last + 1, to, &insert);
    grid_inner(g, i, (size_t)(first - low), (size_t)(last - low), &insert);
    grid_cells(g, i, from, first - 1, &insert);
}

/* Fills the diagonals low … high. The caller rewinds the arena. */
static stemma_status grid_fill(struct grid *g, struct arena *arena, int64_t low, int64_t high,
                               stemma_error *err)
{
    g->low = low;
    g->width = (size_t)(high - low + 1);
    if ((uint64_t)g->n_a + 1 > g->o->max_cells / g->width)
        return fail(err, STEMMA_LIMIT, "aligning %u with %u words takes more than %llu cells",
                    g->n_a, g->n_b, (unsigned long long)g->o->max_cells);
    size_t n_cells = ((size_t)g->n_a + 1) * g->width;
    g->moves = ARENA_NEW(arena, uint8_t, n_cells, err);
    g->best = g->moves ? ARENA_NEW(arena, int32_t, g->width, err) : NULL;
    g->deleted = g->best ? ARENA_NEW(arena, int32_t, g->width, err) : NULL;
    if (g->deleted == NULL)
        return arena_status(arena);
    for (size_t k = 0; k < g->width; k++)
        g->best[k] = g->deleted[k] = NEVER;
    memset(g->moves + (size_t)g->n_a * g->width, 0, g->width);
    g->score = g->o->ends == ALIGN_LOCAL ? 0 : INT32_MIN;
    for (size_t i = (size_t)g->n_a + 1; i-- > 0;)
        grid_row(g, (uint32_t)i);
    return STEMMA_OK;
}

/* The score that a path through diagonal `d`, which lies outside of the straight band, cannot
 * exceed. `gained` and `lost` are the words that it inserts and deletes at least. */
static int64_t bound(const struct grid *g, int64_t inserted, int64_t deleted)
{
    int64_t paired = (int64_t)g->n_b - inserted;
    if (paired < 0 || deleted > (int64_t)g->n_a)
        return INT64_MIN; /* there is no such path */
    return paired * g->o->equal + 2 * (int64_t)g->o->gap_open +
           (inserted + deleted) * g->o->gap_extend;
}

/* True when no path that leaves the diagonals low … high reaches the score found so far. */
static bool holds_best(const struct grid *g, int64_t low, int64_t high)
{
    int64_t straight = (int64_t)g->n_b - (int64_t)g->n_a;
    int64_t above = high + 1, below = low - 1;
    return g->score > bound(g, above, above - straight) &&
           g->score > bound(g, straight - below, -below);
}

/* The margin at which the score found so far would hold. A better score may do with less, so not
 * everything is done at once; and no more than twice as much where cells get scarce. */
static int64_t next_margin(const struct grid *g, int64_t first, int64_t last, int64_t margin)
{
    int64_t room = (int64_t)(g->o->max_cells / ((uint64_t)g->n_a + 1)) - (last - first) - 1;
    int64_t widest = GROWTH * margin < room / 2 ? GROWTH * margin : room / 2;
    widest = widest > 2 * margin ? widest : 2 * margin;
    while (margin < widest && !holds_best(g, first - margin, last + margin))
        margin++;
    return margin;
}

static stemma_status fill_band(struct grid *g, struct arena *arena, stemma_error *err)
{
    int64_t straight = (int64_t)g->n_b - (int64_t)g->n_a;
    int64_t first = straight < 0 ? straight : 0, last = straight > 0 ? straight : 0;
    int64_t least = -(int64_t)g->n_a, most = g->n_b, margin = FIRST_MARGIN;
    if (((uint64_t)g->n_a + 1) * ((uint64_t)g->n_b + 1) <= SMALL_CELLS)
        margin = (int64_t)g->n_a + g->n_b;
    for (;;) {
        int64_t low = first - margin > least ? first - margin : least;
        int64_t high = last + margin < most ? last + margin : most;
        struct arena_mark mark = arena_mark(arena);
        TRY(grid_fill(g, arena, low, high, err));
        if ((low == least && high == most) || holds_best(g, low, high))
            return STEMMA_OK;
        arena_rewind(arena, mark);
        margin = next_margin(g, first, last, margin);
    }
}

/* Walks the moves from the best begin; sets where the alignment ends. */
static void grid_walk(const struct grid *g, struct trail *t, uint32_t *end_a, uint32_t *end_b)
{
    uint32_t i = g->begin_a, j = g->begin_b;
    uint8_t inside = MOVE_STOP; /* the gap that goes on */
    for (;;) {
        size_t k = (size_t)((int64_t)j - (int64_t)i - g->low);
        uint8_t cell = g->moves[(size_t)i * g->width + k];
        uint8_t move = inside != MOVE_STOP ? inside : (cell & MOVE_FIRST);
        inside = MOVE_STOP;
        if (move == MOVE_STOP)
            break;
        if (move == MOVE_PAIR) {
            trail_add(t, g->a[i] == g->b[j] ? ALIGN_EQUAL : ALIGN_SUBSTITUTE, 1);
            i++, j++;
        } else if (move == MOVE_DELETE) {
            trail_add(t, ALIGN_DELETE, 1);
            inside = cell & MOVE_DELETE_ON ? MOVE_DELETE : MOVE_STOP;
            i++;
        } else {
            trail_add(t, ALIGN_INSERT, 1);
            inside = cell & MOVE_INSERT_ON ? MOVE_INSERT : MOVE_STOP;
            j++;
        }
    }
    *end_a = i;
    *end_b = j;
}

/* A sequence of words. */
struct sequence {
    const uint32_t *at;
    uint32_t n;
};

/* Sets `*at` to the first place where `needle` stands in `hay`, hay->n where it does not. */
static stemma_status find_words(struct arena *arena, const struct sequence *needle,
                                const struct sequence *hay, uint32_t *at, stemma_error *err)
{
    const uint32_t *words = needle->at;
    *at = hay->n;
    if (needle->n == 0 || needle->n > hay->n)
        return STEMMA_OK;
    struct arena_mark mark = arena_mark(arena);
    /* back[i]: how many words of the needle's beginning end at its word i, that word aside */
    uint32_t *back = ARENA_NEW(arena, uint32_t, needle->n, err);
    if (back == NULL)
        return arena_status(arena);
    back[0] = 0;
    for (uint32_t i = 1, m = 0; i < needle->n; i++) {
        while (m > 0 && words[i] != words[m])
            m = back[m - 1];
        m += words[i] == words[m];
        back[i] = m;
    }
    for (uint32_t i = 0, m = 0; i < hay->n; i++) {
        while (m > 0 && hay->at[i] != words[m])
            m = back[m - 1];
        m += hay->at[i] == words[m];
        if (m == needle->n) {
            *at = i + 1 - m;
            break;
        }
    }
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

/* Room for `n` runs, before the moves so that it outlives them. */
static stemma_status trail_init(struct trail *t, struct arena *arena, uint64_t n, stemma_error *err)
{
    *t = (struct trail){.at = ARENA_NEW(arena, struct align_run, (size_t)n, err)};
    return t->at == NULL ? arena_status(arena) : STEMMA_OK;
}

/* Gives the room not used back, and fills `out`. */
static stemma_status trail_finish(struct trail *t, struct arena *arena, uint64_t n_room,
                                  struct alignment *out, stemma_error *err)
{
    out->n_runs = t->n;
    out->runs = arena_grow(arena, t->at, (size_t)n_room * sizeof *t->at, t->n * sizeof *t->at, err);
    if (out->runs == NULL)
        return arena_status(arena);
    out->n_equal = t->n_equal;
    out->n_columns = t->n_columns;
    return STEMMA_OK;
}

static stemma_status align_global(struct alignment *out, struct arena *arena, struct grid *g,
                                  stemma_error *err)
{
    uint32_t head = 0, tail = 0;
    uint32_t shorter = g->n_a < g->n_b ? g->n_a : g->n_b;
    while (head < shorter && g->a[head] == g->b[head])
        head++;
    while (tail < shorter - head && g->a[g->n_a - 1 - tail] == g->b[g->n_b - 1 - tail])
        tail++;
    *out = (struct alignment){.a_end = g->n_a, .b_end = g->n_b};
    g->a += head, g->n_a -= head + tail;
    g->b += head, g->n_b -= head + tail;

    uint64_t n_room = (uint64_t)g->n_a + g->n_b + 2;
    struct trail t;
    TRY(trail_init(&t, arena, n_room, err));
    trail_add(&t, ALIGN_EQUAL, head);
    if (g->n_a == 0 || g->n_b == 0) {
        uint32_t n_gap = g->n_a + g->n_b;
        trail_add(&t, g->n_a > 0 ? ALIGN_DELETE : ALIGN_INSERT, n_gap);
        g->score = n_gap > 0 ? g->o->gap_open + (int32_t)n_gap * g->o->gap_extend : 0;
    } else {
        struct arena_mark mark = arena_mark(arena);
        uint32_t end_a, end_b;
        TRY(fill_band(g, arena, err));
        grid_walk(g, &t, &end_a, &end_b);
        arena_rewind(arena, mark);
    }
    trail_add(&t, ALIGN_EQUAL, tail);
    out->score = g->score + (int32_t)(head + tail) * g->o->equal;
    return trail_finish(&t, arena, n_room, out, err);
}

/* The shorter sequence whole in the longer one, from the grid's begin on: nothing can score more.
 */
static stemma_status align_found(struct alignment *out, struct arena *arena, const struct grid *g,
                                 uint32_t n, stemma_error *err)
{
    struct trail t;
    TRY(trail_init(&t, arena, 1, err));
    trail_add(&t, ALIGN_EQUAL, n);
    *out = (struct alignment){.a_begin = g->begin_a,
                              .a_end = g->begin_a + n,
                              .b_begin = g->begin_b,
                              .b_end = g->begin_b + n,
                              .score = (int32_t)n * g->o->equal};
    return trail_finish(&t, arena, 1, out, err);
}

static stemma_status align_free(struct alignment *out, struct arena *arena, struct grid *g,
                                stemma_error *err)
{
    struct sequence a = {g->a, g->n_a}, b = {g->b, g->n_b};
    TRY(find_words(arena, &a, &b, &g->begin_b, err));
    if (g->begin_b < g->n_b)
        return align_found(out, arena, g, g->n_a, err);
    g->begin_b = 0;
    if (g->o->ends == ALIGN_LOCAL) {
        TRY(find_words(arena, &b, &a, &g->begin_a, err));
        if (g->begin_a < g->n_a)
            return align_found(out, arena, g, g->n_b, err);
    }
    uint64_t n_room = (uint64_t)g->n_a + g->n_b + 1;
    struct trail t;
    TRY(trail_init(&t, arena, n_room, err));
    struct arena_mark mark = arena_mark(arena);
    uint32_t end_a, end_b;
    TRY(grid_fill(g, arena, -(int64_t)g->n_a, g->n_b, err));
    grid_walk(g, &t, &end_a, &end_b);
    arena_rewind(arena, mark);
    *out = (struct alignment){.a_begin = g->begin_a,
                              .a_end = end_a,
                              .b_begin = g->begin_b,
                              .b_end = end_b,
                              .score = g->score};
    if (t.n == 0) /* nothing pairs: an empty stretch at the beginning */
        out->a_begin = out->a_end = out->b_begin = out->b_end = 0;
    return trail_finish(&t, arena, n_room, out, err);
}

stemma_status align_words(struct alignment *out, struct arena *arena, const uint32_t *a,
                          uint32_t n_a, const uint32_t *b, uint32_t n_b,
                          const struct align_options *options, stemma_error *err)
{
    struct grid g = {.a = a, .b = b, .n_a = n_a, .n_b = n_b, .o = options};
    if (options->ends == ALIGN_GLOBAL)
        return align_global(out, arena, &g, err);
    return align_free(out, arena, &g, err);
}
