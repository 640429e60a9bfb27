/*
 * The search for near documents against a look at all pairs.
 */
#include "story/near.h"

#include "test_context.h"
#include "test_random.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 60, TERMS = 12, ROUNDS = 200 };

static struct weighted_term terms[MOST][VIEW_COUNT][TERMS];

static int compare(const void *left, const void *right)
{
    const struct weighted_term *a = left, *b = right;
    return (a->term > b->term) - (a->term < b->term);
}

/* Weights are small powers of two: sums are exact, and many are equal. */
static void fill(struct portrait *p, uint32_t n, uint64_t *seed)
{
    for (uint32_t i = 0; i < n; i++) {
        p[i] = (struct portrait){.doc = i, .day = (int32_t)test_random_below(seed, 40)};
        if (test_random_below(seed, 5) == 0)
            p[i].day = NO_DAY;
        for (int v = 0; v < VIEW_COUNT; v++) {
            const uint32_t n_terms = (uint32_t)test_random_below(seed, TERMS);
            for (uint32_t t = 0; t < n_terms; t++)
                terms[i][v][t] = (struct weighted_term){
                    (uint32_t)v << 28 | (t << 8 | (uint32_t)test_random_below(seed, 6)) << 4,
                    ldexpf(1, -(int)test_random_below(seed, 3))};
            qsort(terms[i][v], n_terms, sizeof *terms[i][v], compare);
            p[i].view[v] = (struct term_vector){.at = terms[i][v], .n = n_terms};
        }
    }
}

/* As `a` looks at b: with a day it leaves those without one alone. */
static double near(const struct portrait *a, const struct portrait *b, int32_t days)
{
    if (a->day != NO_DAY && (b->day == NO_DAY || abs(a->day - b->day) > days))
        return 0;
    return vector_product(&a->view[VIEW_BODY], &b->view[VIEW_BODY]) +
           vector_product(&a->view[VIEW_LEAD], &b->view[VIEW_LEAD]);
}

/* Whether fewer than `most` others are before b in a's list. */
static bool among_best(const struct portrait *p, uint32_t n, uint32_t a, uint32_t b,
                       const struct near_options *o)
{
    const double score = near(&p[a], &p[b], o->days);
    uint32_t before = 0;
    for (uint32_t c = 0; c < n; c++) {
        const double other = c == a ? 0 : near(&p[a], &p[c], o->days);
        before += other > score || (other == score && c < b && c != a);
    }
    return score > 0 && before < o->most;
}

static void check_round(uint64_t *seed, uint32_t n_threads)
{
    struct portrait p[MOST];
    const uint32_t n = 1 + (uint32_t)test_random_below(seed, MOST);
    const struct near_options options = {1 + (uint32_t)test_random_below(seed, 8),
                                         (int32_t)test_random_below(seed, 15)};
    stemma_ctx *ctx = test_context(n_threads);
    struct workers workers;
    struct arena arena;
    near_pairs pairs;
    fill(p, n, seed);
    arena_init(&arena, ctx);
    assert_int_equal(workers_init(&workers, ctx, NULL), STEMMA_OK);
    assert_int_equal(near_find(&pairs, &workers, &arena, p, n, &options, NULL), STEMMA_OK);
    size_t found = 0;
    for (uint32_t a = 0; a < n; a++) {
        for (uint32_t b = a + 1; b < n; b++) {
            if (!among_best(p, n, a, b, &options) && !among_best(p, n, b, a, &options))
                continue;
            assert_true(found < pairs.n);
            assert_int_equal(pairs.at[found].a, a);
            assert_int_equal(pairs.at[found].b, b);
            found++;
        }
    }
    assert_int_equal(found, pairs.n);
    workers_clear(&workers);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_equals_twin(void **unused)
{
    (void)unused;
    uint64_t seed = 3;
    for (int round = 0; round < ROUNDS; round++)
        check_round(&seed, round % 4 == 0 ? 2 : 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equals_twin)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
