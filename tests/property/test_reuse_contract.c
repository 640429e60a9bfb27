/*
 * The contract of the sketch: texts that share a run of k + w - 1 words share a seed inside it. And
 * its density: 2 / (w + 1) of all k-word hashes.
 */
#include "reuse/sketch.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define MAX_WORDS 300

struct side {
    uint32_t words[MAX_WORDS];
    uint32_t n, run; /* words, and where the shared run begins */
    seed_array seeds;
};

/* Random words, with the run somewhere among them. */
static void fill_side(struct side *s, uint64_t *state, const uint32_t *run, uint32_t n_run,
                      uint64_t alphabet)
{
    s->run = (uint32_t)test_random_below(state, 100);
    s->n = s->run + n_run + (uint32_t)test_random_below(state, 100);
    for (uint32_t i = 0; i < s->n; i++) {
        s->words[i] = (uint32_t)test_random_below(state, alphabet);
        if (i >= s->run && i < s->run + n_run)
            s->words[i] = run[i - s->run];
    }
}

/* True when some seed of the run has its hash among the seeds of the other side's run. */
static bool shares_seed(const struct side *a, const struct side *b, uint32_t n_run, uint32_t k)
{
    for (size_t i = 0; i < a->seeds.n; i++)
        for (size_t j = 0; j < b->seeds.n; j++)
            if (a->seeds.at[i].hash == b->seeds.at[j].hash && a->seeds.at[i].token >= a->run &&
                a->seeds.at[i].token + k <= a->run + n_run && b->seeds.at[j].token >= b->run &&
                b->seeds.at[j].token + k <= b->run + n_run)
                return true;
    return false;
}

static void test_shared_runs_share_seeds(void **unused)
{
    (void)unused;
    stemma_ctx *ctx = test_context(1);
    uint64_t state = 7;
    for (int round = 0; round < 3000; round++) {
        static struct side a, b;
        struct arena arena;
        uint32_t run[64];
        struct sketch_options o = {1 + (uint32_t)test_random_below(&state, 8),
                                   1 + (uint32_t)test_random_below(&state, 16)};
        uint32_t n_run = o.k + o.w - 1;
        uint64_t alphabet = 1 + test_random_below(&state, round % 2 ? 3 : 5000);
        for (uint32_t i = 0; i < n_run; i++)
            run[i] = (uint32_t)test_random_below(&state, alphabet);
        fill_side(&a, &state, run, n_run, alphabet);
        fill_side(&b, &state, run, n_run, alphabet);
        a.seeds = b.seeds = (seed_array)ARRAY_INIT(MAX_WORDS);
        arena_init(&arena, ctx);
        assert_int_equal(sketch_words(&a.seeds, &arena, a.words, a.n, &o, NULL), STEMMA_OK);
        assert_int_equal(sketch_words(&b.seeds, &arena, b.words, b.n, &o, NULL), STEMMA_OK);
        assert_true(shares_seed(&a, &b, n_run, o.k));
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

static void test_density(void **unused)
{
    (void)unused;
    enum { N = 20000 };
    static uint32_t words[N];
    stemma_ctx *ctx = test_context(1);
    uint64_t state = 8;
    for (uint32_t i = 0; i < N; i++)
        words[i] = (uint32_t)(test_random(&state) >> 32);
    for (uint32_t w = 1; w <= 16; w++) {
        struct arena arena;
        struct sketch_options o = {4, w};
        seed_array seeds = ARRAY_INIT(N);
        arena_init(&arena, ctx);
        assert_int_equal(sketch_words(&seeds, &arena, words, N, &o, NULL), STEMMA_OK);
        double density = (double)seeds.n / N, expected = 2.0 / (w + 1);
        assert_true(density > 0.9 * expected && density < 1.1 * expected);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_shared_runs_share_seeds),
                                       cmocka_unit_test(test_density)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
