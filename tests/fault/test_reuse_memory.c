/*
 * No memory while a small corpus is matched: each allocation fails once. The call says so and
 * leaves nothing behind.
 */
#include "test_match.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define P1 "the old horn on the cliff has fallen silent and nobody in the village is sorry for it "
#define P2 "a child of six asked me in March who was listening and no ship had ever replied to us "

static const struct test_doc documents[] = {
    {"a", "Tide", NULL,
     P1 "Then came " P2 "\n\nTide is read on both shores of the sound since May."},
    {"b", "Tide", NULL, P2 "Before, " P1 "\n\nTide is read on both shores of the sound since May."},
    {"c", "Tide", NULL, "Others say. \n\nTide is read on both shores of the sound since May."},
    {"d", NULL, NULL, "The “old horn on the cliff has” gone.\n\nRelated posts\n\nSeven soups"},
};
enum { N = sizeof documents / sizeof *documents };

/* All allocations of the context before the match do not count. */
static stemma_status match_failing(struct failing_allocator *memory, uint32_t n_threads,
                                   size_t fail_at, stemma_error *err)
{
    memory->fail_at = 0;
    stemma_corpus *corpus = test_docs_in(test_context_failing(n_threads, memory), documents, N);
    stemma_matches *m = NULL;
    memory->calls = 0;
    memory->failed = 0;
    memory->fail_at = fail_at;
    stemma_status status = stemma_match(&m, corpus, NULL, err);
    memory->fail_at = 0;
    if (status == STEMMA_OK)
        assert_int_equal(m->hits.n, 4);
    else
        assert_null(m);
    stemma_matches_free(m);
    test_docs_free(corpus);
    return status;
}

static void test_each_allocation_fails(void **unused)
{
    (void)unused;
    for (uint32_t n_threads = 1; n_threads <= 2; n_threads++) {
        size_t n = 1;
        for (struct failing_allocator memory = {.failed = 1}; memory.failed > 0; n++) {
            memory = (struct failing_allocator){.for_good = n % 2 == 0};
            stemma_error err = {0};
            stemma_status status = match_failing(&memory, n_threads, n, &err);
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

/* In the mode "families" hits get their spans and edits when somebody asks: no memory then, and the
 * next one who asks gets them. */
static void test_hits_asked_for_late(void **unused)
{
    (void)unused;
    struct failing_allocator memory = {0};
    stemma_corpus *corpus = test_docs_in(test_context_failing(2, &memory), documents, N);
    size_t n_failed = 0;
    for (bool failed = true; failed;) {
        stemma_matches *m = test_match_in(corpus, "families");
        memory.calls = memory.failed = 0;
        memory.fail_at = n_failed + 1;
        const stemma_hit *hit = stemma_matches_hit(m, 0);
        failed = memory.failed > 0;
        memory.fail_at = 0;
        assert_true(failed == (hit == NULL));
        n_failed += failed;
        for (size_t i = 0; (hit = stemma_matches_hit(m, i)) != NULL; i++)
            assert_true(hit->edits != NULL && hit->id != 0 && hit->a_span.end > 0);
        assert_true(m->hits.n > 0 && stemma_matches_hit(m, m->hits.n - 1) != NULL);
        stemma_matches_free(m);
    }
    assert_true(n_failed > 2);
    test_docs_free(corpus);
}

/* A budget too small for what is matched, and no folder to put the rest into. */
static void test_memory_limit(void **unused)
{
    (void)unused;
    enum { WORDS = 120000, BYTES = 1200000 };
    static char text[BYTES];
    uint64_t seed = 1;
    struct test_writer w = {text, 0, BYTES};
    test_write_words(&w, &seed, WORDS, 5000);
    struct test_doc docs[] = {{"a", NULL, NULL, text}, {"b", NULL, NULL, text}};
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = 1;
    options.max_memory = 12 << 20;
    options.tmp_dir = "/nowhere/at/all";
    stemma_corpus *corpus = test_docs_in(test_context_of(&options), docs, 2);
    stemma_matches *m = NULL;
    stemma_error err = {0};
    assert_int_equal(stemma_match(&m, corpus, NULL, &err), STEMMA_LIMIT);
    assert_int_equal(err.sys_errno, ENOENT);
    assert_non_null(strstr(err.message, "memory limit"));
    assert_non_null(strstr(err.message, "/nowhere/at/all"));
    test_docs_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_allocation_fails),
                                       cmocka_unit_test(test_hits_asked_for_late),
                                       cmocka_unit_test(test_memory_limit)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
