/*
 * The order of ids is that of numbers where they end in one, else that of bytes, and a total one.
 */
#include "read/id.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_in_order(void **state)
{
    (void)state;
    static const char *const ids[] = {
        "",
        "#",
        "#0",
        "#7",
        "#10",
        "#007",
        "5",
        "a",
        "a#",
        "a#0",
        "a#1",
        "a#2",
        "a#9",
        "a#10",
        "a#11",
        "a#100",
        "a#99999999999999999999",
        "a#100000000000000000000",
        "a#00",
        "a#01",
        "a#1x",
        "a#1x#2",
        "a#1x#10",
        "a10",
        "a9",
        "b.json#2",
        "b.json#10",
        "b.json.gz#1",
        "é#3",
    };
    const size_t n = sizeof ids / sizeof *ids;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n; k++) {
            int order = id_compare(ids[i], ids[k]), wanted = (i > k) - (i < k);
            assert_int_equal((order > 0) - (order < 0), wanted);
        }
}

/* Of any three, two comparisons settle the third; equal ones are the same. */
static void test_total(void **state)
{
    (void)state;
    uint64_t random = 3;
    for (int round = 0; round < 200000; round++) {
        char ids[3][8];
        for (int i = 0; i < 3; i++) {
            size_t n = test_random_below(&random, 7);
            for (size_t k = 0; k < n; k++)
                ids[i][k] = "a#0129"[test_random_below(&random, 6)];
            ids[i][n] = '\0';
        }
        int ab = id_compare(ids[0], ids[1]), bc = id_compare(ids[1], ids[2]);
        int ac = id_compare(ids[0], ids[2]), ba = id_compare(ids[1], ids[0]);
        assert_int_equal(ab == 0, strcmp(ids[0], ids[1]) == 0);
        assert_int_equal((ab > 0) - (ab < 0), (ba < 0) - (ba > 0));
        if (ab <= 0 && bc <= 0)
            assert_true(ac <= 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_in_order),
                                       cmocka_unit_test(test_total)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
