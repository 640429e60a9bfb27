/*
 * Average linkage against the obvious way: a full matrix, the best two groups looked for each time.
 */
#include "story/linkage.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 24, ROUNDS = 3000 };

struct twin {
    double likeness[MOST][MOST];
    uint32_t group[MOST];
    uint32_t n;
};

static double mean_between(const struct twin *t, uint32_t a, uint32_t b)
{
    double sum = 0;
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->n; i++)
        for (uint32_t k = 0; k < t->n; k++)
            if (t->group[i] == a && t->group[k] == b) {
                sum += t->likeness[i][k];
                n++;
            }
    return sum / n;
}

static void twin_group(struct twin *t, double least)
{
    for (;;) {
        double best = 0;
        uint32_t best_a = 0, best_b = 0;
        for (uint32_t a = 0; a < t->n; a++)
            for (uint32_t b = a + 1; b < t->n; b++)
                if (t->group[a] == a && t->group[b] == b && mean_between(t, a, b) > best) {
                    best = mean_between(t, a, b);
                    best_a = a;
                    best_b = b;
                }
        if (best < least || best == 0)
            return;
        for (uint32_t i = 0; i < t->n; i++)
            if (t->group[i] == best_b)
                t->group[i] = best_a;
    }
}

/* Likelihoods are eighths, so that sums are exact whatever their order; ties are many. */
static void fill(struct twin *t, near_pairs *pairs, float *likeness, struct near_pair *at,
                 uint64_t *seed)
{
    memset(t, 0, sizeof *t);
    t->n = 2 + (uint32_t)test_random_below(seed, MOST - 1);
    *pairs = (near_pairs){at, 0, 0, MOST * MOST};
    const uint64_t density = 1 + test_random_below(seed, 6);
    for (uint32_t a = 0; a < t->n; a++) {
        t->group[a] = a;
        for (uint32_t b = a + 1; b < t->n; b++) {
            if (test_random_below(seed, 6) >= density)
                continue;
            const double p = (double)test_random_below(seed, 9) / 8;
            likeness[pairs->n] = (float)p;
            at[pairs->n++] = (struct near_pair){a, b};
            t->likeness[a][b] = t->likeness[b][a] = p;
        }
    }
}

static void test_equals_twin(void **unused)
{
    (void)unused;
    static const double leasts[] = {0.2, 0.3, 0.45, 0.5, 0.75};
    uint64_t seed = 7;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    for (int round = 0; round < ROUNDS; round++) {
        struct twin twin;
        struct near_pair at[MOST * MOST];
        float likeness[MOST * MOST];
        uint32_t group[MOST];
        near_pairs pairs;
        fill(&twin, &pairs, likeness, at, &seed);
        const double least = leasts[round % 5];
        const struct arena_mark mark = arena_mark(&arena);
        assert_int_equal(linkage_group(group, &arena, twin.n, &pairs, likeness, least, NULL),
                         STEMMA_OK);
        arena_rewind(&arena, mark);
        twin_group(&twin, least);
        assert_memory_equal(group, twin.group, twin.n * sizeof *group);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equals_twin)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
