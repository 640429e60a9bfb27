/*
 * The records of hits, made when they are first asked for.
 *
 * In: hits with their words and alignments. Out: their spans, edit strings, ids and groups.
 * Families are made of words and alignments alone, so where families are all that is wanted the
 * texts are not asked where half a million passages begin and end, nor are edits spelt that nobody
 * reads. Pairs of documents are independent and run in parallel. O(hits × log blocks + edits).
 */
#include "reuse/hit_records.h"

#include "reuse/hit.h"

struct record_job {
    const stemma_matches *matches;
    const struct doc_words *docs;
    const size_t *first; /* hits of pair i are first[i] … first[i + 1] - 1 */
};

static stemma_status make_pair(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct record_job *job = user;
    const stemma_matches *matches = job->matches;
    size_t begin = job->first[item], end = job->first[item + 1];
    stemma_hit *hits = matches->hits.at;
    struct word_pair words = {&job->docs[hits[begin].a], &job->docs[hits[begin].b]};
    for (size_t i = begin; i < end; i++)
        TRY(hit_make(&hits[i], &worker->keep, matches->corpus, &words, &matches->hit_words.at[i],
                     err));
    hits_group(hits + begin, end - begin);
    return STEMMA_OK;
}

/* Where the pairs begin, and where the last one ends. */
static stemma_status find_pairs(size_t **out, size_t *n_pairs, struct arena *arena,
                                const hit_array *hits, stemma_error *err)
{
    size_t *first = ARENA_NEW(arena, size_t, hits->n + 1, err), n = 0;
    if (first == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < hits->n; i++)
        if (i == 0 || hits->at[i].a != hits->at[i - 1].a || hits->at[i].b != hits->at[i - 1].b)
            first[n++] = i;
    first[n] = hits->n;
    *out = first;
    *n_pairs = n;
    return STEMMA_OK;
}

static stemma_status make_all(struct record_job *job, struct arena *scratch, stemma_error *err)
{
    struct workers workers = job->matches->workers;
    size_t *first = NULL, n_pairs = 0;
    TRY(find_pairs(&first, &n_pairs, scratch, &job->matches->hits, err));
    job->first = first;
    return parallel_for(&workers, n_pairs, make_pair, job, NULL, NULL, err);
}

stemma_status hit_records_want(const stemma_matches *matches, stemma_error *err)
{
    if (matches == NULL || matches->late == NULL || matches->late->has_records)
        return STEMMA_OK;
    const struct corpus_words *words;
    TRY(corpus_words(&words, matches->corpus, err));
    struct record_job job = {.matches = matches, .docs = words->docs};
    struct arena scratch;
    arena_init(&scratch, matches->ctx);
    stemma_status status = make_all(&job, &scratch, err);
    arena_clear(&scratch);
    matches->late->has_records = status == STEMMA_OK;
    return status;
}
