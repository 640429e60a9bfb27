/* Chains: what follows what, and which wins. */
#include "reuse/chain.h"

#include "reuse/weight.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct chain_options options = {
    .k = 4, .gap = 20, .long_gap = 80, .look_back = 10, .least_bits = 10 * BIT};

static void test_step(void **state)
{
    (void)state;
    struct anchor from = {100, 200, 12 * BIT}, to = {104, 204, 12 * BIT};
    assert_true(chain_step(&from, &to, &options) == 12 * BIT);
    to = (struct anchor){101, 201, 12 * BIT}; /* one new word of four */
    assert_true(chain_step(&from, &to, &options) == 3 * BIT);
    to = (struct anchor){104, 205, 12 * BIT}; /* an inserted word */
    int64_t one = chain_step(&from, &to, &options);
    to = (struct anchor){104, 236, 12 * BIT}; /* 32 of them cost little more */
    int64_t many = chain_step(&from, &to, &options);
    assert_true(one < 12 * BIT && many < one && many > one - 4 * BIT);
    static const struct anchor never[] = {
        {100, 210, 1}, {110, 200, 1}, {99, 204, 1}, {125, 225, 1}, {104, 285, 1}};
    for (size_t i = 0; i < 5; i++)
        assert_true(chain_step(&from, &never[i], &options) == INT64_MIN);
}

static struct chain_list chains_of(struct arena *arena, const struct anchor *anchors, uint32_t n)
{
    struct chain_list chains;
    assert_int_equal(chain_anchors(&chains, arena, anchors, n, &options, NULL), STEMMA_OK);
    return chains;
}

static void test_rare_outweighs_many(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    /* Three stock phrases on one diagonal, and one rare phrase on another. */
    static const struct anchor anchors[] = {
        {10, 10, 3 * BIT}, {14, 14, 3 * BIT}, {90, 15, 15 * BIT}, {18, 18, 3 * BIT}};
    struct chain_list chains = chains_of(&arena, anchors, 4);
    assert_int_equal(chains.n, 1);
    assert_int_equal(chains.at[0].n, 1);
    assert_int_equal(chains.at[0].anchors[0].a, 90);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_two_passages(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    /* Printed the other way round. */
    static const struct anchor anchors[] = {
        {100, 10, 12 * BIT}, {104, 14, 12 * BIT}, {20, 60, 12 * BIT}, {24, 64, 6 * BIT}};
    struct chain_list chains = chains_of(&arena, anchors, 4);
    assert_int_equal(chains.n, 2);
    assert_int_equal(chains.at[0].anchors[0].a, 100);
    assert_int_equal(chains.at[1].anchors[0].a, 20);
    assert_int_equal(chains.at[1].n, 2);
    assert_true(chains.at[1].bits == 18 * BIT);
    chains = chains_of(&arena, anchors, 0);
    assert_int_equal(chains.n, 0);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_step),
        cmocka_unit_test(test_rare_outweighs_many),
        cmocka_unit_test(test_two_passages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
