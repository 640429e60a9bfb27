/*
 * The sieve: a count-min sketch (Cormode and Muthukrishnan 2005) of one row. In: keys; out: how
 * often each came at most.
 *
 * Half a slot a key is enough to tell what came ten times from what came once. A slot is a byte, so
 * that the table of a corpus is a sixteenth of its words and stays in a processor's outer cache or
 * near it. Keys come in blocks: the slots of all of a block are asked for before the first is
 * looked at (Chen, Ailamaki, Gibbons, Mowry 2004, group prefetching). Counts are sums up to
 * SIEVE_MOST: the same whoever adds first. O(keys).
 */
#include "trace/sieve.h"

enum { BLOCK = 64, FEWEST = 1024, KEYS_A_SLOT = 2 };

static atomic_uchar *slot_of(const struct sieve *s, uint64_t key)
{
    return &s->at[(key ^ key >> 32) & s->mask];
}

stemma_status sieve_init(struct sieve *s, struct arena *arena, size_t n_keys, stemma_error *err)
{
    size_t n = FEWEST;
    while (n < n_keys / KEYS_A_SLOT)
        n *= 2;
    *s = (struct sieve){ARENA_ZEROED(arena, atomic_uchar, n, err), n - 1};
    return s->at != NULL ? STEMMA_OK : arena_status(arena);
}

static void count_up(atomic_uchar *slot)
{
    unsigned char n = atomic_load_explicit(slot, memory_order_relaxed);
    while (n < SIEVE_MOST &&
           !atomic_compare_exchange_weak_explicit(slot, &n, (unsigned char)(n + 1),
                                                  memory_order_relaxed, memory_order_relaxed)) {
    }
}

/* The end of the block that begins at `begin`; its slots are asked for. */
static size_t ask_block(const struct sieve *s, const uint64_t *keys, size_t begin, size_t n)
{
    const size_t end = n - begin < BLOCK ? n : begin + BLOCK;
    for (size_t i = begin; i < end; i++)
        __builtin_prefetch((const void *)slot_of(s, keys[i]), 1);
    return end;
}

void sieve_add(const struct sieve *s, const uint64_t *keys, size_t n)
{
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = ask_block(s, keys, begin, n);
        for (size_t i = begin; i < end; i++)
            count_up(slot_of(s, keys[i]));
    }
}

size_t sieve_keep(const struct sieve *s, uint64_t *keys, size_t n, uint32_t least)
{
    size_t kept = 0;
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = ask_block(s, keys, begin, n);
        for (size_t i = begin; i < end; i++)
            if (atomic_load_explicit(slot_of(s, keys[i]), memory_order_relaxed) >= least)
                keys[kept++] = keys[i];
    }
    return kept;
}
