/*
 * Repeats: words that the source says in two places. In: the word graph, its forks settled; out:
 * the fate of further edges.
 *
 *     … growth while savings sit unused despite low rates.        one place, and a report of it
 *     Today savings sit unused despite low rates, putting down …  the other place, and a report
 *
 * Both places are one row of nodes, with a fork before and one behind. Each fork keeps its heaviest
 * way, and nothing says that both belong to one place: "growth while savings sit unused despite low
 * rates, putting down" is printed nowhere, though any two words of it are. So texts are asked that
 * print the words from before the row to behind it. Where as many come in by the way that was left,
 * or go out by it, the lighter of the two ways is taken out: what is bridged is printed unbroken,
 * and by more texts than go on otherwise. (Genome assembly knows the rule: a repeat is crossed by a
 * read that spans it, Pevzner, Tang and Waterman 2001.)
 *
 * Or there is a fork on one side only, as the reports of one place end inside the row. Then the
 * first step on the other side that forms print which came by a way that was left, and none that
 * came by the way that was kept, belongs to the other place, and is taken out. Where it is one
 * reading of two, it loses, unless other forms print it, too.
 *
 * Cost: a step a word of each form, times the forks that a form is inside of, at most OPEN.
 */
#include "base/hash.h"
#include "trace/graph.h"

enum { OPEN = 16 };

/* A fork before words that a form is in. */
struct open_fork {
    uint32_t node;
    bool kept; /* the form came by the way that was kept */
};

/* A fork before, a fork behind, and the texts that keep to the ways that were kept, that change. */
struct crossing {
    uint32_t from, to;
    uint32_t n_spanned, n_crossed;
};
typedef ARRAY(struct crossing) crossing_array;

/* A fork, an edge on the other side of the words behind it, and what forms say of both. */
struct bridge {
    uint32_t node, edge;
    uint32_t n_spanned, n_crossed; /* forms */
};
typedef ARRAY(struct bridge) bridge_array;

/* What is done on the way along a form. */
enum task { NOTE, CUT };

struct repeats {
    struct graph *g;
    struct arena *arena;
    bool *forked[2]; /* by node: some way into it, out of it was taken out, and one was kept */
    struct table numbers;
    crossing_array crossings;
    struct table bridge_numbers; /* of the side that is looked at */
    bridge_array bridges;
    uint32_t *n_printed; /* by edge: forms that print it */
    bool *broken;        /* by node: a form that came by the way that was kept breaks off there */
    struct open_fork open[OPEN];
    uint32_t n_open;
    uint32_t n_texts; /* that print the form which is walked */
};

static bool was_cut(const struct graph_edge *e)
{
    return e->fate == EDGE_REFUTED || e->fate == EDGE_CONTESTED;
}

static stemma_status find_forks(struct repeats *r, stemma_error *err)
{
    const struct graph *g = r->g;
    bool *live[2], *cut[2];
    for (int side = 0; side < 2; side++) {
        live[side] = ARENA_ZEROED(r->arena, bool, g->n_nodes, err);
        cut[side] = ARENA_ZEROED(r->arena, bool, g->n_nodes, err);
        if (live[side] == NULL || cut[side] == NULL)
            return arena_status(r->arena);
        r->forked[side] = live[side];
    }
    for (uint32_t e = 0; e < g->n_edges; e++) {
        const uint32_t ends[2] = {g->edges[e].to, g->edges[e].from};
        for (int side = 0; side < 2; side++) {
            live[side][ends[side]] |= g->edges[e].fate == EDGE_LIVE;
            cut[side][ends[side]] |= was_cut(&g->edges[e]);
        }
    }
    for (uint32_t v = 0; v < g->n_nodes; v++)
        for (int side = 0; side < 2; side++)
            r->forked[side][v] = live[side][v] && cut[side][v];
    return STEMMA_OK;
}

static stemma_status note_crossing(struct repeats *r, uint32_t from, uint32_t to, bool spanned,
                                   stemma_error *err)
{
    uint32_t *number;
    TRY(table_slot(&r->numbers, (uint64_t)from << 32 | to, (uint32_t)r->crossings.n, &number, err));
    if (*number == r->crossings.n)
        TRY(ARRAY_ADD(r->arena, &r->crossings, ((struct crossing){from, to, 0, 0}), err));
    struct crossing *x = &r->crossings.at[*number];
    *(spanned ? &x->n_spanned : &x->n_crossed) += r->n_texts;
    return STEMMA_OK;
}

static void open_fork(struct repeats *r, uint32_t node, bool kept)
{
    if (r->n_open == OPEN) {
        for (uint32_t i = 1; i < OPEN; i++)
            r->open[i - 1] = r->open[i];
        r->n_open--;
    }
    r->open[r->n_open++] = (struct open_fork){node, kept};
}

