/*
 * Dates in running text, counted from Wednesday, 7 May 2025.
 */
#include "test_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

/* The first date of `text` as it is printed in records; "" for none. */
static void check_from(const char *text, const char *language, int32_t first, int32_t last,
                       const char *wanted)
{
    struct test_values t;
    struct when w;
    char out[WHEN_BYTES] = "";
    test_values_open(&t, text, language);
    t.reader.first_day = first;
    t.reader.last_day = last;
    for (uint32_t i = 0; i < t.document.text.n_tokens && out[0] == '\0'; i++)
        if (when_read(&w, &t.reader, i))
            when_print(out, w.low, w.high);
    if (strcmp(out, wanted) != 0)
        fail_msg("%s: %s, not %s", text, out, wanted);
    test_values_close(&t);
}

static void check(const char *text, const char *wanted)
{
    check_from(text, "en", TEST_DAY, TEST_DAY, wanted);
}

static void test_days(void **unused)
{
    (void)unused;
    check("for the last time on Saturday, 3 May.", "2025-05-03");
    check("posted Sept. 30, with pictures", "2024-09-30");
    check("posted on May 3, 2019, with pictures", "2019-05-03");
    check("the horn will sound on June 3", "2025-06-03");
    check("on 3 May 2024", "2024-05-03");
    check("from the 3rd of May on", "2025-05-03");
    check("on January 20th of 2017", "2017-01-20");
    check("on February 30", "");
    check("in April, 19 boats came", "2025-04");
    check("since July 2, 1776, it has", "1776-07-02");
    check("on Tuesday, November 26", "2024-11-26");
    check("on Tuesday, November 28", "2023-11-28");
    check("she had warned them in August", "2024-08");
    check("the festival in August", "2025-08");
    check("In May of 2016 they met", "2016-05");
    check("On June 3, a dozen keepers met with her.", "2024-06-03");
    check("On June 3, a dozen keepers will meet.", "2025-06-03");
    check("they came in February and March with boats", "2025-02-01/2025-03-31");
    check("the foghorn they'll sound on Saturday", "2025-05-10");
    check("the September 11 attacks", "");
    check_from("am 3. Mai", "de", TEST_DAY, TEST_DAY, "2025-05-03");
    check_from("le 3 mai 2024", "fr", TEST_DAY, TEST_DAY, "2024-05-03");
    check_from("el 3 de mayo de 2024", "es", TEST_DAY, TEST_DAY, "2024-05-03");
}

static void test_weekdays(void **unused)
{
    (void)unused;
    check("the horn fell silent on Sunday", "2025-05-04");
    check("the keeper is sworn in on Sunday", "2025-05-11");
    check("the fair begins Sunday", "2025-05-11");
    check("the hall will remain closed on Sunday", "2025-05-11");
    check("nothing is left of the Sunday service", "2025-05-04");
    check("they will keep a closed shop on Sunday", "2025-05-11");
    check("she will resign, she said on Sunday", "2025-05-04");
    check("what will open on Sunday was announced", "2025-05-11");
    check("the board met Wednesday", "2025-05-07");
    check("the board will meet on Friday", "2025-05-09");
    check("he expects the board to vote on the horn Friday", "2025-05-09");
    check("They will see. On Friday the board met.", "2025-05-02");
    check("on the first Sunday of the month", "");
    check("seven soups for a foggy Sunday", "");
    check_from("am Sonntag", "de", TEST_DAY, TEST_DAY, "2025-05-04");
    check_from("on Sunday", "en", TEST_DAY - 3, TEST_DAY + 3, "2025-05-04");
    check_from("on Sunday", "en", TEST_DAY - 4, TEST_DAY + 4, "");
}

static void test_periods(void **unused)
{
    (void)unused;
    check("its last blast last weekend", "2025-05-03/2025-05-04");
    check("earlier this month", "2025-05-01/2025-05-07");
    check("late last month", "2025-04-19/2025-04-30");
    check("last month", "2025-04");
    check("next year", "2026");
    check("in April", "2025-04");
    check("in April 2019", "2019-04");
    check("in 2013", "2013");
    check("over the past years", "");
    check("during the past year", "");
    check("May I press it once?", "");
    check_from("letzten Monat", "de", TEST_DAY, TEST_DAY, "2025-04");
}

static void test_counted(void **unused)
{
    (void)unused;
    check("he called yesterday", "2025-05-06");
    check("Today, few ships call", "");
    check("two days ago", "2025-05-05");
    check("three weeks ago", "2025-04-13/2025-04-19");
    check_from("gestern", "de", TEST_DAY, TEST_DAY, "2025-05-06");
}

static void test_no_reference(void **unused)
{
    (void)unused;
    check_from("on Sunday", "en", NO_REFERENCE, NO_REFERENCE, "");
    check_from("last month", "en", NO_REFERENCE, NO_REFERENCE, "");
    check_from("on 3 May", "en", NO_REFERENCE, NO_REFERENCE, "");
    check_from("on 3 May 2024", "en", NO_REFERENCE, NO_REFERENCE, "2024-05-03");
}

/* Every day of four years is printed as it is counted. */
static void test_print_every_day(void **unused)
{
    (void)unused;
    for (int year = 2023; year < 2027; year++)
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= 28; day++) {
                char out[WHEN_BYTES], wanted[32];
                const int32_t days = (int32_t)calendar_days(year, month, day);
                when_print(out, days, days);
                snprintf(wanted, sizeof wanted, "%04d-%02d-%02d", year, month, day);
                assert_string_equal(out, wanted);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days),         cmocka_unit_test(test_weekdays),
        cmocka_unit_test(test_periods),      cmocka_unit_test(test_counted),
        cmocka_unit_test(test_no_reference), cmocka_unit_test(test_print_every_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
