/*
 * Writing with an allocator that fails, and to a disk that is full: each run ends with the right
 * status and a message, nothing leaks, and what is written is the same once there is room.
 */
#include "stemma/stemma.h"

#include "test_folder.h"
#include "test_trace.h"

#include <setjmp.h>

#include <cmocka.h>

typedef stemma_status (*write_fn)(struct test_trace *t, struct test_bytes *out, stemma_error *err);

static stemma_status report(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    stemma_write_options o;
    stemma_write_options_init(&o, sizeof o);
    o.excerpt = 1;
    return stemma_write_report(&t->trace, &o, test_take, out, err);
}

static stemma_status summary(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_summary(&t->trace, "out", NULL, test_take, out, err);
}

static stemma_status tei(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_tei(&t->trace, test_take, out, err);
}

static stemma_status csv(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_csv(&t->trace, test_take, out, err);
}

static stemma_status graphml(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_graphml(&t->trace, test_take, out, err);
}

static stemma_status annotations(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_annotations(&t->trace, test_take, out, err);
}

static stemma_status documents(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_documents(t->corpus, NULL, test_take, out, err);
}

static stemma_status quotes(struct test_trace *t, struct test_bytes *out, stemma_error *err)
{
    return stemma_write_quotes(t->corpus, &t->quotes, NULL, test_take, out, err);
}

/* Fails the 1st, 2nd, … allocation until a run needs no more of them. */
static void fail_each(write_fn write, int for_good)
{
    struct failing_allocator memory = {0};
    struct test_trace t;
    struct test_bytes whole = {0}, out = {0};
    test_story_in(&t, &test_plain, test_context_failing(1, &memory));
    assert_int_equal(write(&t, &whole, NULL), STEMMA_OK);
    const size_t live = memory.live_bytes;
    size_t n = 1;
    for (stemma_status status = STEMMA_NOMEM; status != STEMMA_OK; n++) {
        stemma_error err = {0};
        memory.calls = memory.failed = 0;
        memory.fail_at = n;
        memory.for_good = for_good;
        out.n = 0;
        status = write(&t, &out, &err);
        memory.fail_at = 0;
        assert_int_equal(memory.live_bytes, live);
        if (status == STEMMA_OK)
            break;
        assert_int_equal(status, STEMMA_NOMEM);
        assert_int_equal(err.status, STEMMA_NOMEM);
        assert_true(err.message[0] != '\0');
        assert_true(n < 100000);
    }
    assert_int_equal(memory.failed, 0); /* the last run was not disturbed */
    assert_true(n > 1);
    assert_int_equal(out.n, whole.n);
    assert_memory_equal(out.at, whole.at, whole.n);
    assert_int_equal(memory.wrong_sizes, 0);
    test_bytes_free(&whole);
    test_bytes_free(&out);
    test_trace_free(&t);
    assert_int_equal(memory.live_bytes, 0);
}

static void test_no_memory_for_the_report(void **state)
{
    (void)state;
    fail_each(report, 0);
    fail_each(report, 1);
}

static void test_no_memory_for_the_summary(void **state)
{
    (void)state;
    fail_each(summary, 0);
    fail_each(summary, 1);
}

static void test_no_memory_for_the_exports(void **state)
{
    (void)state;
    fail_each(tei, 0);
    fail_each(csv, 1);
    fail_each(graphml, 0);
    fail_each(annotations, 1);
}

/* A limit that is reached is no lack of memory. */
static void test_a_limit(void **state)
{
    (void)state;
    for (int what = 0; what < 2; what++) {
        struct test_trace t;
        struct test_bytes out = {0};
        stemma_error err = {0};
        test_story(&t, &test_plain);
        t.ctx->max_memory = t.ctx->used_bytes + 100;
        assert_int_equal((what == 0 ? report : summary)(&t, &out, &err), STEMMA_LIMIT);
        assert_int_equal(err.status, STEMMA_LIMIT);
        test_bytes_free(&out);
        test_trace_free(&t);
    }
}

