/*
 * What happened when: a figure with a bar an event, and a table that says the same, with the words
 * of each report and the way to its disagreement.
 *
 * In: the events of the page's stories. Out: at most SHOWN of them, those first whose dates differ,
 * then those that most texts date; by time. A bar is all that the reports leave open; the last row
 * has the reports themselves. What lies long before the first report is left of the axis, as it
 * would press all else together, and is marked by an arrow. A hundred events cost as much as ten
 * but for choosing.
 */
#include "emit/axis.h"
#include "emit/report.h"
#include "emit/value_words.h"
#include "story/moment.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHOWN = 16,
    STATEMENTS = 6, /* of one event */
    LEFT = 28,
    WIDE = 360,
    BEFORE = 9, /* words before a date whose sentence tells nothing certain */
    ROW = 18,
    TOP = 26,
    LEAST_BAR = 6,
    LONG_BEFORE = 92 /* days */
};

struct row {
    const stemma_event *event;
};

struct chart {
    struct report *r;
    struct row rows[SHOWN];
    uint32_t n;
    struct axis axis;
};

/* ---- which */

static int compare_worth(const void *left, const void *right)
{
    const stemma_event *a = ((const struct row *)left)->event,
                       *b = ((const struct row *)right)->event;
    if ((a->disagreement != 0) != (b->disagreement != 0))
        return a->disagreement != 0 ? -1 : 1;
    if (a->n_texts != b->n_texts)
        return a->n_texts > b->n_texts ? -1 : 1;
    return (a > b) - (a < b);
}

static int compare_time(const void *left, const void *right)
{
    const stemma_event *a = ((const struct row *)left)->event,
                       *b = ((const struct row *)right)->event;
    if (a->low != b->low)
        return a->low < b->low ? -1 : 1;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return (a > b) - (a < b);
}

/* The events lie in one array, so that their places in it settle ties. */
static stemma_status choose_events(struct chart *c, stemma_error *err)
{
    const struct facts *f = &c->r->facts;
    struct row *all = ARENA_NEW(c->r->arena, struct row, f->n_events, err);
    if (all == NULL)
        return arena_status(c->r->arena);
    for (size_t i = 0; i < f->n_events; i++)
        all[i].event = f->events[i];
    qsort(all, f->n_events, sizeof *all, compare_worth);
    c->n = f->n_events < SHOWN ? (uint32_t)f->n_events : SHOWN;
    memcpy(c->rows, all, c->n * sizeof *all);
    qsort(c->rows, c->n, sizeof *c->rows, compare_time);
    return STEMMA_OK;
}

/* ---- the figure */

static struct moment moment_of_event(const stemma_event *e)
{
    return moment_of_days((int64_t)e->low, (int64_t)e->high);
}

static struct moment moment_at(const struct chart *c, size_t doc)
{
    return moment_of(&c->r->trace->corpus->documents.at[doc].record);
}

/* True when a report is dated. */
static bool hold_all(struct chart *c)
{
    const size_t n = c->r->trace->corpus->documents.n;
    for (size_t doc = 0; doc < n; doc++) {
        const struct moment m = moment_at(c, doc);
        if (m.known)
            axis_hold(&c->axis, m.from, m.to);
    }
    if (c->axis.from == c->axis.to)
        return false;
    const int64_t least = c->axis.from - (int64_t)LONG_BEFORE * MOMENT_DAY;
    for (uint32_t i = 0; i < c->n; i++) {
        const struct moment m = moment_of_event(c->rows[i].event);
        if (m.to > least)
            axis_hold(&c->axis, m.from > least ? m.from : least, m.to);
    }
    return true;
}

static double y_of(uint32_t row)
{
    return TOP + (row + 0.5) * ROW;
}

