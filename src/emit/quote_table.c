/*
 * A quotation as one line of a table, for spreadsheets and command-line tools.
 *
 * Columns are separated by one tab. In words of documents, tab, line feed, return and backslash are
 * written \t, \n, \r and \\, other control characters as spaces, so that a row is one line and a
 * column never shifts. What is not known is an empty column. Spans are BEGIN-END in code points; a
 * semicolon stands between two.
 */
#include "emit/emit.h"

#include <string.h>

void emit_quote_columns(struct writer *w)
{
    writer_text(w, "id\tdoc\tkind\tspeaker\thow\tconfidence\tflags\tparts\tsource\tsource_text\t"
                   "cue\tcue_text\taddressee\taddressee_text\ttext\n");
}

void emit_column(struct writer *w, const char *bytes, size_t n)
{
    static const char special[] = "\t\n\r\\", letters[] = "tnr\\";
    size_t from = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c >= ' ' && c != '\\' && c != 0x7f)
            continue;
        writer_bytes(w, bytes + from, i - from);
        const char *at = c != 0 ? strchr(special, c) : NULL;
        if (at != NULL)
            writer_char(w, '\\');
        writer_char(w, at != NULL ? letters[at - special] : ' ');
        from = i + 1;
    }
    writer_bytes(w, bytes + from, n - from);
}

static void text_column(struct writer *w, const char *text)
{
    if (text != NULL)
        emit_column(w, text, strlen(text));
    writer_char(w, '\t');
}

static void span(struct writer *w, const stemma_span *s)
{
    writer_unsigned(w, s->begin);
    writer_char(w, '-');
    writer_unsigned(w, s->end);
}

/* Two columns: where it stands, and its words. */
static void place_columns(struct writer *w, const struct quote_form *form, const stemma_document *d,
                          const stemma_span *s)
{
    bool there = s->end_byte > s->begin_byte;
    if (there)
        span(w, s);
    writer_char(w, '\t');
    if (there && !form->no_text)
        emit_column(w, d->text + s->begin_byte, s->end_byte - s->begin_byte);
    writer_char(w, '\t');
}

static void flags_column(struct writer *w, uint32_t flags)
{
    bool any = false;
    for (unsigned i = 0; stemma_quote_flag_name(i) != NULL; i++) {
        if (!(flags & (1u << i)))
            continue;
        if (any)
            writer_char(w, ' ');
        writer_text(w, stemma_quote_flag_name(i));
        any = true;
    }
    writer_char(w, '\t');
}

void emit_quote_row(struct writer *w, const struct quote_form *form, const stemma_quote *q)
{
    const stemma_document *d = &form->corpus->documents.at[q->doc].record;
    writer_hex(w, q->id);
    writer_char(w, '\t');
    text_column(w, d->id);
    text_column(w, stemma_quote_kind_name(q->kind));
    text_column(w, q->speaker);
    text_column(w, q->speaker != NULL ? stemma_speaker_how_name(q->how) : NULL);
    writer_fixed(w, q->confidence, 3);
    writer_char(w, '\t');
    flags_column(w, q->flags);
    for (size_t p = 0; p < q->n_parts; p++) {
        if (p > 0)
            writer_char(w, ';');
        span(w, &q->parts[p]);
    }
    writer_char(w, '\t');
    place_columns(w, form, d, &q->source);
    place_columns(w, form, d, &q->cue);
    place_columns(w, form, d, &q->addressee);
    for (size_t p = 0; p < q->n_parts && !form->no_text; p++) {
        if (p > 0)
            writer_char(w, ' ');
        emit_column(w, d->text + q->parts[p].begin_byte,
                    q->parts[p].end_byte - q->parts[p].begin_byte);
    }
    writer_char(w, '\n');
}
