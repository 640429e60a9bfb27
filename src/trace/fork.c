/*
 * Forks: places where printings go on with different words and do not meet again. In: the word
 * graph; out: the fate of its edges.
 *
 *     … asked me who was listening. I opened my mouth …      Meridian
 *     … asked me who was listening. No ship replied.         Halyard
 *         … and will not be told. No ship replied. One …     Lantern
 *
 * After "listening" the ways part, before "No" they meet, and what Meridian prints after it never
 * comes to what Lantern prints: so one of the edges joins passages that stood apart. This is told
 * from a changed or left out word, after which the ways meet again soon: from both branches the
 * graph is searched FORK_REACH nodes on, by each node's heaviest edges; branches that reach a
 * common node are one cluster.
 *
 * Edges are then taken out in three rounds, each from one look at the whole graph:
 *
 *   1. a branch of one or two words that leads nowhere, in the same sentence: the changed edge of
 *      a partial quotation, not a passage;
 *   2. an edge for which no more speaks than against it on both its ends (listening -> No);
 *   3. at each fork that is left, all but the heaviest cluster. Where two are as heavy, all: as
 *      much speaks against each, so none is bridged.
 *
 * Cost: O(edges × FORK_REACH).
 */
#include "trace/graph.h"

#include <string.h>

#define FORK_REACH 64
#define WAYS 4 /* edges of a node that are followed: the heaviest */
#define NO_WAY UINT32_MAX
#define EDGE_BRANCH 2 /* words of a branch that is an edge's change */

/* Forward: the edges that leave a node. Backward: those that come to it. */
enum side { FORWARD, BACKWARD };

/* A live branch of a node. */
struct branch {
    uint32_t edge;
    uint32_t cluster;      /* towards the first branch of its cluster */
    uint32_t reach;        /* nodes found on the way, at most FORK_REACH */
    uint32_t weight, size; /* of the cluster, at its first branch: edges' weights, branches */
};

/* The live branches of one node on one side. */
struct fork {
    uint32_t n, n_clusters;
    struct branch *at;
    uint32_t heaviest; /* the cluster with most weight, and the weight of the next one */
    uint32_t second;
};

struct searcher {
    struct graph *g;
    uint32_t *look, *by; /* of each node: the last look that reached it, and by which branch */
    uint32_t n_looks;
    uint32_t queue[FORK_REACH];
    uint32_t *ways[2];           /* WAYS edges of each node on each side; NO_WAY: none */
    struct branch *room;         /* for as many branches as a node can have */
    uint8_t *fate;               /* decided in this round, by edge */
    uint32_t *own[2], *rival[2]; /* of each edge on each side: weight of its cluster, of the best
                                    other */
};

static uint32_t n_edges_at(const struct graph *g, uint32_t v, enum side side)
{
    return side == FORWARD ? g->out_first[v + 1] - g->out_first[v]
                           : g->in_first[v + 1] - g->in_first[v];
}

static uint32_t edge_at(const struct graph *g, uint32_t v, enum side side, uint32_t i)
{
    return side == FORWARD ? g->out_first[v] + i : g->in_edges[g->in_first[v] + i];
}

static uint32_t far_node(const struct graph *g, uint32_t edge, enum side side)
{
    return side == FORWARD ? g->edges[edge].to : g->edges[edge].from;
}

static uint32_t cluster_of(const struct fork *f, uint32_t i)
{
    while (f->at[i].cluster != i)
        i = f->at[i].cluster = f->at[f->at[i].cluster].cluster;
    return i;
}

static void join_clusters(struct fork *f, uint32_t a, uint32_t b)
{
    a = cluster_of(f, a);
    b = cluster_of(f, b);
    f->at[a > b ? a : b].cluster = a > b ? b : a;
}

/* Looks on from a branch, breadth first. */
static void search_branch(struct searcher *s, struct fork *f, uint32_t branch, enum side side)
{
    struct graph *g = s->g;
    uint32_t head = 0, n = 0;
    s->queue[n++] = far_node(g, f->at[branch].edge, side);
    while (head < n) {
        const uint32_t v = s->queue[head++];
        if (s->look[v] == s->n_looks) {
            join_clusters(f, s->by[v], branch);
            continue;
        }
        s->look[v] = s->n_looks;
        s->by[v] = branch;
        f->at[branch].reach++;
        for (uint32_t i = 0; i < WAYS && n < FORK_REACH; i++) {
            const uint32_t e = s->ways[side][(size_t)v * WAYS + i];
            if (e != NO_WAY)
                s->queue[n++] = far_node(g, e, side);
        }
    }
}

