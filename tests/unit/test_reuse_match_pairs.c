#include "test_loose.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct loose_set set;

static void test_sensitive(void **unused)
{
    (void)unused;
    stemma_corpus *corpus = test_docs(set.docs, LOOSE_DOCUMENTS);
    stemma_params *params = loose_params();
    stemma_matches *m = NULL;
    assert_int_equal(stemma_match_pairs(&m, corpus, LOOSE_PAIRS, LOOSE_PAIR_COUNT, params, NULL),
                     STEMMA_OK);
    assert_int_equal(m->hits.n, 3);
    assert_int_equal(m->families.n, 0);
    const stemma_hit *copied = stemma_matches_hit(m, 0), *reworded = stemma_matches_hit(m, 1),
                     *shuffled = stemma_matches_hit(m, 2);
    assert_true(copied->a == 0 && copied->b == 1);
    assert_string_equal(copied->edits, "=90");
    assert_true(copied->identity == 1 && copied->words == LOOSE_PASSAGE);
    assert_true(reworded->a == 0 && reworded->b == 4);
    assert_non_null(reworded->edits);
    assert_in_range(reworded->words, LOOSE_PASSAGE - 4, LOOSE_PASSAGE + 4);
    assert_in_range((unsigned)(100 * reworded->identity), 60, 70);
    assert_true(shuffled->a == 2 && shuffled->b == 3);
    assert_null(shuffled->edits);
    assert_true(shuffled->identity > 0.9 && shuffled->family == 0);
    assert_in_range(shuffled->words, LOOSE_PASSAGE - 2, LOOSE_PASSAGE + 2);
    stemma_match_counts counts;
    stemma_matches_counts(m, &counts, sizeof counts);
    assert_true(counts.documents == LOOSE_DOCUMENTS && counts.hits == 3 && counts.families == 0);
    stemma_matches_free(m);
    stemma_params_free(params);
    test_docs_free(corpus);
}

static void test_news(void **unused)
{
    (void)unused;
    stemma_corpus *corpus = test_docs(set.docs, LOOSE_DOCUMENTS);
    stemma_matches *all = test_match(corpus), *listed = NULL, *none = NULL;
    static const uint32_t pairs[][2] = {{4, 3}, {1, 0}, {0, 2}};
    assert_int_equal(stemma_match_pairs(&listed, corpus, pairs, 3, NULL, NULL), STEMMA_OK);
    assert_int_equal(listed->hits.n, 1);
    assert_int_equal(listed->hits.at[0].id, all->hits.at[0].id);
    assert_int_equal(listed->families.n, 1);
    assert_int_equal(stemma_match_pairs(&none, corpus, pairs, 1, NULL, NULL), STEMMA_OK);
    assert_int_equal(none->hits.n, 0);
    stemma_matches_free(none);
    assert_int_equal(stemma_match_pairs(&none, corpus, NULL, 0, NULL, NULL), STEMMA_OK);
    assert_int_equal(none->hits.n, 0);
    stemma_matches_free(none);
    stemma_matches_free(listed);
    stemma_matches_free(all);
    test_docs_free(corpus);
}

static void test_wrong_pairs(void **unused)
{
    (void)unused;
    stemma_corpus *corpus = test_docs(set.docs, LOOSE_DOCUMENTS);
    stemma_matches *m = (stemma_matches *)(void *)corpus;
    stemma_error err;
    static const uint32_t beyond[][2] = {{0, 1}, {2, 6}}, same[][2] = {{3, 3}};
    assert_int_equal(stemma_match_pairs(&m, corpus, beyond, 2, NULL, &err), STEMMA_INVAL);
    assert_null(m);
    assert_non_null(strstr(err.message, "pair 1 is of documents 2 and 6"));
    assert_int_equal(stemma_match_pairs(&m, corpus, same, 1, NULL, &err), STEMMA_INVAL);
    assert_non_null(strstr(err.message, "itself"));
    assert_int_equal(stemma_match_pairs(&m, corpus, NULL, 1, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_match_pairs(NULL, corpus, same, 1, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_match_pairs(&m, NULL, same, 1, NULL, &err), STEMMA_INVAL);
    test_docs_free(corpus);
}

static void test_empty_and_endless(void **unused)
{
    (void)unused;
    enum { WORDS = 30000 };
    static char same[6 * WORDS + 1], few[6 * WORDS + 1];
    for (int i = 0; i < WORDS; i++) {
        memcpy(same + 6 * i, "knell ", 6);
        memcpy(few + 6 * i, i % 3 == 0 ? "knell " : i % 3 == 1 ? "bells " : "tolls ", 6);
    }
    struct test_doc docs[] = {{"a", NULL, NULL, "."},  {"b", NULL, NULL, "?"},
                              {"c", NULL, NULL, same}, {"d", NULL, NULL, few},
                              {"e", NULL, NULL, few},  {"f", NULL, NULL, "knell"}};
    static const uint32_t pairs[][2] = {{0, 1}, {0, 2}, {2, 3}, {3, 4}, {5, 2}, {1, 5}};
    stemma_corpus *corpus = test_docs(docs, 6);
    stemma_params *params = loose_params();
    stemma_matches *m = NULL;
    assert_int_equal(stemma_match_pairs(&m, corpus, pairs, 6, params, NULL), STEMMA_OK);
    stemma_matches_free(m);
    stemma_params_free(params);
    test_docs_free(corpus);
}

/* Much longer than the place from where it grows, and than what could be aligned cell by cell. */
static void test_long_passage_is_one_hit(void **unused)
{
    (void)unused;
    enum { OWN = 500, SHARED = 20000, BYTES = 300000 };
    static char texts[2][BYTES];
    uint64_t seed = 21;
    for (int d = 0; d < 2; d++) {
        struct test_writer w = {texts[d], 0, BYTES};
        uint64_t source = 77;
        test_write_words(&w, &seed, OWN, 1 << 20);
        test_write_words(&w, &source, SHARED, 1 << 20);
        test_write_words(&w, &seed, OWN, 1 << 20);
    }
    struct test_doc docs[] = {{"a", NULL, NULL, texts[0]}, {"b", NULL, NULL, texts[1]}};
    stemma_corpus *corpus = test_docs(docs, 2);
    stemma_params *params = loose_params();
    stemma_matches *m = NULL;
    static const uint32_t pairs[][2] = {{0, 1}};
    assert_int_equal(stemma_match_pairs(&m, corpus, pairs, 1, params, NULL), STEMMA_OK);
    assert_int_equal(m->hits.n, 1);
    assert_in_range(m->hits.at[0].words, SHARED - 5, SHARED + 50);
    assert_non_null(m->hits.at[0].edits);
    assert_true(m->hits.at[0].identity > 0.99);
    stemma_matches_free(m);
    stemma_params_free(params);
    test_docs_free(corpus);
}

int main(void)
{
    loose_fill(&set);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sensitive), cmocka_unit_test(test_news),
        cmocka_unit_test(test_wrong_pairs), cmocka_unit_test(test_long_passage_is_one_hit),
        cmocka_unit_test(test_empty_and_endless)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
