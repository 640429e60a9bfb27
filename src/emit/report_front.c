/*
 * The first screen: headline, what was read and put together in one paragraph, contents, what to
 * read first, and the reports by time. It should be worth mailing alone.
 */
#include "emit/headline.h"
#include "emit/report.h"
#include "emit/story_rows.h"

#define LISTED 40 /* reports in the table */

/* The earliest document with a title; REPORT_NONE without. */
static uint32_t headline_document(const struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    for (size_t i = 0; i < corpus->documents.n; i++)
        if (corpus->documents.at[r->labels.by_time[i]].record.title != NULL)
            return r->labels.by_time[i];
    return REPORT_NONE;
}

const char *report_title(const struct report *r)
{
    const uint32_t doc = headline_document(r);
    if (doc == REPORT_NONE || r->options.no_text)
        return report_string(REPORT_NO_TITLE);
    return r->trace->corpus->documents.at[doc].record.title;
}

static void write_headline(struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    const uint32_t doc = headline_document(r);
    if (doc == REPORT_NONE || r->options.no_text) {
        say(r->w, REPORT_H1_PLAIN, (uint64_t)corpus->documents.n, (uint64_t)corpus->documents.n);
        return;
    }
    const stemma_document *d = &corpus->documents.at[doc].record;
    struct day day;
    writer_text(r->w, "<h1");
    report_language(r, doc);
    writer_char(r->w, '>');
    html_string(r->w, d->title);
    writer_text(r->w, "</h1>\n");
    if (corpus->documents.n > 1) {
        const bool dated = phrase_day(d->date, &day);
        say(r->w, dated ? REPORT_HEADLINE_FROM : REPORT_HEADLINE_UNDATED, r->labels.of[doc]);
        if (dated) {
            writer_text(r->w, ", ");
            phrase_date(r->w, day);
        }
        writer_text(r->w, ".</p>\n");
    }
}

static void write_lede(struct report *r)
{
    const struct tally *t = &r->tally;
    const uint64_t n = r->trace->corpus->documents.n, texts = r->trace->n_texts;
    writer_text(r->w, "<p class=\"lede\">");
    say(r->w, REPORT_LEDE_READ, n, n);
    if (r->labels.outlets_known)
        say(r->w, REPORT_LEDE_OUTLETS, (uint64_t)t->outlets, (uint64_t)t->outlets);
    say(r->w, REPORT_LEDE_TEXTS, n, texts, texts);
    say(r->w, REPORT_LEDE_QUOTATIONS, n, (uint64_t)t->quotations, (uint64_t)t->quotations);
    if (t->contigs > 0)
        say(r->w, REPORT_LEDE_SOURCE, (uint64_t)t->source_words, (uint64_t)t->source_words,
            r->trace->sources.at[0].speaker != NULL ? r->trace->sources.at[0].speaker
                                                    : report_string(REPORT_NO_SPEAKER),
            (uint64_t)t->contigs, (uint64_t)t->contigs);
    if (t->gaps > 0)
        say(r->w, REPORT_LEDE_GAPS, (uint64_t)t->gaps, (uint64_t)t->gaps);
    writer_text(r->w, t->contigs > 0 ? ". " : "");
    if (t->compared > 0)
        say(r->w, REPORT_LEDE_EDITS, (uint64_t)t->compared, (uint64_t)t->compared);
    if (r->facts.n_real > 0)
        say(r->w, REPORT_LEDE_DISAGREE, (uint64_t)r->facts.n_real, (uint64_t)r->facts.n_real);
    writer_text(r->w, "</p>\n");
    if (r->company != NULL && r->company->n_beyond > 0)
        say(r->w, REPORT_COMPANY_BEYOND, (uint64_t)r->company->n_beyond,
            (uint64_t)r->company->n_beyond);
    writer_text(r->w, "</header>\n");
}

