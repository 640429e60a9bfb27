/* Edit strings, written and read. */
#include "reuse/edits.h"

#include "test_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void open_text(struct test_words *t, const char *bytes)
{
    test_words_open(t, bytes, strlen(bytes));
}

static void test_written_as_printed(void **state)
{
    (void)state;
    struct test_words a, b;
    open_text(&a, "It is old, she Said: no ship replied to it");
    open_text(&b, "Well, it is old, he stated, and that no ship replied");
    static const struct align_run runs[] = {{ALIGN_EQUAL, 3},
                                            {ALIGN_SUBSTITUTE, 2},
                                            {ALIGN_INSERT, 2},
                                            {ALIGN_EQUAL, 3},
                                            {ALIGN_DELETE, 2}};
    struct edits_source source = {
        .a = a.words, .b = b.words, .a_begin = 0, .b_begin = 1, .runs = runs, .n_runs = 5};
    const char *edits;
    assert_int_equal(edits_write(&edits, &a.arena, &source, NULL), STEMMA_OK);
    assert_string_equal(edits, "=3 *she:he *Said:stated +2 =3 -2");
    static const struct align_run read[] = {{ALIGN_EQUAL, 3},      {ALIGN_SUBSTITUTE, 1},
                                            {ALIGN_SUBSTITUTE, 1}, {ALIGN_INSERT, 2},
                                            {ALIGN_EQUAL, 3},      {ALIGN_DELETE, 2}};
    struct align_run run;
    for (size_t i = 0; i < 6; i++) {
        assert_true(edits_next(&edits, &run));
        assert_int_equal(run.op, read[i].op);
        assert_int_equal(run.n, read[i].n);
    }
    assert_false(edits_next(&edits, &run));
    test_words_close(&a);
    test_words_close(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_written_as_printed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
