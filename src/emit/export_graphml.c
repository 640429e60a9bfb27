/*
 * Variant graphs as GraphML: one graph; each utterance is a component with a start and an end. A
 * node is a reading of a segment, an edge leads from a witness's reading to its next one and names
 * the witnesses. Along the edges of one witness stand its words.
 */
#include "emit/export.h"

#include <string.h>

struct graphml {
    struct export *x;
    struct alignment_table t;
    size_t utterance;
    uint64_t n_edges;   /* written so far */
    uint32_t *node;     /* of each cell: the first column with the same reading; UINT32_MAX: none */
    size_t *before;     /* of each column: its last segment; SIZE_MAX: the start */
    const char **sigla; /* of each column */
};

#define NO_NODE UINT32_MAX

static const char HEAD[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    "<key id=\"text\" for=\"node\" attr.name=\"text\" attr.type=\"string\"/>\n"
    "<key id=\"utterance\" for=\"node\" attr.name=\"utterance\" attr.type=\"string\"/>\n"
    "<key id=\"rank\" for=\"node\" attr.name=\"rank\" attr.type=\"int\"/>\n"
    "<key id=\"witnesses\" for=\"edge\" attr.name=\"witnesses\" attr.type=\"string\"/>\n"
    "<graph id=\"variants\" edgedefault=\"directed\">\n";

/* "u4s2c0", "u4start", "u4end". */
static void write_id(struct graphml *g, size_t segment, size_t column)
{
    struct writer *w = g->x->w;
    writer_text(w, "u");
    writer_unsigned(w, g->utterance + 1);
    if (segment == SIZE_MAX || segment == g->t.n_segments) {
        writer_text(w, segment == SIZE_MAX ? "start" : "end");
        return;
    }
    writer_text(w, "s");
    writer_unsigned(w, segment);
    writer_text(w, "c");
    writer_unsigned(w, g->node[segment * g->t.n_columns + column]);
}

static void write_node(struct graphml *g, size_t segment, size_t column, const char *text)
{
    struct writer *w = g->x->w;
    writer_text(w, "<node id=\"");
    write_id(g, segment, column);
    writer_text(w, "\"><data key=\"text\">");
    export_xml(w, text);
    writer_text(w, "</data><data key=\"utterance\">");
    writer_hex(w, g->t.u->id);
    writer_text(w, "</data><data key=\"rank\">");
    writer_unsigned(w, segment == SIZE_MAX ? 0 : segment + 1);
    writer_text(w, "</data></node>\n");
}

static void write_nodes(struct graphml *g)
{
    const struct alignment_table *t = &g->t;
    write_node(g, SIZE_MAX, 0, "");
    for (size_t s = 0; s < t->n_segments; s++)
        for (size_t c = 0; c < t->n_columns; c++) {
            uint32_t *node = &g->node[s * t->n_columns + c];
            const char *text = alignment_cell(t, s, c);
            *node = NO_NODE;
            for (size_t k = 0; text != NULL && text[0] != '\0' && k <= c; k++)
                if (alignment_cell(t, s, k) != NULL && strcmp(alignment_cell(t, s, k), text) == 0) {
                    *node = (uint32_t)k;
                    break;
                }
            if (*node == c)
                write_node(g, s, c, text);
        }
    write_node(g, t->n_segments, 0, "");
}

static uint64_t node_number(const struct graphml *g, size_t segment, size_t column)
{
    if (segment == SIZE_MAX || segment == g->t.n_segments)
        return segment == SIZE_MAX ? UINT64_MAX : UINT64_MAX - 1;
    return (uint64_t)segment * g->t.n_columns + g->node[segment * g->t.n_columns + column];
}

/* The edges that end in segment `s`: of each column that has a node there, from its last one; equal
 * ones once, with all witnesses. */
static void write_edges(struct graphml *g, size_t s)
{
    const struct alignment_table *t = &g->t;
    struct writer *w = g->x->w;
    const bool end = s == t->n_segments;
    for (size_t c = 0; c < t->n_columns; c++) {
        bool first = true, told = false;
        if (!end && g->node[s * t->n_columns + c] == NO_NODE)
            continue;
        for (size_t k = 0; k < t->n_columns; k++) {
            if ((!end && g->node[s * t->n_columns + k] == NO_NODE) ||
                node_number(g, s, k) != node_number(g, s, c) ||
                node_number(g, g->before[k], k) != node_number(g, g->before[c], c))
                continue;
            told |= k < c;
            if (told)
                break;
            if (first) {
                writer_text(w, "<edge id=\"e");
                writer_unsigned(w, ++g->n_edges);
                writer_text(w, "\" source=\"");
                write_id(g, g->before[c], c);
                writer_text(w, "\" target=\"");
                write_id(g, s, c);
                writer_text(w, "\"><data key=\"witnesses\">");
            }
            writer_text(w, first ? "" : ", ");
            export_xml(w, g->sigla[k]);
            first = false;
        }
        writer_text(w, told ? "" : "</data></edge>\n");
    }
    for (size_t c = 0; !end && c < t->n_columns; c++)
        if (g->node[s * t->n_columns + c] != NO_NODE)
            g->before[c] = s;
}

static stemma_status write_utterance(struct graphml *g, stemma_error *err)
{
    struct export *x = g->x;
    TRY(alignment_make(&g->t, x->arena, &x->trace->utterances.at[g->utterance], err));
    g->node = ARENA_NEW(x->arena, uint32_t, g->t.n_segments * g->t.n_columns, err);
    g->before = ARENA_NEW(x->arena, size_t, g->t.n_columns, err);
    g->sigla = ARENA_NEW(x->arena, const char *, g->t.n_columns, err);
    if (g->node == NULL || g->before == NULL || g->sigla == NULL)
        return arena_status(x->arena);
    for (size_t c = 0; c < g->t.n_columns; c++) {
        g->before[c] = SIZE_MAX;
        TRY(alignment_siglum(&g->sigla[c], x->arena, x->trace->corpus, g->t.columns[c], err));
    }
    write_nodes(g);
    for (size_t s = 0; s <= g->t.n_segments; s++)
        write_edges(g, s);
    return STEMMA_OK;
}

static stemma_status write_all(struct export *x, stemma_error *err)
{
    struct graphml g = {.x = x};
    writer_text(x->w, HEAD);
    for (g.utterance = 0; g.utterance < x->trace->utterances.n; g.utterance++) {
        const struct arena_mark mark = arena_mark(x->arena);
        TRY(write_utterance(&g, err));
        arena_rewind(x->arena, mark);
    }
    writer_text(x->w, "</graph>\n</graphml>\n");
    return STEMMA_OK;
}

stemma_status stemma_write_graphml(const stemma_trace *trace, stemma_write_fn write, void *user,
                                   stemma_error *err)
{
    return export_write(trace, write, user, write_all, "the graph", err);
}
