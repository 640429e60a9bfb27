/* Files cut into pieces: every line is there once, with its number, whatever the cuts are. */
#include "read/pieces.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct opened {
    stemma_ctx *ctx;
    struct arena arena;
    stemma_corpus *corpus;
    struct input_files files;
    struct pieces pieces;
    struct piece *piece;
    size_t at; /* in the piece */
    uint64_t number;
};

static void open_lines(struct opened *o, struct test_folder *folder, const char *bytes, size_t n,
                       uint64_t max_document)
{
    *o = (struct opened){.corpus = test_corpus(1)};
    o->ctx = o->corpus->ctx;
    arena_init(&o->arena, o->ctx);
    char *path = arena_printf(&o->arena, NULL, "%s", test_write(folder, "lines", bytes, n));
    assert_int_equal(files_find(&o->files, o->corpus, &o->arena, path, false, NULL), STEMMA_OK);
    stemma_read_options options = {sizeof options, max_document, UINT64_MAX, 0, 0, 0};
    assert_int_equal(pieces_init(&o->pieces, o->ctx, &o->files, &options, 3, NULL), STEMMA_OK);
}

static void close_lines(struct opened *o)
{
    pieces_clear(&o->pieces);
    pieces_clear(&o->pieces);
    arena_clear(&o->arena);
    test_corpus_free(o->corpus);
}

/* What is behind a piece is readable, and nothing of the piece that lay there before. */
static void check_padding(const struct piece *piece)
{
    for (size_t i = 0; i < PIECE_PADDING; i++)
        assert_int_equal(piece->at[piece->n + i], 0);
}

/* Goes to the next piece that is not empty; false: there is none. */
static bool next_piece(struct opened *o)
{
    do {
        assert_true(o->piece == NULL || o->at == o->piece->n || o->piece->n_whole > 0);
        assert_int_equal(pieces_next(&o->pieces, &o->piece, NULL), STEMMA_OK);
        o->at = 0;
        if (o->piece != NULL)
            check_padding(o->piece);
    } while (o->piece != NULL && o->piece->n == 0 && o->piece->n_whole == 0);
    return o->piece != NULL;
}

struct line {
    const char *at;
    size_t n;
};

/* The next line. */
static bool next_line(struct opened *o, struct line *out)
{
    bool fresh = o->piece == NULL || o->at == o->piece->n || o->piece->n_whole > 0;
    if (fresh && !next_piece(o))
        return false;
    if (fresh)
        assert_int_equal(o->piece->line, o->number + 1);
    o->number++;
    out->at = o->piece->at + o->at;
    const char *stop = memchr(out->at, '\n', o->piece->n - o->at);
    out->n = stop != NULL ? (size_t)(stop - out->at) : o->piece->n - o->at;
    o->at += out->n + (stop != NULL);
    return true;
}

/* The next line must be this one; NULL: there is none. */
static void check_line(struct opened *o, const char *wanted)
{
    struct line line;
    bool there = next_line(o, &line);
    assert_int_equal(there, wanted != NULL);
    if (wanted == NULL)
        return;
    assert_int_equal(o->piece->n_whole, 0);
    assert_int_equal(line.n, strlen(wanted));
    assert_memory_equal(line.at, wanted, line.n);
}

#define FIRST "{\"a\":1}" /* what makes a file one of JSON lines */

static void test_lines(void **state)
{
    struct opened o;
    static const char lines[] = FIRST "\n\ntwo\r\nthree";
    open_lines(&o, *state, lines, sizeof lines - 1, 1000);
    check_line(&o, FIRST);
    check_line(&o, "");
    check_line(&o, "two\r");
    check_line(&o, "three");
    check_line(&o, NULL);
    check_line(&o, NULL);
    close_lines(&o);
}

static void test_marks_are_dropped(void **state)
{
    struct opened o;
    open_lines(&o, *state, "\xEF\xBB\xBFone\ntwo", 10, 1000);
    check_line(&o, "one");
    check_line(&o, "two");
    close_lines(&o);
    open_lines(&o, *state, "\xEF\xBB\xBF", 3, 1000);
    check_line(&o, NULL);
    close_lines(&o);
    open_lines(&o, *state, "\xFF\xFEo\0n\0\n\0\xe9\0", 10, 1000);
    check_line(&o, "on");
    check_line(&o, "é");
    close_lines(&o);
    open_lines(&o, *state, "\xFE\xFF\0o\xD8\x3D\xDE\x00\0\n\xD8\x3D", 12, 1000);
    check_line(&o, "o😀");
    assert_int_equal(o.piece->ending.n_bad, 1);
    assert_int_equal(o.piece->ending.first_bad, 6);
    check_line(&o, "\xEF\xBF\xBD");
    close_lines(&o);
    open_lines(&o, *state, "\xFF\xFE", 2, 1000);
    check_line(&o, NULL);
    close_lines(&o);
}

