/*
 * From the word graph to contigs. In: a graph without forks; out: for each node its contig and
 * place, or none.
 *
 * Where readings part and meet again, one way must be chosen. An edge is worth what speaks for it
 * less what speaks against it: its weight less that of the other edges that leave its first word
 * or come to its second. Edges without a rival count a little, and a row of them no more than
 * three, as the length of a passage is no argument for it. The path of greatest worth from a
 * beginning to an end is the contig, found by dynamic programming in topological order (the
 * consensus of partial-order alignment, Lee 2003, with votes against added). What follows from the
 * measure, and is meant:
 *
 *   - a changed word: most texts decide; the longest printing when none leads;
 *   - words that one prints and another leaves out: printed when as many texts have them as not;
 *     a passage of four words or more also against twice as many: reports leave out far more than
 *     they add;
 *   - a bracket loses against words: it counts half.
 *
 * Words off the path are other readings of its places, unless they are a passage of their own (two
 * reports that each leave out what the other prints): then both stand as contigs, and the joins
 * are contested. A loop, which repeated phrases can make, is opened where its edges weigh least.
 */
#include "trace/contig.h"

#include <string.h>

#define MAX_ROUNDS 16
#define OWN_PASSAGE 6 /* words off the path that are a passage, if they stand … */
#define FOR_PASSAGE 3 /* … in the place of so many */
#define EDGE_NODES 2  /* words at the edge of a quotation that are a reading */
#define WORTH 6       /* of a vote, for and against */
#define ROW 3         /* edges without a rival that follow each other count, up to so many … */
#define ROW_WORTH 5   /* … each as much */
#define UNSETTLED UINT32_MAX
#define READING (UINT32_MAX - 1)
#define NO_EDGE UINT32_MAX

struct assembler {
    struct graph *g;
    struct arena *arena;
    struct contig_place *place; /* contig: UNSETTLED, READING or a number */
    ARRAY(uint32_t) n_words;
    uint32_t *out_sum, *in_sum; /* of each node: weights of its live edges */
    int64_t *worth;             /* of each edge */
    uint32_t *group;            /* of each unsettled node: its group in this round */
    uint32_t *waits;            /* live edges into the node from its group not yet passed */
    int64_t *best;
    uint32_t *by;    /* the edge by which the best path comes */
    uint32_t *list;  /* nodes of a group */
    uint32_t *order; /* the same in topological order */
    bool *passed;
};

static bool inside(const struct assembler *a, uint32_t edge, uint32_t group)
{
    const struct graph_edge *e = &a->g->edges[edge];
    return e->fate == EDGE_LIVE && a->group[e->from] == group && a->group[e->to] == group;
}

/* Collects the unsettled nodes that hang together with `v` by live edges; returns how many. */
static uint32_t collect_group(struct assembler *a, uint32_t v, uint32_t group)
{
    const struct graph *g = a->g;
    uint32_t n = 0;
    a->group[v] = group;
    a->list[n++] = v;
    for (uint32_t head = 0; head < n; head++) {
        const uint32_t u = a->list[head];
        const uint32_t n_out = g->out_first[u + 1] - g->out_first[u];
        const uint32_t n_in = g->in_first[u + 1] - g->in_first[u];
        for (uint32_t i = 0; i < n_out + n_in; i++) {
            const uint32_t e =
                i < n_out ? g->out_first[u] + i : g->in_edges[g->in_first[u] + (i - n_out)];
            const uint32_t w = i < n_out ? g->edges[e].to : g->edges[e].from;
            if (g->edges[e].fate != EDGE_LIVE || a->place[w].contig != UNSETTLED ||
                a->group[w] == group)
                continue;
            a->group[w] = group;
            a->list[n++] = w;
        }
    }
    return n;
}

/* Opens a loop: of the nodes that still wait the one whose waiting edges weigh least lets them go.
 */
static uint32_t open_loop(struct assembler *a, uint32_t n, uint32_t group)
{
    struct graph *g = a->g;
    uint32_t least = UINT32_MAX, chosen = UINT32_MAX;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = a->list[i];
        uint32_t weight = 0;
        if (a->passed[v])
            continue;
        for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++)
            if (inside(a, g->in_edges[k], group) && !a->passed[g->edges[g->in_edges[k]].from])
                weight += g->edges[g->in_edges[k]].weight;
        if (weight < least || (weight == least && v < chosen)) {
            least = weight;
            chosen = v;
        }
    }
    for (uint32_t k = g->in_first[chosen]; k < g->in_first[chosen + 1]; k++)
        if (inside(a, g->in_edges[k], group) && !a->passed[g->edges[g->in_edges[k]].from])
            g->edges[g->in_edges[k]].fate = EDGE_CONTESTED;
    return chosen;
}

