/*
 * A checked quotation in a page: the whole quotation, each place that differs with a shape, a
 * hidden word for those who do not see it, and below it the sentences of check_say.c. The same
 * marks as in the report.
 */
#include "emit/check_html.h"

#include "emit/findings.h"

#include <string.h>

static void write_bytes(struct writer *w, const struct check_view *v, uint32_t doc, uint32_t begin,
                        uint32_t end)
{
    if (begin < end)
        html_flat(w, corpus_document(v->check->corpus, doc)->text.bytes + begin, end - begin);
}

/* A place that differs, with what is printed there. Gives the byte after it. */
static uint32_t write_edit(struct writer *w, const struct check_view *v, uint32_t doc,
                           const stemma_edit *e)
{
    if (e->type == STEMMA_EDIT_JOIN) {
        say(w, REPORT_JOINED_MARK);
    } else if (e->span.begin_byte == e->span.end_byte) {
        say(w, REPORT_CUT_MARK);
    } else {
        writer_text(w, "<ins class=\"e\">");
        write_bytes(w, v, doc, e->span.begin_byte, e->span.end_byte);
        say(w, REPORT_EDIT_NAMED, edit_noun(e->type, 1));
        writer_text(w, "</ins>");
    }
    return e->span.end_byte;
}

static void write_piece(struct writer *w, const struct check_view *v, uint32_t doc,
                        const stemma_check_piece *p)
{
    uint32_t at = p->span.begin_byte;
    if (p->joined)
        say(w, REPORT_JOINED_MARK);
    if (p->doc == STEMMA_NO_DOC) {
        writer_text(w, "<mark class=\"e\">");
        write_bytes(w, v, doc, at, p->span.end_byte);
        say(w, REPORT_CHECK_NOWHERE);
        writer_text(w, "</mark>");
        return;
    }
    for (size_t k = 0; k < p->n_edits; k++) {
        const stemma_edit *e = &p->edits[k];
        if (e->type == STEMMA_EDIT_TYPOGRAPHY || e->type == STEMMA_EDIT_JOIN ||
            e->span.begin_byte < at || e->span.end_byte > p->span.end_byte)
            continue;
        write_bytes(w, v, doc, at, e->span.begin_byte);
        at = write_edit(w, v, doc, e);
    }
    write_bytes(w, v, doc, at, p->span.end_byte);
}

/* All pieces, with the marks of the parts. */
static void write_quotation(struct writer *w, const struct check_view *v, const stemma_checked *c)
{
    const stemma_quote *q = &v->check->quotes->quotes.at[c->quote];
    uint32_t end = q->parts[0].begin_byte;
    writer_text(w, "“");
    for (size_t p = 0; p < c->n_pieces; p++) {
        const stemma_check_piece *piece = &c->pieces[p];
        if (p > 0 && c->pieces[p - 1].part != piece->part)
            writer_text(w, "” … “");
        else
            write_bytes(w, v, c->doc, end, piece->span.begin_byte);
        write_piece(w, v, c->doc, piece);
        end = piece->span.end_byte;
    }
    for (size_t p = 0; c->n_pieces == 0 && p < q->n_parts; p++) {
        writer_text(w, p > 0 ? "” … “" : "");
        write_bytes(w, v, c->doc, q->parts[p].begin_byte, q->parts[p].end_byte);
    }
    writer_text(w, "”");
}

stemma_status check_html_item(struct writer *w, struct check_view *v, size_t i, bool no_text,
                              stemma_error *err)
{
    const stemma_checked *c = &v->check->at[i];
    const struct arena_mark mark = arena_mark(v->arena);
    struct check_lines lines;
    say(w, REPORT_CHECK_HEAD, (uint64_t)i + 1, stemma_verdict_name(c->verdict),
        (uint64_t)check_line(v, c));
    writer_text(w, "<blockquote");
    html_language(w, v->check->corpus->documents.at[c->doc].record.language);
    writer_char(w, '>');
    if (no_text)
        say(w, REPORT_HIDDEN_WORDS, (uint64_t)c->n_words, (uint64_t)c->n_words);
    else
        write_quotation(w, v, c);
    writer_text(w, "</blockquote>\n");
    if (c->speaker != NULL)
        say(w, REPORT_CHECK_SPEAKER, c->speaker);
    TRY(check_say(&lines, v, c, err));
    if (lines.n > 0 && !no_text) {
        writer_text(w, "<ul class=\"says\">");
        for (size_t k = 0; k < lines.n; k++) {
            writer_text(w, "<li>");
            html_string(w, lines.at[k]);
            writer_text(w, "</li>");
        }
        writer_text(w, "</ul>");
    }
    writer_text(w, "</div></li>\n");
    arena_rewind(v->arena, mark);
    return STEMMA_OK;
}

void check_html_counts(struct writer *w, const struct check_view *v)
{
    static const enum report_string means[N_VERDICTS] = {
        REPORT_CHECK_MEANS_VERBATIM, REPORT_CHECK_MEANS_DIFFERS,
        REPORT_CHECK_MEANS_JOINED,   REPORT_CHECK_MEANS_OTHER_SPEAKER,
        REPORT_CHECK_MEANS_UNQUOTED, REPORT_CHECK_MEANS_NOT_FOUND};
    say(w, REPORT_CHECK_COUNTS);
    for (size_t i = 0; i < N_VERDICTS; i++)
        if (v->n_of[i] > 0)
            say(w, REPORT_CHECK_COUNT, stemma_verdict_name((stemma_verdict)i), (uint64_t)v->n_of[i],
                (uint64_t)v->n_of[i], report_string(means[i]));
    writer_text(w, "</tbody></table>\n");
}
