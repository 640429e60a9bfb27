/* From a chain to passages: alignment, cuts, edges, and which of several stay. */
#include "reuse/edge.h"
#include "reuse/edits.h"
#include "reuse/weight.h"

#include "test_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct two {
    struct test_words a, b;
    struct word_pair words;
    struct passage_options options;
    passage_array passages;
};

static void two_open(struct two *two, const char *a, const char *b)
{
    test_words_open(&two->a, a, strlen(a));
    test_words_open(&two->b, b, strlen(b));
    two->words = (struct word_pair){two->a.words, two->b.words};
    two->options = (struct passage_options){.k = 3, .drop = 12, .split = 24, .long_run = 12};
    align_options_init(&two->options.align, ALIGN_GLOBAL);
    assert_int_equal(gaps_new(&two->options.gaps, &two->a.arena, &two->options.align, NULL),
                     STEMMA_OK);
    two->passages = (passage_array)ARRAY_INIT(100);
}

static void two_close(struct two *two)
{
    test_words_close(&two->a);
    test_words_close(&two->b);
}

static void align(struct two *two, const struct anchor *anchors, uint32_t n)
{
    struct chain chain = {.n = n, .anchors = anchors, .b_end = UINT32_MAX};
    struct reach reach;
    assert_int_equal(passage_reach(&reach, &two->a.arena, &two->words, &chain, &two->options, NULL),
                     STEMMA_OK);
    assert_int_equal(
        passage_align(&two->passages, &two->a.arena, &two->words, &reach, &two->options, NULL),
        STEMMA_OK);
}

static void check(const struct two *two, size_t i, uint32_t a, uint32_t b, const char *edits)
{
    const struct passage *s = &two->passages.at[i];
    struct edits_source source = {.a = two->a.words,
                                  .b = two->b.words,
                                  .a_begin = s->a_begin,
                                  .b_begin = s->b_begin,
                                  .runs = s->runs,
                                  .n_runs = s->n_runs};
    struct arena arena;
    const char *written;
    arena_init(&arena, two->a.ctx);
    assert_int_equal(edits_write(&written, &arena, &source, NULL), STEMMA_OK);
    assert_string_equal(written, edits);
    assert_int_equal(s->a_begin, a);
    assert_int_equal(s->b_begin, b);
    arena_clear(&arena);
}

static void test_anchors_grow_outward(void **state)
{
    (void)state;
    struct two two;
    two_open(&two, "so he said the old horn on the cliff is silent since the spring began",
             "and she wrote the old horn by the cliff is silent now since the spring ended");
    static const struct anchor anchors[] = {{3, 3, 12 * BIT}, {7, 7, 12 * BIT}};
    align(&two, anchors, 2);
    assert_int_equal(two.passages.n, 1);
    check(&two, 0, 3, 3, "=3 *on:by =4 +1 =3");
    assert_int_equal(two.passages.at[0].n_equal, 10);
    assert_int_equal(two.passages.at[0].n_columns, 12);
    assert_int_equal(two.passages.at[0].bits, 24 * BIT + 4 * (4 * BIT));
    two_close(&two);
}

/* Anchors that overlap on one diagonal run together; one that contradicts is left out. */
static void test_anchors_that_contradict(void **state)
{
    (void)state;
    struct two two;
    two_open(&two, "fog on the coast and fog on the sea and fog on the land",
             "fog on the coast and fog on the sea and fog on the land");
    static const struct anchor anchors[] = {{0, 0, BIT}, {2, 2, BIT}, {4, 9, BIT}, {8, 8, BIT}};
    align(&two, anchors, 4);
    assert_int_equal(two.passages.n, 1);
    check(&two, 0, 0, 0, "=14");
    two_close(&two);
}

#define LEFT "the old horn on the cliff is silent since the spring of that year"
#define RIGHT "a child of six asked me who was listening and no ship replied"
#define OTHER_1 "weather was fine all week with light wind from west over calm sea today again"
#define OTHER_2 \
    "prices rose quickly in shops across town while wages stayed flat through most months"

static void test_cut_where_words_part(void **state)
{
    (void)state;
    struct two two;
    two_open(&two, LEFT " " OTHER_1 " " RIGHT, LEFT " " OTHER_2 " " RIGHT);
    uint32_t left = 14, other_1 = 15, other_2 = 14;
    struct anchor anchors[] = {{2, 2, 12 * BIT}, {0, 0, 12 * BIT}};
    anchors[1].a = left + other_1 + 2;
    anchors[1].b = left + other_2 + 2;
    align(&two, anchors, 2);
    assert_int_equal(two.passages.n, 2);
    check(&two, 0, 0, 0, "=14");
    check(&two, 1, left + other_1, left + other_2, "=13");
    two_close(&two);
}

/* What stands on one side only is an insertion, and one passage stays one. */
static void test_an_inserted_paragraph(void **state)
{
    (void)state;
    struct two two;
    two_open(&two, LEFT " " RIGHT, LEFT " " OTHER_1 " " OTHER_2 " " RIGHT);
    static const struct anchor anchors[] = {{2, 2, 12 * BIT}, {16, 45, 12 * BIT}};
    align(&two, anchors, 2);
    assert_int_equal(two.passages.n, 1);
    check(&two, 0, 0, 0, "=14 +29 =13");
    assert_int_equal(two.passages.at[0].n_core, 27 + 12);
    two_close(&two);
}

