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
 * ones. No step is worth more than the information of i, so the look back ends where the highest f
 * so far could not gain by it: in a long copy at the anchor before.
 *
 * Cost: O(n × look_back) at worst, and a sort; one anchor is a chain as it is.
 */
#include "reuse/chain.h"

#include "base/sort.h"
#include "reuse/weight.h"

#define NONE UINT32_MAX
#define WORD_COST (BIT / 10) /* of a word between two anchors */

/* The best chain that ends with an anchor. */
struct cell {
    int64_t best;    /* f */
    int64_t most;    /* the highest f up to here */
    uint32_t before; /* the anchor before, NONE: it begins a chain */
    bool used;
};

struct tableau {
    const struct anchor *anchors;
    uint32_t n;
    const struct chain_options *o;
    struct cell *cells;
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

/* Returns how many chains tell enough by themselves. */
static uint32_t tableau_fill(struct tableau *t)
{
    uint32_t k = t->o->k, first = 0, n_ends = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        const struct anchor *to = &t->anchors[i];
        struct cell cell = {.best = to->bits, .before = NONE};
        while (to->b - t->anchors[first].b > t->o->long_gap + k)
            first++;
        uint32_t last = i - first > t->o->look_back ? i - t->o->look_back : first;
        for (uint32_t j = i; j-- > last && t->cells[j].most + to->bits > cell.best;) {
            int64_t step = chain_step(&t->anchors[j], to, t->o);
            if (step != INT64_MIN && t->cells[j].best + step > cell.best) {
                cell.best = t->cells[j].best + step;
                cell.before = j;
            }
        }
        cell.most = i > 0 && t->cells[i - 1].most > cell.best ? t->cells[i - 1].most : cell.best;
        t->cells[i] = cell;
        n_ends += cell.best >= t->o->least_bits;
    }
    return n_ends;
}

/* The chain that ends with anchor `end`, as far as its anchors are free. */
static struct chain take_chain(struct tableau *t, uint32_t end, struct anchor *room)
{
    uint32_t n = 0, i = end;
    for (; i != NONE && !t->cells[i].used; i = t->cells[i].before) {
        t->cells[i].used = true;
        room[n++] = t->anchors[i];
    }
    for (uint32_t j = 0; j < n / 2; j++) {
        struct anchor swap = room[j];
        room[j] = room[n - 1 - j];
        room[n - 1 - j] = swap;
    }
    return (struct chain){.n = n,
                          .anchors = room,
                          .bits = t->cells[end].best - (i != NONE ? t->cells[i].best : 0),
                          .b_end = UINT32_MAX};
}

static stemma_status read_chains(struct tableau *t, struct arena *arena, uint32_t n_ends,
                                 struct chain_list *out, stemma_error *err)
{
    struct sort_item *ends = ARENA_NEW(arena, struct sort_item, n_ends, err);
    struct chain *chains = ends ? ARENA_NEW(arena, struct chain, n_ends, err) : NULL;
    struct anchor *room = chains ? ARENA_NEW(arena, struct anchor, t->n, err) : NULL;
    if (room == NULL)
        return arena_status(arena);
    size_t n = 0;
    for (uint32_t i = 0; i < t->n; i++)
        if (t->cells[i].best >= t->o->least_bits)
            ends[n++] = (struct sort_item){(uint64_t)(INT64_MAX - t->cells[i].best), i};
    if (n > 1)
        TRY(sort_items(arena, ends, n, err));
    *out = (struct chain_list){.at = chains};
    for (size_t e = 0; e < n; e++) {
        if (t->cells[ends[e].value].used)
            continue;
        struct chain chain = take_chain(t, (uint32_t)ends[e].value, room);
        room += chain.n;
        if (chain.bits >= t->o->least_bits)
            chains[out->n++] = chain;
    }
    return STEMMA_OK;
}

/* One anchor, as most pairs have that share a stock phrase: nothing to choose. */
static stemma_status chain_alone(struct chain_list *out, struct arena *arena,
                                 const struct anchor *anchor, const struct chain_options *options,
                                 stemma_error *err)
{
    if (anchor->bits < options->least_bits)
        return STEMMA_OK;
    struct chain *chain = ARENA_NEW(arena, struct chain, 1, err);
    if (chain == NULL)
        return arena_status(arena);
    *chain = (struct chain){.n = 1, .anchors = anchor, .bits = anchor->bits, .b_end = UINT32_MAX};
    *out = (struct chain_list){1, chain};
    return STEMMA_OK;
}

stemma_status chain_anchors(struct chain_list *out, struct arena *arena,
                            const struct anchor *anchors, uint32_t n,
                            const struct chain_options *options, stemma_error *err)
{
    *out = (struct chain_list){0};
    if (n == 1)
        return chain_alone(out, arena, anchors, options, err);
    struct tableau t = {.anchors = anchors, .n = n, .o = options};
    t.cells = ARENA_NEW(arena, struct cell, n, err);
    if (t.cells == NULL)
        return arena_status(arena);
    uint32_t n_ends = tableau_fill(&t);
    return n_ends > 0 ? read_chains(&t, arena, n_ends, out, err) : STEMMA_OK;
}
