/*
 * Sentences on checked quotations. In: a record of the check; out: plain strings, clean and on one
 * line each. Every sentence that people read about a verdict is made here. A sentence names the
 * words and the document that prints them otherwise; none says who is right.
 */
#include "emit/check_say.h"

#include "emit/capture.h"
#include "emit/findings.h"
#include "emit/flat.h"
#include "emit/phrase.h"

#include <string.h>

#define NAMED 4          /* documents named in one list */
#define SAID_COLUMNS 120 /* of words that a sentence quotes */
#define MAX_LINES 64     /* sentences on one quotation */
#define MORE_EDITS 12    /* edits told one by one */

/* "Halyard"; of a reference "line 12 of letter.txt". */
static void write_place(struct writer *w, const struct check_view *v, uint32_t doc,
                        const stemma_span *span)
{
    if (!v->check->reference) {
        flat_string(w, v->labels.lettered[doc] ? check_doc_name(v->check->against, doc)
                                               : v->labels.of[doc]);
        return;
    }
    writer_text(w, "line ");
    writer_grouped(w, check_line_at(v, doc, span->begin_byte));
    writer_text(w, " of ");
    flat_string(w, check_doc_name(v->check->against, doc));
}

/* Witnesses that print the quotation exactly, or not. */
static size_t count_witnesses(const stemma_checked *c, int exact)
{
    size_t n = 0;
    for (size_t i = 0; i < c->n_witnesses; i++)
        n += c->witnesses[i].exact == exact;
    return n;
}

/* Their names: "Tideline, Beacon and 3 more". */
static void write_witnesses(struct writer *w, const struct check_view *v, const stemma_checked *c,
                            int exact)
{
    const size_t n = count_witnesses(c, exact);
    size_t written = 0;
    const size_t named = n > NAMED + 1 ? NAMED : n;
    for (size_t i = 0; i < c->n_witnesses && written < named; i++) {
        const stemma_check_witness *x = &c->witnesses[i];
        if (x->exact != exact)
            continue;
        if (written > 0)
            writer_text(w, written + 1 == n ? " and " : ", ");
        write_place(w, v, x->doc, &x->found);
        written++;
    }
    if (named < n) {
        writer_text(w, " and ");
        writer_grouped(w, n - named);
        writer_text(w, " more");
    }
}

/* ------------------------------------------------------------------ sentences */

struct speech {
    const struct check_view *v;
    const stemma_checked *c;
    const char **lines;
    size_t n;
    struct capture open;
    stemma_error *err;
};

static struct writer *begin_line(struct speech *s)
{
    return capture_begin(&s->open, s->v->arena, s->err);
}

static stemma_status end_line(struct speech *s)
{
    const char *line;
    TRY(capture_end(&s->open, &line));
    if (s->n < MAX_LINES && line[0] != '\0')
        s->lines[s->n++] = line;
    return STEMMA_OK;
}

static stemma_status quoted(struct writer *w, const struct speech *s, const char *text, size_t n)
{
    const char *flat;
    TRY(flat_copy(&flat, s->v->arena, text, n, SAID_COLUMNS, s->err));
    writer_text(w, "“");
    writer_text(w, flat);
    writer_text(w, "”");
    return STEMMA_OK;
}

static stemma_status quoted_string(struct writer *w, const struct speech *s, const char *text)
{
    return quoted(w, s, text, strlen(text));
}

/* "prints “is”": how a document has the words of an edit of ours. */
static stemma_status write_other(struct writer *w, const struct speech *s, const stemma_edit *e)
{
    if (e->base == NULL)
        return STEMMA_OK;
    if (e->base[0] == '\0') {
        writer_text(w, e->text[0] != '\0' ? " has no such words there" : " breaks off there");
        return STEMMA_OK;
    }
    writer_text(w, " prints ");
    return quoted_string(w, s, e->base);
}

