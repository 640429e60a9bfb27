/* The index of a corpus, and its counts. */
#include "reuse/seeds.h"

#include "reuse/sketch.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct test_doc documents[] = {
    {"a", NULL, NULL, "the old horn on the cliff is silent since the spring of that year"},
    {"b", NULL, NULL, "they say the old horn on the cliff is silent and nobody minds it"},
    {"c", NULL, NULL, "nothing here has anything in common with what others wrote before"},
    {"d", NULL, NULL, ""},
    {"e", NULL, NULL,
     "fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog fog"},
};
enum { N = sizeof documents / sizeof *documents };

static stemma_sketches *sketches_of(const stemma_corpus *corpus)
{
    stemma_sketches *s = NULL;
    assert_int_equal(stemma_sketch(&s, corpus, NULL, NULL), STEMMA_OK);
    return s;
}

static void test_index_is_consistent(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_docs(documents, N);
    stemma_sketches *s = sketches_of(corpus);
    assert_int_equal(s->n_documents, N);
    assert_int_equal(s->first[0], 0);
    assert_int_equal(s->first[N], s->group_first[s->n_groups]);
    assert_true(s->n_distinct > s->n_groups);       /* most seeds have no company */
    assert_int_equal(s->first[4] - s->first[3], 0); /* the empty document */
    for (uint32_t g = 0; g < s->n_groups; g++) {
        assert_true(g == 0 || s->hashes[g] > s->hashes[g - 1]);
        uint32_t n_documents = 0;
        for (uint32_t i = s->group_first[g]; i < s->group_first[g + 1]; i++) {
            const struct doc_words *t = test_doc_words(corpus, seed_place_at(s, i).doc);
            assert_true(sketch_hash(t->at + seed_place_at(s, i).token, s->k) == s->hashes[g]);
            bool first = i == s->group_first[g];
            n_documents += first || seed_place_at(s, i).doc != seed_place_at(s, i - 1).doc;
            assert_true(first || seed_place_at(s, i).doc > seed_place_at(s, i - 1).doc ||
                        seed_place_at(s, i).token > seed_place_at(s, i - 1).token);
        }
        assert_int_equal(s->group_documents[g], n_documents);
        assert_true(n_documents >= 2);
        assert_int_equal(s->group_texts[g], n_documents); /* no text stands twice */
    }
    for (uint32_t d = 0; d < N; d++)
        for (uint32_t p = s->first[d]; p < s->first[d + 1]; p++) {
            uint32_t g = seed_group(s, p);
            const struct doc_words *t = test_doc_words(corpus, d);
            assert_true(s->hashes[g] == sketch_hash(t->at + seed_token(s, p), s->k));
            assert_true(p == s->first[d] || seed_token(s, p) > seed_token(s, p - 1));
        }
    assert_true(s->n_groups >= 2);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

static void test_copies_count_once(void **state)
{
    (void)state;
    struct test_doc docs[] = {documents[0], documents[0], documents[0], documents[1]};
    docs[1].id = "a2";
    docs[2].id = "a3";
    stemma_corpus *corpus = test_docs(docs, 4);
    stemma_sketches *s = sketches_of(corpus);
    uint32_t most = 0;
    for (uint32_t g = 0; g < s->n_groups; g++) {
        assert_true(s->group_texts[g] <= s->group_documents[g]);
        most = s->group_documents[g] == 4 ? s->group_texts[g] : most;
    }
    assert_int_equal(most, 2);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

/* Of one hash in one document, the first places are kept. */
static void test_places_are_bounded(void **state)
{
    (void)state;
    struct test_doc docs[] = {documents[4], documents[4]};
    docs[1].id = "f";
    stemma_corpus *corpus = test_docs(docs, 2);
    stemma_sketches *s = sketches_of(corpus);
    assert_int_equal(s->n_groups, 1);
    assert_int_equal(s->group_first[1], 2 * SEED_PLACES);
    assert_true(s->n_postings > 2 * SEED_PLACES);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

static void test_addresses_make_no_seeds(void **state)
{
    (void)state;
    static const struct test_doc doc = {
        "a", NULL, NULL, "see https://coast.example/news/2025/05/one-old-horn-on-the-cliff now"};
    stemma_corpus *corpus = test_docs(&doc, 1);
    stemma_sketches *s = sketches_of(corpus);
    assert_int_equal(s->n_postings, 0);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

/* Counts of two halves, merged, are the counts of the whole. */
static void test_counts_merge(void **state)
{
    (void)state;
    stemma_corpus *corpora[] = {test_docs(documents, N), test_docs(documents, 1),
                                test_docs(documents + 1, N - 1)};
    stemma_seed_counts *counts[3];
    for (int i = 0; i < 3; i++) {
        stemma_sketches *s = sketches_of(corpora[i]);
        assert_int_equal(stemma_count(&counts[i], s, NULL), STEMMA_OK);
        stemma_sketches_free(s);
    }
    assert_int_equal(stemma_seed_counts_merge(counts[1], counts[2], NULL), STEMMA_OK);
    assert_int_equal(counts[0]->n, counts[1]->n);
    assert_int_equal(counts[0]->n_documents, counts[1]->n_documents);
    uint64_t most = 0;
    for (size_t i = 0; i < counts[0]->n; i++) {
        assert_true(counts[0]->at[i].hash == counts[1]->at[i].hash);
        assert_int_equal(counts[0]->at[i].n, counts[1]->at[i].n);
        most = counts[0]->at[i].n > most ? counts[0]->at[i].n : most;
    }
    assert_int_equal(most, 2);
    for (int i = 0; i < 3; i++) {
        stemma_seed_counts_free(counts[i]);
        test_docs_free(corpora[i]);
    }
}

static void test_arguments_are_judged(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    stemma_corpus *open = NULL;
    stemma_sketches *s = NULL;
    stemma_seed_counts *c = NULL;
    assert_int_equal(stemma_corpus_new(&open, ctx, NULL), STEMMA_OK);
    assert_int_equal(stemma_sketch(&s, open, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_sketch(NULL, open, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_count(&c, NULL, NULL), STEMMA_INVAL);
    assert_int_equal(stemma_seed_counts_merge(NULL, NULL, NULL), STEMMA_INVAL);
    assert_null(s);
    stemma_sketches_free(NULL);
    stemma_seed_counts_free(NULL);
    stemma_corpus_free(open);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_index_is_consistent),     cmocka_unit_test(test_places_are_bounded),
        cmocka_unit_test(test_addresses_make_no_seeds), cmocka_unit_test(test_counts_merge),
        cmocka_unit_test(test_copies_count_once),       cmocka_unit_test(test_arguments_are_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
