#include "quote/ranker.h"

#include "test_article.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Takes the first candidate, and notes what was asked. */
struct asked {
    uint32_t n, n_features, last_mentions[8];
    uint32_t answer;
};

static uint32_t answer_first(void *user, const struct question *q)
{
    struct asked *a = user;
    for (uint32_t i = 0; i <= q->n_candidates; i++) {
        assert_in_range(q->features[i].n, 10, MAX_FEATURES);
        for (uint32_t k = 0; k < q->features[i].n; k++)
            assert_true(q->features[i].at[k] < FEATURE_SPACE);
        a->n_features += q->features[i].n;
    }
    assert_true(a->n < 8);
    a->n++;
    return a->answer;
}

static const char article[] = "Ada Merrow met Berg. \u201cYes,\u201d said Merrow.\n\n"
                              "\u201cNo.\u201d\n\n\u201cWell,\u201d said Berg.";

static void every_quotation_is_asked_once(void **state)
{
    (void)state;
    struct test_article t;
    struct asked a = {.answer = 0}, b = {.answer = 0};
    test_article_open(&t, article, 0);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, answer_first, &a, NULL), STEMMA_OK);
    assert_int_equal(a.n, 3);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, answer_first, &b, NULL), STEMMA_OK);
    assert_memory_equal(&a, &b, sizeof a);
    test_article_close(&t);
}

static uint32_t keep(void *user, const struct question *q)
{
    struct question *out = user;
    if (q->view.number == 0)
        *out = *q;
    return q->n_candidates;
}

static void set_weight(weight_table weights, uint32_t feature, int units)
{
    weights[feature % WEIGHT_SLOTS] =
        (int16_t)(units * WEIGHT_CHECKS + (int)(feature / WEIGHT_SLOTS));
}

static void a_slot_serves_one_feature(void **state)
{
    (void)state;
    static weight_table weights;
    memset(weights, 0, sizeof weights);
    struct feature_list own = {.n = 3, .at = {7 + 3 * WEIGHT_SLOTS, 8, 9 + WEIGHT_SLOTS}};
    struct feature_list other = {.n = 2, .at = {7, 7 + 2 * WEIGHT_SLOTS}};
    set_weight(weights, own.at[0], -500);
    set_weight(weights, own.at[1], 30);
    set_weight(weights, own.at[2], 2);
    assert_int_equal(ranker_sum(&own, weights), -468);
    assert_int_equal(ranker_sum(&other, weights), 0);
    int most = INT16_MAX / WEIGHT_CHECKS;
    set_weight(weights, own.at[0], most);
    set_weight(weights, own.at[1], -most);
    assert_int_equal(ranker_sum(&own, weights), 2);
}

/* Who is far behind by place is left out, and all stay without weights. */
static void the_hopeless_are_left_out(void **state)
{
    (void)state;
    struct test_article t;
    static struct question all, some;
    static weight_table weights;
    test_article_open(&t, article, 0);
    memset(weights, 0, sizeof weights);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, keep, &all, NULL), STEMMA_OK);
    assert_int_equal(ranker_run(&t.arena, &t.article, weights, keep, &some, NULL), STEMMA_OK);
    assert_int_equal(some.n_candidates, all.n_candidates); /* nobody is behind */

    for (uint32_t i = 0; i < all.features[0].n; i++) /* what the first has and others have not */
        set_weight(weights, all.features[0].at[i], -20 * WEIGHT_UNIT);
    for (uint32_t k = 1; k < all.n_candidates; k++)
        for (uint32_t i = 0; i < all.features[k].n; i++)
            set_weight(weights, all.features[k].at[i], 0);
    assert_int_equal(ranker_run(&t.arena, &t.article, weights, keep, &some, NULL), STEMMA_OK);
    assert_true(some.n_candidates < all.n_candidates);
    for (uint32_t i = 0; i < some.n_candidates; i++)
        assert_int_not_equal(some.candidates[i].mention, all.candidates[0].mention);
    test_article_close(&t);
}

/* Weights that are summed as features are found give what the list of features gives. */
static void sums_are_those_of_the_list(void **state)
{
    (void)state;
    struct test_article t;
    static struct question listed, summed;
    struct ranking a, b;
    test_article_open(&t, article, 0);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, keep, &listed, NULL), STEMMA_OK);
    assert_int_equal(ranker_run(&t.arena, &t.article, speaker_weights, keep, &summed, NULL),
                     STEMMA_OK);
    ranker_score(&a, &t.article, &listed, speaker_weights);
    ranker_score(&b, &t.article, &summed, speaker_weights);
    assert_true(summed.n_candidates > 0);
    for (uint32_t i = 0; i < summed.n_candidates; i++) {
        uint32_t k = 0;
        while (listed.candidates[k].mention != summed.candidates[i].mention)
            k++;
        assert_int_equal(b.scores[i], a.scores[k]);
        assert_int_equal(summed.features[i].n, 0);
    }
    test_article_close(&t);
}

static void scores_and_ties(void **state)
{
    (void)state;
    struct test_article t;
    static struct question q;
    static weight_table weights;
    struct ranking r;
    test_article_open(&t, article, 0);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, keep, &q, NULL), STEMMA_OK);
    assert_true(q.n_candidates >= 3);

    memset(weights, 0, sizeof weights);
    ranker_score(&r, &t.article, &q, weights);
    assert_int_equal(r.best, 0); /* of equals the first */
    assert_true(fabs(r.said - log((double)q.n_candidates)) < 1e-9);
    assert_true(r.right < 0);

    for (uint32_t i = 0; i < q.features[1].n; i++)
        set_weight(weights, q.features[1].at[i], WEIGHT_UNIT);
    ranker_score(&r, &t.article, &q, weights);
    assert_int_equal(r.best, 1);
    assert_true(ranker_sum(&q.features[1], weights) >= (int32_t)q.features[1].n * WEIGHT_UNIT);
    assert_true(r.right > 0);
    assert_true(r.said > 0);

    for (uint32_t i = 0; i < q.features[q.n_candidates].n; i++)
        set_weight(weights, q.features[q.n_candidates].at[i], 10 * WEIGHT_UNIT);
    ranker_score(&r, &t.article, &q, weights);
    assert_int_equal(r.best, 1); /* the best of the mentions, though nobody is likelier */
    assert_true(r.said < -10);

    q.certain = 2;
    ranker_score(&r, &t.article, &q, weights);
    assert_int_equal(r.best, 2);

    q.n_candidates = 0;
    q.certain = 0;
    ranker_score(&r, &t.article, &q, weights);
    assert_int_equal(r.best, 0);
    assert_true(r.said < -10);
    test_article_close(&t);
}

static void mentions_of_one_person_do_not_compete(void **state)
{
    (void)state;
    struct test_article t;
    static struct question q;
    static weight_table weights;
    struct ranking r;
    test_article_open(&t, "Ada Merrow slept. \u201cYes,\u201d said Merrow.", 0);
    assert_int_equal(ranker_run(&t.arena, &t.article, NULL, keep, &q, NULL), STEMMA_OK);
    assert_int_equal(q.n_candidates, 2);
    ranker_score(&r, &t.article, &q, weights);
    assert_true(r.right > 10); /* there is no other */
    test_article_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_hopeless_are_left_out),
        cmocka_unit_test(every_quotation_is_asked_once),
        cmocka_unit_test(sums_are_those_of_the_list),
        cmocka_unit_test(a_slot_serves_one_feature),
        cmocka_unit_test(scores_and_ties),
        cmocka_unit_test(mentions_of_one_person_do_not_compete),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
