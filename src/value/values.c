/*
 * The value stage: stemma_values_find and what reads its result.
 *
 * In: documents, passages, stories. Out: typed values by document and place, and those that differ,
 * by story.
 *
 * Values are compared inside a story only, so stories are shared out among threads, each writing
 * into its own slot (story_values.c). Then the slots are put together: values in the order of the
 * documents, disagreements in that of the stories. The result does not depend on the number of
 * threads. Documents that are alone in their story are not read.
 */
#include "value/values.h"

#include "value/story_values.h"

#include <string.h>

#define MAX_VALUES ((size_t)1 << 31)

struct values_job {
    struct valuing valuing;
    struct story_values *slots; /* by story */
};

static stemma_status find_in_story(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    struct values_job *job = user;
    if (job->valuing.stories->stories.at[item].n_documents < 2)
        return STEMMA_OK;
    return story_values_find(&job->slots[item], worker, &job->valuing, item, err);
}

/* The number of each document's first value; `first` has one more, the number of all. */
static void number_values(size_t *first, const struct values_job *job, size_t n_documents)
{
    const size_t n_stories = job->valuing.stories->stories.n;
    memset(first, 0, (n_documents + 1) * sizeof *first);
    for (size_t s = 0; s < n_stories; s++)
        for (size_t i = 0; i < job->slots[s].n; i++)
            first[job->slots[s].values[i].doc + 1]++;
    for (size_t d = 0; d < n_documents; d++)
        first[d + 1] += first[d];
}

/* The values of a slot go to their place among all, and its disagreements name them there. */
static stemma_status place_slot(stemma_values *v, const struct story_values *slot,
                                const size_t *first, stemma_error *err)
{
    size_t of_doc = 0;
    uint32_t *number = ARENA_NEW(&v->arena, uint32_t, slot->n, err);
    if (number == NULL)
        return arena_status(&v->arena);
    for (size_t i = 0; i < slot->n; i++, of_doc++) {
        if (i > 0 && slot->values[i].doc != slot->values[i - 1].doc)
            of_doc = 0;
        number[i] = (uint32_t)(first[slot->values[i].doc] + of_doc);
        v->values.at[number[i]] = slot->values[i];
    }
    for (size_t d = 0; d < slot->n_disagreements; d++) {
        const stemma_disagreement *from = &slot->disagreements[d];
        for (size_t g = 0; g < from->n_groups; g++) {
            uint32_t *members = (uint32_t *)from->groups[g].members;
            for (size_t m = 0; m < from->groups[g].n_members; m++)
                members[m] = number[members[m]];
        }
        TRY(ARRAY_ADD(&v->arena, &v->disagreements, *from, err));
    }
    for (size_t e = 0; e < slot->n_events; e++) {
        stemma_event event = slot->events[e];
        uint32_t *members = (uint32_t *)event.members;
        for (size_t m = 0; m < event.n_members; m++)
            members[m] = number[members[m]];
        event.told = number[event.told];
        TRY(ARRAY_ADD(&v->arena, &v->events, event, err));
    }
    return STEMMA_OK;
}

static stemma_status put_together(stemma_values *v, const struct values_job *job, stemma_error *err)
{
    const size_t n_documents = job->valuing.corpus->documents.n;
    size_t *first = ARENA_NEW(&v->arena, size_t, n_documents + 1, err);
    v->first = ARENA_NEW(&v->arena, size_t, v->n_stories + 1, err);
    v->first_event = ARENA_NEW(&v->arena, size_t, v->n_stories + 1, err);
    if (first == NULL || v->first == NULL || v->first_event == NULL)
        return arena_status(&v->arena);
    number_values(first, job, n_documents);
    TRY(ARRAY_RESERVE(&v->arena, &v->values, first[n_documents], err));
    v->values.n = first[n_documents];
    for (size_t s = 0; s < v->n_stories; s++) {
        v->first[s] = v->disagreements.n;
        v->first_event[s] = v->events.n;
        if (job->slots[s].n > 0)
            TRY(place_slot(v, &job->slots[s], first, err));
    }
    v->first[v->n_stories] = v->disagreements.n;
    v->first_event[v->n_stories] = v->events.n;
    return STEMMA_OK;
}

