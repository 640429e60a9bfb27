/*
 * No memory, at every place, while a page becomes a document: NOMEM, the error filled, nothing left
 * behind.
 */
#include "test_page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { TIMES = 200 };
static const char head[] = TEST_PAGE_HEAD "<p>Gr\xFCn</p>", body[] = TEST_PAGE_BODY;

static char *make_page(size_t *n)
{
    *n = sizeof head - 1 + TIMES * (sizeof body - 1);
    char *page = malloc(*n);
    assert_non_null(page);
    memcpy(page, head, sizeof head - 1);
    for (size_t i = 0; i < TIMES; i++)
        memcpy(page + sizeof head - 1 + i * (sizeof body - 1), body, sizeof body - 1);
    return page;
}

static void test_each_allocation(void **state)
{
    (void)state;
    size_t n, failures = 0;
    char *bytes = make_page(&n);
    for (bool failed = true; failed; failures++) {
        struct failing_allocator memory = {.fail_at = failures + 1, .for_good = 1};
        stemma_ctx *ctx = test_context_failing(1, &memory);
        struct html_hints hints = {.url = "https://beacon.example/a"};
        struct arena arena;
        struct page page;
        stemma_error err = {0};
        arena_init(&arena, ctx);
        stemma_status status = html_document(&page, &arena, bytes, n, &hints, &err);
        arena_clear(&arena);
        stemma_ctx_free(ctx);
        failed = memory.failed > 0;
        assert_int_equal(status, failed ? STEMMA_NOMEM : STEMMA_OK);
        assert_int_equal(err.status, failed ? STEMMA_NOMEM : STEMMA_OK);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        assert_true(failures < 1000);
    }
    assert_true(failures > 3);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_each_allocation)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
