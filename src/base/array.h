/*
 * A typed growable array in an arena. Every array states its maximum; past it an add fails with
 * STEMMA_LIMIT, so no input can make one grow without bound.
 *
 *     ARRAY(struct anchor) anchors = ARRAY_INIT(MAX_ANCHORS);
 *     TRY(ARRAY_ADD(arena, &anchors, anchor, err));
 *     for (size_t i = 0; i < anchors.n; i++) use(anchors.at[i]);
 */
#ifndef STEMMA_BASE_ARRAY_H
#define STEMMA_BASE_ARRAY_H

#include "base/arena.h"

#define ARRAY(type)              \
    struct {                     \
        type *at;                \
        size_t n, capacity, max; \
    }
#define ARRAY_INIT(max_items)   \
    {                           \
        NULL, 0, 0, (max_items) \
    }

/* Room for `extra` more items. */
#define ARRAY_RESERVE(arena, a, extra, err)                                                 \
    ((a)->capacity - (a)->n >= (size_t)(extra)                                              \
         ? STEMMA_OK                                                                        \
         : array_grow((arena), &(a)->at, sizeof *(a)->at, (a)->n, &(a)->capacity, (a)->max, \
                      (extra), (err)))

/* The item is evaluated once, after the growth, and not at all when that fails. */
#define ARRAY_ADD(arena, a, item, err)                                                      \
    ((a)->n == (a)->capacity && array_grow((arena), &(a)->at, sizeof *(a)->at, (a)->n,      \
                                           &(a)->capacity, (a)->max, 1, (err)) != STEMMA_OK \
         ? ((a)->n == (a)->max ? STEMMA_LIMIT : arena_status(arena))                        \
         : ((a)->at[(a)->n++] = (item), STEMMA_OK))

/* Implementation of the macros: `slot` points to the array's pointer. */
stemma_status array_grow(struct arena *arena, void *slot, size_t item_bytes, size_t n,
                         size_t *capacity, size_t max, size_t extra, stemma_error *err);

/* Bytes, as an array. */
typedef ARRAY(char) byte_array;
stemma_status bytes_add(struct arena *arena, byte_array *b, const char *bytes, size_t n,
                        stemma_error *err);

#endif
