/*
 * Where groups lie.
 *
 * In: groups in the order of their hashes, which is no order. Out: by the first document that has
 * them, its founder, and by the founder's words. Who reads a passage that an earlier document has,
 * too, then finds groups side by side, some three in a line of the cache, and the places of the
 * same documents in them; in the order of hashes each of them lay a page away from the others.
 *
 * A counting sort by founder, whose groups come in any order as threads hand them in, and then a
 * sort by word: so the layout does not depend on threads. O(groups), one copy of each and one
 * within the cache.
 */
#include "reuse/seed_layout.h"

#include "base/sort.h"

#include <string.h>

stemma_status seed_layout_init(struct seed_layout *l, struct arena *arena, uint32_t n,
                               stemma_error *err)
{
    l->n = n;
    l->next = ARENA_ZEROED(arena, _Atomic uint32_t, n, err);
    l->first = l->next ? ARENA_NEW(arena, uint32_t, (size_t)n + 1, err) : NULL;
    return l->first != NULL ? STEMMA_OK : arena_status(arena);
}

bool seed_layout_place(struct seed_layout *l, uint32_t *n_units)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        uint32_t here = l->next[i];
        l->first[i] = (uint32_t)sum;
        l->next[i] = (uint32_t)sum;
        sum += here;
    }
    *n_units = l->first[l->n] = (uint32_t)sum;
    return sum <= UINT32_MAX;
}

stemma_status seed_layout_order(const struct seed_layout *l, struct arena *scratch,
                                const stemma_sketches *s, uint32_t *groups, uint32_t slot,
                                stemma_error *err)
{
    const uint32_t first = l->first[slot], end = l->first[slot + 1];
    struct seed_group g;
    size_t n = 0;
    if (first == end)
        return STEMMA_OK;
    struct arena_mark mark = arena_mark(scratch);
    uint32_t *from = ARENA_NEW(scratch, uint32_t, end - first, err);
    uint64_t *order = from ? ARENA_NEW(scratch, uint64_t, end - first, err) : NULL;
    if (order == NULL)
        return arena_status(scratch);
    memcpy(from, groups + first, (end - first) * sizeof *from);
    for (uint32_t at = first; at < end; at = seed_unit(s, &g, g.n)) {
        g = seed_group_at(s, at);
        order[n++] = (uint64_t)seed_place_at(s, g.places).token << 32 | at;
    }
    TRY(sort_keys(scratch, order, n, err));
    const stemma_sketches before = {.groups = from, .wide = s->wide};
    uint32_t *to = groups + first;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = (uint32_t)order[i] - first;
        g = seed_group_at(&before, at);
        uint32_t n_units = seed_unit(&before, &g, g.n) - at;
        memcpy(to, from + at, n_units * sizeof *to);
        to += n_units;
    }
    arena_rewind(scratch, mark);
    return STEMMA_OK;
}
