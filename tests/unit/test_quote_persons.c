#include "quote/persons.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The person of the n-th mention that is printed so. */
static uint32_t person_of(const struct test_article *t, const char *words, int nth)
{
    uint32_t i = test_mention_nth(t, words, nth);
    assert_int_not_equal(i, UINT32_MAX);
    return t->article.mentions.at[i].person;
}

static void forms_of_one_name(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Merrow stopped the horn. Keeper Ada Merrow, 61, wrote \u201cno\u201d. Ms "
                      "Merrow slept. Ada J. Merrow\u2019s dog barked. They saw Ada.",
                      0);
    uint32_t ada = person_of(&t, "Merrow", 0);
    assert_int_equal(person_of(&t, "Keeper Ada Merrow", 0), ada);
    assert_int_equal(person_of(&t, "Ms Merrow", 0), ada);
    assert_int_equal(person_of(&t, "Ada J. Merrow", 0), ada);
    assert_int_equal(person_of(&t, "Ada", 0), ada);
    const struct person *p = &t.article.persons.at[ada];
    assert_int_equal(p->n_mentions, 5);
    assert_true(p->flags & PERSON_FULL);
    assert_int_equal(t.article.persons.main, ada);
    test_article_close(&t);
}

static void relatives_stay_apart(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow keeps the light. Her brother Nils Merrow keeps bees. "
                      "\u201cYes,\u201d said Merrow. Mr Merrow slept, Ms Merrow did not.",
                      0);
    uint32_t ada = person_of(&t, "Ada Merrow", 0), nils = person_of(&t, "Nils Merrow", 0);
    assert_int_not_equal(ada, nils);
    assert_true(test_mention(&t, "Merrow")->flags & MENTION_DOUBTFUL);
    assert_int_equal(person_of(&t, "Mr Merrow", 0), nils);
    assert_int_equal(person_of(&t, "Ms Merrow", 0), ada);
    assert_false(test_mention(&t, "Ms Merrow")->flags & MENTION_DOUBTFUL);
    test_article_close(&t);
}

static void other_forms_of_a_name(void **state)
{
    (void)state;
    static const struct {
        const char *text, *one, *other;
        bool same;
    } cases[] = {
        {"Brent Merrow left. L. Brent Merrow said \u201cyes\u201d.", "Brent Merrow",
         "L. Brent Merrow", true},
        {"L. Brent Merrow left. Brent Merrow said \u201cyes\u201d.", "Brent Merrow",
         "L. Brent Merrow", true},
        {"Laurence Merrow left. L. H. Merrow said \u201cyes\u201d.", "Laurence Merrow",
         "L. H. Merrow", true},
        {"Ken Merrow left. Kenneth Merrow said \u201cyes\u201d.", "Ken Merrow", "Kenneth Merrow",
         true},
        {"Ada Berg-Holm left. Berg-Holm said \u201cyes\u201d.", "Ada Berg-Holm", "Berg-Holm", true},
        {"Ada Merrow left. Adam Berg said \u201cyes\u201d.", "Ada Merrow", "Adam Berg", false},
        {"Nils Merrow left. Ada Merrow said \u201cyes\u201d.", "Nils Merrow", "Ada Merrow", false},
        {"Al Merrow left. Alan Merrow said \u201cyes\u201d.", "Al Merrow", "Alan Merrow", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        test_article_open(&t, cases[i].text, 0);
        bool same = person_of(&t, cases[i].one, 0) == person_of(&t, cases[i].other, 0);
        if (same != cases[i].same)
            fail_msg("\"%s\" and \"%s\"", cases[i].one, cases[i].other);
        test_article_close(&t);
    }
}

/* One who is named in full three times, and three times as often, leads. */
static void weight_tells(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow left. Ada Merrow ate. Ada Merrow slept. Nils Merrow did too. "
                      "\u201cYes,\u201d said Merrow.",
                      0);
    const struct mention *m = test_mention(&t, "Merrow");
    assert_int_equal(m->person, person_of(&t, "Ada Merrow", 0));
    assert_true(m->flags & MENTION_DOUBTFUL && m->flags & MENTION_LEADING);
    test_article_close(&t);
}

/* The one whom the lead alone names. */
static void the_lead_tells(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow left. Ada Merrow ate.\n\nFog.\n\nRain.\n\nSnow.\n\nNils Merrow "
                      "said no. \u201cYes,\u201d said Merrow.",
                      0);
    assert_int_equal(test_mention(&t, "Merrow")->person, person_of(&t, "Ada Merrow", 0));
    assert_true(test_mention(&t, "Merrow")->flags & MENTION_LEADING);
    test_article_close(&t);
}

/* A run of capitals that nothing shows to be a person takes no name away. */
static void what_is_no_namesake(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(
        &t, "Ada Merrow left. They met Understated Merrow. \u201cYes,\u201d said Merrow.", 0);
    const struct mention *m = test_mention(&t, "Merrow");
    assert_int_equal(m->person, person_of(&t, "Ada Merrow", 0));
    assert_false(m->flags & MENTION_DOUBTFUL);
    test_article_close(&t);
}

