/* Furniture: footers of one outlet, told from copies across outlets and from articles printed
 * again.
 */
#include "reuse/furniture.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define FOOTER "Tideline is read on both shores of the sound and has been printed since the war. "
#define COPY \
    "the old horn on the cliff has fallen silent and nobody in the village is sorry for it "

enum { MAX_TEXT = 4000 };

struct made {
    char bytes[MAX_TEXT];
    struct test_writer w;
};

static void made_start(struct made *m)
{
    m->bytes[0] = '\0';
    m->w = (struct test_writer){m->bytes, 0, MAX_TEXT};
}

static void test_footer_of_an_outlet(void **state)
{
    (void)state;
    static struct made texts[5];
    struct test_doc docs[5];
    static const char *const ids[] = {"a", "b", "c", "d", "e"};
    uint64_t seed = 1;
    for (int i = 0; i < 5; i++) {
        made_start(&texts[i]);
        test_write_words(&texts[i].w, &seed, 120, 20000);
        test_write_bytes(&texts[i].w, ".\n\n");
        if (i == 1 || i == 4) /* a copy, once here and once elsewhere */
            test_write_bytes(&texts[i].w, COPY ".\n\n");
        if (i < 4)
            test_write_bytes(&texts[i].w, FOOTER);
        docs[i] = (struct test_doc){ids[i], i < 4 ? "Tideline" : "Beacon", NULL, texts[i].bytes};
    }
    stemma_corpus *corpus = test_docs(docs, 5);
    stemma_matches *m = test_match(corpus);
    assert_int_equal(m->families.n, 2);
    const stemma_family *footer = NULL, *copy = NULL;
    for (size_t i = 0; i < 2; i++)
        *(m->families.at[i].n_members == 4 ? &footer : &copy) = &m->families.at[i];
    assert_true(footer->furniture);
    assert_false(copy->furniture);
    for (uint32_t d = 0; d < 4; d++) {
        const char *at = strstr(texts[d].bytes, FOOTER);
        uint32_t begin = (uint32_t)(at - texts[d].bytes);
        assert_true(matches_furniture(m, d, begin, begin + (uint32_t)strlen(FOOTER)));
        assert_true(matches_furniture(m, d, begin + 10, begin + 20));
        assert_false(matches_furniture(m, d, 0, begin));
        assert_false(matches_furniture(m, d, begin - 30, begin + 10));
    }
    assert_false(matches_furniture(m, 4, 0, (uint32_t)strlen(texts[4].bytes)));
    stemma_matches_free(m);
    test_docs_free(corpus);
}

/* An article that an outlet prints again and again, with little changed, is no furniture. */
static void test_article_printed_again(void **state)
{
    (void)state;
    static struct made texts[4];
    struct test_doc docs[4];
    static const char *const ids[] = {"a", "b", "c", "d"};
    for (int i = 0; i < 4; i++) {
        uint64_t seed = 1, own = 100 + (uint64_t)i;
        made_start(&texts[i]);
        test_write_words(&texts[i].w, &seed, 100, 20000);
        test_write_words(&texts[i].w, &own, 30, 20000);
        test_write_words(&texts[i].w, &seed, 60, 20000);
        docs[i] = (struct test_doc){ids[i], "Tideline", NULL, texts[i].bytes};
    }
    stemma_corpus *corpus = test_docs(docs, 4);
    stemma_matches *m = test_match(corpus);
    assert_true(m->families.n >= 1);
    for (size_t i = 0; i < m->families.n; i++)
        assert_false(m->families.at[i].furniture);
    assert_int_equal(m->furniture.n, 0);
    stemma_matches_free(m);
    test_docs_free(corpus);
}

#define CLAUSE "who has chaired the harbour board of Skarrow Point for eleven years "
#define HEADLINES                                                                                \
    "Seven soups for a wet Sunday Mayor keeps the ferry Gulls win again at home after the rain " \
    "Lamp oil is dearer than it was Harvest supper moves to the hall "

