#include "read/reading.h"

#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define WRITE(folder, name, words) test_write(folder, name, words, sizeof(words) - 1)

static void check_string(const char *found, const char *wanted)
{
    if (wanted == NULL)
        assert_null(found);
    else
        assert_string_equal(found != NULL ? found : "(null)", wanted);
}

static void check_id(const char *name, const char *id)
{
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    assert_string_equal(plain_id(&arena, name, NULL), id);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_ids_of_files(void **state)
{
    (void)state;
    check_id("ost.txt", "ost");
    check_id("ost", "ost");
    check_id("may/ost.txt", "may/ost");
    check_id("may.d/ost", "may.d/ost");
    check_id("ost.txt.gz", "ost");
    check_id("ost.gz", "ost");
    check_id("ost.tar.zst", "ost");
    check_id("ost.en.txt", "ost.en");
    check_id("2025.05.06", "2025.05.06");
    check_id("2025.05.06.md", "2025.05.06");
    check_id("Dr. Ost visits", "Dr. Ost visits");
    check_id(".txt", ".txt");
    check_id("may/.txt", "may/.txt");
    check_id("ost.", "ost.");
    check_id("ost.extension", "ost.extension");
    check_id("", "");
}

static void test_text_file(void **state)
{
    struct test_folder *folder = *state;
    const char *path = WRITE(folder, "ost.txt",
                             "\xEF\xBB\xBF"
                             "Ferry stops again\n\n The ferry\r\nstopped. \n\n");
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 1);
    const stemma_document *d = stemma_corpus_document(corpus, 0);
    check_string(d->id, "ost");
    check_string(d->outlet, NULL);
    check_string(d->title, "Ferry stops again");
    check_string(d->text, "Ferry stops again\n\n The ferry\r\nstopped. \n\n");
    const stemma_input *input = stemma_corpus_input(corpus, 0);
    check_string(input->path, path);
    assert_int_equal(input->n_bytes, 3 + d->n_text);
    assert_int_equal(input->n_documents, 1);
    assert_true(input->hash != 0);
    assert_null(stemma_corpus_input(corpus, 1));
    assert_null(stemma_corpus_issue(corpus, 0));
    test_corpus_free(corpus);
}

/* Text that is UTF-8 but for a few bytes. */
static void test_broken_text(void **state)
{
    static const char bytes[] = "The caf\xE9 and \xFF\xFE. “So”, “so” … “éèê” é é é é é é";
    stemma_corpus *corpus = test_read_bytes(*state, "ost.txt", bytes, sizeof bytes - 1);
    check_string(stemma_corpus_document(corpus, 0)->text,
                 "The caf\uFFFD and \uFFFD\uFFFD. “So”, “so” … “éèê” é é é é é é");
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "bad-utf8");
    check_string(issue->doc, "ost");
    assert_int_equal(issue->count, 3);
    assert_int_equal(issue->offset, 7);
    assert_true(issue->line == STEMMA_NOWHERE);
    assert_int_equal(issue->skipped, 0);
    test_corpus_free(corpus);
}

static void test_text_in_another_encoding(void **state)
{
    static const char bytes[] = "The caf\xE9 said \x93no\x94.";
    stemma_corpus *corpus = test_read_bytes(*state, "ost.txt", bytes, sizeof bytes - 1);
    check_string(stemma_corpus_document(corpus, 0)->text, "The café said “no”.");
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "charset");
    check_string(issue->doc, "ost");
    assert_non_null(strstr(issue->message, "ost.txt: not UTF-8; it was read as "));
    assert_int_equal(issue->skipped, 0);
    test_corpus_free(corpus);
}