static void pass_node(struct assembler *a, uint32_t v, uint32_t *n_ordered)
{
    a->passed[v] = true;
    a->order[(*n_ordered)++] = v;
}

/* Puts the group's nodes in topological order (Kahn 1962). */
static void sort_group(struct assembler *a, uint32_t n, uint32_t group)
{
    const struct graph *g = a->g;
    uint32_t n_ordered = 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = a->list[i];
        a->passed[v] = false;
        a->waits[v] = 0;
        for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++)
            a->waits[v] += inside(a, g->in_edges[k], group);
    }
    for (uint32_t i = 0; i < n; i++)
        if (a->waits[a->list[i]] == 0)
            pass_node(a, a->list[i], &n_ordered);
    for (uint32_t head = 0; head < n; head++) {
        if (head == n_ordered)
            pass_node(a, open_loop(a, n, group), &n_ordered);
        const uint32_t v = a->order[head];
        for (uint32_t e = g->out_first[v]; e < g->out_first[v + 1]; e++) {
            const uint32_t w = g->edges[e].to;
            if (inside(a, e, group) && !a->passed[w] && --a->waits[w] == 0)
                pass_node(a, w, &n_ordered);
        }
    }
}

/* True where nothing else leaves the edge's first word or comes to its second. */
static bool is_alone(const struct assembler *a, const struct graph_edge *e)
{
    return e->fate == EDGE_LIVE && a->out_sum[e->from] == e->weight &&
           a->in_sum[e->to] == e->weight;
}

/* The edge without a rival that comes to (leaves) the node; NO_EDGE: there is none. */
static uint32_t alone_before(const struct assembler *a, uint32_t v)
{
    const struct graph *g = a->g;
    for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++)
        if (is_alone(a, &g->edges[g->in_edges[k]]))
            return g->in_edges[k];
    return NO_EDGE;
}

static uint32_t alone_after(const struct assembler *a, uint32_t v)
{
    for (uint32_t e = a->g->out_first[v]; e < a->g->out_first[v + 1]; e++)
        if (is_alone(a, &a->g->edges[e]))
            return e;
    return NO_EDGE;
}

/* Values the row of edges without a rival that begins with `first`. */
static void value_row(struct assembler *a, uint32_t first)
{
    const struct graph *g = a->g;
    uint32_t n = 0;
    for (uint32_t e = first; e != NO_EDGE; e = alone_after(a, g->edges[e].to))
        n++;
    for (uint32_t e = first; e != NO_EDGE; e = alone_after(a, g->edges[e].to))
        a->worth[e] = (n < ROW ? n : ROW) * (int64_t)g->edges[e].weight * ROW_WORTH / n;
}

/* Sets the worth of all edges. */
static void value_edges(struct assembler *a)
{
    const struct graph *g = a->g;
    for (uint32_t e = 0; e < g->n_edges; e++) {
        const struct graph_edge *edge = &g->edges[e];
        const int64_t sums = (int64_t)a->out_sum[edge->from] + a->in_sum[edge->to];
        a->worth[e] = is_alone(a, edge) ? 0 : WORTH * (3 * (int64_t)edge->weight - sums);
    }
    /* a row that closes upon itself has no first edge and keeps 0 */
    for (uint32_t e = 0; e < g->n_edges; e++)
        if (is_alone(a, &g->edges[e]) && alone_before(a, g->edges[e].from) == NO_EDGE)
            value_row(a, e);
}

/* The best way to come to `v`; of equal ones that printed by the first form. */
static void choose_way(struct assembler *a, uint32_t v, uint32_t group)
{
    const struct graph *g = a->g;
    a->best[v] = 0;
    a->by[v] = NO_EDGE;
    for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++) {
        const uint32_t e = g->in_edges[k];
        if (!inside(a, e, group))
            continue;
        const int64_t worth = a->best[g->edges[e].from] + a->worth[e];
        const bool first = a->by[v] == NO_EDGE;
        if (first || worth > a->best[v] ||
            (worth == a->best[v] && g->edges[e].form < g->edges[a->by[v]].form)) {
            a->best[v] = worth;
            a->by[v] = e;
        }
    }
}

static bool ends_here(const struct assembler *a, uint32_t v, uint32_t group)
{
    for (uint32_t e = a->g->out_first[v]; e < a->g->out_first[v + 1]; e++)
        if (inside(a, e, group))
            return false;
    return true;
}

