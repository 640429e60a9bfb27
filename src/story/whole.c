/*
 * The main job: all stages on one corpus, and their results under one owner. In: documents; out:
 * passages, quotations, stories, and the utterances and sources put together inside the stories.
 *
 * It stands here because it calls the stages of all folders before this one; the tracing stage
 * itself knows of stories no more than a number for each document.
 */
#include "story/stories.h"
#include "trace/trace.h"

/* What the tracing stage reads of the stories. The texts were numbered from the same passages and
 * quotations as it has. */
static stemma_status number_stories(struct document_stories *out, stemma_stories *stories,
                                    stemma_error *err)
{
    const size_t n = stories->in.corpus->documents.n;
    uint32_t *of_document = ARENA_NEW(&stories->arena, uint32_t, n, err);
    uint64_t *id = ARENA_NEW(&stories->arena, uint64_t, stories->stories.n, err);
    if (of_document == NULL || id == NULL)
        return arena_status(&stories->arena);
    for (uint32_t d = 0; d < n; d++)
        of_document[d] = (uint32_t)stemma_stories_of(stories, d);
    for (size_t i = 0; i < stories->stories.n; i++)
        id[i] = stories->stories.at[i].id;
    *out = (struct document_stories){of_document, id, stories->text_number, stories->n_texts};
    return STEMMA_OK;
}

/* What comes before the tracing stage; on failure nothing of it is left. */
static stemma_status run_before(struct trace_before *before, stemma_stories **stories,
                                struct document_stories *numbers, const stemma_corpus *corpus,
                                const stemma_params *params, stemma_error *err)
{
    stemma_status status = stemma_match(&before->matches, corpus, params, err);
    if (status == STEMMA_OK)
        status = stemma_quotes_find(&before->quotes, corpus, params, err);
    if (status == STEMMA_OK)
        status = stemma_stories_find(stories, corpus, before->matches, before->quotes, params, err);
    if (status == STEMMA_OK)
        status = number_stories(numbers, *stories, err);
    if (status == STEMMA_OK)
        return STEMMA_OK;
    stemma_stories_free(*stories);
    stemma_quotes_free(before->quotes);
    stemma_matches_free(before->matches);
    return status;
}

stemma_status stemma_trace_new(stemma_trace **out, const stemma_corpus *corpus,
                               const stemma_params *params, stemma_error *err)
{
    struct document_stories numbers;
    struct trace_before before = {NULL, NULL, &numbers};
    stemma_stories *stories = NULL;
    if (out == NULL || params == NULL)
        return fail(err, STEMMA_INVAL, "a trace needs a place to go and parameters");
    *out = NULL;
    TRY(corpus_want_texts(corpus, err));
    TRY(run_before(&before, &stories, &numbers, corpus, params, err));
    const stemma_status status = trace_make(out, corpus, &before, params, err);
    if (status != STEMMA_OK) {
        stemma_stories_free(stories);
        return status;
    }
    (*out)->stories = stories;
    return STEMMA_OK;
}

void stemma_trace_free(stemma_trace *trace)
{
    if (trace == NULL)
        return;
    stemma_stories_free(trace->stories);
    trace_clear(trace);
}

const stemma_stories *stemma_trace_stories(const stemma_trace *trace)
{
    return trace != NULL ? trace->stories : NULL;
}
