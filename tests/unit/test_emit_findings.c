#include "emit/findings.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

struct found {
    struct test_trace t;
    struct arena arena;
    struct labels labels;
    struct finding_list list;
};

static void choose(struct found *f)
{
    arena_init(&f->arena, f->t.ctx);
    assert_int_equal(labels_make(&f->labels, &f->arena, f->t.corpus, NULL), STEMMA_OK);
    assert_int_equal(findings_choose(&f->list, &f->arena, &f->t.trace, &f->labels, NULL),
                     STEMMA_OK);
}

static void drop(struct found *f)
{
    arena_clear(&f->arena);
    test_trace_free(&f->t);
}

static const struct finding *of_type(const struct found *f, stemma_edit_type type)
{
    for (size_t i = 0; i < f->list.n; i++)
        if (f->list.at[i].type == type)
            return &f->list.at[i];
    return NULL;
}

/* Bytes of the line's document, as a string. */
static void expect_slice(const struct found *f, const struct finding_line *line, uint32_t begin,
                         uint32_t end, const char *text)
{
    const char *bytes = f->t.corpus->documents.at[line->doc].record.text;
    assert_int_equal(end - begin, strlen(text));
    assert_memory_equal(bytes + begin, text, strlen(text));
}

static void test_what_comes_first(void **state)
{
    (void)state;
    struct found f;
    test_story(&f.t, &test_plain);
    choose(&f);
    assert_int_equal(f.list.n, FINDINGS_MAX);
    static const stemma_edit_type order[] = {STEMMA_EDIT_SPEAKER, STEMMA_EDIT_SUBSTITUTION,
                                             STEMMA_EDIT_JOIN, STEMMA_EDIT_SILENT_CUT,
                                             STEMMA_EDIT_BRACKET};
    for (size_t i = 0; i < FINDINGS_MAX; i++)
        assert_int_equal(f.list.at[i].type, order[i]);
    assert_null(of_type(&f, STEMMA_EDIT_TYPOGRAPHY));
    drop(&f);
}

static void test_a_word_that_differs(void **state)
{
    (void)state;
    struct found f;
    test_story(&f.t, &test_plain);
    choose(&f);
    const struct finding *x = of_type(&f, STEMMA_EDIT_SUBSTITUTION);
    assert_int_equal(x->n_alike, 2);
    assert_int_equal(x->n_others, 1);
    assert_int_equal(x->n_lines, 2);
    /* boat for ferry: two texts print ferry, and one prints Friday */
    assert_string_equal(x->lines[0].outlets, "Petrel");
    expect_slice(&f, &x->lines[0], x->lines[0].focus_begin, x->lines[0].focus_end, "boat");
    assert_true(x->lines[0].edited && !x->lines[0].cut_before && x->lines[0].cut_after);
    assert_string_equal(x->lines[1].outlets, "Kestrel, Osprey, Tern");
    expect_slice(&f, &x->lines[1], x->lines[1].focus_begin, x->lines[1].focus_end, "ferry");
    expect_slice(&f, &x->lines[1], x->lines[1].begin, x->lines[1].focus_begin, "The ");
    assert_false(x->lines[1].edited);
    drop(&f);
}

static void test_places_without_words(void **state)
{
    (void)state;
    struct found f;
    test_story(&f.t, &test_plain);
    choose(&f);
    const struct finding *cut = of_type(&f, STEMMA_EDIT_SILENT_CUT);
    assert_string_equal(cut->lines[0].outlets, "Osprey, Tern");
    assert_int_equal(cut->lines[0].focus_begin, cut->lines[0].focus_end);
    expect_slice(&f, &cut->lines[1], cut->lines[1].focus_begin, cut->lines[1].focus_end,
                 "and a lamp");
    const struct finding *join = of_type(&f, STEMMA_EDIT_JOIN);
    /* the line goes on past the witness, to the end of the quotation */
    expect_slice(&f, &join->lines[0], join->lines[0].focus_end, join->lines[0].end,
                 " Bring a book.");
    drop(&f);
}

static void test_two_speakers(void **state)
{
    (void)state;
    struct found f;
    test_story(&f.t, &test_plain);
    choose(&f);
    const struct finding *x = of_type(&f, STEMMA_EDIT_SPEAKER);
    assert_string_equal(x->lines[0].speaker, "nobody");
    assert_string_equal(x->lines[0].outlets, "Petrel");
    assert_string_equal(x->lines[1].speaker, "Ines Vale");
    drop(&f);
}