/* The note of a fork and an edge. */
static stemma_status find_bridge(struct repeats *r, uint32_t node, uint32_t edge,
                                 struct bridge **out, stemma_error *err)
{
    const uint64_t key = (uint64_t)node << 32 | edge;
    uint32_t *number;
    TRY(table_slot(&r->bridge_numbers, key, (uint32_t)r->bridges.n, &number, err));
    if (*number == r->bridges.n)
        TRY(ARRAY_ADD(r->arena, &r->bridges, ((struct bridge){node, edge, 0, 0}), err));
    *out = &r->bridges.at[*number];
    return STEMMA_OK;
}

/* One step of a form, along an edge. */
static stemma_status walk_edge(struct repeats *r, uint32_t edge, stemma_error *err)
{
    const struct graph_edge *e = &r->g->edges[edge];
    const bool kept = e->fate == EDGE_LIVE;
    for (uint32_t i = 0; i < r->n_open && r->forked[1][e->from] && (kept || was_cut(e)); i++)
        if (r->open[i].kept || kept)
            TRY(note_crossing(r, r->open[i].node, e->from, r->open[i].kept && kept, err));
    if (!kept)
        r->n_open = 0;
    if (r->forked[0][e->to] && (kept || was_cut(e)))
        open_fork(r, e->to, kept);
    return STEMMA_OK;
}

static stemma_status walk_form(struct repeats *r, const struct form *form, const uint32_t *node,
                               stemma_error *err)
{
    r->n_open = 0;
    r->n_texts = form->n_texts;
    for (uint32_t w = 1; w < form->n_words; w++) {
        const uint32_t edge = graph_edge_between(r->g, node[w - 1], node[w]);
        if (edge == UINT32_MAX || seam_breaks(form->words[w].seam))
            r->n_open = 0;
        else
            TRY(walk_edge(r, edge, err));
    }
    return STEMMA_OK;
}

/* The weight of the live ways on one side of a node; with `cut`, takes them out. */
static uint64_t live_ways(struct graph *g, uint32_t v, int side, bool cut)
{
    uint64_t weight = 0;
    const uint32_t n =
        side == 0 ? g->in_first[v + 1] - g->in_first[v] : g->out_first[v + 1] - g->out_first[v];
    for (uint32_t i = 0; i < n; i++) {
        struct graph_edge *e =
            &g->edges[side == 0 ? g->in_edges[g->in_first[v] + i] : g->out_first[v] + i];
        weight += e->fate == EDGE_LIVE ? e->weight : 0;
        if (cut && e->fate == EDGE_LIVE)
            e->fate = EDGE_CONTESTED;
    }
    return weight;
}

/* Notes what a form that comes along the edge says of it. */
static stemma_status note_bridges(struct repeats *r, uint32_t edge, stemma_error *err)
{
    r->n_printed[edge]++;
    for (uint32_t i = 0; i < r->n_open; i++) {
        struct bridge *b;
        TRY(find_bridge(r, r->open[i].node, edge, &b, err));
        b->n_spanned += r->open[i].kept;
        b->n_crossed += !r->open[i].kept;
    }
    return STEMMA_OK;
}

/* True where other readings part from the edge, as one walks: at its near end. */
static bool parts(struct graph *g, uint32_t edge, int side)
{
    const struct graph_edge *e = &g->edges[edge];
    return live_ways(g, side == 0 ? e->from : e->to, 1 - side, false) > e->weight;
}

/* True where they meet it again: at its far end. */
static bool meets(struct graph *g, uint32_t edge, int side)
{
    const struct graph_edge *e = &g->edges[edge];
    return live_ways(g, side == 0 ? e->to : e->from, side, false) > e->weight;
}

/* Takes the edge out where forms print it that came by a way that was left, and none that came by
 * the way that was kept. Another reading is not taken out if other forms print it, too. */
static stemma_status cut_bridge(struct repeats *r, uint32_t edge, int side, stemma_error *err)
{
    struct graph_edge *e = &r->g->edges[edge];
    const bool reading = live_ways(r->g, side == 0 ? e->from : e->to, 1 - side, false) > e->weight;
    for (uint32_t i = 0; i < r->n_open && e->fate == EDGE_LIVE; i++) {
        struct bridge *b;
        TRY(find_bridge(r, r->open[i].node, edge, &b, err));
        if (b->n_spanned == 0 && b->n_crossed > 0 &&
            (!reading || b->n_crossed == r->n_printed[edge]))
            e->fate = reading ? EDGE_SPENT : EDGE_CONTESTED;
    }
    return STEMMA_OK;
}

