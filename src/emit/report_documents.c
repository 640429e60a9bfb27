/*
 * The reports, earliest first: each document in its paragraphs (report_text.c) with notes in the
 * margin (report_notes.c), or the sentences of it that are to be shown.
 */
#include "emit/report_text.h"

#include "reuse/furniture.h"

#include <string.h>

#define DOCUMENTS_OPEN 12 /* further ones are folded */

struct page_text {
    struct text_view view;
    uint32_t trailing; /* byte from which a list of other posts stands; the text's end: none */
    bool left_out;     /* the last thing written says that something is left out */
};

static uint32_t skip_space(const char *bytes, uint32_t begin, uint32_t end)
{
    while (begin < end && (unsigned char)bytes[begin] <= ' ')
        begin++;
    return begin;
}

static bool sentence_shown(const struct text_view *v, uint32_t sentence)
{
    return v->shown == NULL || v->shown[sentence];
}

static bool any_shown(const struct text_view *v, uint32_t begin, uint32_t end)
{
    const struct text *t = &v->d->text;
    if (v->shown == NULL)
        return true;
    for (uint32_t s = text_sentence_at(t, begin); s < t->n_sentences && t->sentences[s].begin < end;
         s++)
        if (v->shown[s])
            return true;
    return false;
}

/* The sentences of bytes begin…end that are to be shown, "[…]" for the others. */
static void write_sentences(struct report *r, struct text_view *v, uint32_t begin, uint32_t end)
{
    const struct text *t = &v->d->text;
    bool left_out = false;
    for (uint32_t s = text_sentence_at(t, begin); s < t->n_sentences && t->sentences[s].begin < end;
         s++) {
        const struct text_range *sentence = &t->sentences[s];
        if (sentence_shown(v, s)) {
            report_text(r, v, sentence->begin > begin ? sentence->begin : begin,
                        sentence->end < end ? sentence->end : end);
            writer_char(r->w, ' ');
        } else if (!left_out) {
            say(r->w, REPORT_LEFT_OUT);
        }
        left_out = !sentence_shown(v, s);
    }
}

static void write_paragraph(struct report *r, struct page_text *p, uint32_t begin, uint32_t end)
{
    const bool aside = begin >= p->trailing;
    begin = skip_space(p->view.d->text.bytes, begin, end);
    if (begin >= end)
        return;
    if (!any_shown(&p->view, begin, end)) {
        if (!p->left_out)
            say(r->w, REPORT_ROW_LEFT_OUT);
        p->left_out = true;
        return;
    }
    p->left_out = false;
    writer_text(r->w,
                aside ? "<div class=\"row\"><p class=\"set-aside\">" : "<div class=\"row\"><p>");
    if (p->view.shown == NULL)
        report_text(r, &p->view, begin, end);
    else
        write_sentences(r, &p->view, begin, end);
    if (aside)
        say(r->w, REPORT_SET_ASIDE);
    writer_text(r->w, "</p>");
    report_notes(r, &p->view, begin, end);
    writer_text(r->w, "</div>\n");
}

/* The paragraphs without the date stamp at the head and without the headline, which stands above.
 */
static void write_paragraphs(struct report *r, struct page_text *p)
{
    const struct document *d = p->view.d;
    const struct text *t = &d->text;
    for (uint32_t i = 0; i < t->n_paragraphs; i++) {
        uint32_t begin = t->paragraphs[i].begin;
        const uint32_t end = t->paragraphs[i].end;
        begin = begin < d->n_front ? d->n_front : begin;
        if (begin < d->title_end && end > d->title_begin) {
            if (begin < d->title_begin)
                write_paragraph(r, p, begin, d->title_begin);
            begin = d->title_end;
        }
        if (begin < end)
            write_paragraph(r, p, begin, end);
    }
}

/* "Five quotations. Two silent cuts, one join." */
static void write_did(struct report *r, const struct page_text *p)
{
    uint32_t by_type[N_DIFFERENCES] = {0};
    const size_t first = r->first_part[p->view.first_quote];
    const size_t end = r->first_part[p->view.end_quote];
    const uint64_t n = r->doc_quotes[p->view.doc];
    bool any = false;
    for (size_t u = r->first_use[first]; u < r->first_use[end]; u++) {
        const stemma_witness *w =
            &r->trace->utterances.at[r->uses[u].utterance].witnesses[r->uses[u].witness];
        for (size_t i = 0; i < w->n_edits; i++)
            by_type[w->edits[i].type]++;
    }
    say(r->w, REPORT_N_QUOTATIONS, n, n);
    for (int type = 0; type < N_DIFFERENCES; type++) {
        if (by_type[type] == 0 || type == STEMMA_EDIT_TYPOGRAPHY)
            continue;
        writer_text(r->w, any ? ", " : " ");
        phrase_count(r->w, by_type[type], !any);
        writer_char(r->w, ' ');
        html_string(r->w, edit_noun((stemma_edit_type)type, by_type[type]));
        any = true;
    }
    writer_text(r->w, any ? "." : "");
    if (p->trailing < p->view.d->text.n_bytes)
        say(r->w, REPORT_TRAILING);
}