/* Function words give way to others, whatever their number. */
static void test_a_content_word_comes_first(void **state)
{
    (void)state;
    struct found f;
    test_trace_begin(&f.t);
    test_add(&f.t, "a", "A", NULL, NULL, "“The old ferry sleeps in the harbour,” she said.");
    test_add(&f.t, "b", "B", NULL, NULL, "“The old ferry sleeps in a harbour,” she said.");
    test_add(&f.t, "c", "C", NULL, NULL, "“The old ferry sleeps in the harbour,” she said.");
    test_add(&f.t, "d", "D", NULL, NULL, "“ferry rests in,” she said.");
    test_seal(&f.t);
    const uint32_t a = test_quote(&f.t, "a", "X", "The old ferry sleeps in the harbour", NULL);
    const uint32_t b = test_quote(&f.t, "b", "X", "The old ferry sleeps in a harbour", NULL);
    const uint32_t c = test_quote(&f.t, "c", "X", "The old ferry sleeps in the harbour", NULL);
    const uint32_t d = test_quote(&f.t, "d", "X", "ferry rests in", NULL);
    struct test_utterance *u = test_utterance(&f.t, "X", "The old ferry sleeps in the harbour");
    test_witness(&f.t, u, a, 0, 0, 7);
    test_edit(&f.t, test_witness(&f.t, u, b, 0, 0, 7), STEMMA_EDIT_SUBSTITUTION, 5, 6, "the", "a",
              "a harbour");
    test_witness(&f.t, u, c, 0, 0, 7);
    test_edit(&f.t, test_witness(&f.t, u, d, 0, 2, 5), STEMMA_EDIT_SUBSTITUTION, 3, 4, "sleeps",
              "rests", "rests");
    test_trace_end(&f.t);
    choose(&f);
    assert_int_equal(f.list.n, 1);
    assert_string_equal(f.list.at[0].lines[0].outlets, "D");
    assert_string_equal(f.list.at[0].lines[1].outlets, "A, B, C");
    drop(&f);
}

static void test_long_lines_are_cut(void **state)
{
    (void)state;
    struct found f;
    char text[2000] = "“begin ", base[2000] = "begin ";
    for (int i = 0; i < 60; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "word%d ", i);
    memcpy(base + 6, text + 9, strlen(text) - 8);
    strncat(text, "end”", sizeof text - strlen(text) - 1);
    strncat(base, "end", sizeof base - strlen(base) - 1);
    test_trace_begin(&f.t);
    test_add(&f.t, "a", NULL, NULL, NULL, text);
    test_add(&f.t, "b", NULL, NULL, NULL, "“begin end”");
    test_seal(&f.t);
    const uint32_t a = test_quote(&f.t, "a", "X", base, NULL);
    const uint32_t b = test_quote(&f.t, "b", "X", "begin end", NULL);
    struct test_utterance *u = test_utterance(&f.t, "X", base);
    test_witness(&f.t, u, a, 0, 0, 62);
    test_edit(&f.t, test_witness(&f.t, u, b, 0, 0, 62), STEMMA_EDIT_SILENT_CUT, 1, 61, "…", "",
              "begin|");
    test_trace_end(&f.t);
    choose(&f);
    struct finding_line line = f.list.at[0].lines[1];
    assert_true(line.cut_focus);
    assert_false(line.cut_after);
    expect_slice(&f, &line, line.begin, line.focus_begin, "begin ");
    finding_shorten(&line, f.t.corpus, 2);
    expect_slice(&f, &line, line.focus_begin, line.focus_end, "word0 word1");
    finding_narrow(&line, f.t.corpus, 0);
    assert_int_equal(line.begin, line.focus_begin);
    assert_true(line.cut_before);
    finding_shorten(&line, f.t.corpus, 0); /* changes nothing */
    expect_slice(&f, &line, line.focus_begin, line.end, "word0 word1");
    drop(&f);
}

static void test_nouns(void **state)
{
    (void)state;
    assert_string_equal(edit_noun(STEMMA_EDIT_SILENT_CUT, 1), "silent cut");
    assert_string_equal(edit_noun(STEMMA_EDIT_SILENT_CUT, 2), "silent cuts");
    for (int type = 0; type <= STEMMA_EDIT_SPEAKER; type++)
        assert_true(strlen(finding_title((stemma_edit_type)type)) > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_comes_first),
        cmocka_unit_test(test_a_word_that_differs),
        cmocka_unit_test(test_places_without_words),
        cmocka_unit_test(test_two_speakers),
        cmocka_unit_test(test_a_content_word_comes_first),
        cmocka_unit_test(test_long_lines_are_cut),
        cmocka_unit_test(test_nouns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
