/*
 * The records of utterances and sources as JSON lines (docs/format). Ids are hashes in the file;
 * the numbers that the structs carry (document, quotation, contig) are turned into ids here. All
 * threads write, in batches that are handed on in order (batches.h).
 */
#include "emit/batches.h"
#include "emit/emit.h"

#include <string.h>

static void write_story_id(struct json_out *j, uint64_t story)
{
    json_key(j, "story");
    story != 0 ? json_hex(j, story) : json_null(j);
}

static void member_words(struct json_out *j, const char *key, const char *text, bool no_text)
{
    json_member(j, key, no_text ? NULL : text);
}

static void member_doc(struct json_out *j, const stemma_trace *trace, const char *key, uint32_t doc)
{
    json_member(j, key, emit_doc_id(trace->corpus, doc));
}

static void member_docs(struct json_out *j, const stemma_trace *trace, const char *key,
                        const uint32_t *docs, size_t n)
{
    json_key(j, key);
    json_open(j, '[');
    for (size_t i = 0; i < n; i++)
        json_string(j, emit_doc_id(trace->corpus, docs[i]));
    json_close(j, ']');
}

/* The words of an edit that gives the words to another speaker are names, which stay. */
void emit_edit(struct json_out *j, const stemma_edit *e, bool no_text)
{
    no_text &= e->type != STEMMA_EDIT_SPEAKER;
    json_open(j, '{');
    json_member(j, "type", stemma_edit_type_name(e->type));
    member_words(j, "base", e->base, no_text);
    json_key(j, "base_at");
    json_open(j, '[');
    json_unsigned(j, e->base_begin);
    json_unsigned(j, e->base_end);
    json_close(j, ']');
    member_words(j, "text", e->text, no_text);
    json_span(j, "", &e->span);
    json_close(j, '}');
}

static void write_witness(struct json_out *j, const stemma_trace *trace, const stemma_witness *w,
                          bool no_text)
{
    json_open(j, '{');
    member_doc(j, trace, "doc", w->doc);
    json_member_hex(j, "quote", trace->quotes->quotes.at[w->quote].id);
    json_member_unsigned(j, "part", w->part);
    json_member_unsigned(j, "text_number", w->text);
    json_span(j, "", &w->span);
    json_member_unsigned(j, "base_begin", w->base_begin);
    json_member_unsigned(j, "base_end", w->base_end);
    json_key(j, "edits");
    json_open(j, '[');
    for (size_t i = 0; i < w->n_edits; i++)
        emit_edit(j, &w->edits[i], no_text);
    json_close(j, ']');
    json_close(j, '}');
}

static void write_reading(struct json_out *j, const stemma_reading *r, bool no_text)
{
    json_open(j, '{');
    json_member_unsigned(j, "base_begin", r->base_begin);
    json_member_unsigned(j, "base_end", r->base_end);
    member_words(j, "text", r->text, no_text);
    json_key(j, "witnesses");
    json_open(j, '[');
    for (size_t i = 0; i < r->n_witnesses; i++)
        json_unsigned(j, r->witnesses[i]);
    json_close(j, ']');
    json_close(j, '}');
}

static void write_readings(struct json_out *j, const stemma_utterance *u, bool no_text)
{
    json_key(j, "readings");
    json_open(j, '[');
    for (size_t i = 0; i < u->n_readings; i++)
        write_reading(j, &u->readings[i], no_text);
    json_close(j, ']');
}