static void write_bar(const struct chart *c, int64_t from, int64_t to, uint32_t row,
                      const char *style)
{
    struct writer *w = c->r->w;
    if (to <= c->axis.from) {
        axis_text(&c->axis, LEFT, y_of(row) + 4, " class=\"q\"");
        writer_text(w, "←</text>\n");
        return;
    }
    const double x = axis_x(&c->axis, from > c->axis.from ? from : c->axis.from),
                 wide = axis_x(&c->axis, to) - x;
    writer_text(w, "<rect");
    axis_attribute(&c->axis, "x", x);
    axis_attribute(&c->axis, "y", y_of(row) - 4);
    axis_attribute(&c->axis, "width", wide < LEAST_BAR ? LEAST_BAR : wide);
    writer_text(w, " height=\"8\" rx=\"4\"");
    writer_text(w, style);
    writer_text(w, "/>\n");
}

static void write_chart(struct chart *c)
{
    struct report *r = c->r;
    const size_t n = r->trace->corpus->documents.n;
    say(r->w, REPORT_LINE_FIGURE, TOP + 4 + ((uint64_t)c->n + 1) * ROW, (uint64_t)c->n,
        (uint64_t)c->n);
    axis_write(&c->axis, y_of(c->n) + ROW / 2.0);
    for (uint32_t i = 0; i < c->n; i++) {
        axis_text(&c->axis, 18, y_of(i) + 4, " class=\"b\" text-anchor=\"end\"");
        writer_unsigned(r->w, (uint64_t)i + 1);
        writer_text(r->w, "</text>\n");
        const struct moment m = moment_of_event(c->rows[i].event);
        write_bar(c, m.from, m.to, i,
                  c->rows[i].event->disagreement != 0 ? " fill=\"var(--edit)\""
                                                      : " fill=\"var(--link)\"");
    }
    for (size_t doc = 0; doc < n; doc++) {
        const struct moment m = moment_at(c, doc);
        if (m.known)
            write_bar(c, m.from, m.to, c->n,
                      " fill=\"var(--paper)\" stroke=\"var(--ink)\" stroke-width=\"1.5\"");
    }
    say(r->w, REPORT_LINE_CAPTION);
}

/* ---- the table */

static const struct text *text_of(const struct report *r, uint32_t doc)
{
    return &r->trace->corpus->documents.at[doc].text;
}

/* True when an earlier statement of a copy of the same text has the same words. */
static bool told_before(const struct report *r, const stemma_event *e, size_t m)
{
    const stemma_value *v = &r->options.values->values.at[e->members[m]];
    const uint32_t doc = facts_doc(&r->facts, v->doc), n = v->told.end_byte - v->told.begin_byte;
    for (size_t k = 0; k < m; k++) {
        const stemma_value *other = &r->options.values->values.at[e->members[k]];
        const uint32_t other_doc = facts_doc(&r->facts, other->doc);
        if (other_doc != FACTS_NONE && other->told.end_byte - other->told.begin_byte == n &&
            r->trace->text_number[doc] == r->trace->text_number[other_doc] &&
            memcmp(text_of(r, doc)->bytes + v->told.begin_byte,
                   text_of(r, other_doc)->bytes + other->told.begin_byte, n) == 0)
            return true;
    }
    return false;
}

/* What is printed of a statement: the words told and the date, or the date and what stands before
 * it in its sentence. */
static stemma_span shown_span(const struct report *r, const stemma_value *v, uint32_t doc)
{
    stemma_span s = v->span;
    if (v->told.begin_byte < v->told.end_byte) {
        s.begin_byte = v->told.begin_byte < s.begin_byte ? v->told.begin_byte : s.begin_byte;
        s.end_byte = v->told.end_byte > s.end_byte ? v->told.end_byte : s.end_byte;
        return s;
    }
    const struct text *t = text_of(r, doc);
    const uint32_t first = text_token_at(t, s.begin_byte);
    if (v->sentence.begin_byte < s.begin_byte)
        s.begin_byte = v->sentence.begin_byte;
    if (first > BEFORE && t->tokens[first - BEFORE].begin > s.begin_byte)
        s.begin_byte = t->tokens[first - BEFORE].begin;
    return s;
}