/* Four unrelated articles of one outlet with `passage` inside a paragraph. */
static stemma_matches *match_inside(stemma_corpus **corpus, const char *passage)
{
    static struct made texts[4];
    struct test_doc docs[4];
    static const char *const ids[] = {"a", "b", "c", "d"};
    uint64_t seed = 5;
    for (int i = 0; i < 4; i++) {
        made_start(&texts[i]);
        test_write_words(&texts[i].w, &seed, 60, 20000);
        test_write_bytes(&texts[i].w, passage);
        test_write_words(&texts[i].w, &seed, 60, 20000);
        docs[i] = (struct test_doc){ids[i], "Tideline", NULL, texts[i].bytes};
    }
    *corpus = test_docs(docs, 4);
    return test_match(*corpus);
}

/* The same clause in unrelated articles is the writer's habit; a long text is the outlet's. */
static void test_inside_a_paragraph(void **state)
{
    (void)state;
    static const char *const passages[] = {CLAUSE, HEADLINES};
    for (int i = 0; i < 2; i++) {
        stemma_corpus *corpus;
        stemma_matches *m = match_inside(&corpus, passages[i]);
        assert_int_equal(m->families.n, 1);
        assert_int_equal(m->families.at[0].n_members, 4);
        assert_int_equal(m->families.at[0].furniture, i);
        assert_int_equal(m->furniture.n, 4 * i);
        stemma_matches_free(m);
        test_docs_free(corpus);
    }
}

/* A headline beside a footer belongs to it. */
static void test_beside_furniture(void **state)
{
    (void)state;
    static const size_t words_between[] = {0, 40};
    static const char *const ids[] = {"a", "b", "c", "d", "e", "f", "g"};
    for (int k = 0; k < 2; k++) {
        static struct made texts[7];
        struct test_doc docs[7];
        uint64_t seed = 9;
        for (int i = 0; i < 7; i++) { /* 0 … 3 have the clause, 0 … 2 and 4 … 6 the footer */
            made_start(&texts[i]);
            test_write_words(&texts[i].w, &seed, 180, 20000);
            if (i < 4)
                test_write_bytes(&texts[i].w, CLAUSE);
            test_write_words(&texts[i].w, &seed, words_between[k], 20000);
            if (i != 3)
                test_write_bytes(&texts[i].w, HEADLINES);
            docs[i] = (struct test_doc){ids[i], "Tideline", NULL, texts[i].bytes};
        }
        stemma_corpus *corpus = test_docs(docs, 7);
        stemma_matches *m = test_match(corpus);
        const char *at = strstr(texts[0].bytes, CLAUSE);
        uint32_t begin = (uint32_t)(at - texts[0].bytes);
        assert_int_equal(matches_furniture(m, 0, begin, begin + (uint32_t)strlen(CLAUSE)), k == 0);
        stemma_matches_free(m);
        test_docs_free(corpus);
    }
}

/* The layout tells where nothing is shared. */
static void test_trailing_list(void **state)
{
    (void)state;
    static const char text[] =
        "The old horn on the cliff has fallen silent, the keeper says. She is "
        "not sorry.\n\nRelated posts\n\nSeven soups";
    static const struct test_doc doc = {"a", NULL, NULL, text};
    stemma_corpus *corpus = test_docs(&doc, 1);
    stemma_matches *m = test_match(corpus);
    uint32_t begin = (uint32_t)(strstr(text, "Related") - text);
    assert_true(matches_furniture(m, 0, begin, (uint32_t)strlen(text)));
    assert_false(matches_furniture(m, 0, 0, begin));
    assert_false(matches_furniture(m, 0, begin, begin));
    assert_false(matches_furniture(m, 7, 0, 10));
    stemma_matches_free(m);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_footer_of_an_outlet), cmocka_unit_test(test_article_printed_again),
        cmocka_unit_test(test_inside_a_paragraph),  cmocka_unit_test(test_beside_furniture),
        cmocka_unit_test(test_trailing_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
