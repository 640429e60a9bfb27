/*
 * No memory while a folder of all forms is read and sealed: each allocation fails once. The call
 * says so and leaves nothing behind.
 */
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define PROSE                                                                                     \
    "<article><p>The ferry to Skarrow stopped on Tuesday, and the keeper of the light said that " \
    "no ship had called for a week, which nobody on the board could remember.</p></article>"

static void fill_folder(struct test_folder *folder)
{
    static const char lines[] = "{\"id\":\"one\",\"outlet\":\"Ost Echo\",\"author\":[\"A\",\"B\"],"
                                "\"title\":\"One\",\"date\":\"6 May 2025\",\"n\":[1,2],"
                                "\"text\":\"One\\n\\nThe ferry.\"}\n"
                                "{\"te\\u0078t\":\"caf\xE9 \\ud800\",\"date\":\"soon\"}\n"
                                "{\"text\":\"cut\n{\"id\":3}\n";
    static const char text[] = "Ferry stops\n\nOST, 6 May 2025 (AP) – The ferry stopped.\n";
    static const char broken[] = "Caf\xE9 stops\n\nIt was old.\n";
    char packed[1000];
    test_write(folder, "a.jsonl", lines, sizeof lines - 1);
    test_write(folder, "b.txt", text, sizeof text - 1);
    test_write(folder, "c.txt", broken, sizeof broken - 1);
    test_write(folder, "d.txt.gz", packed, test_gzip(text, sizeof text - 1, packed, sizeof packed));
    test_write(folder, "e.zst", packed, test_zstd(text, sizeof text - 1, packed, sizeof packed));
    test_write(folder, "f.txt", "\xFF\xFEo\0k\0", 6);
    test_write(folder, "g.gz", packed, test_gzip(lines, 60, packed, sizeof packed) - 9);
    test_write(folder, "h.pdf", "%PDF-", 5);
    test_write(folder, "i.txt", "", 0);
    static const char table[] = "id,text,x\nt1,\"The \"\"old\"\" ferry.\",\nt2\na,b,c,d\n";
    static const char array[] = "[{\"id\":\"o1\",\"html\":\"" PROSE "\"},\n{}, nothing]";
    static const char warc[] = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 252\r\n\r\n"
                               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "c\r\n<html><body>\r\nb1\r\n" PROSE "\r\n0\r\n\r\n"
                               "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\n"
                               "Content-Length: 2\r\n\r\nOh";
    test_write(folder, "j.csv", table, sizeof table - 1);
    size_t n = 0, n_zstd = 0;
    char frames[1000];
    for (int i = 0; i < 3; i++) {
        n += test_gzip(text, sizeof text - 1, packed + n, sizeof packed - n);
        n_zstd += test_zstd(text, sizeof text - 1, frames + n_zstd, sizeof frames - n_zstd);
    }
    test_write(folder, "m.txt.gz", packed, n);
    test_write(folder, "n.txt.zst", frames, n_zstd);
    test_write(folder, "k.json", array, sizeof array - 1);
    test_write(folder, "l.warc.gz", packed,
               test_gzip(warc, sizeof warc - 1, packed, sizeof packed));
}

static stemma_status read_and_seal(stemma_ctx *ctx, const char *folder, size_t *n_documents,
                                   stemma_error *err)
{
    stemma_corpus *corpus = NULL;
    stemma_status status = stemma_corpus_new(&corpus, ctx, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_read(corpus, folder, NULL, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_seal(corpus, err);
    *n_documents = stemma_corpus_count(corpus);
    stemma_corpus_free(corpus);
    return status;
}

static void test_each_allocation_fails(void **state)
{
    struct test_folder *folder = *state;
    fill_folder(folder);
    for (size_t n = 1; n < 5000; n++) {
        struct failing_allocator memory = {.fail_at = n, .for_good = n % 2 == 0};
        stemma_ctx *ctx = test_context_failing(2, &memory);
        stemma_error err = {0};
        size_t n_documents = 0;
        stemma_status status = read_and_seal(ctx, folder->path, &n_documents, &err);
        stemma_ctx_free(ctx);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        if (memory.failed == 0) {
            assert_int_equal(status, STEMMA_OK);
            assert_int_equal(n_documents, 13);
            assert_true(n > 30);
            return;
        }
        /* A failed shrink harms nobody. */
        if (status != STEMMA_OK) {
            assert_int_equal(status, STEMMA_NOMEM);
            assert_int_equal(err.status, STEMMA_NOMEM);
            assert_true(strlen(err.message) > 0);
        }
    }
    assert_true(0);
}

static void test_memory_limit(void **state)
{
    struct test_folder *folder = *state;
    enum { N = 3 << 20 };
    char *text = test_malloc(N);
    memset(text, 'x', N);
    test_write(folder, "a.txt", text, N);
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.max_memory = 4 << 20;
    options.tmp_dir = "/nowhere/at/all";
    stemma_ctx *ctx = test_context_of(&options);
    stemma_error err;
    size_t n_documents;
    assert_int_equal(read_and_seal(ctx, folder->path, &n_documents, &err), STEMMA_LIMIT);
    assert_non_null(strstr(err.message, "memory limit"));
    stemma_ctx_free(ctx);
    test_free(text);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {IN_FOLDER(test_each_allocation_fails),
                                       IN_FOLDER(test_memory_limit)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