static void write_fits(struct json_out *j, const stemma_trace *trace, const stemma_utterance *u)
{
    json_key(j, "fits");
    json_open(j, '[');
    for (size_t i = 0; i < u->n_fits; i++) {
        json_open(j, '{');
        json_member_hex(j, "utterance", trace->utterances.at[u->fits[i].utterance].id);
        json_member_unsigned(j, "base_begin", u->fits[i].base_begin);
        json_member_unsigned(j, "base_end", u->fits[i].base_end);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_utterance(struct json_out *j, const stemma_trace *trace,
                            const stemma_utterance *u, bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", u->id);
    write_story_id(j, u->story);
    json_member(j, "speaker", u->speaker);
    member_words(j, "text", u->text, no_text);
    json_member_unsigned(j, "words", u->n_words);
    json_key(j, "contested"), json_bool(j, u->contested != 0);
    json_key(j, "witnesses");
    json_open(j, '[');
    for (size_t i = 0; i < u->n_witnesses; i++)
        write_witness(j, trace, &u->witnesses[i], no_text);
    json_close(j, ']');
    write_readings(j, u, no_text);
    write_fits(j, trace, u);
    json_close(j, '}');
    json_line(j);
}

static void write_contig(struct json_out *j, const stemma_trace *trace, const stemma_contig *c,
                         bool no_text)
{
    const stemma_utterance *u = &trace->utterances.at[c->utterance];
    json_open(j, '{');
    json_member_hex(j, "id", c->id);
    json_member_hex(j, "utterance", u->id);
    member_words(j, "text", c->text, no_text);
    json_member_unsigned(j, "words", c->n_words);
    json_key(j, "witnesses");
    json_open(j, '[');
    for (size_t i = 0; i < c->n_witnesses; i++) {
        const stemma_contig_witness *w = &c->witnesses[i];
        json_open(j, '{');
        member_doc(j, trace, "doc", w->doc);
        json_member_hex(j, "quote", trace->quotes->quotes.at[w->quote].id);
        json_span(j, "", &w->span);
        json_member_unsigned(j, "contig_begin", w->contig_begin);
        json_member_unsigned(j, "contig_end", w->contig_end);
        json_close(j, '}');
    }
    json_close(j, ']');
    write_readings(j, u, no_text);
    json_close(j, '}');
}

static void write_order(struct json_out *j, const stemma_trace *trace, const stemma_source *s,
                        const stemma_order *o)
{
    json_open(j, '{');
    json_member_hex(j, "before", s->contigs[o->before].id);
    json_member_hex(j, "after", s->contigs[o->after].id);
    member_docs(j, trace, "support", o->support, o->n_support);
    member_docs(j, trace, "against", o->against, o->n_against);
    json_close(j, '}');
}

static void write_orders(struct json_out *j, const stemma_trace *trace, const stemma_source *s,
                         const char *member, bool settled)
{
    json_key(j, member);
    json_open(j, '[');
    for (size_t i = 0; i < s->n_orders; i++)
        if ((s->orders[i].settled != 0) == settled)
            write_order(j, trace, s, &s->orders[i]);
    json_close(j, ']');
}

static void write_join(struct json_out *j, const stemma_trace *trace, const stemma_source *s,
                       const stemma_join *join)
{
    json_open(j, '{');
    json_member_hex(j, "before", s->contigs[join->before].id);
    json_member_hex(j, "after", s->contigs[join->after].id);
    json_member_unsigned(j, "before_word", join->before_word);
    json_member_unsigned(j, "after_word", join->after_word);
    json_key(j, "split"), json_bool(j, join->split != 0);
    member_docs(j, trace, "joined", join->joined, join->n_joined);
    member_docs(j, trace, "apart", join->apart, join->n_apart);
    json_close(j, '}');
}

static void write_gaps(struct json_out *j, const stemma_source *s)
{
    json_key(j, "gaps");
    json_open(j, '[');
    for (size_t i = 0; i < s->n_gaps; i++) {
        json_open(j, '{');
        json_member_hex(j, "after", s->contigs[s->gaps[i]].id);
        json_member_hex(j, "before", s->contigs[s->gaps[i] + 1].id);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_source(struct json_out *j, const stemma_trace *trace, const stemma_source *s,
                         bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", s->id);
    write_story_id(j, s->story);
    json_member(j, "speaker", s->speaker);
    json_member_unsigned(j, "words", s->n_words);
    json_key(j, "contigs");
    json_open(j, '[');
    for (size_t i = 0; i < s->n_contigs; i++)
        write_contig(j, trace, &s->contigs[i], no_text);
    json_close(j, ']');
    write_orders(j, trace, s, "order", true);
    write_orders(j, trace, s, "unsettled", false);
    write_gaps(j, s);
    json_key(j, "joins");
    json_open(j, '[');
    for (size_t i = 0; i < s->n_joins; i++)
        write_join(j, trace, s, &s->joins[i]);
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

/* What one record of a trace is written from. */
struct trace_form {
    const stemma_trace *trace;
    bool no_text;
};

static void write_one_utterance(struct writer *w, const void *user, size_t i)
{
    const struct trace_form *form = user;
    struct json_out j = {w, false};
    write_utterance(&j, form->trace, &form->trace->utterances.at[i], form->no_text);
}

static void write_one_source(struct writer *w, const void *user, size_t i)
{
    const struct trace_form *form = user;
    struct json_out j = {w, false};
    write_source(&j, form->trace, &form->trace->sources.at[i], form->no_text);
}

stemma_status emit_utterances(const stemma_trace *trace, const stemma_write_options *options,
                              stemma_write_fn write, void *user, stemma_error *err)
{
    const struct trace_form form = {trace, options->no_text != 0};
    const struct batches batches = {.ctx = trace->ctx,
                                    .n = trace->utterances.n,
                                    .what = "the utterances",
                                    .write_one = write_one_utterance,
                                    .user = &form};
    return batches_write(&batches, write, user, err);
}

stemma_status emit_sources(const stemma_trace *trace, const stemma_write_options *options,
                           stemma_write_fn write, void *user, stemma_error *err)
{
    const struct trace_form form = {trace, options->no_text != 0};
    const struct batches batches = {.ctx = trace->ctx,
                                    .n = trace->sources.n,
                                    .what = "the sources",
                                    .write_one = write_one_source,
                                    .user = &form};
    return batches_write(&batches, write, user, err);
}
