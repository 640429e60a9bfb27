/*
 * Numbers and what hedges them.
 */
#include "test_values.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The first number of `text` as "low high"; "none". */
static void check(const char *text, const char *language, double low, double high)
{
    struct test_values t;
    struct quantity q = {0};
    bool found = false;
    test_values_open(&t, text, language);
    for (uint32_t i = 0; i < t.document.text.n_tokens && !found; i++)
        found = quantity_read(&q, &t.reader, i);
    if (isnan(low) ? found
                   : !found || fabs(q.low - low) > 1e-6 * fmax(1, low) ||
                         (q.high != high && fabs(q.high - high) > 1e-6 * fmax(1, high)))
        fail_msg("%s: %g to %g", text, found ? q.low : -1, found ? q.high : -1);
    test_values_close(&t);
}

static void test_digits(void **unused)
{
    (void)unused;
    check("it had 1,204 signatures", "en", 1204, 1204);
    check("es waren 1.204 Namen", "de", 1204, 1204);
    check("es waren 3,5 Grad", "de", 3.5, 3.5);
    check("a tide of 3.5 metres", "en", 3.5, 3.5);
    check("aged 4\xC2\xBD now", "en", 4.5, 4.5);
    check("aged 4 1/2 now", "en", 4.5, 4.5);
    check("they say \xC2\xBD of it", "en", .5, .5);
    check("a fund of 4.2m pounds", "en", 4.2e6, 4.2e6);
    check("a fund of 1.5 billion", "en", 1.5e9, 1.5e9);
}

static void test_words(void **unused)
{
    (void)unused;
    check("there were two hundred and fifty-three gulls", "en", 253, 253);
    check("twenty-one gulls", "en", 21, 21);
    check("it took three thousand five hundred bricks", "en", 3500, 3500);
    check("half a million bricks", "en", 5e5, 5e5);
    check("they counted half a dozen geese", "en", 4.8, 7.2);
    check("they counted two dozen geese", "en", 19.2, 28.8);
    check("nobody came", "en", NAN, NAN);
    check("f\xC3\xBCnfundzwanzig Boote", "de", 25, 25);
    check("dreitausendzweihundertvierzig Boote", "de", 3240, 3240);
    check("einhundert Boote", "de", 100, 100);
    check("hundertwasser", "de", NAN, NAN);
    check("der Hund und die Wand", "de", NAN, NAN);
    check("quinientas personas", "es", 500, 500);
    check("trois cents personnes", "fr", 300, 300);
}

static void test_vague(void **unused)
{
    (void)unused;
    check("dozens of boats", "en", 24, INFINITY);
    check("tens of thousands of boats", "en", 20000, INFINITY);
    check("tens of billions of dollars", "en", 2e10, INFINITY);
    check("the hundreds that came", "en", NAN, NAN);
    check("a couple of boats", "en", 2, 3);
    check("two-thirds of the boats", "en", 200. / 3 - 4, 200. / 3 + 4);
    check("a quarter of the boats", "en", 21, 29);
    check("one in five boats", "en", 16, 24);
    check("half a dozen boats", "en", 4.8, 7.2);
    check("about a half dozen boats", "en", 4.8, 7.2);
    check("the first half of the boats", "en", NAN, NAN);
    check("the third of the boats", "en", NAN, NAN);
    check("centaines de bateaux", "fr", 200, INFINITY);
}

static void test_hedges(void **unused)
{
    (void)unused;
    check("more than 200 people", "en", 200, INFINITY);
    check("no fewer than 200 people", "en", 200, INFINITY);
    check("no more than 200 people", "en", 0, 200);
    check("at least twelve people", "en", 12, INFINITY);
    check("up to 30 boats", "en", 0, 30);
    check("as many as 30 boats", "en", 0, 30);
    check("about 50 boats", "en", 40, 60);
    check("nearly a dozen boats", "en", 9.6, 12);
    check("50 boats or more", "en", 50, 50);
    check("50 or more boats", "en", 50, INFINITY);
    check("with 10% or more of the votes", "en", 10, INFINITY);
    check("with 10 percent or less of it", "en", 0, 10);
    check("a range of 300 to 3,400 miles", "en", 300, 3400);
    check("some 10 to 12 million boats", "en", 10e6, 12e6);
    check("nearly half of the boats", "en", 46, 50);
    check("more than half of the boats", "en", 50, INFINITY);
    check("fewer than a third of the boats", "en", 0, 100. / 3);
    check("about half of the boats", "en", 46, 54);
    check("50 or so boats", "en", 40, 60);
    check("several hundred boats", "en", 200, INFINITY);
    check("something like 50 boats", "en", 40, 60);
    check("100+ boats", "en", 100, INFINITY);
    check("over $20 a night", "en", 20, INFINITY);
    check("mehr als 200 Namen", "de", 200, INFINITY);
    check("mindestens 200 Namen", "de", 200, INFINITY);
    check("plus de 200 noms", "fr", 200, INFINITY);
    check("al menos 200 nombres", "es", 200, INFINITY);
    check("cerca de 200", "es", 160, 240);
}

static void test_ranges(void **unused)
{
    (void)unused;
    check("10 to 12 boats", "en", 10, 12);
    check("10-12 boats", "en", 10, 12);
    check("between 10 and 12 boats", "en", 10, 12);
    check("10 or 12 boats", "en", 10, 12);
    check("rose from 10 to 12 boats", "en", 10, 10);
    check("anywhere from 10 to 12 boats", "en", 10, 12);
    check("10 to 12 million bricks", "en", 10e6, 12e6);
    check("$10 million to $12 million", "en", 10e6, 12e6);
}

static void test_no_numbers_of_their_own(void **unused)
{
    (void)unused;
    check("on the 20th", "en", NAN, NAN);
    check("#4", "en", NAN, NAN);
    check("at 9:14", "en", NAN, NAN);
}

static void test_hostile(void **unused)
{
    (void)unused;
    check("9999999999999999999999999999999999999999", "en", NAN, NAN);
    check("", "en", NAN, NAN);
    check("half a", "en", NAN, NAN);
    check("more than", "en", NAN, NAN);
    check("million million million million", "en", 1e6, 1e6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_digits), cmocka_unit_test(test_vague),
        cmocka_unit_test(test_words),  cmocka_unit_test(test_hedges),
        cmocka_unit_test(test_ranges), cmocka_unit_test(test_no_numbers_of_their_own),
        cmocka_unit_test(test_hostile)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
