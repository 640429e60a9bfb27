/* A portrait held against another gives what a merge of their vectors does, to the last bit. */
#include "story/held.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROUNDS = 400, MOST = 80 };
static const uint32_t most[VIEW_COUNT] = {BODY_TERMS, LEAD_TERMS, NAME_TERMS, TITLE_TERMS};

static int compare_terms(const void *left, const void *right)
{
    const struct weighted_term *a = left, *b = right;
    return (a->term > b->term) - (a->term < b->term);
}

/* Few different terms, so that many are shared and some stand twice in one vector. */
static uint32_t fill(struct weighted_term *at, uint64_t *seed, enum view view)
{
    const uint32_t n = (uint32_t)test_random_below(seed, most[view] + 1);
    const uint64_t range = 1 + test_random_below(seed, 3 * MOST);
    for (uint32_t i = 0; i < n; i++)
        at[i] =
            (struct weighted_term){(uint32_t)test_random_below(seed, range) << 2 | (uint32_t)view,
                                   0.001F + (float)test_random_below(seed, 1000) / 1000};
    qsort(at, n, sizeof *at, compare_terms);
    return n;
}

static uint32_t count_common(const struct term_vector *a, const struct term_vector *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        const uint32_t x = a->at[i].term, y = b->at[k].term;
        n += x == y;
        i += x <= y;
        k += y <= x;
    }
    return n;
}

static void test_same_as_a_merge(void **unused)
{
    (void)unused;
    uint64_t seed = 7;
    static struct weighted_term terms[2][VIEW_COUNT][MOST];
    struct portrait p[2];
    struct held_terms held;
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 2; i++)
            for (enum view v = 0; v < VIEW_COUNT; v++)
                p[i].view[v] = (struct term_vector){terms[i][v], fill(terms[i][v], &seed, v)};
        held_terms_set(&held, &p[0]);
        for (enum view v = 0; v < VIEW_COUNT; v++) {
            uint32_t common;
            const double product = held_product(&held, &p[1].view[v], &common);
            assert_true(product == vector_product(&p[0].view[v], &p[1].view[v]));
            assert_int_equal(common, count_common(&p[0].view[v], &p[1].view[v]));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_as_a_merge)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
