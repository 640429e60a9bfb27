/*
 * Average linkage (UPGMA, Sokal and Michener 1958) over a sparse graph. In: pairs with their
 * likeness; out: groups.
 *
 * The mean over all cross pairs is a quorum: two groups are joined only where most of one is like
 * most of the other, so that one document between two events cannot join them, as single linkage
 * would have it. Pairs that are not in the list count as 0.
 *
 * Each group has the list of its neighbours with the sum of likeness to each. Joining adds two
 * lists up; what others say of the joined one is put right when their list is next read, by the
 * root of each entry. A heap gives the two groups to join next; an entry is stale, and dropped,
 * when one of its groups has grown since. Ties go to the lower numbers.
 */
#include "story/linkage.h"

#include "base/disjoint.h"

#include <stdlib.h>

#define LEAST_LINK 0.02F /* a likeness below is as good as none */

struct link {
    uint32_t to;
    float sum;
};

struct group {
    struct link *links;
    uint32_t n_links, size;
};

struct meeting {
    double mean;
    uint32_t a, b, size_a, size_b; /* a < b, and their sizes when they met */
};
typedef ARRAY(struct meeting) meeting_heap;

struct linkage {
    struct arena *arena, heap_arena;
    struct group *groups; /* by root */
    uint32_t *root;
    meeting_heap heap;
    double least;
};

/* ---- the heap: the best meeting on top */

static bool before(const struct meeting *x, const struct meeting *y)
{
    if (x->mean != y->mean)
        return x->mean > y->mean;
    if (x->a != y->a)
        return x->a < y->a;
    return x->b < y->b;
}

static stemma_status heap_push(struct linkage *l, struct meeting m, stemma_error *err)
{
    TRY(ARRAY_ADD(&l->heap_arena, &l->heap, m, err));
    size_t i = l->heap.n - 1;
    for (; i > 0 && before(&m, &l->heap.at[(i - 1) / 2]); i = (i - 1) / 2)
        l->heap.at[i] = l->heap.at[(i - 1) / 2];
    l->heap.at[i] = m;
    return STEMMA_OK;
}

static struct meeting heap_pop(struct linkage *l)
{
    const struct meeting top = l->heap.at[0], last = l->heap.at[--l->heap.n];
    size_t i = 0;
    for (size_t child; (child = 2 * i + 1) < l->heap.n; i = child) {
        if (child + 1 < l->heap.n && before(&l->heap.at[child + 1], &l->heap.at[child]))
            child++;
        if (!before(&l->heap.at[child], &last))
            break;
        l->heap.at[i] = l->heap.at[child];
    }
    if (l->heap.n > 0)
        l->heap.at[i] = last;
    return top;
}

/* Two groups meet where their mean is enough. */
static stemma_status meet(struct linkage *l, uint32_t x, struct link link, stemma_error *err)
{
    const uint32_t a = x < link.to ? x : link.to, b = x < link.to ? link.to : x;
    const uint32_t size_a = l->groups[a].size, size_b = l->groups[b].size;
    const double mean = link.sum / ((double)size_a * size_b);
    if (mean < l->least)
        return STEMMA_OK;
    return heap_push(l, (struct meeting){mean, a, b, size_a, size_b}, err);
}

/* ---- lists of neighbours */

static int compare_links(const void *left, const void *right)
{
    const struct link *a = left, *b = right;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    return (a->sum > b->sum) - (a->sum < b->sum);
}

