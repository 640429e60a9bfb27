/*
 * The word graph: built from the words of a component's forms. Every form adds its text numbers to
 * the edges between its neighbouring words; across a … mark there is no edge.
 *
 * Cost: one entry a word and text, sorted once.
 */
#include "trace/graph.h"

#include "base/bisect.h"

#include <stdlib.h>

/* One text's evidence for an edge. */
struct evidence {
    uint32_t from, to, text, form;
    bool solid, sentence;
};

typedef ARRAY(struct evidence) evidence_array;

static int compare_evidence(const void *left, const void *right)
{
    const struct evidence *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->solid != b->solid)
        return a->solid ? -1 : 1;
    return (a->form > b->form) - (a->form < b->form);
}

/* Numbers the nodes; fills node_of, node_form and node_word. */
static stemma_status number_nodes(struct graph *g, struct arena *arena, uint32_t *node_of,
                                  stemma_error *err)
{
    const struct column_set *c = g->columns;
    const uint32_t begin = c->component_first[g->component];
    const uint32_t end = c->component_first[g->component + 1];
    size_t n_words = 0;
    for (uint32_t i = begin; i < end; i++)
        n_words += g->forms->at[c->component_forms[i]].n_words;
    uint32_t *node_form = ARENA_NEW(arena, uint32_t, n_words, err);
    uint32_t *node_word = ARENA_NEW(arena, uint32_t, n_words, err);
    if (node_form == NULL || node_word == NULL)
        return arena_status(arena);
    for (uint32_t i = begin; i < end; i++) {
        const uint32_t f = c->component_forms[i];
        for (size_t w = c->first_word[f]; w < c->first_word[f + 1]; w++) {
            if (c->column[w] != w) {
                node_of[w] = node_of[c->column[w]];
                continue;
            }
            node_form[g->n_nodes] = f;
            node_word[g->n_nodes] = (uint32_t)(w - c->first_word[f]);
            node_of[w] = g->n_nodes++;
        }
    }
    g->node_form = node_form;
    g->node_word = node_word;
    return STEMMA_OK;
}

static stemma_status add_evidence(evidence_array *list, struct arena *arena, const struct graph *g,
                                  uint32_t f, const uint32_t *node_of, stemma_error *err)
{
    const struct form *form = &g->forms->at[f];
    const uint32_t *node = node_of + g->columns->first_word[f];
    for (uint32_t w = 1; w < form->n_words; w++) {
        const struct fragment_word *word = &form->words[w];
        if (seam_breaks(word->seam))
            continue;
        for (uint32_t t = 0; t < form->n_texts; t++) {
            const struct evidence e = {node[w - 1],
                                       node[w],
                                       form->texts[t],
                                       f,
                                       word->seam == SEAM_SOLID,
                                       (word->flags & TOKEN_SENTENCE_START) != 0};
            TRY(ARRAY_ADD(arena, list, e, err));
        }
    }
    return STEMMA_OK;
}

/* Sorted evidence to edges; a text counts once an edge, solid before bracketed. */
static stemma_status make_edges(struct graph *g, struct arena *arena, const evidence_array *list,
                                stemma_error *err)
{
    g->edges = ARENA_NEW(arena, struct graph_edge, list->n, err);
    if (g->edges == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < list->n; i++) {
        const struct evidence *e = &list->at[i], *before = i > 0 ? &list->at[i - 1] : NULL;
        const bool fresh = before == NULL || before->from != e->from || before->to != e->to;
        if (fresh)
            g->edges[g->n_edges++] = (struct graph_edge){
                .from = e->from, .to = e->to, .form = e->form, .sentence = e->sentence};
        struct graph_edge *edge = &g->edges[g->n_edges - 1];
        if (fresh || before->text != e->text)
            edge->weight += e->solid ? 2 : 1;
        if (e->form < edge->form) {
            edge->form = e->form;
            edge->sentence = e->sentence;
        }
    }
    return STEMMA_OK;
}

static stemma_status index_edges(struct graph *g, struct arena *arena, stemma_error *err)
{
    uint32_t *out = ARENA_ZEROED(arena, uint32_t, (size_t)g->n_nodes + 2, err);
    uint32_t *in = ARENA_ZEROED(arena, uint32_t, (size_t)g->n_nodes + 2, err);
    uint32_t *list = ARENA_NEW(arena, uint32_t, g->n_edges, err);
    if (out == NULL || in == NULL || list == NULL)
        return arena_status(arena);
    for (uint32_t e = 0; e < g->n_edges; e++) {
        out[g->edges[e].from + 1]++;
        in[g->edges[e].to + 2]++;
    }
    for (uint32_t v = 0; v < g->n_nodes; v++) {
        out[v + 1] += out[v];
        in[v + 2] += in[v + 1];
    }
    for (uint32_t e = 0; e < g->n_edges; e++)
        list[in[g->edges[e].to + 1]++] = e;
    g->out_first = out;
    g->in_first = in;
    g->in_edges = list;
    return STEMMA_OK;
}

stemma_status graph_build(struct graph *g, struct arena *arena, uint32_t *node_of,
                          stemma_error *err)
{
    const struct column_set *columns = g->columns;
    evidence_array list = ARRAY_INIT(UINT32_MAX - 1);
    TRY(number_nodes(g, arena, node_of, err));
    for (uint32_t i = columns->component_first[g->component];
         i < columns->component_first[g->component + 1]; i++)
        TRY(add_evidence(&list, arena, g, columns->component_forms[i], node_of, err));
    if (list.n > 0)
        qsort(list.at, list.n, sizeof *list.at, compare_evidence);
    TRY(make_edges(g, arena, &list, err));
    return index_edges(g, arena, err);
}

uint32_t graph_edge_between(const struct graph *g, uint32_t from, uint32_t to)
{
    const uint32_t end = g->out_first[from + 1];
    struct bisect search = {.low = g->out_first[from], .high = end};
    while (bisect_open(&search))
        bisect_step(&search, g->edges[search.middle].to < to);
    return search.low < end && g->edges[search.low].to == to ? (uint32_t)search.low : UINT32_MAX;
}
