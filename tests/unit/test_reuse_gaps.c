/* Gaps aligned once: what is looked up is what would have been found, also where much was kept
 * before and makes room. */
#include "reuse/gaps.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { N_WORDS = 4000, MOST = 40 };

static uint32_t words[N_WORDS];

static void fill(uint64_t *state, uint64_t n_kinds)
{
    for (int i = 0; i < N_WORDS; i++)
        words[i] = (uint32_t)test_random_below(state, n_kinds);
}

/* One of few stretches when `few`, so that most come again. */
static struct gap draw(uint64_t *state, bool few)
{
    uint64_t n_places = few ? 8 : N_WORDS - MOST;
    struct gap gap = {words + test_random_below(state, n_places),
                      words + test_random_below(state, n_places),
                      1 + (uint32_t)test_random_below(state, few ? 4 : MOST),
                      1 + (uint32_t)test_random_below(state, few ? 4 : MOST)};
    return gap;
}

static void check(struct gaps *gaps, struct arena *arena, const struct align_options *options,
                  const struct gap *gap)
{
    struct arena_mark mark = arena_mark(arena);
    struct alignment x;
    const struct align_run *runs;
    size_t n_runs;
    assert_int_equal(gaps_align(&runs, &n_runs, gaps, arena, gap, NULL), STEMMA_OK);
    assert_int_equal(align_words(&x, arena, gap->a, gap->n_a, gap->b, gap->n_b, options, NULL),
                     STEMMA_OK);
    assert_int_equal(n_runs, x.n_runs);
    for (size_t i = 0; i < n_runs; i++) {
        assert_int_equal(runs[i].op, x.runs[i].op);
        assert_int_equal(runs[i].n, x.runs[i].n);
    }
    arena_rewind(arena, mark);
}

static void test_looked_up(void **unused)
{
    (void)unused;
    uint64_t state = 7;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct align_options options;
    struct gaps *gaps;
    align_options_init(&options, ALIGN_GLOBAL);
    arena_init(&arena, ctx);
    assert_int_equal(gaps_new(&gaps, &arena, &options, NULL), STEMMA_OK);
    for (int round = 0; round < 12000; round++) {
        if (round == 0)
            fill(&state, 6);
        struct gap gap = draw(&state, round % 2 == 0);
        check(gaps, &arena, &options, &gap);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_looked_up)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
