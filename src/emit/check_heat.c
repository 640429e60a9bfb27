/*
 * The heat of a reference: its text, paragraph by paragraph, each run of words as dark as the
 * documents that quote it are many, and beside it who they are. Paragraphs that nobody quotes are
 * shown as long as the reference is short. Linear in the text and the runs.
 */
#include "emit/check_html.h"

#include <string.h>

#define WHOLE_BYTES 200000 /* of a reference that is shown whole */
#define NAMED 8            /* documents named for one run */
#define QUOTED_COLUMNS 6   /* words that name a run in the list */

struct heat_view {
    struct writer *w;
    const struct check_view *v;
    const struct labels *names;
    const struct document *d;
    const struct heat_list *heat;
    size_t run; /* the first that may touch what comes next */
};

static void write_run(struct heat_view *h, const stemma_heat *run, uint32_t begin, uint32_t end)
{
    struct writer *w = h->w;
    uint32_t to = end;
    while (to > begin && (unsigned char)h->d->text.bytes[to - 1] <= ' ')
        to--;
    if (run->n_docs > 0) {
        writer_text(w, "<span class=\"d d");
        writer_unsigned(w, run->n_docs < 4 ? run->n_docs : 4);
        writer_text(w, "\">");
    }
    html_flat(w, h->d->text.bytes + begin, to - begin);
    if (run->n_docs > 0) {
        say(w, REPORT_TIMES, (uint64_t)run->n_docs);
        say(w, REPORT_HEAT_QUOTED_BY, (uint64_t)run->n_docs);
        writer_text(w, "</span>");
    }
    if (to < end)
        writer_char(w, ' ');
}

/* The runs that touch bytes begin … end, from h->run on. */
static size_t runs_in(const struct heat_view *h, uint32_t end)
{
    size_t i = h->run;
    while (i < h->heat->n && h->heat->at[i].span.begin_byte < end)
        i++;
    return i;
}

static bool is_quoted(const struct heat_view *h, uint32_t begin, uint32_t end)
{
    for (size_t i = h->run; i < runs_in(h, end); i++)
        if (h->heat->at[i].span.end_byte > begin && h->heat->at[i].n_docs > 0)
            return true;
    return false;
}

/* "×2 The horn is the voice … Tideline, Beacon". */
static void write_witness(struct heat_view *h, const stemma_heat *run)
{
    const struct text *t = &h->d->text;
    const uint32_t n = run->word_end - run->word_begin;
    const uint32_t last = run->word_begin + (n < QUOTED_COLUMNS ? n : QUOTED_COLUMNS) - 1;
    writer_text(h->w, "<li class=\"wl\"><span class=\"k d");
    writer_unsigned(h->w, run->n_docs < 4 ? run->n_docs : 4);
    writer_text(h->w, "\">×");
    writer_unsigned(h->w, run->n_docs);
    writer_text(h->w, "</span> <q>");
    html_flat(h->w, t->bytes + t->tokens[run->word_begin].begin,
              token_end(&t->tokens[last]) - t->tokens[run->word_begin].begin);
    writer_text(h->w, n > QUOTED_COLUMNS ? " …</q> " : "</q> ");
    for (size_t i = 0; i < run->n_docs && i < NAMED; i++) {
        writer_text(h->w, i > 0 ? ", " : "");
        html_string(h->w, h->names->of[run->docs[i]]);
    }
    if (run->n_docs > NAMED)
        say(h->w, REPORT_AND_MORE, (uint64_t)run->n_docs - NAMED);
    writer_text(h->w, "</li>\n");
}

static void write_paragraph(struct heat_view *h, uint32_t begin, uint32_t end)
{
    const size_t past = runs_in(h, end);
    const bool quoted = is_quoted(h, begin, end);
    writer_text(h->w, "<div class=\"contig\"><p class=\"text\"");
    html_language(h->w, h->d->record.language);
    writer_char(h->w, '>');
    uint32_t at = begin;
    for (size_t i = h->run; i < past; i++) {
        const stemma_heat *run = &h->heat->at[i];
        const uint32_t to = run->span.end_byte < end ? run->span.end_byte : end;
        if (to > at)
            write_run(h, run, at, to);
        at = to > at ? to : at;
    }
    if (at < end) {
        const stemma_heat rest = {0};
        write_run(h, &rest, at, end);
    }
    writer_text(h->w, "</p>\n");
    if (quoted)
        say(h->w, REPORT_HEAT_WITNESSES);
    for (size_t i = h->run; i < past; i++)
        if (h->heat->at[i].n_docs > 0 && h->heat->at[i].span.end_byte > begin)
            write_witness(h, &h->heat->at[i]);
    writer_text(h->w, quoted ? "</ul></div>\n" : "</div>\n");
}

void check_html_heat(struct writer *w, const struct check_view *v, uint32_t doc,
                     const struct labels *names)
{
    struct heat_view h = {
        w, v, names, corpus_document(v->check->against, doc), &v->check->heat[doc], 0};
    const struct text *t = &h.d->text;
    const bool whole = t->n_bytes <= WHOLE_BYTES;
    uint64_t quoted = 0, passed = 0;
    for (size_t i = 0; i < h.heat->n; i++)
        if (h.heat->at[i].n_docs > 0)
            quoted += h.heat->at[i].word_end - h.heat->at[i].word_begin;
    const uint64_t n_docs = v->check->corpus->documents.n;
    say(w, REPORT_HEAT_LEAD, (uint64_t)t->n_tokens, (uint64_t)t->n_tokens, quoted, quoted, n_docs);
    say(w, REPORT_HEAT_LEGEND);
    writer_text(w, "<div class=\"source\">\n");
    for (uint32_t p = 0; p < t->n_paragraphs; p++) {
        const struct text_range *range = &t->paragraphs[p];
        while (h.run < h.heat->n && h.heat->at[h.run].span.end_byte <= range->begin)
            h.run++;
        if (!whole && !is_quoted(&h, range->begin, range->end)) {
            passed++;
            continue;
        }
        if (passed > 0)
            say(w, REPORT_HEAT_PASSED, passed, passed);
        passed = 0;
        write_paragraph(&h, range->begin, range->end);
    }
    if (passed > 0)
        say(w, REPORT_HEAT_PASSED, passed, passed);
    writer_text(w, "</div>\n");
}
