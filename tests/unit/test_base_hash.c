#include "base/hash.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* XXH3-64 is frozen: these values are on users' disks. */
static void test_hash_is_frozen(void **state)
{
    (void)state;
    assert_true(hash_bytes("", 0, 0) == UINT64_C(0x2d06800538d394c2));
    assert_true(hash_bytes(NULL, 0, 0) == UINT64_C(0x2d06800538d394c2));
    assert_true(hash_bytes("stemma", 6, 0) != hash_bytes("stemmb", 6, 0));
    assert_true(hash_bytes("stemma", 6, 0) != hash_bytes("stemma", 6, 1));
    assert_true(hash_bytes("stemma", 6, 0) == hash_bytes("stemma witness", 6, 0));
}

/* The mix can be undone step by step, so no two keys share a value. */
static void test_mix_is_bijective(void **state)
{
    (void)state;
    assert_true(hash_mix(0) == 0);
    for (uint64_t x = 1; x < 4000; x++) {
        uint64_t y = hash_mix(x * UINT64_C(0x123456789abcdef));
        y ^= y >> 31 ^ y >> 62;
        y *= UINT64_C(0x319642b2d24d8ec3);
        y ^= y >> 27 ^ y >> 54;
        y *= UINT64_C(0x96de1b173f119089);
        y ^= y >> 30 ^ y >> 60;
        assert_true(y == x * UINT64_C(0x123456789abcdef));
    }
}

static void test_table(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    struct table t;
    uint32_t *value;
    assert_int_equal(table_init(&t, &arena, 0, NULL), STEMMA_OK);
    assert_int_equal(table_get(&t, 0), TABLE_NONE);
    assert_int_equal(table_slot(&t, 0, 5, &value, NULL), STEMMA_OK);
    assert_int_equal(*value, 5);
    *value = 6;
    assert_int_equal(table_slot(&t, 0, 9, &value, NULL), STEMMA_OK);
    assert_int_equal(*value, 6);
    assert_int_equal(table_slot(&t, UINT64_MAX, 0, &value, NULL), STEMMA_OK);
    assert_int_equal(table_get(&t, UINT64_MAX), 0);
    assert_int_equal(table_get(&t, 0), 6);
    assert_int_equal(t.n, 2);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_expected_room_is_enough(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    for (size_t n = 0; n < 3000; n = n * 2 + 1) {
        struct table t;
        uint32_t *value;
        assert_int_equal(table_init(&t, &arena, n, NULL), STEMMA_OK);
        size_t capacity = t.capacity;
        for (uint64_t key = 0; key < n; key++)
            assert_int_equal(table_slot(&t, key << 32, 1, &value, NULL), STEMMA_OK);
        assert_int_equal(t.capacity, capacity);
        assert_true(n <= capacity * 2 / 3);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_wrong_use(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    struct table t;
    uint32_t *value;
    stemma_error err;
    assert_int_equal(table_init(&t, &arena, SIZE_MAX, &err), STEMMA_LIMIT);
    assert_int_equal(table_get(&t, 1), TABLE_NONE);
    assert_int_equal(table_slot(&t, 1, 1, &value, &err), STEMMA_INTERNAL);
    assert_int_equal(table_init(&t, &arena, 1, &err), STEMMA_OK);
    assert_int_equal(table_slot(&t, 1, TABLE_NONE, &value, &err), STEMMA_INTERNAL);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hash_is_frozen), cmocka_unit_test(test_mix_is_bijective),
        cmocka_unit_test(test_table),          cmocka_unit_test(test_expected_room_is_enough),
        cmocka_unit_test(test_wrong_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
