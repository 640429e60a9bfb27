/*
 * The solver of orders against trying them all: up to seven contigs, random evidence. Its order
 * must be worth as much as the best, and be the first by number of those. Beyond the exact solver's
 * size no move of one contig may improve the order.
 */
#include "trace/order.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 40 };

struct problem {
    uint32_t n;
    size_t n_evidence;
    struct order_evidence evidence[MOST * MOST];
};

static void make(struct problem *p, uint32_t n, uint64_t *seed)
{
    p->n = n;
    p->n_evidence = 0;
    for (uint32_t a = 0; a < n; a++)
        for (uint32_t b = a + 1; b < n; b++) {
            const int64_t weight = (int64_t)test_random_below(seed, 7) - 3;
            if (test_random_below(seed, 3) == 0)
                continue;
            const bool swap = test_random_below(seed, 2) == 0;
            p->evidence[p->n_evidence++] = swap ? (struct order_evidence){b, a, -weight}
                                                : (struct order_evidence){a, b, weight};
        }
}

static int64_t worth(const struct problem *p, const uint32_t *order)
{
    uint32_t place[MOST];
    int64_t sum = 0;
    for (uint32_t i = 0; i < p->n; i++)
        place[order[i]] = i;
    for (size_t i = 0; i < p->n_evidence; i++) {
        const struct order_evidence *e = &p->evidence[i];
        sum += place[e->before] < place[e->after] ? e->weight : -e->weight;
    }
    return sum;
}

static void solve(const struct problem *p, uint32_t *order)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    assert_int_equal(order_solve(order, &arena, p->n, p->evidence, p->n_evidence, NULL), STEMMA_OK);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* The next permutation in lexicographic order; false after the last. */
static bool next_order(uint32_t *order, uint32_t n)
{
    uint32_t i = n - 1;
    while (i > 0 && order[i - 1] > order[i])
        i--;
    if (i == 0)
        return false;
    uint32_t k = n - 1;
    while (order[k] < order[i - 1])
        k--;
    const uint32_t swap = order[i - 1];
    order[i - 1] = order[k];
    order[k] = swap;
    for (uint32_t a = i, b = n - 1; a < b; a++, b--) {
        const uint32_t other = order[a];
        order[a] = order[b];
        order[b] = other;
    }
    return true;
}

static void is_the_best_order(void **state)
{
    (void)state;
    uint64_t seed = 11;
    static struct problem p;
    for (int round = 0; round < 60; round++) {
        uint32_t found[MOST], tried[MOST], best[MOST];
        make(&p, 2 + (uint32_t)test_random_below(&seed, 6), &seed);
        solve(&p, found);
        for (uint32_t i = 0; i < p.n; i++)
            tried[i] = i;
        memcpy(best, tried, sizeof best);
        while (next_order(tried, p.n))
            if (worth(&p, tried) > worth(&p, best))
                memcpy(best, tried, p.n * sizeof *best);
        assert_memory_equal(found, best, p.n * sizeof *best);
    }
}

static void no_move_improves_it(void **state)
{
    (void)state;
    uint64_t seed = 12;
    static struct problem p;
    for (int round = 0; round < 10; round++) {
        uint32_t found[MOST];
        make(&p, 13 + (uint32_t)test_random_below(&seed, MOST - 13), &seed);
        solve(&p, found);
        const int64_t best = worth(&p, found);
        for (uint32_t from = 0; from < p.n; from++)
            for (uint32_t to = 0; to < p.n; to++) {
                uint32_t moved[MOST], n = 0;
                for (uint32_t i = 0; i < p.n; i++)
                    if (i != from)
                        moved[n++] = found[i];
                memmove(moved + to + 1, moved + to, (p.n - 1 - to) * sizeof *moved);
                moved[to] = found[from];
                assert_true(worth(&p, moved) <= best);
            }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_the_best_order),
        cmocka_unit_test(no_move_improves_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
