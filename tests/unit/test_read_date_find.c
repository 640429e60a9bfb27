#include "read/date_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *found(const char *text, enum date_order order)
{
    static struct date date;
    return date_find(text, strlen(text), order, &date) ? date.iso : "";
}

static void test_in_text(void **state)
{
    (void)state;
    assert_string_equal(found("Posted on 6 May 2025 by Ada", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("Stand: 06.05.2025, 9 Uhr", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("Erstellt am 6. 5. 25", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("le 6 mai 2025 à Paris", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("(2025-05-06T09:14)", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("Tuesday, May 6th, 2025", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("martes 6 de mayo de 2025", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("Erstellt am06.05.2025", DATE_ORDER_UNKNOWN), "2025-05-06");
    assert_string_equal(found("v06.05.2025", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(found("In May 2025", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(found("version 1.2.3 of 31.02.2025", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(found("call 555-12-2025x", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(found("", DATE_ORDER_UNKNOWN), "");
}

static void test_order(void **state)
{
    (void)state;
    assert_string_equal(found("05/06/2025", DATE_ORDER_UNKNOWN), "");
    assert_string_equal(found("05/06/2025", DATE_DAY_FIRST), "2025-06-05");
    assert_string_equal(found("05/06/2025", DATE_MONTH_FIRST), "2025-05-06");
    assert_string_equal(found("05/26/2025", DATE_DAY_FIRST), "2025-05-26");
    assert_string_equal(found("26/05/25", DATE_ORDER_UNKNOWN), "2025-05-26");
    assert_int_equal(date_order_of("en-US"), DATE_MONTH_FIRST);
    assert_int_equal(date_order_of("de"), DATE_DAY_FIRST);
    assert_int_equal(date_order_of("en"), DATE_ORDER_UNKNOWN);
    assert_int_equal(date_order_of(NULL), DATE_ORDER_UNKNOWN);
}

static const char *in_url(const char *url)
{
    static struct date date;
    return date_in_url(url, &date) ? date.iso : "";
}

static void test_in_addresses(void **state)
{
    (void)state;
    assert_string_equal(in_url("https://b.example/2025/05/06/foghorn"), "2025-05-06");
    assert_string_equal(in_url("https://b.example/2025/5/6"), "2025-05-06");
    assert_string_equal(in_url("https://b.example/news-20250506-foghorn.html"), "2025-05-06");
    assert_string_equal(in_url("https://b.example/a/2025-05-06"), "2025-05-06");
    assert_string_equal(in_url("https://b.example/2025/05/foghorn"), "2025-05");
    assert_string_equal(in_url("https://b.example/2025/13/foghorn"), "");
    assert_string_equal(in_url("https://2025.05.06.example/foghorn"), "");
    assert_string_equal(in_url("https://b.example/id/12025056"), "");
    assert_string_equal(in_url("https://b.example"), "");
    assert_string_equal(in_url("no address 2025/05/06"), "");
}

static const char *leaning(const char *words, const char *reference)
{
    static struct date date;
    return date_relative(words, strlen(words), reference, &date) ? date.iso : "";
}

/* 6 May 2025 was a Tuesday. */
static void test_relative(void **state)
{
    (void)state;
    assert_string_equal(leaning("Tuesday", "2025-05-06"), "2025-05-06");
    assert_string_equal(leaning("Wednesday", "2025-05-06"), "2025-04-30");
    assert_string_equal(leaning("on", "2025-05-06"), "");
    assert_string_equal(leaning("Montag", "2025-05-06T09:14"), "2025-05-05");
    assert_string_equal(leaning("mi\u00E9rcoles", "2025-05-06"), "2025-04-30");
    assert_string_equal(leaning("yesterday", "2025-03-01"), "2025-02-28");
    assert_string_equal(leaning("heute", "2024-02-29"), "2024-02-29");
    assert_string_equal(leaning("Oct. 27", "2020-11-02"), "2020-10-27");
    assert_string_equal(leaning("27 December", "2021-01-04"), "2020-12-27");
    assert_string_equal(leaning("3 January", "2020-12-30"), "2021-01-03");
    assert_string_equal(leaning("6 May 2019", "2020-12-30"), "2019-05-06");
    assert_string_equal(leaning("Tuesday", "2025"), "");
    assert_string_equal(leaning("29 February", "2025-03-01"), "");
    assert_string_equal(leaning("", "2025-03-01"), "");
}

/* Each weekday is one of the seven days up to the reference, and they follow each other. */
static void test_weekdays(void **state)
{
    (void)state;
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    static const char *const dates[] = {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-08",
                                        "2025-05-09", "2025-05-10", "2025-05-11"};
    for (size_t i = 0; i < 7; i++)
        assert_string_equal(leaning(days[i], "2025-05-11"), dates[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_in_text), cmocka_unit_test(test_order),
                                       cmocka_unit_test(test_in_addresses),
                                       cmocka_unit_test(test_relative),
                                       cmocka_unit_test(test_weekdays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
