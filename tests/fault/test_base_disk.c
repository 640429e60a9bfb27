/*
 * A full disk: /dev/full, which takes nothing, and a limit for the size of files, which takes some.
 * The reason and the path are told, what stood there before stays, and no part is left.
 */
#include "base/file.h"

#include "test_context.h"
#include "test_folder.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { LIMIT = 100000 };

/* Writes `n` bytes in small pieces; the first errno value, or 0. */
static int write_pieces(struct file_writer *w, size_t n)
{
    for (size_t i = 0; i < n; i += 1000) {
        char piece[1000];
        memset(piece, 'x', sizeof piece);
        int sys_errno = file_write(w, piece, sizeof piece);
        if (sys_errno != 0)
            return sys_errno;
    }
    return 0;
}

static void check_failure(struct file_writer *w, const char *path, int sys_errno)
{
    stemma_error err;
    assert_int_equal(file_commit(w, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, sys_errno);
    assert_non_null(strstr(err.message, path));
    assert_non_null(strstr(err.message, strerror(sys_errno)));
    file_abandon(w);
}

static void test_dev_full(void **state)
{
    (void)state;
    if (file_kind("/dev/full") != FILE_OTHER)
        skip();
    stemma_ctx *ctx = test_context(1);
    struct file_writer w;
    assert_int_equal(file_create(&w, ctx, "/dev/full", NULL), STEMMA_OK);
    assert_int_equal(write_pieces(&w, 1000), 0);
    check_failure(&w, "/dev/full", ENOSPC);

    assert_int_equal(file_create(&w, ctx, "/dev/full", NULL), STEMMA_OK);
    assert_int_equal(write_pieces(&w, 1 << 20), ENOSPC);
    assert_int_equal(file_write(&w, "x", 1), ENOSPC);
    stemma_error err;
    assert_int_equal(file_status(&w, &err), STEMMA_IO);
    assert_non_null(strstr(err.message, "/dev/full"));
    check_failure(&w, "/dev/full", ENOSPC);
    stemma_ctx_free(ctx);
}

static void limit_files(rlim_t bytes, struct rlimit *before)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, before), 0);
    limit = *before;
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

/* The disk is full in the middle of a write: the bytes before it went out. */
static void test_limit_in_the_middle(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *path = test_write(folder, "out", "old", 3);
    struct rlimit before;
    struct file_writer w;
    limit_files(LIMIT, &before);
    for (size_t n = LIMIT; n <= LIMIT * 10; n *= 10) {
        assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
        int sys_errno = write_pieces(&w, n + 1000);
        assert_true(sys_errno == 0 || sys_errno == EFBIG);
        check_failure(&w, path, EFBIG);
    }
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(write_pieces(&w, LIMIT), 0);
    assert_int_equal(file_status(&w, NULL), STEMMA_OK);
    file_abandon(&w);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);

    struct file_bytes f;
    assert_int_equal(file_open(&f, ctx, path, 10, NULL), STEMMA_OK);
    assert_int_equal(f.n, 3);
    file_close(&f);
    assert_int_equal(test_count_entries(folder->path), 1);
    stemma_ctx_free(ctx);
}

static void test_folder_is_all_or_nothing(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_make_folder(folder, "out");
    test_write(folder, "out/manifest.json", "{\"format\":1}", 12);
    struct folder_writer w;
    assert_int_equal(
        folder_create(&w, ctx, out, &(struct folder_kind){"manifest.json", NULL}, NULL), STEMMA_OK);
    char path[500];
    snprintf(path, sizeof path, "%s/hits.jsonl", w.part);
    struct rlimit before;
    struct file_writer file;
    limit_files(LIMIT, &before);
    assert_int_equal(file_create(&file, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(write_pieces(&file, LIMIT * 5), EFBIG);
    check_failure(&file, path, EFBIG);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    folder_abandon(&w);
    assert_int_equal(test_count_entries(folder->path), 1);
    assert_int_equal(file_kind(test_path(folder, "out/manifest.json")), FILE_REGULAR);
    stemma_ctx_free(ctx);
}

int main(void)
{
    /* Past the limit a write fails with EFBIG; the signal would end the program. */
    (void)signal(SIGXFSZ, SIG_IGN);
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_dev_full),
        IN_FOLDER(test_limit_in_the_middle),
        IN_FOLDER(test_folder_is_all_or_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
