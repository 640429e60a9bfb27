/*
 * No memory while inputs become records: each allocation fails once. The call says so and leaves
 * nothing behind.
 */
#include "test_reading.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int take(void *user, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return 0;
}

static stemma_status extract(stemma_ctx *ctx, const char *path, int as_read, size_t *n_bytes,
                             stemma_error *err)
{
    stemma_corpus *corpus = NULL;
    stemma_extract *x = NULL;
    stemma_write_options options = {.struct_size = sizeof options, .as_read = as_read};
    *n_bytes = 0;
    stemma_status status = stemma_corpus_new(&corpus, ctx, err);
    if (status == STEMMA_OK)
        status = stemma_extract_new(&x, corpus, &options, take, n_bytes, err);
    if (status == STEMMA_OK)
        status = stemma_corpus_read(corpus, path, NULL, err);
    if (status == STEMMA_OK)
        status = stemma_extract_end(x, err);
    stemma_extract_free(x);
    stemma_corpus_free(corpus);
    return status;
}

/* A page whose last paragraph its site repeats. */
#define PAGE(n, words)                                                                            \
    "{\"url\":\"http://a.example/" n "\",\"html\":\"<article><p>" words ", said the keeper, who " \
    "had waited for the ferry since the morning, and went home.</p><p>We are glad of all that "   \
    "you send us, and of those who pay for it, as many do each year.</p></article>\"}\n"

static void test_each_allocation_fails(void **state)
{
    static const char lines[] =
        "{\"id\":\"one\",\"n\":[1,2],\"text\":\"One\\n\\nThe ferry.\"}\n"
        "{\"te\\u0078t\":\"caf\xE9 \\ud800\",\"date\":\"soon\"}\n" PAGE("1", "It is late")
            PAGE("2", "No ship has called") PAGE("3", "The light is out") "{\"text\":\"cut\n";
    const char *path = test_write(*state, "a.jsonl", lines, sizeof lines - 1);
    for (int as_read = 0; as_read < 2; as_read++) {
        bool whole = false;
        for (size_t n = 1; n < 1000 && !whole; n++) {
            struct failing_allocator memory = {.fail_at = n, .for_good = n % 2 == 0};
            stemma_ctx *ctx = test_context_failing(2, &memory);
            stemma_error err = {0};
            size_t n_bytes;
            stemma_status status = extract(ctx, path, as_read, &n_bytes, &err);
            stemma_ctx_free(ctx);
            assert_int_equal(memory.live_bytes, 0);
            whole = memory.failed == 0;
            assert_true(status == STEMMA_NOMEM || n_bytes > 400);
            assert_int_equal(status, status == STEMMA_OK ? STEMMA_OK : err.status);
            assert_true(!whole || (status == STEMMA_OK && n > 10));
        }
        assert_true(whole);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_each_allocation_fails, test_folder_new,
                                        test_folder_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
