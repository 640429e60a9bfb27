#include "base/array.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct pair {
    uint64_t a, b, c;
};

static void test_add(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    ARRAY(struct pair) pairs = ARRAY_INIT(100000);
    ARRAY(char) other = ARRAY_INIT(100000);
    for (uint64_t i = 0; i < 50000; i++) {
        assert_int_equal(ARRAY_ADD(&arena, &pairs, ((struct pair){i, 2 * i, 3 * i}), NULL),
                         STEMMA_OK);
        if (i % 3 == 0)
            assert_int_equal(ARRAY_ADD(&arena, &other, (char)i, NULL), STEMMA_OK);
    }
    assert_int_equal(pairs.n, 50000);
    for (uint64_t i = 0; i < pairs.n; i++)
        assert_true(pairs.at[i].a == i && pairs.at[i].c == 3 * i);
    for (size_t i = 0; i < other.n; i++)
        assert_int_equal(other.at[i], (char)(3 * i));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_maximum(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    ARRAY(int) list = ARRAY_INIT(5);
    int evaluated = 0;
    stemma_error err;
    for (int i = 0; i < 5; i++)
        assert_int_equal(ARRAY_ADD(&arena, &list, (evaluated++, i), &err), STEMMA_OK);
    assert_int_equal(ARRAY_ADD(&arena, &list, (evaluated++, 9), &err), STEMMA_LIMIT);
    assert_int_equal(err.status, STEMMA_LIMIT);
    assert_non_null(strstr(err.message, "5"));
    assert_int_equal(evaluated, 5);
    assert_int_equal(list.n, 5);
    assert_int_equal(ARRAY_RESERVE(&arena, &list, 1, &err), STEMMA_LIMIT);
    assert_int_equal(ARRAY_RESERVE(&arena, &list, SIZE_MAX, &err), STEMMA_LIMIT);
    size_t none = 0;
    assert_int_equal(ARRAY_RESERVE(&arena, &list, none, &err), STEMMA_OK);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_too_large_for_memory(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    ARRAY(struct pair) pairs = ARRAY_INIT(SIZE_MAX);
    stemma_error err;
    assert_int_equal(ARRAY_RESERVE(&arena, &pairs, SIZE_MAX / 8, &err), STEMMA_NOMEM);
    assert_int_equal(err.status, STEMMA_NOMEM);
    assert_int_equal(pairs.capacity, 0);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_memory_limit_is_told(void **state)
{
    (void)state;
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.max_memory = 200000;
    stemma_ctx *ctx = test_context_of(&options);
    struct arena arena;
    arena_init(&arena, ctx);
    ARRAY(struct pair) pairs = ARRAY_INIT(1000000);
    stemma_status status = STEMMA_OK;
    stemma_error err;
    while (status == STEMMA_OK)
        status = ARRAY_ADD(&arena, &pairs, ((struct pair){1, 2, 3}), &err);
    assert_int_equal(status, STEMMA_LIMIT);
    assert_int_equal(err.status, STEMMA_LIMIT);
    assert_true(pairs.n > 1000 && pairs.at[pairs.n - 1].c == 3);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_bytes(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    byte_array bytes = ARRAY_INIT(1000);
    assert_int_equal(bytes_add(&arena, &bytes, NULL, 0, NULL), STEMMA_OK);
    for (int i = 0; i < 100; i++)
        assert_int_equal(bytes_add(&arena, &bytes, "0123456789", 10, NULL), STEMMA_OK);
    assert_int_equal(bytes.n, 1000);
    assert_memory_equal(bytes.at + 990, "0123456789", 10);
    assert_int_equal(bytes_add(&arena, &bytes, "x", 1, NULL), STEMMA_LIMIT);
    assert_int_equal(bytes.n, 1000);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_add),
        cmocka_unit_test(test_maximum),
        cmocka_unit_test(test_too_large_for_memory),
        cmocka_unit_test(test_memory_limit_is_told),
        cmocka_unit_test(test_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
