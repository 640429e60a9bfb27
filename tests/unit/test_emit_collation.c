#include "emit/collation.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

struct made {
    struct test_trace t;
    struct arena arena;
    struct collation_table c;
};

static const uint32_t rank[TEST_DOCS] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

static void make(struct made *m, size_t utterance, const uint32_t *ranks)
{
    arena_init(&m->arena, m->t.ctx);
    assert_int_equal(
        collation_make(&m->c, &m->arena, &m->t.trace.utterances.at[utterance], ranks, NULL),
        STEMMA_OK);
}

static void drop(struct made *m)
{
    arena_clear(&m->arena);
    test_trace_free(&m->t);
}

/* A row's cells as letters: - not printed, = the text, * an edit. */
static void expect_row(const struct made *m, size_t row, uint32_t doc, const char *cells)
{
    static const char letters[] = {'-', '=', '*'};
    const stemma_witness *w = &m->c.u->witnesses[m->c.rows[row].witnesses[0]];
    assert_int_equal(w->doc, doc);
    assert_int_equal(m->c.n_places, strlen(cells));
    for (size_t p = 0; p < m->c.n_places; p++)
        assert_int_equal(letters[collation_cell(&m->c, row, p)->kind], cells[p]);
}

static void test_places_and_rows(void **state)
{
    (void)state;
    struct made m;
    test_story(&m.t, &test_plain);
    make(&m, 0, rank);
    static const uint32_t borders[] = {0, 1, 2, 5, 6, 7};
    assert_int_equal(m.c.n_places, 5);
    for (size_t p = 0; p < 5; p++) {
        assert_int_equal(m.c.places[p].begin, borders[p]);
        assert_int_equal(m.c.places[p].end, borders[p + 1]);
        assert_false(m.c.places[p].contested);
    }
    assert_int_equal(m.c.n_rows, 3);
    expect_row(&m, 0, 0, "====*");
    expect_row(&m, 1, 1, "====="); /* with a join at its end */
    expect_row(&m, 2, 2, "**=**");
    assert_int_equal(m.c.rows[1].n_docs, 2);
    assert_int_equal(m.c.rows[1].n_texts, 1);
    assert_int_equal(collation_cell(&m.c, 0, 0)->support, 2); /* three documents, two texts */
    assert_int_equal(collation_cell(&m.c, 0, 2)->support, 3);
    assert_int_equal(collation_cell(&m.c, 0, 4)->support, 1);
    const struct collation_cell *cut = collation_cell(&m.c, 2, 3);
    assert_int_equal(cut->edit->type, STEMMA_EDIT_MARKED_CUT);
    assert_ptr_equal(cut->edit, collation_cell(&m.c, 2, 4)->edit);
    drop(&m);
}

static void test_points_stand_with_the_words_before(void **state)
{
    (void)state;
    struct made m;
    test_story(&m.t, &test_plain);
    make(&m, 0, rank);
    const stemma_witness *petrel = &m.c.u->witnesses[2];
    const stemma_edit *bracket = &petrel->edits[2];
    assert_int_equal(bracket->type, STEMMA_EDIT_BRACKET);
    assert_false(collation_point(petrel, bracket, m.c.places[2]));
    assert_true(collation_point(petrel, bracket, m.c.places[1]));
    assert_false(collation_point(petrel, &petrel->edits[0], m.c.places[0])); /* takes a word away */
    drop(&m);
}

static void test_spans_and_bands(void **state)
{
    (void)state;
    struct made m;
    size_t rows[COLLATION_ROWS];
    test_story(&m.t, &test_plain);
    make(&m, 0, rank);
    assert_int_equal(collation_band(&m.c, 0, 5, rows), 3);
    assert_int_equal(collation_span(&m.c, rows, 3, 0, 0), 2);
    assert_int_equal(collation_span(&m.c, rows, 3, 1, 0), 0);
    assert_int_equal(collation_span(&m.c, rows, 3, 2, 0), 1);
    assert_int_equal(collation_span(&m.c, rows, 3, 0, 2), 3);
    assert_int_equal(collation_span(&m.c, rows, 2, 0, 2), 2); /* of two rows alone */
    drop(&m);
}

