/*
 * Alignment tables of utterances made by hand.
 */
#include "emit/alignment.h"

#include "test_context.h"

#include <string.h>

#undef fail
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define BASE "the horn is the voice of this coast"

struct table {
    stemma_ctx *ctx;
    struct arena arena;
    stemma_utterance u;
    struct alignment_table t;
};

static void make(struct table *x, const stemma_witness *witnesses, size_t n)
{
    x->ctx = test_context(1);
    arena_init(&x->arena, x->ctx);
    x->u = (stemma_utterance){.struct_size = sizeof x->u,
                              .text = BASE,
                              .n_words = 8,
                              .n_witnesses = n,
                              .witnesses = witnesses};
    assert_int_equal(alignment_make(&x->t, &x->arena, &x->u, NULL), STEMMA_OK);
}

static void clear(struct table *x)
{
    arena_clear(&x->arena);
    stemma_ctx_free(x->ctx);
}

/* What a column prints from top to bottom; "-" where it prints nothing at all. */
static void expect(const struct table *x, size_t column, const char *want)
{
    char said[256] = "";
    for (size_t s = 0; s < x->t.n_segments; s++) {
        const char *cell = alignment_cell(&x->t, s, column);
        strncat(said, s > 0 ? "|" : "", sizeof said - strlen(said) - 1);
        strncat(said, cell != NULL ? cell : "-", sizeof said - strlen(said) - 1);
    }
    assert_string_equal(said, want);
}

static void witnesses_read_down_are_what_they_print(void **state)
{
    (void)state;
    static const stemma_edit other = {.type = STEMMA_EDIT_SUBSTITUTION,
                                      .base_begin = 2,
                                      .base_end = 3,
                                      .base = "is",
                                      .text = "was"};
    static const stemma_edit more[] = {
        {.type = STEMMA_EDIT_INSERTION, .base_begin = 4, .base_end = 4, .base = "", .text = "old"},
        {.type = STEMMA_EDIT_SILENT_CUT,
         .base_begin = 5,
         .base_end = 8,
         .base = "of this coast",
         .text = ""}};
    const stemma_witness w[] = {
        {.doc = 0, .base_begin = 0, .base_end = 8},
        {.doc = 1, .base_begin = 1, .base_end = 5, .n_edits = 1, .edits = &other},
        {.doc = 2, .base_begin = 0, .base_end = 8, .n_edits = 2, .edits = more}};
    struct table x;
    make(&x, w, 3);
    assert_int_equal(x.t.n_columns, 3);
    expect(&x, 0, "the|horn|is|the||voice|of this coast");
    expect(&x, 1, "-|horn|was|the||voice|-");
    expect(&x, 2, "the|horn|is|the|old|voice|");
    clear(&x);
}

static void house_style_of_marks_is_no_reading_that_of_words_is(void **state)
{
    (void)state;
    static const stemma_edit marks = {
        .type = STEMMA_EDIT_TYPOGRAPHY, .base_begin = 8, .base_end = 8, .base = ".", .text = ","};
    static const stemma_edit spelling = {.type = STEMMA_EDIT_TYPOGRAPHY,
                                         .base_begin = 1,
                                         .base_end = 2,
                                         .base = "horn",
                                         .text = "Horne"};
    const stemma_witness w[] = {{.doc = 0, .base_end = 8, .n_edits = 1, .edits = &marks},
                                {.doc = 1, .base_end = 8, .n_edits = 1, .edits = &spelling}};
    struct table x;
    make(&x, w, 2);
    expect(&x, 0, "the|horn|is the voice of this coast");
    expect(&x, 1, "the|Horne|is the voice of this coast");
    clear(&x);
}

static void a_second_printing_has_a_column_of_its_own(void **state)
{
    (void)state;
    const stemma_witness w[] = {{.doc = 3, .base_begin = 0, .base_end = 4},
                                {.doc = 3, .base_begin = 4, .base_end = 8},
                                {.doc = 3, .base_begin = 2, .base_end = 6}};
    struct table x;
    make(&x, w, 3);
    assert_int_equal(x.t.n_columns, 2);
    assert_int_equal(x.t.columns[1].layer, 1);
    expect(&x, 0, "the horn|is the|voice of|this coast");
    expect(&x, 1, "-|is the|voice of|-");
    clear(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(witnesses_read_down_are_what_they_print),
        cmocka_unit_test(house_style_of_marks_is_no_reading_that_of_words_is),
        cmocka_unit_test(a_second_printing_has_a_column_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
