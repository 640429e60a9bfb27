/*
 * Events of more texts than one is compared with are one story each, and stay apart.
 */
#include "test_random.h"
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LARGE = 90, SMALL = 60, N = 2 * LARGE + 2 * SMALL, WORDS = 110, OWN = 60, ALL = 3000 };
enum { OF_EVENTS = 10000 }; /* words of events have numbers from here on */

static char ids[N][16], titles[N][80], texts[N][WORDS * 14], dates[N][16];

/* A word that no other number has, which its first letters tell; all of a kind end alike. */
static size_t write_word(char *out, uint64_t number, const char *kind)
{
    for (int i = 0; i < 4; i++, number /= 26)
        out[i] = (char)('a' + number % 26);
    memcpy(out + 4, kind, strlen(kind) + 1);
    return 4 + strlen(kind);
}

/* A number below n, small ones more often. */
static uint64_t often_small(uint64_t *seed, uint64_t n)
{
    return test_random_below(seed, 1 + test_random_below(seed, n));
}

/* Reports 0 to LARGE are of one great event, those up to 2 × LARGE of another on the same days, and
 * the others of events of two reports each. Half of the words are the event's. */
static uint32_t event_of(uint32_t doc)
{
    return doc < 2 * LARGE ? doc / LARGE : 2 + (doc - 2 * LARGE) / 2;
}

static void write_news(struct news *news, uint64_t *seed, bool dated)
{
    for (uint32_t i = 0; i < N; i++) {
        const unsigned event = event_of(i);
        size_t n = 0;
        for (int w = 0; w < WORDS; w++) {
            const bool own = test_random_below(seed, 2) == 0;
            n += write_word(texts[i] + n,
                            own ? OF_EVENTS + event * 100 + often_small(seed, OWN)
                                : often_small(seed, ALL),
                            own ? "event" : "word");
            n += (size_t)snprintf(texts[i] + n, sizeof texts[i] - n, w % 20 == 19 ? ".\n\n" : " ");
        }
        snprintf(ids[i], sizeof ids[i], "doc-%03u", i);
        n = write_word(titles[i], OF_EVENTS + event * 100, "event ");
        n += write_word(titles[i] + n, OF_EVENTS + event * 100 + 1 + test_random_below(seed, 5),
                        "event ");
        write_word(titles[i] + n, OF_EVENTS + event * 100 + 7, "event");
        const unsigned day = event < 2 ? 20 + (unsigned)test_random_below(seed, 3) : event;
        snprintf(dates[i], sizeof dates[i], "2025-%02u-%02u", 1 + day / 28, 1 + day % 28);
        news[i] = (struct news){ids[i], NULL, dated ? dates[i] : NULL, titles[i], texts[i]};
    }
}

/* `least`: reports that the story of a great event has. */
static void check_great_events(bool dated, size_t least)
{
    static struct news news[N];
    uint64_t seed = 5;
    struct found f;
    write_news(news, &seed, dated);
    found_make(&f, 2, news, N);
    assert_true(found_story(&f, ids[0])->n_documents >= least);
    assert_true(found_story(&f, ids[LARGE])->n_documents >= least);
    for (size_t i = 0; i < f.stories->stories.n; i++) {
        const stemma_story *s = stemma_stories_at(f.stories, i);
        for (size_t k = 1; k < s->n_documents; k++)
            assert_int_equal(event_of(s->documents[k].doc), event_of(s->documents[0].doc));
    }
    found_free(&f);
}

static void test_great_events(void **unused)
{
    (void)unused;
    check_great_events(true, LARGE * 9 / 10);
}

/* Nobody knows the days: the words of an event are told by what its reports are about. */
static void test_great_events_without_days(void **unused)
{
    (void)unused;
    check_great_events(false, LARGE / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_great_events),
        cmocka_unit_test(test_great_events_without_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
