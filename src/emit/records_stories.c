/*
 * The record of a story as a JSON line (docs/format): its documents, what it is about, and for each
 * document why it is there. With no_text set, terms are left out: they are words of the reports.
 */
#include "emit/emit.h"
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
    json_close(j, '}');
}

static void write_first_seen(struct json_out *j, const stemma_corpus *corpus, uint32_t first)
{
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
    write_first_seen(j, corpus, story->first);
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

stemma_status stemma_write_stories(const stemma_corpus *corpus, const stemma_stories *stories,
                                   const stemma_write_options *options, stemma_write_fn write,
                                   void *user, stemma_error *err)
{
    TRY(emit_want(stories, write, err));
    struct writer w;
    struct json_out j = {&w, false};
    writer_init(&w, write, user);
    for (size_t i = 0; i < stories->stories.n; i++)
        write_story(&j, corpus, &stories->stories.at[i], emit_options(options).no_text != 0);
    return writer_end(&w, "the stories", err);
}
