/*
 * Growth of the typed arrays of array.h: by half of what is there, at least 16 items, never past
 * the array's maximum. At the tip of the arena the block grows where it is; elsewhere it is copied,
 * O(1) an item over the life of the array.
 */
#include "base/array.h"

#include <string.h>

enum { FEWEST_ITEMS = 16 };

stemma_status array_grow(struct arena *arena, void *slot, size_t item_bytes, size_t n,
                         size_t *capacity, size_t max, size_t extra, stemma_error *err)
{
    if (n > max || extra > max - n)
        return fail(err, STEMMA_LIMIT, "a list would pass its limit of %zu items", max);
    if (n + extra <= *capacity)
        return STEMMA_OK;
    size_t want = *capacity + *capacity / 2;
    if (want < n + extra || want < *capacity)
        want = n + extra;
    if (want < FEWEST_ITEMS)
        want = FEWEST_ITEMS;
    if (want > max)
        want = max;

    /* `slot` points to a pointer of another type: its bytes are copied, never read as void *. */
    void *old, *grown;
    memcpy(&old, slot, sizeof old);
    if (want > SIZE_MAX / item_bytes) {
        atomic_store(&arena->ctx->over_limit, false);
        return fail_memory(err, "a list");
    }
    grown = arena_grow(arena, old, *capacity * item_bytes, want * item_bytes, err);
    if (grown == NULL)
        return arena_status(arena);
    memcpy(slot, &grown, sizeof grown);
    *capacity = want;
    return STEMMA_OK;
}

stemma_status bytes_add(struct arena *arena, byte_array *b, const char *bytes, size_t n,
                        stemma_error *err)
{
    TRY(ARRAY_RESERVE(arena, b, n, err));
    if (n != 0)
        memcpy(b->at + b->n, bytes, n);
    b->n += n;
    return STEMMA_OK;
}
