#include "quote/candidates.h"

#include "test_article.h"
#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct history nothing = {
    .last_mention = NO_TOKEN, .last_quotation = NO_TOKEN, .last_person = NO_PERSON};

/* The candidate that is printed so; the test fails without one. */
static const struct candidate *find(const struct test_article *t, const struct candidate *at,
                                    uint32_t n, const char *words)
{
    for (uint32_t i = 0; i < n; i++)
        if (test_mention_is(t, &t->article.mentions.at[at[i].mention], words))
            return &at[i];
    fail_msg("no candidate \"%s\"", words);
    return NULL;
}

static void sides(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t,
                      "Ilse slept.\n\nMerrow told Berg: \u201cWe left,\u201d she said, "
                      "\u201cand ate,\u201d in Skarrow.\n\nNils slept.",
                      0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    assert_int_equal(find(&t, c, n, "Berg")->side, SIDE_BEFORE);
    assert_int_equal(find(&t, c, n, "Berg")->rank, 0);
    assert_int_equal(find(&t, c, n, "Merrow")->rank, 1);
    assert_int_equal(find(&t, c, n, "Merrow")->rivals, 0); /* Berg is told, and does not tell */
    assert_int_equal(find(&t, c, n, "she")->side, SIDE_WITHIN);
    assert_int_equal(find(&t, c, n, "Skarrow")->side, SIDE_AFTER);
    assert_int_equal(n, 4); /* "she said" meets the quotation: nobody above is asked */
    test_article_close(&t);
}

static void the_paragraph_above(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t, "Nils slept. Ilse slept.\n\nMerrow rested. \u201cWe left.\u201d", 0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    assert_int_equal(find(&t, c, n, "Merrow")->side, SIDE_BEFORE);
    assert_int_equal(find(&t, c, n, "Ilse")->side, SIDE_ABOVE);
    assert_int_equal(find(&t, c, n, "Ilse")->rank, 0);
    assert_int_equal(find(&t, c, n, "Nils")->rank, 1);
    assert_int_equal(n, 3);
    test_article_close(&t);
}

/* Who leads a sentence of the paragraph above is asked however many follow; others are not. */
static void subjects_above(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t,
                      "Merrow praised Berg, Ilse, Nils, Per, Odd, Siri and Ada.\n\n"
                      "\u201cWe left.\u201d",
                      0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    assert_int_equal(find(&t, c, n, "Merrow")->side, SIDE_ABOVE);
    assert_int_equal(find(&t, c, n, "Ilse")->side, SIDE_ABOVE);
    assert_int_equal(n, 7); /* not Berg */
    test_article_close(&t);
}

static void rivals(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t, "Ada Merrow said that Per Berg said \u201cyes\u201d.", 0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    assert_int_equal(find(&t, c, n, "Per Berg")->rivals, 0);
    assert_int_equal(find(&t, c, n, "Ada Merrow")->rivals, 1);
    test_article_close(&t);
}

static void carried_over(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t,
                      "\u201cWe left,\u201d said Merrow.\n\nIt rained.\n\nIt snowed.\n\n"
                      "\u201cWe ate.\u201d",
                      0);
    quotation_look(&v, &t.article, 1);
    struct history h = nothing;
    h.last_mention = test_mention_nth(&t, "Merrow", 0);
    h.last_paragraph = 0;
    uint32_t n = candidates_find(c, &t.article, &v, &h);
    assert_int_equal(find(&t, c, n, "Merrow")->side, SIDE_CARRIED);
    test_article_close(&t);
}

static bool certain(const char *text, uint32_t number, const char *words)
{
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    test_article_open(&t, text, 0);
    quotation_look(&v, &t.article, number);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    bool is = candidate_is_certain(&t.article, &v, find(&t, c, n, words));
    test_article_close(&t);
    return is;
}

static void signed_quotations(void **state)
{
    (void)state;
    assert_true(certain("\u201cWe left.\u201d \u2013 Ada Merrow", 0, "Ada Merrow"));
    assert_true(certain("\u201cWe left.\u201d\u2015 Ada Merrow.\n\nRain.", 0, "Ada Merrow"));
    assert_true(certain("\u201cWe left.\u201d \u2014 Ada Merrow\nRain.", 0, "Ada Merrow"));
    assert_true(certain("\u201cWe left.\u201d\n\n\u2013 Ada Merrow", 0, "Ada Merrow"));
    assert_true(
        certain("\u201cWe left.\u201d\n\nAda Merrow, The Beacon\n\nRain.", 0, "Ada Merrow"));
    assert_true(certain("MERROW: \u201cWe left.\u201d", 0, "MERROW"));
    assert_false(certain("\u201cWe left\u201d \u2013 Ada Merrow stayed.", 0, "Ada Merrow"));
    assert_false(certain("\u201cWe left.\u201d Ada Merrow", 0, "Ada Merrow"));
    assert_false(certain("VIDEO: \u201cSeven soups.\u201d", 0, "VIDEO"));
    assert_false(certain("It was Merrow: \u201cWe left.\u201d", 0, "Merrow"));
}

/* Does the quotation have a candidate below it? */
static bool has_below(const char *text)
{
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    bool has = false;
    test_article_open(&t, text, 0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    for (uint32_t i = 0; i < n; i++)
        has |= c[i].side == SIDE_BELOW;
    test_article_close(&t);
    return has;
}

static void what_stands_below_signs_seldom(void **state)
{
    (void)state;
    assert_true(has_below("\u201cWe left.\u201d\n\nAda Merrow, The Beacon"));
    assert_false(has_below("\u201cWe left.\u201d\n\nAda Merrow, 61, slept."));
    assert_false(has_below("\u201cWe left,\u201d he said.\n\nAda Merrow, The Beacon"));
    assert_false(has_below("\u201cWe left.\u201d\n\nAda Merrow"));
    assert_false(has_below("\u201cWe left.\u201d\n\nMerrow, The Beacon"));
    assert_false(has_below("\u201cWe left.\u201d\n\nAda Merrow, who said so, slept"));
}

static void there_is_a_bound(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v;
    struct candidate c[MAX_CANDIDATES];
    static char text[20000];
    size_t n_text = 0;
    for (int i = 0; i < 200; i++)
        n_text = test_append(text, n_text, sizeof text - 1, "Ada met Per, ");
    n_text = test_append(text, n_text, sizeof text - 1, "saying \u201cyes\u201d");
    for (int i = 0; i < 200; i++)
        n_text = test_append(text, n_text, sizeof text - 1, ", Ada met Per");
    text[n_text] = '\0';
    test_article_open(&t, text, 0);
    quotation_look(&v, &t.article, 0);
    uint32_t n = candidates_find(c, &t.article, &v, &nothing);
    assert_in_range(n, 10, MAX_CANDIDATES);
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sides),
        cmocka_unit_test(the_paragraph_above),
        cmocka_unit_test(subjects_above),
        cmocka_unit_test(rivals),
        cmocka_unit_test(carried_over),
        cmocka_unit_test(signed_quotations),
        cmocka_unit_test(what_stands_below_signs_seldom),
        cmocka_unit_test(there_is_a_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
