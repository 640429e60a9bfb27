/* The table against a plain list of keys and values, on seeded runs of operations. */
#include "base/hash.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MOST = 600, ROUNDS = 150 };

struct plain {
    uint64_t keys[MOST];
    uint32_t values[MOST];
    size_t n;
};

static uint32_t *plain_find(struct plain *p, uint64_t key)
{
    for (size_t i = 0; i < p->n; i++) {
        if (p->keys[i] == key)
            return &p->values[i];
    }
    return NULL;
}

/* Keys that are dense, far apart, equal in their low bits, or random. */
static uint64_t make_key(uint64_t *random, size_t round)
{
    uint64_t x = test_random_below(random, MOST * 2);
    switch (round % 4) {
    case 0:
        return x;
    case 1:
        return x << 40;
    case 2:
        return UINT64_MAX - x;
    default:
        return x * UINT64_C(0x9e3779b97f4a7c15);
    }
}

static void step(struct table *t, struct plain *p, uint64_t key, uint32_t fresh)
{
    uint32_t *known = plain_find(p, key);
    assert_int_equal(table_get(t, key), known != NULL ? *known : TABLE_NONE);
    if (known == NULL && p->n == MOST)
        return;
    uint32_t *value = NULL;
    assert_int_equal(table_slot(t, key, fresh, &value, NULL), STEMMA_OK);
    if (known == NULL) {
        p->keys[p->n] = key;
        p->values[p->n] = fresh;
        known = &p->values[p->n++];
    }
    assert_int_equal(*value, *known);
    if (fresh % 3 == 0)
        *value = *known = fresh / 2;
}

static void test_equals_plain_list(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    static struct plain plain;
    uint64_t random = 11;
    for (size_t round = 0; round < ROUNDS; round++) {
        struct table t;
        plain.n = 0;
        assert_int_equal(table_init(&t, &arena, round % 7 * 50, NULL), STEMMA_OK);
        for (size_t i = 0; i < 1000; i++)
            step(&t, &plain, make_key(&random, round), (uint32_t)test_random_below(&random, 1000));
        assert_int_equal(t.n, plain.n);
        for (size_t i = 0; i < plain.n; i++)
            assert_int_equal(table_get(&t, plain.keys[i]), plain.values[i]);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equals_plain_list)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
