/* The sketch: what is chosen, and from what. */
#include "reuse/sketch.h"

#include "test_words.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static size_t sketch(struct test_words *t, uint32_t k, uint32_t w, struct seed *out)
{
    seed_array seeds = ARRAY_INIT(1000);
    struct sketch_options options = {k, w};
    assert_int_equal(sketch_words(&seeds, &t->arena, t->words->at, t->words->n, &options, NULL),
                     STEMMA_OK);
    if (seeds.n > 0)
        memcpy(out, seeds.at, seeds.n * sizeof *out);
    return seeds.n;
}

static void open_text(struct test_words *t, const char *bytes)
{
    test_words_open(t, bytes, strlen(bytes));
}

static void test_short_texts(void **state)
{
    (void)state;
    struct seed seeds[100];
    struct test_words t;
    open_text(&t, "");
    assert_int_equal(sketch(&t, 4, 3, seeds), 0);
    test_words_close(&t);
    open_text(&t, "only three words");
    assert_int_equal(sketch(&t, 4, 3, seeds), 0);
    test_words_close(&t);
    /* Fewer words than a window: the least of what there is. */
    open_text(&t, "the old horn is");
    assert_int_equal(sketch(&t, 4, 3, seeds), 1);
    assert_int_equal(seeds[0].token, 0);
    assert_true(seeds[0].hash == sketch_hash(t.words->at, 4));
    test_words_close(&t);
}

static void test_window_of_one_takes_all(void **state)
{
    (void)state;
    struct seed seeds[100];
    struct test_words t;
    open_text(&t, "A child of six asked me who was listening to the horn");
    assert_int_equal(sketch(&t, 4, 1, seeds), t.words->n - 3);
    for (uint32_t i = 0; i < t.words->n - 3; i++) {
        assert_int_equal(seeds[i].token, i);
        assert_true(seeds[i].hash == sketch_hash(t.words->at + i, 4));
    }
    test_words_close(&t);
}

static void test_folding_does_not_matter(void **state)
{
    (void)state;
    struct seed first[100], second[100];
    struct test_words a, b;
    open_text(&a, "“It’s old,” she said: the horn of Skarrow is silent – for good.");
    open_text(&b, "It's OLD she said the Horn of Skarrow is silent for good");
    size_t n = sketch(&a, 3, 2, first);
    assert_true(n > 2);
    assert_int_equal(sketch(&b, 3, 2, second), n);
    for (size_t i = 0; i < n; i++)
        assert_true(first[i].hash == second[i].hash && first[i].token == second[i].token);
    test_words_close(&a);
    test_words_close(&b);
}

static void test_order_matters(void **state)
{
    (void)state;
    struct test_words t;
    open_text(&t, "old horn horn old");
    assert_true(sketch_hash(t.words->at, 2) != sketch_hash(t.words->at + 2, 2));
    test_words_close(&t);
}

/* One word, over and over: one seed a window. */
static void test_one_word(void **state)
{
    (void)state;
    struct seed seeds[1000];
    struct test_words t;
    char text[1201] = "";
    for (int i = 0; i < 300; i++)
        memcpy(text + (size_t)4 * i, "fog ", 5);
    open_text(&t, text);
    size_t n = sketch(&t, 4, 5, seeds);
    assert_in_range(n, 297 / 5 - 1, 297 / 5 + 1);
    test_words_close(&t);
}

static void test_options_are_judged(void **state)
{
    (void)state;
    struct test_words t;
    open_text(&t, "the old horn is silent");
    static const struct sketch_options wrong[] = {{4, 0}, {0, 3}, {4, SKETCH_MAX_WINDOW + 1}};
    for (size_t i = 0; i < 3; i++) {
        seed_array seeds = ARRAY_INIT(10);
        stemma_error err;
        assert_int_equal(sketch_words(&seeds, &t.arena, t.words->at, 5, &wrong[i], &err),
                         STEMMA_INVAL);
    }
    seed_array full = ARRAY_INIT(1);
    struct sketch_options all = {1, 1};
    assert_int_equal(sketch_words(&full, &t.arena, t.words->at, 5, &all, NULL), STEMMA_LIMIT);
    test_words_close(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short_texts),
        cmocka_unit_test(test_window_of_one_takes_all),
        cmocka_unit_test(test_folding_does_not_matter),
        cmocka_unit_test(test_order_matters),
        cmocka_unit_test(test_one_word),
        cmocka_unit_test(test_options_are_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
