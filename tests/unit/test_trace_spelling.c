/* House spellings, and bent words. */
#include "trace/bend.h"
#include "trace/spelling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static bool same(const char *a, const char *b)
{
    const bool result = spelling_same(a, strlen(a), b, strlen(b));
    assert_int_equal(result, spelling_same(b, strlen(b), a, strlen(a)));
    return result;
}

static bool bent(const char *a, const char *b)
{
    const bool result = bend_related(a, strlen(a), b, strlen(b));
    assert_int_equal(result, bend_related(b, strlen(b), a, strlen(a)));
    return result;
}

static void knows_spellings(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"three", "3"},
        {"forty-two", "42"},
        {"1,204", "1204"},
        {"that’s", "that is"},
        {"that's", "that has"},
        {"he'd", "he had"},
        {"he’d", "he would"},
        {"don't", "do not"},
        {"can't", "cannot"},
        {"gonna", "going to"},
        {"I'm", "I am"},
        {"colour", "color"},
        {"realise", "realize"},
        {"organisation", "organization"},
        {"Sen.", "Senator"},
        {"OK", "okay"},
        {"travelled", "traveled"},
        {"centre", "center"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_true(same(pairs[i][0], pairs[i][1]));
}

static void knows_other_words(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"three", "4"},    {"forty-two", "43"}, {"that's", "that was"},   {"four", "for"},
        {"don't", "do"},   {"", "three"},       {"twenty three", "20 3"}, {"sharp", "harp"},
        {"he'd", "he is"}, {"hour", "hor"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
        assert_false(same(pairs[i][0], pairs[i][1]));
    char text[500];
    memset(text, 'a', sizeof text);
    assert_false(spelling_same(text, sizeof text, text, sizeof text - 1));
}

static void knows_percent(void **state)
{
    (void)state;
    assert_true(spelling_percent("%", 1, " percent ", 9));
    assert_true(spelling_percent("per cent", 8, "%", 1));
    assert_false(spelling_percent("%", 1, "%", 1));
    assert_false(spelling_percent("", 0, "percent", 7));
}

static void knows_bent_words(void **state)
{
    (void)state;
    assert_true(bent("miss", "misses"));
    assert_true(bent("rise", "rises"));
    assert_true(bent("stop", "stopped"));
    assert_true(bent("try", "tries") == false); /* two letters are too few to tell by */
    assert_true(bent("my", "her"));
    assert_true(bent("am", "was"));
    assert_true(bent("I", "she"));
    assert_false(bent("miss", "miss"));
    assert_false(bent("old", "new"));
    assert_false(bent("cat", "category"));
    assert_false(bent("a m", "am"));
    assert_false(bent("", "am"));
    assert_true(bend_drops("I", 1));
    assert_true(bend_drops("will", 4));
    assert_false(bend_drops("harbour", 7));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_spellings),
        cmocka_unit_test(knows_other_words),
        cmocka_unit_test(knows_percent),
        cmocka_unit_test(knows_bent_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
