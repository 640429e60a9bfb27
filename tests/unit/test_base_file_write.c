#include "base/file.h"

#include "test_context.h"
#include "test_folder.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void check_content(const char *path, const char *bytes, size_t n)
{
    stemma_ctx *ctx = test_context(1);
    struct file_bytes f;
    assert_int_equal(file_open(&f, ctx, path, 1 << 28, NULL), STEMMA_OK);
    assert_int_equal(f.n, n);
    assert_memory_equal(f.at, bytes, n);
    file_close(&f);
    stemma_ctx_free(ctx);
}

static void test_commit(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    struct file_writer w;
    const char *path = test_write(folder, "out", "old", 3);
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(file_write(&w, "new ", 4), 0);
    assert_int_equal(file_write(&w, "", 0), 0);
    assert_int_equal(file_write(&w, "words", 5), 0);
    check_content(path, "old", 3);
    assert_int_equal(test_count_entries(folder->path), 2);
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    check_content(path, "new words", 9);
    assert_int_equal(test_count_entries(folder->path), 1);
    file_abandon(&w);
    check_content(path, "new words", 9);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_abandon(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct file_writer w;
    const char *path = test_write(folder, "out", "old", 3);
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(file_write(&w, "new", 3), 0);
    file_abandon(&w);
    check_content(path, "old", 3);
    assert_int_equal(test_count_entries(folder->path), 1);
    assert_int_equal(file_write(&w, "more", 4), EBADF);
    stemma_error err;
    assert_int_equal(file_commit(&w, &err), STEMMA_INTERNAL);
    struct file_writer zero = {0};
    file_abandon(&zero);
    stemma_ctx_free(ctx);
}

/* Pieces below, at and above the size of the buffer come out in order. */
static void test_pieces_of_all_sizes(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    enum { TOTAL = 10 << 20 };
    char *bytes = malloc(TOTAL);
    assert_non_null(bytes);
    for (size_t i = 0; i < TOTAL; i++)
        bytes[i] = (char)(i * 31 + i / 256);
    struct file_writer w;
    const char *path = test_path(folder, "large");
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    for (size_t at = 0, size = 1; at < TOTAL; at += size, size = size * 3 % 700001) {
        size = size < TOTAL - at ? size : TOTAL - at;
        assert_int_equal(file_write(&w, bytes + at, size), 0);
    }
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    check_content(path, bytes, TOTAL);
    free(bytes);
    stemma_ctx_free(ctx);
}

static void test_errors_name_the_path(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    struct file_writer w;
    stemma_error err;
    const char *path = test_path(folder, "no/such/folder");
    assert_int_equal(file_create(&w, ctx, path, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, ENOENT);
    assert_non_null(strstr(err.message, path));
    file_abandon(&w);
    assert_int_equal(file_create(&w, ctx, folder->path, &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, EISDIR);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_link_is_followed(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct file_writer w;
    const char *path = test_write(folder, "real", "old", 3);
    const char *link = test_path(folder, "link");
    assert_int_equal(symlink("real", link), 0);
    assert_int_equal(file_create(&w, ctx, link, NULL), STEMMA_OK);
    assert_int_equal(file_write(&w, "new", 3), 0);
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    check_content(path, "new", 3);
    struct stat st;
    assert_true(lstat(link, &st) == 0 && S_ISLNK(st.st_mode));
    stemma_ctx_free(ctx);
}

/* A device is written and stays a device. */
static void test_device(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct file_writer w;
    assert_int_equal(file_create(&w, ctx, "/dev/null", NULL), STEMMA_OK);
    assert_int_equal(file_write(&w, "gone", 4), 0);
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    assert_int_equal(file_kind("/dev/null"), FILE_OTHER);
    stemma_ctx_free(ctx);
}

/* What a dead process of the same number left does not stand in the way. */
static void test_stale_part(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    char name[64];
    snprintf(name, sizeof name, "out.part-%ld.stemma", (long)getpid());
    test_write(folder, name, "half a rec", 10);
    struct file_writer w;
    const char *path = test_path(folder, "out");
    assert_int_equal(file_create(&w, ctx, path, NULL), STEMMA_OK);
    assert_int_equal(file_write(&w, "x", 1), 0);
    assert_int_equal(file_commit(&w, NULL), STEMMA_OK);
    check_content(path, "x", 1);
    assert_int_equal(test_count_entries(folder->path), 1);
    stemma_ctx_free(ctx);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_commit),           IN_FOLDER(test_abandon),
        IN_FOLDER(test_stale_part),       IN_FOLDER(test_pieces_of_all_sizes),
        IN_FOLDER(test_link_is_followed), IN_FOLDER(test_errors_name_the_path),
        IN_FOLDER(test_device),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
