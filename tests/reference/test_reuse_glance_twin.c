/*
 * glance_hopeless against all of the dynamic programming: what it calls hopeless never scores above
 * 0; and it does say so of words that have little in common.
 */
#include "reuse/glance.h"

#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define MOST_WORDS 60
#define DEAD (INT32_MIN / 2)

struct cell {
    int32_t paired, deleted, inserted; /* the best path, by its last column */
};

static int32_t most(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

static int32_t best_of(const struct cell *c)
{
    return most(c->paired, most(c->deleted, c->inserted));
}

/* `score`, or DEAD below -drop. */
static int32_t alive(int32_t score, int32_t drop)
{
    return score < -drop ? DEAD : score;
}

/* One more deleted or inserted word: it goes on from a gap, or opens one. */
static int32_t gap_after(const struct cell *from, int32_t gap, const struct glance *g,
                         const struct align_options *o)
{
    return alive(most(gap, best_of(from) + o->gap_open) + o->gap_extend, g->drop);
}

/* True when some path gets above 0: three states, every cell, from the definition. */
static bool slow_gains(const struct glance *g, const struct align_options *o)
{
    static struct cell t[MOST_WORDS + 1][MOST_WORDS + 1];
    for (uint32_t i = 0; i <= g->n_a; i++)
        for (uint32_t j = 0; j <= g->n_b; j++) {
            struct cell *c = &t[i][j];
            *c = (struct cell){i + j == 0 ? 0 : DEAD, DEAD, DEAD};
            if (i > 0)
                c->deleted = gap_after(&t[i - 1][j], t[i - 1][j].deleted, g, o);
            if (j > 0)
                c->inserted = gap_after(&t[i][j - 1], t[i][j - 1].inserted, g, o);
            if (i > 0 && j > 0) {
                bool equal =
                    g->a[(ptrdiff_t)(i - 1) * g->step] == g->b[(ptrdiff_t)(j - 1) * g->step];
                int32_t before = best_of(&t[i - 1][j - 1]);
                c->paired = alive(before + (equal ? o->equal : o->substitute), g->drop);
            }
            if (best_of(c) > 0)
                return true;
        }
    return false;
}

static uint32_t below(uint64_t *random, uint32_t n)
{
    return (uint32_t)test_random_below(random, n);
}

/* Two rows of words of an alphabet, in either direction; their first words differ. */
struct rows {
    uint32_t a[MOST_WORDS], b[MOST_WORDS];
    struct glance glance;
};

static void draw(struct rows *r, uint64_t *random, uint32_t n_words)
{
    uint32_t n_a = 1 + below(random, MOST_WORDS), n_b = 1 + below(random, MOST_WORDS);
    bool forward = below(random, 2) == 0;
    for (uint32_t i = 0; i < n_a; i++)
        r->a[i] = below(random, n_words) << 1;
    for (uint32_t i = 0; i < n_b; i++)
        r->b[i] = below(random, n_words) << 1;
    uint32_t first_a = forward ? 0 : n_a - 1, first_b = forward ? 0 : n_b - 1;
    r->b[first_b] = r->a[first_a] + 2 * n_words;
    r->glance = (struct glance){.a = r->a + first_a,
                                .b = r->b + first_b,
                                .n_a = n_a,
                                .n_b = n_b,
                                .step = forward ? 1 : -1,
                                .drop = 12};
}

static void options_of(struct align_options *o)
{
    memset(o, 0, sizeof *o);
    o->equal = 2;
    o->substitute = -2;
    o->gap_open = -2;
    o->gap_extend = -1;
}

static void test_hopeless_never_gains(void **state)
{
    (void)state;
    uint64_t random = 11;
    struct align_options o;
    options_of(&o);
    for (int i = 0; i < 6000; i++) {
        struct rows r;
        draw(&r, &random, 2 + below(&random, 60));
        r.glance.drop = 4 + (int32_t)below(&random, 24);
        o.substitute = -1 - (int32_t)below(&random, 4);
        o.gap_open = -(int32_t)below(&random, 4);
        if (glance_hopeless(&r.glance, &o))
            assert_false(slow_gains(&r.glance, &o));
    }
}

/* Of prose one word in fifty meets its like by chance; nearly all ends are told. */
static void test_strangers_are_told(void **state)
{
    (void)state;
    uint64_t random = 12;
    struct align_options o;
    options_of(&o);
    uint32_t n_hopeless = 0, n_without_gain = 0;
    for (int i = 0; i < 2000; i++) {
        struct rows r;
        draw(&r, &random, 50);
        n_hopeless += glance_hopeless(&r.glance, &o);
        n_without_gain += !slow_gains(&r.glance, &o);
    }
    assert_true(n_without_gain > 1500);
    assert_true(n_hopeless * 20 > n_without_gain * 19);
}

/* A gain behind a gap, at the far side of the square, is not missed; nor one past a text's end
 * imagined. */
static void test_edges(void **state)
{
    (void)state;
    struct align_options o;
    options_of(&o);
    uint32_t a[] = {2, 4, 6, 8, 10, 12, 14}, b[] = {20, 22, 24, 26, 4, 6, 8, 10, 12, 14};
    struct glance g = {a, b, 7, 10, 1, 12};
    assert_false(glance_hopeless(&g, &o));
    g.n_a = 2;
    assert_true(glance_hopeless(&g, &o));
    g = (struct glance){a, b, 0, 10, 1, 12};
    assert_true(glance_hopeless(&g, &o));
    g = (struct glance){a, b, 7, 0, 1, 12};
    assert_true(glance_hopeless(&g, &o));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_hopeless_never_gains),
                                       cmocka_unit_test(test_strangers_are_told),
                                       cmocka_unit_test(test_edges)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
