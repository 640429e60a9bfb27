/* Families: who is a member, and what its core is. */
#include "reuse/family.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define P1 "the old horn on the cliff has fallen silent and nobody in the village is sorry for it "
#define P2 "a child of six asked me in March who was listening and no ship had ever replied to us "
#define P3 "bring earplugs on the first Sunday of May and you may press the button once yourself "
#define OTHER \
    "prices rose quickly in shops across town while wages stayed flat through most months "

static const stemma_family *family_of(const stemma_matches *m, uint64_t id)
{
    for (size_t i = 0; i < m->families.n; i++)
        if (m->families.at[i].id == id)
            return &m->families.at[i];
    return NULL;
}

/* What holds for every outcome. */
static void check_families(const stemma_corpus *corpus, const stemma_matches *m)
{
    for (size_t i = 0; i < m->hits.n; i++)
        assert_non_null(family_of(m, m->hits.at[i].family));
    for (size_t i = 0; i < m->families.n; i++) {
        const stemma_family *f = &m->families.at[i];
        assert_true(f->id != 0 && f->n_members >= 2 && f->words > 0);
        assert_true(family_of(m, f->id) == f); /* no two share an id */
        assert_int_equal(f->core.begin, f->members[0].span.begin);
        assert_int_equal(f->core.end, f->members[0].span.end);
        for (size_t j = 0; j < f->n_members; j++) {
            const stemma_member *x = &f->members[j];
            assert_true(x->span.begin < x->span.end && x->identity > 0 && x->identity <= 1);
            assert_true(x->span.end_byte <= corpus_document(corpus, x->doc)->text.n_bytes);
            if (j > 0)
                assert_true(x->doc > x[-1].doc ||
                            (x->doc == x[-1].doc && x->span.begin >= x[-1].span.end));
        }
    }
}

static void test_copies_make_one_family(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, OTHER P1 "."},
                                           {"b", NULL, NULL, P1 "they said."},
                                           {"c", NULL, NULL, "Well, " P1 "is what one hears."},
                                           {"d", NULL, NULL, P2}};
    stemma_corpus *corpus = test_docs(docs, 4);
    stemma_matches *m = test_match(corpus);
    check_families(corpus, m);
    assert_int_equal(m->hits.n, 3);
    assert_int_equal(m->families.n, 1);
    const stemma_family *f = &m->families.at[0];
    assert_int_equal(f->n_members, 3);
    assert_int_equal(f->words, 18);
    assert_false(f->furniture);
    for (uint32_t j = 0; j < 3; j++) {
        assert_int_equal(f->members[j].doc, j);
        assert_true(f->members[j].identity == 1);
    }
    for (size_t i = 0; i < 3; i++)
        assert_true(m->hits.at[i].family == f->id);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

/* Of b, a has the first half and c the second: two families, not one. */
static void test_families_do_not_chain(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "One. " P1}, {"b", NULL, NULL, P1 P2}, {"c", NULL, NULL, "Two. " P2}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_matches *m = test_match(corpus);
    check_families(corpus, m);
    assert_int_equal(m->families.n, 2);
    assert_int_equal(m->families.at[0].n_members, 2);
    assert_int_equal(m->families.at[1].n_members, 2);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

/* Two print the whole, a third only a part: it is a member of the part's family, and so are they.
 */
static void test_a_part_inside_longer_copies(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, P1 P2 P3},
                                           {"b", NULL, NULL, "So: " P1 P2 P3},
                                           {"c", NULL, NULL, OTHER P2 "and so on."}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_matches *m = test_match(corpus);
    check_families(corpus, m);
    assert_int_equal(m->families.n, 2);
    const stemma_family *whole = &m->families.at[0], *part = &m->families.at[1];
    assert_int_equal(whole->n_members, 2);
    assert_int_equal(part->n_members, 3);
    assert_true(part->words < whole->words / 2);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

