/* The order of contigs: small cases by hand. */
#include "trace/order.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void solve(uint32_t *order, uint32_t n, const struct order_evidence *evidence, size_t n_e)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    assert_int_equal(order_solve(order, &arena, n, evidence, n_e, NULL), STEMMA_OK);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void follows_the_evidence(void **state)
{
    (void)state;
    const struct order_evidence evidence[] = {{2, 0, 5}, {0, 1, 5}};
    uint32_t order[3];
    solve(order, 3, evidence, 2);
    assert_int_equal(order[0], 2);
    assert_int_equal(order[1], 0);
    assert_int_equal(order[2], 1);
}

static void breaks_a_circle_where_it_is_weakest(void **state)
{
    (void)state;
    const struct order_evidence evidence[] = {{0, 1, 5}, {1, 2, 3}, {2, 0, 4}};
    uint32_t order[3];
    solve(order, 3, evidence, 3);
    assert_int_equal(order[0], 2);
    assert_int_equal(order[1], 0);
    assert_int_equal(order[2], 1);
}

static void keeps_the_numbers_where_nothing_speaks(void **state)
{
    (void)state;
    uint32_t order[40];
    solve(order, 0, NULL, 0);
    for (uint32_t n = 1; n <= 40; n += 13) {
        const struct order_evidence tie[] = {{0, 0, 0}};
        solve(order, n, tie, 0);
        for (uint32_t i = 0; i < n; i++)
            assert_int_equal(order[i], i);
    }
}

static void puts_many_in_order(void **state)
{
    (void)state;
    enum { N = 200 };
    static struct order_evidence evidence[N * 4];
    static uint32_t order[N];
    size_t n = 0;
    for (uint32_t i = 0; i < N; i++) /* contig i stands at N - 1 - i */
        for (uint32_t k = 1; k <= 3 && i + k < N; k++)
            evidence[n++] = (struct order_evidence){i + k, i, 10};
    solve(order, N, evidence, n);
    for (uint32_t i = 0; i < N; i++)
        assert_int_equal(order[i], N - 1 - i);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follows_the_evidence),
        cmocka_unit_test(breaks_a_circle_where_it_is_weakest),
        cmocka_unit_test(keeps_the_numbers_where_nothing_speaks),
        cmocka_unit_test(puts_many_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
