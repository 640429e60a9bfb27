#include "quote/locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *tag, const char *language)
{
    const struct locale_marks *l = locale_marks(tag);
    if (language == NULL) {
        assert_null(l);
        return;
    }
    assert_non_null(l);
    assert_string_equal(l->language, language);
}

static void test_tags(void **state)
{
    (void)state;
    check("de", "de");
    check("DE", "de");
    check("de-AT", "de");
    check("fr-CH", "fr-ch");
    check("fr_CH", "fr-ch");
    check("fr-CH-1996", "fr-ch");
    check("de-Latn-AT-with-a-long-end", "de");
    check("d", NULL);
    check("deu", NULL);
    check("en", NULL);
    check("", NULL);
    check("-", NULL);
    check("de-", "de");
    check(NULL, NULL);
}

static void test_marks(void **state)
{
    (void)state;
    const struct locale_marks *l = locale_marks("sv");
    assert_non_null(l);
    assert_int_equal(l->opener, SHAPE_RIGHT);
    assert_int_equal(l->closer, SHAPE_RIGHT);
    l = locale_marks("pl");
    assert_non_null(l);
    assert_int_equal(l->opener, SHAPE_LOW);
    assert_int_equal(l->closer, SHAPE_RIGHT);
    assert_int_equal(l->inner_opener, SHAPE_GUILLEMET_LEFT);
    assert_int_equal(l->inner_closer, SHAPE_GUILLEMET_RIGHT);
}

/* The look-up is a binary search. */
static void test_sorted(void **state)
{
    (void)state;
    assert_true(locale_table_size > 100);
    for (size_t i = 1; i < locale_table_size; i++)
        assert_true(strcmp(locale_table[i - 1].language, locale_table[i].language) < 0);
    for (size_t i = 0; i < locale_table_size; i++)
        assert_ptr_equal(locale_marks(locale_table[i].language), &locale_table[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tags),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
