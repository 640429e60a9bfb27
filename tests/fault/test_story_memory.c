/*
 * No memory while stories and their correction notes are found: each allocation fails once. The
 * call says so and leaves nothing behind.
 */
#include "story/corrections.h"

#include "test_stories.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct news news[] = {
    {"a", "Tide", "2025-03-04", "Horn falls silent",
     "The old horn on the cliff of Skarrow has fallen silent, said the keeper Ada Merrow."},
    {"b", "Dune", "2025-03-05", "Silent horn",
     "Nobody hears the horn on Skarrow's cliff any more; its keeper Ada Merrow is not sorry. "
     "She told the Tide so.\n\nCorrection: An earlier version of this article said that the keeper "
     "of the horn was Per Lindqvist. (Reuters)"},
    {"c", NULL, NULL, NULL, "Seven soups for a rainy day, with leek and barley."},
};
enum { N = sizeof news / sizeof *news };

static stemma_status run(struct failing_allocator *memory, uint32_t n_threads, size_t fail_at)
{
    memory->fail_at = 0;
    struct found f;
    stemma_error err = {0};
    stemma_stories *stories = NULL;
    stemma_corrections *corrections = NULL;
    stemma_status status = found_run(&f, test_context_failing(n_threads, memory), news, N, &err);
    assert_int_equal(status, STEMMA_OK);
    stemma_stories_free(f.stories);
    f.stories = NULL;
    memory->calls = 0;
    memory->failed = 0;
    memory->fail_at = fail_at;
    status = stemma_stories_find(&stories, f.corpus, f.matches, f.quotes, f.params, &err);
    memory->fail_at = 0;
    assert_true(status == STEMMA_OK ? stemma_stories_at(stories, 0) != NULL : stories == NULL);
    if (status == STEMMA_OK && fail_at > memory->calls) {
        memory->fail_at = fail_at; /* counted on, into the notes */
        status = stemma_corrections_find(&corrections, f.corpus, stories, f.quotes, &err);
        memory->fail_at = 0;
        assert_true(status == STEMMA_OK ? stemma_corrections_at(corrections, 0) != NULL
                                        : corrections == NULL);
    }
    assert_true(status == STEMMA_OK || strlen(err.message) > 0);
    stemma_corrections_free(corrections);
    stemma_stories_free(stories);
    found_free(&f);
    return status;
}

static void test_each_allocation_fails(void **unused)
{
    (void)unused;
    for (uint32_t n_threads = 1; n_threads <= 2; n_threads++) {
        size_t n = 1;
        for (struct failing_allocator memory = {.failed = 1}; memory.failed > 0; n++) {
            memory = (struct failing_allocator){.for_good = n % 2 == 0};
            const stemma_status status = run(&memory, n_threads, n);
            assert_int_equal(memory.live_bytes, 0);
            assert_int_equal(memory.wrong_sizes, 0);
            assert_true(status == STEMMA_OK || status == STEMMA_NOMEM);
        }
        assert_true(n > 10);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_allocation_fails)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
