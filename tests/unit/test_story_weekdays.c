/*
 * Days that a text names by their weekday.
 */
#include "story/weekdays.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { TUESDAY = 20151, ALL = 1000 }; /* 2025-03-04 */

static uint64_t named(const char *bytes, uint32_t n, int32_t day)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct text text;
    struct weekdays w;
    stemma_error err = {0};
    arena_init(&arena, ctx);
    assert_int_equal(text_analyse(&text, &arena, bytes, strlen(bytes), &err), STEMMA_OK);
    weekdays_init(&w);
    const uint64_t days = weekdays_resolved(weekdays_named(&w, &text, n), day);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return days;
}

static uint64_t bit(int32_t day)
{
    return UINT64_C(1) << (day & 63);
}

static void test_last_such_day(void **unused)
{
    (void)unused;
    assert_true(named("The ferry sank on Tuesday.", ALL, TUESDAY) == bit(TUESDAY));
    assert_true(named("The ferry sank on Monday.", ALL, TUESDAY) == bit(TUESDAY - 1));
    assert_true(named("She sank on Wednesday.", ALL, TUESDAY) == bit(TUESDAY - 6));
    assert_true(named("MONDAY and sunday", ALL, TUESDAY) == (bit(TUESDAY - 1) | bit(TUESDAY - 2)));
    assert_true(named("Nobody says when.", ALL, TUESDAY) == 0);
}

/* Two texts of two days name one. */
static void test_one_day_of_two_texts(void **unused)
{
    (void)unused;
    const uint64_t a = named("It sank on Tuesday.", ALL, TUESDAY),
                   b = named("It sank on Tuesday.", ALL, TUESDAY + 3),
                   c = named("It sank on Tuesday.", ALL, TUESDAY + 7);
    assert_true(a == b);
    assert_true((a & c) == 0);
}

static void test_languages(void **unused)
{
    (void)unused;
    assert_true(named("Am Montag sank die Fähre.", ALL, TUESDAY) == bit(TUESDAY - 1));
    assert_true(named("Le bac a coulé lundi.", ALL, TUESDAY) == bit(TUESDAY - 1));
    assert_true(named("El barco se hundió el miércoles.", ALL, TUESDAY) == bit(TUESDAY - 6));
}

static void test_edges(void **unused)
{
    (void)unused;
    assert_true(named("", ALL, TUESDAY) == 0);
    assert_true(named("The ferry sank on Monday.", 3, TUESDAY) == 0);
    assert_true(named("Thursday", ALL, 0) == bit(0)); /* the first day of 1970 was one */
    assert_true(named("Wednesday", ALL, 0) == bit(-1));
    assert_true(named("Thursday", ALL, INT32_MIN + 1) != 0);
    assert_true(named("Thursday", ALL, INT32_MAX) != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_last_such_day),
        cmocka_unit_test(test_one_day_of_two_texts),
        cmocka_unit_test(test_languages),
        cmocka_unit_test(test_edges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
