/*
 * Hits seen from their ends.
 *
 * In: hits. Out: both ends of each, by document and place, so that what lies near a place is a
 * range that is found by halves; and the order in which ends found families: documents in order,
 * the ends of each from the longest down. Ends carry how far those before them reach, so that a
 * walk back from a place knows where to stop. Sorted by radix, O(hits).
 */
#include "reuse/family_parts.h"

#include "base/bisect.h"
#include "base/sort.h"

/* Both ends of the first hit, then those of the next. */
static struct hit_end end_of(const struct family_job *job, uint64_t i)
{
    const stemma_hit *h = &job->matches->hits.at[i / 2];
    const struct hit_words *w = &job->matches->hit_words.at[i / 2];
    const struct word_range *side = i % 2 ? &w->b : &w->a;
    return (struct hit_end){i % 2 ? h->b : h->a, side->begin, side->end, (uint32_t)(i / 2),
                            side->end};
}

stemma_status family_list_ends(struct family_job *job, stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(job->corpus);
    job->n_ends = 2 * job->matches->hits.n;
    struct sort_item *items = ARENA_NEW(job->scratch, struct sort_item, job->n_ends, err);
    job->ends = items ? ARENA_NEW(job->scratch, struct hit_end, job->n_ends, err) : NULL;
    job->first = job->ends ? ARENA_ZEROED(job->scratch, size_t, n_documents + 1, err) : NULL;
    if (job->first == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < job->n_ends; i++) {
        struct hit_end end = end_of(job, i);
        items[i] = (struct sort_item){(uint64_t)end.doc << 32 | end.begin, i};
        job->first[end.doc + 1]++;
    }
    for (size_t d = 0; d < n_documents; d++)
        job->first[d + 1] += job->first[d];
    TRY(sort_items(job->scratch, items, job->n_ends, err));
    for (size_t i = 0; i < job->n_ends; i++) {
        struct hit_end end = end_of(job, items[i].value);
        if (i > job->first[end.doc] && job->ends[i - 1].furthest > end.furthest)
            end.furthest = job->ends[i - 1].furthest;
        job->ends[i] = end;
    }
    return STEMMA_OK;
}

size_t family_end_from(const struct family_job *job, uint32_t doc, uint32_t begin)
{
    struct bisect search = {.low = job->first[doc], .high = job->first[doc + 1]};
    while (bisect_open(&search))
        bisect_step(&search, job->ends[search.middle].begin < begin);
    return search.low;
}

void family_ends_near(const struct family_job *job, uint32_t doc, uint32_t begin, uint32_t end,
                      size_t *from, size_t *to)
{
    /* What one has beyond the shared part is at most 1 / overlap - 1 of that part. */
    double length = end - begin, before = length * (1 / job->o->overlap - 1) + 1;
    *from = family_end_from(job, doc, before < begin ? begin - (uint32_t)before : 0);
    *to = family_end_from(job, doc, begin + (uint32_t)(length * (1 - job->o->overlap)) + 1);
}

stemma_status family_founders(const struct family_job *job, struct sort_item **out,
                              stemma_error *err)
{
    *out = ARENA_NEW(job->scratch, struct sort_item, job->n_ends, err);
    if (*out == NULL)
        return arena_status(job->scratch);
    for (size_t i = 0; i < job->n_ends; i++) {
        const struct hit_end *e = &job->ends[i];
        (*out)[i] =
            (struct sort_item){(uint64_t)e->doc << 32 | (UINT32_MAX - (e->end - e->begin)), i};
    }
    return sort_items(job->scratch, *out, job->n_ends, err);
}