static struct passage at(uint32_t a, uint32_t b, uint32_t n)
{
    return (struct passage){
        .a_begin = a, .a_end = a + n, .b_begin = b, .b_end = b + n, .n_equal = n};
}

static void test_select(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    struct passage all[] = {
        at(300, 10, 20),                   /* alone */
        at(100, 100, 50), at(105, 95, 40), /* shifted against the better one: goes */
        at(100, 400, 50),                  /* printed twice in b: stays */
        at(140, 140, 15),                  /* 10 of 15 words on both sides: goes */
        at(145, 145, 15),                  /* 5 of 15: stays */
    };
    passage_array passages = {all, 6, 6, 6};
    assert_int_equal(passage_select(&passages, &arena, NULL), STEMMA_OK);
    assert_int_equal(passages.n, 4);
    static const uint32_t begin_a[] = {100, 100, 145, 300}, begin_b[] = {100, 400, 145, 10};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(all[i].a_begin, begin_a[i]);
        assert_int_equal(all[i].b_begin, begin_b[i]);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* What a passage at (a, b) says as runs, n of them. */
static struct passage of_runs(uint32_t a, uint32_t b, const struct align_run *runs, uint32_t n)
{
    struct passage s = {.a_begin = a, .b_begin = b, .n_runs = n, .runs = runs, .bits = 1000};
    passage_measure(&s, 12);
    return s;
}

static void test_join(void **state)
{
    (void)state;
    static const struct align_run head[] = {
        {ALIGN_EQUAL, 20}, {ALIGN_INSERT, 3}, {ALIGN_EQUAL, 30}};
    static const struct align_run tail[] = {
        {ALIGN_EQUAL, 40}, {ALIGN_DELETE, 14}, {ALIGN_EQUAL, 9}};
    static const struct align_run worse[] = {{ALIGN_EQUAL, 5}, {ALIGN_INSERT, 8}, {ALIGN_EQUAL, 5}};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    struct passage all[] = {
        of_runs(300, 10, worse, 1),     of_runs(130, 133, tail, 3),  of_runs(100, 100, head, 3),
        of_runs(140, 153, head, 3),     /* beside both, on another diagonal */
        of_runs(305, 15, worse + 2, 1), /* touches the first, and has no word of it */
        of_runs(300, 500, head, 1),     of_runs(310, 510, worse, 3), /* would only add a gap */
    };
    passage_array passages = {all, 7, 7, 7};
    assert_int_equal(passage_join(&passages, &arena, 12, NULL), STEMMA_OK);
    assert_int_equal(passages.n, 6);
    const struct passage *joined = &passages.at[0];
    assert_int_equal(joined->a_begin, 100);
    assert_int_equal(joined->b_begin, 100);
    assert_int_equal(joined->a_end, 193);
    assert_int_equal(joined->b_end, 182);
    assert_int_equal(joined->n_runs, 5);
    assert_int_equal(joined->runs[2].n, 50); /* to the end of the second one's first run */
    assert_int_equal(joined->n_equal, 20 + 50 + 9);
    assert_int_equal(joined->n_core, 20 + 3 + 50 + 12 + 9);
    assert_int_equal(joined->bits, 2000 * joined->n_equal / (50 + 49));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_edges(void **state)
{
    (void)state;
    struct two two;
    two_open(&two, "She wrote: “the old horn is silent.”\n\nMerrow said more.",
             "Later she wrote “the old horn is silent.”\n\nMerrow went home.");
    static const struct anchor anchors[] = {{2, 3, 12 * BIT}};
    align(&two, anchors, 1);
    check(&two, 0, 0, 1, "=8");
    struct quoted_map map_a = test_quoted_map(two.a.corpus, 0, &two.a.arena);
    struct quoted_map map_b = test_quoted_map(two.b.corpus, 0, &two.b.arena);
    struct passage *s = &two.passages.at[0];
    assert_int_equal(edge_trim(s, &two.a.arena, &map_a, &map_b, NULL), STEMMA_OK);
    check(&two, 0, 2, 3, "=5");
    assert_int_equal(s->n_equal, 5);
    assert_int_equal(s->n_columns, 5);
    assert_int_equal(s->a_end, 7);
    assert_int_equal(s->b_end, 8);
    /* Nothing more to trim. */
    assert_int_equal(edge_trim(s, &two.a.arena, &map_a, &map_b, NULL), STEMMA_OK);
    check(&two, 0, 2, 3, "=5");
    two_close(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_anchors_grow_outward),
        cmocka_unit_test(test_anchors_that_contradict),
        cmocka_unit_test(test_cut_where_words_part),
        cmocka_unit_test(test_an_inserted_paragraph),
        cmocka_unit_test(test_select),
        cmocka_unit_test(test_join),
        cmocka_unit_test(test_edges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
