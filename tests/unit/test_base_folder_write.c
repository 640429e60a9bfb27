#include "base/file.h"

#include "test_context.h"
#include "test_folder.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

static const char OURS[] = "manifest.json";
static const struct folder_kind KIND = {OURS, "stories"};
static const char MANIFEST[] = "{ \"format\": 1, \"version\": \"0.1.0\"}\n";

/* Writes a file into the part folder. */
static void fill(const struct folder_writer *w, const char *name, const char *text)
{
    char path[600];
    snprintf(path, sizeof path, "%s/%s", w->part, name);
    struct file_writer file;
    assert_int_equal(file_create(&file, w->ctx, path, NULL), STEMMA_OK);
    assert_int_equal(file_write(&file, text, strlen(text)), 0);
    assert_int_equal(file_commit(&file, NULL), STEMMA_OK);
}

/* One whole run: a manifest and one file called `name`. */
static stemma_status run(stemma_ctx *ctx, const char *path, const char *name, stemma_error *err)
{
    struct folder_writer w;
    stemma_status status = folder_create(&w, ctx, path, &KIND, err);
    if (status != STEMMA_OK)
        return status;
    fill(&w, OURS, MANIFEST);
    fill(&w, name, "x");
    status = folder_commit(&w, err);
    folder_abandon(&w);
    return status;
}

/* The number of a process that has just ended. */
static long dead_process(void)
{
    pid_t child = fork();
    if (child == 0)
        _exit(0);
    assert_true(child > 0 && waitpid(child, NULL, 0) == child);
    return (long)child;
}

static void test_new_empty_and_replaced(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    const char *out = test_path(folder, "out");
    assert_int_equal(run(ctx, out, "first", NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_REGULAR);
    assert_int_equal(run(ctx, test_path(folder, "out//"), "second", NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_MISSING);
    assert_int_equal(file_kind(test_path(folder, "out/second")), FILE_REGULAR);
    assert_int_equal(test_count_entries(out), 2);
    assert_int_equal(run(ctx, test_make_folder(folder, "empty"), "third", NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "empty/third")), FILE_REGULAR);
    assert_int_equal(test_count_entries(folder->path), 2);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_abandon(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_path(folder, "out");
    assert_int_equal(run(ctx, out, "first", NULL), STEMMA_OK);
    struct folder_writer w;
    assert_int_equal(folder_create(&w, ctx, out, &KIND, NULL), STEMMA_OK);
    fill(&w, OURS, MANIFEST);
    assert_int_equal(test_count_entries(folder->path), 2);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_REGULAR);
    folder_abandon(&w);
    folder_abandon(&w);
    assert_int_equal(test_count_entries(folder->path), 1);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_REGULAR);
    stemma_error err;
    assert_int_equal(folder_commit(&w, &err), STEMMA_INTERNAL);
    struct folder_writer zero = {0};
    folder_abandon(&zero);
    stemma_ctx_free(ctx);
}

static void check_refused(struct test_folder *folder, const char *path, int entries)
{
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    stemma_error err;
    assert_int_equal(run(ctx, path, "x", &err), STEMMA_INVAL);
    assert_int_equal(err.status, STEMMA_INVAL);
    assert_non_null(strstr(err.message, path));
    assert_int_equal(test_count_entries(folder->path), entries);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_not_ours(void **state)
{
    struct test_folder *folder = *state;
    const char *home = test_make_folder(folder, "home");
    test_write(folder, "home/letter", "x", 1);
    check_refused(folder, home, 1);
    assert_int_equal(test_count_entries(home), 1);

    const char *site = test_make_folder(folder, "site");
    test_write(folder, "site/manifest.json", "{\"name\":\"a web page\"}", 21);
    check_refused(folder, site, 2);

    const char *mixed = test_make_folder(folder, "mixed");
    test_write(folder, "mixed/manifest.json", MANIFEST, sizeof MANIFEST - 1);
    test_make_folder(folder, "mixed/notes");
    check_refused(folder, mixed, 3);

    check_refused(folder, test_write(folder, "file", "x", 1), 4);
    check_refused(folder, ".", 4);
    check_refused(folder, "..", 4);
    check_refused(folder, "/", 4);
    check_refused(folder, "", 4);
    check_refused(folder, test_path(folder, "home/.."), 4);
}

/* What comes into the place while the run goes on is not lost. */
static void test_filled_meanwhile(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    struct folder_writer w;
    const char *out = test_path(folder, "out");
    assert_int_equal(folder_create(&w, ctx, out, &KIND, NULL), STEMMA_OK);
    fill(&w, OURS, MANIFEST);
    test_make_folder(folder, "out");
    test_write(folder, "out/letter", "x", 1);
    stemma_error err;
    assert_int_equal(folder_commit(&w, &err), STEMMA_INVAL);
    folder_abandon(&w);
    assert_int_equal(file_kind(test_path(folder, "out/letter")), FILE_REGULAR);
    assert_int_equal(test_count_entries(folder->path), 1);
    stemma_ctx_free(ctx);
}

/* The part vanishes under the run: the folder that is there stays. */
static void test_part_is_gone(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_path(folder, "out");
    assert_int_equal(run(ctx, out, "first", NULL), STEMMA_OK);
    struct folder_writer w;
    assert_int_equal(folder_create(&w, ctx, out, &KIND, NULL), STEMMA_OK);
    assert_int_equal(rmdir(w.part), 0);
    stemma_error err;
    assert_int_equal(folder_commit(&w, &err), STEMMA_IO);
    assert_non_null(strstr(err.message, out));
    folder_abandon(&w);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_REGULAR);
    stemma_ctx_free(ctx);
}

