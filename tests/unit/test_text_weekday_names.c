/*
 * The names of weekdays: all seven in each language, and as folding leaves them.
 */
#include "text/fold.h"
#include "text/weekday_names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int weekday(const char *word)
{
    char folded[64];
    return weekday_of_word(folded, fold_word(word, strlen(word), folded, sizeof folded));
}

static void test_names(void **unused)
{
    (void)unused;
    assert_int_equal(weekday("Monday"), 0);
    assert_int_equal(weekday("THURS"), 3);
    assert_int_equal(weekday("Sonnabend"), 5);
    assert_int_equal(weekday("dimanche"), 6);
    assert_int_equal(weekday("mi\u00e9rcoles"), 2);
    assert_int_equal(weekday("S\u00c1BADO"), 5);
    assert_int_equal(weekday("month"), -1);
    assert_int_equal(weekday(""), -1);
}

static void test_languages_are_whole(void **unused)
{
    (void)unused;
    size_t n_long[7] = {0};
    for (size_t i = 0; i < n_weekday_names; i++) {
        char folded[64];
        const char *name = weekday_names[i].folded;
        const size_t n = fold_word(name, strlen(name), folded, sizeof folded);
        assert_int_equal(n, strlen(name)); /* folding leaves it as it is */
        assert_memory_equal(folded, name, n);
        n_long[weekday_names[i].day] += !weekday_names[i].short_form;
    }
    for (int day = 0; day < 7; day++)
        assert_int_equal(n_long[day], day == 5 ? 5 : 4); /* Samstag, Sonnabend */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names),
                                       cmocka_unit_test(test_languages_are_whole)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
