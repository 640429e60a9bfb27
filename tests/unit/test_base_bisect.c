/*
 * Search by halves, against looking at each item.
 */
#include "base/bisect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

enum { MOST = 33 };

static size_t first_from(const unsigned *sorted, size_t low, size_t high, unsigned wanted)
{
    struct bisect at = {.low = low, .high = high};
    while (bisect_open(&at)) {
        assert_true(at.middle >= low && at.middle < high);
        bisect_step(&at, sorted[at.middle] < wanted);
    }
    return at.low;
}

static size_t first_by_one(const unsigned *sorted, size_t low, size_t high, unsigned wanted)
{
    while (low < high && sorted[low] < wanted)
        low++;
    return low;
}

/* Every part of a list in which each number stands twice, and every number beside and between. */
static void test_each_part(void **unused)
{
    (void)unused;
    unsigned sorted[MOST];
    for (unsigned i = 0; i < MOST; i++)
        sorted[i] = i / 2 * 3 + 1;
    for (size_t low = 0; low <= MOST; low++)
        for (size_t high = low; high <= MOST; high++)
            for (unsigned wanted = 0; wanted < MOST * 2; wanted++)
                assert_int_equal(first_from(sorted, low, high, wanted),
                                 first_by_one(sorted, low, high, wanted));
}

/* No sum of two places that would pass the greatest. */
static void test_the_greatest_places(void **unused)
{
    (void)unused;
    struct bisect at = {.low = SIZE_MAX - 3, .high = SIZE_MAX};
    while (bisect_open(&at)) {
        assert_true(at.middle >= SIZE_MAX - 3 && at.middle < SIZE_MAX);
        bisect_step(&at, true);
    }
    assert_true(at.low == SIZE_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_part),
                                       cmocka_unit_test(test_the_greatest_places)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
