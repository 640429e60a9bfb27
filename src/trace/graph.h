/*
 * The word graph of a component: columns are nodes, and an edge leads from a word to the next one
 * that some form prints after it without a cut. Weights count independent texts.
 */
#ifndef STEMMA_TRACE_GRAPH_H
#define STEMMA_TRACE_GRAPH_H

#include "trace/column.h"

/* Why an edge is not used. */
enum edge_fate {
    EDGE_LIVE,
    EDGE_SPENT,     /* lost to another reading of the same place */
    EDGE_EDGE_WORD, /* leads to a word or two that no one else prints at the edge of a quotation */
    EDGE_REFUTED,   /* a join that others refute */
    EDGE_CONTESTED  /* a join for which as much speaks as against it */
};

struct graph_edge {
    uint32_t from, to;
    uint32_t weight; /* 2 for each text that prints the two words side by side, 1 for one that has
                        an aside in brackets between them */
    uint32_t form;   /* the first form that prints it */
    uint8_t fate;    /* enum edge_fate */
    bool sentence;   /* `to` begins a sentence there */
};

struct graph {
    const struct form_list *forms;
    const struct column_set *columns;
    uint32_t component;
    uint32_t n_nodes, n_edges;
    struct graph_edge *edges;  /* by from, then to */
    const uint32_t *out_first; /* edges from node v: out_first[v] … out_first[v + 1] */
    const uint32_t *in_first;  /* edges to node v: in_edges[in_first[v]] … */
    const uint32_t *in_edges;
    const uint32_t *node_form, *node_word; /* the founding word of each node */
};

/* The caller sets forms, columns and component; the rest is made here. Nodes are numbered by their
 * first appearance in the component's forms. `node_of`: of each word of all forms, filled here for
 * the component's words; components share it. Memory from `arena`. O(words × texts × log). Errors:
 * NOMEM, LIMIT. */
stemma_status graph_build(struct graph *g, struct arena *arena, uint32_t *node_of,
                          stemma_error *err);

/* Number of the edge between two nodes; UINT32_MAX: none. */
uint32_t graph_edge_between(const struct graph *g, uint32_t from, uint32_t to);

/*
 * Takes edges out that would join what stood apart: what is left has no fork, only places where
 * readings part and meet again. O(edges × FORK_REACH). Errors: NOMEM.
 */
stemma_status forks_resolve(struct graph *g, struct arena *scratch, stemma_error *err);

/*
 * Takes edges out that would join two places of the source over words that stand in both, and that
 * no form prints unbroken. After forks_resolve. O(words of the forms). Errors: NOMEM, LIMIT.
 */
stemma_status repeats_resolve(struct graph *g, struct arena *scratch, const uint32_t *node_of,
                              stemma_error *err);

#endif
