/*
 * From portraits to groups, the slow and obvious way: all pairs of documents are compared, places
 * are found by counting, common neighbours by asking all, and groups by looking at a full matrix.
 */
#include "story/crowds.h"

#include "test_random.h"
#include "test_stories.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { N = 40, WORDS = 50, MOST = 6, DAYS = 3, ROUNDS = 8, NO_PAIR = -1 };
#define LINKAGE 0.38

static char ids[N][16], titles[N][64], texts[N][WORDS * 12], dates[N][16];

/* ---- the news */

static void write_report(int i, uint64_t n_events, uint64_t *seed)
{
    const uint64_t event = test_random_below(seed, n_events);
    size_t n = 0;
    for (int w = 0; w < WORDS; w++) {
        const bool own = test_random_below(seed, 2) == 0;
        const uint64_t number =
            own ? event * 25 + test_random_below(seed, 40) : test_random_below(seed, 300);
        n += (size_t)snprintf(texts[i] + n, sizeof texts[i] - n, "%s%llu%s", own ? "Own" : "all",
                              (unsigned long long)number, w % 20 == 19 ? ".\n\n" : " ");
    }
    snprintf(ids[i], sizeof ids[i], "doc-%02d", i);
    snprintf(titles[i], sizeof titles[i], "Own%llu meets all%llu", (unsigned long long)event * 25,
             (unsigned long long)test_random_below(seed, 20));
    snprintf(dates[i], sizeof dates[i], "2025-03-%02d",
             1 + (int)(event + test_random_below(seed, 4)));
}

static void write_news(struct news *news, uint64_t *seed)
{
    const uint64_t n_events = 4 + test_random_below(seed, 16);
    for (int i = 0; i < N; i++) {
        write_report(i, n_events, seed);
        if (i > 0 && test_random_below(seed, 10) == 0)
            memcpy(texts[i], texts[i - 1], sizeof texts[i]);
        const bool dated = test_random_below(seed, 6) > 0;
        news[i] = (struct news){ids[i], i % 2 == 0 ? "Herald" : NULL, dated ? dates[i] : NULL,
                                titles[i], texts[i]};
    }
}

/* ---- the slow way */

/* Everything by portrait and portrait. */
struct twin {
    const struct likeness *fast;
    uint32_t n;
    float seen[N][N]; /* by who looks; 0 where it does not look */
    int pair[N][N];   /* NO_PAIR, or its number */
    double likeness[N][N];
    uint32_t group[N];
};

/* What is added up has the order of the index, and so the same roundings. */
static float slow_product(const struct portrait *a, const struct portrait *b)
{
    static const enum view views[] = {VIEW_BODY, VIEW_LEAD};
    float sum = 0;
    for (size_t v = 0; v < 2; v++)
        for (uint32_t i = 0; i < a->view[views[v]].n; i++)
            for (uint32_t k = 0; k < b->view[views[v]].n; k++)
                if (a->view[views[v]].at[i].term == b->view[views[v]].at[k].term)
                    sum += b->view[views[v]].at[k].weight * a->view[views[v]].at[i].weight;
    return sum;
}

static float seen_from(const struct twin *t, uint32_t a, uint32_t b)
{
    const struct portrait *x = &t->fast->portraits[a], *y = &t->fast->portraits[b];
    const bool looks =
        x->day == NO_DAY || (y->day != NO_DAY && llabs((long long)x->day - y->day) <= DAYS);
    return a != b && looks ? slow_product(x, y) : 0;
}

static bool among_best(const struct twin *t, uint32_t a, uint32_t b)
{
    uint32_t before = 0;
    for (uint32_t c = 0; c < t->n; c++)
        before += t->seen[a][c] > t->seen[a][b] || (t->seen[a][c] == t->seen[a][b] && c < b);
    return t->seen[a][b] > 0 && before < MOST;
}

static void pair_up(struct twin *t)
{
    int n_pairs = 0;
    for (uint32_t a = 0; a < t->n; a++)
        for (uint32_t b = 0; b < t->n; b++)
            t->seen[a][b] = seen_from(t, a, b);
    memset(t->pair, 0xff, sizeof t->pair);
    for (uint32_t a = 0; a < t->n; a++)
        for (uint32_t b = a + 1; b < t->n; b++)
            if (among_best(t, a, b) || among_best(t, b, a))
                t->pair[a][b] = t->pair[b][a] = n_pairs++;
    assert_int_equal(n_pairs, t->fast->pairs.n);
}

