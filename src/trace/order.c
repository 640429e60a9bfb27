/*
 * The linear ordering problem (weighted feedback arc set). In: pairs with weights; out: an order.
 *
 * Up to ORDER_EXACT contigs: dynamic programming over subsets (Held and Karp 1962; for orderings
 * Lawler 1964). The worth of a set of contigs that stand first is the best over its last one; a
 * table of 2^n sums does it. Most sources are of that size.
 *
 * Beyond: local search by insertion, as good in practice as any simple heuristic (Martí and
 * Reinelt, The Linear Ordering Problem, 2011, chapter 2): each contig in turn is taken out and put
 * where it is worth most, until nothing moves. It starts from the numbers' order. Sums are of whole
 * numbers, so equal is equal.
 */
#include "trace/order.h"

#include <string.h>

#define MAX_ROUNDS 64

/* The pairs of each contig: other[first[v]] … with what speaks for v before other. */
struct pair_index {
    const size_t *first;
    const uint32_t *other;
    const int64_t *weight;
};

/* What the contigs not in `set` are worth when v is the first of them; best[set] is the most that
   the contigs not in a set are worth. */
static int64_t worth_next(int64_t (*before)[ORDER_EXACT], const int64_t *best, uint32_t n,
                          size_t set, uint32_t v)
{
    int64_t worth = best[set | (size_t)1 << v];
    for (uint32_t w = 0; w < n; w++)
        if (w != v && !(set >> w & 1))
            worth += before[v][w];
    return worth;
}

static stemma_status solve_exact(uint32_t *order, struct arena *scratch, uint32_t n,
                                 const struct order_evidence *evidence, size_t n_evidence,
                                 stemma_error *err)
{
    const size_t n_sets = (size_t)1 << n;
    int64_t before[ORDER_EXACT][ORDER_EXACT] = {{0}}; /* [a][b]: for a before b */
    for (size_t i = 0; i < n_evidence; i++) {
        before[evidence[i].before][evidence[i].after] += evidence[i].weight;
        before[evidence[i].after][evidence[i].before] -= evidence[i].weight;
    }
    int64_t *best = ARENA_NEW(scratch, int64_t, n_sets, err);
    if (best == NULL)
        return arena_status(scratch);
    best[n_sets - 1] = 0;
    for (size_t set = n_sets - 1; set-- > 0;) {
        best[set] = INT64_MIN;
        for (uint32_t v = 0; v < n; v++) {
            int64_t worth = set >> v & 1 ? INT64_MIN : worth_next(before, best, n, set, v);
            best[set] = worth > best[set] ? worth : best[set];
        }
    }
    size_t set = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t v = 0;
        while ((set >> v & 1) || worth_next(before, best, n, set, v) != best[set])
            v++;
        order[i] = v;
        set |= (size_t)1 << v;
    }
    return STEMMA_OK;
}

static stemma_status index_pairs(struct pair_index *out, struct arena *scratch, uint32_t n,
                                 const struct order_evidence *evidence, size_t n_evidence,
                                 stemma_error *err)
{
    size_t *first = ARENA_ZEROED(scratch, size_t, (size_t)n + 2, err);
    uint32_t *other = ARENA_NEW(scratch, uint32_t, 2 * n_evidence, err);
    int64_t *weight = ARENA_NEW(scratch, int64_t, 2 * n_evidence, err);
    if (first == NULL || other == NULL || weight == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n_evidence; i++) {
        first[evidence[i].before + 2]++;
        first[evidence[i].after + 2]++;
    }
    for (uint32_t v = 0; v < n; v++)
        first[v + 2] += first[v + 1];
    for (size_t i = 0; i < n_evidence; i++) {
        const struct order_evidence *e = &evidence[i];
        size_t at = first[e->before + 1]++;
        other[at] = e->after;
        weight[at] = e->weight;
        at = first[e->after + 1]++;
        other[at] = e->before;
        weight[at] = -e->weight;
    }
    *out = (struct pair_index){first, other, weight};
    return STEMMA_OK;
}

/* Moves contig `v` where it is worth most; of equal places it stays, else takes the first. `gain`
 * is scratch of n. Returns whether it moved. */
static bool move_contig(uint32_t *order, uint32_t *place, uint32_t n, const struct pair_index *p,
                        uint32_t v, int64_t *gain)
{
    memset(gain, 0, n * sizeof *gain);
    for (size_t k = p->first[v]; k < p->first[v + 1]; k++)
        gain[place[p->other[k]]] += p->weight[k];
    /* standing before all others it wins every weight; each contig it lets pass costs twice */
    const uint32_t from = place[v];
    int64_t worth = 0, best = 0, here = 0;
    uint32_t to = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (i == from) {
            here = worth;
            continue;
        }
        worth -= 2 * gain[i];
        if (worth > best) {
            best = worth;
            to = i < from ? i + 1 : i;
        }
    }
    if (best <= here || to == from)
        return false;
    if (to < from)
        memmove(order + to + 1, order + to, (from - to) * sizeof *order);
    else
        memmove(order + from, order + from + 1, (to - from) * sizeof *order);
    order[to] = v;
    for (uint32_t i = to < from ? to : from; i <= (to < from ? from : to); i++)
        place[order[i]] = i;
    return true;
}

static stemma_status solve_by_moves(uint32_t *order, struct arena *scratch, uint32_t n,
                                    const struct order_evidence *evidence, size_t n_evidence,
                                    stemma_error *err)
{
    struct pair_index pairs = {0};
    TRY(index_pairs(&pairs, scratch, n, evidence, n_evidence, err));
    uint32_t *place = ARENA_NEW(scratch, uint32_t, n, err);
    int64_t *gain = ARENA_NEW(scratch, int64_t, n, err);
    if (place == NULL || gain == NULL)
        return arena_status(scratch);
    for (uint32_t v = 0; v < n; v++)
        place[v] = v;
    bool moved = true;
    for (uint32_t round = 0; moved && round < MAX_ROUNDS; round++) {
        moved = false;
        for (uint32_t v = 0; v < n; v++)
            moved |= move_contig(order, place, n, &pairs, v, gain);
    }
    return STEMMA_OK;
}

stemma_status order_solve(uint32_t *order, struct arena *scratch, uint32_t n,
                          const struct order_evidence *evidence, size_t n_evidence,
                          stemma_error *err)
{
    for (uint32_t v = 0; v < n; v++)
        order[v] = v;
    if (n < 2 || n > ORDER_SEARCH)
        return STEMMA_OK;
    const struct arena_mark mark = arena_mark(scratch);
    stemma_status status = n <= ORDER_EXACT
                               ? solve_exact(order, scratch, n, evidence, n_evidence, err)
                               : solve_by_moves(order, scratch, n, evidence, n_evidence, err);
    arena_rewind(scratch, mark);
    return status;
}
