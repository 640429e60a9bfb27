/*
 * What is said not to be worth aligning must be what an alignment would not hold for: random words
 * with few different ones, quoted whole or in part, changed, left out and put in.
 */
#include "base/params.h"
#include "trace/overlap.h"
#include "trace/prospect.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { MOST_WORDS = 60, ROUNDS = 4000, SURE_WORDS = 9, SHORT_FORM = 8 };

static void set_word(struct fragment_word *w, uint64_t number)
{
    *w = (struct fragment_word){.word = (number + 1) * UINT64_C(0x9e3779b97f4a7c15),
                                .rarity = (uint16_t)(number < 12 ? 3 * BIT : 12 * BIT)};
}

static struct form make_form(struct fragment_word *words, uint64_t *seed)
{
    const uint32_t n = 7 + (uint32_t)test_random_below(seed, MOST_WORDS - 7);
    for (uint32_t i = 0; i < n; i++)
        set_word(&words[i], test_random_below(seed, test_random_below(seed, 2) == 0 ? 12 : 90));
    words[0].flags = TOKEN_SENTENCE_START;
    return (struct form){.words = words, .n_words = n};
}

/* A stretch of the form with one word in eight changed, left out or put in; other words around. */
static struct form quote(struct fragment_word *words, const struct form *from, uint64_t *seed)
{
    struct form f = make_form(words, seed);
    const uint32_t begin = (uint32_t)test_random_below(seed, from->n_words);
    const uint32_t end =
        begin + (uint32_t)test_random_below(seed, from->n_words - begin + UINT64_C(1));
    uint32_t n = (uint32_t)test_random_below(seed, 8);
    n = n < f.n_words ? n : f.n_words;
    for (uint32_t i = begin; i < end && n < MOST_WORDS; i++) {
        const uint64_t change = test_random_below(seed, 24);
        if (change == 0)
            continue;
        words[n++] = from->words[i];
        if (change <= 2)
            set_word(&words[n - 1], test_random_below(seed, 90));
        i -= change == 2;
    }
    if (n > f.n_words || test_random_below(seed, 2) == 0)
        f.n_words = n < 7 ? f.n_words : n;
    return f;
}

static void refuses_what_would_not_hold(void **state)
{
    static struct fragment_word words[2][MOST_WORDS];
    struct stemma_params params;
    struct arena arena;
    stemma_error err;
    uint64_t seed = 20;
    uint32_t n_held = 0, n_refused = 0;
    stemma_ctx *ctx = test_context(1);
    (void)state;
    params_init(&params);
    for (int round = 0; round < ROUNDS; round++) {
        struct form a = make_form(words[0], &seed), b = quote(words[1], &a, &seed);
        struct overlap o;
        struct prospect p;
        arena_init(&arena, ctx);
        assert_int_equal(overlap_find(&o, &arena, &a, &b, &err), STEMMA_OK);
        assert_int_equal(form_pairs(&a, &arena, &err), STEMMA_OK);
        assert_int_equal(form_pairs(&b, &arena, &err), STEMMA_OK);
        assert_int_equal(prospect_make(&p, &arena, &a, &err), STEMMA_OK);
        const bool others = round % 3 == 0, possible = prospect_holds(&p, &b, others);
        const bool sure =
            o.n_equal >= SURE_WORDS || a.n_words <= SHORT_FORM || b.n_words <= SHORT_FORM;
        const struct overlap_ties ties = {others ? SPEAKER_OTHER : SPEAKER_SAME, round % 2 == 0};
        const bool holds = overlap_accept(&o, &a, &b, &ties, &params);
        n_held += sure && holds;
        n_refused += !possible;
        assert_false(sure && holds && !possible);
        arena_clear(&arena);
    }
    assert_true(n_held > ROUNDS / 10);
    assert_true(n_refused > ROUNDS / 10);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_what_would_not_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
