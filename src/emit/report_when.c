/*
 * When the reports were printed and who depends on whom: a figure, and the same in words. In: the
 * documents' dates as intervals and what the story stage says of their parents; out: a row a
 * report, reports of one text together, time from left to right.
 *
 * A point is a minute, a bar all that a date leaves open, a dashed line a report without a date. A
 * thick line leads from a text to its copy, a thin one from prose to a report that prints a passage
 * of it, a dotted one from who was told to who quotes it. What several go back to and is not here
 * is a dashed circle. The table below and the list of sentences are the figure's twins.
 */
#include "emit/axis.h"
#include "emit/report.h"
#include "story/moment.h"

#include <string.h>

enum {
    ROWS = 40,        /* reports in the figure */
    NAME_WIDTH = 130, /* units */
    AXIS = 250,
    WIDTH = 400,
    ROW = 24,
    TOP = 26,
    NAME_BYTES = 17,
    KIN = 40 /* sentences */
};

struct figure {
    struct report *r;
    uint32_t docs[ROWS];
    uint32_t n;
    uint32_t row_of_text[ROWS]; /* number of a row's text, as the page calls it */
    struct axis axis;
    uint32_t n_dated;
    bool virtual_parent; /* what some go back to is not here: a row at the top */
};

static const stemma_document *record_of(const struct report *r, uint32_t doc)
{
    return &r->trace->corpus->documents.at[doc].record;
}

/* ---- what stands where */

/* Reports by time, those of one text together. */
static void place_rows(struct figure *f)
{
    const struct report *r = f->r;
    const uint32_t n = (uint32_t)r->trace->corpus->documents.n;
    const uint32_t *text = r->trace->text_number;
    for (uint32_t i = 0; i < n && f->n < ROWS; i++) {
        const uint32_t first = r->labels.by_time[i];
        bool placed = false;
        for (uint32_t k = 0; k < f->n && !placed; k++)
            placed = text[f->docs[k]] == text[first];
        for (uint32_t k = i; k < n && !placed && f->n < ROWS; k++)
            if (text[r->labels.by_time[k]] == text[first])
                f->docs[f->n++] = r->labels.by_time[k];
    }
    for (uint32_t i = 0; i < f->n; i++) {
        const struct moment m = moment_of(record_of(r, f->docs[i]));
        const stemma_membership *member = r->facts.member[f->docs[i]];
        for (size_t k = 0; member != NULL && k < member->n_depends_on; k++)
            f->virtual_parent |= member->depends_on[k].how == STEMMA_DEPENDS_TEXT &&
                                 member->depends_on[k].on == STEMMA_NO_DOCUMENT;
        if (!m.known)
            continue;
        axis_hold(&f->axis, m.from, m.to);
        f->n_dated++;
    }
}

static double y_of(const struct figure *f, uint32_t row)
{
    return TOP + (row + (f->virtual_parent ? 1.5 : 0.5)) * ROW;
}

static uint32_t row_of(const struct figure *f, uint32_t doc)
{
    for (uint32_t i = 0; i < f->n; i++)
        if (f->docs[i] == doc)
            return i;
    return REPORT_NONE;
}

/* The middle of a report's mark. */
static double middle_of(const struct figure *f, uint32_t doc)
{
    const struct moment m = moment_of(record_of(f->r, doc));
    return m.known ? (axis_x(&f->axis, m.from) + axis_x(&f->axis, m.to)) / 2
                   : NAME_WIDTH + AXIS / 2.0;
}

/* ---- drawing */

static void write_name(struct figure *f, const char *name)
{
    size_t n = strlen(name), shown = n;
    if (n > NAME_BYTES) {
        for (shown = NAME_BYTES - 1; shown > 0 && ((unsigned char)name[shown] & 0xc0) == 0x80;)
            shown--;
    }
    html_flat(f->r->w, name, shown);
    writer_text(f->r->w, shown < n ? "…</text>\n" : "</text>\n");
}

static void write_mark(struct figure *f, uint32_t row)
{
    const struct moment m = moment_of(record_of(f->r, f->docs[row]));
    const double y = y_of(f, row), x = m.known ? axis_x(&f->axis, m.from) : NAME_WIDTH,
                 wide = m.known ? axis_x(&f->axis, m.to) - x : AXIS;
    if (m.known && m.to - m.from == 1) {
        writer_text(f->r->w, "<circle");
        axis_attribute(&f->axis, "cx", x);
        axis_attribute(&f->axis, "cy", y);
        writer_text(f->r->w, " r=\"5\" fill=\"var(--ink)\"/>\n");
        return;
    }
    writer_text(f->r->w, "<rect");
    axis_attribute(&f->axis, "x", x);
    axis_attribute(&f->axis, "y", y - 4);
    axis_attribute(&f->axis, "width", wide < 8 ? 8 : wide);
    writer_text(f->r->w, " height=\"8\" rx=\"4\" fill=\"var(--paper)\" stroke=\"var(--ink)\" "
                         "stroke-width=\"1.5\"");
    writer_text(f->r->w, m.known ? "/>\n" : " stroke-dasharray=\"2 4\"/>\n");
}