static void write_contents(struct report *r)
{
    const uint64_t n = r->trace->corpus->documents.n;
    writer_text(r->w, "<nav class=\"toc\" aria-label=\"");
    say(r->w, REPORT_IN_THIS_REPORT);
    writer_text(r->w, "\">\n<ol>\n<li><a href=\"#summary\">");
    say(r->w, REPORT_FINDINGS_TITLE);
    if (r->trace->sources.n > 0) {
        writer_text(r->w, "</a></li>\n<li><a href=\"#source\">");
        say(r->w, REPORT_SOURCE_TITLE, (uint64_t)r->trace->sources.n);
    }
    if (report_has_differ(r) || r->facts.n_notes > 0) {
        writer_text(r->w, "</a></li>\n<li><a href=\"#differ\">");
        say(r->w, REPORT_DIFFER_TITLE);
    }
    if (report_has_timeline(r)) {
        writer_text(r->w, "</a></li>\n<li><a href=\"#timeline\">");
        say(r->w, REPORT_LINE_SHORT_TITLE);
    }
    if (r->options.reference != NULL) {
        writer_text(r->w, "</a></li>\n<li><a href=\"#reference\">");
        say(r->w, REPORT_REFERENCE_TITLE);
    }
    if (r->trace->utterances.n > 0) {
        writer_text(r->w, "</a></li>\n<li><a href=\"#utterances\">");
        say(r->w, REPORT_READINGS_TITLE);
    }
    writer_text(r->w, "</a></li>\n<li><a href=\"#reports\">");
    say(r->w, REPORT_DOCUMENTS_TITLE, n, n);
    writer_text(r->w, "</a></li>\n<li><a href=\"#provenance\">");
    say(r->w, REPORT_PROVENANCE_TITLE);
    writer_text(r->w, "</a></li>\n</ol>\n</nav>\n");
}

/* The way back to the index, and to the stories that go with this one. */
static void write_company(struct report *r)
{
    say(r->w, REPORT_COMPANY);
    for (size_t i = 0; i < r->company->n_related; i++) {
        const struct story_row *other = r->company->related[i];
        say(r->w, REPORT_COMPANY_RELATED);
        writer_hex(r->w, other->story->id);
        writer_text(r->w, ".html\">");
        headline_write(r->w, other, r->company->corpus, r->options.no_text != 0);
        writer_text(r->w, "</a></li>\n");
    }
    writer_text(r->w, "</ul>\n</nav>\n");
}

void report_header(struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    struct day first, last;
    say(r->w, REPORT_MAST, report_string(REPORT_MAST_REPORT));
    if (emit_days(corpus, &first, &last)) {
        writer_text(r->w, ", ");
        phrase_dates(r->w, first, last);
    }
    writer_text(r->w, "</span></p>\n");
    if (r->company != NULL)
        write_company(r);
    write_headline(r);
    write_lede(r);
    write_contents(r);
}

static void write_words(struct report *r, const struct finding_line *line, uint32_t begin,
                        uint32_t end)
{
    report_words(r, r->trace->corpus->documents.at[line->doc].record.text + begin, end - begin);
}

/* What stands at the place: words that differ, a caret for a cut, a double bar for a join. */
static void write_focus(struct report *r, const struct finding *f, const struct finding_line *line)
{
    if (line->focus_begin < line->focus_end) {
        const bool departs = line->edited && f->type != CONTESTED;
        writer_text(r->w, departs ? "<ins class=\"e\">" : "<span class=\"var\">");
        write_words(r, line, line->focus_begin, line->focus_end);
        writer_text(r->w, departs ? "</ins>" : "</span>");
        writer_text(r->w, line->cut_focus ? " … " : "");
    } else if (line->edited && line->speaker == NULL && f->type != CONTESTED) {
        say(r->w, f->type == STEMMA_EDIT_JOIN ? REPORT_JOINED_MARK : REPORT_CUT_MARK);
    }
}

static void write_line(struct report *r, const struct finding *f, const struct finding_line *line)
{
    writer_text(r->w, "<blockquote");
    report_language(r, line->doc);
    writer_text(r->w, line->cut_before ? ">“… " : ">“");
    write_words(r, line, line->begin, line->focus_begin);
    write_focus(r, f, line);
    write_words(r, line, line->focus_end, line->end);
    writer_text(r->w, line->cut_after ? " …” <span class=\"who\">" : "” <span class=\"who\">");
    if (line->speaker != NULL)
        say(r->w, REPORT_GIVEN_TO, line->speaker);
    html_string(r->w, line->outlets);
    writer_text(r->w, "</span></blockquote>\n");
}

