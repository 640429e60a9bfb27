#include "quote/suffixes.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Are the mentions that are printed so, with their suffixes, one person's? */
static bool are_one(const char *text, const char *one, const char *other)
{
    struct test_article t;
    test_article_open(&t, text, 0);
    const bool same = test_mention(&t, one)->person == test_mention(&t, other)->person;
    test_article_close(&t);
    return same;
}

static void a_suffix_at_first(void **state)
{
    (void)state;
    const char *text = "Sen. Ada Merrow III left. \u201cYes,\u201d said Merrow.";
    assert_true(are_one(text, "Sen. Ada Merrow III", "Merrow"));
}

static void a_son_beside_his_father(void **state)
{
    (void)state;
    const char *with_short = "Karl Merrow Jr. left. Then Merrow Jr. came back. Karl Merrow, his "
                             "father, waited. \u201cYes,\u201d said Merrow.";
    assert_true(are_one(with_short, "Karl Merrow Jr", "Merrow Jr"));
    assert_false(are_one(with_short, "Karl Merrow Jr", "Karl Merrow"));
    assert_true(are_one(with_short, "Karl Merrow", "Merrow"));
    const char *after =
        "Then Karl Merrow left. So did Karl Merrow Jr. \u201cYes,\u201d said Merrow.";
    assert_false(are_one(after, "Karl Merrow", "Karl Merrow Jr"));
    assert_true(are_one(after, "Karl Merrow", "Merrow"));
    const char *twice =
        "Merrow left. Merrow came. Karl Merrow Jr. stayed. \u201cNo,\u201d he said.";
    assert_false(are_one(twice, "Merrow", "Karl Merrow Jr"));
}

static void ends_of_names(void **state)
{
    (void)state;
    static const struct {
        const char *name, *bare;
    } cases[] = {{"Ada Merrow Jr.", "Ada Merrow"},
                 {"Ada Merrow Sr", "Ada Merrow"},
                 {"Merrow III", "Merrow"},
                 {"Benedict XVI", "Benedict"},
                 {"Malcolm X", "Malcolm X"},
                 {"Ada Merrow", "Ada Merrow"},
                 {"III", "III"},
                 {"", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(suffix_begin(cases[i].name, strlen(cases[i].name)), strlen(cases[i].bare));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_suffix_at_first),
                                       cmocka_unit_test(a_son_beside_his_father),
                                       cmocka_unit_test(ends_of_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
