/*
 * Alignment of two forms by rarity. In: two sequences of words with seams; out: runs of equal
 * words.
 *
 * Method: local alignment (Smith and Waterman 1981) with affine gaps (Gotoh 1982), in three
 * respects made for quotations. An equal word scores its information, so that a rare word holds an
 * alignment together and "of the" does not. A gap is dear to open and cheap to go on, as whole
 * sentences are left out; but words of the one never stand against words of the other as two gaps,
 * so a long passage that differs costs its length and ends the alignment. And a gap at a seam,
 * where … or an editor's bracket stands, is nearly free. That is why align_words, which scores all
 * words alike, does not serve here.
 *
 * Afterwards words between two … marks that share too little by themselves are let go: two
 * function words after "…" could be anywhere.
 *
 * Cost: words of a × words of b, one byte of memory for each. A row is filled in two goes: what
 * needs the row above alone for several cells at once (the compiler's vectors), then from left to
 * right what needs the cell before.
 */
#include "trace/overlap.h"

#include <string.h>

#define SUBSTITUTE (4 * BIT)
#define GAP_OPEN (5 * BIT)
#define GAP_OPEN_AT_SEAM (1 * BIT)
#define GAP_WORD 1
#define SEGMENT_BITS 12 /* what the words between two … marks must share to stay */
#define NEAR_EDGE 3     /* words at the edge of both, where equal ones are paired in any case */
#define GAP_AS_CHANGE 8 /* words left out that weigh as one changed word, … */
#define GAP_CHANGES 4   /* … up to so many */
#define FEW_CHANGES 2   /* words against words that part nothing */
#define NEVER (INT32_MIN / 2)

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* What a column of the alignment is: the state that the way to a cell ends in. */
enum state { PAIR, SKIP_A, SKIP_B, STATES, BEGIN = STATES };

/* A row of cells, by column; column 0 stands before the first word of b. */
struct row {
    int32_t *pair, *skip_a, *skip_b;
};

struct grid {
    const struct fragment_word *a, *b;
    uint32_t n_a, n_b;
    size_t width;  /* of a row: n_b and a few columns that are filled for nothing */
    uint8_t *from; /* cell (i, j): the state before, two bits for each state */
    struct row above, row;
    int32_t *b_words; /* by column: the lower half of its word, … */
    int32_t *b_open;  /* … and what it costs to begin a gap behind it */
    int32_t score;
    uint32_t end_a, end_b;
};

static uint8_t *grid_from(const struct grid *g, uint32_t i, uint32_t j)
{
    return &g->from[(i - 1) * g->width + (j - 1)];
}

/* What it costs to begin a gap before word `i`: little where the form itself says that something is
 * missing there. */
static int32_t open_cost(const struct fragment_word *words, uint32_t n, uint32_t i)
{
    return i < n && words[i].seam != SEAM_SOLID ? GAP_OPEN_AT_SEAM : GAP_OPEN;
}

/* Cells that are filled at once. */
enum { LANES = 4 };
typedef int32_t lanes __attribute__((vector_size(LANES * sizeof(int32_t))));
typedef uint8_t narrow_lanes __attribute__((vector_size(LANES)));

static lanes all_lanes(int32_t value)
{
    return (lanes){value, value, value, value};
}

static lanes load(const int32_t *at)
{
    lanes out;
    memcpy(&out, at, sizeof out);
    return out;
}

/* Makes `best` the greater one, and `from` its state; of equal ones the first. */
static void take_greater(lanes *best, lanes *from, lanes score, int32_t state)
{
    const lanes more = score > *best;
    *best = (more & score) | (~more & *best);
    *from = (more & state) | (~more & *from);
}

/* Row i but for the words of b that are skipped. A cell needs the row above alone, so that several
 * go at once. Two halves of words are equal by chance once in four thousand million times; such a
 * pair is none when the path is walked. Returns the best score of the row, or more. */
