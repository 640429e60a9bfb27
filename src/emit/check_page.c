/*
 * The check as one HTML page: what was held against what, how many quotations have which verdict,
 * then each in its order; of a reference also its text with the heat of its words. The page needs
 * nothing else, and its content policy forbids all else; there is no script.
 */
#include "emit/check_html.h"

#include "emit/emit.h"

#include "report_page_css.h"

struct page {
    struct writer *w;
    struct check_view view;
    struct labels names; /* of the documents that were checked */
};

static stemma_status write_head(struct page *p, stemma_error *err)
{
    const char *heading, *against, *warning;
    TRY(check_warning(&warning, &p->view, err));
    TRY(check_heading(&heading, &p->view, err));
    TRY(check_against(&against, &p->view, err));
    say(p->w, REPORT_PAGE_HEAD, heading);
    writer_text(p->w, "<style>\n");
    writer_bytes(p->w, report_page_css, sizeof report_page_css - 1);
    writer_text(p->w, "</style>\n</head>\n<body>\n");
    say(p->w, REPORT_MAST, report_string(REPORT_MAST_REPORT));
    writer_text(p->w, "</span></p>\n<h1>");
    html_string(p->w, heading);
    writer_text(p->w, "</h1>\n<p class=\"lede\">");
    html_string(p->w, warning != NULL ? warning : against);
    writer_text(p->w, "</p>\n</header>\n<main id=\"main\">\n");
    return STEMMA_OK;
}

/* The name of a document as a heading, where there are several. */
static void write_document(struct page *p, size_t i)
{
    const stemma_checked *c = &p->view.check->at[i];
    if (i > 0 && c[-1].doc == c->doc)
        return;
    writer_text(p->w, i > 0 ? "</ol>\n" : "");
    if (p->view.check->corpus->documents.n > 1) {
        writer_text(p->w, "<h3>");
        html_string(p->w, check_doc_name(p->view.check->corpus, c->doc));
        writer_text(p->w, "</h3>\n");
    }
    writer_text(p->w, "<ol class=\"finds checks\">\n");
}

static stemma_status write_list(struct page *p, stemma_error *err)
{
    const size_t n = p->view.check->n;
    const size_t shown = n < CHECK_HTML_QUOTATIONS ? n : CHECK_HTML_QUOTATIONS;
    writer_text(p->w, "<section id=\"quotations\" aria-labelledby=\"quotations-h\">"
                      "<h2 id=\"quotations-h\">");
    say(p->w, REPORT_CHECK_LIST);
    writer_text(p->w, "</h2>\n");
    if (n == 0) {
        writer_text(p->w, "<p>");
        say(p->w, REPORT_CHECK_LEDE_NOTHING);
        writer_text(p->w, "</p>\n</section>\n");
        return STEMMA_OK;
    }
    check_html_counts(p->w, &p->view);
    say(p->w, REPORT_CHECK_NOTE);
    for (size_t i = 0; i < shown; i++) {
        write_document(p, i);
        TRY(check_html_item(p->w, &p->view, i, false, err));
    }
    writer_text(p->w, "</ol>\n");
    if (shown < n)
        say(p->w, REPORT_REFERENCE_MORE, (uint64_t)n - shown, (uint64_t)n - shown);
    writer_text(p->w, "</section>\n");
    return STEMMA_OK;
}

static void write_reference(struct page *p)
{
    const stemma_corpus *against = p->view.check->against;
    writer_text(p->w, "<section id=\"heat\" aria-labelledby=\"heat-h\"><h2 id=\"heat-h\">");
    say(p->w, REPORT_HEAT_TITLE);
    writer_text(p->w, "</h2>\n");
    for (uint32_t d = 0; d < against->documents.n; d++) {
        if (against->documents.n > 1) {
            writer_text(p->w, "<h3>");
            html_string(p->w, check_doc_name(against, d));
            writer_text(p->w, "</h3>\n");
        }
        check_html_heat(p->w, &p->view, d, &p->names);
    }
    writer_text(p->w, "</section>\n");
}

static stemma_status write_page(struct page *p, struct arena *arena, const stemma_check *check,
                                stemma_error *err)
{
    TRY(check_view_make(&p->view, arena, check, err));
    TRY(labels_make(&p->names, arena, check->corpus, err));
    TRY(write_head(p, err));
    if (!check->foreign)
        TRY(write_list(p, err));
    if (check->reference && !check->foreign)
        write_reference(p);
    writer_text(p->w, "</main>\n");
    say(p->w, REPORT_CHECK_FOOTER, stemma_version());
    writer_text(p->w, "</div>\n</body>\n</html>\n");
    return STEMMA_OK;
}

stemma_status stemma_write_check_page(const stemma_check *check, stemma_write_fn write, void *user,
                                      stemma_error *err)
{
    TRY(emit_want(check, write, err));
    struct arena arena;
    struct writer w;
    arena_init(&arena, check->ctx);
    writer_init(&w, write, user);
    struct page page = {.w = &w};
    stemma_status status = write_page(&page, &arena, check, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, "the page", err);
    arena_clear(&arena);
    return status;
}
