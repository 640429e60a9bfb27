#include "read/json_check.h"
#include "read/json_long.h"
#include "read/json_string.h"

#include "text/utf8.h"

#include "test_context.h"
#include "test_random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The members that a walk gave, as "key=value|"; the one over long lines gives the same. */
struct seen {
    char text[400];
    size_t n;
};

static bool see(void *user, const struct json_member *m)
{
    struct seen *s = user;
    struct json_fault fault;
    size_t n = m->n_value;
    if (m->value[0] == '{' || m->value[0] == '[')
        assert_true(json_check_value(m->value, m->n_value, &n, &fault));
    s->n += (size_t)snprintf(s->text + s->n, sizeof s->text - s->n, "%.*s=%.*s|", (int)m->n_key,
                             m->key, (int)n, m->value);
    return true;
}

static enum json_result walk(const char *line, struct seen *seen)
{
    size_t n = strlen(line);
    char *padded = test_calloc(n + JSON_PADDING, 1);
    memcpy(padded, line, n);
    struct json_reader *reader = json_reader_new();
    *seen = (struct seen){.n = 0};
    enum json_result result = json_walk(reader, padded, n, see, seen);
    struct seen unaided = {.n = 0};
    assert_int_equal(
        json_utf8(padded, n) ? json_walk_long(padded, n, see, &unaided) : JSON_BAD_UTF8, result);
    if (result == JSON_GOOD)
        assert_string_equal(unaided.text, seen->text);
    json_reader_free(reader);
    test_free(padded);
    return result;
}

static void check_walk(const char *line, const char *members)
{
    struct seen seen;
    assert_int_equal(walk(line, &seen), JSON_GOOD);
    assert_string_equal(seen.text, members);
}

static void test_members(void **state)
{
    (void)state;
    check_walk("{}", "");
    check_walk(" { } \r", "");
    check_walk("{\"a\":1}", "a=1|");
    check_walk("{ \"a\" : \"x y\" , \"b\" : true }", "a=\"x y\"|b=true|");
    check_walk("{\"a\":[1,{\"b\":2}],\"c\":{\"d\":[]},\"e\":null}", "a=[1,{\"b\":2}]|c={\"d\":[]}|"
                                                                    "e=null|");
    check_walk("{\"a\\\"b\":\"\\\\\"}", "a\\\"b=\"\\\\\"|");
    check_walk("{\"n\":123456789012345678901234567890,\"m\":-0.5e+10}",
               "n=123456789012345678901234567890|m=-0.5e+10|");
    check_walk("{\"a\":1,\"a\":2}", "a=1|a=2|");
    check_walk("{\"\":\"\"}", "=\"\"|");
}

static void test_no_object(void **state)
{
    (void)state;
    static const char *const lines[] = {"",
                                        "[1]",
                                        "\"a\"",
                                        "1",
                                        "{",
                                        "{\"a\"",
                                        "{\"a\":1",
                                        "{\"a\":1}}",
                                        "{\"a\":1}x",
                                        "{\"a\":1} {\"b\":2}",
                                        "{\"a\":1,",
                                        "{\"a\" 1}",
                                        "{\"a\":1 \"b\"}",
                                        "{a:1}",
                                        "{\"a\":\"x}",
                                        "{\"a\":}",
                                        "{\"a\":1,}",
                                        "{,\"a\":1}",
                                        "{\"a\":1]",
                                        "{\"a\":\"b\":1}",
                                        "{\"a\":{\"b\":\"c\":1}}x",
                                        "{\"a\":\"x\ny\"}"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct seen seen;
        struct json_fault fault;
        assert_int_equal(walk(lines[i], &seen), JSON_BAD);
        assert_false(json_check_record(lines[i], strlen(lines[i]), &fault));
    }
    struct seen seen;
    assert_int_equal(walk("{\"a\":\"\xFF\"}", &seen), JSON_BAD_UTF8);
    assert_int_equal(walk("{\"a\":\"\xED\xA0\x80\"}", &seen), JSON_BAD_UTF8);
}

static bool stop(void *user, const struct json_member *m)
{
    (void)m;
    return --*(int *)user > 0;
}