static int32_t fill_pairs(const struct grid *g, uint32_t i)
{
    const struct row above = g->above, row = g->row;
    const int32_t *b_words = g->b_words, *b_open = g->b_open;
    const int32_t word = (int32_t)(uint32_t)g->a[i - 1].word;
    const int32_t gain = g->a[i - 1].rarity + SUBSTITUTE;
    uint8_t *from = grid_from(g, i, 1);
    lanes best = all_lanes(0), which = best;
    for (uint32_t j = 1, n = g->n_b; j <= n; j += LANES) {
        lanes pair = all_lanes(0), before = all_lanes(BEGIN);
        take_greater(&pair, &before, load(above.pair + j - 1), PAIR);
        take_greater(&pair, &before, load(above.skip_a + j - 1), SKIP_A);
        take_greater(&pair, &before, load(above.skip_b + j - 1), SKIP_B);
        pair += ((load(b_words + j) == word) & gain) - SUBSTITUTE;
        memcpy(row.pair + j, &pair, sizeof pair);
        take_greater(&best, &which, pair, 0);

        const lanes open = load(b_open + j), loose = open == GAP_OPEN_AT_SEAM;
        lanes skip = load(above.skip_a + j), on = all_lanes(SKIP_A);
        take_greater(&skip, &on, load(above.pair + j) - open, PAIR);
        take_greater(&skip, &on, ((load(above.skip_b + j) - open) & loose) | (~loose & NEVER),
                     SKIP_B);
        skip -= GAP_WORD;
        memcpy(row.skip_a + j, &skip, sizeof skip);
        const narrow_lanes states = __builtin_convertvector(before | on << 2, narrow_lanes);
        memcpy(from + j - 1, &states, sizeof states);
    }
    int32_t most = best[0];
    for (int k = 1; k < LANES; k++)
        most = best[k] > most ? best[k] : most;
    return most;
}

/* The rest of row i, from left to right. */
static void fill_skips(const struct grid *g, uint32_t i)
{
    const struct row row = g->row;
    const int32_t open = open_cost(g->a, g->n_a, i);
    const bool loose = open == GAP_OPEN_AT_SEAM;
    uint8_t *from = grid_from(g, i, 1);
    int32_t skip = NEVER;
    for (uint32_t j = 1, n = g->n_b; j <= n; j++) {
        const int32_t opened = row.pair[j - 1] - open;
        const int32_t turned = loose ? row.skip_a[j - 1] - open : NEVER;
        uint32_t before = opened > skip ? PAIR : SKIP_B;
        skip = opened > skip ? opened : skip;
        before = turned > skip ? SKIP_A : before;
        skip = (turned > skip ? turned : skip) - GAP_WORD;
        row.skip_b[j] = skip;
        from[j - 1] = (uint8_t)(from[j - 1] | before << 4);
    }
}

/* Row i has a better end of the path than the rows before. */
static void mark_end(struct grid *g, uint32_t i)
{
    for (uint32_t j = 1; j <= g->n_b; j++)
        if (g->row.pair[j] > g->score) {
            g->score = g->row.pair[j];
            g->end_a = i;
            g->end_b = j;
        }
}

/* A row before the first one: no path is in it. */
static stemma_status row_make(struct row *row, struct arena *arena, size_t n, stemma_error *err)
{
    int32_t *cells = ARENA_NEW(arena, int32_t, 3 * n, err);
    if (cells == NULL)
        return arena_status(arena);
    for (size_t k = 0; k < 3 * n; k++)
        cells[k] = NEVER;
    *row = (struct row){cells, cells + n, cells + 2 * n};
    return STEMMA_OK;
}

static stemma_status grid_fill(struct grid *g, struct arena *arena, stemma_error *err)
{
    g->width = g->n_b + LANES - 1;
    const size_t n = g->width + 1;
    g->from = ARENA_NEW(arena, uint8_t, g->n_a * g->width, err);
    g->b_words = ARENA_ZEROED(arena, int32_t, n, err);
    g->b_open = ARENA_ZEROED(arena, int32_t, n, err);
    if (g->from == NULL || g->b_words == NULL || g->b_open == NULL)
        return arena_status(arena);
    TRY(row_make(&g->above, arena, n, err));
    TRY(row_make(&g->row, arena, n, err));
    for (uint32_t j = 1; j <= g->n_b; j++) {
        g->b_words[j] = (int32_t)(uint32_t)g->b[j - 1].word;
        g->b_open[j] = open_cost(g->b, g->n_b, j);
    }
    for (uint32_t i = 1; i <= g->n_a; i++) {
        const int32_t best = fill_pairs(g, i);
        fill_skips(g, i);
        if (best > g->score)
            mark_end(g, i);
        const struct row filled = g->row;
        g->row = g->above;
        g->above = filled;
    }
    return STEMMA_OK;
}

/* Writes the equal pairs of the best path, last one first; returns how many. */
static uint32_t grid_walk(const struct grid *g, struct overlap_run *pairs)
{
    uint32_t i = g->end_a, j = g->end_b, n = 0;
    enum state state = PAIR;
    while (i > 0 && j > 0 && state != BEGIN) {
        const uint8_t cell = *grid_from(g, i, j);
        const enum state before = (enum state)(cell >> (2 * state) & 3);
        if (state == PAIR && g->a[i - 1].word == g->b[j - 1].word)
            pairs[n++] = (struct overlap_run){i - 1, j - 1, 1};
        i -= state != SKIP_B;
        j -= state != SKIP_A;
        state = before;
    }
    return n;
}

