/*
 * Arena: memory that is freed all at once. A stage takes an arena, puts its results there and frees
 * nothing; the owner of the arena does. So a function that fails just returns.
 *
 * One arena serves one thread. Blocks are aligned to 16 bytes. Sizes are checked for overflow.
 */
#ifndef STEMMA_BASE_ARENA_H
#define STEMMA_BASE_ARENA_H

#include "base/context.h"

struct arena_block;

struct arena {
    stemma_ctx *ctx;
    struct arena_block *blocks; /* newest first */
    size_t used_bytes;          /* of the newest block */
    struct arena_block *spare;  /* kept by a rewind for the next block */
};

struct arena_mark {
    struct arena_block *block;
    size_t used_bytes;
};

void arena_init(struct arena *a, stemma_ctx *ctx);
void arena_clear(
    struct arena *a); /* frees all; the arena may be used again; a zeroed arena is fine */

/* n * size bytes, not zeroed; NULL with `err` filled (NOMEM or LIMIT). n * size = 0 gives a valid
 * pointer. */
void *arena_alloc(struct arena *a, size_t n, size_t size, stemma_error *err);
void *arena_zeroed(struct arena *a, size_t n, size_t size, stemma_error *err);

/* Grows (or shrinks) the block in place when it is the newest, else copies. NULL: it could not
 * grow, and `block` stays valid. */
void *arena_grow(struct arena *a, void *block, size_t old_bytes, size_t new_bytes,
                 stemma_error *err);

/* A NUL-terminated copy of n bytes. */
char *arena_copy(struct arena *a, const char *bytes, size_t n, stemma_error *err);
char *arena_printf(struct arena *a, stemma_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* What was taken after the mark is given back, for scratch inside a loop. A block that is older
 * than the mark must not grow before the rewind. */
struct arena_mark arena_mark(const struct arena *a);
void arena_rewind(struct arena *a, struct arena_mark mark);

/* Where fewer than `least` bytes are left in the newest block, begins one of `bytes` (no fewer), or
 * the one that a rewind kept, if it is nearly as large: what is taken next asks the allocator no
 * more. */
stemma_status arena_reserve(struct arena *a, size_t least, size_t bytes, stemma_error *err);

/* Hands all that `from` holds over to `a`, which frees it with its own; `from` is empty then. Both
 * are of one context. Costs one step a block of `from`, and copies nothing. */
void arena_adopt(struct arena *a, struct arena *from);

/* The status of a call above that gave NULL: `if (p == NULL) return arena_status(arena);`. */
stemma_status arena_status(const struct arena *a);

/* `T *p = ARENA_NEW(arena, T, n, err)`: NULL on failure. */
#define ARENA_NEW(arena, type, n, err) ((type *)arena_alloc((arena), (n), sizeof(type), (err)))
#define ARENA_ZEROED(arena, type, n, err) ((type *)arena_zeroed((arena), (n), sizeof(type), (err)))

#endif
