/* Records straight from the inputs are those that a corpus in memory writes. */
#include "test_reading.h"

#include <errno.h>

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct written {
    char *bytes;
    size_t n;
    int fail_with, n_taken_back;
};

static int keep(void *user, const char *bytes, size_t n)
{
    struct written *w = user;
    w->bytes = realloc(w->bytes, w->n + n + 1);
    memcpy(w->bytes + w->n, bytes, n);
    w->n += n;
    w->bytes[w->n] = '\0';
    return w->fail_with;
}

/* Files of many pieces and of one, with damage. */
static void fill_folder(struct test_folder *folder)
{
    enum { RECORDS = 900, ROOM = 8 << 20 };
    char *bytes = test_malloc(ROOM);
    size_t n = 0;
    for (int i = 0; i < RECORDS; i++) {
        n += (size_t)snprintf(bytes + n, ROOM - n, "{\"id\":\"r%d\",\"n\":[%d],\"text\":\"",
                              i * 7919 % RECORDS, i);
        for (int j = 0; j <= i; j++)
            n += (size_t)snprintf(bytes + n, ROOM - n, "w%d\\n\\u2028", j);
        n += (size_t)snprintf(bytes + n, ROOM - n, i % 100 == 7 ? "\n" : "\"}\n");
    }
    test_write(folder, "many.jsonl", bytes, n);
    test_write(folder, "one.txt", "One\n\nThe ferry stopped.\n", 24);
    test_free(bytes);
}

static struct written extract(const char *path, uint32_t n_threads, int as_read,
                              stemma_status wanted)
{
    struct written out = {0};
    stemma_corpus *corpus = test_corpus(n_threads);
    stemma_extract *x = NULL;
    stemma_write_options options = {.struct_size = sizeof options, .as_read = as_read};
    assert_int_equal(stemma_extract_new(&x, corpus, &options, keep, &out, NULL), STEMMA_OK);
    stemma_status status = stemma_corpus_read(corpus, path, NULL, NULL);
    if (status == STEMMA_OK)
        status = stemma_extract_end(x, NULL);
    assert_int_equal(status, wanted);
    if (status == STEMMA_OK) {
        assert_int_equal(corpus->documents.n, 0);
        assert_non_null(stemma_corpus_input(corpus, 0));
    }
    stemma_extract_free(x);
    test_corpus_free(corpus);
    return out;
}

static void test_as_a_corpus_writes_them(void **state)
{
    struct test_folder *folder = *state;
    fill_folder(folder);
    struct written wanted = {0};
    stemma_corpus *corpus = test_corpus(1);
    assert_int_equal(stemma_corpus_read(corpus, folder->path, NULL, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_seal(corpus, NULL), STEMMA_OK);
    assert_int_equal(stemma_write_documents(corpus, NULL, keep, &wanted, NULL), STEMMA_OK);
    assert_true(corpus->issues.n > 5);
    for (uint32_t n_threads = 1; n_threads <= 4; n_threads++) {
        struct written found = extract(folder->path, n_threads, 0, STEMMA_OK);
        assert_int_equal(found.n, wanted.n);
        assert_memory_equal(found.bytes, wanted.bytes, wanted.n);
        free(found.bytes);
    }
    struct written read = extract(folder->path, 2, 1, STEMMA_OK);
    assert_int_equal(read.n, wanted.n);
    assert_non_null(strstr(read.bytes, "{\"id\":\"r0\""));
    assert_ptr_equal(strstr(read.bytes, "{\"id\":\"r0\""), read.bytes);
    assert_memory_not_equal(read.bytes, wanted.bytes, wanted.n);
    free(read.bytes);
    free(wanted.bytes);
    test_corpus_free(corpus);
}

static int take_back(void *user, char *bytes, size_t n)
{
    struct written *w = user;
    assert_int_equal(n, w->n);
    memcpy(bytes, w->bytes, n);
    w->n = 0;
    w->n_taken_back++;
    if (w->fail_with >= 0)
        return w->fail_with;
    memset(bytes, '{', n); /* somebody else wrote there */
    return 0;
}

/* The records of a file, written while it is read; `early`: some were before it ended. */
static void check_early(const char *path, int n_taken_back)
{
    for (uint32_t n_threads = 1; n_threads <= 3; n_threads++) {
        struct written wanted = extract(path, n_threads, 0, STEMMA_OK), out = {0};
        stemma_corpus *corpus = test_corpus(n_threads);
        stemma_extract *x = NULL;
        stemma_write_options options = {.struct_size = sizeof options, .take_back = take_back};
        assert_int_equal(stemma_extract_new(&x, corpus, &options, keep, &out, NULL), STEMMA_OK);
        assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_OK);
        assert_true(out.n > 0 || out.n_taken_back > 0);
        assert_int_equal(stemma_extract_end(x, NULL), STEMMA_OK);
        assert_int_equal(out.n, wanted.n);
        assert_memory_equal(out.bytes, wanted.bytes, wanted.n);
        assert_int_equal(out.n_taken_back, n_taken_back);
        stemma_extract_free(x);
        test_corpus_free(corpus);
        free(out.bytes);
        free(wanted.bytes);
    }
}

