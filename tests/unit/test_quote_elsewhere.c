#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

#define WORDS "the horn had outlived its reason by many years"

static const char named[] = "It rained. \u201cI think " WORDS ",\u201d said Ada Merrow.";
static const char nameless[] =
    "It rained. \u201cIt seems " WORDS " and more,\u201d the writer said.";

static const stemma_quote *quote_of(const struct test_quotes *t, uint32_t doc)
{
    return test_quote(t, doc, "outlived");
}

static void a_name_comes_over(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *texts[] = {nameless, named};
    test_quotes_open(&t, 1, texts, 2);
    assert_string_equal(quote_of(&t, 0)->speaker, "Ada Merrow");
    assert_int_equal(quote_of(&t, 0)->how, STEMMA_HOW_ELSEWHERE);
    assert_int_equal(quote_of(&t, 1)->how, STEMMA_HOW_NAMED);
    assert_true(quote_of(&t, 0)->confidence < quote_of(&t, 1)->confidence);
    test_quotes_close(&t);

    test_quotes_open(&t, 1, texts, 1);
    assert_null(quote_of(&t, 0)->speaker);
    test_quotes_close(&t);
}

static void names_that_differ_do_not(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *texts[] = {nameless, named,
                           "It snowed. \u201cSurely " WORDS ",\u201d said Per Lindqvist."};
    test_quotes_open(&t, 1, texts, 3);
    assert_null(quote_of(&t, 0)->speaker);
    test_quotes_close(&t);
}

static void a_surname_must_agree(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *texts[] = {"It rained. \u201cIt seems " WORDS ",\u201d Merrow said.", named,
                           "It rained. \u201cIt seems " WORDS ",\u201d Lindqvist said.",
                           /* two of the name: nobody here, and Merrow is none of them */
                           "Ilse Berg met Nils Berg. \u201cIt seems " WORDS ",\u201d Berg said."};
    test_quotes_open(&t, 1, texts, 4);
    assert_string_equal(quote_of(&t, 0)->speaker, "Ada Merrow");
    assert_string_equal(quote_of(&t, 2)->speaker, "Lindqvist");
    assert_null(quote_of(&t, 3)->speaker);
    test_quotes_close(&t);
}

static void five_words_are_too_few(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *texts[] = {
        "It rained. \u201cPerhaps the horn had outlived its use by then,\u201d the writer said.",
        "It rained. \u201cI said the horn had outlived its reason,\u201d said Ada Merrow."};
    test_quotes_open(&t, 1, texts, 2);
    assert_null(quote_of(&t, 0)->speaker);
    test_quotes_close(&t);
}

static void short_equal_quotations(void **state)
{
    (void)state;
    struct test_quotes t;
    const char *texts[] = {"It rained. \u201cIt outlived its reason,\u201d the writer said.",
                           "It rained. \u201cIt outlived its reason,\u201d said Ada Merrow."};
    test_quotes_open(&t, 1, texts, 2);
    assert_string_equal(quote_of(&t, 0)->speaker, "Ada Merrow");
    test_quotes_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_comes_over),      cmocka_unit_test(names_that_differ_do_not),
        cmocka_unit_test(a_surname_must_agree),   cmocka_unit_test(five_words_are_too_few),
        cmocka_unit_test(short_equal_quotations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