/* One edit: "substitution: “was”; Tideline prints “is”". */
static stemma_status say_edit(struct speech *s, const stemma_check_piece *p, const stemma_edit *e)
{
    struct writer *w = begin_line(s);
    writer_text(w, edit_noun(e->type, 1));
    if (e->text[0] != '\0') {
        writer_text(w, ": ");
        TRY(quoted_string(w, s, e->text));
    }
    if (e->base != NULL) {
        writer_text(w, e->text[0] != '\0' ? "; " : ": ");
        write_place(w, s->v, p->doc, &p->found);
        TRY(write_other(w, s, e));
    }
    return end_line(s);
}

static stemma_status say_nowhere(struct speech *s, const stemma_check_piece *p)
{
    struct writer *w = begin_line(s);
    const char *bytes = corpus_document(s->v->check->corpus, s->c->doc)->text.bytes;
    writer_text(w, "found nowhere: ");
    TRY(quoted(w, s, bytes + p->span.begin_byte, p->span.end_byte - p->span.begin_byte));
    return end_line(s);
}

/* Edits of substance, and words that stand nowhere, piece by piece. */
static stemma_status say_edits(struct speech *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->c->n_pieces; i++) {
        const stemma_check_piece *p = &s->c->pieces[i];
        if (p->doc == STEMMA_NO_DOC && n++ < MORE_EDITS)
            TRY(say_nowhere(s, p));
        for (size_t k = 0; k < p->n_edits; k++)
            if (p->edits[k].type != STEMMA_EDIT_TYPOGRAPHY &&
                p->edits[k].type != STEMMA_EDIT_JOIN && n++ < MORE_EDITS)
                TRY(say_edit(s, p, &p->edits[k]));
    }
    if (n <= MORE_EDITS)
        return STEMMA_OK;
    struct writer *w = begin_line(s);
    writer_text(w, "and ");
    writer_grouped(w, n - MORE_EDITS);
    writer_text(w, " more");
    return end_line(s);
}

/* "prints “tired” for “fond”", "has “at noon” too", "has no “at noon”". */
static stemma_status write_dissent(struct writer *w, const struct speech *s, const stemma_edit *e)
{
    if (e->text[0] == '\0') {
        writer_text(w, " has ");
        TRY(quoted_string(w, s, e->base));
        writer_text(w, " too");
        return STEMMA_OK;
    }
    writer_text(w, e->base[0] == '\0' ? " has no " : " prints ");
    if (e->base[0] != '\0') {
        TRY(quoted_string(w, s, e->base));
        writer_text(w, " for ");
    }
    return quoted_string(w, s, e->text);
}

/* Documents that print the words in another way, each reading with one of them. */
static stemma_status say_dissent(struct speech *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->c->n_witnesses; i++) {
        const stemma_check_witness *x = &s->c->witnesses[i];
        if (x->exact || x->n_edits == 0 || n++ >= NAMED)
            continue;
        struct writer *w = begin_line(s);
        write_place(w, s->v, x->doc, &x->found);
        for (size_t k = 0; k < x->n_edits && k < NAMED; k++) {
            if (x->edits[k].base == NULL)
                continue;
            writer_text(w, k > 0 ? ", and" : "");
            TRY(write_dissent(w, s, &x->edits[k]));
        }
        TRY(end_line(s));
    }
    return STEMMA_OK;
}

static stemma_status say_verbatim(struct speech *s)
{
    struct writer *w = begin_line(s);
    const bool whole = count_witnesses(s->c, 1) > 0;
    writer_text(w, whole ? "stands so in " : "overlapping in ");
    write_witnesses(w, s->v, s->c, 1);
    for (size_t i = 0; !whole && i < s->c->n_pieces; i++) {
        writer_text(w, i > 0 ? " and " : "");
        write_place(w, s->v, s->c->pieces[i].doc, &s->c->pieces[i].found);
    }
    TRY(end_line(s));
    return say_dissent(s);
}