/* Makes the best path through the group a contig. */
static stemma_status assemble(struct assembler *a, uint32_t n, uint32_t group, stemma_error *err)
{
    uint32_t end = UINT32_MAX;
    sort_group(a, n, group);
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = a->order[i];
        choose_way(a, v, group);
        if (ends_here(a, v, group) && (end == UINT32_MAX || a->best[v] > a->best[end] ||
                                       (a->best[v] == a->best[end] && v < end)))
            end = v;
    }
    uint32_t n_path = 1;
    for (uint32_t v = end; a->by[v] != NO_EDGE; v = a->g->edges[a->by[v]].from)
        n_path++;
    uint32_t word = n_path;
    for (uint32_t v = end;; v = a->g->edges[a->by[v]].from) {
        a->place[v] = (struct contig_place){(uint32_t)a->n_words.n, --word};
        if (a->by[v] == NO_EDGE)
            break;
    }
    return ARRAY_ADD(a->arena, &a->n_words, n_path, err);
}

/* The contig between whose words a group lies: the first place before it and the last after it. */
struct bounds {
    bool touches;
    uint32_t contig, before, after; /* CONTIG_NONE where it hangs at one side only */
};

static void find_bounds(const struct assembler *a, uint32_t n, struct bounds *b)
{
    const struct graph *g = a->g;
    struct contig_place before = {CONTIG_NONE, 0}, after = {CONTIG_NONE, 0};
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = a->list[i];
        for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++) {
            const struct graph_edge *e = &g->edges[g->in_edges[k]];
            const struct contig_place p = a->place[e->from];
            if (e->fate == EDGE_LIVE && p.contig < READING &&
                (before.contig == CONTIG_NONE || p.word < before.word))
                before = p;
        }
        for (uint32_t e = g->out_first[v]; e < g->out_first[v + 1]; e++) {
            const struct contig_place p = a->place[g->edges[e].to];
            if (g->edges[e].fate == EDGE_LIVE && p.contig < READING &&
                (after.contig == CONTIG_NONE || p.word > after.word))
                after = p;
        }
    }
    b->touches = before.contig != CONTIG_NONE || after.contig != CONTIG_NONE;
    b->contig = before.contig == after.contig ? before.contig : CONTIG_NONE;
    b->before = before.word;
    b->after = after.word;
}

/* True for the word or two that someone prints at the edge of a quotation instead. */
static bool at_edge(const struct assembler *a, uint32_t n)
{
    const struct graph *g = a->g;
    for (uint32_t i = 0; n <= EDGE_NODES && i < n; i++) {
        const uint32_t v = a->list[i];
        for (uint32_t e = g->out_first[v]; e < g->out_first[v + 1]; e++)
            if (g->edges[e].fate == EDGE_EDGE_WORD)
                return true;
        for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++)
            if (g->edges[g->in_edges[k]].fate == EDGE_EDGE_WORD)
                return true;
    }
    return false;
}

/* Cuts the edges between the group and what is settled, and says so. */
static void stand_apart(struct assembler *a, uint32_t n, uint32_t group)
{
    struct graph *g = a->g;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t v = a->list[i];
        for (uint32_t k = g->in_first[v]; k < g->in_first[v + 1]; k++) {
            struct graph_edge *e = &g->edges[g->in_edges[k]];
            if (e->fate == EDGE_LIVE && a->group[e->from] != group)
                e->fate = EDGE_CONTESTED;
        }
        for (uint32_t e = g->out_first[v]; e < g->out_first[v + 1]; e++)
            if (g->edges[e].fate == EDGE_LIVE && a->group[g->edges[e].to] != group)
                g->edges[e].fate = EDGE_CONTESTED;
    }
}

static stemma_status settle_group(struct assembler *a, uint32_t n, uint32_t group, bool last,
                                  stemma_error *err)
{
    struct bounds b;
    find_bounds(a, n, &b);
    const bool passage = b.touches && b.contig != CONTIG_NONE && n >= OWN_PASSAGE &&
                         b.after >= b.before + 1 + FOR_PASSAGE;
    if (!last && passage)
        stand_apart(a, n, group);
    else if (b.touches || at_edge(a, n)) {
        for (uint32_t i = 0; i < n; i++)
            a->place[a->list[i]].contig = READING;
        return STEMMA_OK;
    }
    return assemble(a, n, group, err);
}

