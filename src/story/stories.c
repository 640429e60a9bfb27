/*
 * Stories: which documents report one event. In: documents, passages, quotations; out: records with
 * their reasons.
 *
 * The steps: documents that print one text are one (trace/texts.c); every text gets a portrait;
 * near ones are compared, and a learnt model says how likely two report one event; groups grow by
 * average linkage; round-ups are taken out again. The order of the input plays no part: everything
 * is over sets of documents, ties go to the lower number. See docs/internals/stories.md.
 */
#include "story/stories.h"

#include "base/hash.h"
#include "reuse/hit.h"
#include "reuse/hit_records.h"
#include "story/crowds.h"
#include "story/dependence.h"
#include "story/linkage.h"
#include "story/moment.h"
#include "story/terms.h"
#include "trace/texts.h"

#include <stdlib.h>
#include <string.h>

#define SEED_STORY UINT64_C(0x73746f727900)
#define SAGA 0.08 /* mean likelihood between stories that go together */
enum { MOST_RELATED = 8 };

/* ---- the steps */

static stemma_status number_texts(stemma_stories *s, const stemma_quotes *quotes, stemma_error *err)
{
    const struct trace_inputs in = {
        .corpus = s->in.corpus, .matches = s->in.matches, .quotes = quotes, .params = s->in.params};
    struct arena scratch;
    s->text_number = ARENA_NEW(&s->arena, uint32_t, s->in.corpus->documents.n, err);
    if (s->text_number == NULL)
        return arena_status(&s->arena);
    s->in.text_number = s->text_number;
    arena_init(&scratch, s->ctx);
    const stemma_status status = texts_number(s->text_number, &s->n_texts, &scratch, &in, err);
    arena_clear(&scratch);
    return status;
}

static stemma_status group_sets(stemma_stories *s, touch_array *touches, stemma_error *err)
{
    struct likeness *l = &s->evidence.likeness;
    struct arena scratch;
    s->group = ARENA_NEW(&s->arena, uint32_t, s->evidence.n, err);
    if (s->group == NULL)
        return arena_status(&s->arena);
    TRY(likeness_look(l, &s->workers, &story_weights, err));
    TRY(likeness_judge(l, &s->workers, &story_weights, err));
    arena_init(&scratch, s->ctx);
    stemma_status status =
        linkage_group(s->group, &scratch, s->evidence.n, &l->pairs, l->probability, s->least, err);
    if (status == STEMMA_OK)
        status = rivals_part(touches, s->group, &s->arena, l, s->least, err);
    if (status == STEMMA_OK)
        status = crowds_join(s->group, &scratch, l, (int32_t)param(s->in.params, STORY_DAYS), err);
    arena_clear(&scratch);
    TRY(status);
    rivals_regroup(touches, s->group);
    return rivals_of_sets(&s->rivalry, &s->arena, l, s->group, err);
}

/* ---- records */

static uint64_t story_id(const stemma_stories *s, uint32_t set)
{
    const uint32_t doc = s->evidence.documents[s->evidence.first[set]];
    const char *id = corpus_document(s->in.corpus, doc)->record.id;
    return hash_bytes(id, strlen(id), SEED_STORY);
}

/* A story for each group, in the order of their least sets, with room for its documents. */
static stemma_status open_stories(stemma_stories *s, stemma_error *err)
{
    const struct story_evidence *e = &s->evidence;
    uint32_t *n_documents = ARENA_ZEROED(&s->arena, uint32_t, e->n, err);
    s->story_of = ARENA_NEW(&s->arena, uint32_t, e->n, err);
    if (n_documents == NULL || s->story_of == NULL)
        return arena_status(&s->arena);
    for (uint32_t i = 0; i < e->n; i++)
        n_documents[s->group[i]] += e->first[i + 1] - e->first[i];
    for (uint32_t i = 0; i < e->n; i++) {
        if (s->group[i] != i) {
            s->story_of[i] = s->story_of[s->group[i]];
            continue;
        }
        stemma_story story = {.struct_size = sizeof story,
                              .id = story_id(s, i),
                              .first = STEMMA_NO_DOCUMENT,
                              .documents =
                                  ARENA_ZEROED(&s->arena, stemma_membership, n_documents[i], err)};
        if (story.documents == NULL)
            return arena_status(&s->arena);
        s->story_of[i] = (uint32_t)s->stories.n;
        TRY(ARRAY_ADD(&s->arena, &s->stories, story, err));
    }
    return STEMMA_OK;
}

