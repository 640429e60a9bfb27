#include "base/spill.h"

#include "base/context.h"

#include "test_context.h"
#include "test_folder.h"
#include "test_random.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

enum { MIB = 1 << 20 };

static stemma_ctx *context_with(uint64_t max_memory, const char *folder,
                                struct failing_allocator *memory)
{
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 1;
    options.max_memory = max_memory;
    options.tmp_dir = folder;
    if (memory != NULL)
        options.allocator = failing_allocator(memory);
    return test_context_of(&options);
}

static void fill(char *at, size_t from, size_t to)
{
    for (size_t i = from; i < to; i += 511)
        at[i] = (char)(i % 251);
}

static void check(const char *at, size_t to)
{
    for (size_t i = 0; i < to; i += 511)
        assert_int_equal((unsigned char)at[i], i % 251);
}

/* What is large and passes a quarter of the budget lies in a file, and the folder looks empty. */
static void test_large_blocks_go_to_disk(void **state)
{
    struct test_folder *folder = *state;
    stemma_ctx *ctx = context_with(16 * MIB, folder->path, NULL);
    char *low = ctx_resize(ctx, NULL, 0, 3 * MIB);
    assert_false(spill_owns(&ctx->spill, low));
    char *high = ctx_resize(ctx, NULL, 0, 100 * MIB);
    assert_non_null(high);
    assert_true(spill_owns(&ctx->spill, high));
    assert_true(ctx->used_bytes < 4 * MIB);
    assert_true(ctx->spill.bytes >= 100 * MIB);
    assert_int_equal(test_count_entries(folder->path), 0);
    fill(high, 0, 100 * MIB);
    for (int i = 0; i < 100; i++) {
        atomic_store(&ctx->spill.next_look, 0);
        assert_int_equal(ctx_check(ctx, NULL), STEMMA_OK);
    }
    check(high, 100 * MIB);
    assert_null(ctx_resize(ctx, high, 100 * MIB, 0));
    assert_null(ctx_resize(ctx, low, 3 * MIB, 0));
    assert_true(ctx->spill.bytes == 0);
    stemma_ctx_free(ctx);
}

/* Blocks change their size many times, in memory and on disk, and keep what is in them. */
static void test_resizing(void **state)
{
    struct test_folder *folder = *state;
    struct failing_allocator memory = {0};
    stemma_ctx *ctx = context_with(12 * MIB, folder->path, &memory);
    enum { N = 8 };
    char *blocks[N] = {0};
    size_t sizes[N] = {0};
    uint64_t random = 7;
    for (int round = 0; round < 300; round++) {
        size_t i = test_random_below(&random, N);
        size_t size = test_random_below(&random, 3) == 0 ? test_random_below(&random, 1000)
                                                         : test_random_below(&random, 5 * MIB);
        char *out = ctx_resize(ctx, blocks[i], sizes[i], size);
        assert_true(out != NULL || size == 0);
        check(out, sizes[i] < size ? sizes[i] : size);
        blocks[i] = out;
        sizes[i] = size;
        if (size > 0)
            fill(out, 0, size);
        assert_true(ctx->used_bytes <= 12 * MIB);
    }
    assert_true(ctx->spill.peak_bytes > 0);
    for (size_t i = 0; i < N; i++)
        ctx_resize(ctx, blocks[i], sizes[i], 0);
    assert_true(ctx->spill.bytes == 0);
    stemma_ctx_free(ctx);
    assert_int_equal(memory.live_bytes, 0);
    assert_int_equal(memory.wrong_sizes, 0);
}

/* Past the budget pages are let go: the program's memory falls, what was written stays. */
static void test_memory_in_use_falls(void **state)
{
    struct test_folder *folder = *state;
    stemma_allocator allocator = {system_resize, NULL};
    struct spill s;
    assert_true(spill_init(&s, &allocator, folder->path, 1));
    char *block = spill_take(&s, 64 * MIB);
    assert_non_null(block);
    fill(block, 0, 64 * MIB);
    struct rusage usage;
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    long faults = usage.ru_minflt + usage.ru_majflt;
    check(block, 64 * MIB);
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    assert_true(usage.ru_minflt + usage.ru_majflt - faults < 100); /* all of it is there */
    atomic_store(&s.next_look, 0);
    spill_ease(&s);
    check(block, 64 * MIB);
    assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
    assert_true(usage.ru_minflt + usage.ru_majflt - faults > 100); /* it came back */
    spill_give_back(&s, block);
    spill_clear(&s);
}

/* Where the folder takes nothing, the whole budget is used, and then the message says why. */
static void check_full(stemma_ctx *ctx, int sys_errno, const char *folder)
{
    stemma_error err;
    char *first = ctx_resize(ctx, NULL, 0, 3 * MIB), *second = ctx_resize(ctx, NULL, 0, 3 * MIB);
    assert_non_null(first);
    assert_non_null(second);
    assert_null(ctx_resize(ctx, NULL, 0, 3 * MIB));
    assert_int_equal(ctx_fail_memory(ctx, 3 * MIB, &err), STEMMA_LIMIT);
    assert_int_equal(err.status, STEMMA_LIMIT);
    assert_int_equal(err.sys_errno, sys_errno);
    assert_non_null(strstr(err.message, folder));
    assert_non_null(strstr(err.message, strerror(sys_errno)));
    assert_null(ctx_resize(ctx, second, 3 * MIB, 9 * MIB));
    second[3 * MIB - 1] = 'x'; /* still there */
    ctx_resize(ctx, first, 3 * MIB, 0);
    ctx_resize(ctx, second, 3 * MIB, 0);
    stemma_ctx_free(ctx);
}

static void test_no_folder(void **state)
{
    (void)state;
    check_full(context_with(8 * MIB, "/nowhere/at/all", NULL), ENOENT, "/nowhere/at/all");
}

static void test_full_disk(void **state)
{
    struct test_folder *folder = *state;
    struct rlimit before, limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
    limit = before;
    limit.rlim_cur = MIB;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
    check_full(context_with(8 * MIB, folder->path, NULL), EFBIG, folder->path);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
    assert_int_equal(test_count_entries(folder->path), 0);
}

/* The list of blocks itself finds no memory. */
static void test_no_memory(void **state)
{
    struct test_folder *folder = *state;
    struct failing_allocator memory = {.fail_at = 1, .for_good = 1};
    stemma_allocator allocator = failing_allocator(&memory);
    struct spill s;
    assert_true(spill_init(&s, &allocator, folder->path, MIB));
    assert_null(spill_take(&s, 2 * MIB));
    assert_int_equal(s.sys_errno, ENOMEM);
    assert_null(spill_take(&s, SIZE_MAX));
    assert_int_equal(s.sys_errno, EFBIG);
    assert_true(s.bytes == 0);
    spill_clear(&s);
    assert_int_equal(memory.live_bytes, 0);
}

int main(void)
{
    (void)signal(SIGXFSZ, SIG_IGN);
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(test_large_blocks_go_to_disk),
        IN_FOLDER(test_resizing),
        IN_FOLDER(test_memory_in_use_falls),
        IN_FOLDER(test_no_folder),
        IN_FOLDER(test_full_disk),
        IN_FOLDER(test_no_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
