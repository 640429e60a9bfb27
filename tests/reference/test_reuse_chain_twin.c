/*
 * chain_anchors against the quadratic form: no look-back limit, no early stop, each step worked out
 * again. And every chain must be what it says.
 */
#include "reuse/chain.h"

#include "reuse/weight.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define MAX_ANCHORS 60
#define WORST INT64_MIN

/* What `to` adds after `from`, written out from the definition. */
static int64_t slow_step(const struct anchor *from, const struct anchor *to,
                         const struct chain_options *o)
{
    int64_t step_a = (int64_t)to->a - from->a, step_b = (int64_t)to->b - from->b;
    if (step_a <= 0 || step_b <= 0)
        return WORST;
    int64_t less = step_a < step_b ? step_a : step_b, more = step_a < step_b ? step_b : step_a;
    if (less - (int64_t)o->k > o->gap || more - (int64_t)o->k > o->long_gap)
        return WORST;
    int64_t bits = less < o->k ? (int64_t)to->bits * less / o->k : to->bits;
    int64_t cost = more > less ? BIT / 2 + weight_log2((uint64_t)(more - less)) / 2 : 0;
    int64_t gap = less > o->k ? less - o->k : 0;
    return bits - cost - gap * (BIT / 10);
}

/* The best score of a chain over all anchors. */
static int64_t slow_best(const struct anchor *anchors, uint32_t n, const struct chain_options *o)
{
    int64_t best[MAX_ANCHORS], most = WORST;
    for (uint32_t i = 0; i < n; i++) {
        best[i] = anchors[i].bits;
        for (uint32_t j = 0; j < i; j++) {
            int64_t step = slow_step(&anchors[j], &anchors[i], o);
            if (step != WORST && best[j] + step > best[i])
                best[i] = best[j] + step;
        }
        most = best[i] > most ? best[i] : most;
    }
    return most;
}

static int by_place(const void *x, const void *y)
{
    const struct anchor *a = x, *b = y;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->a > b->a) - (a->a < b->a);
}

static uint32_t draw_anchors(struct anchor *anchors, uint64_t *state)
{
    uint32_t n = (uint32_t)test_random_below(state, MAX_ANCHORS + 1), a = 50, b = 50;
    for (uint32_t i = 0; i < n; i++) {
        if (test_random_below(state, 3) > 0) { /* near a diagonal, else anywhere */
            a += (uint32_t)test_random_below(state, 12);
            b += (uint32_t)test_random_below(state, 12);
            anchors[i] = (struct anchor){a, b, 0};
        } else {
            anchors[i] = (struct anchor){(uint32_t)test_random_below(state, 600),
                                         (uint32_t)test_random_below(state, 600), 0};
        }
        anchors[i].bits = BIT * (1 + (uint32_t)test_random_below(state, 16));
    }
    qsort(anchors, n, sizeof *anchors, by_place);
    return n;
}

/* Chains ascend, are disjoint, and are worth what they say. */
static void check_chains(const struct chain_list *chains, const struct anchor *anchors, uint32_t n,
                         const struct chain_options *o)
{
    size_t n_used = 0;
    for (size_t c = 0; c < chains->n; c++) {
        const struct chain *chain = &chains->at[c];
        int64_t bits = chain->anchors[0].bits;
        for (uint32_t i = 1; i < chain->n; i++) {
            int64_t step = slow_step(&chain->anchors[i - 1], &chain->anchors[i], o);
            assert_true(step != WORST);
            bits += step;
        }
        /* A chain that was cut off a longer one counts the step to it. */
        assert_true(chain->bits <= bits);
        assert_true(chain->bits >= o->least_bits);
        n_used += chain->n;
    }
    assert_true(n_used <= n);
    uint8_t used[MAX_ANCHORS] = {0};
    for (size_t c = 0; c < chains->n; c++)
        for (uint32_t i = 0; i < chains->at[c].n; i++) {
            uint32_t at = 0;
            while (at < n && (used[at] || by_place(&anchors[at], &chains->at[c].anchors[i]) != 0))
                at++;
            assert_true(at < n);
            used[at] = 1;
        }
}

static void test_like_the_quadratic_form(void **unused)
{
    (void)unused;
    stemma_ctx *ctx = test_context(1);
    uint64_t state = 11;
    for (int round = 0; round < 4000; round++) {
        struct anchor anchors[MAX_ANCHORS];
        struct arena arena;
        struct chain_options o = {.k = 4, .gap = 60, .long_gap = 240, .look_back = MAX_ANCHORS};
        if (round % 2)
            o.gap = 5, o.long_gap = 9;
        uint32_t n = draw_anchors(anchors, &state);
        struct chain_list chains;
        arena_init(&arena, ctx);
        assert_int_equal(chain_anchors(&chains, &arena, anchors, n, &o, NULL), STEMMA_OK);
        check_chains(&chains, anchors, n, &o);
        if (n > 0)
            assert_true(chains.at[0].bits == slow_best(anchors, n, &o));
        size_t n_all = chains.n;
        o.least_bits = 30 * BIT;
        assert_int_equal(chain_anchors(&chains, &arena, anchors, n, &o, NULL), STEMMA_OK);
        check_chains(&chains, anchors, n, &o);
        assert_true(chains.n <= n_all);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_like_the_quadratic_form)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
