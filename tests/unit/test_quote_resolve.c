#include "quote/resolve.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

struct expected {
    const char *text;
    const char *mention;
    int nth;
    const char *name; /* "" for nobody */
    stemma_speaker_how how;
};

static void expect(const struct expected *e)
{
    struct test_article t;
    struct resolver r;
    test_article_open(&t, e->text, 0);
    assert_int_equal(resolver_init(&r, &t.arena, &t.article, NULL), STEMMA_OK);
    uint32_t number = test_mention_nth(&t, e->mention, e->nth);
    assert_int_not_equal(number, UINT32_MAX);
    struct identity id = resolve_mention(&r, number);
    if (*e->name == '\0') {
        if (id.person != NO_PERSON)
            fail_msg("somebody is \"%s\" in \"%s\"", e->mention, e->text);
    } else {
        assert_int_equal(id.person, test_mention(&t, e->name)->person);
        assert_int_equal(id.how, e->how);
        assert_true(id.sure > 0.5 && id.sure <= 1);
    }
    test_article_close(&t);
}

static void expect_all(const struct expected *cases, size_t n)
{
    for (size_t i = 0; i < n; i++)
        expect(&cases[i]);
}
#define EXPECT_ALL(cases) expect_all(cases, sizeof(cases) / sizeof *(cases))

static void owners_of_texts(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow left. Per Berg slept. \u201cYes,\u201d Ms. Merrow\u2019s statement read.",
         "Ms. Merrow\u2019s statement", 0, "Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow left. Per Berg slept. \u201cYes,\u201d Merrow\u2019s letter read.",
         "Merrow\u2019s letter", 0, "Ada Merrow", STEMMA_HOW_ROLE},
    };
    EXPECT_ALL(cases);
}

static void names(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow said \u201cyes\u201d.", "Ada Merrow", 0, "Ada Merrow", STEMMA_HOW_NAMED},
        {"Ada Merrow slept. Merrow said \u201cyes\u201d.", "Merrow", 0, "Ada Merrow",
         STEMMA_HOW_SURNAME},
        /* two who bear the name: nobody, unless an honorific tells */
        {"Ada Merrow met Nils Merrow. Merrow said \u201cyes\u201d.", "Merrow", 0, "",
         STEMMA_HOW_NONE},
        {"Ada Merrow met Nils Merrow. Mr Merrow said \u201cyes\u201d.", "Mr Merrow", 0,
         "Nils Merrow", STEMMA_HOW_SURNAME},
    };
    EXPECT_ALL(cases);
}

static void pronouns(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow slept. She said \u201cyes\u201d.", "She", 0, "Ada Merrow", STEMMA_HOW_PRONOUN},
        {"Ada Merrow met Per Lindqvist. He said \u201cyes\u201d.", "He", 0, "Per Lindqvist",
         STEMMA_HOW_PRONOUN},
        {"Ada Merrow met Per Lindqvist. She said \u201cyes\u201d.", "She", 0, "Ada Merrow",
         STEMMA_HOW_PRONOUN},
        {"Per Lindqvist, who said \u201cyes\u201d, slept.", "who", 0, "Per Lindqvist",
         STEMMA_HOW_PRONOUN},
        /* no one of that sex, and no human being */
        {"Per Lindqvist slept. She said \u201cyes\u201d.", "She", 0, "", STEMMA_HOW_NONE},
        {"The FBI met in Skarrow. He said \u201cyes\u201d.", "He", 0, "", STEMMA_HOW_NONE},
        {"Ada Merrow slept. They said \u201cyes\u201d.", "They", 0, "", STEMMA_HOW_NONE},
        {"Ada Merrow slept. I heard \u201cyes\u201d.", "I", 0, "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void a_role_is_whom_a_pronoun_means(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"President Ada Merrow met Eva Berg. Eva Berg had come early to the old house. The "
         "president also told a story. She said \u201cyes\u201d.",
         "She", 0, "President Ada Merrow", STEMMA_HOW_PRONOUN},
    };
    EXPECT_ALL(cases);
}