static void fill_disk(write_fn write, size_t step)
{
    struct test_trace t;
    struct test_bytes whole = {0}, out = {0};
    test_story(&t, &test_plain);
    assert_int_equal(write(&t, &whole, NULL), STEMMA_OK);
    for (size_t n = 1; n < whole.n; n += step) {
        stemma_error err = {0};
        out.n = out.n_calls = 0;
        out.full_at = n;
        assert_int_equal(write(&t, &out, &err), STEMMA_IO);
        assert_int_equal(err.sys_errno, 28);
        assert_true(out.n <= n);
        assert_memory_equal(out.at != NULL ? out.at : "", whole.at, out.n);
    }
    out.n = 0;
    out.full_at = whole.n;
    assert_int_equal(write(&t, &out, NULL), STEMMA_OK);
    test_bytes_free(&whole);
    test_bytes_free(&out);
    test_trace_free(&t);
}

static void test_a_full_disk(void **state)
{
    (void)state;
    fill_disk(report, 997);
    fill_disk(summary, 101);
    fill_disk(documents, 101);
    fill_disk(quotes, 101);
}

/* A folder that cannot be finished leaves the old one, and nothing beside it. */
static void test_a_folder_without_memory(void **state)
{
    struct test_folder *folder = *state;
    struct failing_allocator memory = {0};
    struct test_trace t;
    test_story_in(&t, &test_plain, test_context_failing(1, &memory));
    const char *dir = test_path(folder, "out");
    assert_int_equal(stemma_trace_write(&t.trace, t.params, dir, NULL, NULL), STEMMA_OK);
    assert_int_equal(test_count_entries(dir), 8);
    const size_t live = memory.live_bytes;
    for (size_t n = 1;; n += 1 + n / 20) {
        stemma_error err = {0};
        memory.calls = memory.failed = 0;
        memory.fail_at = n;
        const stemma_status status = stemma_trace_write(&t.trace, t.params, dir, NULL, &err);
        memory.fail_at = 0;
        assert_int_equal(memory.live_bytes, live);
        assert_int_equal(test_count_entries(dir), 8);
        assert_int_equal(test_count_entries(folder->path), 1);
        if (memory.failed == 0) {
            assert_int_equal(status, STEMMA_OK);
            break;
        }
        /* what only makes a rename last may be left out */
        assert_true(status == STEMMA_NOMEM || status == STEMMA_OK);
    }
    test_trace_free(&t);
    assert_int_equal(memory.live_bytes, 0);
}

/* Stops at the n-th file. */
static int stop_at(void *user, const stemma_progress *p)
{
    return strcmp(p->stage, "writing") == 0 && p->done == *(const uint64_t *)user;
}

static void test_a_folder_that_is_stopped(void **state)
{
    struct test_folder *folder = *state;
    for (uint64_t n = 0; n < 8; n++) {
        struct test_trace t;
        stemma_error err;
        stemma_ctx_options options;
        stemma_ctx_options_init(&options, sizeof options);
        options.n_threads = 1;
        options.progress = stop_at;
        options.user = &n;
        test_story_in(&t, &test_plain, test_context_of(&options));
        assert_int_equal(
            stemma_trace_write(&t.trace, t.params, test_path(folder, "out"), NULL, &err),
            STEMMA_CANCELLED);
        assert_int_equal(test_count_entries(folder->path), 0);
        test_trace_free(&t);
    }
}

static void test_a_folder_of_someone_else(void **state)
{
    struct test_folder *folder = *state;
    struct test_trace t;
    stemma_error err;
    test_story(&t, &test_plain);
    const char *dir = test_make_folder(folder, "theirs");
    test_write(folder, "theirs/letter.txt", "dear", 4);
    assert_int_equal(stemma_trace_write(&t.trace, t.params, dir, NULL, &err), STEMMA_INVAL);
    assert_int_equal(test_count_entries(dir), 1);
    assert_int_equal(test_count_entries(folder->path), 1);
    test_trace_free(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_memory_for_the_report),
        cmocka_unit_test(test_no_memory_for_the_summary),
        cmocka_unit_test(test_no_memory_for_the_exports),
        cmocka_unit_test(test_a_limit),
        cmocka_unit_test(test_a_full_disk),
        cmocka_unit_test_setup_teardown(test_a_folder_without_memory, test_folder_new,
                                        test_folder_free),
        cmocka_unit_test_setup_teardown(test_a_folder_that_is_stopped, test_folder_new,
                                        test_folder_free),
        cmocka_unit_test_setup_teardown(test_a_folder_of_someone_else, test_folder_new,
                                        test_folder_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