static void write_curve(struct figure *f, double x1, double y1, double x2, double y2,
                        const char *style)
{
    struct writer *w = f->r->w;
    writer_text(w, "<path d=\"M");
    writer_fixed(w, x1, 1), writer_char(w, ','), writer_fixed(w, y1, 1);
    writer_text(w, " C");
    writer_fixed(w, x1, 1), writer_char(w, ','), writer_fixed(w, (y1 + y2) / 2, 1);
    writer_char(w, ' ');
    writer_fixed(w, x2, 1), writer_char(w, ','), writer_fixed(w, (y1 + y2) / 2, 1);
    writer_char(w, ' ');
    writer_fixed(w, x2, 1), writer_char(w, ','), writer_fixed(w, y2, 1);
    writer_text(w, "\" fill=\"none\" stroke=\"var(--ink2)\"");
    writer_text(w, style);
    writer_text(w, "/>\n");
}

static void write_edges(struct figure *f, uint32_t row)
{
    static const char *const styles[] = {" stroke-width=\"2.5\"", "",
                                         " stroke-dasharray=\"1 3\" stroke-linecap=\"round\""};
    const stemma_membership *m = f->r->facts.member[f->docs[row]];
    const double x = middle_of(f, f->docs[row]), y = y_of(f, row);
    for (size_t i = 0; m != NULL && i < m->n_depends_on; i++) {
        const stemma_dependence *d = &m->depends_on[i];
        const uint32_t doc =
            d->on != STEMMA_NO_DOCUMENT ? facts_doc(&f->r->facts, d->on) : FACTS_NONE;
        const uint32_t parent = doc != FACTS_NONE ? row_of(f, doc) : REPORT_NONE;
        if (parent != REPORT_NONE)
            write_curve(f, middle_of(f, doc), y_of(f, parent), x, y, styles[d->how]);
        else if (d->how == STEMMA_DEPENDS_TEXT && d->on == STEMMA_NO_DOCUMENT)
            write_curve(f, NAME_WIDTH, TOP + ROW * 0.5, x, y, " stroke-dasharray=\"3 3\"");
    }
}

static void write_row(struct figure *f, uint32_t row)
{
    const struct report *r = f->r;
    const uint32_t doc = f->docs[row], *text = r->trace->text_number;
    axis_text(&f->axis, 0, y_of(f, row) + 4, " class=\"b\"");
    write_name(f, r->labels.of[doc]);
    write_mark(f, row);
    if (row == 0 || text[f->docs[row - 1]] != text[doc]) {
        axis_text(&f->axis, WIDTH, y_of(f, row) + 4, " class=\"q\" text-anchor=\"end\"");
        writer_unsigned(r->w, (uint64_t)text[doc] + 1);
        writer_text(r->w, "</text>\n");
    }
}

static void write_figure(struct figure *f)
{
    struct report *r = f->r;
    const uint64_t n = r->trace->corpus->documents.n;
    say(r->w, REPORT_WHEN_FIGURE, (uint64_t)(y_of(f, f->n - 1) + ROW * 0.75), n, n,
        (uint64_t)r->trace->n_texts, (uint64_t)r->trace->n_texts);
    axis_write(&f->axis, y_of(f, f->n - 1) + ROW / 2.0);
    if (f->virtual_parent) {
        say(r->w, REPORT_WHEN_LOST);
    }
    for (uint32_t i = 0; i < f->n; i++)
        write_edges(f, i);
    for (uint32_t i = 0; i < f->n; i++)
        write_row(f, i);
    say(r->w, REPORT_WHEN_CAPTION);
    if (n > f->n)
        say(r->w, REPORT_WHEN_MORE, n - f->n, n - f->n);
    writer_text(r->w, "</figcaption></figure>\n");
}

/* ---- the same in words */

/* The list's begin before its first report; a report's name before the first that is said of it,
 * and
 * "; " between. */
struct kin {
    struct report *r;
    uint32_t doc;
    size_t told, n_docs;
};

