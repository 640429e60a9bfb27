/*
 * stretches_join and stretches_select against forms written out from their definitions, in any
 * order of the list.
 */
#include "reuse/stretches.h"

#include "test_context.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 24, ROUNDS = 3000 };

struct box {
    uint32_t n;
    struct stretch at[MOST];
};

static bool touches(const struct stretch *s, const struct stretch *t, uint32_t gap)
{
    bool near = true;
    for (int side = 0; side < 2; side++)
        near =
            near && !(s->begin[side] >= t->end[side] + gap || t->begin[side] >= s->end[side] + gap);
    return near;
}

/* Takes the last two that are near, puts their hull at the front, and begins anew. */
static void slow_join(struct box *box, uint32_t gap)
{
    for (uint32_t i = box->n; i-- > 0;)
        for (uint32_t j = i; j-- > 0;) {
            if (!touches(&box->at[i], &box->at[j], gap))
                continue;
            struct stretch s = box->at[i], t = box->at[j];
            for (int side = 0; side < 2; side++) {
                if (t.begin[side] < s.begin[side])
                    s.begin[side] = t.begin[side];
                if (t.end[side] > s.end[side])
                    s.end[side] = t.end[side];
                if (t.bits[side] > s.bits[side])
                    s.bits[side] = t.bits[side];
            }
            memmove(&box->at[i], &box->at[i + 1], (box->n - i - 1) * sizeof s);
            memmove(&box->at[1], &box->at[0], j * sizeof s);
            box->at[0] = s;
            box->n--;
            slow_join(box, gap);
            return;
        }
}

static int by_place(const void *x, const void *y)
{
    const struct stretch *s = x, *t = y;
    uint32_t a[] = {s->begin[0], s->begin[1], s->end[0], s->end[1]};
    uint32_t b[] = {t->begin[0], t->begin[1], t->end[0], t->end[1]};
    for (int i = 0; i < 4; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

static void slow_select(struct box *box)
{
    struct box all = *box;
    box->n = 0;
    for (uint32_t i = 0; i < all.n; i++) {
        bool told = false;
        for (uint32_t j = 0; j < all.n; j++) {
            int64_t mine = all.at[i].bits[0] + all.at[i].bits[1];
            int64_t other = all.at[j].bits[0] + all.at[j].bits[1];
            if (other < mine || (other == mine && by_place(&all.at[j], &all.at[i]) >= 0))
                continue;
            for (int side = 0; side < 2; side++) {
                uint32_t n = 0;
                for (uint32_t w = all.at[i].begin[side]; w < all.at[i].end[side]; w++)
                    n += w >= all.at[j].begin[side] && w < all.at[j].end[side];
                told = told || n > (all.at[i].end[side] - all.at[i].begin[side]) / 2.0;
            }
        }
        if (!told)
            box->at[box->n++] = all.at[i];
    }
    qsort(box->at, box->n, sizeof *box->at, by_place);
}

static void fill(struct box *box, uint64_t *seed)
{
    box->n = (uint32_t)test_random_below(seed, MOST + 1);
    uint32_t places = 20 + (uint32_t)test_random_below(seed, 300);
    for (uint32_t i = 0; i < box->n; i++) {
        struct stretch *s = &box->at[i];
        memset(s, 0, sizeof *s);
        for (int side = 0; side < 2; side++) {
            s->begin[side] = (uint32_t)test_random_below(seed, places);
            s->end[side] = s->begin[side] + 1 + (uint32_t)test_random_below(seed, 30);
            s->bits[side] = (int64_t)test_random_below(seed, 1000);
        }
    }
}

static void compare(const stretch_array *list, const struct box *box)
{
    assert_int_equal(list->n, box->n);
    for (uint32_t i = 0; i < box->n; i++) {
        assert_int_equal(by_place(&list->at[i], &box->at[i]), 0);
        assert_memory_equal(list->at[i].bits, box->at[i].bits, sizeof box->at[i].bits);
    }
}

static void test_twins(void **unused)
{
    (void)unused;
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    arena_init(&arena, ctx);
    uint64_t seed = 5;
    size_t n_joined = 0, n_told = 0;
    for (int round = 0; round < ROUNDS; round++) {
        struct box box, copy;
        fill(&box, &seed);
        copy = box;
        uint32_t gap = (uint32_t)test_random_below(&seed, 12);
        stretch_array list = {copy.at, copy.n, MOST, MOST};
        stretches_join(&list, gap);
        n_joined += box.n - list.n;
        slow_join(&box, gap);
        qsort(box.at, box.n, sizeof *box.at, by_place);
        qsort(list.at, list.n, sizeof *list.at, by_place);
        compare(&list, &box);
        fill(&box, &seed);
        copy = box;
        list = (stretch_array){copy.at, copy.n, MOST, MOST};
        assert_int_equal(stretches_select(&list, &arena, NULL), STEMMA_OK);
        n_told += box.n - list.n;
        slow_select(&box);
        qsort(list.at, list.n, sizeof *list.at, by_place);
        compare(&list, &box);
    }
    assert_true(n_joined > ROUNDS && n_told > ROUNDS);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_twins)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
