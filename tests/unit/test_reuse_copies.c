/* Pieces, copies of them, and which words are sketched. */
#include "reuse/copies.h"

#include "reuse/document_seeds.h"
#include "reuse/pieces.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define S1 "The old horn on the cliff has fallen silent and nobody is sorry for it now."
#define S2 "A child of six asked me in March who was listening, and no ship replied to us."
#define S3 "Bring earplugs on the first Sunday of May and you may press the button yourself."
#define OWN "Prices rose quickly in shops across town while wages stayed flat for months."

static void test_pieces(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "First one. Then: 3.5 of it!\nA line\n\nFIRST ONE"},
        {"b", NULL, NULL, "A line. first “one”; e.g. this"},
        {"c", NULL, NULL, ""},
    };
    static const uint32_t begins[2][6] = {{0, 2, 3, 6, 8, 10}, {0, 2, 4, 6, 7}};
    stemma_corpus *corpus = test_docs(docs, 3);
    struct workers workers;
    struct pieces pieces;
    const struct corpus_words *words;
    assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_OK);
    struct arena arena;
    arena_init(&arena, corpus->ctx);
    assert_int_equal(workers_init(&workers, corpus->ctx, NULL), STEMMA_OK);
    assert_int_equal(pieces_find(&pieces, &arena, &workers, corpus, words, NULL), STEMMA_OK);
    const struct piece_list *a = &pieces.lists[0], *b = &pieces.lists[1];
    assert_int_equal(a->n, 5);
    assert_int_equal(b->n, 4);
    assert_int_equal(pieces.lists[2].n, 0);
    for (uint32_t i = 0; i <= 5; i++)
        assert_int_equal(a->at[i].begin, begins[0][i]);
    for (uint32_t i = 0; i <= 4; i++)
        assert_int_equal(b->at[i].begin, begins[1][i]);
    assert_int_equal(a->at[0].kind, a->at[4].kind);
    assert_int_equal(a->at[0].kind, b->at[1].kind);
    assert_int_equal(a->at[3].kind, b->at[0].kind);
    assert_int_equal(pieces.kinds[a->at[0].kind].n_documents, 2);
    assert_int_equal(pieces.kinds[b->at[0].kind].doc, 0);
    assert_int_equal(pieces.kinds[b->at[0].kind].place, 3);
    uint32_t n_alone = 0; /* the filter lets a few through */
    for (uint32_t i = 1; i <= 2; i++) {
        n_alone += (a->at[i].kind == PIECE_ALONE) + (b->at[i + 1].kind == PIECE_ALONE);
        assert_true(pieces.kinds[a->at[i].kind].n_documents <= 1);
        assert_true(pieces.kinds[b->at[i + 1].kind].n_documents <= 1);
    }
    assert_true(n_alone > 0);
    assert_int_equal(pieces.n_kinds, 7 - n_alone);
    workers_clear(&workers);
    arena_clear(&arena);
    test_docs_free(corpus);
}

struct found {
    stemma_corpus *corpus;
    struct arena arena;
    struct copies copies;
};

static void find_open(struct found *f, const struct test_doc *docs, size_t n, uint32_t crowd)
{
    struct copies_options options = {.frequent = 100, .crowd = crowd, .least_words = 12};
    f->corpus = test_docs(docs, n);
    const struct corpus_words *words;
    assert_int_equal(corpus_words(&words, f->corpus, NULL), STEMMA_OK);
    arena_init(&f->arena, f->corpus->ctx);
    assert_int_equal(copies_find(&f->copies, &f->arena, f->corpus, words, &options, NULL),
                     STEMMA_OK);
}

static void find_close(struct found *f)
{
    arena_clear(&f->arena);
    test_docs_free(f->corpus);
}

