#include "base/context.h"

#include "test_context.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void test_defaults(void **state)
{
    (void)state;
    stemma_ctx *ctx = NULL;
    assert_int_equal(setenv("TMPDIR", "/some/where", 1), 0);
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    assert_true(ctx->n_threads >= 1);
    assert_true(ctx->max_memory == UINT64_MAX);
    assert_string_equal(ctx->tmp_dir, "/some/where");
    stemma_ctx_free(ctx);
    assert_int_equal(unsetenv("TMPDIR"), 0);
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    assert_string_equal(ctx->tmp_dir, "/tmp");
    stemma_ctx_free(ctx);
    stemma_ctx_free(NULL);
}

static void test_options_are_copied(void **state)
{
    (void)state;
    char dir[] = "/data/tmp";
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 3;
    options.tmp_dir = dir;
    stemma_ctx *ctx = test_context_of(&options);
    dir[1] = 'X';
    assert_int_equal(ctx->n_threads, 3);
    assert_string_equal(ctx->tmp_dir, "/data/tmp");
    stemma_ctx_free(ctx);
}

/* Callers that were built with a shorter or a longer header. */
static void test_struct_sizes(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 2;
    options.max_memory = 1;
    options.struct_size = offsetof(stemma_ctx_options, max_memory);
    stemma_ctx *ctx = test_context_of(&options);
    assert_int_equal(ctx->n_threads, 2);
    assert_true(ctx->max_memory == UINT64_MAX);
    stemma_ctx_free(ctx);

    struct {
        stemma_ctx_options known;
        char later[64];
    } longer;
    memset(&longer, 0x77, sizeof longer);
    stemma_ctx_options_init(&longer.known, sizeof longer);
    assert_int_equal(longer.later[63], 0);
    ctx = test_context_of(&longer.known);
    stemma_ctx_free(ctx);
}

static void test_bad_options(void **state)
{
    (void)state;
    stemma_error err;
    stemma_ctx *ctx = (stemma_ctx *)&err;
    stemma_ctx_options options;
    memset(&options, 0, sizeof options);
    assert_int_equal(stemma_ctx_new(&ctx, &options, &err), STEMMA_INVAL);
    assert_null(ctx);
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 4000000000U;
    assert_int_equal(stemma_ctx_new(&ctx, &options, &err), STEMMA_INVAL);
    assert_non_null(strstr(err.message, "1024"));
    assert_int_equal(stemma_ctx_new(NULL, NULL, &err), STEMMA_INVAL);
}

static void test_memory_is_counted_and_bounded(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.max_memory = 10000;
    stemma_ctx *ctx = test_context_of(&options);
    uint64_t before = ctx->used_bytes;
    char *block = ctx_resize(ctx, NULL, 0, 4000);
    assert_non_null(block);
    assert_true(ctx->used_bytes == before + 4000);
    block[3999] = 'x';
    assert_null(ctx_resize(ctx, block, 4000, 20000));
    assert_int_equal(ctx_memory_status(ctx), STEMMA_LIMIT);
    stemma_error err;
    assert_int_equal(ctx_fail_memory(ctx, 20000, &err), STEMMA_LIMIT);
    assert_non_null(strstr(err.message, "10000"));
    assert_int_equal(block[3999], 'x');
    assert_true(ctx->used_bytes == before + 4000);
    assert_null(ctx_resize(ctx, NULL, 0, 7000));
    assert_null(ctx_resize(ctx, NULL, 0, SIZE_MAX));
    block = ctx_resize(ctx, block, 4000, 100);
    assert_true(ctx->used_bytes == before + 100);
    assert_null(ctx_resize(ctx, block, 100, 0));
    assert_true(ctx->used_bytes == before);
    assert_true(ctx->peak_bytes == before + 4000);
    assert_null(ctx_resize(ctx, NULL, 0, 0));
    stemma_ctx_free(ctx);
}

static void test_limit_below_the_context_itself(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.max_memory = 1;
    stemma_ctx *ctx = NULL;
    assert_int_equal(stemma_ctx_new(&ctx, &options, NULL), STEMMA_LIMIT);
    assert_null(ctx);
}

