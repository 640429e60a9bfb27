/*
 * TEI P5 with parallel segmentation: one div for each source, one ab for each utterance, an app for
 * each segment. Text outside of an app is what every witness of the list prints, as readers of TEI
 * take it. No lem: no reading is called the right one. A witness that an app does not name does not
 * print the place.
 */
#include "emit/export.h"

#include <string.h>

static void write_header(struct export *x)
{
    const stemma_corpus *corpus = x->trace->corpus;
    writer_text(x->w,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n"
                "<titleStmt><title>Printings of quotations, side by side</title></titleStmt>\n"
                "<publicationStmt><p>Not published; written by stemma ");
    writer_text(x->w, stemma_version());
    writer_text(x->w, ".</p></publicationStmt>\n<sourceDesc>\n<listWit>\n");
    for (size_t d = 0; d < corpus->documents.n; d++) {
        const stemma_document *doc = &corpus->documents.at[d].record;
        writer_text(x->w, "<witness xml:id=\"w");
        writer_unsigned(x->w, d + 1);
        writer_text(x->w, "\" n=\"");
        export_xml(x->w, doc->id);
        writer_text(x->w, "\">");
        export_xml(x->w, doc->outlet != NULL ? doc->outlet : doc->id);
        if (doc->date != NULL) {
            writer_text(x->w, ", ");
            export_xml(x->w, doc->date);
        }
        writer_text(x->w, "</witness>\n");
    }
    writer_text(x->w, "</listWit>\n</sourceDesc>\n</fileDesc>\n<encodingDesc>\n"
                      "<variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n"
                      "</encodingDesc>\n</teiHeader>\n<text>\n<body>\n");
}

/* True where every document prints the segment, all the same. */
static bool is_common(const struct export *x, const struct alignment_table *t, size_t segment)
{
    const char *first = alignment_cell(t, segment, 0);
    size_t n_documents = 0;
    for (size_t c = 0; c < t->n_columns; c++) {
        const char *cell = alignment_cell(t, segment, c);
        if (cell == NULL || strcmp(cell, first) != 0)
            return false;
        n_documents += c == 0 || t->columns[c].doc != t->columns[c - 1].doc;
    }
    return n_documents == x->trace->corpus->documents.n &&
           t->segments[segment].begin < t->segments[segment].end;
}

/* One reading with all its witnesses; `done` marks the columns that have been told. */
static void write_reading(struct export *x, const struct alignment_table *t, size_t segment,
                          size_t column, bool *done)
{
    const char *text = alignment_cell(t, segment, column);
    writer_text(x->w, "<rdg wit=\"");
    bool any = false;
    for (size_t c = column; c < t->n_columns; c++) {
        const char *cell = alignment_cell(t, segment, c);
        if (cell == NULL || strcmp(cell, text) != 0)
            continue;
        const bool told = c > column && t->columns[c].doc == t->columns[c - 1].doc && done[c - 1] &&
                          alignment_cell(t, segment, c - 1) != NULL &&
                          strcmp(alignment_cell(t, segment, c - 1), text) == 0;
        done[c] = true;
        if (told)
            continue;
        writer_text(x->w, any ? " #w" : "#w");
        writer_unsigned(x->w, t->columns[c].doc + 1);
        any = true;
    }
    writer_text(x->w, "\">");
    export_xml(x->w, text);
    writer_text(x->w, "</rdg>");
}

static stemma_status write_utterance(struct export *x, size_t number, stemma_error *err)
{
    const stemma_utterance *u = &x->trace->utterances.at[number];
    const struct arena_mark mark = arena_mark(x->arena);
    struct alignment_table t;
    TRY(alignment_make(&t, x->arena, u, err));
    bool *done = ARENA_NEW(x->arena, bool, t.n_columns, err);
    if (done == NULL)
        return arena_status(x->arena);
    writer_text(x->w, "<ab xml:id=\"u");
    writer_unsigned(x->w, number + 1);
    writer_text(x->w, "\" n=\"");
    writer_hex(x->w, u->id);
    writer_text(x->w, "\">");
    for (size_t s = 0; s < t.n_segments; s++) {
        writer_text(x->w, s > 0 ? " " : "");
        if (is_common(x, &t, s)) {
            export_xml(x->w, alignment_cell(&t, s, 0));
            continue;
        }
        writer_text(x->w, "<app>");
        memset(done, 0, t.n_columns * sizeof *done);
        for (size_t c = 0; c < t.n_columns; c++)
            if (!done[c] && alignment_cell(&t, s, c) != NULL)
                write_reading(x, &t, s, c, done);
        writer_text(x->w, "</app>");
    }
    writer_text(x->w, "</ab>\n");
    arena_rewind(x->arena, mark);
    return STEMMA_OK;
}

static void open_div(struct export *x, const char *type, const char *speaker)
{
    writer_text(x->w, "<div type=\"");
    writer_text(x->w, type);
    writer_text(x->w, "\">\n");
    if (speaker == NULL)
        return;
    writer_text(x->w, "<head>");
    export_xml(x->w, speaker);
    writer_text(x->w, "</head>\n");
}

/* Utterances of the sources come first, in the sources' order; those of none after them. */
static stemma_status write_all(struct export *x, stemma_error *err)
{
    size_t next = 0;
    write_header(x);
    for (size_t s = 0; s < x->trace->sources.n; s++) {
        open_div(x, "source", x->trace->sources.at[s].speaker);
        for (size_t c = 0; c < x->trace->sources.at[s].n_contigs; c++, next++)
            TRY(write_utterance(x, x->trace->sources.at[s].contigs[c].utterance, err));
        writer_text(x->w, "</div>\n");
    }
    if (next < x->trace->utterances.n || next == 0) {
        open_div(x, "others", NULL);
        writer_text(x->w, next < x->trace->utterances.n ? "" : "<p/>\n");
        for (; next < x->trace->utterances.n; next++)
            TRY(write_utterance(x, next, err));
        writer_text(x->w, "</div>\n");
    }
    writer_text(x->w, "</body>\n</text>\n</TEI>\n");
    return STEMMA_OK;
}

stemma_status stemma_write_tei(const stemma_trace *trace, stemma_write_fn write, void *user,
                               stemma_error *err)
{
    return export_write(trace, write, user, write_all, "the TEI file", err);
}
