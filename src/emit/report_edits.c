/*
 * What each outlet changed inside quotation marks: a document a row, earliest first, a type of edit
 * a column (only types that occur), and last whether the document prints the contigs of the largest
 * source in the source's order.
 */
#include "emit/report.h"

#include "base/sort.h"

#include <string.h>

#define ORDER_SHOWN 12 /* contigs listed where the order differs */

struct counts {
    uint32_t quotations, by_type[N_DIFFERENCES];
};

/* Contigs of one document, in the order it prints them. */
struct sequence {
    const struct sort_item *at; /* value: the contig; the same twice in a row stands once */
    size_t n;
};

static const stemma_edit_type columns[] = {
    STEMMA_EDIT_SILENT_CUT,   STEMMA_EDIT_MARKED_CUT,    STEMMA_EDIT_BRACKET, STEMMA_EDIT_INSERTION,
    STEMMA_EDIT_SUBSTITUTION, STEMMA_EDIT_TRANSPOSITION, STEMMA_EDIT_JOIN,    STEMMA_EDIT_BEND,
    STEMMA_EDIT_SPEAKER,      STEMMA_EDIT_TYPOGRAPHY};
#define N_COLUMNS (sizeof columns / sizeof columns[0])

static const char *column_name(stemma_edit_type type, uint64_t n)
{
    return type == STEMMA_EDIT_TYPOGRAPHY ? report_string(REPORT_HOUSE_STYLE) : edit_noun(type, n);
}

static void write_count(struct report *r, uint32_t n, const char *name, bool house)
{
    writer_text(r->w, "<td role=\"cell\" class=\"r");
    writer_text(r->w, n == 0 ? " zero" : "");
    writer_text(r->w, house ? " house\"" : "\"");
    if (n == 0) {
        say(r->w, REPORT_ZERO);
        return;
    }
    writer_text(r->w, " data-is=\"");
    html_string(r->w, name);
    writer_text(r->w, "\">");
    writer_grouped(r->w, n);
    writer_text(r->w, "</td>");
}

static void write_counts(struct report *r, const struct counts *c)
{
    write_count(r, c->quotations, report_string(REPORT_QUOTATIONS), false);
    for (size_t i = 0; i < N_COLUMNS; i++)
        if (r->tally.by_type[columns[i]] > 0)
            write_count(r, c->by_type[columns[i]], column_name(columns[i], c->by_type[columns[i]]),
                        columns[i] == STEMMA_EDIT_TYPOGRAPHY);
}

static void write_order(struct report *r, const struct sequence *s)
{
    bool differs = false;
    for (size_t i = 1; i < s->n; i++)
        differs |= s->at[i].value < s->at[i - 1].value;
    writer_text(r->w, "<td role=\"cell\">");
    if (differs)
        say(r->w, REPORT_ORDER_DIFFERS);
    else if (s->n > 1)
        say(r->w, REPORT_ORDER_SAME);
    for (size_t i = 0; i < s->n && i < ORDER_SHOWN && differs; i++) {
        writer_text(r->w, i > 0 ? ", " : " ");
        writer_unsigned(r->w, s->at[i].value + 1);
    }
    writer_text(r->w, differs && s->n > ORDER_SHOWN ? ", …</td>" : "</td>");
}

static bool in_title(const stemma_corpus *corpus, const stemma_contig_witness *w)
{
    const struct document *d = corpus_document(corpus, w->doc);
    return w->span.begin_byte >= d->title_begin && w->span.end_byte <= d->title_end;
}

/* The contigs of the first source in the order of each document; headlines are left out. */
static stemma_status find_sequences(struct report *r, struct sequence **out, stemma_error *err)
{
    const stemma_source *s = &r->trace->sources.at[0];
    size_t n = 0, kept = 0;
    for (size_t i = 0; i < s->n_contigs; i++)
        n += s->contigs[i].n_witnesses;
    struct sort_item *items = ARENA_NEW(r->arena, struct sort_item, n, err);
    *out = ARENA_ZEROED(r->arena, struct sequence, r->trace->corpus->documents.n, err);
    if (items == NULL || *out == NULL)
        return arena_status(r->arena);
    n = 0;
    for (size_t i = 0; i < s->n_contigs; i++) {
        for (size_t k = 0; k < s->contigs[i].n_witnesses; k++) {
            const stemma_contig_witness *w = &s->contigs[i].witnesses[k];
            if (!in_title(r->trace->corpus, w))
                items[n++] = (struct sort_item){(uint64_t)w->doc << 32 | w->span.begin_byte, i};
        }
    }
    TRY(sort_items(r->arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        struct sequence *of = &(*out)[items[i].key >> 32];
        if (of->n > 0 && items[kept - 1].value == items[i].value)
            continue;
        items[kept] = items[i];
        of->at = of->n == 0 ? &items[kept] : of->at;
        of->n++;
        kept++;
    }
    return STEMMA_OK;
}

static void count_edits(const stemma_trace *t, struct counts *counts)
{
    for (size_t i = 0; i < t->utterances.n; i++)
        for (size_t k = 0; k < t->utterances.at[i].n_witnesses; k++) {
            const stemma_witness *w = &t->utterances.at[i].witnesses[k];
            for (size_t e = 0; e < w->n_edits; e++)
                counts[w->doc].by_type[w->edits[e].type]++;
        }
}

static void write_head(struct report *r, bool order)
{
    say(r->w, REPORT_EDITS_TABLE);
    for (size_t i = 0; i < N_COLUMNS; i++)
        if (r->tally.by_type[columns[i]] > 0)
            say(r->w,
                columns[i] == STEMMA_EDIT_TYPOGRAPHY ? REPORT_HOUSE_COLUMN : REPORT_EDITS_COLUMN,
                column_name(columns[i], 1));
    if (order)
        say(r->w, REPORT_ORDER_COLUMN);
    writer_text(r->w, "</tr></thead>\n<tbody role=\"rowgroup\">\n");
}

stemma_status report_edits(struct report *r, stemma_error *err)
{
    const stemma_trace *t = r->trace;
    const bool order = t->sources.n > 0 && t->sources.at[0].n_contigs > 1;
    struct sequence *sequences = NULL;
    struct counts all = {.quotations = 0};
    if (!order && r->tally.edits == 0)
        return STEMMA_OK; /* nothing to compare */
    struct counts *counts = ARENA_ZEROED(r->arena, struct counts, t->corpus->documents.n, err);
    if (counts == NULL)
        return arena_status(r->arena);
    if (order)
        TRY(find_sequences(r, &sequences, err));
    count_edits(t, counts);
    write_head(r, order);
    for (size_t i = 0; i < t->corpus->documents.n; i++) {
        const uint32_t doc = r->labels.by_time[i];
        counts[doc].quotations = r->doc_quotes[doc];
        if (counts[doc].quotations == 0 || !r->doc_shown[doc])
            continue;
        say(r->w, REPORT_EDITS_ROW);
        report_doc_link(r, doc);
        writer_text(r->w, "</th>");
        all.quotations += counts[doc].quotations;
        write_counts(r, &counts[doc]);
        if (order)
            write_order(r, &sequences[doc]);
        writer_text(r->w, "</tr>\n");
    }
    memcpy(all.by_type, r->tally.by_type, sizeof all.by_type);
    say(r->w, REPORT_EDITS_ALL);
    write_counts(r, &all);
    writer_text(r->w, order ? "<td role=\"cell\"></td>" : "");
    say(r->w, REPORT_EDITS_END);
    return STEMMA_OK;
}