static float nearness(const struct twin *t, uint32_t a, uint32_t b)
{
    return t->pair[a][b] == NO_PAIR ? 0 : likeness_nearness(t->fast, (uint32_t)t->pair[a][b]);
}

/* a's neighbours that are clearly nearer to it than b is. */
static uint32_t place(const struct twin *t, uint32_t a, uint32_t b)
{
    uint32_t nearer = 0;
    for (uint32_t c = 0; c < t->n; c++)
        nearer += nearness(t, a, c) > 1.2F * nearness(t, a, b);
    return nearer;
}

/* The k-th nearness of a's, from 1; `sum`: of the first k. */
static float kth_nearness(const struct twin *t, uint32_t a, uint32_t k, float *sum)
{
    bool taken[N] = {false};
    float last = 0;
    *sum = 0;
    for (uint32_t i = 0; i < k; i++) {
        uint32_t best = a;
        for (uint32_t c = 0; c < t->n; c++)
            if (!taken[c] && nearness(t, a, c) > nearness(t, a, best))
                best = c;
        last = nearness(t, a, best);
        taken[best] = true;
        *sum += last;
    }
    return last;
}

static void check_surroundings(const struct twin *t, uint32_t a)
{
    const float at[3] = {t->fast->around[a].first, t->fast->around[a].third,
                         t->fast->around[a].fifth};
    for (uint32_t i = 0; i < 3; i++) {
        float sum;
        const float kth = kth_nearness(t, a, 2 * i + 1, &sum);
        assert_true(at[i] == (kth > 0 ? kth : sum / (float)(2 * i + 1)));
    }
}

static void check_facts(const struct found *f, const struct twin *t, uint32_t a, uint32_t b)
{
    const struct pair_facts *facts = &t->fast->facts[t->pair[a][b]];
    const uint32_t x = t->fast->portraits[a].doc, y = t->fast->portraits[b].doc;
    uint32_t shared = 0;
    for (size_t h = 0; h < f->matches->hits.n; h++) {
        const stemma_hit *hit = &f->matches->hits.at[h];
        if ((hit->a == x && hit->b == y) || (hit->a == y && hit->b == x))
            shared += hit->words;
    }
    if (corpus_document(f->corpus, x)->outlet == corpus_document(f->corpus, y)->outlet)
        shared = 0;
    assert_int_equal(facts->rank_a, place(t, a, b));
    assert_int_equal(facts->rank_b, place(t, b, a));
    assert_int_equal(facts->shared, shared);
}

static float look(const struct twin *t, uint32_t a, uint32_t b)
{
    return t->pair[a][b] == NO_PAIR ? 0 : t->fast->look[t->pair[a][b]];
}

/* What the second model sees of the neighbours. */
static void check_neighbours(const struct twin *t, uint32_t a, uint32_t b)
{
    double x[LIKENESS_FEATURES], common = 0;
    float all[2] = {0, 0};
    for (uint32_t c = 0; c < t->n; c++) {
        const float to_a = look(t, a, c), to_b = look(t, b, c), lesser = fminf(to_a, to_b);
        common += lesser > 0.05F ? lesser : 0;
        all[0] += to_a > 0.05F ? to_a : 0;
        all[1] += to_b > 0.05F ? to_b : 0;
    }
    likeness_features(x, t->fast, (uint32_t)t->pair[a][b]);
    assert_true(t->fast->sum[a] == all[0] && t->fast->sum[b] == all[1]);
    if (look(t, a, b) <= 0.02F)
        common = 0;
    assert_true(x[LIKENESS_FEATURES - 6] == common);
}

static double weigh(const double *features, const double *weights, int n)
{
    double sum = weights[n];
    for (int i = 0; i < n; i++)
        sum += features[i] * weights[i];
    return 1 / (1 + exp(-sum));
}