static void test_no_parent(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    stemma_error err;
    const char *path = test_path(folder, "no/such/out");
    assert_int_equal(run(ctx, path, "x", &err), STEMMA_IO);
    assert_int_equal(err.sys_errno, ENOENT);
    assert_non_null(strstr(err.message, path));
    stemma_ctx_free(ctx);
}

static void test_link_is_followed(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    test_make_folder(folder, "real");
    assert_int_equal(symlink("real", test_path(folder, "link")), 0);
    assert_int_equal(run(ctx, test_path(folder, "link/"), "first", NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "real/first")), FILE_REGULAR);
    assert_int_equal(test_count_entries(folder->path), 2);
    stemma_ctx_free(ctx);
}

/* Parts of dead processes go, parts of living ones and folders of other names stay. */
static void test_stale_parts(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    char name[100];
    long dead = dead_process();
    snprintf(name, sizeof name, "out.part-%ld.stemma", dead);
    test_make_folder(folder, name);
    snprintf(name, sizeof name, "out.part-%ld.stemma/half", dead);
    test_write(folder, name, "x", 1);
    snprintf(name, sizeof name, "out.part-%ld.stemma", (long)getppid());
    test_make_folder(folder, name);
    const char *alive = test_path(folder, name);
    const char *other = test_make_folder(folder, "out.part-2");
    assert_int_equal(run(ctx, test_path(folder, "out"), "x", NULL), STEMMA_OK);
    assert_int_equal(file_kind(alive), FILE_FOLDER);
    assert_int_equal(file_kind(other), FILE_FOLDER);
    assert_int_equal(test_count_entries(folder->path), 3);
    stemma_ctx_free(ctx);
}

/* A run that died between the two renames: the old folder comes back. */
static void test_old_folder_is_put_back(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_path(folder, "out");
    assert_int_equal(run(ctx, out, "first", NULL), STEMMA_OK);
    char name[100];
    snprintf(name, sizeof name, "out.old-%ld.stemma", dead_process());
    assert_int_equal(rename(out, test_path(folder, name)), 0);
    struct folder_writer w;
    assert_int_equal(folder_create(&w, ctx, out, &KIND, NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "out/first")), FILE_REGULAR);
    folder_abandon(&w);

    test_make_folder(folder, name);
    assert_int_equal(run(ctx, out, "second", NULL), STEMMA_OK);
    assert_int_equal(test_count_entries(folder->path), 1);
    stemma_ctx_free(ctx);
}

/* A run that also makes the inner folder, with one file in it. */
static void run_inner(stemma_ctx *ctx, const char *path, bool commits)
{
    struct folder_writer w;
    assert_int_equal(folder_create(&w, ctx, path, &KIND, NULL), STEMMA_OK);
    assert_int_equal(folder_make_inner(&w, NULL), STEMMA_OK);
    assert_int_equal(folder_make_inner(&w, NULL), STEMMA_IO);
    fill(&w, OURS, MANIFEST);
    fill(&w, "stories/page", "x");
    if (commits)
        assert_int_equal(folder_commit(&w, NULL), STEMMA_OK);
    folder_abandon(&w);
}

static void test_inner_folder_comes_and_goes(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_path(folder, "out");
    run_inner(ctx, out, false);
    assert_int_equal(test_count_entries(folder->path), 0);
    run_inner(ctx, out, true);
    run_inner(ctx, out, true);
    assert_int_equal(file_kind(test_path(folder, "out/stories/page")), FILE_REGULAR);
    assert_int_equal(run(ctx, out, "second", NULL), STEMMA_OK);
    assert_int_equal(file_kind(test_path(folder, "out/stories")), FILE_MISSING);
    assert_int_equal(test_count_entries(folder->path), 1);
    stemma_ctx_free(ctx);
}

static void test_folders_of_others_in_it_are_refused(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = test_context(1);
    const char *out = test_path(folder, "out");
    run_inner(ctx, out, true);
    test_make_folder(folder, "out/stories/mine");
    assert_int_equal(run(ctx, out, "second", NULL), STEMMA_INVAL);
    assert_int_equal(rmdir(test_path(folder, "out/stories/mine")), 0);
    test_make_folder(folder, "out/mine");
    assert_int_equal(run(ctx, out, "second", NULL), STEMMA_INVAL);
    assert_int_equal(file_kind(test_path(folder, "out/stories/page")), FILE_REGULAR);
    stemma_ctx_free(ctx);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_new_empty_and_replaced),
        IN_FOLDER(test_abandon),
        IN_FOLDER(test_inner_folder_comes_and_goes),
        IN_FOLDER(test_folders_of_others_in_it_are_refused),
        IN_FOLDER(test_not_ours),
        IN_FOLDER(test_filled_meanwhile),
        IN_FOLDER(test_part_is_gone),
        IN_FOLDER(test_no_parent),
        IN_FOLDER(test_link_is_followed),
        IN_FOLDER(test_stale_parts),
        IN_FOLDER(test_old_folder_is_put_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
