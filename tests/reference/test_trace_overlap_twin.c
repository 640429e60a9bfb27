/*
 * The alignment of two forms against one that fills all cells one by one: the same score, and runs
 * of equal words that go on in both. Random words with few different ones, quoted in part, with
 * seams in one, in both, in none.
 */
#include "trace/overlap.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { MOST_WORDS = 40, ROUNDS = 3000, NEVER = INT32_MIN / 2 };
enum { CHANGED = 4 * BIT, OPEN = 5 * BIT, OPEN_AT_SEAM = BIT };

static int32_t greater(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* What it costs to leave out words of the other form before word `i`. */
static int32_t open_cost(const struct form *f, uint32_t i)
{
    return i < f->n_words && f->words[i].seam != SEAM_SOLID ? OPEN_AT_SEAM : OPEN;
}

/* The best score of a path that ends in a pair, in a word of a left out, in one of b. */
struct cell {
    int32_t pair, skip_a, skip_b;
};

static int32_t best_score(const struct form *a, const struct form *b)
{
    static struct cell at[MOST_WORDS + 1][MOST_WORDS + 1];
    int32_t best = 0;
    for (uint32_t i = 0; i <= a->n_words; i++)
        for (uint32_t j = 0; j <= b->n_words; j++) {
            at[i][j] = (struct cell){NEVER, NEVER, NEVER};
            if (i == 0 || j == 0)
                continue;
            const struct cell d = at[i - 1][j - 1], up = at[i - 1][j], left = at[i][j - 1];
            const int32_t in_a = open_cost(b, j), in_b = open_cost(a, i);
            const int32_t before = greater(0, greater(d.pair, greater(d.skip_a, d.skip_b)));
            const bool equal = a->words[i - 1].word == b->words[j - 1].word;
            at[i][j].pair = before + (equal ? a->words[i - 1].rarity : -CHANGED);
            at[i][j].skip_a = greater(up.skip_a, up.pair - in_a) - 1;
            if (in_a == OPEN_AT_SEAM)
                at[i][j].skip_a = greater(at[i][j].skip_a, up.skip_b - in_a - 1);
            at[i][j].skip_b = greater(left.skip_b, left.pair - in_b) - 1;
            if (in_b == OPEN_AT_SEAM)
                at[i][j].skip_b = greater(at[i][j].skip_b, left.skip_a - in_b - 1);
            best = greater(best, at[i][j].pair);
        }
    return best;
}

static struct form make_form(struct fragment_word *words, uint64_t *seed, bool seams)
{
    const uint32_t n = 1 + (uint32_t)test_random_below(seed, MOST_WORDS);
    for (uint32_t i = 0; i < n; i++) {
        const uint64_t number = test_random_below(seed, test_random_below(seed, 2) == 0 ? 8 : 60);
        words[i] = (struct fragment_word){.word = (number + 1) * UINT64_C(0x9e3779b97f4a7c15),
                                          .rarity = (uint16_t)((3 + number % 11) * BIT)};
        if (seams && i > 0 && test_random_below(seed, 6) == 0)
            words[i].seam = (uint8_t)test_random_below(seed, SEAM_CUT + 1);
    }
    return (struct form){.words = words, .n_words = n};
}

/* Some words of one stand in the other. */
static void quote(struct fragment_word *words, uint32_t n, const struct form *from, uint64_t *seed)
{
    uint32_t k = (uint32_t)test_random_below(seed, from->n_words);
    for (uint32_t i = (uint32_t)test_random_below(seed, n); i < n && k < from->n_words; i++, k++)
        if (test_random_below(seed, 8) > 0) {
            words[i].word = from->words[k].word;
            words[i].rarity = from->words[k].rarity;
        }
}

static void check_runs(const struct overlap *o, const struct form *a, const struct form *b)
{
    uint32_t n_equal = 0, a_at = 0, b_at = 0;
    for (uint32_t r = 0; r < o->n_runs; r++) {
        const struct overlap_run *run = &o->runs[r];
        assert_true(run->n > 0 && run->a_at >= a_at && run->b_at >= b_at);
        a_at = run->a_at + run->n;
        b_at = run->b_at + run->n;
        assert_true(a_at <= a->n_words && b_at <= b->n_words);
        for (uint32_t k = 0; k < run->n; k++)
            assert_int_equal(a->words[run->a_at + k].word, b->words[run->b_at + k].word);
        n_equal += run->n;
    }
    assert_int_equal(o->n_equal, n_equal);
}

static void scores_as_all_cells_do(void **state)
{
    static struct fragment_word words[2][MOST_WORDS];
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    stemma_error err;
    uint64_t seed = 5;
    uint32_t n_found = 0;
    (void)state;
    for (uint64_t round = 0; round < ROUNDS; round++) {
        const struct form a = make_form(words[0], &seed, (round & 1) != 0),
                          b = make_form(words[1], &seed, (round & 2) != 0);
        struct overlap o;
        quote(words[1], b.n_words, &a, &seed);
        arena_init(&arena, ctx);
        assert_int_equal(overlap_find(&o, &arena, &a, &b, &err), STEMMA_OK);
        assert_int_equal(o.score, best_score(&a, &b));
        check_runs(&o, &a, &b);
        n_found += o.n_runs > 0;
        arena_clear(&arena);
    }
    assert_true(n_found > ROUNDS / 2);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_as_all_cells_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
