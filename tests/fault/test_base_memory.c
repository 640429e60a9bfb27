/*
 * No memory, at every place: each scenario runs once for every allocation that it makes, and that
 * allocation fails. It must say NOMEM, fill the error, leave nothing behind and count right.
 */
#include "base/array.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/sort.h"

#include "test_context.h"
#include "test_folder.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

typedef stemma_status (*scenario)(stemma_ctx *ctx, struct arena *arena, const char *folder,
                                  stemma_error *err);

/* Runs `run` with the first, second, … allocation failing, until none does. */
static void fail_each(void **state, uint32_t n_threads, scenario run)
{
    const struct test_folder *folder = *state;
    for (size_t n = 1; n < 5000; n++) {
        struct failing_allocator memory = {.fail_at = n, .for_good = n % 2 == 0};
        stemma_ctx *ctx = test_context_failing(n_threads, &memory);
        uint64_t before = ctx->used_bytes;
        struct arena arena;
        arena_init(&arena, ctx);
        stemma_error err = {0};
        stemma_status status = run(ctx, &arena, folder->path, &err);
        arena_clear(&arena);
        assert_true(ctx->used_bytes == before);
        stemma_ctx_free(ctx);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        if (memory.failed == 0) {
            assert_int_equal(status, STEMMA_OK);
            assert_true(n > 1);
            return;
        }
        assert_int_equal(status, STEMMA_NOMEM);
        assert_int_equal(err.status, STEMMA_NOMEM);
        assert_true(strlen(err.message) > 0);
    }
    assert_true(0);
}

static stemma_status use_arena(stemma_ctx *ctx, struct arena *arena, const char *folder,
                               stemma_error *err)
{
    (void)ctx;
    (void)folder;
    char *grown = NULL;
    size_t n = 0;
    for (size_t i = 1; i < 40; i++) {
        struct arena_mark mark = arena_mark(arena);
        if (arena_zeroed(arena, i, 10000, err) == NULL ||
            arena_printf(arena, err, "%zu words", i) == NULL ||
            arena_copy(arena, "word", 4, err) == NULL)
            return arena_status(arena);
        if (i % 3 == 0)
            arena_rewind(arena, mark);
        char *more = arena_grow(arena, grown, n, i * 30000, err);
        if (more == NULL)
            return arena_status(arena);
        more = arena_grow(arena, more, i * 30000, i * 30001, err);
        if (more == NULL)
            return arena_status(arena);
        grown = more;
        n = i * 30001;
        grown[n - 1] = 1;
    }
    return STEMMA_OK;
}

static stemma_status use_array(stemma_ctx *ctx, struct arena *arena, const char *folder,
                               stemma_error *err)
{
    (void)ctx;
    (void)folder;
    ARRAY(uint64_t) numbers = ARRAY_INIT(1 << 20);
    byte_array bytes = ARRAY_INIT(1 << 24);
    for (uint64_t i = 0; i < 60000; i++) {
        size_t n = numbers.n;
        stemma_status status = ARRAY_ADD(arena, &numbers, i, err);
        if (status == STEMMA_OK)
            status = bytes_add(arena, &bytes, "twelve bytes", 12, err);
        if (status != STEMMA_OK) {
            /* What was there is still there. */
            for (size_t j = 0; j < n; j++)
                assert_true(numbers.at[j] == j);
            return status;
        }
    }
    return STEMMA_OK;
}

static stemma_status use_table(stemma_ctx *ctx, struct arena *arena, const char *folder,
                               stemma_error *err)
{
    (void)ctx;
    (void)folder;
    struct table t;
    uint32_t *value;
    TRY(table_init(&t, arena, 10, err));
    for (uint64_t key = 0; key < 60000; key++) {
        stemma_status status = table_slot(&t, key * key, (uint32_t)key, &value, err);
        if (status != STEMMA_OK) {
            for (uint64_t j = 0; j < key; j++)
                assert_int_equal(table_get(&t, j * j), j);
            assert_int_equal(table_get(&t, key * key), TABLE_NONE);
            return status;
        }
    }
    return STEMMA_OK;
}

static stemma_status use_sort(stemma_ctx *ctx, struct arena *arena, const char *folder,
                              stemma_error *err)
{
    (void)ctx;
    (void)folder;
    enum { N = 20000 };
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, N, err);
    if (items == NULL)
        return arena_status(arena);
    for (uint64_t i = 0; i < N; i++)
        items[i] = (struct sort_item){N - i, i};
    TRY(sort_items(arena, items, N, err));
    return sort_keys(arena, &items->key, N, err);
}

