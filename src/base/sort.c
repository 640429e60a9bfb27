/*
 * Radix sort, least significant byte first.
 *
 * In: n keys, alone or with a value beside each. Out: the same array in ascending order of the
 * keys, equal keys in the order given. One reading counts all eight bytes; then one pass a byte
 * moves every item to its place in the other buffer; a byte that is the same in all keys costs
 * nothing. O(n) time, n items of scratch, no comparison (Knuth, volume 3, 5.2.5; Hollerith's way
 * with cards). A handful of items goes to insertion sort, which is stable too and needs no scratch.
 *
 * Both sorts are one loop over 64-bit words: an item is `words` of them (1 or 2), the key first.
 * The compiler makes one version for each.
 */
#include "base/sort.h"

#include <string.h>

enum { KEY_BYTES = 8, BUCKETS = 256, FEW_ITEMS = 48, STEP = 1 << 16 };

_Static_assert(sizeof(struct sort_item) == 2 * sizeof(uint64_t), "an item is two words");

/* n items of `words` words, by one byte of the key; how many have each value of it. */
struct pass {
    size_t n, words;
    unsigned byte;
    const size_t *counts;
};

static inline void sort_few(uint64_t *items, size_t n, size_t words)
{
    for (size_t i = 1; i < n; i++) {
        uint64_t key = items[i * words], value = items[i * words + words - 1];
        size_t to = i;
        for (; to > 0 && items[(to - 1) * words] > key; to--)
            memcpy(items + to * words, items + (to - 1) * words, words * sizeof *items);
        items[to * words + words - 1] = value;
        items[to * words] = key;
    }
}

static inline void count_bytes(const uint64_t *items, size_t n, size_t words,
                               size_t counts[KEY_BYTES][BUCKETS])
{
    for (size_t i = 0; i < n; i++) {
        uint64_t key = items[i * words];
        for (unsigned byte = 0; byte < KEY_BYTES; byte++)
            counts[byte][(key >> (8 * byte)) & 0xff]++;
    }
}

static inline void move_by_byte(const uint64_t *from, uint64_t *to, size_t n, size_t words,
                                unsigned byte, size_t next[BUCKETS])
{
    for (size_t i = 0; i < n; i++) {
        size_t place = next[(from[i * words] >> (8 * byte)) & 0xff]++;
        memcpy(to + place * words, from + i * words, words * sizeof *to);
    }
}

/* One pass, in steps between which a list that lies on disk may be let go from memory. */
static inline stemma_status sort_by_byte(stemma_ctx *ctx, const uint64_t *from, uint64_t *to,
                                         struct pass pass, stemma_error *err)
{
    size_t next[BUCKETS], sum = 0;
    for (size_t bucket = 0; bucket < BUCKETS; bucket++) {
        next[bucket] = sum;
        sum += pass.counts[bucket];
    }
    for (size_t at = 0; at < pass.n; at += STEP) {
        size_t n = pass.n - at < STEP ? pass.n - at : STEP;
        move_by_byte(from + at * pass.words, to, n, pass.words, pass.byte, next);
        if (n == STEP)
            TRY(ctx_check(ctx, err));
    }
    return STEMMA_OK;
}

static inline stemma_status sort_words(struct arena *arena, uint64_t *items, size_t n, size_t words,
                                       stemma_error *err)
{
    if (n <= FEW_ITEMS) {
        sort_few(items, n, words);
        return STEMMA_OK;
    }
    struct arena_mark mark = arena_mark(arena);
    uint64_t *scratch = arena_alloc(arena, n, words * sizeof *scratch, err);
    if (scratch == NULL)
        return arena_status(arena);

    size_t counts[KEY_BYTES][BUCKETS] = {{0}};
    count_bytes(items, n, words, counts);
    uint64_t *from = items, *to = scratch;
    for (unsigned byte = 0; byte < KEY_BYTES; byte++) {
        if (counts[byte][(from[0] >> (8 * byte)) & 0xff] == n)
            continue;
        struct pass pass = {n, words, byte, counts[byte]};
        TRY(sort_by_byte(arena->ctx, from, to, pass, err));
        uint64_t *other = from;
        from = to;
        to = other;
    }
    if (from != items)
        memcpy(items, from, n * words * sizeof *items);
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

stemma_status sort_items(struct arena *arena, struct sort_item *items, size_t n, stemma_error *err)
{
    return n < 2 ? STEMMA_OK : sort_words(arena, &items->key, n, 2, err);
}

stemma_status sort_keys(struct arena *arena, uint64_t *keys, size_t n, stemma_error *err)
{
    return n < 2 ? STEMMA_OK : sort_words(arena, keys, n, 1, err);
}