static void a_headline_runs_into_the_name(void **state)
{
    (void)state;
    struct test_article t;
    static const char text[] = "Lighthouse Keeper Ada Merrow Horn Row\n\n"
                               "The row goes on. \u201cYes,\u201d said Ada Merrow.";
    test_article_open(&t, text, 37);
    uint32_t ada = person_of(&t, "Ada Merrow", 0);
    assert_int_equal(ada, person_of(&t, "Ada Merrow", 1));
    assert_true(t.article.persons.at[ada].flags & PERSON_TITLE);
    test_article_close(&t);
}

static void two_share_an_article(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow met Per Lindqvist. Lindqvist said \u201cyes\u201d. Merrow said "
                      "\u201cno\u201d. He left. She left.",
                      0);
    assert_int_equal(t.article.persons.main, NO_PERSON);
    test_article_close(&t);
}

static void a_name_spelt_two_ways(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool same;
    } cases[] = {
        {"Ada Merrow slept. \u201cYes,\u201d said Merow.", true},
        {"Ada Merrow slept. \u201cYes,\u201d said Merorw. Then Merorw left.", true},
        {"Ada Merrow slept. Merrow woke up. \u201cYes,\u201d said Merow.", false},
        {"Ada Merrow slept. Per Marrow slept. \u201cYes,\u201d said Merow.", true},
        {"Ada Merrow slept. Per Meroww slept. \u201cYes,\u201d said Merow.", false},
        {"Ada Merrow slept. \u201cYes,\u201d said Mellow.", false},
        {"Ada Berg slept. \u201cYes,\u201d said Borg.", false},
        {"Ada Merrow slept. \u201cYes,\u201d said Nerrow.", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        test_article_open(&t, cases[i].text, 0);
        uint32_t full = t.article.mentions.at[0].person;
        uint32_t last = t.article.mentions.at[t.article.mentions.n - 1].person;
        assert_int_not_equal(last, NO_PERSON);
        if ((full == last) != cases[i].same)
            fail_msg("%s", cases[i].text);
        test_article_close(&t);
    }
}

/* A headline beside the text tells which of two namesakes leads. */
static void a_headline_beside_the_text(void **state)
{
    (void)state;
    static const char text[] =
        "Ada Merrow keeps the light. Her sister Ilse Merrow keeps bees.\n\n"
        "It rained. It snowed.\n\nIt rained.\n\n\u201cYes,\u201d said Merrow.";
    static const char *const titles[] = {NULL, "Ada Merrow Lights the Lamp", "Ilse Merrow’s Bees",
                                         "Merrow"};
    static const char *const leads[] = {NULL, "Ada Merrow", "Ilse Merrow", NULL};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        struct test_article t;
        struct person_list persons;
        test_article_open(&t, text, 0);
        struct mention *bare = &t.article.mentions.at[test_mention_nth(&t, "Merrow", 0)];
        for (size_t k = 0; k < t.article.mentions.n; k++) {
            t.article.mentions.at[k].person = NO_PERSON;
            t.article.mentions.at[k].flags &= (uint16_t) ~(MENTION_DOUBTFUL | MENTION_LEADING);
        }
        assert_int_equal(persons_find(&persons, &t.arena, &t.article.prose, &t.article.mentions,
                                      titles[i], NULL),
                         STEMMA_OK);
        assert_true(bare->flags & MENTION_DOUBTFUL);
        if (leads[i] != NULL)
            assert_int_equal(bare->person, person_of(&t, leads[i], 0));
        test_article_close(&t);
    }
}

/* "Merrow" is no given name: a run that begins with it is somebody else. */
static void a_run_that_begins_with_a_surname(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "They read Merrow Web twice. \u201cYes,\u201d Merrow said.", 0);
    assert_int_not_equal(person_of(&t, "Merrow", 0), person_of(&t, "Merrow Web", 0));
    test_article_close(&t);
    test_article_open(&t, "They met Karen Webb twice. \u201cYes,\u201d Karen said.", 0);
    assert_int_equal(person_of(&t, "Karen", 0), person_of(&t, "Karen Webb", 0));
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_headline_beside_the_text),
        cmocka_unit_test(a_run_that_begins_with_a_surname),
        cmocka_unit_test(forms_of_one_name),
        cmocka_unit_test(relatives_stay_apart),
        cmocka_unit_test(other_forms_of_a_name),
        cmocka_unit_test(weight_tells),
        cmocka_unit_test(the_lead_tells),
        cmocka_unit_test(what_is_no_namesake),
        cmocka_unit_test(a_headline_runs_into_the_name),
        cmocka_unit_test(two_share_an_article),
        cmocka_unit_test(a_name_spelt_two_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
