/* The census against counting in plain lists: few keys, so that they come again, and 0 among them.
 */
#include "trace/census.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { KEYS = 3000, LISTED = 5000, SEEN = 20000 };

static uint64_t key_of(uint64_t number)
{
    return number * UINT64_C(0xbf58476d1ce4e5b9);
}

static void counts_what_is_listed(void **state)
{
    static uint32_t inside[KEYS], total[KEYS];
    static uint64_t seen[SEEN];
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct census census;
    stemma_error err;
    uint64_t seed = 7;
    (void)state;
    arena_init(&arena, ctx);
    for (uint32_t p = 0; p < CENSUS_PARTS; p++)
        assert_int_equal(census_part_init(&census.part[p], &arena, 0, &err), STEMMA_OK);
    for (int i = 0; i < LISTED; i++) {
        const uint64_t k = test_random_below(&seed, KEYS / 2); /* half of them are not listed */
        inside[k]++;
        assert_int_equal(
            census_part_add(&census.part[census_part_of(key_of(k))], &arena, key_of(k), &err),
            STEMMA_OK);
    }
    for (int i = 0; i < SEEN; i++) {
        const uint64_t k = test_random_below(&seed, KEYS);
        total[k]++;
        seen[i] = key_of(k);
    }
    census_see(&census, seen, SEEN / 3);
    census_see(&census, seen + SEEN / 3, SEEN - SEEN / 3);
    for (uint64_t k = 0; k < KEYS; k++) {
        const struct census_entry *e = census_find(&census, key_of(k));
        assert_int_equal(e->inside, inside[k]);
        assert_int_equal(atomic_load(&e->total), inside[k] > 0 ? total[k] : 0);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_what_is_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
