/*
 * An alignment table as CSV (RFC 4180) in the form that Stemmaweb reads: a witness a column, its
 * siglum in the first row, a reading a cell; an empty cell is an omission, #LACUNA# what a witness
 * does not print at all. The rows go through all utterances, those of the sources first. A witness
 * of the whole trace is a document, and a second column where it prints words twice.
 */
#include "emit/export.h"

#include <string.h>

/* Columns of each document over all utterances: layers[d], and the number of its first. */
struct csv {
    struct export *x;
    uint32_t *layers, *first;
    uint32_t n_columns;
    const char **row;
};

static void write_cell(struct writer *w, const char *text, bool first)
{
    writer_text(w, first ? "\"" : ",\"");
    for (size_t n; *text != '\0'; text += n) {
        n = strcspn(text, "\"\r\n");
        writer_bytes(w, text, n);
        if (text[n] == '\0')
            continue;
        writer_text(w, text[n] == '"' ? "\"\"" : " ");
        n++;
    }
    writer_text(w, "\"");
}

static stemma_status count_layers(struct csv *c, stemma_error *err)
{
    struct export *x = c->x;
    for (size_t i = 0; i < x->trace->utterances.n; i++) {
        const struct arena_mark mark = arena_mark(x->arena);
        struct alignment_table t;
        TRY(alignment_make(&t, x->arena, &x->trace->utterances.at[i], err));
        for (size_t k = 0; k < t.n_columns; k++)
            if (t.columns[k].layer >= c->layers[t.columns[k].doc])
                c->layers[t.columns[k].doc] = t.columns[k].layer + 1;
        arena_rewind(x->arena, mark);
    }
    for (size_t d = 0; d < x->trace->corpus->documents.n; d++) {
        c->first[d] = c->n_columns;
        c->n_columns += c->layers[d];
    }
    return STEMMA_OK;
}

static stemma_status write_sigla(struct csv *c, stemma_error *err)
{
    for (uint32_t d = 0, n = 0; d < c->x->trace->corpus->documents.n; d++)
        for (uint32_t layer = 0; layer < c->layers[d]; layer++, n++) {
            const char *siglum;
            TRY(alignment_siglum(&siglum, c->x->arena, c->x->trace->corpus,
                                 (struct alignment_column){d, layer}, err));
            write_cell(c->x->w, siglum, n == 0);
        }
    writer_text(c->x->w, "\r\n");
    return STEMMA_OK;
}

static void write_row(struct csv *c, const struct alignment_table *t, size_t segment)
{
    for (uint32_t i = 0; i < c->n_columns; i++)
        c->row[i] = "#LACUNA#";
    for (size_t k = 0; k < t->n_columns; k++) {
        const char *cell = alignment_cell(t, segment, k);
        if (cell != NULL)
            c->row[c->first[t->columns[k].doc] + t->columns[k].layer] = cell;
    }
    for (uint32_t i = 0; i < c->n_columns; i++)
        write_cell(c->x->w, c->row[i], i == 0);
    writer_text(c->x->w, "\r\n");
}

static stemma_status write_all(struct export *x, stemma_error *err)
{
    const size_t n = x->trace->corpus->documents.n;
    struct csv c = {.x = x,
                    .layers = ARENA_ZEROED(x->arena, uint32_t, n, err),
                    .first = ARENA_ZEROED(x->arena, uint32_t, n, err)};
    if (c.layers == NULL || c.first == NULL)
        return arena_status(x->arena);
    TRY(count_layers(&c, err));
    c.row = ARENA_NEW(x->arena, const char *, c.n_columns, err);
    if (c.row == NULL)
        return arena_status(x->arena);
    TRY(write_sigla(&c, err));
    for (size_t i = 0; i < x->trace->utterances.n; i++) {
        const struct arena_mark mark = arena_mark(x->arena);
        struct alignment_table t;
        TRY(alignment_make(&t, x->arena, &x->trace->utterances.at[i], err));
        for (size_t s = 0; s < t.n_segments; s++)
            write_row(&c, &t, s);
        arena_rewind(x->arena, mark);
    }
    return STEMMA_OK;
}

stemma_status stemma_write_csv(const stemma_trace *trace, stemma_write_fn write, void *user,
                               stemma_error *err)
{
    return export_write(trace, write, user, write_all, "the table", err);
}
