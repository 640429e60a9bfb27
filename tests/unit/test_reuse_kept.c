#include "reuse/kept.h"

#include "reuse/spots.h"
#include "reuse/summary.h"
#include "reuse/weight.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { N_STEMS = 6000, N_A = 2400, N_B = 900 };

struct bench {
    stemma_ctx *ctx;
    struct arena arena;
    struct kept_pair pair;
    uint32_t a[N_A], b[N_B];
};

/* Two texts of numbers that have nothing in common. */
static void setup(struct bench *k)
{
    k->ctx = test_context(1);
    arena_init(&k->arena, k->ctx);
    assert_int_equal(kept_init(&k->pair, &k->arena, N_STEMS, N_A, NULL), STEMMA_OK);
    for (uint32_t i = 0; i < N_A; i++)
        k->a[i] = i;
    for (uint32_t i = 0; i < N_B; i++)
        k->b[i] = 3000 + i;
}

static void begin(struct bench *k)
{
    kept_begin(&k->pair, &(struct stem_text){k->a, N_A}, &(struct stem_text){k->b, N_B});
}

static void teardown(struct bench *k)
{
    kept_end(&k->pair);
    for (uint32_t i = 0; i < N_STEMS; i++)
        assert_true(k->pair.count[0][i] == 0 && k->pair.count[1][i] == 0 && k->pair.open[i] == 0);
    arena_clear(&k->arena);
    stemma_ctx_free(k->ctx);
}

static void shuffle(uint32_t *at, uint32_t n, uint64_t seed)
{
    for (uint32_t i = n; i > 1; i--) {
        uint32_t j = (uint32_t)test_random_below(&seed, i), x = at[i - 1];
        at[i - 1] = at[j];
        at[j] = x;
    }
}

static const struct kept_options OPTIONS = {0.45, 20 * BIT};

static void test_what_a_word_tells(void **unused)
{
    (void)unused;
    assert_true(kept_gain(0.01, 0.5) > kept_gain(0.1, 0.5));
    assert_true(kept_gain(0.1, 0.9) > kept_gain(0.1, 0.5));
    assert_in_range(kept_gain(3, 0.5), 0, BIT / 10);
    assert_int_equal(kept_gain(1e9, 0.5), 0);
    assert_int_equal(kept_loss(0.5), -BIT);
    assert_true(kept_loss(0.95) < -4 * BIT);
}

static void test_verbatim_ends_are_exact(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    memcpy(k.b + 500, k.a + 300, 80 * sizeof *k.a);
    begin(&k);
    struct stretch s = {.begin = {330, 530}, .end = {354, 554}};
    assert_true(kept_settle(&k.pair, &s, &OPTIONS));
    assert_true(s.begin[0] == 300 && s.end[0] == 380 && s.begin[1] == 500 && s.end[1] == 580);
    assert_true(s.kept[0] > 0.9 && s.kept[1] > 0.9);
    assert_int_equal(kept_shared(&k.pair, &s), 80);
    teardown(&k);
}

static void test_shuffled_with_losses(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    memcpy(k.b + 500, k.a + 300, 80 * sizeof *k.a);
    for (uint32_t i = 0; i < 80; i += 3)
        k.b[500 + i] = 5000 + i;
    shuffle(k.b + 500, 80, 7);
    begin(&k);
    struct stretch s = {.begin = {330, 530}, .end = {354, 554}};
    assert_true(kept_settle(&k.pair, &s, &OPTIONS));
    assert_in_range(s.begin[0], 295, 305);
    assert_in_range(s.end[0], 375, 385);
    assert_in_range(s.begin[1], 495, 510);
    assert_in_range(s.end[1], 570, 585);
    assert_in_range((unsigned)(100 * s.kept[0]), 45, 85);
    teardown(&k);
}

static void test_each_word_serves_once(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    memcpy(k.b + 500, k.a + 300, 40 * sizeof *k.a);
    for (uint32_t i = 540; i < 640; i++) /* goes on with the passage's own words */
        k.b[i] = k.a[300 + i % 40];
    begin(&k);
    struct stretch s = {.begin = {308, 508}, .end = {332, 532}};
    assert_true(kept_settle(&k.pair, &s, &OPTIONS));
    assert_true(s.end[1] - s.begin[1] <= 60);
    teardown(&k);
}

static void test_nothing_in_common(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    begin(&k);
    struct stretch s = {.begin = {0, 0}, .end = {24, 24}};
    assert_false(kept_settle(&k.pair, &s, &OPTIONS));
    struct spot_list spots;
    assert_int_equal(spots_find(&spots, &k.arena, &k.pair, BIT, NULL), STEMMA_OK);
    assert_int_equal(spots.n, 0);
    teardown(&k);
}

static void test_spots(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    memcpy(k.b + 504, k.a + 300, 8 * sizeof *k.a);
    for (uint32_t i = 0; i < 60; i++) /* a frequent word meets nobody */
        k.a[10 * i] = k.b[10 * i] = 5999;
    begin(&k);
    struct spot_list spots;
    assert_int_equal(spots_find(&spots, &k.arena, &k.pair, 4 * BIT, NULL), STEMMA_OK);
    assert_int_equal(spots.n, 4);
    for (size_t i = 0; i < spots.n; i++) {
        assert_in_range(spots.at[i].at[0], 300 - SPOT_WORDS / 2, 300);
        assert_in_range(spots.at[i].at[1], 504 - SPOT_WORDS / 2, 504);
        assert_true(i == 0 || spots.at[i].bits <= spots.at[i - 1].bits);
    }
    teardown(&k);
}

static void test_summary(void **unused)
{
    (void)unused;
    struct bench k;
    setup(&k);
    for (uint32_t i = 0; i < 100; i++) /* every ninth word of all of b, two of three */
        if (i % 3 > 0)
            k.a[400 + i] = k.b[9 * i];
    begin(&k);
    stretch_array list = ARRAY_INIT(100);
    struct stretch crumb = {.begin = {410, 90}, .end = {430, 130}};
    struct summary_options options = {64, 8 * BIT};
    assert_int_equal(ARRAY_ADD(&k.arena, &list, crumb, NULL), STEMMA_OK);
    assert_int_equal(summaries_find(&list, &k.arena, &k.pair, &options, NULL), STEMMA_OK);
    assert_int_equal(list.n, 1);
    assert_in_range(list.at[0].begin[0], 395, 401);
    assert_int_equal(list.at[0].end[0], 499);
    assert_true(list.at[0].begin[1] == 0 && list.at[0].end[1] == N_B);
    /* the same words are no summary where a passage holds them */
    list.at[0] = (struct stretch){.begin = {401, 300}, .end = {500, 420}};
    assert_int_equal(summaries_find(&list, &k.arena, &k.pair, &options, NULL), STEMMA_OK);
    assert_int_equal(list.n, 1);
    assert_int_equal(list.at[0].begin[1], 300);
    teardown(&k);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_a_word_tells),
        cmocka_unit_test(test_verbatim_ends_are_exact),
        cmocka_unit_test(test_shuffled_with_losses),
        cmocka_unit_test(test_each_word_serves_once),
        cmocka_unit_test(test_nothing_in_common),
        cmocka_unit_test(test_spots),
        cmocka_unit_test(test_summary),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