/* UTF-16 without a mark is told by its zero bytes; bytes that hold controls too are not. */
static void test_utf16_without_a_mark(void **state)
{
    struct opened o;
    open_lines(&o, *state, "o\0n\0e\0 \0t\0w\0o\0.\0\n\0\xe9\0", 20, 1000);
    check_line(&o, "one two.");
    check_line(&o, "é");
    close_lines(&o);
    open_lines(&o, *state, "\0o\0n\0e\0 \0t\0w\0o\0.", 16, 1000);
    check_line(&o, "one two.");
    close_lines(&o);
    open_lines(&o, *state, "o\0n\0e\0 \0t\0w\0\1\0.\0", 16, 1000);
    assert_true(next_piece(&o));
    assert_int_equal(o.piece->form.kind, FORM_OTHER);
    close_lines(&o);
}

/* Lines of all lengths around a chunk's, so that cuts fall everywhere. */
static void test_long_input(void **state)
{
    enum { LINES = 3000, LONGEST = 2000 };
    char *bytes = test_malloc((LINES + 1) * (LONGEST + 1)), *line = test_malloc(LONGEST);
    size_t n = strlen(FIRST "\n");
    memcpy(bytes, FIRST "\n", n);
    for (size_t i = 0; i < LINES; i++) {
        size_t length = i * 7919 % LONGEST;
        memset(bytes + n, 'a' + (int)(i % 26), length);
        n += length;
        bytes[n++] = '\n';
    }
    struct opened o;
    open_lines(&o, *state, bytes, n, LONGEST);
    check_line(&o, FIRST);
    for (size_t i = 0; i < LINES; i++) {
        struct line found;
        assert_true(next_line(&o, &found));
        assert_int_equal(found.n, i * 7919 % LONGEST);
        memset(line, 'a' + (int)(i % 26), found.n);
        assert_memory_equal(found.at, line, found.n);
    }
    assert_int_equal(o.number, LINES + 1);
    assert_true(o.pieces.n_given > 3);
    check_line(&o, NULL);
    assert_true(o.ctx->peak_bytes < 5 << 20);
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
    memcpy(bytes, FIRST "\n", 8);
    memcpy(bytes + n - 5, "\ntwo\n", 5);
    struct opened o;
    struct line line;
    open_lines(&o, *state, bytes, n, 1000);
    check_line(&o, FIRST);
    assert_true(next_line(&o, &line));
    assert_int_equal(o.piece->n_whole, n - 13);
    assert_in_range(line.n, 1, 5000);
    assert_int_equal(line.at[line.n - 1], 'x');
    check_line(&o, "two");
    check_line(&o, NULL);
    assert_int_equal(o.number, 3);
    assert_true(o.ctx->peak_bytes < 5 << 20);
    close_lines(&o);
    test_free(bytes);
}

/* A line whose end was in the buffer already is one of its piece; its reader sees how long it is.
 */
static void test_short_line_without_an_end(void **state)
{
    static const char lines[] = "{\"text\":\"x12345";
    struct opened o;
    struct line line;
    open_lines(&o, *state, lines, sizeof lines - 1, 5);
    assert_true(next_line(&o, &line));
    assert_int_equal(o.piece->n_whole, sizeof lines - 1);
    assert_in_range(line.n, 0, 8);
    assert_false(next_line(&o, &line));
    close_lines(&o);
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
    open_lines(&o, *state, bytes, n, 10 << 20);
    assert_true(next_piece(&o));
    assert_int_equal(o.piece->n, n_wanted);
    assert_true(o.piece->whole && o.piece->last);
    assert_memory_equal(o.piece->at, wanted, n_wanted);
    assert_int_equal(o.piece->ending.n_bad, 0);
    o.at = o.piece->n;
    assert_false(next_piece(&o));
    close_lines(&o);
    test_free(bytes);
    test_free(wanted);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_lines),
        IN_FOLDER(test_marks_are_dropped),
        IN_FOLDER(test_utf16_without_a_mark),
        IN_FOLDER(test_long_input),
        IN_FOLDER(test_line_that_is_too_long),
        IN_FOLDER(test_short_line_without_an_end),
        IN_FOLDER(test_utf16_in_chunks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
