/* What a seed is worth. */
#include "reuse/weight.h"

#include "test_words.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_logarithm(void **state)
{
    (void)state;
    assert_int_equal(weight_log2(0), 0);
    assert_int_equal(weight_log2(1), 0);
    assert_int_equal(weight_log2(2), BIT);
    assert_int_equal(weight_log2(UINT64_C(1) << 40), 40 * BIT);
    for (uint64_t x = 1; x < UINT64_MAX / 3; x = x * 3 / 2 + 1) {
        double exact = log2((double)x) * BIT;
        assert_true(fabs(weight_log2(x) - exact) <= BIT / 11.0);
        assert_true(weight_log2(x + 1) >= weight_log2(x));
    }
}

static void test_rare_is_worth_more(void **state)
{
    (void)state;
    struct test_words t;
    static const char text[] = "lighthouse keeper switches foghorn the of to and fog fog fog fog";
    test_words_open(&t, text, sizeof text - 1);
    const uint32_t *rare = t.words->at, *stop = rare + 4, *same = rare + 8;
    uint32_t least = UINT32_MAX;
    for (uint64_t n = 2; n < 100000; n *= 3) {
        uint32_t bits = weight_seed(rare, 4, n, 100000);
        assert_true(bits < least);
        least = bits;
    }
    assert_in_range(weight_seed(rare, 4, 2, 5), 14 * BIT, 16 * BIT);
    /* Function words, and one word over and over, are worth little in a small corpus. */
    assert_true(weight_seed(stop, 4, 2, 5) <= 8 * BIT);
    assert_true(weight_seed(same, 4, 2, 5) <= 8 * BIT);
    assert_int_equal(weight_seed(rare, 4, 200000, 100000), 0);
    test_words_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_logarithm),
                                       cmocka_unit_test(test_rare_is_worth_more)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
