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

/* A group holds what its head says, in order; returns its places of all but its first document. */
static uint32_t check_group(const stemma_corpus *corpus, const stemma_sketches *s,
                            const struct seed_group *g, uint64_t hash)
{
    uint32_t n_documents = 0, n_listed = 0, founder = seed_place_at(s, g->places).doc;
    struct seed_place last = {UINT32_MAX, 0};
    for (uint32_t i = 0; i < g->n; i++) {
        struct seed_place e = seed_place_at(s, seed_unit(s, g, i));
        assert_true(sketch_hash(test_doc_words(corpus, e.doc)->at + e.token, s->k) == hash);
        assert_true(i == 0 || e.doc > last.doc || (e.doc == last.doc && e.token > last.token));
        n_documents += e.doc != last.doc;
        n_listed += e.doc != founder;
        assert_true(s->has_seed[e.doc]);
        last = e;
    }
    assert_int_equal(g->n_documents, n_documents);
    assert_true(n_documents >= 2);
    assert_int_equal(g->n_texts, n_documents); /* no text stands twice */
    return n_listed;
}

static void test_index_is_consistent(void **state)
{
    (void)state;
    stemma_corpus *corpus = test_docs(documents, N);
    stemma_sketches *s = sketches_of(corpus);
    uint32_t n_groups = 0, n_listed = 0;
    struct seed_group g;
    assert_int_equal(s->n_documents, N);
    assert_true(s->n_distinct > s->n_groups); /* most seeds have no company */
    assert_false(s->has_seed[3]);             /* the empty document */
    for (uint32_t at = 0; at < s->n_units; at = seed_unit(s, &g, g.n), n_groups++) {
        g = seed_group_at(s, at);
        assert_true(n_groups == 0 || s->hashes[n_groups] > s->hashes[n_groups - 1]);
        n_listed += check_group(corpus, s, &g, s->hashes[n_groups]);
    }
    assert_int_equal(n_groups, s->n_groups);
    assert_true(n_groups >= 2);
    assert_int_equal(s->first[0], 0);
    assert_int_equal(s->first[N], n_listed);
    for (uint32_t d = 0; d < N; d++)
        for (uint32_t p = s->first[d]; p < s->first[d + 1]; p++) {
            g = seed_group_at(s, seed_group(s, p));
            struct seed_place e = seed_place_at(s, g.places);
            assert_true(e.doc < d);
            assert_memory_equal(test_doc_words(corpus, d)->at + seed_token(s, p),
                                test_doc_words(corpus, e.doc)->at + e.token,
                                s->k * sizeof(uint32_t));
            assert_true(p == s->first[d] || seed_token(s, p) > seed_token(s, p - 1));
        }
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

/* Without hashes, groups stand in the order of their first places. */
static void test_groups_by_founder(void **state)
{
    (void)state;
    struct test_doc docs[] = {documents[0], documents[1], documents[1], documents[0]};
    docs[2].id = "c";
    docs[3].id = "d";
    stemma_corpus *corpus = test_docs(docs, 4);
    stemma_sketches *by_hash = sketches_of(corpus), *s = NULL;
    assert_int_equal(sketches_make(&s, corpus, NULL, false, NULL), STEMMA_OK);
    struct seed_place last = {0, 0};
    struct seed_group g;
    uint32_t n = 0;
    for (uint32_t at = 0; at < s->n_units; at = seed_unit(s, &g, g.n), n++) {
        g = seed_group_at(s, at);
        struct seed_place e = seed_place_at(s, g.places);
        assert_true(n == 0 || e.doc > last.doc || (e.doc == last.doc && e.token > last.token));
        last = e;
    }
    assert_true(last.doc == 1 && n == by_hash->n_groups && s->n_units == by_hash->n_units);
    assert_memory_equal(s->first, by_hash->first, 5 * sizeof *s->first);
    for (uint32_t p = 0; p < s->first[4]; p++)
        assert_int_equal(seed_token(s, p), seed_token(by_hash, p));
    stemma_sketches_free(by_hash);
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
    struct seed_group g;
    for (uint32_t at = 0; at < s->n_units; at = seed_unit(s, &g, g.n)) {
        g = seed_group_at(s, at);
        assert_true(g.n_texts <= g.n_documents);
        most = g.n_documents == 4 ? g.n_texts : most;
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
    assert_int_equal(seed_group_at(s, 0).n, 2 * SEED_PLACES);
    assert_true(s->n_postings > 2 * SEED_PLACES);
    stemma_sketches_free(s);
    test_docs_free(corpus);
}

/* Past a thousand documents the head of a group is larger, and where the numbers of documents and
 * words do not go into 32 bits, its places are. */
static void test_large_groups(void **state)
{
    (void)state;
    enum { MANY = 33000, WORDS = 66000, BYTES = 8 * WORDS };
    static struct test_doc docs[MANY + 1];
    static char ids[MANY][8], text[BYTES];
    size_t n_bytes = 0;
    for (uint32_t i = 0; i < WORDS; i++)
        n_bytes += (size_t)snprintf(text + n_bytes, BYTES - n_bytes, "%u ", i);
    snprintf(text + n_bytes, BYTES - n_bytes, "fog on the sea");
    for (uint32_t i = 0; i < MANY; i++) {
        snprintf(ids[i], sizeof ids[i], "%05u", i);
        docs[i] = (struct test_doc){ids[i], NULL, NULL, "Fog on the sea"};
    }
    docs[MANY] = (struct test_doc){"last", NULL, NULL, text};
    stemma_corpus *corpus = test_docs(docs, MANY + 1);
    stemma_sketches *s = NULL;
    assert_int_equal(sketches_make(&s, corpus, NULL, false, NULL), STEMMA_OK);
    struct seed_group g = seed_group_at(s, 0);
    assert_true(s->wide);
    assert_int_equal(s->n_groups, 1);
    assert_int_equal(g.n, MANY + 1);
    assert_int_equal(g.n_documents, MANY + 1);
    assert_int_equal(g.n_texts, 2);
    assert_int_equal(seed_unit(s, &g, g.n), s->n_units);
    for (uint32_t i = 0; i <= MANY; i++) {
        struct seed_place e = seed_place_at(s, seed_unit(s, &g, i));
        assert_int_equal(e.doc, i);
        assert_int_equal(e.token, i < MANY ? 0 : WORDS);
    }
    assert_int_equal(s->first[MANY + 1], MANY);
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
        cmocka_unit_test(test_index_is_consistent), cmocka_unit_test(test_large_groups),
        cmocka_unit_test(test_places_are_bounded),  cmocka_unit_test(test_addresses_make_no_seeds),
        cmocka_unit_test(test_counts_merge),        cmocka_unit_test(test_groups_by_founder),
        cmocka_unit_test(test_copies_count_once),   cmocka_unit_test(test_arguments_are_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