/* The documents of each story, by number. */
static void fill_stories(stemma_stories *s)
{
    for (uint32_t doc = 0; doc < s->in.corpus->documents.n; doc++) {
        stemma_story *story = &s->stories.at[s->story_of[s->evidence.set_of[doc]]];
        stemma_membership *members = (stemma_membership *)story->documents;
        members[story->n_documents++] = (stemma_membership){.doc = doc,
                                                            .text = s->text_number[doc],
                                                            .nearest = STEMMA_NO_DOCUMENT,
                                                            .days = INT32_MIN};
    }
}

static int32_t days_between(const stemma_stories *s, uint32_t from, uint32_t to)
{
    const int32_t a = hit_day(corpus_document(s->in.corpus, from)),
                  b = hit_day(corpus_document(s->in.corpus, to));
    return a == HIT_NO_DAY || b == HIT_NO_DAY ? INT32_MIN : b - a;
}

/* The document that speaks most for `m`: another copy, or the likest set's. */
static uint32_t find_nearest(const stemma_stories *s, stemma_membership *m)
{
    const struct story_evidence *e = &s->evidence;
    const uint32_t set = e->set_of[m->doc];
    uint32_t best = UINT32_MAX;
    if (e->first[set + 1] - e->first[set] > 1) {
        const uint32_t *copies = &e->documents[e->first[set]];
        m->nearest = copies[0] != m->doc ? copies[0] : copies[1];
        m->nearest_likeness = 1;
        return set;
    }
    for (uint32_t i = e->likeness.first[set]; i < e->likeness.first[set + 1]; i++) {
        const struct tie *t = &e->likeness.ties[i];
        const double p = e->likeness.probability[t->pair];
        if (s->group[t->other] != s->group[set] || p <= m->nearest_likeness)
            continue;
        best = t->other;
        m->nearest = e->portraits[best].doc;
        m->nearest_likeness = p;
    }
    return best;
}

static stemma_status copy_terms(const char *const **out, size_t *n, struct arena *arena,
                                const struct printed_terms *terms, stemma_error *err)
{
    const char **at = ARENA_NEW(arena, const char *, terms->n, err);
    if (at == NULL)
        return arena_status(arena);
    memcpy(at, terms->at, terms->n * sizeof *at);
    *out = at;
    *n = terms->n;
    return STEMMA_OK;
}

static stemma_status give_reasons(const stemma_stories *s, struct worker *worker,
                                  stemma_membership *m, stemma_error *err)
{
    const uint32_t set = s->evidence.set_of[m->doc];
    const struct rivalry *r = &s->rivalry[set];
    struct printed_terms terms;
    m->likeness = r->own;
    if (r->next != NO_GROUP) {
        m->runner_up = s->stories.at[s->story_of[r->next]].id;
        m->runner_up_likeness = r->next_mean;
    }
    const uint32_t near = find_nearest(s, m);
    if (near == UINT32_MAX)
        return STEMMA_OK;
    m->shared_words = likeness_shared_words(s->in.matches, m->doc, m->nearest);
    m->days = days_between(s, m->nearest, m->doc);
    TRY(terms_shared(&terms, &worker->keep, s->in.corpus, &s->evidence.of_document[m->doc],
                     &s->evidence.portraits[near], err));
    return copy_terms(&m->terms, &m->n_terms, &worker->keep, &terms, err);
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static uint32_t count_distinct(uint32_t *at, size_t n)
{
    uint32_t distinct = 0;
    qsort(at, n, sizeof *at, compare_numbers);
    for (size_t i = 0; i < n; i++)
        distinct += i == 0 || at[i] != at[i - 1];
    return distinct;
}

/* The member that the others are nearest to: it stands for the story. */
static uint32_t central_member(const stemma_story *story)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < story->n_documents; i++)
        if (story->documents[i].likeness > story->documents[best].likeness)
            best = i;
    return best;
}

