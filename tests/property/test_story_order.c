/*
 * Stories do not depend on the order of the documents nor on the number of threads.
 */
#include "test_random.h"
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { N = 90, EVENTS = 12, WORDS = 60 };

static char ids[N][16], titles[N][64], texts[N][WORDS * 12], dates[N][16];

/* Reports of some events: an event has its own words, a report takes some of them and some of
 * everybody's. A few have no date, a few are copies. */
static void write_news(struct news *news, uint64_t *seed)
{
    for (int i = 0; i < N; i++) {
        const uint64_t event = test_random_below(seed, EVENTS);
        size_t n = 0;
        for (int w = 0; w < WORDS; w++) {
            const bool own = test_random_below(seed, 3) > 0;
            n +=
                (size_t)snprintf(texts[i] + n, sizeof texts[i] - n, "%c%s%llu%s",
                                 w == 0 ? 'W' : 'w', own ? "orde" : "all",
                                 (unsigned long long)(own ? event * 40 + test_random_below(seed, 40)
                                                          : test_random_below(seed, 200)),
                                 w % 20 == 19 ? ".\n\n" : " ");
        }
        if (i > 0 && test_random_below(seed, 8) == 0)
            memcpy(texts[i], texts[i - 1], sizeof texts[i]);
        snprintf(ids[i], sizeof ids[i], "doc-%02d", i);
        snprintf(titles[i], sizeof titles[i], "worde%llu happens", (unsigned long long)event * 40);
        snprintf(dates[i], sizeof dates[i], "2025-03-%02d",
                 1 + (int)(event * 2 + test_random_below(seed, 3)));
        news[i] = (struct news){ids[i], NULL, i % 7 == 0 ? NULL : dates[i], titles[i], texts[i]};
    }
}

static void check_same(const struct found *x, const struct found *y)
{
    assert_int_equal(x->stories->stories.n, y->stories->stories.n);
    for (size_t i = 0; i < x->stories->stories.n; i++) {
        const stemma_story *a = stemma_stories_at(x->stories, i),
                           *b = stemma_stories_at(y->stories, i);
        assert_true(a->id == b->id);
        assert_int_equal(a->n_documents, b->n_documents);
        assert_int_equal(a->n_partial, b->n_partial);
        assert_int_equal(a->n_related, b->n_related);
        assert_int_equal(a->n_texts, b->n_texts);
        for (size_t k = 0; k < a->n_documents; k++) {
            assert_int_equal(a->documents[k].doc, b->documents[k].doc);
            assert_true(a->documents[k].likeness == b->documents[k].likeness);
            assert_int_equal(a->documents[k].n_terms, b->documents[k].n_terms);
            for (size_t t = 0; t < a->documents[k].n_terms; t++)
                assert_string_equal(a->documents[k].terms[t], b->documents[k].terms[t]);
        }
    }
}

static void test_any_order_any_threads(void **unused)
{
    (void)unused;
    uint64_t seed = 11;
    for (int round = 0; round < 3; round++) {
        struct news news[N];
        struct found first;
        write_news(news, &seed);
        found_make(&first, 1, news, N);
        size_t grouped = 0;
        for (size_t i = 0; i < first.stories->stories.n; i++)
            grouped += stemma_stories_at(first.stories, i)->n_documents > 1;
        assert_true(grouped >= EVENTS / 3);
        for (uint32_t n_threads = 1; n_threads <= 7; n_threads += 3) {
            for (size_t i = N - 1; i > 0; i--) {
                const size_t k = test_random_below(&seed, i + 1);
                const struct news swap = news[i];
                news[i] = news[k];
                news[k] = swap;
            }
            struct found other;
            found_make(&other, n_threads, news, N);
            check_same(&first, &other);
            found_free(&other);
        }
        found_free(&first);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_any_order_any_threads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