static stemma_status take_memory(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)user;
    if (arena_alloc(&worker->scratch, item + 1, 5000, err) == NULL ||
        arena_alloc(&worker->keep, item + 1, 1000, err) == NULL)
        return arena_status(&worker->keep);
    return STEMMA_OK;
}

static stemma_status use_parallel(stemma_ctx *ctx, struct arena *arena, const char *folder,
                                  stemma_error *err)
{
    (void)arena;
    (void)folder;
    struct workers w;
    TRY(workers_init(&w, ctx, err));
    stemma_status status = parallel_for(&w, 60, take_memory, NULL, NULL, NULL, err);
    workers_clear(&w);
    return status;
}

struct line {
    stemma_ctx *ctx;
    size_t n;
};

static stemma_status produce(void *user, void **item, stemma_error *err)
{
    struct line *line = user;
    *item = NULL;
    if (line->n++ == 40)
        return STEMMA_OK;
    *item = ctx_zeroed(line->ctx, 1, 100);
    return *item != NULL ? STEMMA_OK : ctx_fail_memory(line->ctx, 100, err);
}

static stemma_status work(void *user, struct worker *worker, void *item, stemma_error *err)
{
    (void)item;
    return take_memory(user, worker, 20, err);
}

static void discard(void *user, void *item)
{
    ctx_resize(((struct line *)user)->ctx, item, 100, 0);
}

static stemma_status consume(void *user, void *item, stemma_error *err)
{
    (void)err;
    discard(user, item);
    return STEMMA_OK;
}

static stemma_status use_pipeline(stemma_ctx *ctx, struct arena *arena, const char *folder,
                                  stemma_error *err)
{
    (void)arena;
    (void)folder;
    struct line line = {ctx, 0};
    struct pipeline p = {produce, work, consume, discard, &line, 3};
    struct workers w;
    TRY(workers_init(&w, ctx, err));
    stemma_status status = pipeline_run(&w, &p, err);
    workers_clear(&w);
    return status;
}

static stemma_status write_run(struct folder_writer *w, stemma_error *err)
{
    char path[500];
    struct file_writer file;
    snprintf(path, sizeof path, "%s/manifest.json", w->part);
    TRY(file_create(&file, w->ctx, path, err));
    assert_int_equal(file_write(&file, "{\"format\":1}", 12), 0);
    stemma_status status = file_commit(&file, err);
    file_abandon(&file);
    return status;
}

/* Writes a folder twice, lists it, reads what has no size. */
static stemma_status use_files(stemma_ctx *ctx, struct arena *arena, const char *folder,
                               stemma_error *err)
{
    char path[300];
    snprintf(path, sizeof path, "%s/out", folder);
    for (int turn = 0; turn < 2; turn++) {
        struct folder_writer w;
        TRY(folder_create(&w, ctx, path, &(struct folder_kind){"manifest.json", NULL}, err));
        stemma_status status = write_run(&w, err);
        if (status == STEMMA_OK)
            status = folder_commit(&w, err);
        folder_abandon(&w);
        TRY(status);
    }
    path_array paths = ARRAY_INIT(10);
    unread_array unread = ARRAY_INIT(10);
    TRY(file_list(arena, folder, &paths, &unread, err));
    assert_int_equal(paths.n, 1);
    struct file_bytes f;
    TRY(file_open(&f, ctx, "/proc/self/status", 1 << 20, err));
    file_close(&f);
    return STEMMA_OK;
}

static void test_arena(void **state)
{
    fail_each(state, 1, use_arena);
}

static void test_array(void **state)
{
    fail_each(state, 1, use_array);
}

static void test_table(void **state)
{
    fail_each(state, 1, use_table);
}

static void test_sort(void **state)
{
    fail_each(state, 1, use_sort);
}

static void test_parallel(void **state)
{
    fail_each(state, 1, use_parallel);
    fail_each(state, 3, use_parallel);
}

static void test_pipeline(void **state)
{
    fail_each(state, 1, use_pipeline);
    fail_each(state, 3, use_pipeline);
}

static void test_files(void **state)
{
    fail_each(state, 1, use_files);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_arena), IN_FOLDER(test_array),    IN_FOLDER(test_table),
        IN_FOLDER(test_sort),  IN_FOLDER(test_parallel), IN_FOLDER(test_pipeline),
        IN_FOLDER(test_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
