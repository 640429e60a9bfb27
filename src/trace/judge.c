/*
 * Questions that all steps of a verdict ask.
 */
#include "trace/judge.h"

bool judge_is_itself(const struct judge *v, uint32_t ground)
{
    const struct check_job *j = v->job;
    const uint32_t doc = j->check->quotes->quotes.at[v->passage->quote].doc;
    const stemma_document *a = &j->check->corpus->documents.at[doc].record;
    const stemma_document *b =
        &j->check->against->documents.at[v->renderer.grounds->at[ground].doc].record;
    return a->text_hash == b->text_hash && a->n_text == b->n_text;
}

const stemma_quote *judge_quote(const struct judge *v, const struct rendered *piece)
{
    if (piece->ground == GROUND_NONE || v->renderer.grounds->quotes == NULL)
        return NULL;
    const struct ground *g = &v->renderer.grounds->at[piece->ground];
    return &v->job->check->against_quotes->quotes.at[ground_quote(g, piece->at_begin)];
}
