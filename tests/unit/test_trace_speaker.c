/* Names that may stand for one person. */
#include "test_quoted.h"
#include "trace/speaker.h"

struct pair {
    const char *a, *b;
    enum speaker_match match;
};

static enum speaker_match compare(const char *a, const char *b)
{
    const char *const names[] = {a, b};
    const struct quoted_doc docs[] = {
        {"a", "“Let the fog come,” and “let the horn rest,” were read out.", NULL, NULL, names,
         NULL, NULL}};
    struct quoted q;
    struct speaker_list list;
    struct arena arena;
    quoted_open(&q, docs, 1, 1);
    arena_init(&arena, q.ctx);
    assert_int_equal(speakers_read(&list, &arena, q.trace->quotes, NULL), STEMMA_OK);
    const enum speaker_match match = speaker_compare(&list, list.of_quote[0], list.of_quote[1]);
    assert_int_equal(match, speaker_compare(&list, list.of_quote[1], list.of_quote[0]));
    arena_clear(&arena);
    quoted_clear(&q);
    return match;
}

static void compares_names(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {"Ada Merrow", "Ada Merrow", SPEAKER_SAME},
        {"Ada Merrow", "Merrow", SPEAKER_SAME},
        {"Ada Merrow", "Ms Merrow", SPEAKER_SAME},
        {"Ada Merrow", "Ada", SPEAKER_SAME},
        {"Ada Merrow", "A. Merrow", SPEAKER_SAME},
        {"Ada Merrow", "ADA MERROW", SPEAKER_SAME},
        {"Ada J. Merrow", "Ada Merrow", SPEAKER_SAME},
        {"Ada J. Merrow", "Ada Jane Merrow", SPEAKER_SAME},
        {"President Merrow", "Ada Merrow", SPEAKER_SAME},
        {"Ada Merrow", "John Merrow", SPEAKER_OTHER},
        {"Ada Merrow", "B. Merrow", SPEAKER_OTHER},
        {"Ada Merrow", "Per Lindqvist", SPEAKER_OTHER},
        {"Ada Merrow", "Merrow Lindqvist", SPEAKER_OTHER},
        {"Ada Merrow", NULL, SPEAKER_UNKNOWN},
        {"Ada Merrow", "Mr", SPEAKER_UNKNOWN},
        {NULL, NULL, SPEAKER_UNKNOWN},
        {"Søren Ågård", "Ågård", SPEAKER_SAME},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_int_equal(compare(pairs[i].a, pairs[i].b), pairs[i].match);
}

static void bears_long_names(void **state)
{
    (void)state;
    assert_int_equal(compare("a b c d e f g h i j k l m n", "a b c d e f g h i j k l m n"),
                     SPEAKER_SAME);
    assert_int_equal(
        compare("éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé", "x"),
        SPEAKER_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares_names),
        cmocka_unit_test(bears_long_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