static void write_facts(struct report *r, const struct page_text *p)
{
    const stemma_document *d = &p->view.d->record;
    writer_text(r->w, "<p class=\"meta\">");
    if (!phrase_moment(r->w, d->date))
        say(r->w, REPORT_NO_DATE);
    say(r->w, REPORT_WORDS_AND_TEXT, (uint64_t)p->view.d->text.n_tokens,
        (uint64_t)p->view.d->text.n_tokens, (uint64_t)r->trace->text_number[p->view.doc] + 1);
    if (r->labels.lettered[p->view.doc]) {
        writer_text(r->w, " · <code>");
        html_string(r->w, d->id);
        writer_text(r->w, "</code>");
    }
    writer_text(r->w, "</p>\n<p class=\"did\">");
    write_did(r, p);
    writer_text(r->w, "</p>\n");
}

/* The headline: from the text when it stands there, so that its quotations are lit too. */
static void write_head(struct report *r, struct page_text *p)
{
    const struct document *d = p->view.d;
    writer_text(r->w, ">\n<div class=\"row head\"><div>\n<h3 id=\"");
    writer_text(r->w, r->doc_id[p->view.doc]);
    writer_text(r->w, "-h\"><span class=\"kick\">");
    html_string(r->w, r->labels.of[p->view.doc]);
    writer_text(r->w, "</span> ");
    if (d->title_begin < d->title_end)
        report_text(r, &p->view, d->title_begin, d->title_end);
    else if (d->record.title != NULL)
        report_words(r, d->record.title, strlen(d->record.title));
    writer_text(r->w, "</h3>\n");
    write_facts(r, p);
    writer_text(r->w, "</div>");
    if (d->title_begin < d->title_end)
        report_notes(r, &p->view, d->title_begin, d->title_end);
    writer_text(r->w, "</div>\n");
}

static stemma_status write_document(struct report *r, uint32_t doc, bool folded, stemma_error *err)
{
    struct page_text p = {.left_out = false};
    TRY(report_text_prepare(&p.view, r, doc, err));
    if (!furniture_trailing(&p.view.d->text, &p.trailing))
        p.trailing = p.view.d->text.n_bytes;
    if (folded) {
        writer_text(r->w, "<details class=\"folded\"><summary><b>");
        html_string(r->w, r->labels.of[doc]);
        writer_text(r->w, "</b> ");
        write_did(r, &p);
        writer_text(r->w, "</summary>\n");
    }
    writer_text(r->w, "<article id=\"");
    writer_text(r->w, r->doc_id[doc]);
    writer_text(r->w, "\" aria-labelledby=\"");
    writer_text(r->w, r->doc_id[doc]);
    writer_text(r->w, "-h\"");
    report_language(r, doc);
    write_head(r, &p);
    write_paragraphs(r, &p);
    report_text_end(r, &p.view);
    writer_text(r->w, folded ? "</article>\n</details>\n" : "</article>\n");
    return STEMMA_OK;
}

stemma_status report_documents(struct report *r, stemma_error *err)
{
    const size_t n = r->trace->corpus->documents.n;
    report_section(r, "reports");
    say(r->w, REPORT_DOCUMENTS_TITLE, (uint64_t)n, (uint64_t)n);
    writer_text(r->w, "</h2>\n");
    say(r->w, REPORT_DOCUMENTS_LEAD);
    if (r->facts.n_values > 0)
        say(r->w, REPORT_DOCUMENTS_VALUES);
    writer_text(r->w, "</p>\n");
    if (r->options.excerpt > 0)
        say(r->w, REPORT_EXCERPTED, (uint64_t)r->options.excerpt, (uint64_t)r->options.excerpt);
    for (uint32_t i = 0; i < n && i < REPORT_MAX_DOCUMENTS; i++) {
        const struct arena_mark mark = arena_mark(r->arena);
        TRY(write_document(r, r->labels.by_time[i], i >= DOCUMENTS_OPEN, err));
        arena_rewind(r->arena, mark);
    }
    if (n > REPORT_MAX_DOCUMENTS)
        say(r->w, REPORT_DOCUMENTS_LEFT_OUT, (uint64_t)(n - REPORT_MAX_DOCUMENTS),
            (uint64_t)(n - REPORT_MAX_DOCUMENTS));
    writer_text(r->w, "</section>\n");
    return STEMMA_OK;
}
