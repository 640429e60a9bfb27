/*
 * The sides of one cell: who grew older, and who is given two ages.
 */
#include "test_context.h"
#include "value/compare.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { YEAR = 365 };

/* How many sides two ages of one person have that are printed `days` apart. */
static size_t sides_of(double age, double other, int32_t days)
{
    struct seen values[2] = {{.record = {.doc = 0, .low = age, .high = age, .exact = 1}},
                             {.record = {.doc = 1, .low = other, .high = other, .exact = 1}}};
    struct told told[2] = {{.doc = 0, .text = 0, .day = 20000},
                           {.doc = 1, .text = 1, .day = 20000 + days}};
    const struct telling t = {.told = told, .n_told = 2, .values = {.at = values, .n = 2}};
    const uint32_t members[2] = {0, 1};
    struct sides sides;
    struct arena arena;
    stemma_ctx *ctx = test_context(1);
    arena_init(&arena, ctx);
    assert_int_equal(compare_cell(&sides, &arena, &t, members, 2, NULL), STEMMA_OK);
    const size_t n = sides.n;
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return n;
}

static void test_birthdays(void **unused)
{
    (void)unused;
    assert_int_equal(sides_of(61, 64, 1), 2);
    assert_int_equal(sides_of(61, 62, 1), 2);
    assert_int_equal(sides_of(61, 62, 20), 2);
    assert_int_equal(sides_of(61, 62, 90), 0); /* there may have been a birthday */
    assert_int_equal(sides_of(62, 61, -90), 0);
    assert_int_equal(sides_of(45, 47, 2 * YEAR + 100), 0);
    assert_int_equal(sides_of(45, 47, 30), 2);
    assert_int_equal(sides_of(61, 62, 3 * YEAR), 2);
    assert_int_equal(sides_of(61, 61, 1), 0);
    assert_int_equal(sides_of(61, 31, 1), 0); /* two persons */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_birthdays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