/* A folder with what people keep in folders. */
static void fill_folder(struct test_folder *folder)
{
    char packed[400];
    test_make_folder(folder, "may");
    test_make_folder(folder, ".git");
    WRITE(folder, "b.txt", "The ferry stopped.\n");
    WRITE(folder, "may/a.txt", "The ferry started.\n");
    WRITE(folder, "may/lines", "{\"id\":\"one\",\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");
    test_write(folder, "c.txt.gz", packed, test_gzip("Packed words.", 13, packed, sizeof packed));
    test_write(folder, "d.zst", packed,
               test_zstd("{\"text\":\"Packed record.\"}", 25, packed, sizeof packed));
    WRITE(folder, "empty.txt", "");
    WRITE(folder, "blank.txt", " \n\n ");
    WRITE(folder, "minutes.pdf", "%PDF-1.7 \n");
    WRITE(folder, ".DS_Store", "\0\0\0\1");
    WRITE(folder, ".git/config", "words");
}

static void test_folder(void **state)
{
    static const char *const ids[] = {"b", "c", "d.zst#1", "may/a", "may/lines#2", "one"};
    static const char *const inputs[] = {"b.txt", "c.txt.gz", "d.zst", "may/a.txt", "may/lines"};
    struct test_folder *folder = *state;
    fill_folder(folder);
    stemma_corpus *corpus = test_corpus(2);
    assert_int_equal(stemma_corpus_read(corpus, folder->path, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 6);
    for (size_t i = 0; i < 6; i++)
        check_string(stemma_corpus_document(corpus, i)->id, ids[i]);
    for (size_t i = 0; i < 5; i++)
        check_string(stemma_corpus_input(corpus, i)->path, test_path(folder, inputs[i]));
    assert_null(stemma_corpus_input(corpus, 5));
    assert_int_equal(stemma_corpus_input(corpus, 4)->n_documents, 2);

    static const char *const reasons[] = {"empty", "empty", "not-text"};
    static const char *const paths[] = {"blank.txt", "empty.txt", "minutes.pdf"};
    assert_int_equal(corpus->issues.n, 3);
    for (size_t i = 0; i < 3; i++) {
        check_string(stemma_corpus_issue(corpus, i)->reason, reasons[i]);
        check_string(stemma_corpus_issue(corpus, i)->path, test_path(folder, paths[i]));
        assert_int_equal(stemma_corpus_issue(corpus, i)->skipped, 1);
    }
    assert_non_null(strstr(stemma_corpus_issue(corpus, 2)->message,
                           "minutes.pdf: holds a PDF; stemma does not read it"));
    test_corpus_free(corpus);
}

/* With or without a slash at its end, a folder gives the same. */
static void test_slash_at_the_end(void **state)
{
    struct test_folder *folder = *state;
    WRITE(folder, "b.txt", "The ferry stopped.\n");
    char path[300];
    snprintf(path, sizeof path, "%s/", folder->path);
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_OK);
    check_string(stemma_corpus_input(corpus, 0)->path, test_path(folder, "b.txt"));
    check_string(stemma_corpus_document(corpus, 0)->id, "b");
    test_corpus_free(corpus);
}

static void check_nothing(const char *path, stemma_status status, const char *words)
{
    stemma_corpus *corpus = test_corpus(1);
    stemma_error err;
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, &err), status);
    assert_int_equal(err.status, status);
    if (strstr(err.message, words) == NULL)
        print_message("%s\n", err.message);
    assert_non_null(strstr(err.message, words));
    assert_int_equal(stemma_corpus_count(corpus), 0);
    /* Other inputs may be read, so that it must be told with their issues. */
    assert_true((stemma_corpus_issue(corpus, 0) != NULL) == (status == STEMMA_EMPTY));
    test_corpus_free(corpus);
}

