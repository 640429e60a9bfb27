/*
 * The records of documents and passages as JSON lines (docs/format). One function a record, its
 * members in the order of the format page. With no_text set, words become null: ids are made of
 * document ids and offsets alone, so nothing that is written can be used to guess a short
 * quotation.
 */
#include "emit/batches.h"
#include "emit/emit.h"
#include "reuse/hit_records.h"

#include <string.h>

enum { FAMILIES_A_BATCH = 16 }; /* one of thousands of members has half a megabyte */

void emit_document(struct json_out *j, const stemma_document *d, bool no_text)
{
    json_open(j, '{');
    json_member(j, "id", d->id);
    json_member(j, "outlet", d->outlet);
    emit_words(j, "title", d->title, d->title != NULL ? strlen(d->title) : 0, no_text);
    json_member(j, "date", d->date);
    json_member(j, "date_precision", d->date_precision);
    emit_words(j, "dateline", d->dateline, d->dateline != NULL ? strlen(d->dateline) : 0, no_text);
    json_member(j, "url", d->url);
    json_member(j, "fetched", d->fetched);
    json_member(j, "language", d->language);
    json_member(j, "author", d->author);
    json_key(j, "text_hash");
    if (no_text)
        json_null(j);
    else
        json_hex(j, d->text_hash);
    if (d->extra != NULL && d->extra[0] != '\0' && !no_text)
        json_raw(j, d->extra);
    emit_words(j, "text", d->text, d->n_text, no_text);
    json_close(j, '}');
    json_line(j);
}

static void write_hit(struct json_out *j, const stemma_corpus *corpus, const stemma_hit *h,
                      bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", h->id);
    json_member(j, "a", emit_doc_id(corpus, h->a));
    json_span(j, "a_", &h->a_span);
    json_member(j, "b", emit_doc_id(corpus, h->b));
    json_span(j, "b_", &h->b_span);
    json_member_unsigned(j, "words", h->words);
    json_key(j, "identity"), json_fixed(j, h->identity, 4);
    emit_words(j, "edits", h->edits, h->edits != NULL ? strlen(h->edits) : 0, no_text);
    json_key(j, "family");
    h->family != 0 ? json_hex(j, h->family) : json_null(j);
    json_key(j, "group");
    h->group != 0 ? json_hex(j, h->group) : json_null(j);
    json_close(j, '}');
    json_line(j);
}

static void write_family(struct json_out *j, const stemma_corpus *corpus, const stemma_family *f,
                         bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", f->id);
    json_member_unsigned(j, "words", f->words);
    json_key(j, "members");
    json_open(j, '[');
    for (size_t i = 0; i < f->n_members; i++) {
        json_open(j, '{');
        json_member(j, "doc", emit_doc_id(corpus, f->members[i].doc));
        json_span(j, "", &f->members[i].span);
        json_key(j, "identity"), json_fixed(j, f->members[i].identity, 4);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_key(j, "furniture"), json_bool(j, f->furniture != 0);
    const stemma_document *d =
        f->n_members > 0 ? &corpus->documents.at[f->members[0].doc].record : NULL;
    emit_words(j, "text", d != NULL ? d->text + f->core.begin_byte : NULL,
               f->core.end_byte - f->core.begin_byte, no_text);
    json_close(j, '}');
    json_line(j);
}

struct all_documents {
    const stemma_corpus *corpus;
    bool no_text;
};

static void write_one_document(struct writer *w, const void *user, size_t i)
{
    const struct all_documents *all = user;
    struct json_out j = {w, false};
    emit_document(&j, &all->corpus->documents.at[i].record, all->no_text);
}

static size_t document_bytes(const void *user, size_t i)
{
    const struct all_documents *all = user;
    return all->no_text ? 0 : all->corpus->documents.at[i].record.n_text;
}

stemma_status stemma_write_documents(const stemma_corpus *corpus,
                                     const stemma_write_options *options, stemma_write_fn write,
                                     void *user, stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    TRY(emit_want(corpus, write, err));
    const struct all_documents all = {corpus, emit_options(options).no_text != 0};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = corpus->documents.n,
                                    .what = "the documents",
                                    .write_one = write_one_document,
                                    .user = &all,
                                    .unit = "documents",
                                    .bytes_of = document_bytes};
    return batches_write(&batches, write, user, err);
}

struct all_found {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    bool no_text;
};

static void write_one_hit(struct writer *w, const void *user, size_t i)
{
    const struct all_found *all = user;
    struct json_out j = {w, false};
    write_hit(&j, all->corpus, &all->matches->hits.at[i], all->no_text);
}

static void write_one_row(struct writer *w, const void *user, size_t i)
{
    const struct all_found *all = user;
    emit_hit_row(w, all->corpus, &all->matches->hits.at[i], all->no_text);
}

stemma_status stemma_write_hits(const stemma_corpus *corpus, const stemma_matches *matches,
                                const stemma_write_options *options, stemma_write_fn write,
                                void *user, stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    TRY(emit_want(matches, write, err));
    static const stemma_format forms[] = {STEMMA_FORMAT_JSONL, STEMMA_FORMAT_TSV};
    const stemma_write_options o = emit_options(options);
    TRY(emit_want_format(o.format, forms, sizeof forms / sizeof *forms, "hits", err));
    const bool rows = o.format == STEMMA_FORMAT_TSV;
    TRY(rows ? corpus_want_texts(corpus, err) : STEMMA_OK);
    TRY(hit_records_want(matches, err));
    const struct all_found all = {corpus, matches, o.no_text != 0};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = matches->hits.n,
                                    .what = "the hits",
                                    .write_one = rows ? write_one_row : write_one_hit,
                                    .user = &all,
                                    .unit = "hits"};
    return batches_write(&batches, write, user, err);
}

static void write_one_family(struct writer *w, const void *user, size_t i)
{
    const struct all_found *all = user;
    struct json_out j = {w, false};
    write_family(&j, all->corpus, &all->matches->families.at[i], all->no_text);
}

stemma_status stemma_write_families(const stemma_corpus *corpus, const stemma_matches *matches,
                                    const stemma_write_options *options, stemma_write_fn write,
                                    void *user, stemma_error *err)
{
    TRY(corpus_want_sealed(corpus, err));
    TRY(emit_want(matches, write, err));
    static const stemma_format forms[] = {STEMMA_FORMAT_JSONL, STEMMA_FORMAT_PASSIM};
    const stemma_write_options o = emit_options(options);
    TRY(emit_want_format(o.format, forms, sizeof forms / sizeof *forms, "families", err));
    if (o.format == STEMMA_FORMAT_PASSIM) {
        struct writer w;
        writer_init(&w, write, user);
        TRY(emit_clusters(&w, corpus, matches, o.no_text, err));
        return writer_end(&w, "the clusters", err);
    }
    const struct all_found all = {corpus, matches, o.no_text != 0};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = matches->families.n,
                                    .what = "the families",
                                    .write_one = write_one_family,
                                    .user = &all,
                                    .unit = "families",
                                    .most = FAMILIES_A_BATCH};
    return batches_write(&batches, write, user, err);
}