static void test_the_callback_stops(void **state)
{
    (void)state;
    static const char line[100] = "{\"a\":1,\"b\":2,\"c\":3}";
    struct json_reader *reader = json_reader_new();
    int left = 2;
    assert_int_equal(json_walk(reader, line, strlen(line), stop, &left), JSON_STOPPED);
    assert_int_equal(left, 0);
    left = 10;
    assert_int_equal(json_walk(reader, line, strlen(line), stop, &left), JSON_GOOD);
    assert_int_equal(left, 7);
    json_reader_free(reader);
}

/* A long line, which goes another way, and a short one again. */
static void test_long_and_short_lines(void **state)
{
    (void)state;
    size_t n = JSON_LONG + 1000;
    char *line = test_malloc(n + JSON_PADDING);
    memset(line, 'x', n);
    memcpy(line, "{\"a\":\"", 6);
    memcpy(line + n - 2, "\"}", 2);
    struct json_reader *reader = json_reader_new();
    for (int i = 0; i < 3; i++) {
        int left = 10;
        assert_int_equal(json_walk(reader, line, n, stop, &left), JSON_GOOD);
        assert_int_equal(left, 9);
        static const char small[100] = "{\"a\":1}";
        assert_int_equal(json_walk(reader, small, 7, stop, &left), JSON_GOOD);
    }
    json_reader_free(reader);
    test_free(line);
}

/* Nesting costs nothing in the walk and ends at a limit in the check; neither recurses. */
static void test_hostile_depth(void **state)
{
    (void)state;
    enum { DEPTH = 200000 };
    char *line = test_calloc(2 * DEPTH + 20 + JSON_PADDING, 1);
    memcpy(line, "{\"a\":", 5);
    memset(line + 5, '[', DEPTH);
    memset(line + 5 + DEPTH, ']', DEPTH);
    line[5 + 2 * DEPTH] = '}';
    size_t n = 2 * DEPTH + 6, n_value;
    struct json_fault fault;
    struct json_reader *reader = json_reader_new();
    int left = 10;
    assert_int_equal(json_walk(reader, line, n, stop, &left), JSON_GOOD);
    assert_false(json_check_record(line, n, &fault));
    assert_int_equal(fault.kind, JSON_FAULT_DEPTH);
    assert_int_equal(fault.at, 5 + JSON_MAX_DEPTH - 1);
    assert_true(json_check_value(line + 5 + DEPTH - 900, n - 5 - DEPTH + 900, &n_value, &fault));
    assert_int_equal(n_value, 1800);
    line[5 + DEPTH] = '}';
    assert_false(json_check_value(line + 5 + DEPTH - 900, n - 5 - DEPTH + 900, &n_value, &fault));
    assert_int_equal(fault.kind, JSON_FAULT_VALUE);
    json_reader_free(reader);
    test_free(line);
}

static void test_faults_name_the_byte(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum json_fault_kind kind;
        size_t at;
    } examples[] = {
        {"hello", JSON_FAULT_NO_OBJECT, 0},
        {"  [1]", JSON_FAULT_NO_OBJECT, 2},
        {"", JSON_FAULT_NO_OBJECT, 0},
        {"{\"id\":\"ost-1\",\"text\":\"The ferr", JSON_FAULT_OPEN_STRING, 21},
        {"{\"id\":\"a\\", JSON_FAULT_OPEN_STRING, 6},
        {"{\"id\":\"a\\u00", JSON_FAULT_OPEN_STRING, 6},
        {"{\"id", JSON_FAULT_OPEN_STRING, 1},
        {"{\"id\":\"a\tb\"}", JSON_FAULT_CONTROL, 8},
        {"{\"id\":\"a\\xb\"}", JSON_FAULT_ESCAPE, 8},
        {"{\"id\":\"a\\u00g0\"}", JSON_FAULT_ESCAPE, 8},
        {"{id:1}", JSON_FAULT_KEY, 1},
        {"{\"a\":1,}", JSON_FAULT_KEY, 7},
        {"{\"a\" 1}", JSON_FAULT_COLON, 5},
        {"{\"a\":}", JSON_FAULT_VALUE, 5},
        {"{\"a\":tru}", JSON_FAULT_VALUE, 5},
        {"{\"a\":01}", JSON_FAULT_COMMA, 6},
        {"{\"a\":1.}", JSON_FAULT_VALUE, 5},
        {"{\"a\":-}", JSON_FAULT_VALUE, 5},
        {"{\"a\":1e}", JSON_FAULT_VALUE, 5},
        {"{\"a\":[1,]}", JSON_FAULT_VALUE, 8},
        {"{\"a\":[1}", JSON_FAULT_COMMA, 7},
        {"{\"a\":\"b\" c\"}", JSON_FAULT_COMMA, 9},
        {"{\"a\":1", JSON_FAULT_UNCLOSED, 6},
        {"{\"a\":", JSON_FAULT_UNCLOSED, 5},
        {"{", JSON_FAULT_UNCLOSED, 1},
        {"{\"a\":[", JSON_FAULT_UNCLOSED, 6},
        {"{\"a\":1} {\"b\":2}", JSON_FAULT_TRAILING, 8},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct json_fault fault = {JSON_FAULT_NONE, 0};
        assert_false(json_check_record(examples[i].line, strlen(examples[i].line), &fault));
        if (fault.kind != examples[i].kind || fault.at != examples[i].at)
            print_message("%s: fault %d at %zu\n", examples[i].line, fault.kind, fault.at);
        assert_int_equal(fault.kind, examples[i].kind);
        assert_int_equal(fault.at, examples[i].at);
    }
    for (enum json_fault_kind kind = 0; kind < JSON_FAULT_COUNT; kind++) {
        assert_non_null(strstr(json_fault_reason(kind), "%zu"));
        assert_null(strchr(strstr(json_fault_reason(kind), "%zu") + 1, '%'));
        assert_non_null(json_fault_advice(kind));
    }
}

