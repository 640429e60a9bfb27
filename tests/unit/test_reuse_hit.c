/* Which passages become hits, and what a hit says. */
#include "reuse/hit.h"

#include "reuse/weight.h"

#include "test_match.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void test_days(void **state)
{
    (void)state;
    static const struct {
        const char *date;
        int32_t day;
    } cases[] = {{"1970-01-01", 0},           {"1969-12-31", -1},        {"2000-03-01", 11017},
                 {"2024-02-29T23:59", 19782}, {"2025-05-06", 20214},     {NULL, HIT_NO_DAY},
                 {"2025", HIT_NO_DAY},        {"2025-05", HIT_NO_DAY},   {"2025-13-01", HIT_NO_DAY},
                 {"yesterday!", HIT_NO_DAY},  {"2025/05/06", HIT_NO_DAY}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct document d = {.record = {.date = cases[i].date}};
        assert_int_equal(hit_day(&d), cases[i].day);
    }
}

static const struct hit_options options = {.words = 8,
                                           .quoted_words = 5,
                                           .least_bits = 16 * BIT,
                                           .short_words = 12,
                                           .short_bits = 3 * BIT,
                                           .time_bits = BIT,
                                           .usual_days = 100 * 7,
                                           .identity = 0.6};

/* A passage of words 1 … 1 + n of both documents. */
static bool wanted(const stemma_corpus *corpus, uint32_t n, uint32_t bits, uint32_t n_equal,
                   int32_t days_apart)
{
    struct passage s = {.a_begin = 1,
                        .a_end = 1 + n,
                        .b_begin = 1,
                        .b_end = 1 + n,
                        .n_equal = n_equal,
                        .n_core = n,
                        .bits = bits * BIT};
    struct arena arena;
    arena_init(&arena, corpus->ctx);
    struct hit_side a = {.quoted = test_quoted_map(corpus, 0, &arena)},
                    b = {.quoted = test_quoted_map(corpus, 1, &arena), .day = days_apart};
    bool is_wanted = hit_wanted(&s, &a, &b, &options);
    arena_clear(&arena);
    return is_wanted;
}

static void test_thresholds(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "so the old horn on the cliff is silent since the spring of that year"},
        {"b", NULL, NULL, "and the old horn on the cliff is silent since the spring of that year"},
    };
    stemma_corpus *corpus = test_docs(docs, 2);
    assert_true(wanted(corpus, 12, 16, 12, 0));
    assert_false(wanted(corpus, 12, 15, 12, 0)); /* tells too little */
    assert_false(wanted(corpus, 12, 40, 7, 0));  /* differs too much */
    assert_true(wanted(corpus, 8, 24, 8, 0));
    assert_false(wanted(corpus, 8, 23, 8, 0)); /* short, and not rare */
    assert_false(wanted(corpus, 7, 40, 7, 0)); /* too short where it is not quoted */
    /* Short, rare, but the documents are years apart. */
    assert_true(wanted(corpus, 8, 25, 8, 6));
    assert_false(wanted(corpus, 8, 25, 8, 700));
    assert_true(wanted(corpus, 8, 31, 8, 700));
    assert_false(wanted(corpus, 8, 29, 8, HIT_NO_DAY)); /* as far as documents usually are */
    assert_true(wanted(corpus, 8, 31, 8, HIT_NO_DAY));
    test_docs_free(corpus);
}

/* Half of the documents lie within the usual days, whatever the order; those without a day aside.
 */
static void test_usual_days(void **state)
{
    (void)state;
    int32_t days[] = {50, HIT_NO_DAY, -40, 10, 20, 9000, 30, HIT_NO_DAY, 40, 0};
    assert_int_equal(hit_usual_days(days, 10), 40);
    int32_t none[] = {HIT_NO_DAY};
    assert_int_equal(hit_usual_days(none, 1), 0);
    assert_int_equal(hit_usual_days(NULL, 0), 0);
    int32_t one[] = {HIT_NO_DAY, 7};
    assert_int_equal(hit_usual_days(one, 2), 0);
}

