/*
 * No memory while listed pairs are compared: each allocation fails once.
 */
#include "test_loose.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct loose_set set;

static stemma_status match_failing(struct failing_allocator *memory, uint32_t n_threads,
                                   const stemma_params *params, size_t fail_at, stemma_error *err)
{
    memory->fail_at = 0;
    stemma_corpus *corpus =
        test_docs_in(test_context_failing(n_threads, memory), set.docs, LOOSE_DOCUMENTS);
    stemma_matches *m = NULL;
    memory->calls = 0;
    memory->failed = 0;
    memory->fail_at = fail_at;
    stemma_status status =
        stemma_match_pairs(&m, corpus, LOOSE_PAIRS, LOOSE_PAIR_COUNT, params, err);
    memory->fail_at = 0;
    if (status == STEMMA_OK)
        assert_int_equal(m->hits.n, params != NULL ? 3 : 1);
    else
        assert_null(m);
    stemma_matches_free(m);
    test_docs_free(corpus);
    return status;
}

static void each_allocation_fails(const stemma_params *params)
{
    for (uint32_t n_threads = 1; n_threads <= 2; n_threads++) {
        size_t n = 1;
        for (struct failing_allocator memory = {.failed = 1}; memory.failed > 0; n++) {
            memory = (struct failing_allocator){.for_good = n % 2 == 0};
            stemma_error err = {0};
            stemma_status status = match_failing(&memory, n_threads, params, n, &err);
            assert_int_equal(memory.live_bytes, 0);
            assert_int_equal(memory.wrong_sizes, 0);
            if (status != STEMMA_OK) {
                assert_int_equal(status, STEMMA_NOMEM);
                assert_true(strlen(err.message) > 0);
            }
        }
        assert_true(n > 10);
    }
}

static void test_sensitive(void **unused)
{
    (void)unused;
    stemma_params *params = loose_params();
    each_allocation_fails(params);
    stemma_params_free(params);
}

static void test_news(void **unused)
{
    (void)unused;
    each_allocation_fails(NULL);
}

int main(void)
{
    loose_fill(&set);
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sensitive),
                                       cmocka_unit_test(test_news)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
