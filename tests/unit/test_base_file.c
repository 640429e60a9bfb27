#include "base/file.h"

#include "test_context.h"
#include "test_folder.h"

#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void check_bytes(stemma_ctx *ctx, const char *path, const char *bytes, size_t n)
{
    struct file_bytes f;
    stemma_error err;
    assert_int_equal(file_open(&f, ctx, path, 1 << 20, &err), STEMMA_OK);
    assert_int_equal(f.n, n);
    assert_non_null(f.at);
    assert_memory_equal(f.at, bytes, n);
    file_close(&f);
    file_close(&f);
}

static void test_read(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    check_bytes(ctx, test_write(folder, "a.txt", "some\0words", 10), "some\0words", 10);
    check_bytes(ctx, test_write(folder, "empty", "", 0), "", 0);
    check_bytes(ctx, "/dev/null", "", 0);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_errors_name_the_path(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct file_bytes f;
    stemma_error err;
    const char *missing = test_path(folder, "missing.txt");
    assert_int_equal(file_open(&f, ctx, missing, 100, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, ENOENT);
    assert_non_null(strstr(err.message, missing));
    assert_non_null(strstr(err.message, "No such file"));
    file_close(&f);
    assert_int_equal(file_open(&f, ctx, folder->path, 100, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, EISDIR);
    assert_non_null(strstr(err.message, folder->path));
    stemma_ctx_free(ctx);
}

static void test_limits(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    struct file_bytes f;
    stemma_error err;
    const char *path = test_write(folder, "ten", "0123456789", 10);
    assert_int_equal(file_open(&f, ctx, path, 9, &err), STEMMA_LIMIT);
    assert_non_null(strstr(err.message, "ten"));
    assert_int_equal(file_open(&f, ctx, path, 10, &err), STEMMA_OK);
    file_close(&f);
    assert_int_equal(file_open(&f, ctx, "/dev/zero", 300000, &err), STEMMA_LIMIT);
    assert_int_equal(file_open(&f, ctx, "/dev/zero", 0, &err), STEMMA_LIMIT);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_cancel(ctx);
    assert_int_equal(file_open(&f, ctx, "/dev/zero", UINT64_MAX, &err), STEMMA_CANCELLED);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void *fill_pipe(void *user)
{
    FILE *out = fopen(user, "w");
    if (out != NULL) {
        for (int i = 0; i < 30000; i++)
            fprintf(out, "%09d\n", i);
        fclose(out);
    }
    return NULL;
}

static void test_pipe(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *path = test_path(folder, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    for (int limited = 0; limited < 2; limited++) {
        pthread_t thread;
        assert_int_equal(pthread_create(&thread, NULL, fill_pipe, (void *)(uintptr_t)path), 0);
        struct file_bytes f;
        stemma_error err;
        uint64_t max = limited ? 299999 : 300000;
        stemma_status status = file_open(&f, ctx, path, max, &err);
        pthread_join(thread, NULL);
        assert_int_equal(status, limited ? STEMMA_LIMIT : STEMMA_OK);
        if (!limited) {
            assert_int_equal(f.n, 300000);
            assert_memory_equal(f.at + 299990, "000029999\n", 10);
        }
        file_close(&f);
    }
    stemma_ctx_free(ctx);
}

/* Standard input is read from where it stands, mapped or not. */
static void test_standard_input(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *path = test_write(folder, "in", "headrest", 8);
    int saved = dup(STDIN_FILENO), fd = open(path, O_RDONLY);
    assert_true(fd >= 0);
    dup2(fd, STDIN_FILENO);
    assert_int_equal(lseek(STDIN_FILENO, 4, SEEK_SET), 4);
    check_bytes(ctx, "-", "rest", 4);
    close(fd);
    if (saved >= 0) {
        dup2(saved, STDIN_FILENO);
        close(saved);
    }
    stemma_ctx_free(ctx);
}

static void test_kinds(void **state)
{
    struct test_folder *folder = *state;
    assert_int_equal(file_kind(folder->path), FILE_FOLDER);
    const char *path = test_write(folder, "file", "x", 1);
    assert_int_equal(file_kind(path), FILE_REGULAR);
    assert_int_equal(symlink("file", test_path(folder, "link")), 0);
    assert_int_equal(file_kind(test_path(folder, "link")), FILE_REGULAR);
    assert_int_equal(file_kind(test_path(folder, "nothing")), FILE_MISSING);
    assert_int_equal(file_kind(test_path(folder, "file/below")), FILE_MISSING);
    assert_int_equal(file_kind("/dev/null"), FILE_OTHER);
}

static void test_list(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    static const char *const FILES[] = {"a-b", "a/2", "a/b/c/d", "a0", "z"};
    test_make_folder(folder, "a");
    test_make_folder(folder, "a/b");
    test_make_folder(folder, "a/b/c");
    test_make_folder(folder, "hollow");
    for (size_t i = 0; i < 5; i++)
        test_write(folder, FILES[(i * 3) % 5], "x", 1);
    assert_int_equal(symlink("..", test_path(folder, "a/b/loop")), 0);
    assert_int_equal(symlink("nowhere", test_path(folder, "dangling")), 0);
    assert_int_equal(symlink("z", test_path(folder, "zlink")), 0);
    assert_int_equal(mkfifo(test_path(folder, "pipe"), 0600), 0);

    path_array paths = ARRAY_INIT(100);
    unread_array unread = ARRAY_INIT(100);
    assert_int_equal(file_list(&arena, folder->path, &paths, &unread, NULL), STEMMA_OK);
    assert_int_equal(unread.n, 0);
    assert_int_equal(paths.n, 6);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(paths.at[i], FILES[i]);
    assert_string_equal(paths.at[5], "zlink");

    path_array few = ARRAY_INIT(3);
    stemma_error err;
    assert_int_equal(file_list(&arena, folder->path, &few, &unread, &err), STEMMA_LIMIT);
    const char *missing = test_path(folder, "missing");
    assert_int_equal(file_list(&arena, missing, &paths, &unread, &err), STEMMA_IO);
    assert_non_null(strstr(err.message, missing));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* A folder that may not be read does not keep its neighbours from being listed. */
static void test_list_passes_over_a_closed_folder(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    const char *closed = test_make_folder(folder, "closed");
    assert_int_equal(chmod(test_make_folder(folder, "open"), 0755), 0);
    test_write(folder, "closed/1", "x", 1);
    test_write(folder, "open/2", "x", 1);
    assert_int_equal(chmod(folder->path, 0755) + chmod(closed, 0), 0);
    uid_t before = geteuid();
    bool other = before != 0 || seteuid(65534) == 0; /* the superuser reads everything */
    path_array paths = ARRAY_INIT(100);
    unread_array unread = ARRAY_INIT(100);
    stemma_status status = file_list(&arena, folder->path, &paths, &unread, NULL);
    assert_true(!other || seteuid(before) == 0);
    assert_int_equal(chmod(closed, 0700), 0);
    if (other) {
        assert_int_equal(status, STEMMA_OK);
        assert_int_equal(paths.n, 1);
        assert_string_equal(paths.at[0], "open/2");
        assert_int_equal(unread.n, 1);
        assert_string_equal(unread.at[0].path, "closed");
        assert_non_null(strstr(unread.at[0].why, closed));
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_read),
        IN_FOLDER(test_list_passes_over_a_closed_folder),
        IN_FOLDER(test_errors_name_the_path),
        IN_FOLDER(test_limits),
        IN_FOLDER(test_pipe),
        IN_FOLDER(test_standard_input),
        IN_FOLDER(test_kinds),
        IN_FOLDER(test_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
