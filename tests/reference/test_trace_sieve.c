/* The sieve against counting in plain lists: what it lets go came too seldom, what it holds mostly
 * did come so often, and a key that comes without end is counted up to a bound. */
#include "trace/sieve.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { KEYS = 20000, ADDED = 60000, LEAST = 9 };

static uint64_t key_of(uint64_t number)
{
    return number * UINT64_C(0xbf58476d1ce4e5b9);
}

/* Few keys come often. */
static uint64_t draw(uint64_t *seed)
{
    return test_random_below(seed, 1 + test_random_below(seed, KEYS));
}

static bool holds(const struct sieve *s, uint64_t key, uint32_t least)
{
    uint64_t keys[] = {key};
    return sieve_keep(s, keys, 1, least) == 1;
}

static void holds_what_comes_often(void **state)
{
    static uint32_t count[KEYS];
    static uint64_t keys[ADDED];
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct sieve sieve;
    stemma_error err;
    uint64_t seed = 11;
    uint32_t n_often = 0, n_held = 0;
    (void)state;
    arena_init(&arena, ctx);
    assert_int_equal(sieve_init(&sieve, &arena, ADDED, &err), STEMMA_OK);
    for (int i = 0; i < ADDED; i++) {
        const uint64_t k = draw(&seed);
        count[k]++;
        keys[i] = key_of(k);
    }
    sieve_add(&sieve, keys, ADDED / 3);
    sieve_add(&sieve, keys + ADDED / 3, ADDED - ADDED / 3);
    for (uint64_t k = 0; k < KEYS; k++) {
        const bool often = count[k] >= LEAST, held = holds(&sieve, key_of(k), LEAST);
        assert_true(held || !often);
        n_often += often;
        n_held += held;
    }
    for (uint64_t k = 0; k < KEYS; k++)
        keys[k] = key_of(k);
    assert_int_equal(sieve_keep(&sieve, keys, KEYS, LEAST), n_held);
    assert_true(n_often > 0);
    assert_true(n_held < 3 * n_often + KEYS / 20);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void counts_up_to_a_bound(void **state)
{
    const uint64_t key = key_of(5);
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct sieve sieve;
    stemma_error err;
    (void)state;
    arena_init(&arena, ctx);
    assert_int_equal(sieve_init(&sieve, &arena, 0, &err), STEMMA_OK);
    for (int i = 0; i < 1000; i++)
        sieve_add(&sieve, &key, 1);
    assert_true(holds(&sieve, key, SIEVE_MOST));
    assert_false(holds(&sieve, key, SIEVE_MOST + 1));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holds_what_comes_often),
        cmocka_unit_test(counts_up_to_a_bound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
