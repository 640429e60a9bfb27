/*
 * align_words against slow twins: the textbook three-matrix dynamic programming (scores), and all
 * alignments of tiny sequences one by one (the tie rule). align_extend against full matrices.
 */
#include "reuse/align.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define MAX_WORDS 400
#define NEVER (-1000000000)

static uint64_t state;

static uint32_t draw(uint32_t below)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(state >> 33) % below;
}

static uint32_t draw_words(uint32_t *words, uint32_t n, uint32_t alphabet)
{
    for (uint32_t i = 0; i < n; i++)
        words[i] = draw(alphabet);
    return n;
}

/* A copy with about `rate` of 100 words changed, deleted or inserted; at most MAX_WORDS. */
static uint32_t draw_copy(uint32_t *to, const uint32_t *from, uint32_t n, uint32_t rate,
                          uint32_t alphabet)
{
    uint32_t m = 0;
    for (uint32_t i = 0; i < n && m + 1 < MAX_WORDS; i++) {
        uint32_t r = draw(300);
        if (r < rate)
            continue;
        to[m++] = r < 2 * rate ? draw(alphabet) : from[i];
        if (r >= 2 * rate && r < 3 * rate)
            to[m++] = draw(alphabet);
    }
    return m;
}

/* ------------------------------------------------------------------ the textbook */

static int max2(int x, int y)
{
    return x > y ? x : y;
}

/* Gotoh 1982, forward, all three matrices in full. */
static int slow_score(const uint32_t *a, int n_a, const uint32_t *b, int n_b,
                      const struct align_options *o)
{
    static int pair[MAX_WORDS + 1][MAX_WORDS + 1], del[MAX_WORDS + 1][MAX_WORDS + 1],
        ins[MAX_WORDS + 1][MAX_WORDS + 1];
    int best = NEVER;
    for (int i = 0; i <= n_a; i++) {
        for (int j = 0; j <= n_b; j++) {
            bool begin = o->ends == ALIGN_LOCAL || (i == 0 && (j == 0 || o->ends == ALIGN_INSIDE));
            bool end =
                o->ends == ALIGN_LOCAL || (i == n_a && (j == n_b || o->ends == ALIGN_INSIDE));
            int p = begin ? 0 : NEVER, d = NEVER, e = NEVER;
            if (i > 0 && j > 0) {
                int from = max2(pair[i - 1][j - 1], max2(del[i - 1][j - 1], ins[i - 1][j - 1]));
                p = max2(p, from + (a[i - 1] == b[j - 1] ? o->equal : o->substitute));
            }
            if (i > 0)
                d = max2(max2(pair[i - 1][j], ins[i - 1][j]) + o->gap_open, del[i - 1][j]) +
                    o->gap_extend;
            if (j > 0)
                e = max2(max2(pair[i][j - 1], del[i][j - 1]) + o->gap_open, ins[i][j - 1]) +
                    o->gap_extend;
            pair[i][j] = p;
            del[i][j] = d;
            ins[i][j] = e;
            if (end)
                best = max2(best, max2(p, max2(d, e)));
        }
    }
    return best;
}

/* The score that the runs themselves add up to; fails where they are not well formed. */
static int check_runs(const struct alignment *x, const uint32_t *a, const uint32_t *b,
                      const struct align_options *o)
{
    uint32_t i = x->a_begin, j = x->b_begin, n_equal = 0, n_columns = 0;
    int score = 0;
    for (size_t r = 0; r < x->n_runs; r++) {
        const struct align_run *run = &x->runs[r];
        assert_true(run->n > 0 && (r == 0 || run->op != x->runs[r - 1].op));
        n_columns += run->n;
        if (run->op == ALIGN_INSERT || run->op == ALIGN_DELETE) {
            score += o->gap_open + (int)run->n * o->gap_extend;
            i += run->op == ALIGN_DELETE ? run->n : 0;
            j += run->op == ALIGN_INSERT ? run->n : 0;
            continue;
        }
        for (uint32_t c = 0; c < run->n; c++, i++, j++)
            assert_int_equal(a[i] == b[j], run->op == ALIGN_EQUAL);
        n_equal += run->op == ALIGN_EQUAL ? run->n : 0;
        score += (int)run->n * (run->op == ALIGN_EQUAL ? o->equal : o->substitute);
    }
    assert_int_equal(i, x->a_end);
    assert_int_equal(j, x->b_end);
    assert_int_equal(n_equal, x->n_equal);
    assert_int_equal(n_columns, x->n_columns);
    return score;
}

