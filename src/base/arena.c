/*
 * Arena: a list of blocks, newest first; an allocation moves a mark forward in the newest block.
 *
 * Ordinary blocks grow geometrically from 64 KiB to 8 MiB, so a small stage stays small and a large
 * one asks the allocator seldom. A request that does not fit the next ordinary block gets a block
 * of its own, exactly as large; such a block can be resized where it is (for large blocks the C
 * library moves pages, not bytes), so that one array that grows to gigabytes costs neither copies
 * nor twice its memory. A rewind frees the blocks that are newer than the mark, but keeps one
 * ordinary block for the next turn of a loop.
 *
 * An allocation costs O(1). What is lost at the end of blocks is bounded by the size of the request
 * that did not fit. Known from obstacks (GNU) and region allocators (Hanson 1990).
 *
 * Under AddressSanitizer the free part of a block is poisoned and allocations stand apart, so that
 * a write past the end of one is found although they share a block.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISON 1
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define ARENA_POISON 1
#endif

#ifdef ARENA_POISON
#include <sanitizer/asan_interface.h>
enum { ALLOCATION_APART = 16 };
static void hide_bytes(const void *at, size_t n)
{
    ASAN_POISON_MEMORY_REGION(at, n);
}
static void show_bytes(const void *at, size_t n)
{
    ASAN_UNPOISON_MEMORY_REGION(at, n);
}
#else
enum { ALLOCATION_APART = 0 };
static void hide_bytes(const void *at, size_t n)
{
    (void)at;
    (void)n;
}
static void show_bytes(const void *at, size_t n)
{
    (void)at;
    (void)n;
}
#endif

enum { ALIGNMENT = 16, SMALLEST_BLOCK = 64 << 10, LARGEST_BLOCK = 8 << 20 };

struct arena_block {
    struct arena_block *older;
    size_t capacity;   /* bytes after this header */
    size_t next_block; /* whole size of the ordinary block that comes after this one */
    size_t own;        /* 1: holds one large allocation and nothing else */
};
_Static_assert(sizeof(struct arena_block) % ALIGNMENT == 0, "blocks begin aligned");

static char *block_bytes(struct arena_block *b)
{
    return (char *)(b + 1);
}

static void block_free(stemma_ctx *ctx, struct arena_block *b)
{
    show_bytes(block_bytes(b), b->capacity);
    ctx_resize(ctx, b, sizeof *b + b->capacity, 0);
}

/* The bytes that a request takes, or SIZE_MAX where that overflows. */
static size_t round_up(size_t bytes)
{
    size_t more = ALIGNMENT - 1 + ALLOCATION_APART;
    if (bytes > SIZE_MAX / 2)
        return SIZE_MAX;
    return bytes == 0 ? ALIGNMENT : (bytes + more) / ALIGNMENT * ALIGNMENT;
}

void arena_init(struct arena *a, stemma_ctx *ctx)
{
    *a = (struct arena){ctx, NULL, 0, NULL};
}

static void drop_spare(struct arena *a)
{
    if (a->spare != NULL)
        block_free(a->ctx, a->spare);
    a->spare = NULL;
}

void arena_clear(struct arena *a)
{
    while (a->blocks != NULL) {
        struct arena_block *older = a->blocks->older;
        block_free(a->ctx, a->blocks);
        a->blocks = older;
    }
    drop_spare(a);
    a->used_bytes = 0;
}

/* Puts a fresh block in front. */
static bool push_block(struct arena *a, size_t capacity, size_t next_block, bool own)
{
    struct arena_block *b = ctx_resize(a->ctx, NULL, 0, sizeof *b + capacity);
    if (b == NULL)
        return false;
    *b = (struct arena_block){a->blocks, capacity, next_block, own};
    a->blocks = b;
    a->used_bytes = 0;
    hide_bytes(block_bytes(b), capacity);
    return true;
}

static void use_spare(struct arena *a, size_t next_block)
{
    struct arena_block *b = a->spare;
    a->spare = NULL;
    b->next_block = next_block;
    b->older = a->blocks;
    a->blocks = b;
    a->used_bytes = 0;
    hide_bytes(block_bytes(b), b->capacity);
}

/* Puts a block with room for `bytes` (rounded) in front. */
static bool add_block(struct arena *a, size_t bytes)
{
    size_t ordinary = a->blocks != NULL ? a->blocks->next_block : SMALLEST_BLOCK;
    size_t room = ordinary - sizeof(struct arena_block);
    bool own = bytes > room;
    size_t doubled = ordinary < LARGEST_BLOCK ? ordinary * 2 : LARGEST_BLOCK;
    if (own || a->spare == NULL || a->spare->capacity < room) {
        drop_spare(a);
        return push_block(a, own ? bytes : room, own ? ordinary : doubled, own);
    }
    use_spare(a, doubled);
    return true;
}

stemma_status arena_reserve(struct arena *a, size_t least, size_t bytes, stemma_error *err)
{
    enum { NEARLY = 16 };
    size_t rounded = round_up(bytes > least ? bytes : least);
    if (a->blocks != NULL && !a->blocks->own &&
        a->blocks->capacity - a->used_bytes >= round_up(least))
        return STEMMA_OK;
    size_t next = a->blocks != NULL ? a->blocks->next_block : SMALLEST_BLOCK;
    if (a->spare != NULL && a->spare->capacity >= rounded - rounded / NEARLY &&
        a->spare->capacity >= round_up(least)) {
        use_spare(a, next);
        return STEMMA_OK;
    }
    if (rounded <= SIZE_MAX / 2 && push_block(a, rounded, next, false))
        return STEMMA_OK;
    return ctx_fail_memory(a->ctx, bytes, err);
}

