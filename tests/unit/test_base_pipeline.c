/*
 * The pipeline against what a plain loop would do: which items are consumed, which are discarded,
 * and which failure is told, for many numbers of threads and depths.
 */
#include "base/parallel.h"

#include "test_context.h"
#include "test_random.h"

#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#undef fail /* cmocka's; ours is meant */

enum { NEVER = 1000000 };

struct item {
    size_t number, square;
};

struct line {
    stemma_ctx *ctx;
    size_t n;                                                     /* items to produce */
    size_t fail_produce, fail_work, fail_consume, cancel_consume; /* at this item; or NEVER */
    size_t produced, consumed, discarded;
    _Atomic size_t in_flight, most_in_flight, alive;
    pthread_t caller;
};

static stemma_status produce(void *user, void **out, stemma_error *err)
{
    struct line *line = user;
    *out = NULL;
    if (line->produced == line->fail_produce)
        return fail(err, STEMMA_IO, "produce %zu", line->produced);
    if (line->produced == line->n)
        return STEMMA_OK;
    struct item *item = ctx_zeroed(line->ctx, 1, sizeof *item);
    if (item == NULL)
        return ctx_fail_memory(line->ctx, sizeof *item, err);
    item->number = line->produced++;
    line->alive++;
    size_t in_flight = ++line->in_flight;
    if (in_flight > line->most_in_flight)
        line->most_in_flight = in_flight;
    *out = item;
    return STEMMA_OK;
}

static stemma_status work(void *user, struct worker *worker, void *user_item, stemma_error *err)
{
    struct line *line = user;
    struct item *item = user_item;
    uint64_t random = item->number;
    size_t turns = test_random_below(&random, 200);
    size_t *scratch = ARENA_NEW(&worker->scratch, size_t, turns + 1, err);
    if (scratch == NULL)
        return arena_status(&worker->scratch);
    for (size_t i = 0; i <= turns; i++)
        scratch[i] = i;
    item->square = item->number * item->number + scratch[turns] - turns;
    /* All from here on fail, so that the threads race for the first one. */
    if (item->number >= line->fail_work)
        return fail(err, STEMMA_FORMAT, "work %zu", item->number);
    return STEMMA_OK;
}

static void drop(struct line *line, struct item *item)
{
    line->in_flight--;
    line->alive--;
    ctx_resize(line->ctx, item, sizeof *item, 0);
}

static stemma_status consume(void *user, void *user_item, stemma_error *err)
{
    struct line *line = user;
    struct item *item = user_item;
    size_t number = item->number, square = item->square;
    assert_true(pthread_equal(pthread_self(), line->caller));
    assert_int_equal(number, line->consumed);
    assert_int_equal(square, number * number);
    drop(line, item);
    if (number == line->fail_consume)
        return fail(err, STEMMA_CLASH, "consume %zu", number);
    if (number == line->cancel_consume)
        stemma_ctx_cancel(line->ctx);
    line->consumed++;
    return STEMMA_OK;
}

static void discard(void *user, void *item)
{
    struct line *line = user;
    line->discarded++;
    drop(line, item);
}

static struct line new_line(stemma_ctx *ctx, size_t n)
{
    return (struct line){.ctx = ctx,
                         .n = n,
                         .fail_produce = NEVER,
                         .fail_work = NEVER,
                         .fail_consume = NEVER,
                         .cancel_consume = NEVER,
                         .caller = pthread_self()};
}

static stemma_status run(struct line *line, size_t depth, stemma_error *err)
{
    struct workers w;
    assert_int_equal(workers_init(&w, line->ctx, NULL), STEMMA_OK);
    struct pipeline p = {produce, work, consume, discard, line, depth};
    stemma_status status = pipeline_run(&w, &p, err);
    workers_clear(&w);
    assert_int_equal(line->alive, 0);
    assert_true(line->most_in_flight <= (depth != 0 ? depth : 1));
    return status;
}

static void test_all_in_order(void **state)
{
    (void)state;
    for (uint32_t n_threads = 1; n_threads <= 6; n_threads++) {
        for (size_t depth = 0; depth <= 9; depth += 3) {
            stemma_ctx *ctx = test_context(n_threads);
            struct line line = new_line(ctx, 300);
            assert_int_equal(run(&line, depth, NULL), STEMMA_OK);
            assert_int_equal(line.consumed, 300);
            assert_int_equal(line.discarded, 0);
            stemma_ctx_free(ctx);
        }
    }
}

