/*
 * Joining and choosing stretches of one pair of documents.
 *
 * In: stretches as they were found, some of them two times nearly. Out: one a passage.
 *
 * Joining: two stretches that are near on both sides become their hull, and so on until no two are
 * near. The hulls of the end are the same for every order of joining: a hull only grows, so two
 * that are near stay near. It is the maxgap clustering of Sanchez-Perez, Gelbukh and Sidorov (PAN
 * at CLEF 2014) in both documents, of stretches in place of sentences.
 *
 * Choosing: a stretch of one text belongs to one stretch of the other. Of two that want the same
 * words, the one that tells more has them. Whether one goes depends on the list alone, not on what
 * else went.
 *
 * Cost: O(n^2) for choosing, O(n^3) at worst for joining, of n stretches; the caller bounds n.
 */
#include "reuse/stretches.h"

#include "base/sort.h"

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t most(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

uint32_t stretch_common(const struct stretch *s, const struct stretch *t, int side)
{
    uint32_t begin = most(s->begin[side], t->begin[side]);
    uint32_t end = least(s->end[side], t->end[side]);
    return begin < end ? end - begin : 0;
}

static bool near_on(const struct stretch *s, const struct stretch *t, int side, uint32_t gap)
{
    return s->begin[side] < (uint64_t)t->end[side] + gap &&
           t->begin[side] < (uint64_t)s->end[side] + gap;
}

static void join(struct stretch *s, const struct stretch *t)
{
    for (int side = 0; side < 2; side++) {
        s->begin[side] = least(s->begin[side], t->begin[side]);
        s->end[side] = most(s->end[side], t->end[side]);
        if (t->bits[side] > s->bits[side])
            s->bits[side] = t->bits[side];
    }
}

/* Joins stretch i with all that are near it; true when there was one. */
static bool join_near(stretch_array *list, size_t i, uint32_t gap)
{
    bool any = false;
    for (size_t j = i + 1; j < list->n;) {
        struct stretch *s = &list->at[i], *t = &list->at[j];
        if (!near_on(s, t, 0, gap) || !near_on(s, t, 1, gap)) {
            j++;
            continue;
        }
        join(s, t);
        *t = list->at[--list->n];
        any = true;
    }
    return any;
}

void stretches_join(stretch_array *stretches, uint32_t gap)
{
    for (bool any = true; any;) {
        any = false;
        for (size_t i = 0; i < stretches->n; i++)
            any = join_near(stretches, i, gap) || any;
    }
}

/* ------------------------------------------------------------------ choosing */

/* A total order: more information first, then place. */
static bool better(const struct stretch *s, const struct stretch *t)
{
    int64_t s_bits = s->bits[0] + s->bits[1], t_bits = t->bits[0] + t->bits[1];
    if (s_bits != t_bits)
        return s_bits > t_bits;
    for (int side = 0; side < 2; side++) {
        if (s->begin[side] != t->begin[side])
            return s->begin[side] < t->begin[side];
        if (s->end[side] != t->end[side])
            return s->end[side] < t->end[side];
    }
    return false;
}

static bool told_by(const struct stretch *s, const struct stretch *t)
{
    if (!better(t, s))
        return false;
    for (int side = 0; side < 2; side++)
        if (2 * (uint64_t)stretch_common(s, t, side) > s->end[side] - s->begin[side])
            return true;
    return false;
}

static stemma_status by_place(stretch_array *list, struct arena *arena, stemma_error *err)
{
    struct sort_item *order = ARENA_NEW(arena, struct sort_item, list->n, err);
    struct stretch *copy = order ? ARENA_NEW(arena, struct stretch, list->n, err) : NULL;
    if (copy == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < list->n; i++) {
        copy[i] = list->at[i];
        order[i] = (struct sort_item){(uint64_t)copy[i].begin[0] << 32 | copy[i].begin[1], i};
    }
    TRY(sort_items(arena, order, list->n, err));
    for (size_t i = 0; i < list->n; i++)
        list->at[i] = copy[order[i].value];
    return STEMMA_OK;
}

stemma_status stretches_select(stretch_array *stretches, struct arena *arena, stemma_error *err)
{
    uint8_t *told = ARENA_ZEROED(arena, uint8_t, stretches->n, err);
    if (told == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < stretches->n; i++)
        for (size_t j = 0; j < stretches->n && !told[i]; j++)
            told[i] = told_by(&stretches->at[i], &stretches->at[j]);
    size_t n = 0;
    for (size_t i = 0; i < stretches->n; i++)
        if (!told[i])
            stretches->at[n++] = stretches->at[i];
    stretches->n = n;
    return by_place(stretches, arena, err);
}
