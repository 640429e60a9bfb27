/*
 * The folder of a mixed pile where memory runs out, at each allocation in turn, for one thread and
 * for two: the call says so, nothing leaks, and nothing is left on disk.
 */
#include "base/file.h"

#include "test_pile.h"

#include "test_folder.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void fail_each(struct test_folder *folder, uint32_t n_threads, int for_good)
{
    struct failing_allocator memory = {0};
    struct pile p;
    pile_open(&p, test_context_failing(n_threads, &memory));
    const size_t live = memory.live_bytes;
    stemma_status status = STEMMA_NOMEM;
    for (size_t n = 1; status != STEMMA_OK; n++) {
        stemma_error err = {0};
        memory.calls = memory.failed = 0;
        memory.fail_at = n;
        memory.for_good = for_good;
        status = stemma_trace_write(p.trace, p.params, test_path(folder, "out"), NULL, &err);
        memory.fail_at = 0;
        assert_int_equal(memory.live_bytes, live);
        assert_int_equal(status == STEMMA_OK, memory.failed == 0);
        if (status == STEMMA_OK)
            break;
        assert_int_equal(status, STEMMA_NOMEM);
        assert_int_equal(err.status, STEMMA_NOMEM);
        assert_int_equal(test_count_entries(folder->path), 0);
        assert_true(n < 100000);
    }
    assert_int_equal(file_kind(test_path(folder, "out/index.html")), FILE_REGULAR);
    assert_int_equal(test_count_entries(test_path(folder, "out/stories")), 2);
    test_remove(test_path(folder, "out"));
    pile_close(&p);
    assert_int_equal(memory.live_bytes, 0);
    assert_int_equal(memory.wrong_sizes, 0);
}

static void no_memory_for_pages(void **state)
{
    fail_each(*state, 1, 0);
    fail_each(*state, 1, 1);
}

static void no_memory_for_pages_of_two_threads(void **state)
{
    fail_each(*state, 2, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(no_memory_for_pages, test_folder_new, test_folder_free),
        cmocka_unit_test_setup_teardown(no_memory_for_pages_of_two_threads, test_folder_new,
                                        test_folder_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
