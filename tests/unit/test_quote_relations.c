#include "quote/relations.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* What a mention is to which verb. A quotation at the end makes the article worth reading. */
static void verbs(void **state)
{
    (void)state;
    static const struct {
        const char *text, *mention;
        enum verb_relation after, before;
        const char *verb;
    } cases[] = {
        {"Then Merrow said no.", "Merrow", VERB_AFTER, VERB_NONE, "said"},
        {"Then Merrow has also quietly said no.", "Merrow", VERB_AFTER, VERB_NONE, "said"},
        {"The keeper of the old lighthouse said no.", "The keeper", VERB_PHRASE, VERB_NONE, "said"},
        {"A man who saw it all said no.", "A man", VERB_PHRASE, VERB_NONE, "saw"},
        {"Merrow, 61, who keeps the light, said no.", "Merrow", VERB_APPOS, VERB_NONE, "said"},
        {"Merrow (61) said no.", "Merrow", VERB_APPOS, VERB_NONE, "said"},
        {"Merrow - who has a dog, 4, and a goose - said no.", "Merrow", VERB_APPOS, VERB_NONE,
         "said"},
        {"Merrow and her dog said no.", "Merrow", VERB_LIST, VERB_NONE, "said"},
        {"\u201cNo,\u201d said Merrow.", "Merrow", VERB_NONE, VERB_BEFORE, "said"},
        {"\u201cNo,\u201d said her friend Ada Merrow.", "Ada Merrow", VERB_NONE, VERB_BEFORE,
         "said"},
        {"\u201cNo,\u201d said the old painter Ada Merrow.", "Ada Merrow", VERB_NONE, VERB_BEFORE,
         "said"},
        {"Ada Merrow told Per Berg no.", "Per Berg", VERB_NONE, VERB_OBJECT, "told"},
        {"Ada Merrow quoted Per Berg as saying no.", "Per Berg", VERB_AFTER, VERB_OBJECT, "saying"},
        {"Ada Merrow quoted Per Berg as saying no.", "Ada Merrow", VERB_NONE, VERB_NONE, NULL},
        {"Ada Merrow dubbed Per Berg as saying no.", "Ada Merrow", VERB_AFTER, VERB_NONE, "dubbed"},
        {"It rained, according to Merrow.", "Merrow", VERB_NONE, VERB_PREP, "to"},
        {"\u201cNo,\u201d said Ada Merrow\u2019s former press adviser Per Berg.", "Per Berg",
         VERB_NONE, VERB_BEFORE, "said"},
        {"The keeper, Ada Merrow, said no.", "Ada Merrow", VERB_APPOS, VERB_NONE, "said"},
        {"It rained, said a town leader, Ada Merrow.", "Ada Merrow", VERB_NONE, VERB_BEFORE,
         "said"},
        {"It rained, said a leader, Ada Merrow knew.", "Ada Merrow", VERB_AFTER, VERB_NONE, "knew"},
        {"It rained. Merrow slept.", "Merrow", VERB_NONE, VERB_NONE, NULL},
        {"Merrow left. She said no.", "Merrow", VERB_NONE, VERB_NONE, NULL},
        {"Merrow\u2019s dog said no.", "Merrow", VERB_NONE, VERB_NONE, NULL},
        {"A spokesman for Ada Merrow said no.", "A spokesman", VERB_PHRASE, VERB_NONE, "said"},
        {"A spokesman for Ada Merrow said no.", "Ada Merrow", VERB_NONE, VERB_PREP, "for"},
        {"A lawyer for Merrow\u2019s dog said no.", "Merrow\u2019s dog", VERB_NONE, VERB_PREP,
         "for"},
        {"The man, whose dog barked, said no.", "whose", VERB_NONE, VERB_NONE, NULL},
        {"Merrow; others said no.", "Merrow", VERB_NONE, VERB_NONE, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_article t;
        char text[512];
        (void)snprintf(text, sizeof text, "%s\n\n\u201cYes.\u201d", cases[i].text);
        test_article_open(&t, text, 0);
        const struct mention *m = test_mention(&t, cases[i].mention);
        assert_int_equal(m->after, cases[i].after);
        assert_int_equal(m->before, cases[i].before);
        uint32_t verb = cases[i].after != VERB_NONE ? m->verb_after : m->verb_before;
        if (cases[i].verb == NULL)
            assert_int_equal(verb, NO_TOKEN);
        else
            assert_int_equal(verb, test_article_token(&t, cases[i].verb));
        test_article_close(&t);
    }
}

static void an_inner_comma_does_not_close_dashes(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "Merrow - mother of Ilse, 4, with Per - said \u201cno\u201d.", 0);
    assert_int_equal(test_mention(&t, "Ilse")->after, VERB_NONE);
    assert_int_equal(test_mention(&t, "Merrow")->after, VERB_APPOS);
    test_article_close(&t);
}

static void a_name_inside_a_phrase(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "\u201cNo,\u201d said longtime Beacon keeper Ada Merrow.", 0);
    assert_true(test_mention(&t, "Beacon")->flags & MENTION_INNER);
    assert_false(test_mention(&t, "Ada Merrow")->flags & MENTION_INNER);
    assert_int_equal(test_mention(&t, "Ada Merrow")->before, VERB_BEFORE);
    test_article_close(&t);
}

static void places_and_flags(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t,
                      "Ada Merrow and Per Lindqvist told the Beacon \u201cno\u201d. He slept.\n\n"
                      "Ilse Berg, the cook, left.",
                      0);
    assert_int_equal(test_mention(&t, "Ada Merrow")->place, 0);
    assert_int_equal(test_mention(&t, "Per Lindqvist")->place, 1);
    assert_int_equal(test_mention(&t, "the Beacon")->place, 2);
    assert_int_equal(test_mention(&t, "He")->place, 0);
    assert_int_equal(test_mention(&t, "Ilse Berg")->place, 0);
    assert_true(test_mention(&t, "the cook")->flags & MENTION_APPOSED);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verbs),
        cmocka_unit_test(an_inner_comma_does_not_close_dashes),
        cmocka_unit_test(a_name_inside_a_phrase),
        cmocka_unit_test(places_and_flags),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
