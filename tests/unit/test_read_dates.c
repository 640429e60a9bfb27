#include "read/dates.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct example {
    const char *given, *iso, *precision;
};

static void check(const struct example *examples, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct date date = {0};
        bool good =
            date_parse(examples[i].given, strlen(examples[i].given), DATE_ORDER_UNKNOWN, &date);
        if (!good)
            print_message("not understood: %s\n", examples[i].given);
        assert_true(good);
        assert_string_equal(date.iso, examples[i].iso);
        assert_string_equal(date.precision, examples[i].precision);
    }
}
#define CHECK(examples) check(examples, sizeof(examples) / sizeof *(examples))

static void test_iso_stays_as_given(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"2020", "2020", "year"},
        {"2020-10", "2020-10", "month"},
        {"2020-10-27", "2020-10-27", "day"},
        {"  2020-02-29 \n", "2020-02-29", "day"},
        {"2025-05-06T09:14", "2025-05-06T09:14", "minute"},
        {"2025-05-06T09:14Z", "2025-05-06T09:14Z", "minute"},
        {"2025-05-06T09:14+0200", "2025-05-06T09:14+0200", "minute"},
        {"2025-05-06T09:14:07.25-05:00", "2025-05-06T09:14:07.25-05:00", "second"},
    };
    CHECK(examples);
}

static void test_near_iso_is_made_iso(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"2025-05-06 09:14:00", "2025-05-06T09:14:00", "second"},
        {"2025-05-06 09:14:00 UTC", "2025-05-06T09:14:00Z", "second"},
        {"2025-05-06 09:14 +0200", "2025-05-06T09:14+02:00", "minute"},
        {"2025-05-06t09:14:00z", "2025-05-06T09:14:00Z", "second"},
        {"20201027", "2020-10-27", "day"},
        {"20201027T091400Z", "2020-10-27T09:14:00Z", "second"},
        {"20201027091400", "2020-10-27T09:14:00", "second"},
        {"2020/10/27", "2020-10-27", "day"},
        {"27.10.2020", "2020-10-27", "day"},
        {"3.4.2020", "2020-04-03", "day"},
        {"27/10/2020", "2020-10-27", "day"},
        {"10/27/2020 09:14", "2020-10-27T09:14", "minute"},
        {"5/5/2020", "2020-05-05", "day"},
    };
    CHECK(examples);
}

static void test_short_years(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"10/27/20", "2020-10-27", "day"},
        {"27/10/20", "2020-10-27", "day"},
        {"27.10.20", "2020-10-27", "day"},
        {"3.4.20", "2020-04-03", "day"},
        {"1/31/68", "2068-01-31", "day"},
        {"1/31/69", "1969-01-31", "day"},
        {"12/31/99", "1999-12-31", "day"},
        {"12/31/00", "2000-12-31", "day"},
        {"2/29/00", "2000-02-29", "day"},
        {"5/5/05", "2005-05-05", "day"},
        {"10/27/20 9:14 pm", "2020-10-27T21:14", "minute"},
    };
    CHECK(examples);
}

static void test_order_of_language(void **state)
{
    (void)state;
    static const struct {
        const char *language, *given, *iso;
    } examples[] = {
        {"en-US", "8/9/2019", "2019-08-09"},
        {"en-US", "8/9/19", "2019-08-09"},
        {"en-GB", "8/9/2019", "2019-09-08"},
        {"fr", "8/9/19", "2019-09-08"},
        {"de", "8-9-2019", "2019-09-08"},
        {"en-US", "8.9.2019", "2019-09-08"},
        {"en-US", "27/8/19", "2019-08-27"},
        {"es", "8/27/19", "2019-08-27"},
        {"en", "8/9/2019", NULL},
        {NULL, "8/9/2019", NULL},
        {"fr", "8-9-19", NULL},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct date date;
        const char *given = examples[i].given;
        enum date_order order = date_order_of(examples[i].language);
        bool good = date_parse(given, strlen(given), order, &date);
        assert_int_equal(good, examples[i].iso != NULL);
        if (good)
            assert_string_equal(date.iso, examples[i].iso);
    }
    assert_true(date_is_either("8/9/2019", 8));
    assert_true(date_is_either("8/9/19", 6));
    assert_false(date_is_either("9/9/19", 6));
    assert_false(date_is_either("8/27/19", 7));
    assert_false(date_is_either("8.9.19", 6));
    assert_false(date_is_either("yesterday", 9));
}

