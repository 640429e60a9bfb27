/*
 * The part of the report on a reference: how many quotations stand there, who quotes which words of
 * it, how near the source that was put together comes to it, and every quotation that does not
 * stand there word for word. Nothing where no reference was given.
 */
#include "emit/report.h"

#include "emit/check_html.h"

#define LISTED 200 /* quotations on the page; checks.jsonl has all */

static void write_score(struct report *r)
{
    stemma_source_score score = {.struct_size = sizeof score};
    if (stemma_check_source(&score, r->options.reference, r->trace, NULL) != STEMMA_OK ||
        score.contig_words == 0)
        return;
    say(r->w, REPORT_REFERENCE_SOURCE, (uint64_t)score.covered_words, (uint64_t)score.quoted_words,
        (uint64_t)score.right_words, (uint64_t)score.contig_words, (uint64_t)score.right_orders,
        (uint64_t)score.orders, (uint64_t)score.joins, (uint64_t)score.joins,
        (uint64_t)score.joins);
}

static void write_moved(struct report *r, const stemma_check *check)
{
    uint64_t n = 0;
    for (size_t i = 0; i < check->n; i++)
        n += check->at[i].moved != 0;
    if (n > 0)
        say(r->w, REPORT_REFERENCE_MOVED, n, n);
}

/* The name of a document as a heading, before its first quotation in the list. */
static void write_document(struct report *r, uint32_t doc, bool first)
{
    writer_text(r->w, first ? "<h3>" : "</ol>\n<h3>");
    report_doc_link(r, doc);
    writer_text(r->w, "</h3>\n<ol class=\"finds checks\">\n");
}

/* Quotations that do not stand there word for word, report by report. */
static stemma_status write_rest(struct report *r, struct check_view *v, stemma_error *err)
{
    const stemma_check *check = v->check;
    const uint64_t n = check->n - v->n_of[STEMMA_VERBATIM];
    uint64_t shown = 0;
    uint32_t doc = REPORT_NONE;
    if (n == 0)
        return STEMMA_OK;
    say(r->w, REPORT_REFERENCE_REST, n, n);
    for (size_t i = 0; i < check->n && shown < LISTED; i++) {
        if (check->at[i].verdict == STEMMA_VERBATIM)
            continue;
        if (check->at[i].doc != doc)
            write_document(r, check->at[i].doc, doc == REPORT_NONE);
        doc = check->at[i].doc;
        TRY(check_html_item(r->w, v, i, r->options.no_text != 0, err));
        shown++;
    }
    writer_text(r->w, "</ol>\n");
    if (shown < n)
        say(r->w, REPORT_REFERENCE_MORE, n - shown, n - shown);
    writer_text(r->w, "</details>\n");
    return STEMMA_OK;
}

static void write_heat(struct report *r, const struct check_view *v)
{
    const stemma_corpus *against = v->check->against;
    writer_text(r->w, "<h3>");
    say(r->w, REPORT_HEAT_TITLE);
    writer_text(r->w, "</h3>\n");
    for (uint32_t d = 0; d < against->documents.n && r->options.no_text == 0; d++)
        check_html_heat(r->w, v, d, &r->labels);
}

stemma_status report_reference(struct report *r, stemma_error *err)
{
    const stemma_check *check = r->options.reference;
    const char *warning;
    struct check_view v;
    if (check == NULL)
        return STEMMA_OK;
    TRY(check_view_make(&v, r->arena, check, err));
    TRY(check_warning(&warning, &v, err));
    report_section(r, "reference");
    say(r->w, REPORT_REFERENCE_TITLE);
    writer_text(r->w, "</h2>\n");
    const char *name = check->against->documents.n == 1 ? check_doc_name(check->against, 0)
                                                        : report_string(REPORT_THE_REFERENCE);
    const uint64_t n = check->n, verbatim = v.n_of[STEMMA_VERBATIM];
    if (warning != NULL) {
        writer_text(r->w, "<p>");
        html_string(r->w, warning);
        writer_text(r->w, "</p>\n</section>\n");
        return STEMMA_OK;
    }
    say(r->w, REPORT_REFERENCE_LEAD, name, verbatim, n, verbatim);
    write_score(r);
    write_moved(r, check);
    check_html_counts(r->w, &v);
    write_heat(r, &v);
    TRY(write_rest(r, &v, err));
    writer_text(r->w, "</section>\n");
    return STEMMA_OK;
}