static void roles(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow, a keeper, met Per Lindqvist, a baker. The baker said \u201cyes\u201d.",
         "The baker", 0, "Per Lindqvist", STEMMA_HOW_ROLE},
        {"Per Lindqvist, a baker, said \u201cyes\u201d.", "a baker", 0, "Per Lindqvist",
         STEMMA_HOW_ROLE},
        {"The baker, Per Lindqvist, said \u201cyes\u201d.", "The baker", 0, "Per Lindqvist",
         STEMMA_HOW_ROLE},
        {"The keeper of the old light, Per Lindqvist, said \u201cyes\u201d. Ada Merrow left.",
         "The keeper", 0, "Per Lindqvist", STEMMA_HOW_ROLE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The museum source slept.",
         "The museum source", 0, "", STEMMA_HOW_NONE},
        /* the person whom the article is about */
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The grieving mother slept.",
         "The grieving mother", 0, "Ada Merrow", STEMMA_HOW_ROLE},
        {"Per Lindqvist has a dog. Per Lindqvist said \u201cyes\u201d. The grieving mother slept.",
         "The grieving mother", 0, "", STEMMA_HOW_NONE},
        {"Ada Merrow, 61, has a horn. Ada Merrow said \u201cyes\u201d. The 61-year-old slept.",
         "The 61-year-old", 0, "Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. A spokesman slept.",
         "A spokesman", 0, "", STEMMA_HOW_NONE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The state\u2019s keeper slept.",
         "The state\u2019s keeper", 0, "", STEMMA_HOW_NONE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The memo says no.", "The memo", 0,
         "", STEMMA_HOW_NONE},
        {"Ada Merrow, campaign manager, said \u201cyes\u201d. The campaign slept.", "The campaign",
         0, "", STEMMA_HOW_NONE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. Her lawyer slept.", "Her lawyer",
         0, "", STEMMA_HOW_NONE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The horn slept.", "The horn", 0,
         "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

/* Of several with one office who has just done something; nobody where the article tells of an
 * unnamed one, or names the office by a place that is nobody's. */
static void one_of_several_offices(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Sen. Ada Merrow met Sen. Per Lindqvist. Lindqvist left. The senator said "
         "\u201cyes\u201d.",
         "The senator", 0, "Sen. Per Lindqvist", STEMMA_HOW_ROLE},
        {"Sen. Ada Merrow met Sen. Per Lindqvist. A senator left. The senator said "
         "\u201cyes\u201d.",
         "The senator", 0, "", STEMMA_HOW_NONE},
        {"Sen. Ada Merrow met Sen. Per Lindqvist. Lindqvist left. The Skarrow senator said "
         "\u201cyes\u201d.",
         "The Skarrow senator", 0, "", STEMMA_HOW_NONE},
        /* an office is not that of somebody with another */
        {"Mayor Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The governor slept.",
         "The governor", 0, "", STEMMA_HOW_NONE},
        /* asked about somebody, another answers */
        {"President Ada Merrow left. Asked about Per Lindqvist, the president said "
         "\u201cyes\u201d.",
         "the president", 0, "President Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow has a horn. Ada Merrow said \u201cyes\u201d. The group\u2019s statement says "
         "no.",
         "The group\u2019s statement", 0, "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void texts(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"Ada Merrow has a horn. Her open letter says \u201cyes\u201d.", "Her open letter", 0,
         "Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow\u2019s letter says \u201cyes\u201d.", "Ada Merrow\u2019s letter", 0,
         "Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow has a horn. Ada Merrow wrote. The letter says \u201cyes\u201d.", "The letter",
         0, "Ada Merrow", STEMMA_HOW_ROLE},
        {"Ada Merrow has a horn. Ada Merrow wrote. The report says \u201cyes\u201d.", "The report",
         0, "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void bodies(void **state)
{
    (void)state;
    static const struct expected cases[] = {
        {"It rained. A Skarrow University report said \u201cfog\u201d.",
         "A Skarrow University report", 0, "Skarrow University", STEMMA_HOW_ROLE},
        {"It rained. A Skarrow report said \u201cfog\u201d.", "A Skarrow report", 0, "",
         STEMMA_HOW_NONE},
        {"They met at Skarrow University. \u201cYes,\u201d said the university.", "the university",
         0, "Skarrow University", STEMMA_HOW_ROLE},
        {"They met at Skarrow College. \u201cYes,\u201d said the university.", "the university", 0,
         "", STEMMA_HOW_NONE},
        {"They met at Skarrow University. \u201cYes,\u201d said a university.", "a university", 0,
         "", STEMMA_HOW_NONE},
    };
    EXPECT_ALL(cases);
}

static void who_spoke_last_comes_first(void **state)
{
    (void)state;
    struct test_article t;
    struct resolver r;
    test_article_open(&t,
                      "Ada Merrow met Ilse Berg.\n\n\u201cYes,\u201d said Berg.\n\n"
                      "\u201cNo,\u201d she added.",
                      0);
    assert_int_equal(resolver_init(&r, &t.arena, &t.article, NULL), STEMMA_OK);
    uint32_t berg = test_mention(&t, "Ilse Berg")->person;
    resolver_note(&r, berg, 1);
    assert_int_equal(resolve_mention(&r, test_mention_nth(&t, "she", 0)).person, berg);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(owners_of_texts),
        cmocka_unit_test(names),
        cmocka_unit_test(pronouns),
        cmocka_unit_test(a_role_is_whom_a_pronoun_means),
        cmocka_unit_test(roles),
        cmocka_unit_test(texts),
        cmocka_unit_test(one_of_several_offices),
        cmocka_unit_test(bodies),
        cmocka_unit_test(who_spoke_last_comes_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
