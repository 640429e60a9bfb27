/*
 * Round-ups: reports that tell of several events, this one among them. In: the story's company;
 * out: a list below its reports, with their names, headlines and days.
 *
 * A round-up is no member of the story: what it prints is not counted and not collated here, or the
 * round-up of a newspaper would make one story of all its news. But who wants to know who carried
 * the event has to look at it, too; so each is named, and leads to the page that it stands on.
 */
#include "emit/headline.h"
#include "emit/report.h"

enum { LISTED = 20 };

static void write_round_up(struct report *r, const struct report_round_up *u)
{
    const stemma_document *d = &corpus_document(r->company->corpus, u->doc)->record;
    writer_text(r->w, "<li><b>");
    html_string(r->w, u->name);
    writer_text(r->w, "</b>");
    if (d->title != NULL && !r->options.no_text) {
        say(r->w, REPORT_ROUND_UP_HEADLINE);
        html_language(r->w, d->language);
        writer_char(r->w, '>');
        html_string(r->w, d->title);
        writer_text(r->w, "</q>");
    }
    writer_text(r->w, ", ");
    if (!phrase_moment(r->w, d->date))
        say(r->w, REPORT_ROUND_UP_NO_DATE);
    if (u->page != NULL) {
        say(r->w, REPORT_ROUND_UP_PAGE);
        writer_hex(r->w, u->page->story->id);
        writer_text(r->w, ".html\">");
        headline_write(r->w, u->page, r->company->corpus, r->options.no_text != 0);
        writer_text(r->w, "</a>");
    }
    writer_text(r->w, "</li>\n");
}

void report_round_ups(struct report *r)
{
    const uint64_t n = r->company != NULL ? r->company->n_round_ups : 0;
    if (n == 0)
        return;
    say(r->w, REPORT_ROUND_UPS, n, n, n, n);
    for (size_t i = 0; i < n && i < LISTED; i++)
        write_round_up(r, &r->company->round_ups[i]);
    writer_text(r->w, "</ul>\n");
    if (n > LISTED)
        say(r->w, REPORT_ROUND_UPS_MORE, n - LISTED);
}