static stemma_status count_story(const stemma_stories *s, struct arena *scratch,
                                 stemma_story *story, stemma_error *err)
{
    const size_t n = story->n_documents;
    uint32_t *outlets = ARENA_NEW(scratch, uint32_t, n, err);
    uint32_t *texts = ARENA_NEW(scratch, uint32_t, n, err);
    struct moment earliest = {0, 0, false, false};
    if (outlets == NULL || texts == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++) {
        const uint32_t doc = story->documents[i].doc;
        const struct moment at = moment_of(&corpus_document(s->in.corpus, doc)->record);
        outlets[i] = corpus_document(s->in.corpus, doc)->outlet;
        texts[i] = story->documents[i].text;
        if (at.known && (story->first == STEMMA_NO_DOCUMENT || at.to < earliest.to)) {
            story->first = doc; /* by the end of its interval: not earlier than is known */
            earliest = at;
        }
    }
    story->n_outlets = count_distinct(outlets, n);
    story->n_texts = count_distinct(texts, n);
    return STEMMA_OK;
}

static stemma_status finish_story(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    stemma_stories *s = user;
    stemma_story *story = &s->stories.at[item];
    stemma_membership *members = (stemma_membership *)story->documents;
    for (size_t i = 0; i < story->n_documents; i++) {
        const struct arena_mark mark = arena_mark(&worker->scratch);
        TRY(give_reasons(s, worker, &members[i], err));
        arena_rewind(&worker->scratch, mark);
    }
    TRY(count_story(s, &worker->scratch, story, err));
    const stemma_membership *central = &members[central_member(story)];
    struct printed_terms terms;
    if (central->nearest != STEMMA_NO_DOCUMENT) {
        story->terms = central->terms;
        story->n_terms = central->n_terms;
        return STEMMA_OK;
    }
    TRY(terms_shared(&terms, &worker->keep, s->in.corpus, &s->evidence.of_document[central->doc],
                     NULL, err));
    return copy_terms(&story->terms, &story->n_terms, &worker->keep, &terms, err);
}

/* ---- what stories are to each other */

/* Touches are by set, and so by least document: their documents come in order for each story. */
static stemma_status list_partial(stemma_stories *s, const touch_array *touches, stemma_error *err)
{
    const struct story_evidence *e = &s->evidence;
    uint32_t *n = ARENA_ZEROED(&s->arena, uint32_t, s->stories.n, err);
    if (n == NULL)
        return arena_status(&s->arena);
    for (size_t i = 0; i < touches->n; i++)
        n[s->story_of[touches->at[i].group]] +=
            e->first[touches->at[i].set + 1] - e->first[touches->at[i].set];
    for (size_t i = 0; i < touches->n; i++) {
        const struct touch *t = &touches->at[i];
        stemma_story *story = &s->stories.at[s->story_of[t->group]];
        if (story->partial == NULL)
            story->partial = ARENA_NEW(&s->arena, uint32_t, n[s->story_of[t->group]], err);
        if (story->partial == NULL)
            return arena_status(&s->arena);
        for (uint32_t d = e->first[t->set]; d < e->first[t->set + 1]; d++)
            ((uint32_t *)story->partial)[story->n_partial++] = e->documents[d];
    }
    for (size_t i = 0; i < s->stories.n; i++)
        if (s->stories.at[i].n_partial > 0)
            qsort((uint32_t *)s->stories.at[i].partial, s->stories.at[i].n_partial,
                  sizeof(uint32_t), compare_numbers);
    return STEMMA_OK;
}

struct relation {
    uint32_t story, other;
    double mean;
};

static int compare_relations(const void *left, const void *right)
{
    const struct relation *a = left, *b = right;
    if (a->story != b->story)
        return a->story < b->story ? -1 : 1;
    if (a->mean != b->mean)
        return a->mean > b->mean ? -1 : 1;
    return (a->other > b->other) - (a->other < b->other);
}