/* Ids that grow are written at once; one that does not has all taken back. */
static void test_written_early(void **state)
{
    enum { RECORDS = 3000, ROOM = 4 << 20 };
    struct test_folder *folder = *state;
    char *bytes = test_malloc(ROOM);
    size_t n = 0;
    for (int i = 0; i < RECORDS; i++)
        n += (size_t)snprintf(bytes + n, ROOM - n,
                              "{\"id\":\"r%05d \\\"é\\\" \\\\\",\"text\":\"%0900d\"}\n", i, i);
    check_early(test_write(folder, "grow.jsonl", bytes, n), 0);
    n += (size_t)snprintf(bytes + n, ROOM - n, "{\"id\":\"a\",\"text\":\"last\"}\n");
    check_early(test_write(folder, "grow.jsonl", bytes, n), 1);
    test_write(folder, "page.html", "<title>t</title><p>The ferry, late again, stopped.</p>", 54);
    check_early(folder->path, 1);
    test_free(bytes);
}

static void check_not_taken_back(struct test_folder *folder, int fail_with)
{
    static const char first[] = "{\"id\":\"b\",\"text\":\"one\"}\n",
                      second[] = "{\"id\":\"a\",\"text\":\"two\"}\n";
    const char *path = test_write(folder, "b.jsonl", first, sizeof first - 1);
    struct written out = {0};
    stemma_corpus *corpus = test_corpus(1);
    stemma_extract *x = NULL;
    stemma_error err;
    stemma_write_options options = {.struct_size = sizeof options, .take_back = take_back};
    assert_int_equal(stemma_extract_new(&x, corpus, &options, keep, &out, NULL), STEMMA_OK);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, NULL), STEMMA_OK);
    assert_true(out.n > 0);
    out.fail_with = fail_with;
    path = test_write(folder, "a.jsonl", second, sizeof second - 1);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, &err), STEMMA_IO);
    assert_non_null(strstr(err.message, fail_with < 0 ? "not there any more" : "read again"));
    stemma_extract_free(x);
    test_corpus_free(corpus);
    free(out.bytes);
}

/* Written early and then not to be read again: the error says so. */
static void test_not_taken_back(void **state)
{
    check_not_taken_back(*state, EIO);
    check_not_taken_back(*state, -1);
}

static void test_clash(void **state)
{
    struct test_folder *folder = *state;
    static const char lines[] = "{\"id\":1,\"text\":\"a\"}\n{\"id\":1,\"text\":\"b\"}\n";
    const char *path = test_write(folder, "twice.jsonl", lines, sizeof lines - 1);
    free(extract(path, 2, 0, STEMMA_CLASH).bytes);
    free(extract(path, 2, 1, STEMMA_CLASH).bytes);
}

static void test_failures(void **state)
{
    struct test_folder *folder = *state;
    const char *path = test_write(folder, "one.txt", "One.", 4);
    stemma_corpus *corpus = test_corpus(1);
    stemma_extract *x = NULL;
    stemma_error err;
    struct written full = {.fail_with = ENOSPC};
    assert_int_equal(stemma_extract_new(NULL, corpus, NULL, keep, &full, &err), STEMMA_INVAL);
    assert_int_equal(stemma_extract_new(&x, corpus, NULL, keep, &full, &err), STEMMA_OK);
    assert_int_equal(stemma_extract_end(x, &err), STEMMA_EMPTY);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, &err), STEMMA_OK);
    assert_int_equal(stemma_extract_end(x, &err), STEMMA_IO);
    stemma_extract_free(x);
    stemma_extract_free(NULL);
    free(full.bytes);
    assert_int_equal(stemma_corpus_read(corpus, path, NULL, &err), STEMMA_OK);
    assert_int_equal(stemma_corpus_count(corpus), 1);
    assert_int_equal(stemma_extract_new(&x, corpus, NULL, keep, &full, &err), STEMMA_INVAL);
    test_corpus_free(corpus);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_as_a_corpus_writes_them),
        IN_FOLDER(test_written_early),
        IN_FOLDER(test_not_taken_back),
        IN_FOLDER(test_clash),
        IN_FOLDER(test_failures),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
