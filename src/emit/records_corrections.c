/*
 * The record of a correction note as a JSON line (docs/format/corrections.md). With no_text set,
 * words are null and their places stay.
 */
#include "emit/emit.h"
#include "story/corrections.h"

static void write_place(struct json_out *j, const stemma_corpus *corpus, uint32_t doc,
                        stemma_span s, bool no_text)
{
    json_span(j, "", &s);
    emit_words(j, "text", corpus_document(corpus, doc)->record.text + s.begin_byte,
               s.end_byte - s.begin_byte, no_text);
}

static void write_words(struct json_out *j, const char *key, const stemma_corpus *corpus,
                        uint32_t doc, stemma_span s, bool no_text)
{
    json_key(j, key);
    if (s.begin_byte >= s.end_byte) {
        json_null(j);
        return;
    }
    json_open(j, '{');
    write_place(j, corpus, doc, s, no_text);
    json_close(j, '}');
}

static void write_correction(struct json_out *j, const stemma_corpus *corpus,
                             const stemma_correction *c, bool no_text)
{
    json_open(j, '{');
    json_key(j, "story"), json_hex(j, c->story);
    json_member(j, "doc", emit_doc_id(corpus, c->doc));
    json_member(j, "kind", stemma_correction_kind_name(c->kind));
    json_key(j, "in_title"), json_bool(j, c->in_title != 0);
    write_words(j, "note", corpus, c->doc, c->span, no_text);
    write_words(j, "was", corpus, c->doc, c->was, no_text);
    write_words(j, "now", corpus, c->doc, c->now, no_text);
    json_key(j, "said"), json_bool(j, c->clause != 0);
    json_key(j, "paragraph");
    c->paragraph > 0 ? json_unsigned(j, c->paragraph) : json_null(j);
    json_key(j, "carriers");
    json_open(j, '[');
    for (size_t i = 0; i < c->n_carriers; i++) {
        json_open(j, '{');
        json_member(j, "doc", emit_doc_id(corpus, c->carriers[i].doc));
        write_place(j, corpus, c->carriers[i].doc, c->carriers[i].span, no_text);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

stemma_status stemma_write_corrections(const stemma_corpus *corpus,
                                       const stemma_corrections *corrections,
                                       const stemma_write_options *options, stemma_write_fn write,
                                       void *user, stemma_error *err)
{
    TRY(emit_want(corrections, write, err));
    struct writer w;
    struct json_out j = {&w, false};
    writer_init(&w, write, user);
    for (size_t i = 0; i < corrections->corrections.n; i++)
        write_correction(&j, corpus, &corrections->corrections.at[i],
                         emit_options(options).no_text != 0);
    return writer_end(&w, "the correction notes", err);
}
