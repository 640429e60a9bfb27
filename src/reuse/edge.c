/*
 * Trimming the edges of a passage.
 *
 * In: a passage. Out: the same, or one or two words shorter at either end. After a shared quotation
 * both reports may go on with "she said" or, in a new paragraph, with her name: equal words, but
 * not of the passage. Where both texts have a break at the same place, so near the edge that what
 * lies beyond it is no evidence, the passage ends at the break. O(1), apart from the copy of the
 * runs.
 */
#include "reuse/edge.h"

#include <string.h>

#define LEAST_KEPT 4 /* words of the equal run that stays */

/* Words to take off before (a, b), which stand in an equal run of n words that begins there. */
static uint32_t trim_begin(const struct quoted_map *a, const struct quoted_map *b, uint32_t at_a,
                           uint32_t at_b, uint32_t n)
{
    for (uint32_t i = EDGE_MOST; i > 0; i--)
        if (n >= i + LEAST_KEPT && quoted_break(a, at_a + i) && quoted_break(b, at_b + i))
            return i;
    return 0;
}

static uint32_t trim_end(const struct quoted_map *a, const struct quoted_map *b, uint32_t end_a,
                         uint32_t end_b, uint32_t n)
{
    for (uint32_t i = EDGE_MOST; i > 0; i--)
        if (n >= i + LEAST_KEPT && quoted_break(a, end_a - i) && quoted_break(b, end_b - i))
            return i;
    return 0;
}

stemma_status edge_trim(struct passage *passage, struct arena *arena, const struct quoted_map *a,
                        const struct quoted_map *b, stemma_error *err)
{
    struct passage *s = passage;
    uint32_t last = s->n_runs - 1;
    uint32_t begin = trim_begin(a, b, s->a_begin, s->b_begin, s->runs[0].n);
    uint32_t n_left = s->runs[last].n - (last == 0 ? begin : 0);
    uint32_t end = trim_end(a, b, s->a_end, s->b_end, n_left);
    if (begin == 0 && end == 0)
        return STEMMA_OK;
    struct align_run *runs = ARENA_NEW(arena, struct align_run, s->n_runs, err);
    if (runs == NULL)
        return arena_status(arena);
    memcpy(runs, s->runs, s->n_runs * sizeof *runs);
    runs[0].n -= begin;
    runs[last].n -= end;
    s->runs = runs;
    s->a_begin += begin;
    s->b_begin += begin;
    s->a_end -= end;
    s->b_end -= end;
    s->bits -= (uint32_t)((uint64_t)s->bits * (begin + end) / s->n_equal);
    s->n_equal -= begin + end;
    s->n_columns -= begin + end;
    s->n_core -= begin + end;
    return STEMMA_OK;
}