static void test_nothing_to_do(void **state)
{
    (void)state;
    for (uint32_t n_threads = 1; n_threads <= 3; n_threads++) {
        stemma_ctx *ctx = test_context(n_threads);
        struct line line = new_line(ctx, 0);
        assert_int_equal(run(&line, 4, NULL), STEMMA_OK);
        assert_int_equal(line.consumed, 0);
        stemma_ctx_free(ctx);
    }
}

/* Fails at `at` in one of the three places: all before it is consumed, nothing after it. */
static void check_failure(uint32_t n_threads, size_t depth, size_t at, int place)
{
    static const char *const PLACES[] = {"produce", "work", "consume"};
    static const stemma_status STATUS[] = {STEMMA_IO, STEMMA_FORMAT, STEMMA_CLASH};
    stemma_ctx *ctx = test_context(n_threads);
    uint64_t before = ctx->used_bytes;
    struct line line = new_line(ctx, 200);
    *(size_t *[]){&line.fail_produce, &line.fail_work, &line.fail_consume}[place] = at;
    stemma_error err;
    char expected[40];
    snprintf(expected, sizeof expected, "%s %zu", PLACES[place], at);
    assert_int_equal(run(&line, depth, &err), STATUS[place]);
    assert_string_equal(err.message, expected);
    assert_int_equal(line.consumed, at);
    assert_true(line.produced <= at + depth + 1);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_failures(void **state)
{
    (void)state;
    for (uint32_t n_threads = 1; n_threads <= 5; n_threads += 2) {
        for (size_t depth = 1; depth <= 8; depth = depth * 2 + 1) {
            for (int place = 0; place < 3; place++) {
                check_failure(n_threads, depth, 0, place);
                check_failure(n_threads, depth, 17, place);
                check_failure(n_threads, depth, 199, place);
            }
        }
    }
}

static void test_cancel(void **state)
{
    (void)state;
    for (uint32_t n_threads = 1; n_threads <= 4; n_threads++) {
        stemma_ctx *ctx = test_context(n_threads);
        struct line line = new_line(ctx, 500);
        line.cancel_consume = 40;
        stemma_error err;
        assert_int_equal(run(&line, 5, &err), STEMMA_CANCELLED);
        assert_int_equal(err.status, STEMMA_CANCELLED);
        assert_int_equal(line.consumed, 41);
        stemma_ctx_free(ctx);

        ctx = test_context(n_threads);
        line = new_line(ctx, 500);
        stemma_ctx_cancel(ctx);
        assert_int_equal(run(&line, 5, NULL), STEMMA_CANCELLED);
        assert_int_equal(line.produced, 0);
        stemma_ctx_free(ctx);
    }
}

/* What a plain loop over the same line would say; `consumed` gets how far it comes. */
static stemma_status run_plainly(const struct line *line, size_t *consumed, char message[40])
{
    message[0] = '\0';
    for (size_t i = 0;; i++) {
        *consumed = i;
        const char *place = i == line->fail_produce   ? "produce"
                            : i == line->n            ? NULL
                            : i >= line->fail_work    ? "work"
                            : i == line->fail_consume ? "consume"
                                                      : "";
        if (place == NULL)
            return STEMMA_OK;
        if (place[0] == '\0')
            continue;
        snprintf(message, 40, "%s %zu", place, i);
        return place[0] == 'p' ? STEMMA_IO : place[0] == 'w' ? STEMMA_FORMAT : STEMMA_CLASH;
    }
}

/* Failures at several places at once, in lines of all lengths. */
static void test_equals_plain_loop(void **state)
{
    (void)state;
    uint64_t random = 5;
    for (int round = 0; round < 300; round++) {
        stemma_ctx *ctx = test_context(1 + (uint32_t)test_random_below(&random, 6));
        struct line line = new_line(ctx, test_random_below(&random, 60));
        line.fail_produce = test_random_below(&random, 80);
        line.fail_work = test_random_below(&random, 80);
        line.fail_consume = test_random_below(&random, 80);
        size_t consumed;
        char message[40];
        stemma_error err = {0};
        stemma_status expected = run_plainly(&line, &consumed, message);
        assert_int_equal(run(&line, 1 + test_random_below(&random, 9), &err), expected);
        assert_int_equal(line.consumed, consumed);
        assert_string_equal(err.message, message);
        stemma_ctx_free(ctx);
    }
}

/* Takes up to `most` items one by one; the rest is discarded. */
static stemma_status pull(struct line *line, size_t depth, size_t most, stemma_error *err)
{
    struct workers w;
    struct pipeline_line *pipeline;
    stemma_status status = STEMMA_OK;
    assert_int_equal(workers_init(&w, line->ctx, NULL), STEMMA_OK);
    const struct pipeline p = {produce, work, NULL, discard, line, depth};
    assert_int_equal(pipeline_begin(&pipeline, &w, &p, err), STEMMA_OK);
    for (size_t i = 0; i < most && status == STEMMA_OK; i++) {
        void *item;
        (void)pipeline_is_ready(pipeline);
        status = pipeline_next(pipeline, &item, err);
        if (status == STEMMA_OK && item == NULL)
            break;
        if (status == STEMMA_OK)
            status = consume(line, item, err);
    }
    pipeline_end(pipeline);
    workers_clear(&w);
    assert_int_equal(line->alive, 0);
    assert_true(line->most_in_flight <= depth);
    return status;
}

/* Taken one by one, items are those that a plain loop consumes, up to where the caller stops. */
static void test_one_by_one(void **state)
{
    (void)state;
    uint64_t random = 9;
    for (int round = 0; round < 300; round++) {
        stemma_ctx *ctx = test_context(1 + (uint32_t)test_random_below(&random, 6));
        struct line line = new_line(ctx, test_random_below(&random, 60));
        line.fail_produce = test_random_below(&random, 80);
        line.fail_work = test_random_below(&random, 80);
        size_t most = test_random_below(&random, 90), consumed;
        char message[40];
        stemma_error err = {0};
        stemma_status expected = run_plainly(&line, &consumed, message);
        stemma_status status = pull(&line, 1 + test_random_below(&random, 9), most, &err);
        assert_int_equal(status, most > consumed ? expected : STEMMA_OK);
        assert_int_equal(line.consumed, most < consumed ? most : consumed);
        assert_string_equal(err.message, most > consumed ? message : "");
        assert_int_equal(line.produced, line.consumed + line.discarded);
        stemma_ctx_free(ctx);
    }
}

/* The next item is ready some time, without anybody asking for it where there are threads. */
static void test_ready(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(2);
    struct line line = new_line(ctx, 2);
    struct workers w;
    struct pipeline_line *pipeline;
    void *item;
    assert_int_equal(workers_init(&w, ctx, NULL), STEMMA_OK);
    const struct pipeline p = {produce, work, NULL, discard, &line, 1};
    assert_int_equal(pipeline_begin(&pipeline, &w, &p, NULL), STEMMA_OK);
    for (int i = 0; i < 2; i++) {
        while (!pipeline_is_ready(pipeline))
            sched_yield();
        assert_int_equal(pipeline_next(pipeline, &item, NULL), STEMMA_OK);
        assert_int_equal(consume(&line, item, NULL), STEMMA_OK);
    }
    assert_int_equal(pipeline_next(pipeline, &item, NULL), STEMMA_OK);
    assert_null(item);
    assert_false(pipeline_is_ready(pipeline));
    pipeline_end(pipeline);
    pipeline_end(NULL);
    workers_clear(&w);
    stemma_ctx_free(ctx);
}

static void test_no_workers(void **state)
{
    (void)state;
    struct workers w = {0};
    struct pipeline p = {produce, work, consume, discard, NULL, 1};
    stemma_error err;
    assert_int_equal(pipeline_run(&w, &p, &err), STEMMA_INTERNAL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_in_order), cmocka_unit_test(test_nothing_to_do),
        cmocka_unit_test(test_failures),     cmocka_unit_test(test_cancel),
        cmocka_unit_test(test_no_workers),   cmocka_unit_test(test_equals_plain_loop),
        cmocka_unit_test(test_one_by_one),   cmocka_unit_test(test_ready),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