/* One that has the core but for its first words, inside a longer passage, is a member, too. */
static void test_a_longer_copy_lacks_some_words(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, "Hear this: " P1 P2 P3},
                                           {"b", NULL, NULL, "Hear this: " P1 P2 "."},
                                           {"c", NULL, NULL, P1 P2 P3}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_matches *m = test_match(corpus);
    check_families(corpus, m);
    assert_int_equal(m->hits.n, 3);
    assert_int_equal(m->families.n, 2);
    const stemma_family *f = &m->families.at[0];
    assert_int_equal(f->n_members, 3);
    assert_int_equal(f->words, 39);
    assert_true(f->members[1].identity == 1);
    assert_true(f->members[2].identity > 0.94 && f->members[2].identity < 0.95);
    assert_int_equal(m->families.at[1].n_members, 2);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

static void test_the_core_is_what_all_have(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, P1 P2 "the end of it"},
        {"b", NULL, NULL, OTHER P1 P2 "the end of it"},
        {"c", NULL, NULL, "fallen silent and nobody in the village is sorry for it " P2 "the end"}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_params *params = NULL;
    stemma_matches *m = NULL;
    assert_int_equal(stemma_params_new(&params, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_params_set(params, "family.overlap", 0.6, NULL), STEMMA_OK);
    assert_int_equal(stemma_match(&m, corpus, params, NULL), STEMMA_OK);
    check_families(corpus, m);
    assert_int_equal(m->families.n, 1);
    const stemma_family *f = &m->families.at[0];
    assert_int_equal(f->n_members, 3);
    assert_true(test_prints(corpus, 0, &f->core,
                            "fallen silent and nobody in the village is sorry for it " P2
                            "the end"));
    for (size_t i = 0; i < 3; i++)
        assert_true(f->members[i].identity == 1);
    stemma_matches_free(m);
    stemma_params_free(params);
    test_docs_free(corpus);
}

/* The words that two have before the core of three are a family of the two. */
static void test_what_sticks_out_is_a_family(void **state)
{
    (void)state;
#define HEAD "bring earplugs on the first Sunday of May and you"
    static const struct test_doc docs[] = {{"a", NULL, NULL, HEAD " " P1 P2},
                                           {"b", NULL, NULL, OTHER HEAD " " P1 P2},
                                           {"c", NULL, NULL, "Well: " P1 P2}};
    stemma_corpus *corpus = test_docs(docs, 3);
    stemma_params *params = NULL;
    stemma_matches *m = NULL;
    assert_int_equal(stemma_params_new(&params, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_params_set(params, "family.overlap", 0.6, NULL), STEMMA_OK);
    assert_int_equal(stemma_match(&m, corpus, params, NULL), STEMMA_OK);
    check_families(corpus, m);
    assert_int_equal(m->families.n, 2);
    const stemma_family *rest = &m->families.at[0], *core = &m->families.at[1];
    assert_int_equal(core->n_members, 3);
    assert_int_equal(rest->n_members, 2);
    assert_true(test_prints(corpus, 0, &rest->core, HEAD));
    for (size_t i = 0; i < m->hits.n; i++)
        assert_true(m->hits.at[i].family == core->id);
    stemma_matches_free(m);
    assert_int_equal(stemma_params_set(params, "hit.words", 12, NULL), STEMMA_OK);
    assert_int_equal(stemma_match(&m, corpus, params, NULL), STEMMA_OK);
    assert_int_equal(m->families.n, 1); /* ten words are no passage then */
    stemma_matches_free(m);
    stemma_params_free(params);
    test_docs_free(corpus);
}

static void test_no_hits_no_families(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {{"a", NULL, NULL, P1}, {"b", NULL, NULL, P2}};
    stemma_corpus *corpus = test_docs(docs, 2);
    stemma_matches *m = test_match(corpus);
    assert_int_equal(m->hits.n, 0);
    assert_int_equal(m->families.n, 0);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copies_make_one_family),
        cmocka_unit_test(test_families_do_not_chain),
        cmocka_unit_test(test_a_part_inside_longer_copies),
        cmocka_unit_test(test_a_longer_copy_lacks_some_words),
        cmocka_unit_test(test_the_core_is_what_all_have),
        cmocka_unit_test(test_what_sticks_out_is_a_family),
        cmocka_unit_test(test_no_hits_no_families),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
