/* The cheap look at quotation marks. */
#include "reuse/quoted.h"

#include "test_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Looks at the words between [[ and ]] of the text; the brackets are taken out. */
static bool is_quoted(const char *marked)
{
    char bytes[500];
    const char *open = strstr(marked, "[["), *close = strstr(marked, "]]");
    size_t begin = (size_t)(open - marked), n = (size_t)(close - open) - 2;
    memcpy(bytes, marked, begin);
    memcpy(bytes + begin, open + 2, n);
    strncpy(bytes + begin + n, close + 2, sizeof bytes - begin - n - 1);
    bytes[sizeof bytes - 1] = '\0';
    struct test_words t;
    test_words_open(&t, bytes, strlen(bytes));
    struct quoted_map map = test_quoted_map(t.corpus, 0, &t.arena);
    bool quoted = quoted_words(&map, words_at_byte(t.words, (uint32_t)begin),
                               words_at_byte(t.words, (uint32_t)(begin + n)));
    test_words_close(&t);
    return quoted;
}

static void test_quoted(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "“I am [[tired of it]],” she said.",
        "She said: \"Nobody minds. [[The horn is silent]].\" And left.",
        "''It is [[an old horn]],'' she said.",
        "« Elle est [[fatiguée]] », dit-elle.",
        "„Das Horn [[ist still]]“, sagte sie.",
        "»Das Horn [[ist still]]«, sagte sie.",
        "“First,” she said, “and [[then nobody came]].”",
        "“An open mark and [[no closing one]].\n\nAnother paragraph.",
        "no opening one but [[words that end]],” she said.",
        "One “word” first.\n\n“A paragraph that [[goes on]].",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (!is_quoted(texts[i]))
            fail_msg("not seen as quoted: %s", texts[i]);
}

static void test_not_quoted(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "She said that [[the horn was silent]].",
        "“I am tired,” [[she said on Tuesday]].",
        "“I am tired,” [[she said]], “and old.”",
        "The ‘horn’ and [[the cliff's end]] are old, it's said.",
        "“I am [[tired,” she said, “and]] old.”",
        "“Open\n\nA paragraph [[without marks]].",
        "Before [[the words]] stands no mark: “None,” he said.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (is_quoted(texts[i]))
            fail_msg("seen as quoted: %s", texts[i]);
}

/* Each of the n words of a text begins after a break, or does not. */
static void expect_breaks(const char *text, const bool *expected, uint32_t n)
{
    struct test_words t;
    test_words_open(&t, text, strlen(text));
    struct quoted_map map = test_quoted_map(t.corpus, 0, &t.arena);
    assert_int_equal(t.words->n, n);
    for (uint32_t i = 0; i < n; i++)
        assert_int_equal(quoted_break(&map, i), expected[i]);
    test_words_close(&t);
}

/* A paragraph's begin, and a mark on either side of the space. */
static void test_breaks(void **state)
{
    (void)state;
    static const bool expected[] = {true, false, true, true, true, false, false};
    expect_breaks("One two.\n\nThree “four” five, six’s seven", expected, 7);
}

/* Paragraphs that begin inside a line that ends with a feed, with words and signs before them. */
static void test_returns(void **state)
{
    (void)state;
    static const bool expected[] = {true, false, true, false, true, true, true};
    expect_breaks("One two.\rThree four.\r\"Five\" six.\n- Seven", expected, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_breaks), cmocka_unit_test(test_returns),
        cmocka_unit_test(test_quoted), cmocka_unit_test(test_not_quoted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
