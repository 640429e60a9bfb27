/*
 * Values and disagreements do not depend on the order of the documents nor on the number of
 * threads.
 */
#include "test_random.h"
#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { N = 40, EVENTS = 6, TEXT = 1400 };

static char ids[N][16], dates[N][16], texts[N][TEXT];

/* Reports of some events, many of them copies with other numbers; what differs is drawn. */
static void write_news(struct news *news, uint64_t *seed)
{
    static const char *const hedges[] = {"", "more than ", "about ", "nearly "};
    for (int i = 0; i < N; i++) {
        const unsigned e = (unsigned)test_random_below(seed, EVENTS);
        size_t n = 0;
        for (unsigned w = 0; w < 40; w++)
            n += (size_t)snprintf(texts[i] + n, TEXT - n, "%c%s%u%s", w % 20 == 0 ? 'W' : 'w',
                                  "orde", e * 100 + w, w % 20 == 19 ? ".\n\n" : " ");
        snprintf(texts[i] + n, TEXT - n,
                 "Ada Holm%u, %u, kept the horn of place%u until %s %u.\n\nThe petition for the "
                 "horn of place%u has gathered %s%u signatures so far, by the count of the shop.\n",
                 e, 60 + (unsigned)test_random_below(seed, 3), e,
                 test_random_below(seed, 2) ? "May" : "April",
                 1 + (unsigned)test_random_below(seed, 9), e, hedges[test_random_below(seed, 4)],
                 200 + 10 * (unsigned)test_random_below(seed, 4));
        snprintf(ids[i], sizeof ids[i], "doc-%02d", i);
        snprintf(dates[i], sizeof dates[i], "2025-05-%02u", 10 + e);
        news[i] = (struct news){ids[i], NULL, i % 7 == 0 ? NULL : dates[i], "Horn", texts[i]};
    }
}

struct bytes {
    char *at;
    size_t n;
};

static int take(void *user, const char *bytes, size_t n)
{
    struct bytes *b = user;
    char *at = realloc(b->at, b->n + n + 1);
    if (at == NULL)
        return 12;
    memcpy(at + b->n, bytes, n);
    b->at = at;
    b->n += n;
    return 0;
}

/* Both lists as they are written. */
static struct bytes records(const struct news *news, uint32_t n_threads)
{
    struct found f;
    struct bytes out = {0};
    stemma_values *values = NULL;
    found_make(&f, n_threads, news, N);
    assert_int_equal(stemma_values_find(&values, f.corpus, f.matches, f.stories, NULL), STEMMA_OK);
    assert_int_equal(stemma_write_values(f.corpus, values, NULL, take, &out, NULL), STEMMA_OK);
    assert_int_equal(stemma_write_disagreements(f.corpus, values, NULL, take, &out, NULL),
                     STEMMA_OK);
    assert_non_null(stemma_values_disagreement(values, 0));
    stemma_values_free(values);
    found_free(&f);
    return out;
}

static void test_any_order_any_threads(void **unused)
{
    (void)unused;
    uint64_t seed = 5;
    for (int round = 0; round < 3; round++) {
        struct news news[N];
        write_news(news, &seed);
        struct bytes one = records(news, 1);
        for (size_t i = N - 1; i > 0; i--) {
            const size_t k = (size_t)test_random_below(&seed, i + 1);
            const struct news swap = news[i];
            news[i] = news[k];
            news[k] = swap;
        }
        struct bytes three = records(news, 3);
        assert_int_equal(one.n, three.n);
        assert_memory_equal(one.at, three.at, one.n);
        free(one.at);
        free(three.at);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_any_order_any_threads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
