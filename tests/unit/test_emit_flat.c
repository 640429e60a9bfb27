#include "emit/flat.h"
#include "emit/html.h"
#include "emit/report_strings.h"

#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

#define EXPECT(text, ...)                                              \
    do {                                                               \
        struct test_bytes out = {0};                                   \
        struct writer w;                                               \
        writer_init(&w, test_take, &out);                              \
        __VA_ARGS__;                                                   \
        assert_int_equal(writer_end(&w, "the test", NULL), STEMMA_OK); \
        assert_string_equal(out.at != NULL ? out.at : "", (text));     \
        test_bytes_free(&out);                                         \
    } while (0)

static void test_one_line(void **state)
{
    (void)state;
    EXPECT("a b", flat_string(&w, "a \t\r\n\v\f b"));
    EXPECT(" a ", flat_string(&w, "\n\na\n"));
    EXPECT("a b c", flat_string(&w, "a\xe2\x80\xa8"
                                    "b\xe2\x80\xa9"
                                    "c"));
    EXPECT("ab", flat_write(&w, "a\0b", 3));
}

static void test_nothing_moves_the_cursor(void **state)
{
    (void)state;
    EXPECT("[2Jred]0;title", flat_string(&w, "\x1b[2Jred\x1b]0;title\x07"));
    EXPECT("31mx", flat_string(&w, "\xc2\x9b"
                                   "31mx\x7f"));
    EXPECT("nova", flat_string(&w, "n\xe2\x80\xaeo\xe2\x80\xacv\xe2\x81\xa6"
                                   "a\xe2\x81\xa9"));
    EXPECT("ab", flat_string(&w, "a\x9b\xff\xc3"
                                 "b\xe2\x80"));
    /* what looks like these and is not */
    EXPECT("\xc2\xa0\xc3\x9b\xe2\x80\x99\xe2\x80\xa6\xe2\x81\xa0",
           flat_string(&w, "\xc2\xa0\xc3\x9b\xe2\x80\x99\xe2\x80\xa6\xe2\x81\xa0"));
    char c1[3] = "\xc2";
    for (int c = 0x80; c < 0xa0; c++) {
        c1[1] = (char)c;
        EXPECT("", flat_string(&w, c1));
    }
    for (int c = 1; c < 0x20; c++) {
        const char c0[2] = {(char)c, 0};
        EXPECT(c >= '\t' && c <= '\r' ? " " : "", flat_string(&w, c0));
    }
}

static void test_columns(void **state)
{
    (void)state;
    assert_int_equal(flat_columns("abc", 3), 3);
    assert_int_equal(flat_columns("é“", 5), 2);
    assert_int_equal(flat_columns("e\xcc\x81", 3), 1);
    assert_int_equal(flat_columns("漢字", 6), 4);
    assert_int_equal(flat_columns("서울", 6), 4);
    assert_int_equal(flat_columns("😀", 4), 2);
}

static void test_copies_are_cut(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    const char *out;
    arena_init(&arena, ctx);
    static const struct {
        const char *text, *expected;
        size_t most;
    } cases[] = {
        {"  a\nb  ", "a b", 10},
        {"abcdef", "abcdef", 6},
        {"abcdefg", "abcde…", 6},
        {"ab cdefg", "ab…", 4},
        {"漢字漢字", "漢字…", 6},
        {"\x1b\x07", "", 5},
        {"", "", 5},
        {"ééééééé", "ééé…", 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(
            flat_copy(&out, &arena, cases[i].text, strlen(cases[i].text), cases[i].most, NULL),
            STEMMA_OK);
        assert_string_equal(out, cases[i].expected);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_html(void **state)
{
    (void)state;
    EXPECT("&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#39;", html_string(&w, "<b> &amp; \"x\" 'y'"));
    EXPECT("a\nb", html_text(&w, "a\nb", 3));
    EXPECT("a b", html_string(&w, "a\r\nb"));
    EXPECT("", html_string(&w, NULL));
    EXPECT("ab[0m", html_text(&w, "a\0b\x1b[0m\xe2\x80\xae\xc2\x85\x9b", 12));
    EXPECT("é漢", html_string(&w, "é漢"));
    EXPECT(" a b ", html_flat(&w, "\n a\0\tb\r\n", 8));
    EXPECT("", html_flat(&w, "", 0));
}

static void test_templates(void **state)
{
    (void)state;
    EXPECT("Five reports", say(&w, REPORT_LEDE_READ, (uint64_t)5, (uint64_t)5));
    EXPECT("One report", say(&w, REPORT_LEDE_READ, (uint64_t)1, (uint64_t)1));
    EXPECT("<b>&lt;i&gt;</b> in ", say(&w, REPORT_GIVEN_TO, "<i>"));
    EXPECT("▁ 1 word", say(&w, REPORT_HIDDEN_WORDS, (uint64_t)1, (uint64_t)1));
    EXPECT("▁ 1,500 words", say(&w, REPORT_HIDDEN_WORDS, (uint64_t)1500, (uint64_t)1500));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_line), cmocka_unit_test(test_nothing_moves_the_cursor),
        cmocka_unit_test(test_columns),  cmocka_unit_test(test_copies_are_cut),
        cmocka_unit_test(test_html),     cmocka_unit_test(test_templates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
