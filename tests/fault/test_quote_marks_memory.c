/*
 * No memory, at every place, while marks are paired and parts joined: NOMEM, the error filled,
 * nothing left behind.
 */
#include "quote/inserted.h"
#include "quote/parts.h"
#include "quote/prose.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char piece[] = "“We left,” she said. “We ‘ate’.\n\nWe slept,” he wrote. "
                            "'No. «No, dit Ada, si.» «a „b";

enum { TIMES = 8000 };

static stemma_status find(struct arena *arena, const char *bytes, size_t n, stemma_error *err)
{
    struct text text;
    struct marked_list marks;
    struct quotation_list quotations;
    TRY(text_analyse(&text, arena, bytes, n, err));
    struct lexicon lexicon;
    struct prose prose;
    TRY(lexicon_init(&lexicon, arena, err));
    TRY(marks_find(&marks, arena, &text, &lexicon, &(struct marks_hints){0}, err));
    TRY(inserted_split(&marks, arena, &text, &lexicon, "fr", err));
    TRY(prose_read(&prose, arena, &text, &marks, &lexicon, err));
    return parts_join(&quotations, arena, &prose, &marks, err);
}

static void test_each_allocation(void **state)
{
    (void)state;
    size_t n = (sizeof piece - 1) * TIMES;
    char *bytes = malloc(n);
    assert_non_null(bytes);
    for (size_t i = 0; i < TIMES; i++)
        memcpy(bytes + i * (sizeof piece - 1), piece, sizeof piece - 1);
    size_t failures = 0;
    for (bool failed = true; failed; failures++) {
        struct failing_allocator memory = {.fail_at = failures + 1, .for_good = 1};
        stemma_ctx *ctx = test_context_failing(1, &memory);
        struct arena arena;
        stemma_error err = {0};
        arena_init(&arena, ctx);
        stemma_status status = find(&arena, bytes, n, &err);
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
