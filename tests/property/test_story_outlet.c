/*
 * One outlet prints thousands of documents on one day: time and memory grow in step with them, and
 * no story is made of two events.
 *
 * Events have four reports of words of their own among those of all news. Four times the documents
 * may take four times as long and as much; ten times is the bound for processor time, which is
 * never measured quite alike. With STEMMA_LONG set, as ./check --long does, there are 10,000.
 */
#include "test_random.h"
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

enum { TIMES = 4, SHORT = 2000, LONG = 10000, REPORTS = 4, WORDS = 60, OWN = 30, ALL = 4000 };
enum { CANDIDATES = 30, MOST_TIMES = 10, MOST_A_DOCUMENT = 32 << 10, SMALL = 4 << 20 };

struct report {
    char id[16], title[64], text[WORDS * 12];
};

static void write_report(struct report *r, struct news *news, unsigned number, uint64_t *seed)
{
    const unsigned event = number / REPORTS;
    size_t n = 0;
    for (int w = 0; w < WORDS; w++) {
        const bool own = test_random_below(seed, 2) == 0;
        const unsigned word = own ? event * OWN + (unsigned)test_random_below(seed, OWN)
                                  : (unsigned)test_random_below(seed, ALL);
        n += (size_t)snprintf(r->text + n, sizeof r->text - n, "%s%u%s", own ? "own" : "all", word,
                              w % 20 == 19 ? ".\n\n" : " ");
    }
    snprintf(r->id, sizeof r->id, "doc-%05u", number);
    snprintf(r->title, sizeof r->title, "own%u meets own%u", event * OWN, event * OWN + 1);
    *news = (struct news){r->id, "Herald", "2025-03-04", r->title, r->text};
}

static void check_stories(const struct found *f)
{
    size_t together = 0;
    for (size_t i = 0; i < f->stories->stories.n; i++) {
        const stemma_story *s = stemma_stories_at(f->stories, i);
        together += s->n_documents > 1;
        for (size_t k = 1; k < s->n_documents; k++)
            assert_int_equal(s->documents[k].doc / REPORTS, s->documents[0].doc / REPORTS);
    }
    assert_true(together > f->corpus->documents.n / REPORTS / 2);
    assert_true(f->stories->evidence.likeness.pairs.n <= CANDIDATES * f->corpus->documents.n);
}

struct cost {
    double seconds;
    size_t bytes;
};

static struct cost cost_of(unsigned n)
{
    struct failing_allocator memory = {0};
    struct report *reports = malloc(n * sizeof *reports);
    struct news *news = malloc(n * sizeof *news);
    stemma_error err = {0};
    struct found f;
    uint64_t seed = 19;
    assert_non_null(reports);
    assert_non_null(news);
    for (unsigned i = 0; i < n; i++)
        write_report(&reports[i], &news[i], i, &seed);
    const clock_t begin = clock();
    assert_int_equal(found_run(&f, test_context_failing(1, &memory), news, n, &err), STEMMA_OK);
    const struct cost cost = {(double)(clock() - begin) / CLOCKS_PER_SEC, memory.most_bytes};
    check_stories(&f);
    found_free(&f);
    free(news);
    free(reports);
    return cost;
}

static void test_one_outlet_on_one_day(void **unused)
{
    (void)unused;
    const unsigned n = getenv("STEMMA_LONG") != NULL ? LONG : SHORT;
    const struct cost small = cost_of(n / TIMES), large = cost_of(n);
    assert_true(large.seconds <= MOST_TIMES * small.seconds);
    assert_true(large.bytes <= SMALL + (size_t)MOST_A_DOCUMENT * n);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_one_outlet_on_one_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