static void test_no_memory(void **state)
{
    (void)state;
    for (size_t n = 1; n <= 2; n++) {
        struct failing_allocator memory = {.fail_at = n};
        stemma_ctx_options options;
        stemma_ctx_options_init(&options, sizeof options);
        options.allocator = failing_allocator(&memory);
        stemma_ctx *ctx = NULL;
        assert_int_equal(stemma_ctx_new(&ctx, &options, NULL), STEMMA_NOMEM);
        assert_int_equal(memory.live_bytes, 0);
    }
    struct failing_allocator memory = {.fail_at = 1};
    stemma_ctx *ctx = test_context_failing(1, &memory);
    uint64_t before = ctx->used_bytes;
    assert_null(ctx_resize(ctx, NULL, 0, 50));
    assert_int_equal(ctx_memory_status(ctx), STEMMA_NOMEM);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
    assert_int_equal(memory.live_bytes, 0);
    assert_int_equal(memory.wrong_sizes, 0);
}

static void test_zeroed(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    unsigned char *p = ctx_zeroed(ctx, 10, 7);
    assert_non_null(p);
    for (size_t i = 0; i < 70; i++)
        assert_int_equal(p[i], 0);
    ctx_resize(ctx, p, 70, 0);
    assert_null(ctx_zeroed(ctx, SIZE_MAX / 2, 3));
    stemma_ctx_free(ctx);
}

struct heard {
    char message[1100];
    stemma_log_level level;
    uint64_t done;
    int answer;
};

static void hear_log(void *user, stemma_log_level level, const char *message)
{
    struct heard *heard = user;
    heard->level = level;
    strncpy(heard->message, message, sizeof heard->message - 1);
}

static int hear_progress(void *user, const stemma_progress *progress)
{
    struct heard *heard = user;
    heard->done = progress->done;
    assert_string_equal(progress->stage, "reading");
    assert_true(progress->total == 9);
    return heard->answer;
}

static void test_callbacks(void **state)
{
    (void)state;
    struct heard heard = {.answer = 0};
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.log = hear_log;
    options.progress = hear_progress;
    options.user = &heard;
    stemma_ctx *ctx = test_context_of(&options);
    ctx_log(ctx, STEMMA_LOG_INFO, "read %d", 5);
    assert_string_equal(heard.message, "read 5");
    assert_int_equal(heard.level, STEMMA_LOG_INFO);

    stemma_error err;
    assert_int_equal(ctx_progress(ctx, "reading", 4, 9, "bytes", &err), STEMMA_OK);
    assert_true(heard.done == 4);
    heard.answer = 1;
    assert_int_equal(ctx_progress(ctx, "reading", 5, 9, "bytes", &err), STEMMA_CANCELLED);
    assert_int_equal(err.status, STEMMA_CANCELLED);
    stemma_ctx_free(ctx);
}

static void *tell_aside(void *user)
{
    (void)ctx_progress(user, "reading", 7, 9, "bytes", NULL);
    return NULL;
}

/* How far a stage is that another thread tells while one alone is to tell. */
static uint64_t told_aside(stemma_ctx *ctx, const struct heard *heard)
{
    pthread_t thread;
    assert_int_equal(pthread_create(&thread, NULL, tell_aside, ctx), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    return heard->done;
}

static void test_one_tells(void **state)
{
    (void)state;
    struct heard heard = {.answer = 0};
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.progress = hear_progress;
    options.user = &heard;
    stemma_ctx *ctx = test_context_of(&options);
    ctx_one_tells(ctx, true);
    assert_int_equal(ctx_progress(ctx, "reading", 4, 9, "bytes", NULL), STEMMA_OK);
    assert_true(told_aside(ctx, &heard) == 4);
    ctx_one_tells(ctx, false);
    assert_true(told_aside(ctx, &heard) == 7);
    stemma_ctx_free(ctx);
}

static void test_silent_and_cancel(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    ctx_log(ctx, STEMMA_LOG_ERROR, "nobody hears %s", "this");
    assert_int_equal(ctx_progress(ctx, "reading", 1, 0, "bytes", NULL), STEMMA_OK);
    assert_int_equal(ctx_check(ctx, NULL), STEMMA_OK);
    stemma_ctx_cancel(ctx);
    stemma_ctx_cancel(NULL);
    stemma_error err;
    assert_int_equal(ctx_check(ctx, &err), STEMMA_CANCELLED);
    assert_int_equal(err.status, STEMMA_CANCELLED);
    assert_int_equal(ctx_progress(ctx, "reading", 1, 0, "bytes", NULL), STEMMA_CANCELLED);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_options_are_copied),
        cmocka_unit_test(test_struct_sizes),
        cmocka_unit_test(test_bad_options),
        cmocka_unit_test(test_memory_is_counted_and_bounded),
        cmocka_unit_test(test_limit_below_the_context_itself),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_zeroed),
        cmocka_unit_test(test_callbacks),
        cmocka_unit_test(test_one_tells),
        cmocka_unit_test(test_silent_and_cancel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
