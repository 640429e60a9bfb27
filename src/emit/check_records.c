/*
 * The check as JSON lines: checks.jsonl, one quotation a record (docs/format/checks.md); and
 * reference.jsonl, one document of the reference a record with the heat of its words.
 */
#include "emit/emit.h"
#include "trace/check.h"

struct check_out {
    struct json_out j;
    const stemma_check *check;
    bool no_text;
};

static void member_words(struct check_out *o, const char *key, const char *text)
{
    json_member(&o->j, key, o->no_text ? NULL : text);
}

static void write_edits(struct check_out *o, const stemma_edit *edits, size_t n)
{
    json_key(&o->j, "edits");
    json_open(&o->j, '[');
    for (size_t i = 0; i < n; i++)
        emit_edit(&o->j, &edits[i], o->no_text);
    json_close(&o->j, ']');
}

static void write_piece(struct check_out *o, const stemma_check_piece *p)
{
    json_open(&o->j, '{');
    json_member_unsigned(&o->j, "part", p->part);
    json_span(&o->j, "", &p->span);
    json_key(&o->j, "in");
    if (p->doc == STEMMA_NO_DOC) {
        json_null(&o->j);
    } else {
        json_string(&o->j, emit_doc_id(o->check->against, p->doc));
        json_span(&o->j, "in_", &p->found);
        json_member_unsigned(&o->j, "word_begin", p->word_begin);
        json_member_unsigned(&o->j, "word_end", p->word_end);
    }
    json_key(&o->j, "joined"), json_bool(&o->j, p->joined != 0);
    write_edits(o, p->edits, p->n_edits);
    json_close(&o->j, '}');
}

static void write_witness(struct check_out *o, const stemma_check_witness *w)
{
    json_open(&o->j, '{');
    json_member(&o->j, "doc", emit_doc_id(o->check->against, w->doc));
    json_span(&o->j, "", &w->found);
    json_member(&o->j, "speaker", w->speaker);
    json_key(&o->j, "exact"), json_bool(&o->j, w->exact != 0);
    write_edits(o, w->edits, w->n_edits);
    json_close(&o->j, '}');
}

/* The words of all parts, " … " between two. */
static void write_text(struct check_out *o, const stemma_checked *c)
{
    const stemma_quote *q = &o->check->quotes->quotes.at[c->quote];
    const char *bytes = corpus_document(o->check->corpus, c->doc)->text.bytes;
    json_key(&o->j, "text");
    if (o->no_text) {
        json_null(&o->j);
        return;
    }
    json_string_begin(&o->j);
    for (size_t p = 0; p < q->n_parts; p++) {
        if (p > 0)
            json_string_add(&o->j, " … ", 5);
        json_string_add(&o->j, bytes + q->parts[p].begin_byte,
                        q->parts[p].end_byte - q->parts[p].begin_byte);
    }
    json_string_end(&o->j);
}

static void write_checked(struct check_out *o, const stemma_checked *c)
{
    struct json_out *j = &o->j;
    json_open(j, '{');
    json_member(j, "doc", emit_doc_id(o->check->corpus, c->doc));
    json_member_hex(j, "quote", o->check->quotes->quotes.at[c->quote].id);
    json_member(j, "verdict", stemma_verdict_name(c->verdict));
    write_text(o, c);
    json_member_unsigned(j, "words", c->n_words);
    json_member(j, "speaker", c->speaker);
    json_member(j, "other", c->other);
    json_member_unsigned(j, "house_style", c->house_style);
    json_key(j, "moved"), json_bool(j, c->moved != 0);
    json_key(j, "pieces");
    json_open(j, '[');
    for (size_t i = 0; i < c->n_pieces; i++)
        write_piece(o, &c->pieces[i]);
    json_close(j, ']');
    json_key(j, "witnesses");
    json_open(j, '[');
    for (size_t i = 0; i < c->n_witnesses; i++)
        write_witness(o, &c->witnesses[i]);
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

static void write_heat(struct check_out *o, const stemma_heat *h)
{
    json_open(&o->j, '{');
    json_span(&o->j, "", &h->span);
    json_member_unsigned(&o->j, "word_begin", h->word_begin);
    json_member_unsigned(&o->j, "word_end", h->word_end);
    json_key(&o->j, "docs");
    json_open(&o->j, '[');
    for (size_t i = 0; i < h->n_docs; i++)
        json_string(&o->j, emit_doc_id(o->check->corpus, h->docs[i]));
    json_close(&o->j, ']');
    json_close(&o->j, '}');
}

static void write_reference(struct check_out *o, uint32_t doc)
{
    const struct document *d = corpus_document(o->check->against, doc);
    const struct heat_list *heat = &o->check->heat[doc];
    uint64_t quoted = 0;
    for (size_t i = 0; i < heat->n; i++)
        quoted += heat->at[i].n_docs > 0 ? heat->at[i].word_end - heat->at[i].word_begin : 0;
    json_open(&o->j, '{');
    json_member(&o->j, "id", d->record.id);
    member_words(o, "title", d->record.title);
    json_member(&o->j, "date", d->record.date);
    json_member(&o->j, "language", d->record.language);
    json_key(&o->j, "text");
    o->no_text ? json_null(&o->j) : json_bytes(&o->j, d->record.text, d->record.n_text);
    json_member_unsigned(&o->j, "words", d->text.n_tokens);
    json_member_unsigned(&o->j, "quoted_words", quoted);
    json_key(&o->j, "heat");
    json_open(&o->j, '[');
    for (size_t i = 0; i < heat->n; i++)
        write_heat(o, &heat->at[i]);
    json_close(&o->j, ']');
    json_close(&o->j, '}');
    json_line(&o->j);
}

stemma_status stemma_write_checks(const stemma_check *check, const stemma_write_options *options,
                                  stemma_write_fn write, void *user, stemma_error *err)
{
    struct writer w;
    TRY(emit_want(check, write, err));
    writer_init(&w, write, user);
    struct check_out o = {{&w, false}, check, emit_options(options).no_text != 0};
    for (size_t i = 0; i < check->n; i++)
        write_checked(&o, &check->at[i]);
    return writer_end(&w, "the checked quotations", err);
}

stemma_status stemma_write_reference(const stemma_check *check, const stemma_write_options *options,
                                     stemma_write_fn write, void *user, stemma_error *err)
{
    struct writer w;
    TRY(emit_want(check, write, err));
    if (!check->reference)
        return fail(err, STEMMA_INVAL, "the check was not made against a reference");
    writer_init(&w, write, user);
    struct check_out o = {{&w, false}, check, emit_options(options).no_text != 0};
    for (uint32_t d = 0; d < check->against->documents.n; d++)
        write_reference(&o, d);
    return writer_end(&w, "the reference", err);
}
