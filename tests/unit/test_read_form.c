#include "read/excerpt.h"
#include "read/form.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void check_form(const char *head, size_t n, enum form_kind kind)
{
    char *exact = test_malloc(n != 0 ? n : 1);
    memcpy(exact, head, n);
    struct form form = form_tell(exact, n, true);
    if (form.kind != kind)
        print_message("%.*s: %s\n", (int)n, head, form.what);
    assert_int_equal(form.kind, kind);
    assert_non_null(form.what);
    assert_non_null(form.advice);
    test_free(exact);
}
#define CHECK(head, kind) check_form(head, sizeof(head) - 1, kind)

static void test_text(void **state)
{
    (void)state;
    CHECK("The ferry stopped.\n", FORM_TEXT);
    CHECK("{Editor's note} The ferry stopped.\n", FORM_TEXT);
    CHECK("{ferry}\n", FORM_TEXT);
    CHECK("[a crossing]\n", FORM_TEXT);
    CHECK("{", FORM_TEXT);
    CHECK("a < b\n", FORM_TEXT);
    CHECK("P", FORM_TEXT);
    CHECK("\x1b[1mThe ferry\x1b[0m stopped.\n", FORM_TEXT);
    CHECK("caf\xE9 au lait, na\xEFve r\xE9sum\xE9\n", FORM_TEXT);
}

static void test_records(void **state)
{
    (void)state;
    CHECK("{\"id\":\"a\",\"text\":\"b\"}\n", FORM_RECORDS);
    CHECK("\n  \n {\"id\":\"a\"}", FORM_RECORDS);
    CHECK("{}\n{\"id\":1}\n", FORM_RECORDS);
    CHECK("{ }\n", FORM_RECORDS);
    CHECK("{  \"id\": \"cut off", FORM_RECORDS);
    CHECK("{\"id", FORM_RECORDS);
}

static void test_pages(void **state)
{
    (void)state;
    CHECK("<!DOCTYPE HTML><p>The ferry", FORM_PAGE);
    CHECK("\n <html lang=\"en\">", FORM_PAGE);
    CHECK("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", FORM_PAGE);
    CHECK("<The ferry>\n", FORM_TEXT);
    CHECK("WARC/1.0\r\n", FORM_WARC);
}

static void test_objects(void **state)
{
    (void)state;
    CHECK("[\n  {\n    \"id\": \"a\"\n  }\n]\n", FORM_OBJECTS);
    CHECK("[{\"id\":\"a\"}]\n", FORM_OBJECTS);
    CHECK("{\n  \"id\": \"a\"\n}\n", FORM_OBJECTS);
    CHECK("{\"id\": \"a\",\n  \"text\": \"b\"\n}\n", FORM_OBJECTS);
    CHECK("{\"id\": [\n1,\n2", FORM_OBJECTS);
    /* A damaged line is one of lines. */
    CHECK("{\"id\": \"a\",\n{\"id\": \"b\"}\n", FORM_RECORDS);
    CHECK("{\"id\": \"a\n{\"id\": \"b\"}\n", FORM_RECORDS);
    CHECK("{\"id\": \"a\"\n{\"id\": \"b\"}\n", FORM_RECORDS);
}

static void check_table(const char *head, char separator)
{
    struct form form = form_tell(head, strlen(head), true);
    assert_int_equal(form.kind, FORM_TABLE);
    assert_int_equal(form.separator, separator);
}

static void test_tables(void **state)
{
    (void)state;
    check_table("id,text\na,b\n", ',');
    check_table("id\ttext\na\tb\n", '\t');
    check_table("\"Outlet\"; \"Text\" ;more\r\na;b;c\r\n", ';');
    check_table("text|date|\"a \"\"|\"\" b\"", '|');
    CHECK("text,body\na,b\n", FORM_TEXT);
    CHECK("id,title\na,b\n", FORM_OTHER);
    CHECK("Date; words\r\n\"a;\n\";b\r\n", FORM_OTHER);
    CHECK("id,title\nThe ferry stopped.\n", FORM_TEXT);
    CHECK("ferry,lake\na,b\n", FORM_TEXT);
    CHECK("title\nThe ferry stopped.\n", FORM_TEXT);
    CHECK("The text, id and date.\n", FORM_TEXT);
    CHECK("text\nid\n", FORM_TEXT);
    CHECK("id,\"text\n", FORM_TEXT);
    assert_int_equal(form_tell("id,text", 7, false).kind, FORM_TEXT);
}

