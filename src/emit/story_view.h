/*
 * The part of a trace that one story's documents show: a trace of its own, for whatever shows one.
 *
 *     story_shares_make(&shares, arena, trace, err);           once
 *     story_view_make(&view, arena, trace, &shares, i, err);   for each story; then view.trace
 */
#ifndef STEMMA_EMIT_STORY_VIEW_H
#define STEMMA_EMIT_STORY_VIEW_H

#include "base/bisect.h"
#include "story/stories.h"
#include "trace/trace.h"

/* Which utterances and sources have a witness in each story, by number. */
struct story_shares {
    const size_t *first_utterance; /* of story i: first_utterance[i] … first_utterance[i + 1] */
    const uint32_t *utterances;
    const size_t *first_source;
    const uint32_t *sources;
};

/* story_shares.c. O(witnesses). Errors: NOMEM. */
stemma_status story_shares_make(struct story_shares *out, struct arena *arena,
                                const stemma_trace *trace, stemma_error *err);

struct story_view {
    const stemma_story *story;
    const stemma_trace *whole;
    stemma_trace
        trace; /* documents, quotations, utterances and sources have numbers of their own */
    stemma_corpus corpus;
    stemma_quotes quotes;
    uint32_t *utterances; /* of the whole trace: the number of each one of the view */
    uint32_t *begin;      /* of these: words at the begin that the story does not print */
    uint32_t n_beyond;    /* utterances that documents of other stories print, too */
};

/* Strings and edits are borrowed. Memory from `arena`: linear in the story. Errors: NOMEM. */
stemma_status story_view_make(struct story_view *out, struct arena *arena,
                              const stemma_trace *trace, const struct story_shares *shares,
                              size_t story, stemma_error *err);

/* story_sources.c: the sources of the view, once its utterances are there. */
stemma_status story_view_sources(struct story_view *v, struct arena *arena,
                                 const struct story_shares *shares, size_t story,
                                 stemma_error *err);

/* The number in the view of a document (an utterance) of the whole trace; UINT32_MAX: it is not
 * there. O(log n). */
static inline uint32_t story_view_document(const struct story_view *v, uint32_t doc)
{
    struct bisect search = {.high = v->story->n_documents};
    while (bisect_open(&search))
        bisect_step(&search, v->story->documents[search.middle].doc < doc);
    return search.low < v->story->n_documents && v->story->documents[search.low].doc == doc
               ? (uint32_t)search.low
               : UINT32_MAX;
}

static inline uint32_t story_view_utterance(const struct story_view *v, uint32_t utterance)
{
    struct bisect search = {.high = v->trace.utterances.n};
    while (bisect_open(&search))
        bisect_step(&search, v->utterances[search.middle] < utterance);
    return search.low < v->trace.utterances.n && v->utterances[search.low] == utterance
               ? (uint32_t)search.low
               : UINT32_MAX;
}

#endif
