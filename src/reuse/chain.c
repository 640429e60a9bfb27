/*
 * Chaining by dynamic programming.
 *
 * In: the anchors of a pair. Out: disjoint chains of at least `least_bits`. The best chain that
 * ends with anchor i is
 *
 *     f(i) = max(bits(i), max over j of f(j) + step(j, i))
 *
 * where a step adds the information of the words of i that j does not cover, and takes off a
 * concave cost of the gap: half a bit for each doubling of the difference between the two sides (an
 * insertion of 64 words is not much less likely than one of 32), and a little for each word
 * between. Chains are read off from the best end downward; each anchor serves once, as in minimap2
 * (Li, Bioinformatics 34, 2018, section 2.1), from which the limit on the anchors tried before i is
 * also known. Information in place of a count of anchors makes one rare phrase outweigh many stock
 * ones.
 *
 * Cost: O(n × look_back), and a sort.
 */
#include "reuse/chain.h"

#include "base/sort.h"
#include "reuse/weight.h"

#include <string.h>

#define NONE UINT32_MAX
#define WORD_COST (BIT / 10) /* of a word between two anchors */

struct tableau {
    const struct anchor *anchors;
    uint32_t n;
    const struct chain_options *o;
    int64_t *best;    /* f */
    uint32_t *before; /* the anchor before, NONE: it begins a chain */
    bool *used;
};

int64_t chain_step(const struct anchor *from, const struct anchor *to,
                   const struct chain_options *options)
{
    if (to->a <= from->a || to->b <= from->b)
        return INT64_MIN;
    uint32_t k = options->k, step_a = to->a - from->a, step_b = to->b - from->b;
    uint32_t less = step_a < step_b ? step_a : step_b, more = step_a < step_b ? step_b : step_a;
    uint32_t gap = less > k ? less - k : 0;
    if (gap > options->gap || (more > k && more - k > options->long_gap))
        return INT64_MIN;
    int64_t bits = to->bits;
    if (less < k)
        bits = bits * less / k;
    if (more > less)
        bits -= BIT / 2 + weight_log2(more - less) / 2;
    return bits - (int64_t)gap * WORD_COST;
}

static void tableau_fill(struct tableau *t)
{
    uint32_t k = t->o->k, first = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        const struct anchor *to = &t->anchors[i];
        t->best[i] = to->bits;
        t->before[i] = NONE;
        while (to->b - t->anchors[first].b > t->o->long_gap + k)
            first++;
        uint32_t last = i - first > t->o->look_back ? i - t->o->look_back : first;
        for (uint32_t j = i; j-- > last;) {
            int64_t step = chain_step(&t->anchors[j], to, t->o);
            if (step != INT64_MIN && t->best[j] + step > t->best[i]) {
                t->best[i] = t->best[j] + step;
                t->before[i] = j;
            }
        }
    }
}

/* The chain that ends with anchor `end`, as far as its anchors are free. */
static struct chain take_chain(struct tableau *t, uint32_t end, struct anchor *room)
{
    uint32_t n = 0, i = end;
    for (; i != NONE && !t->used[i]; i = t->before[i]) {
        t->used[i] = true;
        room[n++] = t->anchors[i];
    }
    for (uint32_t j = 0; j < n / 2; j++) {
        struct anchor swap = room[j];
        room[j] = room[n - 1 - j];
        room[n - 1 - j] = swap;
    }
    return (struct chain){.n = n,
                          .anchors = room,
                          .bits = t->best[end] - (i != NONE ? t->best[i] : 0),
                          .b_end = UINT32_MAX};
}

static stemma_status read_chains(struct tableau *t, struct arena *arena, struct chain_list *out,
                                 stemma_error *err)
{
    struct sort_item *ends = ARENA_NEW(arena, struct sort_item, t->n, err);
    struct chain *chains = ends ? ARENA_NEW(arena, struct chain, t->n, err) : NULL;
    struct anchor *room = chains ? ARENA_NEW(arena, struct anchor, t->n, err) : NULL;
    if (room == NULL)
        return arena_status(arena);
    size_t n_ends = 0;
    for (uint32_t i = 0; i < t->n; i++)
        if (t->best[i] >= t->o->least_bits)
            ends[n_ends++] = (struct sort_item){(uint64_t)(INT64_MAX - t->best[i]), i};
    TRY(sort_items(arena, ends, n_ends, err));
    *out = (struct chain_list){.at = chains};
    for (size_t e = 0; e < n_ends; e++) {
        if (t->used[ends[e].value])
            continue;
        struct chain chain = take_chain(t, (uint32_t)ends[e].value, room);
        room += chain.n;
        if (chain.bits >= t->o->least_bits)
            chains[out->n++] = chain;
    }
    return STEMMA_OK;
}

stemma_status chain_anchors(struct chain_list *out, struct arena *arena,
                            const struct anchor *anchors, uint32_t n,
                            const struct chain_options *options, stemma_error *err)
{
    *out = (struct chain_list){0};
    if (n == 0)
        return STEMMA_OK;
    struct tableau t = {.anchors = anchors, .n = n, .o = options};
    t.best = ARENA_NEW(arena, int64_t, n, err);
    t.before = t.best ? ARENA_NEW(arena, uint32_t, n, err) : NULL;
    t.used = t.before ? ARENA_ZEROED(arena, bool, n, err) : NULL;
    if (t.used == NULL)
        return arena_status(arena);
    tableau_fill(&t);
    return read_chains(&t, arena, out, err);
}
