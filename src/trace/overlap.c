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
 * Cost: words of a × words of b, one byte of memory for each.
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

struct grid {
    const struct fragment_word *a, *b;
    uint32_t n_a, n_b;
    uint8_t *from;        /* cell (i, j): the state before, two bits for each state */
    int32_t *pair, *skip; /* of the row before, by column */
    int32_t *pair_b;      /* and skipped words of b */
    int32_t score;
    uint32_t end_a, end_b;
};

static uint8_t *grid_from(const struct grid *g, uint32_t i, uint32_t j)
{
    return &g->from[(size_t)(i - 1) * g->n_b + (j - 1)];
}

/* True where the form itself says that something is missing before word `i`. */
static bool is_loose(const struct fragment_word *words, uint32_t n, uint32_t i)
{
    return i < n && words[i].seam != SEAM_SOLID;
}

/* The better of going on in a gap and of opening it. `*from` becomes the state before. */
static int32_t skip_word(int32_t on, int32_t pair, int32_t other, bool loose, enum state self,
                         enum state *from)
{
    const int32_t open = loose ? GAP_OPEN_AT_SEAM : GAP_OPEN;
    int32_t best = on;
    *from = self;
    if (pair - open > best) {
        best = pair - open;
        *from = PAIR;
    }
    /* words against words are a substitution; only a seam stands for any number of words */
    if (loose && other - open > best) {
        best = other - open;
        *from = self == SKIP_A ? SKIP_B : SKIP_A;
    }
    return best - GAP_WORD;
}

/* The scores of the cell before, diagonally. */
struct diagonal {
    int32_t pair, skip_a, skip_b;
};

static int32_t pair_words(const struct grid *g, uint32_t i, uint32_t j, const struct diagonal *d,
                          enum state *from)
{
    int32_t best = 0;
    *from = BEGIN;
    if (d->pair > best) {
        best = d->pair;
        *from = PAIR;
    }
    if (d->skip_a > best) {
        best = d->skip_a;
        *from = SKIP_A;
    }
    if (d->skip_b > best) {
        best = d->skip_b;
        *from = SKIP_B;
    }
    return best + (g->a[i - 1].word == g->b[j - 1].word ? g->a[i - 1].rarity : -SUBSTITUTE);
}

static void fill_row(struct grid *g, uint32_t i)
{
    struct diagonal d = {0, NEVER, NEVER};
    int32_t pair = NEVER, skip_b = NEVER; /* of the cell at the left */
    const bool loose_a = is_loose(g->a, g->n_a, i);
    for (uint32_t j = 1; j <= g->n_b; j++) {
        const struct diagonal above = {g->pair[j], g->skip[j], g->pair_b[j]};
        enum state from_pair, from_a, from_b;
        const int32_t now_pair = pair_words(g, i, j, &d, &from_pair);
        const int32_t now_a = skip_word(above.skip_a, above.pair, above.skip_b,
                                        is_loose(g->b, g->n_b, j), SKIP_A, &from_a);
        skip_b = skip_word(skip_b, pair, j > 1 ? g->skip[j - 1] : NEVER, loose_a, SKIP_B, &from_b);
        pair = now_pair;
        d = above;
        g->pair[j] = now_pair;
        g->skip[j] = now_a;
        g->pair_b[j] = skip_b;
        *grid_from(g, i, j) = (uint8_t)(from_pair | from_a << 2 | from_b << 4);
        if (now_pair > g->score) {
            g->score = now_pair;
            g->end_a = i;
            g->end_b = j;
        }
    }
}

static stemma_status grid_fill(struct grid *g, struct arena *arena, stemma_error *err)
{
    const size_t n = (size_t)g->n_b + 1;
    g->from = ARENA_NEW(arena, uint8_t, (size_t)g->n_a * g->n_b, err);
    g->pair = ARENA_NEW(arena, int32_t, n, err);
    g->skip = ARENA_NEW(arena, int32_t, n, err);
    g->pair_b = ARENA_NEW(arena, int32_t, n, err);
    if (g->from == NULL || g->pair == NULL || g->skip == NULL || g->pair_b == NULL)
        return arena_status(arena);
    for (uint32_t j = 0; j <= g->n_b; j++)
        g->pair[j] = g->skip[j] = g->pair_b[j] = NEVER;
    for (uint32_t i = 1; i <= g->n_a; i++)
        fill_row(g, i);
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
