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
 * ACM 39, 1992) in its quadratic form, on some five pairs.
 *
 * Cost: the words of the square, and the square of the equal pairs among them. Of news, 97 of 100
 * extensions end here, and of the rest one in eighty gains nothing.
 */
#include "reuse/glance.h"

#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define SQUARE 16
#define MOST_PAIRS 48 /* that are weighed; texts that repeat one word have more */

typedef uint32_t lanes __attribute__((vector_size(16)));

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

/* The words of b that equal `word`, one bit each, of four times four. */
static inline uint32_t equal_bits(const lanes b[4], uint32_t word)
{
    lanes same = {word, word, word, word};
#if defined(__SSE2__)
    __m128i low = _mm_packs_epi32((__m128i)(b[0] == same), (__m128i)(b[1] == same));
    __m128i high = _mm_packs_epi32((__m128i)(b[2] == same), (__m128i)(b[3] == same));
    return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(low, high));
#else
    uint32_t bits = 0;
    for (int l = 0; l < 4; l++) {
        lanes equal = (lanes)(b[l] == same) & (lanes){1, 2, 4, 8};
        bits |= (equal[0] | equal[1] | equal[2] | equal[3]) << 4 * l;
    }
    return bits;
#endif
}

/* Words b … b + SQUARE of a row into `to`; past its end there are none. */
static inline void load_words(lanes to[4], const struct glance *g, uint32_t b)
{
    if (b + SQUARE <= g->n_b) {
        lanes from[4];
        memcpy(from, g->step > 0 ? g->b + b : g->b - b - (SQUARE - 1), sizeof from);
        for (int l = 0; l < 4; l++)
            to[l] = g->step > 0 ? from[l]
                                : __builtin_shufflevector(from[3 - l], from[3 - l], 3, 2, 1, 0);
        return;
    }
    uint32_t words[SQUARE] = {0};
    for (uint32_t j = 0; j < SQUARE && b + j < g->n_b; j++)
        words[j] = g->b[(ptrdiff_t)(b + j) * g->step];
    memcpy(to, words, sizeof words);
}

/* By word of a the words of b that equal it, one bit each, among the first n of either. Sixteen
 * words are compared at once and none is asked about: what stands where is as good as random, and a
 * wrong guess of the processor costs more than a row. Out: the words of a that equal any. */
static uint32_t find_equal(const struct glance *g, uint32_t n, uint32_t equal[2 * SQUARE])
{
    uint32_t n_a = g->n_a < n ? g->n_a : n, any = 0;
    for (uint32_t from = 0; from < n; from += SQUARE) {
        lanes b[4];
        load_words(b, g, from);
        uint32_t n_b = g->n_b > from ? g->n_b - from : 0;
        uint32_t valid = n_b < SQUARE ? (UINT32_C(1) << n_b) - 1 : (UINT32_C(1) << SQUARE) - 1;
        for (uint32_t i = 0; i < n_a; i++) {
            uint32_t row = equal_bits(b, g->a[(ptrdiff_t)i * g->step]) & valid;
            equal[i] = (from > 0 ? equal[i] : 0) | row << from;
            any |= (uint32_t)(row != 0) << i;
        }
    }
    return any;
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
    uint32_t equal[2 * SQUARE], n_pairs = 0;
    struct equal_pair pairs[MOST_PAIRS];
    if (cost_to_leave(c, (int32_t)n) <= g->drop)
        return false;
    for (uint32_t any = find_equal(g, n, equal); any != 0; any &= any - 1) {
        int32_t a = __builtin_ctz(any);
        for (uint32_t row = equal[a]; row != 0; row &= row - 1) {
            struct equal_pair p = {a, __builtin_ctz(row), 0};
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
    }
    return true;
}

bool glance_hopeless(const struct glance *g, const struct align_options *options)
{
    struct costs c = {.open = -options->gap_open, .word = -options->gap_extend};
    c.pair = least(-options->substitute, 2 * c.word);
    if (c.pair < 1 || c.open < 0)
        return false;
    return square_hopeless(g, SQUARE, &c, options->equal) ||
           square_hopeless(g, 2 * SQUARE, &c, options->equal);
}
