/* The radix sort against qsort, which sorts by key and then by the place in the input. */
#include "base/sort.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 3000, ROUNDS = 3000 };

static int compare_items(const void *a, const void *b)
{
    const struct sort_item *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->value < y->value ? -1 : x->value > y->value;
}

/* Keys of many shapes: few bytes, constant bytes, many equal, ascending, descending, extreme. */
static uint64_t make_key(uint64_t *random, size_t shape, size_t i)
{
    uint64_t x = test_random(random);
    switch (shape) {
    case 0:
        return x;
    case 1:
        return x & 0xff;
    case 2:
        return x & 3;
    case 3:
        return (x & UINT64_C(0xff00ff0000ff0000)) | 0x1234;
    case 4:
        return i;
    case 5:
        return UINT64_MAX - i;
    case 6:
        return UINT64_C(0x7777777777777777);
    case 7:
        return (x & 1) != 0 ? UINT64_MAX : 0;
    default:
        return x << (x & 63);
    }
}

static size_t make_length(uint64_t *random, size_t round)
{
    if (round < 200)
        return round;
    return test_random_below(random, round % 10 == 0 ? MOST : 300);
}

static void test_equals_qsort(void **state)
{
    (void)state;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    static struct sort_item fast[MOST], slow[MOST];
    static uint64_t keys[MOST];
    uint64_t random = 2020;
    for (size_t round = 0; round < ROUNDS; round++) {
        size_t n = make_length(&random, round);
        for (size_t i = 0; i < n; i++) {
            fast[i] = (struct sort_item){make_key(&random, round % 9, i), i};
            keys[i] = fast[i].key;
        }
        memcpy(slow, fast, n * sizeof *slow);
        if (n > 0)
            qsort(slow, n, sizeof *slow, compare_items);
        assert_int_equal(sort_items(&arena, fast, n, NULL), STEMMA_OK);
        assert_int_equal(sort_keys(&arena, keys, n, NULL), STEMMA_OK);
        for (size_t i = 0; i < n; i++) {
            assert_true(fast[i].key == slow[i].key && fast[i].value == slow[i].value);
            assert_true(keys[i] == slow[i].key);
        }
    }
    assert_null(arena.blocks);
    assert_int_equal(sort_items(&arena, NULL, 0, NULL), STEMMA_OK);
    assert_int_equal(sort_keys(&arena, NULL, 0, NULL), STEMMA_OK);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_equals_qsort)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
