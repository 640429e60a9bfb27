/*
 * The records of values and of disagreements as JSON lines (docs/format). With no_text set, spans,
 * intervals and relations stay, and whatever is or names words of the reports is null.
 */
#include "emit/batches.h"
#include "emit/emit.h"
#include "value/values.h"

#include <math.h>

static void write_bound(struct json_out *j, const char *key, double bound)
{
    json_key(j, key);
    isfinite(bound) ? json_fixed(j, bound, bound == floor(bound) ? 0 : 2) : json_null(j);
}

static void member_text(struct json_out *j, const char *key, const char *text, bool no_text)
{
    json_member(j, key, no_text ? NULL : text);
}

/* The members of a value that a witness has, too. */
static void write_place(struct json_out *j, const stemma_corpus *corpus, const stemma_value *v,
                        bool no_text)
{
    const stemma_document *d = &corpus_document(corpus, v->doc)->record;
    json_member(j, "doc", d->id);
    json_span(j, "", &v->span);
    emit_words(j, "text", d->text + v->span.begin_byte, v->span.end_byte - v->span.begin_byte,
               no_text);
    json_key(j, "sentence");
    json_open(j, '{');
    json_span(j, "", &v->sentence);
    json_close(j, '}');
    json_member(j, "by", stemma_date_by_name(v->by));
}

/* A span with its words; null where it is empty. */
static void member_words(struct json_out *j, const char *name, const char *text,
                         const stemma_span *span, bool no_text)
{
    json_key(j, name);
    if (span->begin_byte == span->end_byte) {
        json_null(j);
        return;
    }
    json_open(j, '{');
    json_span(j, "", span);
    emit_words(j, "text", text + span->begin_byte, span->end_byte - span->begin_byte, no_text);
    json_close(j, '}');
}

static void write_value(struct json_out *j, const stemma_corpus *corpus, const stemma_value *v,
                        bool no_text)
{
    const char *text = corpus_document(corpus, v->doc)->record.text;
    json_open(j, '{');
    write_place(j, corpus, v, no_text);
    json_member(j, "slot", stemma_slot_name(v->slot));
    member_text(j, "value", v->value, no_text && isnan(v->low));
    write_bound(j, "low", v->low);
    write_bound(j, "high", v->high);
    json_key(j, "exact"), json_bool(j, v->exact != 0);
    json_member(j, "stated", stemma_stated_name(v->stated));
    member_text(j, "unit", v->unit, no_text);
    member_text(j, "entity", v->entity, no_text);
    member_text(j, "frame", v->frame, no_text);
    if (v->stated == STEMMA_STATED_DENIED)
        member_words(j, "denied_by", text, &v->denier, no_text);
    if (v->slot == STEMMA_SLOT_DATE)
        member_words(j, "told", text, &v->told, no_text);
    json_close(j, '}');
    json_line(j);
}

static void write_group(struct json_out *j, const stemma_corpus *corpus,
                        const stemma_values *values, const stemma_value_group *g, bool no_text)
{
    json_open(j, '{');
    member_text(j, "value", g->value, no_text && isnan(g->low));
    write_bound(j, "low", g->low);
    write_bound(j, "high", g->high);
    json_key(j, "fits"), json_bool(j, g->fits != 0);
    json_member_unsigned(j, "texts", g->n_texts);
    json_key(j, "witnesses");
    json_open(j, '[');
    for (size_t i = 0; i < g->n_members; i++) {
        json_open(j, '{');
        write_place(j, corpus, &values->values.at[g->members[i]], no_text);
        json_close(j, '}');
    }
    json_close(j, ']');
    json_close(j, '}');
}

static void write_disagreement(struct json_out *j, const stemma_corpus *corpus,
                               const stemma_values *values, const stemma_disagreement *d,
                               bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", d->id);
    json_member_hex(j, "story", d->story);
    json_member(j, "slot", stemma_slot_name(d->slot));
    member_text(j, "entity", d->entity, no_text);
    json_member(j, "relation", stemma_relation_name(d->relation));
    json_member(j, "by", stemma_frame_by_name(d->by));
    json_key(j, "one_text"), json_bool(j, d->one_text != 0);
    json_key(j, "one_document"), json_bool(j, d->one_document != 0);
    json_key(j, "values");
    json_open(j, '[');
    for (size_t i = 0; i < d->n_groups; i++)
        write_group(j, corpus, values, &d->groups[i], no_text);
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

struct all_values {
    const stemma_corpus *corpus;
    const stemma_values *values;
    bool no_text;
};

static void write_one_value(struct writer *w, const void *user, size_t i)
{
    const struct all_values *all = user;
    struct json_out j = {w, false};
    write_value(&j, all->corpus, &all->values->values.at[i], all->no_text);
}

stemma_status stemma_write_values(const stemma_corpus *corpus, const stemma_values *values,
                                  const stemma_write_options *options, stemma_write_fn write,
                                  void *user, stemma_error *err)
{
    TRY(emit_want(values, write, err));
    const struct all_values all = {corpus, values, emit_options(options).no_text != 0};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = values->values.n,
                                    .what = "the values",
                                    .write_one = write_one_value,
                                    .user = &all,
                                    .unit = "values"};
    return batches_write(&batches, write, user, err);
}

stemma_status stemma_write_disagreements(const stemma_corpus *corpus, const stemma_values *values,
                                         const stemma_write_options *options, stemma_write_fn write,
                                         void *user, stemma_error *err)
{
    TRY(emit_want(values, write, err));
    struct writer w;
    struct json_out j = {&w, false};
    writer_init(&w, write, user);
    for (size_t i = 0; i < values->disagreements.n; i++)
        write_disagreement(&j, corpus, values, &values->disagreements.at[i],
                           emit_options(options).no_text != 0);
    return writer_end(&w, "the disagreements", err);
}