static void check_decoded(const char *raw, const char *wanted, size_t n, uint64_t n_mended)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct json_string string;
    bool good;
    arena_init(&arena, ctx);
    assert_int_equal(json_decode(&string, &arena, raw, strlen(raw), &good, NULL), STEMMA_OK);
    assert_int_equal(good, wanted != NULL);
    if (wanted != NULL) {
        assert_int_equal(string.n, n);
        assert_memory_equal(string.at, wanted, n);
        assert_int_equal(string.at[n], '\0');
        assert_int_equal(string.n_mended, n_mended);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_decode(void **state)
{
    (void)state;
    check_decoded("", "", 0, 0);
    check_decoded("plain words", "plain words", 11, 0);
    check_decoded("a\\nb\\tc\\\"d\\\\e\\/f\\b\\f\\r", "a\nb\tc\"d\\e/f\b\f\r", 14, 0);
    check_decoded("\\u00e9\\u201c\\uFFFF", "é“\xEF\xBF\xBF", 8, 0);
    check_decoded("\\ud83d\\ude00!", "😀!", 5, 0);
    check_decoded("a\\u0000b", "a\0b", 3, 0);
    check_decoded("\\ud83d", "\xEF\xBF\xBD", 3, 1);
    check_decoded("\\ude00\\ud83d", "\xEF\xBF\xBD\xEF\xBF\xBD", 6, 2);
    check_decoded("\\ud83d\\u0041",
                  "\xEF\xBF\xBD"
                  "A",
                  4, 1);
    check_decoded("\\ud83d\\ud83d\\ude00", "\xEF\xBF\xBD😀", 7, 1);
    check_decoded("\\ud83dx", "\xEF\xBF\xBDx", 4, 1);
    check_decoded("\\x", NULL, 0, 0);
    check_decoded("a\\", NULL, 0, 0);
    check_decoded("\\u12", NULL, 0, 0);
    check_decoded("\\u12g4", NULL, 0, 0);
}

static void test_utf8(void **state)
{
    (void)state;
    char bytes[600];
    uint64_t seed = 7, n_good = 0;
    assert_true(json_utf8("", 0));
    for (int i = 0; i < 2000; i++) {
        size_t n = test_broken_text(&seed, bytes, sizeof bytes, 60);
        bool good = utf8_validate(bytes, n) == n;
        n_good += good;
        assert_int_equal(json_utf8(bytes, n), good);
    }
    assert_in_range(n_good, 100, 1900);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_members),
        cmocka_unit_test(test_no_object),
        cmocka_unit_test(test_the_callback_stops),
        cmocka_unit_test(test_long_and_short_lines),
        cmocka_unit_test(test_hostile_depth),
        cmocka_unit_test(test_faults_name_the_byte),
        cmocka_unit_test(test_decode),
        cmocka_unit_test(test_utf8),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