static stemma_status settle_all(struct assembler *a, stemma_error *err)
{
    uint32_t group = 0;
    for (uint32_t round = 0, left = 1; left > 0; round++) {
        left = 0;
        memset(a->group, 0, a->g->n_nodes * sizeof *a->group);
        const uint32_t old = group;
        for (uint32_t v = 0; v < a->g->n_nodes; v++) {
            if (a->place[v].contig != UNSETTLED || a->group[v] > old)
                continue;
            const uint32_t n = collect_group(a, v, ++group);
            TRY(settle_group(a, n, group, round >= MAX_ROUNDS, err));
        }
        for (uint32_t v = 0; v < a->g->n_nodes; v++)
            left += a->place[v].contig == UNSETTLED;
    }
    return STEMMA_OK;
}

/* A form whose words are all other readings becomes a contig by itself, cut where it breaks. */
static stemma_status keep_form(struct assembler *a, uint32_t f, const uint32_t *node,
                               stemma_error *err)
{
    const struct form *form = &a->g->forms->at[f];
    for (uint32_t w = 0; w < form->n_words; w++)
        if (a->place[node[w]].contig != READING)
            return STEMMA_OK;
    for (uint32_t w = 0; w < form->n_words; w++) {
        if (w == 0 || seam_breaks(form->words[w].seam))
            TRY(ARRAY_ADD(a->arena, &a->n_words, 0, err));
        uint32_t *n_words = &a->n_words.at[a->n_words.n - 1];
        a->place[node[w]] = (struct contig_place){(uint32_t)a->n_words.n - 1, (*n_words)++};
    }
    return STEMMA_OK;
}

static stemma_status keep_forms(struct assembler *a, const uint32_t *node_of, stemma_error *err)
{
    const struct column_set *c = a->g->columns;
    for (uint32_t i = c->component_first[a->g->component];
         i < c->component_first[a->g->component + 1]; i++)
        TRY(keep_form(a, c->component_forms[i], node_of + c->first_word[c->component_forms[i]],
                      err));
    return STEMMA_OK;
}

static stemma_status assembler_init(struct assembler *a, stemma_error *err)
{
    const uint32_t n = a->g->n_nodes;
    a->place = ARENA_NEW(a->arena, struct contig_place, n, err);
    a->out_sum = ARENA_ZEROED(a->arena, uint32_t, n, err);
    a->in_sum = ARENA_ZEROED(a->arena, uint32_t, n, err);
    a->group = ARENA_ZEROED(a->arena, uint32_t, n, err);
    a->waits = ARENA_NEW(a->arena, uint32_t, n, err);
    a->best = ARENA_NEW(a->arena, int64_t, n, err);
    a->by = ARENA_NEW(a->arena, uint32_t, n, err);
    a->list = ARENA_NEW(a->arena, uint32_t, n, err);
    a->order = ARENA_NEW(a->arena, uint32_t, n, err);
    a->passed = ARENA_NEW(a->arena, bool, n, err);
    a->worth = ARENA_NEW(a->arena, int64_t, a->g->n_edges, err);
    if (a->worth == NULL || a->place == NULL || a->out_sum == NULL || a->in_sum == NULL ||
        a->group == NULL || a->waits == NULL || a->best == NULL || a->by == NULL ||
        a->list == NULL || a->order == NULL || a->passed == NULL)
        return arena_status(a->arena);
    for (uint32_t v = 0; v < n; v++)
        a->place[v] = (struct contig_place){UNSETTLED, 0};
    for (uint32_t e = 0; e < a->g->n_edges; e++)
        if (a->g->edges[e].fate == EDGE_LIVE) {
            a->out_sum[a->g->edges[e].from] += a->g->edges[e].weight;
            a->in_sum[a->g->edges[e].to] += a->g->edges[e].weight;
        }
    value_edges(a);
    return STEMMA_OK;
}

stemma_status contigs_find(struct contig_set *out, struct graph *g, const uint32_t *node_of,
                           struct arena *arena, stemma_error *err)
{
    struct assembler a = {.g = g, .arena = arena, .n_words = ARRAY_INIT(UINT32_MAX / 2)};
    TRY(assembler_init(&a, err));
    TRY(settle_all(&a, err));
    TRY(keep_forms(&a, node_of, err));
    for (uint32_t v = 0; v < g->n_nodes; v++)
        if (a.place[v].contig == READING)
            a.place[v].contig = CONTIG_NONE;
    *out = (struct contig_set){(uint32_t)a.n_words.n, a.n_words.at, a.place};
    return STEMMA_OK;
}