static void check_pair(struct arena *arena, const uint32_t *a, uint32_t n_a, const uint32_t *b,
                       uint32_t n_b)
{
    for (int ends = ALIGN_GLOBAL; ends <= ALIGN_LOCAL; ends++) {
        struct align_options o;
        align_options_init(&o, (enum align_ends)ends);
        struct alignment x;
        assert_int_equal(align_words(&x, arena, a, n_a, b, n_b, &o, NULL), STEMMA_OK);
        assert_int_equal(x.score, slow_score(a, (int)n_a, b, (int)n_b, &o));
        assert_int_equal(x.score, check_runs(&x, a, b, &o));
        if (ends != ALIGN_LOCAL) {
            assert_int_equal(x.a_begin, 0);
            assert_int_equal(x.a_end, n_a);
        }
        if (ends == ALIGN_GLOBAL) {
            assert_int_equal(x.b_begin, 0);
            assert_int_equal(x.b_end, n_b);
        }
    }
    arena_clear(arena);
}

static void random_pairs_score_like_the_textbook(void **unused)
{
    (void)unused;
    static uint32_t a[MAX_WORDS], b[MAX_WORDS];
    static const uint32_t alphabets[] = {1, 2, 4, 20, 1000};
    struct arena arena;
    stemma_ctx *ctx;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    state = 1;
    for (int round = 0; round < 3000; round++) {
        uint32_t alphabet = alphabets[draw(5)], most = round % 100 == 0 ? 300 : 24;
        uint32_t n_a = draw_words(a, draw(most + 1), alphabet), n_b;
        if (draw(3) == 0)
            n_b = draw_words(b, draw(most + 1), alphabet);
        else
            n_b = draw_copy(b, a, n_a, draw(60), alphabet);
        check_pair(&arena, a, n_a, b, n_b);
    }
    stemma_ctx_free(ctx);
}

/* Long and much alike: the band is in use; a block moved far off the diagonal makes it grow. */
static void long_pairs_leave_the_first_band(void **unused)
{
    (void)unused;
    static uint32_t a[MAX_WORDS], b[MAX_WORDS];
    struct arena arena;
    stemma_ctx *ctx;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    state = 2;
    for (int round = 0; round < 25; round++) {
        uint32_t n = draw_words(a, 350, 200), cut = draw(200), n_move = 20 + draw(130);
        memcpy(b, a, cut * sizeof *a);
        memcpy(b + cut, a + cut + n_move, (n - cut - n_move) * sizeof *a);
        uint32_t n_b = n - n_move;
        memcpy(b + n_b, a + cut, n_move * sizeof *a);
        b[0] = 1000, b[n - 1] = 1001;
        check_pair(&arena, a, n, b, n);
    }
    stemma_ctx_free(ctx);
}

