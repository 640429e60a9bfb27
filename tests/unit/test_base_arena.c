#include "base/arena.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

static void test_alignment_and_zero_bytes(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    for (size_t n = 0; n < 100; n++) {
        void *p = arena_alloc(&a, n, 1, NULL);
        assert_non_null(p);
        assert_int_equal((uintptr_t)p % 16, 0);
        memset(p, 1, n);
    }
    char *zeroed = arena_zeroed(&a, 3, 7, NULL);
    for (size_t i = 0; i < 21; i++)
        assert_int_equal(zeroed[i], 0);
    arena_clear(&a);
    arena_clear(&a);
    assert_non_null(arena_alloc(&a, 1, 1, NULL));
    arena_clear(&a);
    struct arena zero = {0};
    arena_clear(&zero);
    stemma_ctx_free(ctx);
}

/* Blocks of all sizes keep what was written to them. */
static void test_contents_stay(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    enum { N = 400 };
    unsigned char *at[N];
    size_t size[N];
    uint64_t random = 7;
    for (size_t i = 0; i < N; i++) {
        size[i] = test_random_below(&random, i % 50 == 0 ? 3000000 : 3000);
        at[i] = arena_alloc(&a, size[i], 1, NULL);
        assert_non_null(at[i]);
        memset(at[i], (int)(i % 251), size[i]);
    }
    for (size_t i = 0; i < N; i++) {
        for (size_t j = 0; j < size[i]; j += 97)
            assert_int_equal(at[i][j], i % 251);
    }
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

static void test_small_stays_small(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    uint64_t before = ctx->used_bytes;
    struct arena a;
    arena_init(&a, ctx);
    assert_true(ctx->used_bytes == before);
    arena_alloc(&a, 10, 1, NULL);
    assert_true(ctx->used_bytes - before <= 64 << 10);
    arena_alloc(&a, 1 << 20, 1, NULL);
    assert_true(ctx->used_bytes - before <= (64 << 10) + (1 << 20) + 256);
    arena_clear(&a);
    assert_true(ctx->used_bytes == before);
    stemma_ctx_free(ctx);
}

static void test_overflow(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    stemma_error err;
    assert_null(arena_alloc(&a, SIZE_MAX / 2, 3, &err));
    assert_int_equal(err.status, STEMMA_NOMEM);
    assert_int_equal(arena_status(&a), STEMMA_NOMEM);
    assert_null(arena_alloc(&a, SIZE_MAX, 1, &err));
    assert_null(arena_zeroed(&a, SIZE_MAX - 8, 1, &err));
    assert_null(arena_copy(&a, "", SIZE_MAX, &err));
    void *p = arena_alloc(&a, 8, 1, NULL);
    assert_null(arena_grow(&a, p, 8, SIZE_MAX - 20, &err));
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

static void test_limit(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.max_memory = 1 << 20;
    options.tmp_dir = "/nowhere/at/all";
    stemma_ctx *ctx = test_context_of(&options);
    struct arena a;
    arena_init(&a, ctx);
    stemma_error err;
    assert_null(arena_alloc(&a, 2 << 20, 1, &err));
    assert_int_equal(err.status, STEMMA_LIMIT);
    assert_int_equal(arena_status(&a), STEMMA_LIMIT);
    assert_non_null(arena_alloc(&a, 100, 1, &err));
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

static void test_grow_in_place(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    char *p = arena_alloc(&a, 10, 1, NULL);
    memcpy(p, "0123456789", 10);
    assert_ptr_equal(arena_grow(&a, p, 10, 5000, NULL), p);
    assert_ptr_equal(arena_grow(&a, p, 5000, 20, NULL), p);
    char *next = arena_alloc(&a, 1, 1, NULL);
    assert_true(next > p && next < p + 100);
    char *moved = arena_grow(&a, p, 20, 40, NULL);
    assert_ptr_not_equal(moved, p);
    assert_memory_equal(moved, "0123456789", 10);
    assert_ptr_equal(arena_grow(&a, p, 20, 4, NULL), p);
    char *fresh = arena_grow(&a, NULL, 0, 12, NULL);
    assert_non_null(fresh);
    memset(fresh, 1, 12);
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

/* One large block grows without the memory of two. */
static void test_grow_large(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    size_t n = 1 << 20;
    char *p = arena_alloc(&a, n, 1, NULL);
    p[0] = 'a';
    p[n - 1] = 'z';
    for (; n < (size_t)40 << 20; n *= 2) {
        p = arena_grow(&a, p, n, n * 2, NULL);
        assert_non_null(p);
        p[2 * n - 1] = 'z';
        assert_int_equal(p[n - 1], 'z');
    }
    assert_int_equal(p[0], 'a');
    assert_true(ctx->peak_bytes < n + (1 << 20));
    char *small = arena_alloc(&a, 10, 1, NULL);
    assert_non_null(small);
    p = arena_grow(&a, p, n, n + 100, NULL);
    assert_int_equal(p[n - 1], 'z');
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

static void test_strings(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    char *s = arena_copy(&a, "abc\0def", 7, NULL);
    assert_memory_equal(s, "abc\0def", 8);
    assert_string_equal(arena_copy(&a, NULL, 0, NULL), "");
    assert_string_equal(arena_printf(&a, NULL, "%d-%s", 12, "x"), "12-x");
    char *wide = arena_printf(&a, NULL, "%0200000d", 1);
    assert_int_equal(strlen(wide), 200000);
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

static void test_mark_and_rewind(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    struct arena_mark empty = arena_mark(&a);
    char *kept = arena_copy(&a, "kept", 4, NULL);
    struct arena_mark mark = arena_mark(&a);
    char *first = arena_alloc(&a, 100, 1, NULL);
    for (int i = 0; i < 50; i++)
        arena_alloc(&a, 100000, 1, NULL);
    arena_rewind(&a, mark);
    assert_string_equal(kept, "kept");
    assert_ptr_equal(arena_alloc(&a, 100, 1, NULL), first);
    arena_rewind(&a, empty);
    assert_null(a.blocks);
    assert_non_null(arena_alloc(&a, 5, 1, NULL));
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

/* A rewind keeps no large block: the memory of one large turn is free for others. */
static void test_rewind_frees_large_blocks(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    struct arena_mark mark = arena_mark(&a);
    arena_alloc(&a, 30 << 20, 1, NULL);
    arena_alloc(&a, 30, 1, NULL);
    arena_rewind(&a, mark);
    assert_true(ctx->used_bytes < 1 << 20);
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

/* A loop over scratch asks the allocator only in its first turns. */
static void test_rewind_reuses(void **state)
{
    (void)state;
    struct failing_allocator memory = {0};
    stemma_ctx *ctx = test_context_failing(1, &memory);
    struct arena a;
    arena_init(&a, ctx);
    size_t after_first = 0;
    for (int turn = 0; turn < 100; turn++) {
        struct arena_mark mark = arena_mark(&a);
        for (int i = 0; i < 40; i++)
            memset(arena_alloc(&a, 1000, 1, NULL), 1, 1000);
        arena_rewind(&a, mark);
        if (turn == 0)
            after_first = memory.calls;
    }
    assert_int_equal(memory.calls, after_first);
    arena_clear(&a);
    stemma_ctx_free(ctx);
    assert_int_equal(memory.live_bytes, 0);
    assert_int_equal(memory.wrong_sizes, 0);
}

/* What is reserved comes from one block, and asks the allocator no more. */
static void test_reserve(void **state)
{
    (void)state;
    enum { N = 1 << 20 };
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(arena_reserve(&a, N, N, NULL), STEMMA_OK);
        uint64_t used = ctx->used_bytes;
        char *first = arena_alloc(&a, N / 4, 1, NULL), *second = arena_alloc(&a, N / 2, 1, NULL);
        assert_true(second > first && second < first + N);
        assert_int_equal(arena_reserve(&a, N / 8, N, NULL), STEMMA_OK);
        assert_int_equal(ctx->used_bytes, used);
        arena_rewind(&a, (struct arena_mark){0}); /* the block is kept for the next round */
        assert_int_equal(ctx->used_bytes, used);
    }
    uint64_t used = ctx->used_bytes; /* it serves what is a little larger, too */
    assert_int_equal(arena_reserve(&a, N / 2, N + N / 32, NULL), STEMMA_OK);
    assert_int_equal(ctx->used_bytes, used);
    arena_rewind(&a, (struct arena_mark){0});
    assert_int_equal(arena_reserve(&a, N / 2, N * 2, NULL), STEMMA_OK);
    assert_true(ctx->used_bytes > used);
    arena_clear(&a);
    stemma_error err;
    assert_int_equal(arena_reserve(&a, 1, SIZE_MAX, &err), STEMMA_NOMEM);
    arena_clear(&a);
    stemma_ctx_free(ctx);
}

/* What one arena held lives on in the other, and both go on. */
static void test_adopt(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena a, b;
    arena_init(&a, ctx);
    arena_init(&b, ctx);
    arena_adopt(&a, &b); /* nothing */
    char *kept[40];
    uint64_t before = ctx->used_bytes;
    for (size_t i = 0; i < 40; i++) {
        kept[i] = arena_zeroed(&b, 1000 * (i % 5 + 1) * (i % 7 == 0 ? 100 : 1), 1, NULL);
        kept[i][0] = (char)i;
        if (i % 3 == 2)
            arena_adopt(&a, &b);
        if (i % 4 == 3)
            assert_non_null(arena_copy(&a, "between", 7, NULL));
    }
    arena_clear(&b);
    for (size_t i = 0; i < 39; i++)
        assert_int_equal(kept[i][0], (char)i);
    arena_clear(&a);
    assert_int_equal(ctx->used_bytes, before);
    stemma_ctx_free(ctx);
}

/* Under AddressSanitizer a step past an allocation is seen, within a block and after a rewind. */
static void test_poison(void **state)
{
    (void)state;
#if defined(__SANITIZE_ADDRESS__)
    stemma_ctx *ctx = test_context(1);
    struct arena a;
    arena_init(&a, ctx);
    for (size_t n = 1; n < 40; n++) {
        char *p = arena_alloc(&a, n, 1, NULL);
        assert_false(__asan_address_is_poisoned(p + n - 1));
        assert_true(__asan_address_is_poisoned(p + n));
        struct arena_mark mark = arena_mark(&a);
        char *q = arena_alloc(&a, n, 1, NULL);
        assert_true(__asan_address_is_poisoned(p + n));
        assert_ptr_equal(arena_grow(&a, q, n, n + 3, NULL), q);
        assert_false(__asan_address_is_poisoned(q + n + 2));
        assert_true(__asan_address_is_poisoned(q + n + 3));
        arena_rewind(&a, mark);
        assert_true(__asan_address_is_poisoned(q));
    }
    arena_clear(&a);
    stemma_ctx_free(ctx);
#else
    skip();
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alignment_and_zero_bytes),
        cmocka_unit_test(test_contents_stay),
        cmocka_unit_test(test_small_stays_small),
        cmocka_unit_test(test_overflow),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_grow_in_place),
        cmocka_unit_test(test_grow_large),
        cmocka_unit_test(test_strings),
        cmocka_unit_test(test_mark_and_rewind),
        cmocka_unit_test(test_rewind_frees_large_blocks),
        cmocka_unit_test(test_rewind_reuses),
        cmocka_unit_test(test_reserve),
        cmocka_unit_test(test_adopt),
        cmocka_unit_test(test_poison),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
