/*
 * A checked quotation on one line. In: the quotation's parts and its edits; out: its words in
 * marks, cut to a width around the first place that differs, with a sign where nothing is printed.
 */
#include "emit/check_say.h"

#include "emit/capture.h"
#include "emit/flat.h"

#include <string.h>

static void write_words(struct writer *w, const struct check_view *v, uint32_t doc, uint32_t begin,
                        uint32_t end)
{
    flat_write(w, corpus_document(v->check->corpus, doc)->text.bytes + begin, end - begin);
}

/* The first byte that is worth showing: of an edit, of a join, of the quotation. */
static uint32_t focus_of(const stemma_checked *c, uint32_t begin)
{
    for (size_t p = 0; p < c->n_pieces; p++)
        for (size_t k = 0; k < c->pieces[p].n_edits; k++)
            if (c->pieces[p].edits[k].type != STEMMA_EDIT_TYPOGRAPHY)
                return c->pieces[p].edits[k].span.begin_byte;
    return begin;
}

/* A mark where nothing is printed: words are missing, or passages meet. */
static void write_signs(struct writer *w, const struct check_view *v, const stemma_checked *c,
                        const stemma_check_piece *p)
{
    uint32_t at = p->span.begin_byte;
    for (size_t k = 0; k < p->n_edits; k++) {
        const stemma_edit *e = &p->edits[k];
        const bool empty = e->span.begin_byte == e->span.end_byte;
        if (!empty || e->type == STEMMA_EDIT_TYPOGRAPHY || e->span.begin_byte < at ||
            e->span.begin_byte > p->span.end_byte)
            continue;
        write_words(w, v, c->doc, at, e->span.begin_byte);
        const char *bytes = corpus_document(v->check->corpus, c->doc)->text.bytes;
        const bool after_space = e->span.begin_byte > 0 && bytes[e->span.begin_byte - 1] == ' ';
        writer_text(w, e->type == STEMMA_EDIT_JOIN ? "| " : after_space ? "^ " : " ^");
        at = e->span.begin_byte;
    }
    write_words(w, v, c->doc, at, p->span.end_byte);
}

/* The whole quotation with its signs. `*focus`: bytes of `out` before the place to show. */
static stemma_status write_whole(const char **out, size_t *focus, const struct check_view *v,
                                 const stemma_checked *c, stemma_error *err)
{
    struct capture all;
    struct writer *w = capture_begin(&all, v->arena, err);
    const stemma_quote *q = &v->check->quotes->quotes.at[c->quote];
    const uint32_t place = focus_of(c, q->parts[0].begin_byte);
    size_t n_before = 0;
    uint32_t end = q->parts[0].begin_byte;
    for (size_t p = 0; p < c->n_pieces; p++) {
        const stemma_check_piece *piece = &c->pieces[p];
        if (p > 0 && c->pieces[p - 1].part != piece->part)
            writer_text(w, "” … “");
        else if (p > 0)
            write_words(w, v, c->doc, end, piece->span.begin_byte);
        write_signs(w, v, c, piece);
        if (piece->span.begin_byte <= place)
            n_before = place - q->parts[0].begin_byte;
        end = piece->span.end_byte;
    }
    for (size_t p = 0; c->n_pieces == 0 && p < q->n_parts; p++) {
        writer_text(w, p > 0 ? "” … “" : "");
        write_words(w, v, c->doc, q->parts[p].begin_byte, q->parts[p].end_byte);
    }
    TRY(capture_end(&all, out));
    *focus = n_before < strlen(*out) ? n_before : strlen(*out);
    return STEMMA_OK;
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

/* A word's begin at most `bytes` before `at`. */
static size_t word_before(const char *text, size_t at, size_t bytes)
{
    size_t i = at > bytes ? at - bytes : 0;
    while (i > 0 && i < at && text[i - 1] != ' ')
        i++;
    while (i > 0 && is_inside_character(text[i]))
        i--;
    return i;
}

stemma_status check_excerpt(const char **out, const struct check_view *v, const stemma_checked *c,
                            size_t columns, stemma_error *err)
{
    const char *whole, *shown;
    size_t focus, begin = 0;
    TRY(write_whole(&whole, &focus, v, c, err));
    const size_t n = strlen(whole);
    if (flat_columns(whole, n) + 2 > columns && focus > columns / 2)
        begin = word_before(whole, focus, columns / 2);
    TRY(flat_copy(&shown, v->arena, whole + begin, n - begin, columns - (begin > 0 ? 4 : 2), err));
    *out = arena_printf(v->arena, err, "“%s%s”", begin > 0 ? "… " : "", shown);
    return *out != NULL ? STEMMA_OK : arena_status(v->arena);
}
