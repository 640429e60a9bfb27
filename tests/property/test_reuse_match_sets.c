/*
 * stemma_match_sets: exactly what stemma_match finds between two sets, also where documents are
 * looked at through one of either set.
 */
#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { DOCUMENTS = 60, PASSAGES = 6, BYTES = 3000 };

/* Documents with passages that several have, some of them most. */
static stemma_corpus *random_corpus(uint64_t seed, bool with_sets)
{
    static char texts[DOCUMENTS][BYTES];
    char id[16];
    stemma_corpus *corpus = NULL;
    assert_int_equal(stemma_corpus_new(&corpus, test_context(1), NULL), STEMMA_OK);
    for (uint32_t d = 0; d < DOCUMENTS; d++) {
        struct test_writer w = {texts[d], 0, BYTES};
        test_write_words(&w, &seed, 20, 1 << 20);
        for (uint64_t p = 0; p < PASSAGES; p++) {
            uint64_t source = 1000 + p;
            if (test_random_below(&seed, 2 + 4 * p) == 0)
                test_write_words(&w, &source, 20 + test_random_below(&seed, 20), 1 << 20);
            test_write_words(&w, &seed, 10, 1 << 20);
        }
        if (with_sets && d == DOCUMENTS / 3)
            assert_int_equal(stemma_corpus_next_set(corpus, NULL), STEMMA_OK);
        snprintf(id, sizeof id, "%02u", d * 7 % DOCUMENTS); /* the sets lie among each other */
        const stemma_document document = {
            .struct_size = sizeof document, .id = id, .text = w.bytes, .n_text = w.n};
        assert_int_equal(stemma_corpus_add(corpus, &document, NULL), STEMMA_OK);
    }
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    return corpus;
}

static bool across(const stemma_corpus *corpus, uint32_t a, uint32_t b)
{
    return corpus_document(corpus, a)->set != corpus_document(corpus, b)->set;
}

/* Returns the hits. */
static size_t compare(const stemma_corpus *corpus, const stemma_matches *all,
                      const stemma_matches *sets)
{
    size_t n = 0, n_families = 0;
    for (size_t i = 0; i < all->hits.n; i++) {
        const stemma_hit *h = stemma_matches_hit(all, i);
        if (!across(corpus, h->a, h->b))
            continue;
        assert_true(n < sets->hits.n);
        const stemma_hit *g = stemma_matches_hit(sets, n++);
        assert_true(g->id == h->id && g->family == h->family && g->group == h->group);
        assert_string_equal(g->edits, h->edits);
    }
    assert_int_equal(sets->hits.n, n);
    for (size_t i = 0; i < all->families.n; i++) {
        const stemma_family *f = &all->families.at[i];
        bool two = false;
        for (size_t m = 0; m < f->n_members; m++)
            two = two || across(corpus, f->members[0].doc, f->members[m].doc);
        if (!two)
            continue;
        assert_true(n_families < sets->families.n);
        const stemma_family *g = &sets->families.at[n_families++];
        assert_true(g->id == f->id && g->n_members == f->n_members);
        assert_true(g->furniture == f->furniture);
        for (size_t m = 0; m < f->n_members; m++)
            assert_int_equal(g->members[m].doc, f->members[m].doc);
    }
    assert_int_equal(sets->families.n, n_families);
    return n;
}

static void test_a_subset_of_all(void **unused)
{
    (void)unused;
    static const char *const modes[] = {"news", "families"};
    size_t n_hits = 0;
    for (uint64_t round = 0; round < 12; round++) {
        stemma_corpus *corpus = random_corpus(71 + round, true);
        stemma_matches *all = test_match_in(corpus, modes[round % 2]), *sets = NULL;
        stemma_params *params = NULL;
        assert_int_equal(stemma_params_new(&params, modes[round % 2], NULL), STEMMA_OK);
        assert_int_equal(stemma_match_sets(&sets, corpus, params, NULL), STEMMA_OK);
        n_hits += compare(corpus, all, sets);
        stemma_matches_free(sets);
        stemma_matches_free(all);
        stemma_params_free(params);
        test_docs_free(corpus);
    }
    assert_true(n_hits > 100);
}

static void test_what_is_refused(void **unused)
{
    (void)unused;
    stemma_corpus *corpus = random_corpus(5, false);
    stemma_matches *m = (stemma_matches *)(void *)corpus;
    stemma_error err;
    assert_int_equal(stemma_match_sets(&m, corpus, NULL, &err), STEMMA_INVAL);
    assert_null(m);
    assert_non_null(strstr(err.message, "one set"));
    assert_int_equal(stemma_corpus_next_set(corpus, &err), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_next_set(NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_match_sets(NULL, corpus, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_match_sets(&m, NULL, NULL, &err), STEMMA_INVAL);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_a_subset_of_all),
                                       cmocka_unit_test(test_what_is_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