static void judge(struct twin *t, uint32_t a, uint32_t b)
{
    const uint32_t pair = (uint32_t)t->pair[a][b];
    double first[LOOK_FEATURES], second[LIKENESS_FEATURES];
    likeness_look_features(first, t->fast, pair);
    assert_true(t->fast->look[pair] == (float)weigh(first, story_weights.look, LOOK_FEATURES));
    likeness_features(second, t->fast, pair);
    float p = (float)weigh(second, story_weights.likeness, LIKENESS_FEATURES);
    if (4 * t->fast->sum[a] >= 3 * MOST && 4 * t->fast->sum[b] >= 3 * MOST)
        p = t->fast->look[pair];
    assert_true(t->fast->probability[pair] == p);
    t->likeness[a][b] = t->likeness[b][a] = p;
}

static double mean_between(const struct twin *t, uint32_t a, uint32_t b)
{
    double sum = 0;
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        for (uint32_t k = 0; k < t->n; k++) {
            if (t->group[i] == a && t->group[k] == b) {
                sum += t->likeness[i][k] >= 0.02F ? t->likeness[i][k] : 0;
                n++;
            }
        }
    }
    return n > 0 ? sum / n : 0;
}

static void group_up(struct twin *t)
{
    for (uint32_t i = 0; i < t->n; i++)
        t->group[i] = i;
    for (double best = 1; best >= LINKAGE;) {
        uint32_t best_a = 0, best_b = 0;
        best = 0;
        for (uint32_t a = 0; a < t->n; a++) {
            for (uint32_t b = a + 1; b < t->n; b++) {
                const double mean = mean_between(t, a, b);
                if (mean > best) {
                    best = mean;
                    best_a = a;
                    best_b = b;
                }
            }
        }
        for (uint32_t i = 0; i < t->n && best >= LINKAGE; i++)
            if (t->group[i] == best_b)
                t->group[i] = best_a;
    }
}

/* ---- both */

static void find_stories(struct found *f, const struct news *news)
{
    stemma_error err = {0};
    found_make(f, 2, news, N);
    stemma_stories_free(f->stories);
    assert_int_equal(stemma_params_set(f->params, "story.candidates", MOST, &err), STEMMA_OK);
    assert_int_equal(stemma_params_set(f->params, "story.days", DAYS, &err), STEMMA_OK);
    assert_int_equal(stemma_params_set(f->params, "story.linkage", LINKAGE, &err), STEMMA_OK);
    assert_int_equal(
        stemma_stories_find(&f->stories, f->corpus, f->matches, f->quotes, f->params, &err),
        STEMMA_OK);
}

/* Round-ups and crowds have tests of their own: here they only follow. */
static void check_groups(const struct found *f, struct twin *t)
{
    struct arena arena;
    touch_array touches;
    arena_init(&arena, f->ctx);
    group_up(t);
    assert_int_equal(rivals_part(&touches, t->group, &arena, t->fast, LINKAGE, NULL), STEMMA_OK);
    assert_int_equal(crowds_join(t->group, &arena, t->fast, DAYS, NULL), STEMMA_OK);
    assert_memory_equal(t->group, f->stories->group, t->n * sizeof *t->group);
    arena_clear(&arena);
}

static uint32_t check_round(uint64_t *seed)
{
    struct news news[N];
    struct found f;
    static struct twin twin;
    write_news(news, seed);
    find_stories(&f, news);
    twin = (struct twin){.fast = &f.stories->evidence.likeness, .n = f.stories->evidence.n};
    pair_up(&twin);
    for (uint32_t a = 0; a < twin.n; a++) {
        check_surroundings(&twin, a);
        for (uint32_t b = a + 1; b < twin.n; b++) {
            if (twin.pair[a][b] == NO_PAIR)
                continue;
            check_facts(&f, &twin, a, b);
            check_neighbours(&twin, a, b);
            judge(&twin, a, b);
        }
    }
    check_groups(&f, &twin);
    const uint32_t joined = twin.n - (uint32_t)f.stories->stories.n;
    found_free(&f);
    return joined;
}

static void test_equals_twin(void **unused)
{
    (void)unused;
    uint64_t seed = 17;
    uint32_t joined = 0;
    for (int round = 0; round < ROUNDS; round++)
        joined += check_round(&seed);
    assert_true(joined > ROUNDS * N / 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equals_twin)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
