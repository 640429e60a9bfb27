#include "emit/emit.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

static void test_the_story(void **state)
{
    (void)state;
    struct test_trace t;
    struct arena arena;
    struct tally tally;
    test_story(&t, &test_plain);
    arena_init(&arena, t.ctx);
    assert_int_equal(emit_tally(&tally, &arena, &t.trace, NULL), STEMMA_OK);
    assert_int_equal(tally.outlets, 4);
    assert_int_equal(tally.quotations, 4);
    assert_int_equal(tally.parts, 5);
    assert_int_equal(tally.shared_utterances, 2);
    assert_int_equal(tally.edits, 10);
    assert_int_equal(tally.compared, 10 + tally.contested);
    assert_int_equal(tally.house_style, 1);
    assert_int_equal(tally.by_type[STEMMA_EDIT_SUBSTITUTION], 2);
    assert_int_equal(tally.by_type[STEMMA_EDIT_SPEAKER], 1);
    assert_int_equal(tally.source_words, 13);
    assert_int_equal(tally.contigs, 2);
    assert_int_equal(tally.gaps, 1);
    arena_clear(&arena);
    test_trace_free(&t);
}

/* What one report alone prints is held against nothing. */
static void test_a_bracket_of_one_report(void **state)
{
    (void)state;
    struct test_trace t;
    struct arena arena;
    struct tally tally;
    test_trace_begin(&t);
    test_add(&t, "a", NULL, NULL, NULL, "Merrow said: “The horn [of the light] is silent.”");
    test_seal(&t);
    const uint32_t quote =
        test_quote(&t, "a", "Merrow", "The horn [of the light] is silent.", NULL);
    struct test_utterance *u = test_utterance(&t, "Merrow", "The horn is silent.");
    test_edit(&t, test_witness(&t, u, quote, 0, 0, 4), STEMMA_EDIT_BRACKET, 2, 2, NULL,
              "[of the light]", "[of the light]");
    test_trace_end(&t);
    arena_init(&arena, t.ctx);
    assert_int_equal(emit_tally(&tally, &arena, &t.trace, NULL), STEMMA_OK);
    assert_int_equal(tally.edits, 1);
    assert_int_equal(tally.compared, 0);
    arena_clear(&arena);
    test_trace_free(&t);
}

static void expect_depth(struct test_trace *t, size_t utterance, const uint32_t *expected)
{
    struct arena arena;
    uint32_t *depth;
    arena_init(&arena, t->ctx);
    const stemma_utterance *u = &t->trace.utterances.at[utterance];
    assert_int_equal(emit_depth(&depth, &arena, u, NULL), STEMMA_OK);
    for (uint32_t k = 0; k < u->n_words; k++)
        assert_int_equal(depth[k], expected[k]);
    arena_clear(&arena);
}

static void test_depth_counts_texts_that_print_a_word(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    /* The ferry will not sail on Friday: the first prints Monday, the second and fourth are one
     * text, the third has other words for the first two and cuts the last two */
    const uint32_t first[] = {2, 2, 3, 3, 3, 2, 1}, second[] = {3, 3, 3, 2, 2, 2};
    expect_depth(&t, 0, first);
    expect_depth(&t, 1, second);
    test_trace_free(&t);
}

static void test_words_with_one_sum_have_the_same_documents(void **state)
{
    (void)state;
    struct test_trace t;
    struct arena arena;
    uint64_t *sum;
    test_story(&t, &test_plain);
    arena_init(&arena, t.ctx);
    assert_int_equal(emit_printed(&sum, &arena, &t.trace.utterances.at[0], NULL), STEMMA_OK);
    assert_true(sum[0] == sum[1] && sum[2] == sum[3] && sum[3] == sum[4]);
    assert_true(sum[1] != sum[2] && sum[4] != sum[5] && sum[5] != sum[6] && sum[0] != sum[6]);
    assert_true(sum[5] == sum[0]); /* all but the third document print these */
    arena_clear(&arena);
    test_trace_free(&t);
}

static void test_an_empty_trace(void **state)
{
    (void)state;
    struct test_trace t;
    struct arena arena;
    struct tally tally;
    test_trace_begin(&t);
    test_add(&t, "a", NULL, NULL, NULL, "");
    test_seal(&t);
    test_trace_end(&t);
    arena_init(&arena, t.ctx);
    assert_int_equal(emit_tally(&tally, &arena, &t.trace, NULL), STEMMA_OK);
    assert_int_equal(tally.outlets, 1);
    assert_int_equal(tally.quotations + tally.edits + tally.contigs + tally.source_words, 0);
    arena_clear(&arena);
    test_trace_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_story),
        cmocka_unit_test(test_a_bracket_of_one_report),
        cmocka_unit_test(test_depth_counts_texts_that_print_a_word),
        cmocka_unit_test(test_words_with_one_sum_have_the_same_documents),
        cmocka_unit_test(test_an_empty_trace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