static void test_nothing_to_read(void **state)
{
    struct test_folder *folder = *state;
    check_nothing(folder->path, STEMMA_EMPTY, " holds no file\n");
    check_nothing(test_path(folder, "missing"), STEMMA_IO, "cannot open");
    WRITE(folder, "letter.docx", "PK\x03\x04");
    check_nothing(folder->path, STEMMA_EMPTY, "letter.docx: holds an office document");
    WRITE(folder, "photo.jpg", "\xFF\xD8\xFF");
    WRITE(folder, "minutes.pdf", "%PDF-");
    check_nothing(folder->path, STEMMA_EMPTY,
                  " holds 3 files but no text that stemma reads\n"
                  "  letter.docx, minutes.pdf, photo.jpg\n"
                  "  It reads text, JSON, CSV, HTML and WARC, also packed as .gz or .zst.\n"
                  "  Save them as plain text and run the command again.");
    check_nothing(test_path(folder, "photo.jpg"), STEMMA_EMPTY, "photo.jpg: holds a picture");
    check_nothing(WRITE(folder, "empty", ""), STEMMA_EMPTY, "empty: holds no text");
    check_nothing(WRITE(folder, "bad", "{\"a\n"), STEMMA_EMPTY, "line 1: the string that opens");
    for (int i = 0; i < 10; i++) {
        char name[20];
        snprintf(name, sizeof name, "z%d", i);
        WRITE(folder, name, "%PDF-");
    }
    check_nothing(folder->path, STEMMA_EMPTY, "photo.jpg, z0 and 9 more\n");

    char packed[200]; /* what is wrong with the file goes before what is wrong with a record */
    size_t n = test_gzip("{\"id\n", 5, packed, sizeof packed - 4);
    memcpy(packed + n, "more", 4);
    const char *path = test_write(folder, "more.gz", packed, n + 4);
    check_nothing(path, STEMMA_EMPTY, "something that is not packed follows");
}

/* A file that may not be read is an issue among others, and an error alone. (Root may read all.) */
static void test_unreadable(void **state)
{
    struct test_folder *folder = *state;
    WRITE(folder, "a.txt", "The ferry stopped.");
    const char *path = WRITE(folder, "b.txt", "The ferry started.");
    if (chmod(path, 0) != 0 || access(path, R_OK) == 0)
        skip();
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, folder->path, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 1);
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "unreadable");
    check_string(issue->path, path);
    assert_int_equal(issue->skipped, 1);
    assert_non_null(strstr(issue->message, "Permission denied"));
    test_corpus_free(corpus);
    check_nothing(path, STEMMA_IO, "Permission denied");
}

static void test_wrong_calls(void **state)
{
    (void)state;
    stemma_error err;
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, NULL, NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_read(corpus, "", NULL, &err), STEMMA_INVAL);
    assert_int_equal(stemma_corpus_read(NULL, "x", NULL, &err), STEMMA_INVAL);
    test_corpus_free(corpus);
}

/* What was whole before the cut is read; half a line is not. */
static void test_packed_data_that_is_cut(void **state)
{
    enum { LINES = 20000 };
    char *text = test_malloc(LINES * 40), *packed = test_malloc(LINES * 40);
    size_t n = 0;
    for (size_t i = 0; i < LINES; i++)
        n += (size_t)snprintf(text + n, 40, "{\"text\":\"Ferry %zu.\"}\n", i * 7919);
    size_t n_packed = test_gzip(text, n, packed, LINES * 40);
    stemma_corpus *corpus = test_read_bytes(*state, "news.gz", packed, n_packed / 2);
    assert_in_range(corpus->documents.n, 1000, LINES - 1000);
    size_t last = corpus->documents.n - 1;
    char wanted[40];
    snprintf(wanted, sizeof wanted, "Ferry %zu.", last * 7919);
    check_string(stemma_corpus_document(corpus, last)->text, wanted);
    assert_int_equal(corpus->issues.n, 1);
    const stemma_issue *issue = stemma_corpus_issue(corpus, 0);
    check_string(issue->reason, "truncated");
    assert_int_equal(issue->offset, n_packed / 2);
    assert_int_equal(issue->skipped, 0);
    test_corpus_free(corpus);

    /* The same for a text: it ends behind a whole line. */
    for (size_t i = 0; i < n; i++)
        text[i] = text[i] == '{' || text[i] == '"' ? ' ' : text[i];
    n_packed = test_zstd(text, n, packed, LINES * 40);
    corpus = test_read_bytes(*state, "text.zst", packed, n_packed - 4);
    const stemma_document *d = stemma_corpus_document(corpus, 0);
    assert_int_equal(d->text[d->n_text - 1], '\n');
    check_string(stemma_corpus_issue(corpus, 0)->reason, "truncated");
    test_corpus_free(corpus);

    /* Nothing whole before the cut: no document. */
    stemma_error err;
    corpus = test_corpus(1);
    assert_int_equal(
        stemma_corpus_read(corpus, test_write(*state, "cut.gz", packed, 0), NULL, &err),
        STEMMA_EMPTY);
    n_packed = test_gzip("one line", 8, packed, LINES);
    const char *path = test_write(*state, "cut.gz", packed, n_packed - 5);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, &err), STEMMA_EMPTY);
    assert_non_null(strstr(err.message, "the packed data stops at byte "));
    test_corpus_free(corpus);
    test_free(text);
    test_free(packed);
}

