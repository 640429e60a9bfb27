/* A vector's table against merging: the same bits, whatever stands in the same slot. */
#include "story/vector.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { ROUNDS = 2000, STEP = 4 * VECTOR_SLOTS };

/* Terms in order; few slots, so that many share one. */
static struct term_vector make_vector(struct weighted_term *terms, uint64_t *seed)
{
    struct term_vector v = {.at = terms};
    const uint32_t n = (uint32_t)test_random_below(seed, VECTOR_MOST + 1);
    uint32_t term = (uint32_t)test_random_below(seed, 8) * 4;
    for (; v.n < n; v.n++) {
        terms[v.n] = (struct weighted_term){term, (float)test_random_below(seed, 1000) / 977};
        term +=
            test_random_below(seed, 2) == 0 ? STEP : 4 * (1 + (uint32_t)test_random_below(seed, 6));
    }
    return v;
}

static uint32_t count_common(const struct term_vector *a, const struct term_vector *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            n += a->at[i].term == b->at[k].term;
    return n;
}

static void table_and_merge_agree(void **state)
{
    static struct weighted_term terms[2][VECTOR_MOST];
    uint64_t seed = 3, n_common = 0;
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        const struct term_vector a = make_vector(terms[0], &seed), b = make_vector(terms[1], &seed);
        struct vector_index index;
        vector_index_make(&index, &a);
        const struct vector_share share = vector_share(&index, &b);
        assert_true(share.product == vector_product(&a, &b));
        assert_int_equal(share.n, count_common(&a, &b));
        n_common += share.n;
        uint32_t n_had = 0;
        for (uint32_t i = 0; i < a.n; i++)
            n_had += vector_has(&b, a.at[i].term);
        assert_int_equal(n_had, share.n);
    }
    assert_true(n_common > ROUNDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_and_merge_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
