#include "base/parallel.h"

#include "test_context.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* cmocka's; ours is meant */

enum { ITEMS = 5000 };

struct sums {
    uint64_t at[ITEMS];
    _Atomic size_t calls;
    size_t fail_from, fail_step; /* items fail_from + i * fail_step fail; step 0: none */
    size_t cancel_at;
    pthread_t caller;
};

static stemma_status add_up(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct sums *sums = user;
    sums->calls++;
    if (sums->cancel_at != 0 && item == sums->cancel_at)
        stemma_ctx_cancel(worker->ctx);
    if (sums->fail_step != 0 && item >= sums->fail_from &&
        (item - sums->fail_from) % sums->fail_step == 0)
        return fail(err, STEMMA_FORMAT, "item %zu", item);
    uint64_t *scratch = ARENA_NEW(&worker->scratch, uint64_t, 100, err);
    uint64_t *keep = ARENA_NEW(&worker->keep, uint64_t, 1, err);
    if (scratch == NULL || keep == NULL)
        return arena_status(&worker->scratch);
    *keep = 0;
    for (uint64_t i = 0; i < 100; i++)
        scratch[i] = item + i;
    for (uint64_t i = 0; i < 100; i++)
        *keep += scratch[i];
    sums->at[item] = *keep;
    return STEMMA_OK;
}

static void test_every_item_once(void **state)
{
    (void)state;
    static struct sums sums;
    for (uint32_t n_threads = 1; n_threads <= 9; n_threads += 2) {
        stemma_ctx *ctx = test_context(n_threads);
        uint64_t before = ctx->used_bytes;
        struct workers w;
        assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
        assert_int_equal(w.n, n_threads);
        memset(&sums, 0, sizeof sums);
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, NULL, NULL, NULL), STEMMA_OK);
        assert_int_equal(sums.calls, ITEMS);
        for (uint64_t i = 0; i < ITEMS; i++)
            assert_true(sums.at[i] == 100 * i + 4950);
        workers_clear(&w);
        workers_clear(&w);
        assert_true(ctx->used_bytes == before);
        stemma_ctx_free(ctx);
    }
}

static void test_few_items(void **state)
{
    (void)state;
    static struct sums sums;
    stemma_ctx *ctx = test_context(4);
    struct workers w;
    assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
    for (size_t n = 0; n < 6; n++) {
        memset(&sums, 0, sizeof sums);
        assert_int_equal(parallel_for(&w, n, add_up, &sums, NULL, NULL, NULL), STEMMA_OK);
        assert_int_equal(sums.calls, n);
    }
    workers_clear(&w);
    stemma_error err;
    assert_int_equal(parallel_for(&w, 1, add_up, &sums, NULL, NULL, &err), STEMMA_INTERNAL);
    stemma_ctx_free(ctx);
    struct workers zero = {0};
    workers_clear(&zero);
}

/* Whatever the threads do, it is the error of the lowest item. */
static void test_lowest_error_wins(void **state)
{
    (void)state;
    static struct sums sums;
    for (int round = 0; round < 60; round++) {
        stemma_ctx *ctx = test_context(1 + (uint32_t)round % 6);
        struct workers w;
        assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
        memset(&sums, 0, sizeof sums);
        sums.fail_from = (size_t)round * 3;
        sums.fail_step = 1 + (size_t)round % 5;
        stemma_error err;
        char expected[40];
        snprintf(expected, sizeof expected, "item %zu", sums.fail_from);
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, NULL, NULL, &err), STEMMA_FORMAT);
        assert_string_equal(err.message, expected);
        assert_int_equal(err.status, STEMMA_FORMAT);
        assert_true(sums.calls < ITEMS);
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, NULL, NULL, NULL), STEMMA_FORMAT);
        workers_clear(&w);
        stemma_ctx_free(ctx);
    }
}

static void test_cancel(void **state)
{
    (void)state;
    static struct sums sums;
    for (uint32_t n_threads = 1; n_threads <= 4; n_threads++) {
        stemma_ctx *ctx = test_context(n_threads);
        struct workers w;
        assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
        memset(&sums, 0, sizeof sums);
        sums.cancel_at = 10;
        stemma_error err;
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, NULL, NULL, &err),
                         STEMMA_CANCELLED);
        assert_int_equal(err.status, STEMMA_CANCELLED);
        assert_true(sums.calls < ITEMS);
        workers_clear(&w);
        stemma_ctx_free(ctx);
    }
}

struct listener {
    pthread_t caller;
    uint64_t calls, last, stop_at;
};

static int listen(void *user, const stemma_progress *progress)
{
    struct listener *l = user;
    l->calls++;
    assert_true(pthread_equal(pthread_self(), l->caller));
    assert_true(progress->done >= l->last && progress->done <= progress->total);
    assert_string_equal(progress->stage, "matching");
    assert_string_equal(progress->unit, "documents");
    l->last = progress->done;
    return l->stop_at != 0 && progress->done >= l->stop_at;
}

static void test_progress(void **state)
{
    (void)state;
    static struct sums sums;
    for (uint32_t n_threads = 1; n_threads <= 4; n_threads += 3) {
        struct listener l = {pthread_self(), 0, 0, 0};
        stemma_ctx_options options;
        stemma_ctx_options_init(&options, sizeof options);
        options.n_threads = n_threads;
        options.progress = listen;
        options.user = &l;
        stemma_ctx *ctx = test_context_of(&options);
        struct workers w;
        assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
        memset(&sums, 0, sizeof sums);
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, "matching", "documents", NULL),
                         STEMMA_OK);
        assert_true(l.last == ITEMS && l.calls >= 1);

        l = (struct listener){pthread_self(), 0, 0, 50};
        memset(&sums, 0, sizeof sums);
        stemma_error err;
        assert_int_equal(parallel_for(&w, ITEMS, add_up, &sums, "matching", "documents", &err),
                         STEMMA_CANCELLED);
        assert_int_equal(err.status, STEMMA_CANCELLED);
        assert_true(n_threads > 1 || sums.calls == 50);
        workers_clear(&w);
        stemma_ctx_free(ctx);
    }
}

static stemma_status use_scratch(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)user;
    (void)item;
    return arena_alloc(&worker->scratch, 50000, 1, err) != NULL ? STEMMA_OK
                                                                : arena_status(&worker->scratch);
}

/* Scratch is given back after each item: 5,000 items fit where four would not. */
static void test_scratch_is_rewound(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 2;
    options.max_memory = 200000;
    stemma_ctx *ctx = test_context_of(&options);
    struct workers w;
    assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
    assert_int_equal(parallel_for(&w, ITEMS, use_scratch, NULL, NULL, NULL, NULL), STEMMA_OK);
    workers_clear(&w);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_item_once),   cmocka_unit_test(test_few_items),
        cmocka_unit_test(test_lowest_error_wins), cmocka_unit_test(test_cancel),
        cmocka_unit_test(test_progress),          cmocka_unit_test(test_scratch_is_rewound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