static void write_begin(struct kin *kin)
{
    if (kin->told++ > 0) {
        writer_text(kin->r->w, "; ");
        return;
    }
    writer_text(kin->r->w, kin->n_docs++ == 0 ? "<ul class=\"kin\">\n<li>" : "<li>");
    report_doc_link(kin->r, kin->doc);
    writer_char(kin->r->w, ' ');
}

static void write_told(struct report *r, uint32_t doc, const stemma_dependence *d, uint32_t parent)
{
    say(r->w, REPORT_KIN_TOLD);
    if (parent != FACTS_NONE)
        report_doc_link(r, parent);
    else
        html_string(r->w, d->name);
    say(r->w, parent != FACTS_NONE ? REPORT_KIN_WORDS : REPORT_KIN_WORDS_OUTSIDE);
    report_words(r, record_of(r, doc)->text + d->span.begin_byte,
                 d->span.end_byte - d->span.begin_byte);
    writer_text(r->w, "</q>");
}

static void write_shared(struct report *r, const stemma_dependence *d, uint32_t parent)
{
    const uint64_t words = d->words, percent = (uint64_t)(d->share * 100 + 0.5);
    if (parent == FACTS_NONE) {
        say(r->w, d->name != NULL ? REPORT_KIN_OUTSIDE : REPORT_KIN_LOST, words, words, percent,
            d->name);
        return;
    }
    say(r->w, d->how == STEMMA_DEPENDS_TEXT ? REPORT_KIN_TEXT : REPORT_KIN_PASSAGE);
    report_doc_link(r, parent);
    say(r->w, REPORT_KIN_SHARE, words, words, percent);
    if (d->name != NULL)
        say(r->w, REPORT_KIN_CREDIT, d->name);
}

/* Credits that are not told of yet. */
static void write_credits(struct kin *kin, const stemma_membership *m)
{
    const char *outlet = record_of(kin->r, kin->doc)->outlet;
    for (size_t i = 0; i < m->n_credits; i++) {
        const char *name = m->credits[i].name;
        bool named = outlet != NULL && strcmp(outlet, name) == 0;
        for (size_t k = 0; k < m->n_depends_on && !named; k++)
            named = m->depends_on[k].name != NULL && strcmp(m->depends_on[k].name, name) == 0;
        for (size_t k = 0; k < i && !named; k++)
            named = strcmp(m->credits[k].name, name) == 0;
        if (named)
            continue;
        write_begin(kin);
        say(kin->r->w, REPORT_KIN_CREDITS, name);
    }
}

/* All that is said of one report; of a copy, that it is one. */
static void write_kin_of(struct kin *kin, const stemma_membership *m)
{
    struct report *r = kin->r;
    bool copy = false;
    for (size_t k = 0; k < m->n_depends_on && !copy; k++) {
        const stemma_dependence *d = &m->depends_on[k];
        const uint32_t parent =
            d->on != STEMMA_NO_DOCUMENT ? facts_doc(&r->facts, d->on) : FACTS_NONE;
        write_begin(kin);
        if (d->how == STEMMA_DEPENDS_TOLD)
            write_told(r, kin->doc, d, parent);
        else
            write_shared(r, d, parent);
        copy = d->how == STEMMA_DEPENDS_TEXT && parent != FACTS_NONE;
    }
    if (!copy)
        write_credits(kin, m);
    if (kin->told > 0)
        writer_text(r->w, ".</li>\n");
}

static void write_kin(struct report *r)
{
    struct kin kin = {.r = r};
    size_t more = 0;
    for (size_t i = 0; i < r->trace->corpus->documents.n; i++) {
        kin.doc = r->labels.by_time[i];
        kin.told = 0;
        const stemma_membership *m = r->facts.member[kin.doc];
        if (m != NULL && kin.n_docs < KIN)
            write_kin_of(&kin, m);
        else
            more += m != NULL && m->n_depends_on > 0;
    }
    if (kin.n_docs == 0)
        say(r->w, REPORT_KIN_NONE);
    if (more > 0)
        say(r->w, REPORT_KIN_MORE, (uint64_t)more, (uint64_t)more);
    writer_text(r->w, kin.n_docs > 0 ? "</ul>\n" : "");
}

void report_when(struct report *r)
{
    struct figure f = {.r = r, .axis = {.w = r->w, .left = NAME_WIDTH, .wide = AXIS}};
    if (r->facts.stories == NULL || r->trace->corpus->documents.n < 2)
        return;
    place_rows(&f);
    if (f.n_dated == 0)
        say(r->w, REPORT_WHEN_UNDATED);
    else
        write_figure(&f);
    write_kin(r);
}
