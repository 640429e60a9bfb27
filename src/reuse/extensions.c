/*
 * Extensions, made once.
 *
 * In: two texts from a point on. Out: how far they go on alike, which is looked up where the same
 * words were extended lately, and found by extend.c where they were not. How far that looks depends
 * on the words alone, so an extension is the same where all that was looked at is the same: the
 * words, and where a text ends among them. What comes out does not depend on what was kept.
 *
 * A slot for each value of some bits of a hash of the first words; the newer takes the place of the
 * older. It is the memory of recent results of gaps.c. Of versions of pages two of three extensions
 * are known. O(words that were looked at).
 */
#include "reuse/extensions.h"

#include <string.h>

enum { SLOT_BITS = 13, N_SLOTS = 1 << SLOT_BITS, FIRST_WORDS = 12 };
#define BASE UINT64_C(0x9e3779b97f4a7c15)

struct known_extension {
    struct glance from;  /* n_a and n_b: the words that were looked at */
    bool ends_a, ends_b; /* they are all there are */
    struct extension_end end;
};

struct extensions {
    struct known_extension slots[N_SLOTS];
};

stemma_status extensions_new(struct extensions **out, struct arena *arena, stemma_error *err)
{
    *out = ARENA_ZEROED(arena, struct extensions, 1, err);
    return *out != NULL ? STEMMA_OK : arena_status(arena);
}

static uint64_t hash_first(uint64_t hash, const uint32_t *words, uint32_t n, ptrdiff_t step)
{
    for (uint32_t i = 0; i < n && i < FIRST_WORDS; i++) {
        hash = (hash + words[(ptrdiff_t)i * step]) * BASE;
        hash ^= hash >> 29;
    }
    return hash;
}

static size_t slot_of(const struct glance *from)
{
    uint64_t hash = hash_first((uint64_t)from->drop, from->a, from->n_a, from->step);
    hash = hash_first(hash, from->b, from->n_b, from->step);
    return hash * BASE >> (64 - SLOT_BITS);
}

/* n words from a point on. */
static bool same_words(const uint32_t *one, const uint32_t *other, uint32_t n, ptrdiff_t step)
{
    size_t before = step > 0 || n == 0 ? 0 : n - 1;
    return one == other || memcmp(one - before, other - before, n * sizeof *one) == 0;
}

/* True when n words are as many as were looked at, and end where those did. */
static bool same_end(uint32_t n, uint32_t n_known, bool ends)
{
    return ends ? n == n_known : n > n_known;
}

bool extensions_find(const struct extensions *all, const struct glance *from,
                     struct extension_end *end)
{
    const struct known_extension *x = &all->slots[slot_of(from)];
    const struct glance *f = &x->from;
    if (f->step != from->step || f->drop != from->drop || !same_end(from->n_a, f->n_a, x->ends_a) ||
        !same_end(from->n_b, f->n_b, x->ends_b) || !same_words(from->a, f->a, f->n_a, f->step) ||
        !same_words(from->b, f->b, f->n_b, f->step))
        return false;
    *end = x->end;
    return true;
}

void extensions_keep(struct extensions *all, const struct glance *from, uint32_t read_a,
                     uint32_t read_b, const struct extension_end *end)
{
    struct known_extension *x = &all->slots[slot_of(from)];
    *x = (struct known_extension){*from, from->n_a <= read_a, from->n_b <= read_b, *end};
    x->from.n_a = x->ends_a ? from->n_a : read_a;
    x->from.n_b = x->ends_b ? from->n_b : read_b;
}