/* Sets the heaviest live edges of each node, the earliest of equal ones first. */
static void find_ways(struct searcher *s, enum side side)
{
    const struct graph *g = s->g;
    memset(s->ways[side], 0xff, (size_t)g->n_nodes * WAYS * sizeof *s->ways[side]);
    for (uint32_t v = 0; v < g->n_nodes; v++) {
        uint32_t *way = &s->ways[side][(size_t)v * WAYS];
        const uint32_t m = n_edges_at(g, v, side);
        for (uint32_t i = 0; i < m; i++) {
            const uint32_t e = edge_at(g, v, side, i);
            uint32_t at = WAYS;
            while (g->edges[e].fate == EDGE_LIVE && at > 0 &&
                   (way[at - 1] == NO_WAY || g->edges[way[at - 1]].weight < g->edges[e].weight))
                at--;
            if (at == WAYS)
                continue;
            memmove(way + at + 1, way + at, (WAYS - 1 - at) * sizeof *way);
            way[at] = e;
        }
    }
}

/* Adds the clusters up. */
static void weigh_clusters(const struct graph *g, struct fork *f)
{
    for (uint32_t i = 0; i < f->n; i++) {
        struct branch *first = &f->at[cluster_of(f, i)];
        first->weight += g->edges[f->at[i].edge].weight;
        first->size++;
    }
    for (uint32_t i = 0; i < f->n; i++) {
        if (f->at[i].cluster != i)
            continue;
        const uint32_t weight = f->at[i].weight;
        if (f->n_clusters++ == 0 || weight > f->at[f->heaviest].weight) {
            f->second = f->n_clusters > 1 ? f->at[f->heaviest].weight : 0;
            f->heaviest = i;
        } else if (weight > f->second) {
            f->second = weight;
        }
    }
}

/* The fork at a node; n_clusters is below 2 where there is none. */
static void look_at(struct searcher *s, struct fork *f, uint32_t v, enum side side)
{
    struct graph *g = s->g;
    *f = (struct fork){.at = s->room};
    const uint32_t m = n_edges_at(g, v, side);
    for (uint32_t i = 0; i < m; i++) {
        const uint32_t e = edge_at(g, v, side, i);
        if (g->edges[e].fate == EDGE_LIVE) {
            f->at[f->n] = (struct branch){.edge = e, .cluster = f->n};
            f->n++;
        }
    }
    if (f->n < 2)
        return;
    s->n_looks++;
    for (uint32_t i = 0; i < f->n; i++)
        search_branch(s, f, i, side);
    weigh_clusters(g, f);
}

static uint32_t own_weight(const struct fork *f, uint32_t i)
{
    return f->at[cluster_of(f, i)].weight;
}

static uint32_t heaviest_other(const struct fork *f, uint32_t i)
{
    return cluster_of(f, i) == f->heaviest ? f->second : f->at[f->heaviest].weight;
}

/* A branch that may be the changed edge of a quotation. */
static bool is_edge_branch(const struct graph *g, const struct fork *f, uint32_t i)
{
    return f->at[i].reach <= EDGE_BRANCH && !g->edges[f->at[i].edge].sentence &&
           f->at[cluster_of(f, i)].size == 1;
}

/* Round 1. The branch with most texts stays whatever it is; of equal ones one that leads on, then
 * the one printed by the first form. */
static void drop_edge_branches(struct searcher *s, uint32_t v, enum side side)
{
    struct fork f;
    look_at(s, &f, v, side);
    if (f.n_clusters < 2)
        return;
    uint32_t keep = 0;
    for (uint32_t i = 1; i < f.n; i++) {
        const uint32_t best = own_weight(&f, keep), weight = own_weight(&f, i);
        const bool leads = !is_edge_branch(s->g, &f, i), kept = !is_edge_branch(s->g, &f, keep);
        const bool first = s->g->edges[f.at[i].edge].form < s->g->edges[f.at[keep].edge].form;
        if (weight > best || (weight == best && (leads > kept || (leads == kept && first))))
            keep = i;
    }
    for (uint32_t i = 0; i < f.n; i++)
        if (i != keep && is_edge_branch(s->g, &f, i))
            s->fate[f.at[i].edge] = EDGE_EDGE_WORD;
}

