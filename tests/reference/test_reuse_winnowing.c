/* sketch_words against winnowing as its paper defines it: each window by itself, in full. */
#include "reuse/sketch.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define MAX_WORDS 200

/* The windows one by one: keep the choice before while it is minimal and inside, else take the
 * right-most minimum. Returns the number of choices. */
static uint32_t slow_sketch(const uint32_t *words, uint32_t n, uint32_t k, uint32_t w,
                            uint32_t *chosen)
{
    uint32_t n_hashes = n >= k ? n - k + 1 : 0, n_chosen = 0;
    uint64_t hashes[MAX_WORDS];
    for (uint32_t i = 0; i < n_hashes; i++)
        hashes[i] = sketch_hash(words + i, k);
    uint32_t width = n_hashes < w ? n_hashes : w;
    for (uint32_t begin = 0; n_hashes > 0 && begin + width <= n_hashes; begin++) {
        uint64_t least = UINT64_MAX;
        for (uint32_t i = begin; i < begin + width; i++)
            least = hashes[i] < least ? hashes[i] : least;
        bool stays =
            n_chosen > 0 && chosen[n_chosen - 1] >= begin && hashes[chosen[n_chosen - 1]] == least;
        if (stays)
            continue;
        for (uint32_t i = begin + width; i-- > begin;)
            if (hashes[i] == least) {
                chosen[n_chosen++] = i;
                break;
            }
    }
    return n_chosen;
}

static void test_same_choices(void **unused)
{
    (void)unused;
    stemma_ctx *ctx = test_context(1);
    uint64_t state = 1;
    for (int round = 0; round < 4000; round++) {
        struct arena arena;
        uint32_t words[MAX_WORDS] = {0};
        uint32_t n = (uint32_t)test_random_below(&state, MAX_WORDS + 1), chosen[MAX_WORDS];
        uint64_t alphabet = 1 + test_random_below(&state, round % 2 ? 4 : 1000);
        for (uint32_t i = 0; i < n; i++)
            words[i] = (uint32_t)test_random_below(&state, alphabet);
        struct sketch_options o = {1 + (uint32_t)test_random_below(&state, 8),
                                   1 + (uint32_t)test_random_below(&state, 12)};
        seed_array seeds = ARRAY_INIT(MAX_WORDS);
        arena_init(&arena, ctx);
        assert_int_equal(sketch_words(&seeds, &arena, words, n, &o, NULL), STEMMA_OK);
        assert_int_equal(seeds.n, slow_sketch(words, n, o.k, o.w, chosen));
        for (size_t i = 0; i < seeds.n; i++) {
            assert_int_equal(seeds.at[i].token, chosen[i]);
            assert_true(seeds.at[i].hash == sketch_hash(words + chosen[i], o.k));
        }
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_same_choices)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
