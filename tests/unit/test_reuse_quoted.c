/* The cheap look at quotation marks. */
#include "reuse/quoted.h"

#include "test_text.h"

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
    struct test_text t;
    test_text_open(&t, bytes, strlen(bytes));
    struct quoted_map map;
    assert_int_equal(quoted_find(&map, &t.arena, &t.text, NULL), STEMMA_OK);
    bool quoted = quoted_span(&map, (uint32_t)begin, (uint32_t)(begin + n));
    test_text_close(&t);
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

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_quoted),
                                       cmocka_unit_test(test_not_quoted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
