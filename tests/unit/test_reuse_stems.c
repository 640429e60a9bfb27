#include "reuse/stems.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_ends_are_cut(void **unused)
{
    (void)unused;
    assert_int_equal(stem_bytes("horn", 4), 4);
    assert_int_equal(stem_bytes("ships", 5), 5);
    assert_int_equal(stem_bytes("shippin", 7), 5);
    assert_int_equal(stem_bytes("lighthouses", 11), 5);
    assert_int_equal(stem_bytes("", 0), 0);
    assert_int_equal(stem_bytes("a\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", 11), 9);
}

static void test_forms_share_a_number(void **unused)
{
    (void)unused;
    struct test_doc docs[] = {{"a", NULL, NULL, "Lighthouse keepers signalling"},
                              {"b", NULL, NULL, "unlisted words"},
                              {"c", NULL, NULL, "the LIGHTHOUSES keeper signalled"}};
    stemma_corpus *corpus = test_docs(docs, 3);
    struct arena arena;
    struct stem_set set;
    const struct corpus_words *words;
    assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_OK);
    arena_init(&arena, corpus->ctx);
    assert_int_equal(stems_number(&set, &arena, words, (uint8_t[]){1, 0, 1}, NULL), STEMMA_OK);
    assert_int_equal(set.n_stems, 4);
    assert_int_equal(set.texts[0].n, 3);
    assert_null(set.texts[1].at);
    assert_int_equal(set.texts[2].n, 4);
    for (int i = 0; i < 3; i++)
        assert_int_equal(set.texts[0].at[i], set.texts[2].at[i + 1]);
    assert_int_not_equal(set.texts[2].at[0], set.texts[2].at[1]);
    arena_clear(&arena);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_ends_are_cut),
                                       cmocka_unit_test(test_forms_share_a_number)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
