/*
 * Most texts part for good where they first differ; this tells so without aligning them.
 *
 * In: two rows of words whose first words differ. Out: true when no path of an alignment can ever
 * get above its begin.
 *
 * Only the equal pairs of words in a square of the next 16 words of either row are looked at, and
 * where that does not decide, of the next 32. In the order of both texts, the best way to each pair
 * is found: the pairs before it, less what lies between, a substitution for each two words and a
 * gap for what one side has more. That is a bound on what the dynamic programming would find there.
 * It is hopeless when no pair gets above 0 and none can leave the square before the score has
 * fallen by the drop. This is sparse dynamic programming (Eppstein, Galil, Giancarlo, Italiano, J.
 * ACM 39, 1992) in its quadratic form, on some five pairs. The words of b are thrown into a small
 * table, where each word of a finds the few that it may equal.
 *
 * Cost: the words of the square, and the square of the equal pairs among them.
 */
#include "reuse/glance.h"

#define SMALL_SQUARE 16
#define LARGE_SQUARE 32
#define MOST_PAIRS 48 /* that are weighed; texts that repeat one word have more */
#define TABLE_SLOTS 64

/* What leads from one equal pair to the next. */
struct costs {
    int32_t pair; /* a word of either side, at least */
    int32_t open, word;
};

/* An equal pair, and the best score of a path that ends with it. */
struct equal_pair {
    int32_t a, b, score;
};

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

/* Of x words of one side and y of the other that are no equal pairs, at least. */
static int32_t cost_between(const struct costs *c, int32_t x, int32_t y)
{
    int32_t gap = x > y ? x - y : y - x;
    return c->pair * least(x, y) + (gap > 0 ? c->open + gap * c->word : 0);
}

/* By word of a the words of b that equal it, one bit each, among the first n of either. */
static void find_equal(const struct glance *g, uint32_t n, uint32_t equal[LARGE_SQUARE])
{
    uint32_t n_a = g->n_a < n ? g->n_a : n, n_b = g->n_b < n ? g->n_b : n;
    uint32_t table[TABLE_SLOTS] = {0};
    for (uint32_t j = 0; j < n_b; j++)
        table[g->b[(ptrdiff_t)j * g->step] >> 1 & (TABLE_SLOTS - 1)] |= UINT32_C(1) << j;
    for (uint32_t i = 0; i < n; i++) {
        equal[i] = 0;
        if (i >= n_a)
            continue;
        uint32_t word = g->a[(ptrdiff_t)i * g->step];
        for (uint32_t maybe = table[word >> 1 & (TABLE_SLOTS - 1)]; maybe != 0; maybe &= maybe - 1)
            if (g->b[(ptrdiff_t)__builtin_ctz(maybe) * g->step] == word)
                equal[i] |= maybe & (~maybe + 1);
    }
}

/* The best score of a path that ends with the pair of words a and b. */
static int32_t best_score(const struct equal_pair *pairs, uint32_t n, int32_t a, int32_t b,
                          const struct costs *c)
{
    int32_t best = -cost_between(c, a, b);
    for (uint32_t i = 0; i < n; i++) {
        const struct equal_pair *p = &pairs[i];
        if (p->a >= a || p->b >= b)
            continue;
        int32_t score = p->score - cost_between(c, a - p->a - 1, b - p->b - 1);
        best = score > best ? score : best;
    }
    return best;
}

/* What leads from an equal pair out of the square, where `left` words are left behind it. */
static int32_t cost_to_leave(const struct costs *c, int32_t left)
{
    return least(c->pair * left, c->open + c->word * left);
}

/* True when the square of the first n words decides that all is hopeless. */
static bool square_hopeless(const struct glance *g, uint32_t n, const struct costs *c, int32_t gain)
{
    uint32_t equal[LARGE_SQUARE], n_pairs = 0;
    struct equal_pair pairs[MOST_PAIRS];
    if (cost_to_leave(c, (int32_t)n) <= g->drop)
        return false;
    find_equal(g, n, equal);
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t row = equal[i]; row != 0; row &= row - 1) {
            struct equal_pair p = {(int32_t)i, __builtin_ctz(row), 0};
            p.score = best_score(pairs, n_pairs, p.a, p.b, c);
            if (p.score < -g->drop)
                continue; /* no path gets here */
            p.score += gain;
            int32_t left = (int32_t)n - 1 - (p.a > p.b ? p.a : p.b);
            if (p.score > 0 || p.score - cost_to_leave(c, left) >= -g->drop ||
                n_pairs == MOST_PAIRS)
                return false;
            pairs[n_pairs++] = p;
        }
    return true;
}

bool glance_hopeless(const struct glance *g, const struct align_options *options)
{
    struct costs c = {.open = -options->gap_open, .word = -options->gap_extend};
    c.pair = least(-options->substitute, 2 * c.word);
    if (c.pair < 1 || c.open < 0)
        return false;
    return square_hopeless(g, SMALL_SQUARE, &c, options->equal) ||
           square_hopeless(g, LARGE_SQUARE, &c, options->equal);
}
