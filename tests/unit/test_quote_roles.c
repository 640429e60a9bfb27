#include "quote/roles.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The person whom a nominal means, by the printed name; "" for nobody. */
static void expect(const char *text, const char *nominal, const char *name)
{
    struct test_article t;
    struct role_list roles;
    test_article_open(&t, text, 0);
    assert_int_equal(roles_find(&roles, &t.arena, &t.article.prose, &t.article.mentions, NULL),
                     STEMMA_OK);
    uint32_t person = roles_match(&roles, &t.article.prose, test_mention(&t, nominal));
    uint32_t want = *name == '\0' ? NO_PERSON : test_mention(&t, name)->person;
    assert_int_equal(person, want);
    test_article_close(&t);
}

static void words_of_appositions(void **state)
{
    (void)state;
    expect("Ada Merrow, 61, the keeper of the light, met Per Lindqvist, a retired baker. "
           "\u201cYes,\u201d said the keeper.",
           "the keeper", "Ada Merrow");
    expect("Ada Merrow, 61, the keeper of the light, met Per Lindqvist, a retired baker. "
           "\u201cYes,\u201d said the old baker.",
           "the old baker", "Per Lindqvist");
}

static void words_before_the_name(void **state)
{
    (void)state;
    expect("The painter and teacher Ada Merrow met harbour pilot Per Lindqvist. \u201cYes,\u201d "
           "said the pilot.",
           "the pilot", "Per Lindqvist");
    expect("President Ada Merrow met Per Lindqvist. \u201cYes,\u201d said the president.",
           "the president", "President Ada Merrow");
}

static void words_after_is(void **state)
{
    (void)state;
    expect("Ada Merrow is a painter. Per Lindqvist was here. \u201cYes,\u201d said the painter.",
           "the painter", "Ada Merrow");
}

static void a_noun_after_of_is_no_role(void **state)
{
    (void)state;
    expect("Ada Merrow, chair of the panel, met Per Lindqvist. \u201cYes,\u201d said the panel.",
           "the panel", "");
    expect("Ada Merrow, chair of the panel, met Per Lindqvist. \u201cYes,\u201d said the chair.",
           "the chair", "Ada Merrow");
    /* a noun that is always a role may stand there */
    expect("Ada Merrow, the choice for judge, met Per Lindqvist. \u201cYes,\u201d said the judge.",
           "the judge", "Ada Merrow");
}

static void two_of_a_kind_are_nobody(void **state)
{
    (void)state;
    expect("Ada Merrow, a keeper, met Per Lindqvist, a keeper. \u201cYes,\u201d said the keeper.",
           "the keeper", "");
    expect("Ada Merrow met Per Lindqvist. \u201cYes,\u201d said the keeper.", "the keeper", "");
    /* a word beside the head decides */
    expect("Ada Merrow, a bee keeper, met Per Lindqvist, a keeper. \u201cYes,\u201d said the bee "
           "keeper.",
           "the bee keeper", "Ada Merrow");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_appositions),     cmocka_unit_test(words_before_the_name),
        cmocka_unit_test(words_after_is),           cmocka_unit_test(a_noun_after_of_is_no_role),
        cmocka_unit_test(two_of_a_kind_are_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