static stemma_status list_pairs(struct linkage *l, uint32_t n, const near_pairs *pairs,
                                const float *likeness, stemma_error *err)
{
    for (size_t i = 0; i < pairs->n; i++) {
        if (likeness[i] < LEAST_LINK)
            continue;
        l->groups[pairs->at[i].a].n_links++;
        l->groups[pairs->at[i].b].n_links++;
    }
    for (uint32_t i = 0; i < n; i++) {
        l->groups[i].links = ARENA_NEW(l->arena, struct link, l->groups[i].n_links, err);
        if (l->groups[i].links == NULL)
            return arena_status(l->arena);
        l->groups[i].n_links = 0;
        l->groups[i].size = 1;
        l->root[i] = i;
    }
    for (size_t i = 0; i < pairs->n; i++) {
        struct group *a = &l->groups[pairs->at[i].a], *b = &l->groups[pairs->at[i].b];
        if (likeness[i] < LEAST_LINK)
            continue;
        a->links[a->n_links++] = (struct link){pairs->at[i].b, likeness[i]};
        b->links[b->n_links++] = (struct link){pairs->at[i].a, likeness[i]};
        TRY(meet(l, pairs->at[i].a, a->links[a->n_links - 1], err));
    }
    return STEMMA_OK;
}

/* a's and b's neighbours as they are now, each once, without a and b. */
static stemma_status add_lists(struct linkage *l, uint32_t a, uint32_t b, stemma_error *err)
{
    const struct group *from[2] = {&l->groups[a], &l->groups[b]};
    const uint32_t n = from[0]->n_links + from[1]->n_links;
    struct link *links = ARENA_NEW(l->arena, struct link, n, err);
    uint32_t n_links = 0, n_kept = 0;
    if (links == NULL)
        return arena_status(l->arena);
    for (int side = 0; side < 2; side++) {
        for (uint32_t i = 0; i < from[side]->n_links; i++) {
            const struct link *link = &from[side]->links[i];
            const uint32_t to = disjoint_root(l->root, link->to);
            if (to != a && to != b)
                links[n_links++] = (struct link){to, link->sum};
        }
    }
    if (n_links > 0)
        qsort(links, n_links, sizeof *links, compare_links);
    for (uint32_t i = 0; i < n_links; i++) {
        if (n_kept > 0 && links[n_kept - 1].to == links[i].to)
            links[n_kept - 1].sum += links[i].sum;
        else
            links[n_kept++] = links[i];
    }
    l->groups[a].links = links;
    l->groups[a].n_links = n_kept;
    return STEMMA_OK;
}

static stemma_status join(struct linkage *l, uint32_t a, uint32_t b, stemma_error *err)
{
    TRY(add_lists(l, a, b, err));
    disjoint_unite(l->root, a, b);
    struct group *g = &l->groups[a];
    g->size += l->groups[b].size;
    l->groups[b].size = 0;
    for (uint32_t i = 0; i < g->n_links; i++)
        TRY(meet(l, a, g->links[i], err));
    return STEMMA_OK;
}

static stemma_status join_all(struct linkage *l, uint32_t n, const near_pairs *pairs,
                              const float *likeness, stemma_error *err)
{
    TRY(list_pairs(l, n, pairs, likeness, err));
    for (uint64_t step = 0; l->heap.n > 0; step++) {
        const struct meeting m = heap_pop(l);
        if (step % 4096 == 0)
            TRY(ctx_check(l->arena->ctx, err));
        if (l->groups[m.a].size == m.size_a && l->groups[m.b].size == m.size_b)
            TRY(join(l, m.a, m.b, err));
    }
    return STEMMA_OK;
}

stemma_status linkage_group(uint32_t *group, struct arena *scratch, uint32_t n,
                            const near_pairs *pairs, const float *likeness, double least,
                            stemma_error *err)
{
    struct linkage l = {.arena = scratch, .root = group, .least = least};
    l.heap = (meeting_heap)ARRAY_INIT(SIZE_MAX / sizeof(struct meeting));
    l.groups = ARENA_ZEROED(scratch, struct group, n, err);
    if (l.groups == NULL)
        return arena_status(scratch);
    arena_init(&l.heap_arena, scratch->ctx);
    const stemma_status status = join_all(&l, n, pairs, likeness, err);
    arena_clear(&l.heap_arena);
    for (uint32_t i = 0; i < n && status == STEMMA_OK; i++)
        group[i] = disjoint_root(group, i);
    return status;
}