/* A form says that something is missing here: what it came by says nothing beyond. */
static void note_break(struct repeats *r, uint32_t node)
{
    for (uint32_t i = 0; i < r->n_open; i++)
        r->broken[node] |= r->open[i].kept;
    r->n_open = 0;
}

/* Goes along a form, with the forks on one side behind it. Where readings part nothing more is cut
 * up to where they meet again. */
static stemma_status walk_on(struct repeats *r, uint32_t f, const uint32_t *node, int side,
                             enum task task, stemma_error *err)
{
    const struct form *form = &r->g->forms->at[f];
    bool beside = false;
    r->n_open = 0;
    for (uint32_t i = 1; i < form->n_words; i++) {
        const uint32_t w = side == 0 ? i : form->n_words - i;
        const uint32_t edge = graph_edge_between(r->g, node[w - 1], node[w]);
        const uint32_t near = side == 0 ? node[w - 1] : node[w];
        if (edge == UINT32_MAX || seam_breaks(form->words[w].seam)) {
            note_break(r, near);
            continue;
        }
        if (r->broken[near] && task == CUT)
            r->n_open = 0;
        const struct graph_edge *e = &r->g->edges[edge];
        const bool kept = e->fate == EDGE_LIVE, reading = kept && parts(r->g, edge, side);
        if (kept && task == NOTE)
            TRY(note_bridges(r, edge, err));
        else if (kept && !beside)
            TRY(cut_bridge(r, edge, side, err));
        if (e->fate != EDGE_LIVE && e->fate != EDGE_SPENT)
            r->n_open = 0;
        const uint32_t to = side == 0 ? e->to : e->from;
        beside = (beside || reading || e->fate == EDGE_SPENT) && !meets(r->g, edge, side);
        if (r->forked[side][to] && (kept || was_cut(e)))
            open_fork(r, to, kept);
    }
    return STEMMA_OK;
}

/* Takes out what no form bridges from the ways that were kept: first behind the forks, then before
 * them. */
static stemma_status resolve_bridges(struct repeats *r, const uint32_t *node_of, stemma_error *err)
{
    const struct column_set *c = r->g->columns;
    const uint32_t first = c->component_first[r->g->component];
    const uint32_t past = c->component_first[r->g->component + 1];
    TRY(find_forks(r, err));
    for (int side = 0; side < 2; side++) {
        TRY(table_init(&r->bridge_numbers, r->arena, 16, err));
        r->n_printed = ARENA_ZEROED(r->arena, uint32_t, r->g->n_edges, err);
        r->broken = ARENA_ZEROED(r->arena, bool, r->g->n_nodes, err);
        if (r->n_printed == NULL || r->broken == NULL)
            return arena_status(r->arena);
        r->bridges = (bridge_array)ARRAY_INIT(UINT32_MAX - 1);
        for (enum task task = NOTE; task <= CUT; task++)
            for (uint32_t i = first; i < past; i++) {
                const uint32_t f = c->component_forms[i];
                TRY(walk_on(r, f, node_of + c->first_word[f], side, task, err));
            }
    }
    return STEMMA_OK;
}

/* Settles the forks that stand before and behind the same words. */
static stemma_status resolve_crossings(struct repeats *r, const uint32_t *node_of,
                                       stemma_error *err)
{
    struct graph *g = r->g;
    const struct column_set *c = g->columns;
    TRY(find_forks(r, err));
    TRY(table_init(&r->numbers, r->arena, 16, err));
    for (uint32_t i = c->component_first[g->component]; i < c->component_first[g->component + 1];
         i++) {
        const uint32_t f = c->component_forms[i];
        TRY(walk_form(r, &g->forms->at[f], node_of + c->first_word[f], err));
    }
    for (size_t i = 0; i < r->crossings.n; i++) {
        const struct crossing *x = &r->crossings.at[i];
        if (x->n_spanned > x->n_crossed)
            continue;
        const bool before = live_ways(g, x->from, 0, false) < live_ways(g, x->to, 1, false);
        live_ways(g, before ? x->from : x->to, before ? 0 : 1, true);
    }
    return STEMMA_OK;
}

stemma_status repeats_resolve(struct graph *g, struct arena *scratch, const uint32_t *node_of,
                              stemma_error *err)
{
    const struct arena_mark mark = arena_mark(scratch);
    struct repeats r = {.g = g, .arena = scratch};
    r.crossings = (crossing_array)ARRAY_INIT(UINT32_MAX - 1);
    stemma_status status = resolve_crossings(&r, node_of, err);
    if (status == STEMMA_OK)
        status = resolve_bridges(&r, node_of, err);
    arena_rewind(scratch, mark);
    return status;
}
