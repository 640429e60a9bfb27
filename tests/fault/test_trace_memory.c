/*
 * No memory, at every place: a small trace is made once for every allocation that it needs, and
 * that allocation fails. It must say so and leave nothing behind.
 */
#include "test_context.h"
#include "test_quoted.h"

static const struct quoted_doc DOCS[] = {
    {"a",
     "“In forty days of fog I counted eleven geese.” she said. “No ship has answered the horn.”",
     "FN", "Ada Merrow", NULL, NULL, NULL},
    {"b",
     "So “In forty days of fog I counted seven geese [sic] and … No ship has answered the horn.”",
     NULL, "Ada Merrow", NULL, NULL, NULL},
    {"c", "He heard of “eleven geese” and “forty days of fog I counted eleven geese” too.", NULL,
     "Per Lindqvist", NULL, NULL, NULL},
};

/* Everything but the context, which is the caller's. */
static void clear_all_but_context(struct quoted *q)
{
    trace_clear(q->trace);
    stemma_corpus_free(q->corpus);
    stemma_params_free(q->params);
}

static void fails_clean(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        struct failing_allocator memory = {.fail_at = n, .for_good = n % 2 == 0};
        struct quoted q = {.ctx = test_context_failing(n % 3 == 0 ? 2 : 1, &memory),
                           .story = ONE_STORY};
        const uint64_t before = q.ctx->used_bytes;
        stemma_error err = {0};
        const stemma_status status = quoted_trace(&q, DOCS, 3, &err);
        const size_t failed = memory.failed;
        clear_all_but_context(&q);
        assert_true(q.ctx->used_bytes == before);
        stemma_ctx_free(q.ctx);
        assert_int_equal(memory.live_bytes, 0);
        assert_int_equal(memory.wrong_sizes, 0);
        if (failed == 0) {
            assert_int_equal(status, STEMMA_OK);
            assert_true(n > 10);
            return;
        }
        assert_true(status == STEMMA_NOMEM || status == STEMMA_OK);
        if (status != STEMMA_OK)
            assert_int_equal(err.status, STEMMA_NOMEM);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fails_clean),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