static void test_quoted_may_be_shorter(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "She: “the old horn on the cliff is silent,” and left"},
        {"b", NULL, NULL, "He: \"the old horn on the cliff is silent\" and stayed"},
        {"c", NULL, NULL, "He: the old horn on the cliff is silent, and stayed"},
    };
    stemma_corpus *corpus = test_docs(docs, 2);
    assert_true(wanted(corpus, 5, 16, 5, 0));
    assert_true(wanted(corpus, 8, 24, 8, 0));
    assert_false(wanted(corpus, 4, 16, 4, 0));
    /* Years apart: words that are long enough without their marks pay half. */
    assert_true(wanted(corpus, 8, 28, 8, 700));
    assert_false(wanted(corpus, 8, 26, 8, 700));
    assert_false(wanted(corpus, 7, 26, 7, 700));
    assert_true(wanted(corpus, 7, 28, 7, 700));
    test_docs_free(corpus);
    corpus = test_docs(docs + 1, 2); /* quoted in one only */
    assert_false(wanted(corpus, 5, 16, 5, 0));
    test_docs_free(corpus);
}

static stemma_hit place(uint32_t b_begin, uint32_t b_end)
{
    return (stemma_hit){.id = b_begin + 1, .b_span = {.begin = b_begin, .end = b_end}, .group = 9};
}

static void test_groups(void **state)
{
    (void)state;
    stemma_hit in_order[] = {place(0, 10), place(20, 30), place(40, 50)};
    hits_group(in_order, 3);
    for (int i = 0; i < 3; i++)
        assert_true(in_order[i].group == 0);
    /* The first stays; the next two change places; the last three are turned round. */
    stemma_hit mixed[] = {place(0, 10),  place(40, 50), place(20, 30),
                          place(90, 95), place(80, 85), place(70, 75)};
    hits_group(mixed, 6);
    assert_true(mixed[0].group == 0);
    assert_true(mixed[1].group != 0 && mixed[1].group == mixed[2].group);
    assert_true(mixed[3].group != 0 && mixed[3].group != mixed[1].group);
    assert_true(mixed[3].group == mixed[4].group && mixed[4].group == mixed[5].group);
    /* One passage of b, found twice in a: nothing is re-ordered. */
    stemma_hit twice[] = {place(20, 40), place(18, 40)};
    hits_group(twice, 2);
    assert_true(twice[0].group == 0 && twice[1].group == 0);
    hits_group(NULL, 0);
}

static void test_record(void **state)
{
    (void)state;
    static const struct test_doc docs[] = {
        {"a", NULL, NULL, "“Élan – the old horn,” he said, is silent"},
        {"b", NULL, NULL, "Élan, the OLD horn, she said, is silent now"},
    };
    stemma_corpus *corpus = test_docs(docs, 2);
    struct arena arena;
    arena_init(&arena, corpus->ctx);
    static const struct align_run runs[] = {
        {ALIGN_EQUAL, 4}, {ALIGN_SUBSTITUTE, 1}, {ALIGN_EQUAL, 3}};
    struct passage s = {.a_end = 8, .b_end = 8, .n_equal = 7, .n_columns = 8, .n_runs = 3};
    s.runs = runs;
    stemma_hit hit = hit_begin(0, 1, &s), again = hit;
    struct hit_words at = hit_place(&s);
    struct word_pair words = {test_doc_words(corpus, 0), test_doc_words(corpus, 1)};
    assert_int_equal(hit_make(&hit, &arena, corpus, &words, &at, NULL), STEMMA_OK);
    assert_true(test_prints(corpus, 0, &hit.a_span, "Élan – the old horn,” he said, is silent"));
    assert_true(test_prints(corpus, 1, &hit.b_span, "Élan, the OLD horn, she said, is silent"));
    assert_int_equal(hit.a_span.begin, 1);
    assert_int_equal(hit.a_span.begin_byte, 3);
    assert_string_equal(hit.edits, "=4 *he:she =3");
    assert_int_equal(hit.words, 8);
    assert_true(hit.identity == 7.0 / 8);
    assert_int_equal(hit.struct_size, sizeof hit);
    at.a.end = 7; /* the id tells spans apart */
    assert_int_equal(hit_make(&again, &arena, corpus, &words, &at, NULL), STEMMA_OK);
    assert_true(hit.id != again.id);
    arena_clear(&arena);
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days),       cmocka_unit_test(test_thresholds),
        cmocka_unit_test(test_usual_days), cmocka_unit_test(test_quoted_may_be_shorter),
        cmocka_unit_test(test_groups),     cmocka_unit_test(test_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
