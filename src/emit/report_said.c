/*
 * The differences of one utterance in words, one sentence each: who, what kind, what is printed and
 * what others print. House style stands in sentences of its own, which the page's switch hides.
 */
#include "emit/report.h"

#include "emit/collation.h"

#include <string.h>

#define SENTENCES 60 /* below one table */
#define NAMES 6      /* quotations named in one sentence */

struct said {
    uint32_t number;
    const stemma_utterance *u;
    size_t n; /* sentences so far */
};

static void begin_sentence(struct report *r, struct said *s, bool house)
{
    if (s->n++ == 0)
        say(r->w, REPORT_SAYS_HEAD, (uint64_t)s->number + 1, (uint64_t)s->number + 1);
    writer_text(r->w, house ? "<li class=\"house\"><b>" : "<li><b>");
}

/* What is printed, and what others print. */
static void write_sentence(struct report *r, const stemma_edit *e)
{
    writer_text(r->w, "</b> <span class=\"type\">");
    html_string(r->w, e->type == STEMMA_EDIT_TYPOGRAPHY ? report_string(REPORT_HOUSE_STYLE)
                                                        : edit_noun(e->type, 1));
    writer_text(r->w, "</span> ");
    const bool prints = e->text[0] != '\0', instead = e->base != NULL && e->base[0] != '\0';
    if (e->type == STEMMA_EDIT_JOIN) {
        say(r->w, REPORT_SAID_JOIN);
    } else if (e->type == STEMMA_EDIT_SPEAKER) {
        say(r->w, REPORT_SAID_SPEAKER, e->text, instead ? e->base : "");
    } else if (!prints && !instead) {
        say(r->w, REPORT_SAID_CUT_UNKNOWN);
    } else {
        say(r->w, prints ? REPORT_SAID_PRINTS : REPORT_SAID_CUT);
        report_quoted(r, prints ? e->text : e->base);
        if (prints && instead) {
            say(r->w, REPORT_SAID_OTHERS);
            report_quoted(r, e->base);
        }
        say(r->w, REPORT_SAID_END);
    }
    writer_text(r->w, "</li>\n");
}

static bool has_edit(const stemma_witness *w, const stemma_edit *e)
{
    for (size_t k = 0; k < w->n_edits; k++)
        if (w->edits[k].type == e->type && w->edits[k].base_begin == e->base_begin &&
            w->edits[k].base_end == e->base_end && strcmp(w->edits[k].text, e->text) == 0)
            return true;
    return false;
}

/* "Tideline 4, Beacon 4": the quotations of a row that have the edit. */
static void write_holders(struct report *r, const struct said *s, const struct collation_row *row,
                          const stemma_edit *e)
{
    size_t n = 0;
    uint32_t last = UINT32_MAX;
    for (size_t i = 0; i < row->n_witnesses; i++) {
        const stemma_witness *w = &s->u->witnesses[row->witnesses[i]];
        if (w->quote == last || !has_edit(w, e))
            continue;
        last = w->quote;
        if (n++ >= NAMES)
            continue;
        writer_text(r->w, n > 1 ? ", " : "");
        report_quote_link(r, w->quote);
    }
    if (n > NAMES)
        say(r->w, REPORT_AND_MORE, (uint64_t)(n - NAMES));
}

/* What a row's documents have in common. */
static void say_row(struct report *r, struct said *s, const struct collation_row *row)
{
    for (size_t i = 0; i < row->n_first; i++) {
        const stemma_witness *w = &s->u->witnesses[row->witnesses[i]];
        for (size_t k = 0; k < w->n_edits && s->n < SENTENCES; k++) {
            if (!emit_in_place(&w->edits[k]))
                continue;
            begin_sentence(r, s, false);
            write_holders(r, s, row, &w->edits[k]);
            write_sentence(r, &w->edits[k]);
        }
    }
}

/* What each of them has for itself: its speaker and its house style. */
static void say_witness(struct report *r, struct said *s, const stemma_witness *w)
{
    for (size_t k = 0; k < w->n_edits && s->n < SENTENCES; k++) {
        if (emit_in_place(&w->edits[k]))
            continue;
        begin_sentence(r, s, w->edits[k].type == STEMMA_EDIT_TYPOGRAPHY);
        report_quote_link(r, w->quote);
        write_sentence(r, &w->edits[k]);
    }
}

void report_said(struct report *r, uint32_t number, const struct collation_table *c)
{
    struct said s = {.number = number, .u = c->u};
    size_t all = 0;
    for (size_t row = 0; row < c->n_rows; row++)
        say_row(r, &s, &c->rows[row]);
    for (size_t row = 0; row < c->n_rows; row++)
        for (size_t i = 0; i < c->rows[row].n_witnesses; i++)
            say_witness(r, &s, &c->u->witnesses[c->rows[row].witnesses[i]]);
    for (size_t i = 0; i < c->u->n_witnesses; i++)
        all += c->u->witnesses[i].n_edits;
    if (s.n == SENTENCES && all > SENTENCES)
        say(r->w, REPORT_SAID_MORE);
    if (s.n > 0)
        writer_text(r->w, "</ul>\n");
}
