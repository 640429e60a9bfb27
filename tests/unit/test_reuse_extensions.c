/* Extensions made once: with what was made lately at hand they end where they would have ended, at
 * every edge of the texts and in either direction; and what is kept is found again. */
#include "reuse/extensions.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { N_WORDS = 3000, PAGE = 300, ROUNDS = 20000 };

static uint32_t words[N_WORDS];

/* Versions of a page: one word in twenty is another one, now and then one is left out. */
static void fill(uint64_t *state)
{
    uint32_t page[PAGE];
    for (int i = 0; i < PAGE; i++)
        page[i] = (uint32_t)test_random_below(state, 40);
    for (int i = 0, from = 0; i < N_WORDS; i++, from++) {
        from += test_random_below(state, 50) == 0;
        bool other = test_random_below(state, 20) == 0;
        words[i] = other ? (uint32_t)test_random_below(state, 40) : page[from % PAGE];
    }
}

/* Two texts of the versions, from near places of the page on. */
static struct outward draw(uint64_t *state)
{
    static const int32_t drops[] = {4, 12, 30};
    uint32_t a = (uint32_t)test_random_below(state, N_WORDS - PAGE);
    uint32_t b = a % PAGE + PAGE * (uint32_t)test_random_below(state, N_WORDS / PAGE - 1);
    uint32_t most = test_random_below(state, 3) == 0 ? 24 : PAGE;
    return (struct outward){.a = words + a,
                            .b = words + b,
                            .n_a = (uint32_t)test_random_below(state, most),
                            .n_b = (uint32_t)test_random_below(state, most),
                            .step = test_random_below(state, 2) ? 1 : -1,
                            .drop = drops[test_random_below(state, 3)]};
}

static void check(struct outward *from, struct extensions *lately, struct arena *arena,
                  const struct align_options *options)
{
    corner_array fresh = ARRAY_INIT(N_WORDS), known = ARRAY_INIT(N_WORDS);
    struct arena_mark mark = arena_mark(arena);
    from->lately = NULL;
    assert_int_equal(align_extend(&fresh, arena, from, options, NULL), STEMMA_OK);
    from->lately = lately;
    assert_int_equal(align_extend(&known, arena, from, options, NULL), STEMMA_OK);
    assert_int_equal(known.n, fresh.n);
    for (size_t i = 0; i < fresh.n; i++)
        assert_true(known.at[i].a == fresh.at[i].a && known.at[i].b == fresh.at[i].b);
    arena_rewind(arena, mark);
}

static void test_the_same_ends(void **unused)
{
    (void)unused;
    uint64_t state = 11;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct align_options options;
    struct extensions *lately;
    align_options_init(&options, ALIGN_GLOBAL);
    options.substitute = options.gap_open = -2;
    arena_init(&arena, ctx);
    fill(&state);
    assert_int_equal(extensions_new(&lately, &arena, NULL), STEMMA_OK);
    for (int i = 0; i < ROUNDS; i++) {
        struct outward from = draw(&state);
        check(&from, lately, &arena, &options);
        from.n_a += 1 + (uint32_t)test_random_below(&state, 3); /* the text ends elsewhere */
        from.n_b += (uint32_t)test_random_below(&state, 3);
        check(&from, lately, &arena, &options);
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

static void test_what_counts(void **unused)
{
    (void)unused;
    enum { TWICE = 20, SEEN = 16 };
    uint32_t text[3 * TWICE];
    for (uint32_t i = 0; i < 3 * TWICE; i++)
        text[i] = i % TWICE < SEEN ? i % TWICE : i;
    struct extension_end end = {3, 2, true}, found = {0};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct extensions *lately;
    arena_init(&arena, ctx);
    assert_int_equal(extensions_new(&lately, &arena, NULL), STEMMA_OK);
    struct glance from = {text, text + 3, TWICE, 14, 1, 12}, other = from;
    assert_false(extensions_find(lately, &from, &found));
    extensions_keep(lately, &from, SEEN, 15, &end); /* so many words of a, and all of b */
    assert_true(extensions_find(lately, &from, &found));
    assert_true(found.a == 3 && found.b == 2 && found.sure);
    other.a = text + TWICE; /* the same words, as far as they were looked at */
    other.n_a = SEEN + 1;
    assert_true(extensions_find(lately, &other, &found));
    other.n_a = SEEN; /* the end of the text would have been seen */
    assert_false(extensions_find(lately, &other, &found));
    other = from;
    other.n_b = 15;
    assert_false(extensions_find(lately, &other, &found));
    other = from;
    other.drop = 13;
    assert_false(extensions_find(lately, &other, &found));
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_same_ends),
                                       cmocka_unit_test(test_what_counts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