static void test_equal_documents_share_a_row(void **state)
{
    (void)state;
    struct made m;
    test_trace_begin(&m.t);
    for (int i = 0; i < 4; i++) {
        const char id[] = {(char)('a' + i), 0};
        test_add(&m.t, id, NULL, NULL, NULL, "“one two three” and “four five”");
    }
    test_seal(&m.t);
    test_one_text(&m.t, "a", "b");
    uint32_t q[8];
    for (int i = 0; i < 4; i++) {
        const char id[] = {(char)('a' + i), 0};
        q[2 * i] = test_quote(&m.t, id, "X", "one two three", NULL);
        q[2 * i + 1] = test_quote(&m.t, id, "X", "four five", NULL);
    }
    struct test_utterance *u = test_utterance(&m.t, "X", "one two three four five");
    for (int i = 0; i < 8; i++)
        if (i != 7) /* the last document lacks the last words */
            test_witness(&m.t, u, q[i], 0, i % 2 ? 3 : 0, i % 2 ? 5 : 3);
    test_trace_end(&m.t);
    const uint32_t backwards[] = {3, 2, 1, 0};
    make(&m, 0, backwards);
    assert_int_equal(m.c.n_rows, 2);
    expect_row(&m, 0, 2, "=="); /* three documents, the one with the least rank first */
    expect_row(&m, 1, 3, "=-");
    assert_int_equal(m.c.rows[0].n_docs, 3);
    assert_int_equal(m.c.rows[0].n_texts, 2);
    assert_int_equal(m.c.rows[0].n_witnesses, 6);
    assert_int_equal(m.c.rows[0].n_first, 2);
    assert_int_equal(collation_cell(&m.c, 0, 0)->support, 3);
    assert_int_equal(collation_cell(&m.c, 0, 1)->support, 2);
    size_t rows[COLLATION_ROWS];
    assert_int_equal(collation_band(&m.c, 1, 2, rows), 1);
    assert_int_equal(rows[0], 0);
    drop(&m);
}

static void test_a_document_that_prints_two_ways_has_two_rows(void **state)
{
    (void)state;
    struct made m;
    test_trace_begin(&m.t);
    test_add(&m.t, "a", NULL, NULL, NULL, "“one two” then “one too” then “one”");
    test_seal(&m.t);
    const uint32_t x = test_quote(&m.t, "a", "X", "one two", NULL);
    const uint32_t y = test_quote(&m.t, "a", "X", "one too", NULL);
    const uint32_t z = test_quote(&m.t, "a", "X", "one", NULL);
    struct test_utterance *u = test_utterance(&m.t, "X", "one two");
    test_witness(&m.t, u, x, 0, 0, 2);
    test_edit(&m.t, test_witness(&m.t, u, y, 0, 0, 2), STEMMA_EDIT_SUBSTITUTION, 1, 2, "two", "too",
              "too");
    test_witness(&m.t, u, z, 0, 0, 1);
    test_trace_end(&m.t);
    make(&m, 0, rank);
    assert_int_equal(m.c.n_rows, 2);
    expect_row(&m, 0, 0, "==");
    expect_row(&m, 1, 0, "=*");
    assert_int_equal(m.c.rows[0].n_witnesses, 2);
    assert_int_equal(collation_cell(&m.c, 0, 1)->support, 1);
    drop(&m);
}

static void test_nothing_to_show(void **state)
{
    (void)state;
    struct made m;
    test_trace_begin(&m.t);
    test_add(&m.t, "a", NULL, NULL, NULL, "x");
    test_seal(&m.t);
    test_utterance(&m.t, NULL, "");
    test_trace_end(&m.t);
    make(&m, 0, rank);
    assert_int_equal(m.c.n_places + m.c.n_rows + m.c.rows_left_out, 0);
    drop(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places_and_rows),
        cmocka_unit_test(test_points_stand_with_the_words_before),
        cmocka_unit_test(test_spans_and_bands),
        cmocka_unit_test(test_equal_documents_share_a_row),
        cmocka_unit_test(test_a_document_that_prints_two_ways_has_two_rows),
        cmocka_unit_test(test_nothing_to_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
