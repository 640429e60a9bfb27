/* The public accessors, the stages called apart, and what they refuse. */
#include "reuse/matches.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define P1 "the old horn on the cliff has fallen silent and nobody in the village is sorry for it "
#define P2 "a child of six asked me in March who was listening and no ship had ever replied to us "

static const struct test_doc documents[] = {{"a", NULL, NULL, P1 "Then came " P2},
                                            {"b", NULL, NULL, P2 "Before that, " P1},
                                            {"c", NULL, NULL, "Others say " P1},
                                            {"d", NULL, NULL, "Nothing of the kind."}};
enum { N = 4 };

static void test_accessors(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_docs(documents, N);
    stemma_matches *m = test_match(corpus);
    stemma_match_counts counts;
    stemma_matches_counts(m, &counts, sizeof counts);
    assert_int_equal(counts.documents, N);
    assert_int_equal(counts.hits, 4);
    assert_int_equal(counts.families, 2);
    assert_true(counts.seeds >= counts.distinct_seeds && counts.anchors >= counts.chains);
    assert_int_equal(counts.skipped_seeds, 0);
    for (size_t i = 0; i < 4; i++) {
        const stemma_hit *h = stemma_matches_hit(m, i);
        assert_true(h->a < h->b);
        assert_true(h->identity == 1);
        if (i > 0)
            assert_true(h->a > h[-1].a || h->b > h[-1].b || h->a_span.begin >= h[-1].a_span.begin);
    }
    assert_null(stemma_matches_hit(m, 4));
    assert_null(stemma_matches_family(m, 2));
    assert_null(stemma_matches_hit(NULL, 0));
    /* a and b print the two passages in another order. */
    assert_true(m->hits.at[0].group != 0 && m->hits.at[0].group == m->hits.at[1].group);
    assert_true(m->hits.at[2].group == 0);
    size_t begin, end;
    matches_of(m, 0, &begin, &end);
    assert_int_equal(begin, 0);
    assert_int_equal(end, 3);
    matches_of(m, 1, &begin, &end);
    assert_int_equal(begin, 3);
    assert_int_equal(end, 4);
    matches_of(m, 3, &begin, &end);
    assert_int_equal(begin, end);
    stemma_matches_free(m);
    stemma_matches_free(NULL);
    test_docs_free(corpus);
}

/* An older caller knows fewer counts. */
static void test_counts_of_another_size(void **state)
{
    (void)state;
    struct {
        stemma_match_counts counts;
        char more[16];
    } large;
    memset(&large, 0xff, sizeof large);
    stemma_matches_counts(NULL, &large.counts, sizeof large);
    assert_int_equal(large.counts.struct_size, sizeof large);
    assert_int_equal(large.more[15], 0);
    struct {
        size_t struct_size;
        uint64_t documents, guard;
    } small = {0, 1, 77};
    stemma_matches_counts(NULL, (stemma_match_counts *)&small,
                          offsetof(stemma_match_counts, words));
    assert_int_equal(small.documents, 0);
    assert_int_equal(small.guard, 77);
}

static void test_stages_apart(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_docs(documents, N), *other = test_docs(documents, N - 1);
    stemma_sketches *sketches;
    stemma_seed_counts *counts;
    stemma_pairs *pairs;
    stemma_matches *whole = test_match(corpus), *m = NULL;
    assert_int_equal(stemma_sketch(&sketches, corpus, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_count(&counts, sketches, NULL), STEMMA_OK);
    assert_int_equal(stemma_pair(&pairs, other, sketches, counts, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_pair(&pairs, corpus, sketches, counts, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_align(&m, other, pairs, NULL, NULL), STEMMA_INVAL);
    assert_null(m);
    assert_int_equal(stemma_align(&m, corpus, pairs, NULL, NULL), STEMMA_OK);
    assert_int_equal(m->hits.n, whole->hits.n);
    for (size_t i = 0; i < m->hits.n; i++) {
        assert_true(m->hits.at[i].id == whole->hits.at[i].id);
        assert_string_equal(m->hits.at[i].edits, whole->hits.at[i].edits);
    }
    stemma_matches_free(m);
    stemma_matches_free(whole);
    stemma_pairs_free(pairs);
    stemma_pairs_free(NULL);
    stemma_seed_counts_free(counts);
    stemma_sketches_free(sketches);
    test_docs_free(other);
    test_docs_free(corpus);
}

static void test_arguments_are_judged(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *open = NULL;
    stemma_matches *m = NULL;
    stemma_error err;
    assert_int_equal(stemma_corpus_new(&open, ctx, NULL), STEMMA_OK);
    assert_int_equal(stemma_match(&m, open, NULL, &err), STEMMA_INVAL);
    assert_true(strlen(err.message) > 0);
    assert_int_equal(stemma_match(&m, NULL, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_match(NULL, open, NULL, &err), STEMMA_INVAL);
    assert_null(m);
    stemma_corpus_free(open);
    stemma_ctx_free(ctx);
}

static void test_cancelled(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_docs(documents, N);
    stemma_matches *m = NULL;
    stemma_ctx_cancel(corpus->ctx);
    assert_int_equal(stemma_match(&m, corpus, NULL, NULL), STEMMA_CANCELLED);
    assert_null(m);
    test_docs_free(corpus);
}

static void test_mark(void **unused)
{
    (void)unused;
    stemma_family families[] = {{.id = 7, .furniture = 1}, {.id = 9}};
    stemma_matches m = {.families = {.at = families, .n = 2}};
    assert_int_equal(stemma_matches_mark(&m, 9, 5), 1);
    assert_int_equal(stemma_matches_mark(&m, 7, 0), 1);
    assert_int_equal(stemma_matches_mark(&m, 8, 1), 0);
    assert_int_equal(stemma_matches_mark(NULL, 7, 1), 0);
    assert_true(families[0].furniture == 0 && families[1].furniture == 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mark),
        cmocka_unit_test(test_accessors),
        cmocka_unit_test(test_counts_of_another_size),
        cmocka_unit_test(test_stages_apart),
        cmocka_unit_test(test_arguments_are_judged),
        cmocka_unit_test(test_cancelled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