/* The band grows by leaps, but not past the cells that there are where a narrower one does. */
static void few_cells_are_enough(void **unused)
{
    (void)unused;
    enum { N = 350, MOVED = 20, MARGIN = 32 };
    static uint32_t a[MAX_WORDS], b[MAX_WORDS];
    struct arena arena;
    stemma_ctx *ctx;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    state = 4;
    draw_words(a, N, 100000);
    memcpy(b, a + MOVED, (N - MOVED) * sizeof *a);
    memcpy(b + N - MOVED, a, MOVED * sizeof *a);
    struct align_options o;
    struct alignment x;
    align_options_init(&o, ALIGN_GLOBAL);
    o.max_cells = (N + 1) * (2 * MARGIN + 1);
    assert_int_equal(align_words(&x, &arena, a, N, b, N, &o, NULL), STEMMA_OK);
    assert_int_equal(x.score, slow_score(a, N, b, N, &o));
    o.max_cells = (N + 1) * 17; /* the first band */
    assert_int_equal(align_words(&x, &arena, a, N, b, N, &o, NULL), STEMMA_LIMIT);
    arena_clear(&arena);
    stemma_ctx_free(ctx);
}

/* ------------------------------------------------------------------ every alignment */

#define MAX_COLUMNS 16
enum { STOP, PAIR, DELETE, INSERT };

struct candidate {
    int score, begin_a, begin_b, n;
    uint8_t ops[MAX_COLUMNS];
};

struct search {
    const uint32_t *a, *b;
    int n_a, n_b;
    const struct align_options *o;
    struct candidate now, best;
};

/* The header's rule: best score, then left-most, then the least list of columns. */
static bool better(const struct candidate *x, const struct candidate *y)
{
    if (x->score != y->score)
        return x->score > y->score;
    if (x->begin_a != y->begin_a)
        return x->begin_a < y->begin_a;
    if (x->begin_b != y->begin_b)
        return x->begin_b < y->begin_b;
    for (int i = 0; i < x->n && i < y->n; i++)
        if (x->ops[i] != y->ops[i])
            return x->ops[i] < y->ops[i];
    return x->n < y->n;
}

static void search_from(struct search *s, int i, int j, int last)
{
    bool end = s->o->ends == ALIGN_LOCAL || i == s->n_a;
    if (s->o->ends == ALIGN_GLOBAL)
        end = end && j == s->n_b;
    if (end && better(&s->now, &s->best))
        s->best = s->now;
    int score = s->now.score;
    for (int op = PAIR; op <= INSERT; op++) {
        int to_i = i + (op != INSERT), to_j = j + (op != DELETE), gain;
        if (to_i > s->n_a || to_j > s->n_b)
            continue;
        if (op == PAIR)
            gain = s->a[i] == s->b[j] ? s->o->equal : s->o->substitute;
        else
            gain = s->o->gap_extend + (op == last ? 0 : s->o->gap_open);
        s->now.ops[s->now.n++] = (uint8_t)op;
        s->now.score = score + gain;
        search_from(s, to_i, to_j, op);
        s->now.n--;
        s->now.score = score;
    }
}

static void search_all(struct search *s)
{
    s->best.score = NEVER;
    for (int i = 0; i <= (s->o->ends == ALIGN_LOCAL ? s->n_a : 0); i++)
        for (int j = 0; j <= (s->o->ends == ALIGN_GLOBAL ? 0 : s->n_b); j++) {
            s->now = (struct candidate){.begin_a = i, .begin_b = j};
            search_from(s, i, j, STOP);
        }
}

static int columns_of(const struct alignment *x, uint8_t *ops)
{
    static const uint8_t op_of[] = {[ALIGN_EQUAL] = PAIR,
                                    [ALIGN_SUBSTITUTE] = PAIR,
                                    [ALIGN_DELETE] = DELETE,
                                    [ALIGN_INSERT] = INSERT};
    int n = 0;
    for (size_t r = 0; r < x->n_runs; r++)
        for (uint32_t c = 0; c < x->runs[r].n; c++)
            ops[n++] = op_of[x->runs[r].op];
    return n;
}

