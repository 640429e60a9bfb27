/* Days as numbers. */
#include "base/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void counts_from_1970(void **unused)
{
    (void)unused;
    assert_int_equal(calendar_days(1970, 1, 1), 0);
    assert_int_equal(calendar_days(1969, 12, 31), -1);
    assert_int_equal(calendar_days(2000, 3, 1), 11017);
    assert_int_equal(calendar_days(2020, 10, 27), 18562);
}

/* Each day is one after the day before, over four hundred years and their leap days. */
static void counts_every_day(void **unused)
{
    (void)unused;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t next = calendar_days(1800, 1, 1);
    for (int year = 1800; year < 2200; year++) {
        const int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (int month = 1; month <= 12; month++)
            for (int day = 1; day <= lengths[month - 1] + (month == 2 && leap); day++)
                assert_int_equal(calendar_days(year, month, day), next++);
    }
}

static void names_weekdays(void **unused)
{
    (void)unused;
    for (int64_t week = -3; week <= 3; week++)
        for (int day = 0; day < 7; day++) /* 5 January 1970 was a Monday */
            assert_int_equal(calendar_weekday(4 + week * 7 + day), day);
    assert_int_equal(calendar_weekday(calendar_days(2020, 10, 27)), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(counts_from_1970),
                                       cmocka_unit_test(counts_every_day),
                                       cmocka_unit_test(names_weekdays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
