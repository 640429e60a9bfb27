/*
 * stemma_match_pairs: the same hits for any order of pairs, either way round, any number of threads
 * and whatever else is in the corpus.
 */
#include "test_loose.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct loose_set set;

static void compare(const stemma_matches *x, const stemma_matches *y)
{
    assert_int_equal(x->hits.n, y->hits.n);
    for (size_t i = 0; i < x->hits.n; i++) {
        const stemma_hit *g = &x->hits.at[i], *h = &y->hits.at[i];
        assert_true(g->id == h->id && g->a == h->a && g->b == h->b && g->group == h->group);
        assert_memory_equal(&g->a_span, &h->a_span, sizeof g->a_span);
        assert_memory_equal(&g->b_span, &h->b_span, sizeof g->b_span);
        assert_true(g->identity == h->identity && (g->edits == NULL) == (h->edits == NULL));
        if (g->edits != NULL)
            assert_string_equal(g->edits, h->edits);
    }
}

static stemma_matches *match(const stemma_corpus *corpus, const uint32_t (*pairs)[2], size_t n,
                             const stemma_params *params)
{
    stemma_matches *m = NULL;
    assert_int_equal(stemma_match_pairs(&m, corpus, pairs, n, params, NULL), STEMMA_OK);
    return m;
}

static void test_order_and_threads(void **unused)
{
    (void)unused;
    stemma_corpus *one = test_docs_in(test_context(1), set.docs, LOOSE_DOCUMENTS);
    stemma_params *params = loose_params();
    stemma_matches *expected = match(one, LOOSE_PAIRS, LOOSE_PAIR_COUNT, params);
    uint64_t seed = 3;
    static const uint32_t n_threads[] = {1, 2, 7};
    for (int t = 0; t < 3; t++) {
        stemma_corpus *corpus = test_docs_in(test_context(n_threads[t]), set.docs, LOOSE_DOCUMENTS);
        for (int round = 0; round < 4; round++) {
            uint32_t pairs[LOOSE_PAIR_COUNT + 1][2];
            memcpy(pairs, LOOSE_PAIRS, sizeof LOOSE_PAIRS);
            for (uint32_t i = LOOSE_PAIR_COUNT; i-- > 0;) {
                uint32_t j = (uint32_t)test_random_below(&seed, i + 1);
                uint32_t way = (uint32_t)test_random_below(&seed, 2);
                uint32_t x[] = {pairs[i][0], pairs[i][1]};
                memcpy(pairs[i], pairs[j], sizeof x);
                pairs[j][0] = x[way];
                pairs[j][1] = x[1 - way];
            }
            memcpy(pairs[LOOSE_PAIR_COUNT], pairs[0], sizeof pairs[0]);
            stemma_matches *m =
                match(corpus, (const uint32_t(*)[2])pairs, LOOSE_PAIR_COUNT + 1, params);
            compare(expected, m);
            stemma_matches_free(m);
        }
        test_docs_free(corpus);
    }
    stemma_matches_free(expected);
    stemma_params_free(params);
    test_docs_free(one);
}

/* A pair's hits are those of its two documents alone. */
static void test_rest_of_the_corpus(void **unused)
{
    (void)unused;
    stemma_corpus *all = test_docs(set.docs, LOOSE_DOCUMENTS), *two = test_docs(set.docs + 2, 2);
    stemma_params *params = loose_params();
    static const uint32_t in_all[][2] = {{2, 3}}, in_two[][2] = {{0, 1}};
    stemma_matches *x = match(all, in_all, 1, params), *y = match(two, in_two, 1, params);
    assert_int_equal(x->hits.n, 1);
    assert_int_equal(y->hits.n, 1);
    assert_int_equal(x->hits.at[0].id, y->hits.at[0].id);
    stemma_matches_free(x);
    stemma_matches_free(y);
    stemma_params_free(params);
    test_docs_free(all);
    test_docs_free(two);
}

int main(void)
{
    loose_fill(&set);
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_order_and_threads),
                                       cmocka_unit_test(test_rest_of_the_corpus)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