static void check_copy(const struct found *f, uint32_t d, uint32_t i, const struct copy *expected)
{
    assert_true(f->copies.first[d] + i < f->copies.first[d + 1]);
    const struct copy *c = &f->copies.at[f->copies.first[d] + i];
    assert_int_equal(c->begin, expected->begin);
    assert_int_equal(c->end, expected->end);
    assert_int_equal(c->doc, expected->doc);
    assert_int_equal(c->at, expected->at);
}

/* The base is the document that has most, and what others have is taken from them. */
static void test_base_and_others(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", "Tide", NULL, S3},
        {"b", "Tide", NULL, OWN " " S1 " " S2 " " OWN},
        {"c", "Tide", NULL, S1 " " S2 " Own words stand here. " S3},
        {"d", "Tide", NULL, S1 " " S2 " " S3},
        {"e", "Beam", NULL, S2},
    };
    struct found f;
    find_open(&f, docs, 5, 2);
    uint32_t n_own = 13, n1 = 16, n2 = 17, n3 = 15;
    assert_int_equal(f.copies.first[2], 0);
    assert_int_equal(f.copies.first[3], 2);
    check_copy(&f, 2, 0, &(struct copy){0, n1 + n2, 1, n_own});
    check_copy(&f, 2, 1, &(struct copy){n1 + n2 + 4, n1 + n2 + 4 + n3, 0, 0});
    check_copy(&f, 3, 0, &(struct copy){0, n1 + n2, 1, n_own});
    check_copy(&f, 3, 1, &(struct copy){n1 + n2, n1 + n2 + n3, 0, 0});
    check_copy(&f, 4, 0, &(struct copy){0, n2, 1, n_own + n1});
    assert_int_equal(f.copies.base[0], COPY_NO_BASE);
    assert_int_equal(f.copies.base[2], 1);
    assert_int_equal(f.copies.base[4], 1);
    find_close(&f);
    find_open(&f, docs, 5, 3); /* three documents of one outlet are no crowd */
    assert_int_equal(f.copies.first[5], 0);
    find_close(&f);
}

/* No seed lies inside a copy; all that stand beside one or across its end are there. */
static void test_seeds_beside_copies(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", "Tide", NULL, S1 " " S2},
        {"b", "Tide", NULL, S1 " " S2},
        {"c", "Tide", NULL, OWN " " S1 " " S2 " " OWN},
    };
    struct found f;
    find_open(&f, docs, 3, 2);
    const struct corpus_words *words;
    assert_int_equal(corpus_words(&words, f.corpus, NULL), STEMMA_OK);
    struct seed_source source = {f.corpus, words, &f.copies, {4, 2}};
    seed_array seeds = ARRAY_INIT(1000), all = ARRAY_INIT(1000);
    const struct doc_words *t = &words->docs[2];
    assert_int_equal(document_seeds(&seeds, &f.arena, &source, 1, NULL), STEMMA_OK);
    assert_int_equal(seeds.n, 0); /* all of it is a copy */
    assert_int_equal(document_seeds(&seeds, &f.arena, &source, 2, NULL), STEMMA_OK);
    assert_int_equal(sketch_words(&all, &f.arena, t->at, t->n, &source.sketch, NULL), STEMMA_OK);
    const struct copy *c = &f.copies.at[f.copies.first[2]];
    uint32_t margin = copy_margin(&source.sketch);
    size_t n = 0;
    for (size_t i = 0; i < all.n; i++) {
        if (all.at[i].token >= c->begin && all.at[i].token + 4 <= c->end)
            continue;
        while (n < seeds.n && seeds.at[n].token < all.at[i].token)
            n++;
        assert_true(n < seeds.n && seeds.at[n].token == all.at[i].token);
    }
    for (size_t i = 0; i < seeds.n; i++)
        assert_true(seeds.at[i].token + 4 <= c->begin + margin ||
                    seeds.at[i].token >= c->end - margin);
    find_close(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_base_and_others),
        cmocka_unit_test(test_seeds_beside_copies),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