static stemma_status find_all(stemma_values *v, const stemma_corpus *corpus,
                              const stemma_matches *matches, const stemma_stories *stories,
                              stemma_error *err)
{
    struct arena scratch;
    struct values_job job = {.valuing = {.corpus = corpus, .matches = matches, .stories = stories}};
    v->n_stories = stories->stories.n;
    arena_init(&scratch, v->ctx);
    stemma_status status = lexis_init(&job.valuing.lexis, &scratch, err);
    if (status == STEMMA_OK) {
        job.slots = ARENA_ZEROED(&scratch, struct story_values, v->n_stories, err);
        status =
            job.slots != NULL ? workers_init(&v->workers, v->ctx, err) : arena_status(&scratch);
    }
    if (status == STEMMA_OK)
        status =
            parallel_for(&v->workers, v->n_stories, find_in_story, &job, "values", "stories", err);
    if (status == STEMMA_OK)
        status = put_together(v, &job, err);
    arena_clear(&scratch);
    return status;
}

stemma_status stemma_values_find(stemma_values **out, const stemma_corpus *corpus,
                                 const stemma_matches *matches, const stemma_stories *stories,
                                 stemma_error *err)
{
    if (out == NULL || corpus == NULL || matches == NULL || stories == NULL)
        return fail(err, STEMMA_INVAL, "values need documents, passages and stories");
    *out = NULL;
    TRY(corpus_want_texts(corpus, err));
    stemma_values *v = ctx_zeroed(corpus->ctx, 1, sizeof *v);
    if (v == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *v, err);
    v->ctx = corpus->ctx;
    v->values = (value_array)ARRAY_INIT(MAX_VALUES);
    v->disagreements = (disagreement_array)ARRAY_INIT(MAX_VALUES);
    v->events = (dated_array)ARRAY_INIT(MAX_VALUES);
    arena_init(&v->arena, v->ctx);
    const stemma_status status = find_all(v, corpus, matches, stories, err);
    if (status != STEMMA_OK) {
        stemma_values_free(v);
        return status;
    }
    *out = v;
    return STEMMA_OK;
}

void stemma_values_free(stemma_values *v)
{
    if (v == NULL)
        return;
    workers_clear(&v->workers);
    arena_clear(&v->arena);
    ctx_resize(v->ctx, v, sizeof *v, 0);
}

const stemma_value *stemma_values_at(const stemma_values *v, size_t i)
{
    return v != NULL && i < v->values.n ? &v->values.at[i] : NULL;
}

const stemma_disagreement *stemma_values_disagreement(const stemma_values *v, size_t i)
{
    return v != NULL && i < v->disagreements.n ? &v->disagreements.at[i] : NULL;
}

/* What a story has in a list that stands by story; `begins[s]`: where that of story s begins. */
static size_t part_of(const size_t *begins, size_t n_stories, size_t story, size_t *first)
{
    const bool known = begins != NULL && story < n_stories;
    if (first != NULL)
        *first = known ? begins[story] : 0;
    return known ? begins[story + 1] - begins[story] : 0;
}

size_t stemma_values_of_story(const stemma_values *v, size_t story, size_t *first)
{
    return part_of(v != NULL ? v->first : NULL, v != NULL ? v->n_stories : 0, story, first);
}

const stemma_event *stemma_values_event(const stemma_values *v, size_t i)
{
    return v != NULL && i < v->events.n ? &v->events.at[i] : NULL;
}

size_t stemma_values_events_of_story(const stemma_values *v, size_t story, size_t *first)
{
    return part_of(v != NULL ? v->first_event : NULL, v != NULL ? v->n_stories : 0, story, first);
}

const char *stemma_slot_name(stemma_slot slot)
{
    static const char *const names[] = {"age",  "date",  "count",    "money", "percent",
                                        "name", "place", "relation", "time"};
    return (size_t)slot < sizeof names / sizeof *names ? names[slot] : "unknown";
}

const char *stemma_date_by_name(stemma_date_by by)
{
    static const char *const names[] = {"printed", "document", "siblings"};
    return (size_t)by < sizeof names / sizeof *names ? names[by] : names[0];
}

const char *stemma_stated_name(stemma_stated stated)
{
    static const char *const names[] = {"fact", "supposed", "denied"};
    return (size_t)stated < sizeof names / sizeof *names ? names[stated] : names[0];
}

const char *stemma_relation_name(stemma_relation relation)
{
    static const char *const names[] = {"equal", "rounding", "hedged", "updated", "differs"};
    return (size_t)relation < sizeof names / sizeof *names ? names[relation] : names[0];
}

const char *stemma_frame_by_name(stemma_frame_by by)
{
    static const char *const names[] = {"column", "words", "entity"};
    return (size_t)by < sizeof names / sizeof *names ? names[by] : names[0];
}