/* "“You may miss it.” in Meridian": where the pieces of a joined quotation stand. */
static stemma_status say_joined(struct speech *s)
{
    const char *bytes = corpus_document(s->v->check->corpus, s->c->doc)->text.bytes;
    for (size_t i = 0; i < s->c->n_pieces; i++) {
        const stemma_check_piece *p = &s->c->pieces[i];
        const bool next = i + 1 < s->c->n_pieces && s->c->pieces[i + 1].joined;
        if (p->doc == STEMMA_NO_DOC || (!p->joined && !next))
            continue;
        struct writer *w = begin_line(s);
        TRY(quoted(w, s, bytes + p->span.begin_byte, p->span.end_byte - p->span.begin_byte));
        writer_text(w, " stands in ");
        write_place(w, s->v, p->doc, &p->found);
        TRY(end_line(s));
    }
    writer_text(begin_line(s), s->v->check->reference
                                   ? "they do not stand together in the reference"
                                   : "no report prints them as one");
    TRY(end_line(s));
    return say_edits(s);
}

static stemma_status say_speaker(struct speech *s)
{
    struct writer *w = begin_line(s);
    writer_text(w, "here by ");
    flat_string(w, s->c->speaker);
    writer_text(w, "; by ");
    flat_string(w, s->c->other);
    writer_text(w, " in ");
    write_witnesses(w, s->v, s->c, 1);
    if (count_witnesses(s->c, 1) == 0)
        for (size_t i = 0; i < s->c->n_pieces; i++)
            if (s->c->pieces[i].doc != STEMMA_NO_DOC) {
                write_place(w, s->v, s->c->pieces[i].doc, &s->c->pieces[i].found);
                break;
            }
    TRY(end_line(s));
    return say_edits(s);
}

static stemma_status say_unquoted(struct speech *s)
{
    struct writer *w = begin_line(s);
    writer_text(w, "outside of quotation marks in ");
    write_witnesses(w, s->v, s->c, count_witnesses(s->c, 1) > 0);
    TRY(end_line(s));
    return say_edits(s);
}

static stemma_status say_not_found(struct speech *s)
{
    size_t found = 0;
    for (size_t i = 0; i < s->c->n_pieces; i++)
        found += s->c->pieces[i].doc != STEMMA_NO_DOC;
    struct writer *w = begin_line(s);
    writer_text(w, found > 0 ? "too few of its words stand together in "
                             : "its words stand together in no part of ");
    writer_text(w, s->v->check->reference ? "the reference" : "a report");
    writer_text(w, "; a paraphrase is not seen");
    TRY(end_line(s));
    for (size_t i = 0; i < s->c->n_pieces && found > 0; i++) {
        const stemma_check_piece *p = &s->c->pieces[i];
        const char *bytes = corpus_document(s->v->check->corpus, s->c->doc)->text.bytes;
        if (p->doc == STEMMA_NO_DOC)
            continue;
        w = begin_line(s);
        TRY(quoted(w, s, bytes + p->span.begin_byte, p->span.end_byte - p->span.begin_byte));
        writer_text(w, " is near words in ");
        write_place(w, s->v, p->doc, &p->found);
        TRY(end_line(s));
    }
    return STEMMA_OK;
}

static stemma_status say_rest(struct speech *s)
{
    if (s->c->house_style == 0)
        return STEMMA_OK;
    struct writer *w = begin_line(s);
    writer_text(w, "house style differs in ");
    phrase_things(w, s->c->house_style, "place", "places", false);
    return end_line(s);
}

stemma_status check_say(struct check_lines *out, const struct check_view *v,
                        const stemma_checked *c, stemma_error *err)
{
    static stemma_status (*const say[N_VERDICTS])(struct speech *) = {
        say_verbatim, say_edits, say_joined, say_speaker, say_unquoted, say_not_found};
    struct speech s = {.v = v, .c = c, .err = err};
    s.lines = ARENA_NEW(v->arena, const char *, MAX_LINES, err);
    if (s.lines == NULL)
        return arena_status(v->arena);
    if (!v->check->foreign) {
        TRY(say[c->verdict](&s));
        TRY(say_rest(&s));
    }
    *out = (struct check_lines){s.n, s.lines};
    return STEMMA_OK;
}
