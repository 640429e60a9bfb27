#include "read/lines.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct opened {
    stemma_ctx *ctx;
    struct source source;
    struct lines lines;
};

static void open_lines(struct opened *o, struct test_folder *folder, const char *bytes, size_t n)
{
    o->ctx = test_context(1);
    const char *path = test_write(folder, "lines", bytes, n);
    assert_int_equal(source_open(&o->source, o->ctx, path, UINT64_MAX, NULL), STEMMA_OK);
    assert_int_equal(lines_open(&o->lines, &o->source, NULL), STEMMA_OK);
}

static void close_lines(struct opened *o)
{
    lines_close(&o->lines);
    lines_close(&o->lines);
    source_close(&o->source);
    stemma_ctx_free(o->ctx);
}

/* The next line must be this one; NULL: there is none. */
static void check_line(struct opened *o, const char *wanted, bool ended)
{
    struct line line;
    assert_int_equal(lines_next(&o->lines, 1000, &line, NULL), STEMMA_OK);
    if (wanted == NULL) {
        assert_null(line.at);
        return;
    }
    assert_non_null(line.at);
    assert_int_equal(line.n, strlen(wanted));
    assert_int_equal(line.n_whole, line.n);
    assert_memory_equal(line.at, wanted, line.n);
    assert_int_equal(line.ended, ended);
}

static void test_lines(void **state)
{
    struct opened o;
    open_lines(&o, *state, "one\n\ntwo\r\nthree", 15);
    check_line(&o, "one", true);
    check_line(&o, "", true);
    check_line(&o, "two\r", true);
    check_line(&o, "three", false);
    check_line(&o, NULL, false);
    check_line(&o, NULL, false);
    assert_int_equal(o.lines.n_lines, 4);
    close_lines(&o);
    open_lines(&o, *state, "", 0);
    check_line(&o, NULL, false);
    close_lines(&o);
}

static void test_marks_are_dropped(void **state)
{
    struct opened o;
    open_lines(&o, *state, "\xEF\xBB\xBFone\ntwo", 10);
    check_line(&o, "one", true);
    check_line(&o, "two", false);
    close_lines(&o);
    open_lines(&o, *state, "\xEF\xBB\xBF", 3);
    check_line(&o, NULL, false);
    close_lines(&o);
    open_lines(&o, *state, "\xFF\xFEo\0n\0\n\0\xe9\0", 10);
    check_line(&o, "on", true);
    check_line(&o, "é", false);
    close_lines(&o);
    open_lines(&o, *state, "\xFE\xFF\0o\xD8\x3D\xDE\x00\0\n\xD8\x3D", 12);
    check_line(&o, "o😀", true);
    check_line(&o, "\xEF\xBF\xBD", false);
    assert_int_equal(o.lines.utf16.n_bad, 1);
    assert_int_equal(o.lines.utf16.first_bad, 6);
    close_lines(&o);
    open_lines(&o, *state, "\xFF\xFE", 2);
    check_line(&o, NULL, false);
    close_lines(&o);
}

/* Lines of all lengths around a chunk's, so that cuts fall everywhere. */
static void test_long_input(void **state)
{
    enum { LINES = 3000, LONGEST = 2000 };
    char *bytes = test_malloc(LINES * (LONGEST + 1)), *line = test_malloc(LONGEST);
    size_t n = 0;
    for (size_t i = 0; i < LINES; i++) {
        size_t length = i * 7919 % LONGEST;
        memset(bytes + n, 'a' + (int)(i % 26), length);
        n += length;
        bytes[n++] = '\n';
    }
    struct opened o;
    open_lines(&o, *state, bytes, n);
    for (size_t i = 0; i < LINES; i++) {
        struct line found;
        assert_int_equal(lines_next(&o.lines, LONGEST, &found, NULL), STEMMA_OK);
        assert_int_equal(found.n, i * 7919 % LONGEST);
        memset(line, 'a' + (int)(i % 26), found.n);
        assert_memory_equal(found.at, line, found.n);
        assert_int_equal(found.number, i + 1);
    }
    check_line(&o, NULL, false);
    assert_true(o.ctx->peak_bytes < 3 << 20);
    close_lines(&o);
    test_free(bytes);
    test_free(line);
}

/* A line of 20 MB is passed over in the memory of one buffer; the lines around it are there. */
static void test_line_that_is_too_long(void **state)
{
    size_t n = (size_t)20 << 20;
    char *bytes = test_malloc(n);
    memset(bytes, 'x', n);
    memcpy(bytes, "one\n", 4);
    memcpy(bytes + n - 5, "\ntwo\n", 5);
    struct opened o;
    open_lines(&o, *state, bytes, n);
    check_line(&o, "one", true);
    struct line line;
    assert_int_equal(lines_next(&o.lines, 1000, &line, NULL), STEMMA_OK);
    assert_int_equal(line.n_whole, n - 9);
    assert_in_range(line.n, 1, 5000);
    assert_int_equal(line.at[line.n - 1], 'x');
    assert_true(line.ended);
    check_line(&o, "two", true);
    check_line(&o, NULL, false);
    assert_int_equal(o.lines.n_lines, 3);
    assert_true(o.ctx->peak_bytes < 3 << 20);
    close_lines(&o);

    /* Short ones too, whether their end was in the buffer or not, and without an end. */
    memcpy(bytes, "x12345\nab\n", 10);
    for (size_t end = 6; end <= 10; end++) {
        open_lines(&o, *state, bytes, end);
        assert_int_equal(lines_next(&o.lines, 5, &line, NULL), STEMMA_OK);
        assert_int_equal(line.n_whole, 6);
        assert_in_range(line.n, 0, 5);
        assert_int_equal(line.ended, end > 6);
        if (end >= 9)
            check_line(&o, "ab", end == 10);
        close_lines(&o);
    }
    test_free(bytes);
}

static void test_utf16_in_chunks(void **state)
{
    enum { UNITS = 200001 };
    char *bytes = test_malloc(2 * UNITS + 2), *wanted = test_malloc(4 * UNITS);
    size_t n = 2, n_wanted = 0;
    memcpy(bytes, "\xFF\xFE", 2);
    while (n + 6 <= 2 * UNITS + 2) {
        memcpy(bytes + n, "\x3D\xD8\x00\xDE\xe9\0", 6);
        memcpy(wanted + n_wanted, "😀é", 6);
        n += 6;
        n_wanted += 6;
    }
    struct opened o;
    open_lines(&o, *state, bytes, n);
    assert_int_equal(lines_fill(&o.lines, n_wanted + 1, NULL), STEMMA_OK);
    assert_int_equal(o.lines.end - o.lines.begin, n_wanted);
    assert_memory_equal(o.lines.at + o.lines.begin, wanted, n_wanted);
    assert_int_equal(o.lines.utf16.n_bad, 0);
    close_lines(&o);
    test_free(bytes);
    test_free(wanted);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_lines),           IN_FOLDER(test_marks_are_dropped),
        IN_FOLDER(test_long_input),      IN_FOLDER(test_line_that_is_too_long),
        IN_FOLDER(test_utf16_in_chunks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
