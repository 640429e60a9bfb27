#include "emit/flat.h"
#include "stemma/stemma.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

static char *summary_of(struct test_trace *t, const char *dir)
{
    struct test_bytes out = {0};
    assert_int_equal(stemma_write_summary(&t->trace, dir, NULL, test_take, &out, NULL), STEMMA_OK);
    return out.at;
}

/* Every line fits a terminal, and nothing in it moves the cursor. */
static void check_lines(const char *text)
{
    for (const char *line = text; *line != '\0';) {
        const size_t n = strcspn(line, "\n");
        if (flat_columns(line, n) > 80)
            fail_msg("%zu columns: %.*s", flat_columns(line, n), (int)n, line);
        for (size_t i = 0; i < n; i++)
            if (flat_hidden(line + i, n - i) > 0 && ((unsigned char)line[i] & 0xc0) != 0x80)
                fail_msg("a hidden character in: %.*s", (int)n, line);
        line += n + (line[n] == '\n');
    }
}

static void test_a_story(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_plain);
    char *text = summary_of(&t, "out");
    assert_string_equal(
        text, "Four reports, four outlets, three independent texts             1 March 2024\n"
              "\n"
              "  1  The same words have two speakers                            utterance 2\n"
              "       Petrel                nobody: “Bring a book and a lamp. I know ...”\n"
              "       Kestrel               Ines Vale: “Bring a book and a lamp.”\n"
              "\n"
              "  2  A word differs inside a quotation                           utterance 1\n"
              "       Petrel                “the boat [of the island] will not sail ...”\n"
              "       Kestrel, Osprey, Tern\n"
              "                             “The ferry will not sail on Monday,” she said ...”\n"
              "       and 1 more substitution\n"
              "\n"
              "  3  Two passages are joined                                     utterance 1\n"
              "       Osprey, Tern          “... will not sail on Friday. | Bring a book.”\n"
              "\n"
              "  4  Words are left out without a mark                           utterance 2\n"
              "       Osprey, Tern          “... will not sail on Friday. Bring a book ^ .”\n"
              "       Kestrel               “... Monday,” she said. “Bring a book and a lamp.”\n"
              "\n"
              "  5  Words stand in brackets                                     utterance 1\n"
              "       Petrel                “the boat [of the island] will not sail ...”\n"
              "       Kestrel, Osprey, Tern\n"
              "                             “The ferry will not sail on Monday,” she said ...”\n"
              "\n"
              "  quotations      4   in 5 parts; Ines Vale 3, no name 1\n"
              "  utterances      3   2 of them printed by two reports or more\n"
              "  source         13   words in 2 contigs, 1 gap; 12 in two texts or more\n"
              "  edits          10   2 silent cuts, 1 marked cut, 1 bracket,\n"
              "                      2 substitutions, 2 joins, 1 bend, 1 other speaker;\n"
              "                      1 of house style\n"
              "\n"
              "  records   out/*.jsonl and out/manifest.json\n"
              "  report    out/report.html\n");
    free(text);
    test_trace_free(&t);
}

static void test_hostile_strings(void **state)
{
    (void)state;
    struct test_trace t;
    test_story(&t, &test_hostile);
    char *text = summary_of(&t, "out\x1b[2J/\r");
    check_lines(text);
    assert_non_null(strstr(text, "<script>alert(1)</script>"));
    assert_non_null(strstr(text, "out[2J/"));
    free(text);
    test_trace_free(&t);
}

static void test_nothing_found(void **state)
{
    (void)state;
    struct test_trace t;
    test_trace_begin(&t);
    test_add(&t, "000_af63b9dbfa94b4b4", NULL, NULL, NULL, "Nothing is quoted here.");
    test_seal(&t);
    test_trace_end(&t);
    char *text = summary_of(&t, NULL);
    assert_string_equal(text, "One report, one independent text\n"
                              "\n"
                              "  Report A    000_af63b9dbfa94b4b4\n"
                              "\n"
                              "  No quotation is printed by two reports.\n"
                              "\n"
                              "  quotations      0   none is found\n");
    free(text);
    test_trace_free(&t);
}

static void test_long_names_and_texts(void **state)
{
    (void)state;
    struct test_trace t;
    struct test_strings long_ones = test_plain;
    char name[2000], speaker[2000];
    memset(name, 'N', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    for (size_t i = 0; i + 3 < sizeof speaker; i += 3)
        memcpy(speaker + i, "漢", 4);
    long_ones.outlets[2] = name;
    long_ones.speaker = speaker;
    test_story(&t, &long_ones);
    char *text = summary_of(&t, NULL);
    check_lines(text);
    free(text);
    test_trace_free(&t);
}

static void test_what_is_refused(void **state)
{
    (void)state;
    stemma_error err;
    struct test_trace t;
    struct test_bytes out = {.full_at = 100};
    test_story(&t, &test_plain);
    assert_int_equal(stemma_write_summary(NULL, NULL, NULL, test_take, &out, &err), STEMMA_INVAL);
    assert_int_equal(stemma_write_summary(&t.trace, NULL, NULL, NULL, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_write_summary(&t.trace, NULL, NULL, test_take, &out, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, 28);
    test_bytes_free(&out);
    test_trace_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_story),         cmocka_unit_test(test_hostile_strings),
        cmocka_unit_test(test_nothing_found),   cmocka_unit_test(test_long_names_and_texts),
        cmocka_unit_test(test_what_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