static void test_words(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"27 October 2020", "2020-10-27", "day"},
        {"27th October, 2020", "2020-10-27", "day"},
        {"the 1st of May 2020" + 4, "2020-05-01", "day"},
        {"October 27, 2020", "2020-10-27", "day"},
        {"Oct. 27, 2020", "2020-10-27", "day"},
        {"OCTOBER 27 2020", "2020-10-27", "day"},
        {"Tuesday, October 27, 2020", "2020-10-27", "day"},
        {"Tue, 27 Oct 2020 09:14:05 +0000", "2020-10-27T09:14:05+00:00", "second"},
        {"Tue, 27 Oct 2020 09:14:05 GMT", "2020-10-27T09:14:05Z", "second"},
        {"Tue, 27 Oct 2020 09:14:05 +0000 (UTC)", "2020-10-27T09:14:05+00:00", "second"},
        {"October 27, 2020 at 9:14 p.m.", "2020-10-27T21:14", "minute"},
        {"October 27, 2020 12:05 AM", "2020-10-27T00:05", "minute"},
        {"October 27, 2020 9:14 am EST", "2020-10-27", "day"},
        {"October 2020", "2020-10", "month"},
        {"27. Oktober 2020", "2020-10-27", "day"},
        {"1er mai 2020", "2020-05-01", "day"},
        {"27 de octubre de 2020", "2020-10-27", "day"},
        {"mi\u00E9rcoles, 28 de octubre de 2020", "2020-10-28", "day"},
        {"27\u00A0October\u00A02020", "2020-10-27", "day"},
    };
    CHECK(examples);
}

static void test_machines(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"1603790045", "2020-10-27T09:14:05Z", "second"},
        {"1603790045.25", "2020-10-27T09:14:05Z", "second"},
        {"1603790045999", "2020-10-27T09:14:05Z", "second"},
        {"1000000000", "2001-09-09T01:46:40Z", "second"},
        {"1999999999", "2033-05-18T03:33:19Z", "second"},
        {"1582934400", "2020-02-29T00:00:00Z", "second"},
        {"Tue Oct 27 09:14:05 2020", "2020-10-27T09:14:05", "second"},
        {"Tue Oct 27 09:14:05 +0000 2020", "2020-10-27T09:14:05+00:00", "second"},
        {"Tue Oct 27 09:14:05 UTC 2020", "2020-10-27T09:14:05Z", "second"},
        {"Tue Oct 27 09:14:05 EDT 2020", "2020-10-27", "day"},
        {"27-Oct-2020", "2020-10-27", "day"},
        {"27/Oct/2020 09:14", "2020-10-27T09:14", "minute"},
    };
    CHECK(examples);
}

static void test_not_understood(void **state)
{
    (void)state;
    static const char *const examples[] = {"",
                                           " ",
                                           "yesterday",
                                           "2020-13-01",
                                           "2021-02-29",
                                           "1900-02-29",
                                           "31 April 2020",
                                           "2020-10-27T25:00",
                                           "2020-10-27T09:61",
                                           "2020-10-27T09:14:00 or so",
                                           "03/04/2020",
                                           "8/9/19",
                                           "10-27-20",
                                           "20-10-27",
                                           "13/13/20",
                                           "2/30/20",
                                           "10/27/020",
                                           "October 27",
                                           "27 October 20",
                                           "0 October 2020",
                                           "0000-10-27",
                                           "0001-01-01",
                                           "0001-11-30T00:00:00Z",
                                           "202010270",
                                           "2603790045",
                                           "160379004",
                                           "27-Oct/2020",
                                           "27-Oct-20",
                                           "Tue Oct 27 09:14:05",
                                           "12345678901234567890",
                                           "2020-1",
                                           "Brumaire 9, 2020",
                                           "October 27, 2020 and later"};
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct date date;
        if (date_parse(examples[i], strlen(examples[i]), DATE_ORDER_UNKNOWN, &date))
            print_message("understood: %s as %s\n", examples[i], date.iso);
        assert_false(date_parse(examples[i], strlen(examples[i]), DATE_ORDER_UNKNOWN, &date));
    }
}

static void test_day_at_the_head(void **state)
{
    (void)state;
    struct date date;
    assert_int_equal(date_day("6 May (Tideline)", 16, &date), 5);
    assert_null(date.precision);
    assert_int_equal(date_day("May 6, 2025 (AP)", 16, &date), 11);
    assert_string_equal(date.iso, "2025-05-06");
    assert_string_equal(date.precision, "day");
    assert_int_equal(date_day("Oct. 27", 7, &date), 7);
    assert_int_equal(date_day("May be", 6, &date), 0);
    assert_int_equal(date_day("May 2025", 8, &date), 0);
    assert_int_equal(date_day("31 June", 7, &date), 0);
    assert_int_equal(date_day("", 0, &date), 0);
}

/* Every prefix of every form ends without reading past its end (the sanitizer looks). */
static void test_prefixes(void **state)
{
    (void)state;
    static const char whole[] = "Tue, 27 Oct 2020 09:14:05.123456789012 +0000 (UTC)";
    for (size_t n = 0; n < sizeof whole; n++) {
        struct date date;
        char *exact = test_malloc(n + 1);
        memcpy(exact, whole, n);
        (void)date_parse(exact, n, DATE_ORDER_UNKNOWN, &date);
        (void)date_day(exact, n, &date);
        test_free(exact);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_iso_stays_as_given),
        cmocka_unit_test(test_near_iso_is_made_iso),
        cmocka_unit_test(test_short_years),
        cmocka_unit_test(test_order_of_language),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_machines),
        cmocka_unit_test(test_not_understood),
        cmocka_unit_test(test_day_at_the_head),
        cmocka_unit_test(test_prefixes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
