/*
 * How the report was made: command, version, inputs, settings, counts, what was set aside, what the
 * page cannot show, and the words it uses. The same facts stand in manifest.json.
 */
#include "emit/report.h"

#include "text/fold.h"

#define INPUTS_SHOWN 50
#define ISSUES_SHOWN 50

static void row_begin(struct report *r, enum report_string name)
{
    writer_text(r->w, "<tr><th scope=\"row\">");
    say(r->w, name);
    writer_text(r->w, "</th><td>");
}

static void row_end(struct report *r)
{
    writer_text(r->w, "</td></tr>\n");
}

static void write_inputs(struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    row_begin(r, REPORT_INPUTS);
    writer_text(r->w, "<ul>");
    for (size_t i = 0; i < corpus->inputs.n && i < INPUTS_SHOWN; i++) {
        const stemma_input *in = &corpus->inputs.at[i];
        writer_text(r->w, "<li><code>");
        html_string(r->w, in->path);
        say(r->w, REPORT_INPUT_FACTS, in->n_bytes);
        if (!r->options.no_text) {
            say(r->w, REPORT_INPUT_HASH);
            writer_hex(r->w, in->hash);
            writer_text(r->w, "</code>");
        }
        writer_text(r->w, "</span></li>");
    }
    if (corpus->inputs.n > INPUTS_SHOWN)
        say(r->w, REPORT_LIST_MORE, (uint64_t)(corpus->inputs.n - INPUTS_SHOWN));
    writer_text(r->w, "</ul>");
    row_end(r);
}

static void write_counts(struct report *r)
{
    const struct tally *t = &r->tally;
    row_begin(r, REPORT_COUNTS);
    const uint64_t counts[] = {r->trace->corpus->documents.n,
                               t->quotations,
                               t->parts,
                               r->trace->utterances.n,
                               t->contigs,
                               t->gaps,
                               t->edits,
                               t->contested,
                               t->house_style};
    say(r->w, REPORT_COUNTS_LINE, counts[0], counts[0], counts[1], counts[1], counts[2], counts[2],
        counts[3], counts[3]);
    say(r->w, REPORT_COUNTS_SOURCE, counts[4], counts[4], counts[5], counts[5]);
    say(r->w, REPORT_COUNTS_EDITS, counts[6], counts[6], counts[7], counts[7], counts[8]);
    row_end(r);
}

static void write_set_aside(struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    row_begin(r, REPORT_SET_ASIDE_ROW);
    if (corpus->issues.n == 0 || r->company != NULL) {
        say(r->w, r->company != NULL ? REPORT_COMPANY_SKIPPED : REPORT_NOTHING_SKIPPED);
        row_end(r);
        return;
    }
    writer_text(r->w, "<ul>");
    for (size_t i = 0; i < corpus->issues.n && i < ISSUES_SHOWN; i++) {
        const stemma_issue *x = &corpus->issues.at[i];
        writer_text(r->w, "<li>");
        html_string(r->w, x->reason);
        writer_text(r->w, ": <code>");
        html_string(r->w, x->path != NULL ? x->path : x->doc);
        writer_text(r->w, "</code>");
        if (x->line != STEMMA_NOWHERE)
            say(r->w, REPORT_ISSUE_LINE, x->line);
        say(r->w, x->skipped ? REPORT_ISSUE_SKIPPED : REPORT_ISSUE_MENDED);
        writer_text(r->w, "</li>");
    }
    if (corpus->issues.n > ISSUES_SHOWN)
        say(r->w, REPORT_LIST_MORE, (uint64_t)(corpus->issues.n - ISSUES_SHOWN));
    writer_text(r->w, "</ul>");
    row_end(r);
}

void report_provenance(struct report *r)
{
    report_section(r, "provenance");
    say(r->w, REPORT_PROVENANCE_TITLE);
    say(r->w, REPORT_PROVENANCE_TABLE);
    if (r->options.command != NULL) {
        row_begin(r, REPORT_COMMAND);
        writer_text(r->w, "<code>");
        html_string(r->w, r->options.command);
        writer_text(r->w, "</code>");
        row_end(r);
    }
    if (r->excerpted) {
        row_begin(r, REPORT_EXCERPT_ROW);
        say(r->w, REPORT_EXCERPT_OWN);
        row_end(r);
    }
    if (r->options.no_text) {
        row_begin(r, REPORT_NO_TEXT_ROW);
        say(r->w, REPORT_NO_TEXT_LINE);
        row_end(r);
    }
    row_begin(r, REPORT_VERSION);
    say(r->w, REPORT_VERSION_LINE, stemma_version(), fold_unicode_version(),
        (uint64_t)STEMMA_RECORD_FORMAT);
    row_end(r);
    write_inputs(r);
    write_counts(r);
    write_set_aside(r);
    row_begin(r, REPORT_RECORDS);
    say(r->w, REPORT_RECORDS_LINE);
    row_end(r);
    writer_text(r->w, "</tbody></table>\n");
    say(r->w, REPORT_LIMITS);
    say(r->w, REPORT_GLOSSARY);
    writer_text(r->w, "</section>\n");
}