static void check_tie(struct arena *arena, const uint32_t *a, int n_a, const uint32_t *b, int n_b,
                      enum align_ends ends)
{
    struct align_options o;
    align_options_init(&o, ends);
    struct alignment x;
    assert_int_equal(align_words(&x, arena, a, (uint32_t)n_a, b, (uint32_t)n_b, &o, NULL),
                     STEMMA_OK);
    int head = 0, tail = 0, least = n_a < n_b ? n_a : n_b;
    if (ends == ALIGN_GLOBAL) {
        while (head < least && a[head] == b[head])
            head++;
        while (tail < least - head && a[n_a - 1 - tail] == b[n_b - 1 - tail])
            tail++;
    }
    struct search s = {
        .a = a + head, .b = b + head, .n_a = n_a - head - tail, .n_b = n_b - head - tail, .o = &o};
    search_all(&s);
    uint8_t ops[2 * MAX_COLUMNS];
    int n = columns_of(&x, ops);
    assert_int_equal(x.score, s.best.score + 2 * (head + tail));
    assert_int_equal(n, s.best.n + head + tail);
    assert_memory_equal(ops + head, s.best.ops, (size_t)s.best.n);
    if (n > 0) {
        assert_int_equal(x.a_begin, s.best.begin_a);
        assert_int_equal(x.b_begin, s.best.begin_b);
    }
}

