/*
 * Two sequences of words, aligned in all three ways and extended: runs add up to the score and the
 * ends, and no cell count past the bound is tried.
 */
#include "reuse/align.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(int holds)
{
    if (!holds)
        abort();
}

static void check(const struct alignment *x, const uint32_t *a, const uint32_t *b,
                  const struct align_options *o)
{
    uint32_t i = x->a_begin, j = x->b_begin, n_equal = 0, n_columns = 0;
    int64_t score = 0;
    for (size_t r = 0; r < x->n_runs; r++) {
        const struct align_run *run = &x->runs[r];
        require(run->n > 0 && (r == 0 || run->op != x->runs[r - 1].op));
        bool gap = run->op == ALIGN_INSERT || run->op == ALIGN_DELETE;
        for (uint32_t c = 0; c < run->n && !gap; c++)
            require((a[i + c] == b[j + c]) == (run->op == ALIGN_EQUAL));
        n_equal += run->op == ALIGN_EQUAL ? run->n : 0;
        n_columns += run->n;
        score += gap ? o->gap_open + (int64_t)run->n * o->gap_extend
                     : (int64_t)run->n * (run->op == ALIGN_EQUAL ? o->equal : o->substitute);
        i += run->op != ALIGN_INSERT ? run->n : 0;
        j += run->op != ALIGN_DELETE ? run->n : 0;
    }
    require(i == x->a_end && j == x->b_end && score == x->score);
    require(n_equal == x->n_equal && n_columns == x->n_columns);
}

/* The first byte tells where a ends; each other byte is a word, of few different ones. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { MOST = 2000 };
    static uint32_t words[MOST];
    if (size < 2 || size > MOST)
        return 0;
    uint32_t n = (uint32_t)size - 1, n_a = n * data[0] / 255, n_b = n - n_a;
    for (uint32_t i = 0; i < n; i++)
        words[i] = data[i + 1] % 32;
    const uint32_t *a = words, *b = words + n_a;
    stemma_ctx *ctx = NULL;
    struct arena arena;
    require(stemma_ctx_new(&ctx, NULL, NULL) == STEMMA_OK);
    arena_init(&arena, ctx);
    for (int ends = ALIGN_GLOBAL; ends <= ALIGN_LOCAL; ends++) {
        struct align_options o;
        struct alignment x;
        align_options_init(&o, (enum align_ends)ends);
        require(align_words(&x, &arena, a, n_a, b, n_b, &o, NULL) == STEMMA_OK);
        require(x.a_end <= n_a && x.b_end <= n_b);
        check(&x, a, b, &o);
        for (int step = -1; step <= 1; step += 2) {
            struct outward from = {a, b, n_a, n_b, step, 12, NULL};
            corner_array corners = ARRAY_INIT(65536);
            struct align_corner last = {0, 0};
            require(align_extend(&corners, &arena, &from, &o, NULL) == STEMMA_OK);
            for (size_t i = 0; i < corners.n; last = corners.at[i++])
                require(corners.at[i].a > last.a && corners.at[i].b > last.b);
            require(last.a <= n_a && last.b <= n_b);
        }
    }
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
