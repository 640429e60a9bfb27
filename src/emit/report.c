/*
 * The page's frame. The page is written in one pass into the writer; memory is a few bytes a
 * quotation. It needs no network: style sheet and script stand in it, and its own content policy
 * forbids all else. Without the script all is there; the script only lights up a run of the source
 * and its witnesses together.
 */
#include "emit/report.h"

#include "report_page_css.h"
#include "report_page_js.h"

static stemma_status write_page(struct report *r, stemma_error *err)
{
    struct writer *w = r->w;
    const uint64_t n_inputs = r->trace->corpus->inputs.n;
    say(w, REPORT_PAGE_HEAD, report_title(r));
    writer_text(w, "<style>\n");
    writer_bytes(w, report_page_css, sizeof report_page_css - 1);
    writer_text(w, "</style>\n</head>\n<body>\n");
    report_header(r);
    writer_text(w, "<main id=\"main\">\n");
    report_findings(r);
    TRY(report_sources(r, err));
    report_differ(r);
    TRY(report_timeline(r, err));
    TRY(report_reference(r, err));
    TRY(report_readings(r, err));
    TRY(report_documents(r, err));
    report_provenance(r);
    writer_text(w, "</main>\n");
    say(w, REPORT_FOOTER, stemma_version());
    if (n_inputs > 0)
        say(w, REPORT_FOOTER_FILES, n_inputs, n_inputs);
    say(w, REPORT_FOOTER_END);
    writer_text(w, "</div>\n<script>\n");
    writer_bytes(w, report_page_js, sizeof report_page_js - 1);
    writer_text(w, "</script>\n</body>\n</html>\n");
    return STEMMA_OK;
}

stemma_status report_write(const stemma_trace *trace, const stemma_write_options *options,
                           struct report_company *company, stemma_write_fn write, void *user,
                           stemma_error *err)
{
    struct arena arena;
    struct writer w;
    arena_init(&arena, trace->ctx);
    writer_init(&w, write, user);
    struct report r = {.w = &w,
                       .arena = &arena,
                       .trace = trace,
                       .options = emit_options(options),
                       .company = company};
    stemma_status status = report_prepare(&r, err);
    if (status == STEMMA_OK)
        status = write_page(&r, err);
    if (status == STEMMA_OK)
        status = writer_end(&w, "the report", err);
    if (company != NULL)
        company->counted = r.tally;
    arena_clear(&arena);
    return status;
}

stemma_status stemma_write_report(const stemma_trace *trace, const stemma_write_options *options,
                                  stemma_write_fn write, void *user, stemma_error *err)
{
    TRY(emit_want(trace, write, err));
    return report_write(trace, options, NULL, write, user, err);
}