/* The first place in the longer row where all words of the shorter one stand in a row; its length:
 * none. What would be found there by alignment scores as much as can be. */
static uint32_t find_whole(const struct fragment_word *longer, uint32_t n_longer,
                           const struct fragment_word *shorter, uint32_t n)
{
    for (uint32_t i = 0; i + n <= n_longer; i++) {
        uint32_t k = 0;
        while (k < n && longer[i + k].word == shorter[k].word)
            k++;
        if (k == n)
            return i;
    }
    return n_longer;
}

/* Writes the pairs where one form stands whole in the other, last one first; returns how many. */
static uint32_t pair_whole(struct grid *g, struct overlap_run *pairs)
{
    const bool a_first = g->n_a <= g->n_b;
    const uint32_t n = smaller(g->n_a, g->n_b), n_longer = a_first ? g->n_b : g->n_a;
    const uint32_t at =
        a_first ? find_whole(g->b, n_longer, g->a, n) : find_whole(g->a, n_longer, g->b, n);
    if (at == n_longer)
        return 0;
    for (uint32_t k = 0; k < n; k++) {
        const uint32_t w = n - 1 - k;
        pairs[k] = (struct overlap_run){a_first ? w : at + w, a_first ? at + w : w, 1};
        g->score += g->a[pairs[k].a_at].rarity;
    }
    return n;
}

/* True where a … mark stands between words `from` and `to` of the form. */
static bool cut_between(const struct fragment_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t k = from + 1; k <= to; k++)
        if (words[k].seam == SEAM_CUT)
            return true;
    return false;
}

/* The same for any seam. */
static bool loose_between(const struct fragment_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t k = from + 1; k <= to; k++)
        if (words[k].seam != SEAM_SOLID)
            return true;
    return false;
}

/* Drops stretches of pairs between … marks that tell too little, unless they are all there is. */
static uint32_t drop_segments(const struct form *a, const struct form *b, struct overlap_run *pairs,
                              uint32_t n)
{
    uint32_t kept = 0;
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        uint32_t rarity = a->words[pairs[begin].a_at].rarity;
        for (end = begin + 1; end < n; end++) {
            if (cut_between(a->words, pairs[end - 1].a_at, pairs[end].a_at) ||
                cut_between(b->words, pairs[end - 1].b_at, pairs[end].b_at))
                break;
            rarity += a->words[pairs[end].a_at].rarity;
        }
        if (rarity < SEGMENT_BITS * BIT && end - begin < n)
            continue;
        for (uint32_t k = begin; k < end; k++)
            pairs[kept++] = pairs[k];
    }
    return kept;
}

/* Where a form begins (ends) a few words before (after) the pairs, equal words at the same distance
 * are pairs too: a changed word close to the edge parts them. `pairs` has room. */
static uint32_t extend_edges(const struct form *a, const struct form *b, struct overlap_run *pairs,
                             uint32_t n)
{
    if (n == 0)
        return 0;
    const struct overlap_run first = pairs[0], last = pairs[n - 1];
    const uint32_t head = smaller(first.a_at, first.b_at);
    for (uint32_t k = 1; head <= NEAR_EDGE && k <= head; k++) {
        if (a->words[first.a_at - k].word != b->words[first.b_at - k].word)
            continue;
        memmove(pairs + 1, pairs, n++ * sizeof *pairs);
        pairs[0] = (struct overlap_run){first.a_at - k, first.b_at - k, 1};
    }
    const uint32_t tail = smaller(a->n_words - 1 - last.a_at, b->n_words - 1 - last.b_at);
    for (uint32_t k = 1; tail <= NEAR_EDGE && k <= tail; k++)
        if (a->words[last.a_at + k].word == b->words[last.b_at + k].word)
            pairs[n++] = (struct overlap_run){last.a_at + k, last.b_at + k, 1};
    return n;
}

/* Pairs into runs, in place. */
static void make_runs(struct overlap *o, const struct form *a, struct overlap_run *pairs,
                      uint32_t n)
{
    o->runs = pairs;
    for (uint32_t k = 0; k < n; k++) {
        const struct overlap_run pair = pairs[k];
        o->n_equal++;
        o->rarity += a->words[pair.a_at].rarity;
        struct overlap_run *last = o->n_runs > 0 ? &pairs[o->n_runs - 1] : NULL;
        if (last != NULL && last->a_at + last->n == pair.a_at && last->b_at + last->n == pair.b_at)
            last->n++;
        else
            pairs[o->n_runs++] = pair;
    }
}

/* Words that differ between run `k` and the one before it, where no seam accounts for them. A gap
 * in one form only is worth `most` words at most. */