void arena_adopt(struct arena *a, struct arena *from)
{
    struct arena_block *oldest = from->blocks;
    drop_spare(from);
    if (oldest == NULL)
        return;
    while (oldest->older != NULL)
        oldest = oldest->older;
    if (a->blocks == NULL) {
        a->blocks = from->blocks;
        a->used_bytes = from->used_bytes;
    } else { /* below the newest block, which goes on being filled */
        oldest->older = a->blocks->older;
        a->blocks->older = from->blocks;
    }
    from->blocks = NULL;
    from->used_bytes = 0;
}

static void *take_bytes(struct arena *a, size_t bytes, stemma_error *err)
{
    size_t rounded = round_up(bytes);
    if (rounded > SIZE_MAX / 2) {
        atomic_store(&a->ctx->over_limit, false);
        ctx_fail_memory(a->ctx, bytes, err);
        return NULL;
    }
    if (a->blocks == NULL || a->blocks->capacity - a->used_bytes < rounded) {
        if (!add_block(a, rounded)) {
            ctx_fail_memory(a->ctx, bytes, err);
            return NULL;
        }
    }
    char *out = block_bytes(a->blocks) + a->used_bytes;
    a->used_bytes += rounded;
    show_bytes(out, bytes);
    return out;
}

void *arena_alloc(struct arena *a, size_t n, size_t size, stemma_error *err)
{
    bool fits = size == 0 || n <= SIZE_MAX / size;
    return take_bytes(a, fits ? n * size : SIZE_MAX, err);
}

void *arena_zeroed(struct arena *a, size_t n, size_t size, stemma_error *err)
{
    void *out = arena_alloc(a, n, size, err);
    if (out != NULL)
        memset(out, 0, n * size);
    return out;
}

/* Resizes the newest block, which `block` has for itself. */
static void *resize_own_block(struct arena *a, size_t rounded, size_t new_bytes)
{
    struct arena_block *b = a->blocks;
    show_bytes(block_bytes(b), b->capacity);
    size_t old_capacity = b->capacity;
    b = ctx_resize(a->ctx, b, sizeof *b + old_capacity, sizeof *b + rounded);
    if (b == NULL)
        return NULL;
    b->capacity = rounded;
    a->blocks = b;
    a->used_bytes = rounded;
    hide_bytes(block_bytes(b), b->capacity);
    show_bytes(block_bytes(b), new_bytes);
    return block_bytes(b);
}

void *arena_grow(struct arena *a, void *block, size_t old_bytes, size_t new_bytes,
                 stemma_error *err)
{
    size_t old_rounded = round_up(old_bytes), rounded = round_up(new_bytes);
    bool newest = block != NULL && a->blocks != NULL && a->used_bytes >= old_rounded &&
                  (char *)block == block_bytes(a->blocks) + a->used_bytes - old_rounded;
    if (newest && a->blocks->own && rounded <= SIZE_MAX / 2) {
        void *out = resize_own_block(a, rounded, new_bytes);
        if (out == NULL)
            ctx_fail_memory(a->ctx, new_bytes, err);
        return out;
    }
    if (newest && !a->blocks->own && rounded <= a->blocks->capacity - a->used_bytes + old_rounded) {
        a->used_bytes = a->used_bytes - old_rounded + rounded;
        hide_bytes(block, rounded > old_rounded ? rounded : old_rounded);
        show_bytes(block, new_bytes);
        return block;
    }
    if (block != NULL && new_bytes <= old_bytes)
        return block;
    void *out = take_bytes(a, new_bytes, err);
    if (out != NULL && old_bytes != 0 && block != NULL)
        memcpy(out, block, old_bytes);
    return out;
}

char *arena_copy(struct arena *a, const char *bytes, size_t n, stemma_error *err)
{
    char *out = take_bytes(a, n < SIZE_MAX ? n + 1 : n, err);
    if (out == NULL)
        return NULL;
    if (n != 0)
        memcpy(out, bytes, n);
    out[n] = '\0';
    return out;
}

char *arena_printf(struct arena *a, stemma_error *err, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0) {
        atomic_store(&a->ctx->over_limit, false);
        fail_memory(err, "a formatted text");
        return NULL;
    }
    char *out = take_bytes(a, (size_t)n + 1, err);
    if (out == NULL)
        return NULL;
    va_start(args, format);
    (void)vsnprintf(out, (size_t)n + 1, format, args);
    va_end(args);
    return out;
}

stemma_status arena_status(const struct arena *a)
{
    return ctx_memory_status(a->ctx);
}

struct arena_mark arena_mark(const struct arena *a)
{
    return (struct arena_mark){a->blocks, a->used_bytes};
}

void arena_rewind(struct arena *a, struct arena_mark mark)
{
    while (a->blocks != mark.block && a->blocks != NULL) {
        struct arena_block *b = a->blocks;
        a->blocks = b->older;
        bool keep = !b->own && (a->spare == NULL || a->spare->capacity < b->capacity);
        if (keep) {
            drop_spare(a);
            a->spare = b;
        } else {
            block_free(a->ctx, b);
        }
    }
    a->used_bytes = mark.used_bytes;
    if (a->blocks != NULL)
        hide_bytes(block_bytes(a->blocks) + a->used_bytes, a->blocks->capacity - a->used_bytes);
}
