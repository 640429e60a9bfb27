/*
 * Counting bits.
 */
#include "base/bits.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static uint32_t count_slowly(uint64_t bits)
{
    uint32_t n = 0;
    for (; bits != 0; bits >>= 1)
        n += bits & 1;
    return n;
}

static void test_counts(void **unused)
{
    (void)unused;
    uint64_t bits = 1;
    assert_int_equal(bits_count(0), 0);
    assert_int_equal(bits_count(UINT64_MAX), 64);
    for (int i = 0; i < 64; i++)
        assert_int_equal(bits_count(UINT64_C(1) << i), 1);
    for (int i = 0; i < 10000; i++) {
        bits = bits * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        assert_int_equal(bits_count(bits), count_slowly(bits));
        assert_int_equal(bits_count(bits & bits << 7), count_slowly(bits & bits << 7));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_counts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
