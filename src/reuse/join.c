/*
 * Passages that meet.
 *
 * In: all passages of a pair. Out: the same, those that meet in a word made one. Two chains of one
 * shared text are apart where nothing between them was looked at, as a copy of a third document
 * makes no seeds (copies.c); each of their passages may then grow across the gap into the other. Of
 * two that overlap the lesser would be left out (select.c), and what it alone tells with it.
 *
 * Two passages meet where both have one word of a equal to one word of b. Up to there the joined
 * one is the first of them, from there on the second. They are compared run by run, each with the
 * LOOK_BACK before it by place: O(runs), and a sort.
 */
#include "base/sort.h"
#include "reuse/passage.h"

#include <string.h>

enum { LOOK_BACK = 8 };

/* A run of a passage, and where it begins. */
struct cursor {
    uint32_t run, a, b;
};

static void cursor_next(struct cursor *c, const struct passage *s)
{
    const struct align_run *run = &s->runs[c->run++];
    c->a += run->op != ALIGN_INSERT ? run->n : 0;
    c->b += run->op != ALIGN_DELETE ? run->n : 0;
}

/* Where the run of a cursor ends in a. */
static uint32_t cursor_end(const struct cursor *c, const struct passage *s)
{
    const struct align_run *run = &s->runs[c->run];
    return c->a + (run->op != ALIGN_INSERT ? run->n : 0);
}

/* The runs of equal words in which two passages meet first. */
static bool find_meeting(const struct passage *s, const struct passage *t, struct cursor *x,
                         struct cursor *y)
{
    *x = (struct cursor){0, s->a_begin, s->b_begin};
    *y = (struct cursor){0, t->a_begin, t->b_begin};
    while (x->run < s->n_runs && y->run < t->n_runs) {
        uint32_t x_end = cursor_end(x, s), y_end = cursor_end(y, t);
        if (s->runs[x->run].op == ALIGN_EQUAL && t->runs[y->run].op == ALIGN_EQUAL &&
            x->b - x->a == y->b - y->a && x->a < y_end && y->a < x_end)
            return true;
        if (x_end <= y_end)
            cursor_next(x, s);
        else
            cursor_next(y, t);
    }
    return false;
}

/* The first passage up to where they meet, then the second. */
static stemma_status splice(struct passage *out, const struct passage *s, const struct passage *t,
                            struct arena *arena, stemma_error *err)
{
    struct cursor x, y;
    *out = (struct passage){.a_begin = s->a_begin, .b_begin = s->b_begin};
    if (!find_meeting(s, t, &x, &y))
        return STEMMA_OK;
    uint32_t n_after = t->n_runs - y.run - 1;
    struct align_run *runs = ARENA_NEW(arena, struct align_run, (size_t)x.run + 1 + n_after, err);
    if (runs == NULL)
        return arena_status(arena);
    memcpy(runs, s->runs, x.run * sizeof *runs);
    runs[x.run] = (struct align_run){ALIGN_EQUAL, cursor_end(&y, t) - x.a};
    memcpy(runs + x.run + 1, t->runs + y.run + 1, n_after * sizeof *runs);
    out->runs = runs;
    out->n_runs = x.run + 1 + n_after;
    return STEMMA_OK;
}

/* Joins t to s where they meet and tell more together than either alone. */
static stemma_status join(struct passage *s, const struct passage *t, bool *joined,
                          struct arena *arena, uint32_t long_run, stemma_error *err)
{
    struct passage both;
    *joined = false;
    if (t->a_begin >= s->a_end || t->b_begin >= s->b_end || t->b_begin < s->b_begin ||
        t->a_end < s->a_end || t->b_end < s->b_end)
        return STEMMA_OK;
    TRY(splice(&both, s, t, arena, err));
    passage_measure(&both, long_run);
    if (both.n_equal <= s->n_equal || both.n_equal <= t->n_equal)
        return STEMMA_OK;
    uint64_t bits = ((uint64_t)s->bits + t->bits) * both.n_equal / (s->n_equal + t->n_equal);
    both.bits = bits < UINT32_MAX ? (uint32_t)bits : UINT32_MAX;
    *s = both;
    *joined = true;
    return STEMMA_OK;
}

stemma_status passage_join(passage_array *passages, struct arena *arena, uint32_t long_run,
                           stemma_error *err)
{
    if (passages->n < 2)
        return STEMMA_OK;
    TRY(passage_sort(passages, arena, err));
    size_t n = 1;
    for (size_t i = 1; i < passages->n; i++) {
        const struct passage t = passages->at[i];
        bool joined = false;
        for (size_t j = n; !joined && j-- > 0 && n - j <= LOOK_BACK;)
            TRY(join(&passages->at[j], &t, &joined, arena, long_run, err));
        if (!joined)
            passages->at[n++] = t;
    }
    passages->n = n;
    return STEMMA_OK;
}
