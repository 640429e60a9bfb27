/* Anchors: who is a partner, and who stands for others. */
#include "reuse/anchor.h"

#include "reuse/weight.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define PASSAGE "the old horn on the cliff has fallen silent and nobody is sorry for it now"

struct found {
    stemma_corpus *corpus;
    stemma_sketches *sketches;
    stemma_seed_counts *counts;
    struct arena arena;
    struct anchor_index index;
    struct anchor_tally tally;
};

static void find_open(struct found *f, const struct test_doc *docs, size_t n,
                      const struct anchor_options *options)
{
    f->corpus = test_docs(docs, n);
    arena_init(&f->arena, f->corpus->ctx);
    assert_int_equal(stemma_sketch(&f->sketches, f->corpus, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_count(&f->counts, f->sketches, NULL), STEMMA_OK);
    f->index = (struct anchor_index){
        .words = test_doc_words(f->corpus, 0), .sketches = f->sketches, .options = *options};
    assert_int_equal(anchor_index_init(&f->index, &f->arena, f->corpus, f->counts, NULL),
                     STEMMA_OK);
    assert_int_equal(anchor_tally_init(&f->tally, &f->arena, (uint32_t)n, NULL), STEMMA_OK);
}

static void find_close(struct found *f)
{
    arena_clear(&f->arena);
    stemma_seed_counts_free(f->counts);
    stemma_sketches_free(f->sketches);
    test_docs_free(f->corpus);
}

static struct partner_list partners_of(struct found *f, uint32_t d)
{
    struct partner_list partners;
    assert_int_equal(anchor_find(&partners, &f->arena, &f->index, &f->tally, d, NULL), STEMMA_OK);
    return partners;
}

static const struct anchor_options plain = {.frequent = 100,
                                            .crowd = 100,
                                            .all_pairs = true,
                                            .gap = 60,
                                            .least_bits = 14 * BIT,
                                            .max_anchors = 1000};

static void test_partners(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "First words. " PASSAGE},
        {"b", NULL, NULL, "Something else entirely is printed in this one, I am told."},
        {"c", NULL, NULL, PASSAGE " and more"},
        {"d", NULL, NULL, ""},
        {"e", NULL, NULL, "They say " PASSAGE},
    };
    struct found f;
    find_open(&f, docs, 5, &plain);
    assert_int_equal(partners_of(&f, 0).n, 0);
    assert_int_equal(partners_of(&f, 1).n, 0);
    assert_int_equal(partners_of(&f, 3).n, 0);
    struct partner_list partners = partners_of(&f, 4);
    assert_int_equal(partners.n, 2);
    assert_int_equal(partners.at[0].doc, 0);
    assert_int_equal(partners.at[1].doc, 2);
    for (size_t i = 0; i < partners.n; i++) {
        const struct text *a = &corpus_document(f.corpus, partners.at[i].doc)->text;
        const struct text *b = &corpus_document(f.corpus, 4)->text;
        assert_true(partners.at[i].n >= 3);
        for (uint32_t j = 0; j < partners.at[i].n; j++) {
            const struct anchor *x = &partners.at[i].anchors[j];
            for (uint32_t w = 0; w < f.sketches->k; w++)
                assert_true(a->tokens[x->a + w].word == b->tokens[x->b + w].word);
            uint32_t bits = weight_seed(test_doc_words(f.corpus, 4)->at + x->b, f.sketches->k,
                                        partners.n + 1, 5);
            assert_int_equal(x->bits, bits);
            assert_true(j == 0 || x->b >= x[-1].b);
        }
    }
    /* The tally is clean again. */
    assert_int_equal(partners_of(&f, 4).n, 2);
    assert_int_equal(partners_of(&f, 2).n, 1);
    find_close(&f);
}

static void test_bound_of_anchors(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, PASSAGE}, {"b", NULL, NULL, PASSAGE}};
    struct anchor_options options = plain;
    options.max_anchors = 2;
    struct found f;
    find_open(&f, docs, 2, &options);
    struct partner_list partners = partners_of(&f, 1);
    assert_int_equal(partners.at[0].n, 2);
    assert_int_equal(partners.n_anchors, 2);
    assert_int_equal(partners.n_skipped_anchors, f.sketches->first[2] - f.sketches->first[1] - 2);
    find_close(&f);
}

/* Past `frequent` documents, copies pair with the first one only. */
static void test_star_of_the_frequent(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "other words stand here"},
                                           {"b", NULL, NULL, PASSAGE},
                                           {"c", NULL, NULL, PASSAGE},
                                           {"d", NULL, NULL, PASSAGE},
                                           {"e", NULL, NULL, PASSAGE}};
    struct anchor_options options = plain;
    options.frequent = 3;
    struct found f;
    find_open(&f, docs, 5, &options);
    assert_true(f.index.n_star_postings > 0);
    for (uint32_t d = 2; d < 5; d++) {
        struct partner_list partners = partners_of(&f, d);
        assert_int_equal(partners.n, 1);
        assert_int_equal(partners.at[0].doc, 1);
    }
    find_close(&f);
}

/* Past `crowd` documents of one outlet they pair through its first; where not all pairs are wanted,
 * with other outlets, too. */
static void test_star_of_an_outlet(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", "Tide", NULL, PASSAGE}, {"b", "Tide", NULL, PASSAGE}, {"c", "Beam", NULL, PASSAGE},
        {"d", "Tide", NULL, PASSAGE}, {"e", "Beam", NULL, PASSAGE}, {"f", NULL, NULL, PASSAGE},
    };
    static const uint32_t expected[2][6] = {{0, 1, 1, 1, 2, 3}, {0, 1, 2, 2, 4, 5}};
    for (int all = 0; all < 2; all++) {
        struct anchor_options options = plain;
        options.crowd = 2;
        options.all_pairs = all;
        struct found f;
        find_open(&f, docs, 6, &options);
        for (uint32_t d = 0; d < 6; d++)
            assert_int_equal(partners_of(&f, d).n, expected[all][d]);
        assert_int_equal(partners_of(&f, 3).at[0].doc, 0);
        find_close(&f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_partners),
        cmocka_unit_test(test_bound_of_anchors),
        cmocka_unit_test(test_star_of_the_frequent),
        cmocka_unit_test(test_star_of_an_outlet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