static uint32_t words_changed(const struct overlap *o, uint32_t k, const struct form *a,
                              const struct form *b, uint32_t most)
{
    const struct overlap_run *r = &o->runs[k - 1], *s = &o->runs[k];
    const uint32_t in_a = s->a_at - (r->a_at + r->n), in_b = s->b_at - (r->b_at + r->n);
    if (loose_between(a->words, s->a_at - in_a - 1, s->a_at) ||
        loose_between(b->words, s->b_at - in_b - 1, s->b_at))
        return 0;
    const uint32_t longer = in_a > in_b ? in_a : in_b;
    return smaller(in_a, in_b) > 0 ? longer : smaller(longer, most);
}

/* Words of a gap in one form only that part passages as a changed word does. */
static uint32_t words_against(const struct overlap *o, uint32_t k, const struct form *a,
                              const struct form *b)
{
    const uint32_t n = words_changed(o, k, a, b, UINT32_MAX);
    return n == words_changed(o, k, a, b, 1) ? n : smaller(n / GAP_AS_CHANGE, GAP_CHANGES);
}

/* The first run of what lies beyond a place where two passages part: what differs from there on, or
 * up to there, outweighs the words that are equal on that side; 0: none. */
static uint32_t find_parting(const struct overlap *o, const struct form *a, const struct form *b)
{
    uint32_t all = 0, passed = 0, before = 0;
    for (uint32_t k = 1; k < o->n_runs; k++)
        all += words_against(o, k, a, b);
    for (uint32_t k = 1; k < o->n_runs; k++) {
        const uint32_t here = words_against(o, k, a, b);
        before += o->runs[k - 1].n;
        passed += here;
        const uint32_t after = o->n_equal - before;
        const uint32_t changed = before >= after ? all - passed + here : passed;
        if (changed > FEW_CHANGES && 2 * changed > smaller(before, after))
            return k;
    }
    return 0;
}

/* Words against other words that outweigh what is equal on one side of them part two passages, as
 * gaps with a pair between them can bridge anything: the heavier passage is kept. */
static void keep_passage(struct overlap *o, const struct form *a, const struct form *b)
{
    for (uint32_t k = find_parting(o, a, b); k > 0; k = find_parting(o, a, b)) {
        uint32_t before = 0;
        for (uint32_t i = 0; i < k; i++)
            before += o->runs[i].n;
        const bool first = 2 * before >= o->n_equal;
        const uint32_t drop = first ? k : 0, n_drop = first ? o->n_runs - k : k;
        for (uint32_t i = drop; i < drop + n_drop; i++) {
            o->n_equal -= o->runs[i].n;
            for (uint32_t w = 0; w < o->runs[i].n; w++)
                o->rarity -= a->words[o->runs[i].a_at + w].rarity;
        }
        o->n_runs -= n_drop;
        o->runs += first ? 0 : n_drop;
    }
}

stemma_status overlap_find(struct overlap *out, struct arena *arena, const struct form *a,
                           const struct form *b, stemma_error *err)
{
    *out = (struct overlap){0};
    struct grid g = {.a = a->words, .b = b->words, .n_a = a->n_words, .n_b = b->n_words};
    if (g.n_a == 0 || g.n_b == 0 || (uint64_t)g.n_a * g.n_b > OVERLAP_MAX_CELLS)
        return STEMMA_OK;
    const uint32_t shorter = g.n_a < g.n_b ? g.n_a : g.n_b;
    struct overlap_run *pairs = ARENA_NEW(arena, struct overlap_run, shorter, err);
    if (pairs == NULL)
        return arena_status(arena);
    uint32_t n = pair_whole(&g, pairs);
    if (n == 0) {
        const struct arena_mark mark = arena_mark(arena);
        TRY(grid_fill(&g, arena, err));
        n = grid_walk(&g, pairs);
        arena_rewind(arena, mark);
    }
    out->score = g.score > 0 ? (uint32_t)g.score : 0;
    for (uint32_t k = 0; k < n / 2; k++) {
        const struct overlap_run swap = pairs[k];
        pairs[k] = pairs[n - 1 - k];
        pairs[n - 1 - k] = swap;
    }
    n = extend_edges(a, b, pairs, drop_segments(a, b, pairs, n));
    make_runs(out, a, pairs, n);
    keep_passage(out, a, b);
    return STEMMA_OK;
}

uint32_t overlap_changes(const struct overlap *o, const struct form *a, const struct form *b,
                         uint32_t most)
{
    uint32_t n = 0;
    for (uint32_t k = 1; k < o->n_runs; k++)
        n += words_changed(o, k, a, b, most);
    return n;
}