static stemma_status list_related(stemma_stories *s, stemma_error *err)
{
    related_array related;
    TRY(rivals_related(&related, &s->arena, &s->evidence.likeness, s->group, SAGA, err));
    struct relation *both = ARENA_NEW(&s->arena, struct relation, 2 * related.n, err);
    uint64_t *ids = ARENA_NEW(&s->arena, uint64_t, 2 * related.n, err);
    if (both == NULL || ids == NULL)
        return arena_status(&s->arena);
    for (size_t i = 0; i < related.n; i++) {
        const struct related_groups *r = &related.at[i];
        const uint32_t a = s->story_of[r->a], b = s->story_of[r->b];
        both[2 * i] = (struct relation){a, b, r->mean};
        both[2 * i + 1] = (struct relation){b, a, r->mean};
    }
    if (related.n > 0)
        qsort(both, 2 * related.n, sizeof *both, compare_relations);
    for (size_t i = 0; i < 2 * related.n; i++) {
        stemma_story *story = &s->stories.at[both[i].story];
        ids[i] = s->stories.at[both[i].other].id;
        if (story->n_related == 0)
            story->related = &ids[i];
        story->n_related += story->n_related < MOST_RELATED;
    }
    return STEMMA_OK;
}

static stemma_status run(stemma_stories *s, const stemma_quotes *quotes, stemma_error *err)
{
    touch_array touches;
    if (s->in.matches == NULL) {
        TRY(stemma_match(&s->own_matches, s->in.corpus, s->in.params, err));
        s->in.matches = s->own_matches;
    }
    TRY(hit_records_want(s->in.matches, err));
    TRY(workers_init(&s->workers, s->ctx, err));
    TRY(number_texts(s, quotes, err));
    TRY(evidence_make(&s->evidence, &s->workers, &s->arena, &s->in, err));
    TRY(group_sets(s, &touches, err));
    TRY(open_stories(s, err));
    fill_stories(s);
    TRY(list_partial(s, &touches, err));
    TRY(list_related(s, err));
    TRY(parallel_for(&s->workers, s->stories.n, finish_story, s, "stories", "stories", err));
    return dependence_find(s, quotes, err);
}

stemma_status stemma_stories_find(stemma_stories **out, const stemma_corpus *corpus,
                                  const stemma_matches *matches, const stemma_quotes *quotes,
                                  const stemma_params *params, stemma_error *err)
{
    if (out == NULL || params == NULL)
        return fail(err, STEMMA_INVAL, "stories need a place to go and parameters");
    *out = NULL;
    TRY(corpus_want_texts(corpus, err));
    stemma_stories *s = ctx_zeroed(corpus->ctx, 1, sizeof *s);
    if (s == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *s, err);
    s->ctx = corpus->ctx;
    s->in = (struct evidence_inputs){.corpus = corpus, .matches = matches, .params = params};
    s->least = param(params, STORY_LINKAGE);
    s->stories = (story_array)ARRAY_INIT(UINT32_MAX - 1);
    arena_init(&s->arena, s->ctx);
    const stemma_status status = run(s, quotes, err);
    if (status != STEMMA_OK) {
        stemma_stories_free(s);
        return status;
    }
    *out = s;
    return STEMMA_OK;
}

void stemma_stories_free(stemma_stories *s)
{
    if (s == NULL)
        return;
    stemma_matches_free(s->own_matches);
    workers_clear(&s->workers);
    arena_clear(&s->arena);
    ctx_resize(s->ctx, s, sizeof *s, 0);
}

const stemma_story *stemma_stories_at(const stemma_stories *s, size_t i)
{
    return s != NULL && i < s->stories.n ? &s->stories.at[i] : NULL;
}

size_t stemma_stories_of(const stemma_stories *s, uint32_t doc)
{
    return s != NULL && doc < s->in.corpus->documents.n ? stories_of(s, doc) : SIZE_MAX;
}
