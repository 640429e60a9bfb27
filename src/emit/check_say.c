/*
 * Words on checked quotations. In: a record of the check; out: plain strings, clean and on one line
 * each. Every sentence that people read about a verdict is made here. A sentence names the words
 * and the document that prints them otherwise; none says who is right.
 */
#include "emit/check_say.h"

#include "emit/capture.h"
#include "emit/findings.h"
#include "emit/flat.h"
#include "emit/phrase.h"
#include "text/language.h"

#include <string.h>

#define NAMED 4          /* documents named in one list */
#define SAID_COLUMNS 120 /* of words that a sentence quotes */
#define MAX_LINES 64     /* sentences on one quotation */
#define MORE_EDITS 12    /* edits told one by one */

stemma_status check_view_make(struct check_view *v, struct arena *arena, const stemma_check *check,
                              stemma_error *err)
{
    *v = (struct check_view){.arena = arena, .check = check, .line = 1};
    for (size_t i = 0; i < check->n; i++)
        v->n_of[check->at[i].verdict]++;
    return labels_make(&v->labels, arena, check->against, err);
}

const char *check_doc_name(const stemma_corpus *corpus, uint32_t doc)
{
    const struct document *d = corpus_document(corpus, doc);
    if (d->path == NULL || d->line != STEMMA_NOWHERE)
        return d->record.id;
    const char *slash = strrchr(d->path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : d->path;
}

static uint32_t lines_between(const char *bytes, uint32_t from, uint32_t to)
{
    uint32_t n = 0;
    for (const char *at = bytes + from; (at = memchr(at, '\n', (size_t)(bytes + to - at))) != NULL;
         at++)
        n++;
    return n;
}

uint32_t check_line(struct check_view *v, const stemma_checked *c)
{
    const struct text *t = &corpus_document(v->check->corpus, c->doc)->text;
    const uint32_t byte = v->check->quotes->quotes.at[c->quote].parts[0].begin_byte;
    if (v->line_doc != c->doc || v->line_byte > byte) {
        v->line_doc = c->doc;
        v->line_byte = 0;
        v->line = 1;
    }
    v->line += lines_between(t->bytes, v->line_byte, byte);
    v->line_byte = byte;
    return v->line;
}

/* ------------------------------------------------------------------ the quotation itself */

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

/* ------------------------------------------------------------------ names */

/* Line of document `doc` of the others that a byte is in. */
static uint32_t line_of(const struct check_view *v, uint32_t doc, uint32_t byte)
{
    return 1 + lines_between(corpus_document(v->check->against, doc)->text.bytes, 0, byte);
}

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
    writer_grouped(w, line_of(v, doc, span->begin_byte));
    writer_text(w, " of ");
    flat_string(w, check_doc_name(v->check->against, doc));
}

/* Names of the witnesses for which `want` is so: "Tideline, Beacon and 3 more". Gives how many. */
static size_t write_witnesses(struct writer *w, const struct check_view *v, const stemma_checked *c,
                              int exact)
{
    size_t n = 0, written = 0;
    for (size_t i = 0; i < c->n_witnesses; i++)
        n += c->witnesses[i].exact == exact;
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
    return n;
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
    if (write_witnesses(w, s->v, s->c, 1) == 0) {
        writer_text(w, "overlapping in ");
        for (size_t i = 0; i < s->c->n_pieces; i++) {
            writer_text(w, i > 0 ? " and " : "");
            write_place(w, s->v, s->c->pieces[i].doc, &s->c->pieces[i].found);
        }
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
    if (write_witnesses(w, s->v, s->c, 1) == 0)
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
    if (write_witnesses(w, s->v, s->c, 1) == 0)
        write_witnesses(w, s->v, s->c, 0);
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

/* ------------------------------------------------------------------ the whole */

stemma_status check_heading(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, v->arena, err);
    const size_t n = v->check->n, verbatim = v->n_of[STEMMA_VERBATIM];
    const stemma_corpus *corpus = v->check->corpus;
    phrase_things(w, n, "quotation", "quotations", true);
    writer_text(w, " in ");
    if (corpus->documents.n == 1)
        flat_string(w, check_doc_name(corpus, 0));
    else
        phrase_things(w, corpus->documents.n, "document", "documents", false);
    if (n > 0 && !v->check->foreign) {
        writer_text(w, ": ");
        phrase_count(w, verbatim, false);
        writer_text(w, " verbatim");
    }
    if (n > verbatim && !v->check->foreign) {
        writer_text(w, ", ");
        phrase_count(w, n - verbatim, false);
        writer_text(w, " not");
    }
    return capture_end(&c, out);
}

stemma_status check_against(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, v->arena, err);
    const stemma_corpus *against = v->check->against;
    writer_text(w, "against ");
    if (v->check->reference && against->documents.n == 1)
        flat_string(w, check_doc_name(against, 0));
    else
        phrase_things(w, against->documents.n, v->check->reference ? "document" : "report",
                      v->check->reference ? "documents" : "reports", false);
    return capture_end(&c, out);
}

/* "English", else the tag; NULL: not known. Of the longest document, as the others may be notes. */
static const char *language_of(const stemma_corpus *corpus)
{
    static const char *const names[][2] = {
        {"en", "English"}, {"de", "German"}, {"fr", "French"}, {"es", "Spanish"}};
    size_t longest = 0;
    for (size_t d = 1; d < corpus->documents.n; d++)
        if (corpus->documents.at[d].text.n_tokens > corpus->documents.at[longest].text.n_tokens)
            longest = d;
    const struct document *d = corpus_document(corpus, longest);
    const char *tag = d->record.language != NULL ? d->record.language : language_guess(&d->text);
    for (size_t i = 0; tag != NULL && i < sizeof names / sizeof names[0]; i++)
        if (strncmp(tag, names[i][0], 2) == 0 && (tag[2] == '\0' || tag[2] == '-'))
            return names[i][1];
    return tag;
}

stemma_status check_warning(const char **out, const struct check_view *v, stemma_error *err)
{
    struct capture c;
    const char *here = language_of(v->check->corpus), *there = language_of(v->check->against);
    *out = NULL;
    if (!v->check->foreign)
        return STEMMA_OK;
    struct writer *w = capture_begin(&c, v->arena, err);
    writer_text(w, v->check->reference ? "The reference and the quotations"
                                       : "The draft and the reports");
    writer_text(w, " seem to be in two languages");
    if (here != NULL && there != NULL && strcmp(here, there) != 0) {
        writer_text(w, v->check->reference ? ", the reference in " : ", the reports in ");
        flat_string(w, there);
        writer_text(w, v->check->reference ? ", the quotations in " : ", the draft in ");
        flat_string(w, here);
    }
    writer_text(w, ": they have hardly a function word in common. A translation cannot be held "
                   "against its source word by word, so nothing was compared.");
    return capture_end(&c, out);
}