/* Ada Merrow silenced the horn _on Sunday_ Meridian, characters 374–383 */
static void write_statement(struct report *r, const stemma_value *v, uint32_t doc)
{
    const char *bytes = text_of(r, doc)->bytes;
    const stemma_span s = shown_span(r, v, doc);
    writer_text(r->w, "<p");
    report_language(r, doc);
    writer_text(r->w, s.begin_byte > v->sentence.begin_byte ? ">… " : ">");
    report_words(r, bytes + s.begin_byte, v->span.begin_byte - s.begin_byte);
    writer_text(r->w, r->options.no_text ? " <mark>" : "<mark>");
    report_words(r, bytes + v->span.begin_byte, v->span.end_byte - v->span.begin_byte);
    writer_text(r->w, r->options.no_text ? "</mark> " : "</mark>");
    report_words(r, bytes + v->span.end_byte, s.end_byte - v->span.end_byte);
    say(r->w, REPORT_LINE_AT);
    report_doc_link(r, doc);
    say(r->w, REPORT_DIFFER_CHARACTERS, (uint64_t)v->span.begin, (uint64_t)v->span.end);
    writer_text(r->w, "</p>");
}

static void write_statements(struct report *r, const stemma_event *e)
{
    uint64_t more = 0;
    for (size_t m = 0, shown = 0; m < e->n_members; m++) {
        const stemma_value *v = &r->options.values->values.at[e->members[m]];
        const uint32_t doc = facts_doc(&r->facts, v->doc);
        if (doc == FACTS_NONE || told_before(r, e, m))
            continue;
        if (shown < STATEMENTS)
            write_statement(r, v, doc);
        else
            more++;
        shown++;
    }
    if (more > 0)
        say(r->w, REPORT_LINE_MORE_STATEMENTS, more, more);
}

/* The link to the disagreement on its date. */
static void write_differs(struct report *r, const stemma_event *e)
{
    for (size_t i = 0; i < r->facts.n_differ && e->disagreement != 0; i++)
        if (r->facts.differ[i]->id == e->disagreement) {
            say(r->w, REPORT_LINE_DIFFERS, (uint64_t)report_differ_row(r, i) + 1);
            return;
        }
}

static void write_row(struct report *r, const stemma_event *e, uint32_t number)
{
    say(r->w, e->disagreement != 0 ? REPORT_LINE_ODD_ROW : REPORT_LINE_ROW, (uint64_t)number + 1);
    value_date_words(r->w, e->value);
    writer_text(r->w, "</b>");
    if (e->ahead)
        say(r->w, REPORT_LINE_AHEAD);
    write_differs(r, e);
    say(r->w, REPORT_DIFFER_TEXTS, (uint64_t)e->n_texts, (uint64_t)e->n_texts);
    writer_text(r->w, "</td><td role=\"cell\" class=\"ev\">");
    write_statements(r, e);
    writer_text(r->w, "</td></tr>\n");
}

bool report_has_timeline(const struct report *r)
{
    return r->facts.n_events > 0;
}

stemma_status report_timeline(struct report *r, stemma_error *err)
{
    struct chart c = {.r = r, .axis = {.w = r->w, .left = LEFT, .wide = WIDE}};
    if (!report_has_timeline(r))
        return STEMMA_OK;
    TRY(choose_events(&c, err));
    report_section(r, "timeline");
    say(r->w, REPORT_LINE_TITLE);
    say(r->w, REPORT_LINE_LEAD);
    if (hold_all(&c))
        write_chart(&c);
    say(r->w, REPORT_LINE_TABLE);
    for (uint32_t i = 0; i < c.n; i++)
        write_row(r, c.rows[i].event, i);
    writer_text(r->w, "</tbody></table>\n");
    if (r->facts.n_events > c.n)
        say(r->w, REPORT_LINE_MORE, (uint64_t)(r->facts.n_events - c.n),
            (uint64_t)(r->facts.n_events - c.n));
    writer_text(r->w, "</section>\n");
    return STEMMA_OK;
}
