/*
 * What looks like one event and is two, and dates that tell nothing.
 */
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define SWIM_A                                                                                    \
    "James Holloway won the 200 metres butterfly in Varnhem on Tuesday, a tenth of a second "     \
    "before the Dane Rasmus Bech.\n\nThe swimmer of nineteen years touched in one minute and 53 " \
    "seconds. His trainer, Lotte Aas, spoke of the best race that the pool has seen."
#define SWIM_B                                                                                     \
    "A tenth of a second parted James Holloway from Rasmus Bech in the pool of Varnhem on "        \
    "Tuesday.\n\nHolloway, nineteen, swam the 200 metres butterfly in 1:53, his best time. Lotte " \
    "Aas, who trains him, had asked for a fast first length."
#define RESIGN_A                                                                                 \
    "James Holloway, minister of transport in Ostmark, resigned on Tuesday over a contract for " \
    "two ferries.\n\nThe audit office had found that bids were opened before the day. Holloway " \
    "said that he knew nothing of it. Prime minister Ada Brandt takes over his office for now."
#define RESIGN_B                                                                                   \
    "The audit office of Ostmark has cost a minister his office: James Holloway resigned on "      \
    "Tuesday.\n\nBids for two ferries had been opened too early. Ada Brandt, the prime minister, " \
    "thanked Holloway and will lead transport herself until a new minister is found."

enum { N = 4 };

static void take_news(struct news *out, const char *date)
{
    const struct news news[N] = {
        {"swim-a", "A", date, "Holloway swims to gold in Varnhem", SWIM_A},
        {"swim-b", "B", date, "Gold by a tenth of a second", SWIM_B},
        {"resign-a", "C", date, "Holloway resigns over ferry contract", RESIGN_A},
        {"resign-b", "D", date, "Ostmark's minister of transport goes", RESIGN_B},
    };
    memcpy(out, news, sizeof news);
}

static void check_two_events(const struct news *news)
{
    struct found f;
    found_make(&f, 1, news, N);
    assert_ptr_equal(found_story(&f, "swim-a"), found_story(&f, "swim-b"));
    assert_ptr_equal(found_story(&f, "resign-a"), found_story(&f, "resign-b"));
    assert_ptr_not_equal(found_story(&f, "swim-a"), found_story(&f, "resign-a"));
    found_free(&f);
}

/* Two people of one name, on one day: the day is that of all, and may be one that has not come. */
static void test_namesakes(void **unused)
{
    (void)unused;
    static const char *const dates[] = {"2025-03-04", "2150-01-01", "9999-12-31", "1970-01-01"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct news news[N];
        take_news(news, dates[i]);
        check_two_events(news);
    }
}

/* A minute of the day, of another offset or none, is the same day. */
static void test_dates_of_many_forms(void **unused)
{
    (void)unused;
    struct news news[N];
    take_news(news, "2025-03-04");
    news[0].date = "2025-03-04T08:15:00+01:00";
    news[3].date = "2025-03-05T00:10:00Z";
    check_two_events(news);
}

static void check_all_alone(const struct news *news, size_t n)
{
    struct found f;
    found_make(&f, 1, news, n);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(found_story(&f, news[i].id)->n_documents, 1);
    found_free(&f);
}

#define FORECAST(town, sky, day, high, wind, rain)                                               \
    town " will be " sky " on " day ", with a high of " high " degrees and wind from the " wind  \
         ".\n\nThe chance of rain is " rain " percent. Pollen counts are low. Readers find the " \
         "forecast for the week on page two of the paper."

/* One form of words, filled anew each day. */
static void test_forecasts(void **unused)
{
    (void)unused;
    const struct news news[] = {
        {"a", "Herald", "2025-03-03", "Weather for Brattholm",
         FORECAST("Brattholm", "cloudy", "Monday", "7", "north", "60")},
        {"b", "Herald", "2025-03-04", "Weather for Kelso",
         FORECAST("Kelso", "sunny", "Tuesday", "12", "west", "5")},
        {"c", "Herald", "2025-03-05", "Weather for Tarnow",
         FORECAST("Tarnow", "foggy", "Wednesday", "4", "east", "20")},
    };
    check_all_alone(news, sizeof news / sizeof *news);
}

#define STRIKE(day, news, men, talks)                                                              \
    "Day " day " of the strike at the Solvik yard: " news ".\n\nThe union counts " men             \
    " men at the gates. Talks with the owners " talks ". The yard has built ships since 1911 and " \
    "is the largest employer of the county."

/* Weeks apart, the same sentences tell of another day. */
static void test_days_of_a_strike(void **unused)
{
    (void)unused;
    const struct news news[] = {
        {"a", "Herald", "2025-03-04", "Day 2 of the strike",
         STRIKE("2", "welders join the painters", "400", "have not begun")},
        {"b", "Herald", "2025-03-23", "Day 21 of the strike",
         STRIKE("21", "a mediator is named", "1,900", "go on through the night")},
    };
    check_all_alone(news, sizeof news / sizeof *news);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_namesakes),
        cmocka_unit_test(test_dates_of_many_forms),
        cmocka_unit_test(test_forecasts),
        cmocka_unit_test(test_days_of_a_strike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
