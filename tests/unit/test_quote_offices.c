#include "test_quotes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const char asks[] = "It rained. \u201cThe horn is tired,\u201d President Merrow said.";
static const char tells[] = "\u201cWe left,\u201d said President Ada Merrow.";

/* Checks the name of the quotation of the first text, and how it is known. */
static void expect(const char *const *texts, size_t n, const char *name, stemma_speaker_how how)
{
    struct test_quotes t;
    test_quotes_open(&t, 1, (const char **)texts, n);
    const stemma_quote *quote = test_quote(&t, 0, "horn");
    assert_string_equal(quote->speaker, name);
    assert_int_equal(quote->how, how);
    test_quotes_close(&t);
}

static void an_office_tells(void **state)
{
    (void)state;
    const char *texts[] = {asks, tells};
    expect(texts, 2, "Ada Merrow", STEMMA_HOW_ELSEWHERE);
    expect(texts, 1, "President Merrow", STEMMA_HOW_SURNAME);
    const char *shortened[] = {"It rained. \u201cThe horn is tired,\u201d Sen. Merrow said.",
                               "\u201cWe left,\u201d said Senator Ada Merrow."};
    expect(shortened, 2, "Ada Merrow", STEMMA_HOW_ELSEWHERE);
}

static void another_office_does_not(void **state)
{
    (void)state;
    const char *vice[] = {asks, "\u201cWe left,\u201d said Vice President Ada Merrow."};
    expect(vice, 2, "President Merrow", STEMMA_HOW_SURNAME);
    const char *surname[] = {asks, "Ada Merrow spoke. \u201cWe left,\u201d Ada Merrow said."};
    expect(surname, 2, "President Merrow", STEMMA_HOW_SURNAME);
}

static void two_holders_are_none(void **state)
{
    (void)state;
    const char *two[] = {asks, tells, tells, "\u201cWe left,\u201d said President Karl Merrow."};
    expect(two, 4, "President Merrow", STEMMA_HOW_SURNAME);
    const char *middles[] = {asks, "\u201cWe left,\u201d said President Ada B. Merrow.",
                             "\u201cWe left,\u201d said President Ada C. Merrow."};
    expect(middles, 3, "President Merrow", STEMMA_HOW_SURNAME);
    const char *forms[] = {asks, tells, tells,
                           "\u201cWe left,\u201d said President Ada B. Merrow."};
    expect(forms, 4, "Ada Merrow", STEMMA_HOW_ELSEWHERE);
}

/* Of twenty documents one may slip; and one alone with an uncommon given name proves nothing. */
static void slips(void **state)
{
    (void)state;
    const char *texts[21] = {asks, "\u201cWe left,\u201d said President Call Merrow."};
    expect(texts, 2, "President Merrow", STEMMA_HOW_SURNAME);
    for (size_t i = 2; i < 21; i++)
        texts[i] = tells;
    expect(texts, 21, "Ada Merrow", STEMMA_HOW_ELSEWHERE);
    expect(texts, 20, "President Merrow", STEMMA_HOW_SURNAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_office_tells), cmocka_unit_test(another_office_does_not),
        cmocka_unit_test(two_holders_are_none), cmocka_unit_test(slips)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
