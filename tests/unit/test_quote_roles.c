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
    assert_int_equal(roles_find(&roles, &t.arena, &t.article.prose, &t.article.mentions,
                                &t.article.persons, NULL),
                     STEMMA_OK);
    struct role_match match;
    roles_match(&match, &roles, &t.article.prose, test_mention(&t, nominal));
    uint32_t person = match.n == 1 ? match.persons[0] : NO_PERSON;
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

static void short_forms(void **state)
{
    (void)state;
    expect("Gov. Ada Merrow met Sen. Per Lindqvist. \u201cYes,\u201d said the governor.",
           "the governor", "Gov. Ada Merrow");
    expect("Gov. Ada Merrow met Sen. Per Lindqvist. \u201cYes,\u201d said the lawmaker.",
           "the lawmaker", "Sen. Per Lindqvist");
    expect("Sen. Ada Merrow met Sen. Per Lindqvist. \u201cYes,\u201d said the senator.",
           "the senator", "");
}

static void offices(void **state)
{
    (void)state;
    expect("Vice President Ada Merrow met Per Lindqvist. \u201cYes,\u201d said the president.",
           "the president", "");
    expect("Vice President Ada Merrow met President Per Lindqvist. \u201cYes,\u201d said the vice "
           "president.",
           "the vice president", "Vice President Ada Merrow");
    expect("Former President Ada Merrow met President Per Lindqvist. \u201cYes,\u201d said the "
           "president.",
           "the president", "President Per Lindqvist");
    expect("Former Mayor Ada Merrow met Per Lindqvist. \u201cYes,\u201d said the mayor.",
           "the mayor", "Former Mayor Ada Merrow");
    expect("Secretary of State Ada Merrow met Per Lindqvist. \u201cYes,\u201d said the secretary.",
           "the secretary", "Secretary of State Ada Merrow");
    expect("President Ada Merrow\u2019s boat sank. Per Lindqvist left. \u201cYes,\u201d said the "
           "president.",
           "the president", "President Ada Merrow");
    expect("The mayor and Ada Merrow met. \u201cYes,\u201d said the mayor.", "the mayor", "");
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
        cmocka_unit_test(short_forms),
        cmocka_unit_test(offices),
        cmocka_unit_test(words_of_appositions),
        cmocka_unit_test(words_before_the_name),
        cmocka_unit_test(words_after_is),
        cmocka_unit_test(a_noun_after_of_is_no_role),
        cmocka_unit_test(two_of_a_kind_are_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
