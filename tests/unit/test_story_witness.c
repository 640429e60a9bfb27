/*
 * Which day a document may be of, by its neighbours; and titles that another one tells.
 */
#include "story/titles.h"
#include "story/witness.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { REPORT = 1, DATED = 2 };

static struct testimony of_days(const int32_t *days, uint32_t n)
{
    struct testimony t = {.n = 0};
    for (uint32_t i = 0; i < n; i++)
        witness_add(&t, 100 + i, days[i], 0.5F);
    return t;
}

static struct testimony of_day(uint32_t number, int32_t day)
{
    struct testimony t = {.n = 0};
    witness_add(&t, number, day, 1);
    return t;
}

static void test_where_days_pile_up(void **unused)
{
    (void)unused;
    const int32_t days[] = {10, 10, 11, 400};
    const struct testimony t = of_days(days, 4), near = of_day(DATED, 10), far = of_day(DATED, 200),
                           alone = of_day(DATED, 400);
    const double there = witness_agree(&t, REPORT, &near, DATED).of_pair;
    assert_true(there > 0.6 && there < 0.75);
    assert_true(witness_agree(&near, DATED, &t, REPORT).of_pair == there);
    assert_true(fabs(witness_agree(&t, REPORT, &alone, DATED).of_pair - 0.25) < 1e-9);
    assert_true(witness_agree(&t, REPORT, &far, DATED).of_pair == 0);
    assert_true(fabs(witness_agree(&t, REPORT, &near, DATED).of_all - there) < 1e-9);
}

/* The other one of the pair says nothing of it. */
static void test_no_witness_of_itself(void **unused)
{
    (void)unused;
    struct testimony t = {.n = 0};
    const struct testimony dated = of_day(DATED, 10);
    witness_add(&t, DATED, 10, 1);
    assert_false(witness_agree(&t, REPORT, &dated, DATED).known);
    witness_add(&t, 7, 30, 0.5F);
    assert_true(witness_agree(&t, REPORT, &dated, DATED).known);
    assert_true(witness_agree(&t, REPORT, &dated, DATED).of_pair == 0);
}

static void test_nearer_ones_weigh_more(void **unused)
{
    (void)unused;
    struct testimony t = {.n = 0};
    const struct testimony dated = of_day(DATED, INT32_MIN + 1);
    witness_add(&t, 7, INT32_MIN + 1, 1);
    witness_add(&t, 8, INT32_MAX, 0.5F);
    assert_true(fabs(witness_agree(&t, REPORT, &dated, DATED).of_pair - 8.0 / 9) < 1e-6);
}

static void test_only_so_many(void **unused)
{
    (void)unused;
    struct testimony t = {.n = 0};
    for (uint32_t i = 0; i < 3 * WITNESSES; i++)
        witness_add(&t, i, (int32_t)i, 1);
    assert_int_equal(t.n, WITNESSES);
    assert_int_equal(t.at[WITNESSES - 1].day, WITNESSES - 1);
}

static void test_titles_told(void **unused)
{
    (void)unused;
    const struct weighted_term title[] = {{8 | VIEW_TITLE, 0.25F}, {16 | VIEW_TITLE, 0.25F}},
                               body[] = {{8 | VIEW_BODY, 0.5F}}, what[] = {{16 | VIEW_WHAT, 0.5F}};
    struct portrait a = {.doc = 0}, b = {.doc = 1};
    assert_true(titles_told(&a, &b) == 0);
    a.view[VIEW_TITLE] = (struct term_vector){.at = title, .n = 2};
    assert_true(titles_told(&a, &b) == 0);
    b.view[VIEW_BODY] = (struct term_vector){.at = body, .n = 1};
    assert_true(titles_told(&a, &b) == 0.5);
    b.view[VIEW_WHAT] = (struct term_vector){.at = what, .n = 1};
    assert_true(titles_told(&a, &b) == 1);
    assert_true(titles_told(&b, &a) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_where_days_pile_up),
        cmocka_unit_test(test_no_witness_of_itself),
        cmocka_unit_test(test_nearer_ones_weigh_more),
        cmocka_unit_test(test_only_so_many),
        cmocka_unit_test(test_titles_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
