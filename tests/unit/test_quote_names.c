#include "quote/names.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The name of the person whom the first mention that is printed so means, under a headline. */
static void expect(const char *title, const char *text, const char *mention, const char *name)
{
    struct test_article t;
    const char *given = NULL;
    test_article_open(&t, text, 0);
    t.article.title = title;
    uint32_t person = test_mention(&t, mention)->person;
    assert_int_not_equal(person, NO_PERSON);
    assert_int_equal(person_name(&given, &t.arena, &t.article, person, NULL), STEMMA_OK);
    assert_string_equal(given, name);
    test_article_close(&t);
}

static void the_longest_form_counts(void **state)
{
    (void)state;
    const char *text =
        "Merrow left. \u201cYes,\u201d said Ada  Merrow. \u201cNo,\u201d Merrow said.";
    expect(NULL, text, "Merrow", "Ada Merrow");
    expect("Karen Merrow Leaves", text, "Merrow", "Ada Merrow");
    expect(NULL, "They met. \u201cYes,\u201d President Lindqvist said.", "President Lindqvist",
           "President Lindqvist");
    expect(NULL, "They met. \u201cYes,\u201d Vice President Lindqvist said.",
           "Vice President Lindqvist", "Vice President Lindqvist");
    expect(NULL, "They met. \u201cYes,\u201d the U.S. said.", "the U.S.", "U.S.");
    expect(NULL, "They met. \u201cYes,\u201d Karl Merrow Jr. said.", "Karl Merrow Jr",
           "Karl Merrow Jr.");
    expect(NULL, "They met. \u201cYes,\u201d Pope Karl XVI said.", "Pope Karl XVI",
           "Pope Karl XVI");
}

static void a_headline_may_have_the_given_name(void **state)
{
    (void)state;
    const char *text = "\u201cThe horn is tired,\u201d Merrow said. \u201cYes,\u201d Merrow said.";
    expect("Karen Merrow Leaves the Light", text, "Merrow", "Karen Merrow");
    expect("The Liberation of Karen Merrow", text, "Merrow", "Karen Merrow");
    expect("Why Karen Merrow\u2019s Horn Is Tired", text, "Merrow", "Karen Merrow");
}

static void what_else_a_headline_prints(void **state)
{
    (void)state;
    const char *text = "\u201cThe horn is tired,\u201d Merrow said. \u201cYes,\u201d Merrow said.";
    expect(NULL, text, "Merrow", "Merrow");
    expect("", text, "Merrow", "Merrow");
    expect("Merrow", text, "Merrow", "Merrow");
    expect("Tired Merrow Leaves", text, "Merrow", "Merrow");
    expect("karen Merrow leaves", text, "Merrow", "Merrow");
    expect("Karen Merrowton Leaves", text, "Merrow", "Merrow");
    expect("Karen Merrow and Kevin Merrow Leave", text, "Merrow", "Merrow");
}

static void sex_must_agree(void **state)
{
    (void)state;
    const char *text = "\u201cThe horn is tired,\u201d Mr. Merrow said. \u201cYes,\u201d he said.";
    expect("Karen Merrow Leaves", text, "Mr. Merrow", "Merrow");
    expect("Kevin Merrow Leaves", text, "Mr. Merrow", "Kevin Merrow");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_form_counts),
        cmocka_unit_test(a_headline_may_have_the_given_name),
        cmocka_unit_test(what_else_a_headline_prints),
        cmocka_unit_test(sex_must_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