static void test_empty(void **state)
{
    (void)state;
    CHECK("", FORM_EMPTY);
    CHECK(" \r\n\t\n", FORM_EMPTY);
    assert_int_equal(form_tell("   ", 3, false).kind, FORM_TEXT);
}

static void test_other(void **state)
{
    (void)state;
    CHECK("%PDF-1.7\n%x", FORM_OTHER);
    CHECK("{'id': 'a', 'text': 'b'}\n", FORM_OTHER);
    CHECK("[]\n", FORM_OTHER);
    CHECK("[\"The ferry\", [\"stopped\"]]\n", FORM_OTHER);
    CHECK("[1] The ferry stopped.\n", FORM_TEXT);
    assert_int_equal(form_tell("[1]", 3, false).kind, FORM_TEXT);
    CHECK("PK\x03\x04\x14\x00", FORM_OTHER);
    CHECK("\xFF\xD8\xFF\xE0", FORM_OTHER);
    CHECK("\x89PNG\r\n", FORM_OTHER);
    CHECK("{\\rtf1\\ansi The ferry}", FORM_OTHER);
    CHECK("<?xml version=\"1.0\"?><rss>", FORM_OTHER);
    CHECK("The ferry\0stopped", FORM_OTHER);
    CHECK("\x01\x02\x03\x04 ferry", FORM_OTHER);
    /* A line of records may be damaged. */
    CHECK("{\"id\":\"a\",\"text\":\"The ferry\0\"}\n{\"id\":\"b\"}\n", FORM_RECORDS);
    CHECK("<html><p>The ferry\0 stopped", FORM_PAGE);
}

static void test_settled(void **state)
{
    (void)state;
    static const char *const settled[] = {"{\"id\":\"a\"}\n", "{\"id\":\"a\"}\n{\"id\":"},
                             *const open[] = {"",
                                              "{\"id\":\"a\"}",
                                              "{\n\"id\":\"a\"}\n",
                                              "[{\"id\":\"a\"}\n",
                                              "id,text\na,The ferry\n",
                                              "The ferry\n"};
    for (size_t i = 0; i < sizeof settled / sizeof *settled; i++)
        assert_true(form_is_settled(settled[i], strlen(settled[i])));
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        assert_false(form_is_settled(open[i], strlen(open[i])));
}

static void check_excerpt(const char *line, size_t n, size_t byte, const char *wanted)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    assert_string_equal(excerpt_show(&arena, line, n, byte, NULL), wanted);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_excerpt(void **state)
{
    (void)state;
    check_excerpt("The ferry stopped", 17, 4, "  The ferry stopped\n      ^");
    check_excerpt("The ferry stopped", 17, 0, "  The ferry stopped\n  ^");
    check_excerpt("The ferry stopped", 17, 17, "  The ferry stopped\n                   ^");
    check_excerpt("The ferry stopped\r", 18, 99, "  The ferry stopped\n                   ^");
    check_excerpt("", 0, 0, "  \n  ^");
    /* A column is a character; what would steer a terminal is not shown. */
    check_excerpt("“é”x", 9, 8, "  “é”x\n     ^");
    check_excerpt("a\tb\x1b[1m\xFFz", 9, 8, "  a b [1m\xEF\xBF\xBDz\n          ^");
}

/* A place far inside a long line, where cuts must fall between characters. */
static void test_excerpt_of_a_long_line(void **state)
{
    (void)state;
    enum { N = 3000 };
    char line[N];
    for (size_t i = 0; i < N; i += 3)
        memcpy(line + i, "\u20AC", 3);
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    for (size_t byte = 0; byte <= N; byte++) {
        const char *shown = excerpt_show(&arena, line, N, byte, NULL);
        const char *below = strchr(shown, '\n');
        assert_non_null(below);
        assert_null(strstr(shown, "\xEF\xBF\xBD"));
        assert_in_range(below - shown, 3 * 40, 3 * 74 + 2);
        /* The caret stands below the character that holds the byte. */
        size_t column = strlen(below + 1) - 1 - 2;
        size_t character = byte / 3;
        assert_int_equal(column, character <= 64 ? character : 49);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_settled), cmocka_unit_test(test_text),
        cmocka_unit_test(test_records), cmocka_unit_test(test_objects),
        cmocka_unit_test(test_pages),   cmocka_unit_test(test_tables),
        cmocka_unit_test(test_empty),   cmocka_unit_test(test_other),
        cmocka_unit_test(test_excerpt), cmocka_unit_test(test_excerpt_of_a_long_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
