#include "emit/phrase.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

#define EXPECT(text, ...)                                              \
    do {                                                               \
        struct test_bytes out = {0};                                   \
        struct writer w;                                               \
        writer_init(&w, test_take, &out);                              \
        __VA_ARGS__;                                                   \
        assert_int_equal(writer_end(&w, "the test", NULL), STEMMA_OK); \
        assert_string_equal(out.at != NULL ? out.at : "", (text));     \
        test_bytes_free(&out);                                         \
    } while (0)

static void test_counts(void **state)
{
    (void)state;
    EXPECT("no", phrase_count(&w, 0, false));
    EXPECT("No", phrase_count(&w, 0, true));
    EXPECT("one", phrase_count(&w, 1, false));
    EXPECT("Twelve", phrase_count(&w, 12, true));
    EXPECT("13", phrase_count(&w, 13, true));
    EXPECT("1,204", phrase_count(&w, 1204, false));
    EXPECT("one report", phrase_things(&w, 1, "report", "reports", false));
    EXPECT("No reports", phrase_things(&w, 0, "report", "reports", true));
    EXPECT("20 reports", phrase_things(&w, 20, "report", "reports", true));
}

static void day_is(const char *iso, bool good, int year, int month, int day)
{
    struct day d;
    assert_int_equal(phrase_day(iso, &d), good);
    if (!good)
        return;
    assert_int_equal(d.year, year);
    assert_int_equal(d.month, month);
    assert_int_equal(d.day, day);
}

static void test_days(void **state)
{
    (void)state;
    day_is(NULL, false, 0, 0, 0);
    day_is("", false, 0, 0, 0);
    day_is("May", false, 0, 0, 0);
    day_is("202", false, 0, 0, 0);
    day_is("2025", true, 2025, 0, 0);
    day_is("2025-05", true, 2025, 5, 0);
    day_is("2025-13-01", true, 2025, 0, 0);
    day_is("2025-05-06", true, 2025, 5, 6);
    day_is("2025-05-60", true, 2025, 5, 0);
    day_is("2025-05-06T09:14", true, 2025, 5, 6);
    day_is("2025-05-<s", true, 2025, 5, 0);
}

static void test_moments(void **state)
{
    (void)state;
    EXPECT("6 May 2025, 09:14", assert_true(phrase_moment(&w, "2025-05-06T09:14")));
    EXPECT("6 May 2025, 09:14 UTC", assert_true(phrase_moment(&w, "2025-05-06T09:14:22Z")));
    EXPECT("6 May 2025, 09:14 +02:00", assert_true(phrase_moment(&w, "2025-05-06T09:14+02:00")));
    EXPECT("6 May 2025, 09:14", assert_true(phrase_moment(&w, "2025-05-06T09:14+<b>")));
    EXPECT("6 May 2025", assert_true(phrase_moment(&w, "2025-05-06")));
    EXPECT("6 May 2025", assert_true(phrase_moment(&w, "2025-05-06T<script>alert")));
    EXPECT("May 2025", assert_true(phrase_moment(&w, "2025-05")));
    EXPECT("2025", assert_true(phrase_moment(&w, "2025")));
    EXPECT("", assert_false(phrase_moment(&w, "yesterday")));
}

static void dates_are(const char *first, const char *last, const char *text)
{
    struct day a = {0, 0, 0}, b = {0, 0, 0};
    assert_true(phrase_day(first, &a) && phrase_day(last, &b));
    EXPECT(text, phrase_dates(&w, a, b));
}

static void test_ranges(void **state)
{
    (void)state;
    dates_are("2025-05-06", "2025-05-08", "6 to 8 May 2025");
    dates_are("2025-05-06", "2025-05-06", "6 May 2025");
    dates_are("2025-04-30", "2025-05-02", "30 April to 2 May 2025");
    dates_are("2024-12-31", "2025-01-01", "31 December 2024 to 1 January 2025");
    dates_are("2025-04", "2025-05", "April to May 2025");
    dates_are("2024", "2025", "2024 to 2025");
    dates_are("2025", "2025-05-06", "2025 to 6 May 2025");
    dates_are("2025-05", "2025-05-06", "May to 6 May 2025");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_days),
        cmocka_unit_test(test_moments),
        cmocka_unit_test(test_ranges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
