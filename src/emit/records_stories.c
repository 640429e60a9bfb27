/*
 * The record of a story as a JSON line (docs/format): its documents, what it is about, and for each
 * document why it is there. With no_text set, terms are left out: they are words of the reports.
 */
#include "emit/batches.h"
#include "emit/emit.h"
#include "story/moment.h"
#include "story/stories.h"

static void write_terms(struct json_out *j, const char *const *terms, size_t n, bool no_text)
{
    json_key(j, "terms");
    json_open(j, '[');
    for (size_t i = 0; i < n && !no_text; i++)
        json_string(j, terms[i]);
    json_close(j, ']');
}

static void write_id_or_null(struct json_out *j, const char *key, uint64_t id)
{
    json_key(j, key);
    id != 0 ? json_hex(j, id) : json_null(j);
}

static void write_credits(struct json_out *j, const stemma_membership *m)
{
    json_key(j, "credit");
    json_open(j, '[');
    for (size_t i = 0; i < m->n_credits; i++) {
        const stemma_credit *c = &m->credits[i];
        json_open(j, '{');
        json_member(j, "name", c->name);
        json_member(j, "how", stemma_credit_how_name(c->how));
        if (c->span.begin_byte < c->span.end_byte)
            json_span(j, "", &c->span);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void write_dependence(struct json_out *j, const stemma_corpus *corpus, uint32_t doc,
                             const stemma_dependence *d, bool no_text)
{
    const char *text = corpus_document(corpus, doc)->record.text;
    json_open(j, '{');
    json_member(j, "how", stemma_dependence_how_name(d->how));
    json_member(j, "doc", d->on == STEMMA_NO_DOCUMENT ? NULL : emit_doc_id(corpus, d->on));
    json_member(j, "name", d->name);
    json_member_unsigned(j, "words", d->words);
    json_key(j, "share"), json_fixed(j, d->share, 3);
    if (d->span.begin_byte < d->span.end_byte) {
        json_span(j, "", &d->span);
        emit_words(j, "text", text + d->span.begin_byte, d->span.end_byte - d->span.begin_byte,
                   no_text);
    }
    json_close(j, '}');
}

/* "2025-05-06T09:14", UTC where the document says how far its clock is from it. */
static void write_minute(struct json_out *j, const char *key, int64_t minutes)
{
    char text[32];
    moment_write(minutes, text, sizeof text);
    json_member(j, key, text);
}

/* The interval of its date, to the minute. */
static void write_seen(struct json_out *j, const stemma_document *d)
{
    const struct moment m = moment_of(d);
    json_key(j, "seen");
    if (!m.known) {
        json_null(j);
        return;
    }
    json_open(j, '{');
    write_minute(j, "from", m.from);
    write_minute(j, "to", m.to);
    json_close(j, '}');
}

static void write_member(struct json_out *j, const stemma_corpus *corpus,
                         const stemma_membership *m, bool no_text)
{
    const bool alone = m->nearest == STEMMA_NO_DOCUMENT;
    json_open(j, '{');
    json_member(j, "doc", emit_doc_id(corpus, m->doc));
    json_member_unsigned(j, "text", m->text);
    json_key(j, "likeness"), json_fixed(j, m->likeness, 3);
    json_member(j, "nearest", alone ? NULL : emit_doc_id(corpus, m->nearest));
    json_key(j, "nearest_likeness"), json_fixed(j, m->nearest_likeness, 3);
    json_member_unsigned(j, "shared_words", m->shared_words);
    json_key(j, "days");
    m->days == INT32_MIN ? json_null(j) : json_fixed(j, m->days, 0);
    write_terms(j, m->terms, m->n_terms, no_text);
    write_id_or_null(j, "runner_up", m->runner_up);
    json_key(j, "runner_up_likeness"), json_fixed(j, m->runner_up_likeness, 3);
    write_seen(j, &corpus_document(corpus, m->doc)->record);
    write_credits(j, m);
    json_key(j, "depends_on");
    json_open(j, '[');
    for (size_t i = 0; i < m->n_depends_on; i++)
        write_dependence(j, corpus, m->doc, &m->depends_on[i], no_text);
    json_close(j, ']');
    json_close(j, '}');
}

/* The earliest document, and those that may be as early: their date is not precise enough. */
static void write_first_seen(struct json_out *j, const stemma_corpus *corpus,
                             const stemma_story *story)
{
    const uint32_t first = story->first;
    json_key(j, "first_seen");
    if (first == STEMMA_NO_DOCUMENT) {
        json_null(j);
        return;
    }
    const stemma_document *d = &corpus_document(corpus, first)->record;
    json_open(j, '{');
    json_member(j, "date", d->date);
    json_member(j, "precision", d->date_precision);
    json_member(j, "doc", d->id);
    json_key(j, "or");
    json_open(j, '[');
    for (size_t i = 0; i < story->n_documents; i++) {
        const stemma_document *o = &corpus_document(corpus, story->documents[i].doc)->record;
        if (story->documents[i].doc != first && moment_of(o).known &&
            !moment_before(moment_of(d), moment_of(o)))
            json_string(j, o->id);
    }
    json_close(j, ']');
    json_close(j, '}');
}

static void write_story(struct json_out *j, const stemma_corpus *corpus, const stemma_story *story,
                        bool no_text)
{
    json_open(j, '{');
    json_member_hex(j, "id", story->id);
    json_key(j, "documents");
    json_open(j, '[');
    for (size_t i = 0; i < story->n_documents; i++)
        json_string(j, emit_doc_id(corpus, story->documents[i].doc));
    json_close(j, ']');
    json_key(j, "partial");
    json_open(j, '[');
    for (size_t i = 0; i < story->n_partial; i++)
        json_string(j, emit_doc_id(corpus, story->partial[i]));
    json_close(j, ']');
    json_member_unsigned(j, "outlets", story->n_outlets);
    json_member_unsigned(j, "independent_texts", story->n_texts);
    write_first_seen(j, corpus, story);
    write_terms(j, story->terms, story->n_terms, no_text);
    json_key(j, "related");
    json_open(j, '[');
    for (size_t i = 0; i < story->n_related; i++)
        json_hex(j, story->related[i]);
    json_close(j, ']');
    json_key(j, "members");
    json_open(j, '[');
    for (size_t i = 0; i < story->n_documents; i++)
        write_member(j, corpus, &story->documents[i], no_text);
    json_close(j, ']');
    json_close(j, '}');
    json_line(j);
}

struct all_stories {
    const stemma_corpus *corpus;
    const stemma_stories *stories;
    bool no_text;
};

static void write_one(struct writer *w, const void *user, size_t i)
{
    const struct all_stories *all = user;
    struct json_out j = {w, false};
    write_story(&j, all->corpus, &all->stories->stories.at[i], all->no_text);
}

stemma_status stemma_write_stories(const stemma_corpus *corpus, const stemma_stories *stories,
                                   const stemma_write_options *options, stemma_write_fn write,
                                   void *user, stemma_error *err)
{
    TRY(emit_want(stories, write, err));
    const struct all_stories all = {corpus, stories, emit_options(options).no_text != 0};
    const struct batches batches = {.ctx = corpus->ctx,
                                    .n = stories->stories.n,
                                    .what = "the stories",
                                    .write_one = write_one,
                                    .user = &all};
    return batches_write(&batches, write, user, err);
}