static void ties_go_the_stated_way(void **unused)
{
    (void)unused;
    struct arena arena;
    stemma_ctx *ctx;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    state = 3;
    for (int round = 0; round < 1500; round++) {
        uint32_t a[5], b[5];
        uint32_t alphabet = 1 + draw(3);
        int n_a = (int)draw_words(a, draw(6), alphabet),
            n_b = (int)draw_words(b, draw(6), alphabet);
        for (int ends = ALIGN_GLOBAL; ends <= ALIGN_LOCAL; ends++)
            check_tie(&arena, a, n_a, b, n_b, (enum align_ends)ends);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

/* ------------------------------------------------------------------ extension */

/* Best score over all ends of an alignment that begins at (0, 0), by full matrices. */
static int slow_extension(const uint32_t *a, int n_a, const uint32_t *b, int n_b,
                          const struct align_options *o)
{
    struct align_options global = *o;
    global.ends = ALIGN_GLOBAL;
    int best = 0;
    for (int i = 0; i <= n_a; i++)
        for (int j = 0; j <= n_b; j++)
            best = max2(best, slow_score(a, i, b, j, &global));
    return best;
}

static int score_of(struct arena *arena, const uint32_t *a, uint32_t n_a, const uint32_t *b,
                    uint32_t n_b, const struct align_options *o)
{
    struct alignment x;
    assert_int_equal(align_words(&x, arena, a, n_a, b, n_b, o, NULL), STEMMA_OK);
    return x.score;
}

/* Where an extension ends that no drop stops. */
static struct align_corner extend(struct arena *arena, const uint32_t *a, uint32_t n_a,
                                  const uint32_t *b, uint32_t n_b, int step,
                                  const struct align_options *o)
{
    struct outward from = {a, b, n_a, n_b, step, 1000, NULL};
    corner_array corners = ARRAY_INIT(MAX_WORDS);
    assert_int_equal(align_extend(&corners, arena, &from, o, NULL), STEMMA_OK);
    return corners.n > 0 ? corners.at[corners.n - 1] : (struct align_corner){0, 0};
}

static void extension_finds_the_best_end(void **unused)
{
    (void)unused;
    struct arena arena;
    stemma_ctx *ctx;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    struct align_options o;
    align_options_init(&o, ALIGN_GLOBAL);
    state = 4;
    for (int round = 0; round < 300; round++) {
        uint32_t a[14], b[MAX_WORDS], mirror_a[14], mirror_b[14];
        uint32_t alphabet = 2 + draw(8), n_a = draw_words(a, draw(15), alphabet);
        uint32_t n_b = draw_copy(b, a, n_a, 40, alphabet);
        n_b = n_b < 14 ? n_b : 14;
        /* A drop that nothing reaches: the result is the true best. */
        struct align_corner taken = extend(&arena, a, n_a, b, n_b, 1, &o);
        assert_int_equal(score_of(&arena, a, taken.a, b, taken.b, &o),
                         slow_extension(a, (int)n_a, b, (int)n_b, &o));
        /* Backward over the mirror image is the same. */
        for (uint32_t i = 0; i < n_a; i++)
            mirror_a[i] = a[n_a - 1 - i];
        for (uint32_t i = 0; i < n_b; i++)
            mirror_b[i] = b[n_b - 1 - i];
        struct align_corner back = extend(&arena, mirror_a, n_a, mirror_b, n_b, -1, &o);
        assert_int_equal(back.a, taken.a);
        assert_int_equal(back.b, taken.b);
        arena_clear(&arena);
    }
    stemma_ctx_free(ctx);
}

/* True when a path on which the score never falls by more than `drop` scores above 0, by full
 * matrices. */
static bool slow_grows(const uint32_t *a, int n_a, const uint32_t *b, int n_b, int drop,
                       const struct align_options *o)
{
    static int best[MAX_WORDS][MAX_WORDS], deleted[MAX_WORDS][MAX_WORDS];
    for (int i = 0; i <= n_a; i++)
        for (int j = 0, inserted = NEVER; j <= n_b; j++) {
            int pair = NEVER, left = j > 0 ? best[i][j - 1] : NEVER;
            deleted[i][j] = NEVER;
            if (i > 0)
                deleted[i][j] =
                    max2(best[i - 1][j] + o->gap_open, deleted[i - 1][j]) + o->gap_extend;
            inserted = max2(left + o->gap_open, inserted) + o->gap_extend;
            if (i > 0 && j > 0)
                pair = best[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? o->equal : o->substitute);
            best[i][j] = i + j == 0 ? 0 : max2(pair, max2(deleted[i][j], inserted));
            if (best[i][j] < -drop)
                best[i][j] = deleted[i][j] = NEVER;
            if (best[i][j] > 0)
                return true;
        }
    return false;
}

/* Texts that part at once and share a word here and there: a look ahead must not change what comes
 * of them. */
static void extension_grows_when_it_can(void **unused)
{
    (void)unused;
    enum { N = 40 };
    static const int32_t costs[][3] = {{-2, -2, -1}, {-3, -3, -1}, {-1, -2, -1}, {-4, 0, -2}};
    struct arena arena;
    stemma_ctx *ctx;
    uint32_t n_grown = 0;
    assert_int_equal(stemma_ctx_new(&ctx, NULL, NULL), STEMMA_OK);
    arena_init(&arena, ctx);
    state = 5;
    for (int round = 0; round < 4000; round++) {
        struct align_options o;
        align_options_init(&o, ALIGN_GLOBAL);
        o.substitute = costs[round % 4][0];
        o.gap_open = costs[round % 4][1];
        o.gap_extend = costs[round % 4][2];
        uint32_t a[N], b[N];
        uint32_t alphabet = 4 + draw(12), n_a = draw_words(a, draw(N), alphabet);
        uint32_t n_b = draw_words(b, draw(N), alphabet);
        if (n_a > 0 && n_b > 0 && a[0] == b[0])
            a[0] = alphabet;
        struct outward from = {a, b, n_a, n_b, 1, 1 + (int32_t)draw(30), NULL};
        corner_array corners = ARRAY_INIT(MAX_WORDS);
        assert_int_equal(align_extend(&corners, &arena, &from, &o, NULL), STEMMA_OK);
        bool grows = slow_grows(a, (int)n_a, b, (int)n_b, from.drop, &o);
        assert_int_equal(corners.n > 0, grows);
        n_grown += grows;
        arena_clear(&arena);
    }
    assert_in_range(n_grown, 300, 3700);
    stemma_ctx_free(ctx);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_pairs_score_like_the_textbook),
        cmocka_unit_test(long_pairs_leave_the_first_band),
        cmocka_unit_test(few_cells_are_enough),
        cmocka_unit_test(ties_go_the_stated_way),
        cmocka_unit_test(extension_finds_the_best_end),
        cmocka_unit_test(extension_grows_when_it_can),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