/* Round 2: what speaks for and against the node's edges. */
static void weigh_branches(struct searcher *s, uint32_t v, enum side side)
{
    struct fork f;
    look_at(s, &f, v, side);
    if (f.n_clusters < 2)
        return;
    for (uint32_t i = 0; i < f.n; i++) {
        s->own[side][f.at[i].edge] = own_weight(&f, i);
        s->rival[side][f.at[i].edge] = heaviest_other(&f, i);
    }
}

/* Round 3. */
static void settle_fork(struct searcher *s, uint32_t v, enum side side)
{
    struct fork f;
    look_at(s, &f, v, side);
    if (f.n_clusters < 2)
        return;
    for (uint32_t i = 0; i < f.n; i++) {
        const uint32_t own = own_weight(&f, i), rival = heaviest_other(&f, i);
        if (own <= rival)
            s->fate[f.at[i].edge] = own < rival ? EDGE_REFUTED : EDGE_CONTESTED;
    }
}

static void apply(struct searcher *s)
{
    for (uint32_t e = 0; e < s->g->n_edges; e++)
        if (s->g->edges[e].fate == EDGE_LIVE)
            s->g->edges[e].fate = s->fate[e];
}

static void run_round(struct searcher *s, void (*look)(struct searcher *, uint32_t, enum side),
                      enum side side)
{
    find_ways(s, side);
    for (uint32_t v = 0; v < s->g->n_nodes; v++)
        if (n_edges_at(s->g, v, side) > 1)
            look(s, v, side);
}

stemma_status forks_resolve(struct graph *g, struct arena *scratch, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(scratch);
    struct searcher s = {.g = g};
    uint32_t most = 0;
    for (uint32_t v = 0; v < g->n_nodes; v++)
        for (int side = FORWARD; side <= BACKWARD; side++)
            most = n_edges_at(g, v, side) > most ? n_edges_at(g, v, side) : most;
    s.look = ARENA_ZEROED(scratch, uint32_t, g->n_nodes, err);
    s.by = ARENA_NEW(scratch, uint32_t, g->n_nodes, err);
    s.room = ARENA_NEW(scratch, struct branch, most, err);
    s.fate = ARENA_ZEROED(scratch, uint8_t, g->n_edges, err);
    for (int side = FORWARD; side <= BACKWARD; side++) {
        s.ways[side] = ARENA_NEW(scratch, uint32_t, (size_t)g->n_nodes * WAYS, err);
        s.own[side] = ARENA_ZEROED(scratch, uint32_t, g->n_edges, err);
        s.rival[side] = ARENA_ZEROED(scratch, uint32_t, g->n_edges, err);
    }
    if (s.look == NULL || s.by == NULL || s.room == NULL || s.fate == NULL || s.ways[0] == NULL ||
        s.ways[1] == NULL || s.own[0] == NULL || s.own[1] == NULL || s.rival[0] == NULL ||
        s.rival[1] == NULL)
        return arena_status(scratch);
    run_round(&s, drop_edge_branches, FORWARD);
    run_round(&s, drop_edge_branches, BACKWARD);
    apply(&s);
    run_round(&s, weigh_branches, FORWARD);
    run_round(&s, weigh_branches, BACKWARD);
    for (uint32_t e = 0; e < g->n_edges; e++)
        if (s.rival[FORWARD][e] > 0 && s.rival[BACKWARD][e] > 0 &&
            s.own[FORWARD][e] <= s.rival[FORWARD][e] && s.own[BACKWARD][e] <= s.rival[BACKWARD][e])
            s.fate[e] = EDGE_REFUTED;
    apply(&s);
    run_round(&s, settle_fork, FORWARD);
    apply(&s);
    run_round(&s, settle_fork, BACKWARD);
    apply(&s);
    arena_rewind(scratch, mark);
    return STEMMA_OK;
}
