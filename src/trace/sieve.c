/*
 * The sieve: a count-min sketch (Cormode and Muthukrishnan 2005) of one row. In: keys; out: how
 * often each came at most.
 *
 * Half a slot a key is enough to tell what came ten times from what came once. A slot is a byte, so
 * that the table of a corpus is a sixteenth of its words and stays in a processor's outer cache or
 * near it. Keys are added in blocks: the slots of all of a block are asked for before the first is
 * written (Chen, Ailamaki, Gibbons, Mowry 2004, group prefetching). Counts are sums up to
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

void sieve_add(const struct sieve *s, const uint64_t *keys, size_t n)
{
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = n - begin < BLOCK ? n : begin + BLOCK;
        for (size_t i = begin; i < end; i++)
            __builtin_prefetch((const void *)slot_of(s, keys[i]), 1);
        for (size_t i = begin; i < end; i++)
            count_up(slot_of(s, keys[i]));
    }
}

bool sieve_holds(const struct sieve *s, uint64_t key, uint32_t least)
{
    return atomic_load_explicit(slot_of(s, key), memory_order_relaxed) >= least;
}