static void test_limits(void **state)
{
    struct test_folder *folder = *state;
    char packed[400];
    stemma_read_options options;
    stemma_read_options_init(&options, sizeof options);
    assert_int_equal(options.max_document, 64 << 20);
    options.max_document = 20;
    options.max_unpacked = 40;
    WRITE(folder, "a.txt", "Twenty bytes are ok.");
    WRITE(folder, "b.txt", "Twenty-one are more!!");
    static const char lines[] = "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n{\"text\":\"Three.\"}\n";
    test_write(folder, "c.zst", packed, test_zstd(lines, sizeof lines - 1, packed, sizeof packed));
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, folder->path, &options, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 3);
    assert_int_equal(corpus->issues.n, 2);
    check_string(stemma_corpus_issue(corpus, 0)->path, test_path(folder, "b.txt"));
    check_string(stemma_corpus_issue(corpus, 0)->reason, "too-large");
    check_string(stemma_corpus_issue(corpus, 1)->path, test_path(folder, "c.zst"));
    check_string(stemma_corpus_issue(corpus, 1)->reason, "too-large");
    assert_int_equal(stemma_corpus_issue(corpus, 1)->skipped, 0);
    test_corpus_free(corpus);
}

struct progress {
    uint64_t done, total;
    size_t calls, stop_at;
};

static int on_progress(void *user, const stemma_progress *progress)
{
    struct progress *p = user;
    assert_string_equal(progress->stage, "reading");
    assert_true(progress->total == 0 || progress->done <= progress->total);
    p->done = progress->done;
    p->total = progress->total;
    return ++p->calls == p->stop_at;
}

static void test_progress_and_cancel(void **state)
{
    struct test_folder *folder = *state;
    WRITE(folder, "a.txt", "The ferry stopped.");
    WRITE(folder, "b.txt", "The ferry started.");
    for (size_t stop_at = 0; stop_at < 5; stop_at++) {
        struct progress p = {.stop_at = stop_at};
        stemma_ctx_options options;
        stemma_ctx_options_init(&options, sizeof options);
        options.progress = on_progress;
        options.user = &p;
        stemma_corpus *corpus = NULL;
        assert_int_equal(stemma_corpus_new(&corpus, test_context_of(&options), NULL), STEMMA_OK);
        stemma_status status = stemma_corpus_read(corpus, folder->path, NULL, NULL);
        bool stopped = stop_at > 0 && p.calls == stop_at;
        assert_int_equal(status, stopped ? STEMMA_CANCELLED : STEMMA_OK);
        if (!stopped) {
            assert_int_equal(p.done, 36);
            assert_int_equal(p.total, 36);
        }
        test_corpus_free(corpus);
    }
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids_of_files),
        IN_FOLDER(test_text_file),
        IN_FOLDER(test_broken_text),
        IN_FOLDER(test_text_in_another_encoding),
        IN_FOLDER(test_folder),
        IN_FOLDER(test_slash_at_the_end),
        IN_FOLDER(test_nothing_to_read),
        IN_FOLDER(test_unreadable),
        cmocka_unit_test(test_wrong_calls),
        IN_FOLDER(test_packed_data_that_is_cut),
        IN_FOLDER(test_limits),
        IN_FOLDER(test_progress_and_cancel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