static void write_finding(struct report *r, const struct finding *f)
{
    writer_text(r->w, "<li><h3>");
    html_string(r->w, finding_title(f->type));
    writer_text(r->w, "</h3>\n<div>");
    for (size_t k = 0; k < f->n_lines; k++)
        write_line(r, f, &f->lines[k]);
    if (f->n_others > 0)
        say(r->w, REPORT_MORE_ALIKE, (uint64_t)f->n_others, edit_noun(f->type, f->n_others));
    writer_text(r->w, "</div>\n<p class=\"go\">");
    const bool linked = report_utterance_link(r, f->utterance);
    say(r->w, REPORT_UTTERANCE, (uint64_t)f->utterance + 1);
    writer_text(r->w, linked ? "</a></p></li>\n" : "</p></li>\n");
}

enum { VALUES_NAMED = 3 };

/* "Ada Merrow: age 61 or 64." */
static void write_values(struct report *r)
{
    const uint64_t n = r->facts.n_real;
    writer_text(r->w, "<li><h3>");
    say(r->w, REPORT_VALUES_DIFFER, n, n);
    writer_text(r->w, "</h3>\n<div>");
    for (size_t i = 0; i < n && i < VALUES_NAMED; i++) {
        const stemma_disagreement *d = r->facts.differ[i];
        size_t told = 0;
        say(r->w, REPORT_VALUES_LINE);
        report_differ_title(r, d);
        for (size_t g = 0; g < d->n_groups; g++) {
            if (d->groups[g].fits)
                continue;
            writer_text(r->w, told++ == 0 ? ": <b>" : " / <b>");
            report_value(r, d, &d->groups[g]);
            writer_text(r->w, "</b>");
        }
        writer_text(r->w, "</p>\n");
    }
    if (n > VALUES_NAMED)
        say(r->w, REPORT_VALUES_MORE, n - VALUES_NAMED);
    writer_text(r->w, "</div>\n");
    say(r->w, REPORT_VALUES_GO);
}

/* What else tells a report apart: its headline; its id where its name says nothing. */
static void write_what(struct report *r, uint32_t doc)
{
    const stemma_document *d = &r->trace->corpus->documents.at[doc].record;
    if (d->title != NULL && !r->options.no_text) {
        say(r->w, REPORT_BY_TIME_TITLE);
        report_language(r, doc);
        writer_char(r->w, '>');
        html_string(r->w, d->title);
        writer_text(r->w, "</span>");
    }
    if (r->labels.lettered[doc]) {
        writer_text(r->w, "<code>");
        html_string(r->w, d->id);
        writer_text(r->w, "</code>");
    }
}

static void write_by_time(struct report *r)
{
    const stemma_corpus *corpus = r->trace->corpus;
    const size_t n = corpus->documents.n;
    say(r->w, REPORT_BY_TIME);
    for (size_t i = 0; i < n && i < LISTED; i++) {
        const uint32_t doc = r->labels.by_time[i];
        const uint64_t words = corpus_document(corpus, doc)->text.n_tokens;
        const uint64_t quotes = r->doc_quotes[doc];
        say(r->w, REPORT_BY_TIME_ROW);
        report_doc_link(r, doc);
        write_what(r, doc);
        say(r->w, REPORT_BY_TIME_DATE);
        if (!phrase_moment(r->w, corpus->documents.at[doc].record.date))
            say(r->w, REPORT_NO_DATE);
        say(r->w, REPORT_BY_TIME_NUMBERS, words, words, quotes, quotes,
            (uint64_t)r->trace->text_number[doc] + 1);
    }
    writer_text(r->w, "</tbody></table>\n");
    if (n > LISTED)
        say(r->w, REPORT_BY_TIME_MORE, (uint64_t)(n - LISTED), (uint64_t)(n - LISTED));
}

void report_findings(struct report *r)
{
    report_section(r, "summary");
    say(r->w, REPORT_FINDINGS_TITLE);
    writer_text(r->w, "</h2>\n");
    const bool any = r->findings.n > 0 || r->facts.n_real > 0;
    if (!any)
        say(r->w, r->tally.shared_utterances > 0 ? REPORT_NO_FINDING : REPORT_NOTHING_SHARED);
    else
        writer_text(r->w, "<ol class=\"finds\">\n");
    for (size_t i = 0; i < r->findings.n && i < FINDINGS_MAX - (r->facts.n_real > 0); i++)
        write_finding(r, &r->findings.at[i]);
    if (r->facts.n_real > 0)
        write_values(r);
    writer_text(r->w, any ? "</ol>\n" : "");
    report_when(r);
    if (r->trace->corpus->documents.n > 1)
        write_by_time(r);
    report_round_ups(r);
    writer_text(r->w, "</section>\n");
}
