#include "quote/article.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static struct quotation_view look(struct test_article *t, const char *text, uint32_t number)
{
    struct quotation_view v;
    test_article_open(t, text, 0);
    assert_true(number < t->article.quotations.n);
    quotation_look(&v, &t->article, number);
    return v;
}

static void edges(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v = look(&t, "She wrote: \u201cWe left early.\u201d Then fog came.", 0);
    assert_int_equal(v.n_words, 3);
    assert_int_equal(v.before, test_article_token(&t, "wrote"));
    assert_int_equal(v.after, test_article_token(&t, "Then"));
    assert_int_equal(v.cue, v.before);
    assert_true(v.gap_before & GAP_COLON);
    assert_int_equal(v.last_sign, '.');
    assert_true(v.capital);
    assert_false(v.title_case || v.has_capital);
    assert_true(v.speaks_of_self);
    assert_false(v.alone);
    assert_false(v.opens_paragraph);
    test_article_close(&t);
}

static void alone_in_its_paragraph(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v = look(&t, "Fog.\n\n\u201cThe horn fell silent!\u201d\n\nRain.", 0);
    assert_true(v.alone && v.opens_paragraph);
    assert_int_equal(v.before, NO_TOKEN);
    assert_int_equal(v.after, NO_TOKEN);
    assert_int_equal(v.cue, NO_TOKEN);
    assert_int_equal(v.last_sign, '!');
    assert_false(v.speaks_of_self);
    assert_int_equal(v.paragraph, 1);
    test_article_close(&t);

    v = look(&t, "The horn \u201cis tired\u201d.", 0);
    assert_true(v.has_verb);
    test_article_close(&t);
}

static void titles_and_parts(void **state)
{
    (void)state;
    struct test_article t;
    struct quotation_view v = look(&t, "She played in \u201cThe Last Foghorn\u201d twice.", 0);
    assert_true(v.title_case && v.has_capital);
    assert_false(v.has_verb);
    assert_int_equal(v.last_sign, 0);
    test_article_close(&t);

    v = look(&t, "\u201cWe left,\u201d she said, \u201cand ate\u201d, and slept.", 0);
    assert_int_equal(v.n_parts, 2);
    assert_int_equal(v.n_words, 4);
    assert_int_equal(v.last_sign, ',');
    assert_int_equal(v.first_part_end, test_article_token(&t, "she"));
    assert_int_equal(v.end, test_article_token(&t, "and slept"));
    test_article_close(&t);
}

static void nothing_to_do(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "Ada Merrow stopped the horn.", 0);
    assert_int_equal(t.article.quotations.n, 0);
    assert_int_equal(t.article.mentions.n, 2); /* for indirect speech */
    test_article_close(&t);
    test_article_open(&t, "", 0);
    assert_int_equal(t.article.quotations.n, 0);
    assert_int_equal(t.article.mentions.n, 0);
    test_article_close(&t);
}

static void empty_marks(void **state)
{
    (void)state;
    struct test_article t;
    test_article_open(&t, "\u201c\u201d \u201c!\u201d \u201c", 0);
    for (uint32_t i = 0; i < t.article.quotations.n; i++) {
        struct quotation_view v;
        quotation_look(&v, &t.article, i);
        assert_int_equal(v.n_words, 0);
    }
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(edges),
        cmocka_unit_test(alone_in_its_paragraph),
        cmocka_unit_test(titles_and_parts),
        cmocka_unit_test(nothing_to_do),
        cmocka_unit_test(empty_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
