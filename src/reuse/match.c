/*
 * The aligning stage, and stemma_match: all stages in a row.
 *
 * In: chains by pair of documents. Out: hits, families, furniture. Pairs are independent and run in
 * parallel: each chain that passed the judge (judge.c) is aligned (passage.c), passages that others
 * already tell are dropped (select.c), the rest become hits (hit.c). The hits are put in the order
 * of the pairs; families and furniture are then made of them by one thread, as they depend on each
 * other.
 *
 * Cost: O(words of the passages × band) for aligning.
 */
#include "base/params.h"
#include "reuse/edge.h"
#include "reuse/family.h"
#include "reuse/furniture.h"
#include "reuse/pairs.h"

#define MAX_HITS (UINT32_MAX / 2)
#define MAX_PASSAGES UINT32_MAX

/* The hits of one pair. */
struct pair_hits {
    uint32_t n;
    const stemma_hit *at;
    const struct hit_words *words;
};

struct align_job {
    const stemma_corpus *corpus;
    const stemma_pairs *pairs;
    struct judge judge;
    struct gaps **gaps;      /* by worker */
    struct pair_hits *found; /* by pair */
};

/* The passages of a pair's chains that are worth a hit. */
static stemma_status pair_passages(passage_array *out, struct worker *worker,
                                   const struct align_job *job, const struct doc_pair *pair,
                                   stemma_error *err)
{
    const struct judge *judge = &job->judge;
    struct arena *scratch = &worker->scratch;
    struct passage_options options = judge->passage;
    options.gaps = job->gaps[worker->number];
    const struct hit_side *a = &judge->sides[pair->a], *b = &judge->sides[pair->b];
    struct word_pair words = {&judge->words[pair->a], &judge->words[pair->b]};
    for (uint32_t i = 0; i < pair->n_chains; i++)
        TRY(passage_align(out, scratch, &words, &pair->chains[i], &options, err));
    size_t n = 0;
    for (size_t i = 0; i < out->n; i++) {
        struct passage *s = &out->at[i];
        if (!hit_possible(s, &judge->hit))
            continue;
        TRY(edge_trim(s, scratch, &a->quoted, &b->quoted, err));
        if (hit_wanted(s, a, b, &judge->hit))
            out->at[n++] = *s;
    }
    out->n = n;
    return passage_select(out, scratch, err);
}

static stemma_status align_pair(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct align_job *job = user;
    const struct doc_pair *pair = &job->pairs->pairs.at[item];
    passage_array passages = ARRAY_INIT(MAX_PASSAGES);
    TRY(pair_passages(&passages, worker, job, pair, err));
    if (passages.n == 0)
        return STEMMA_OK;
    stemma_hit *hits = ARENA_NEW(&worker->keep, stemma_hit, passages.n, err);
    struct hit_words *places =
        hits ? ARENA_NEW(&worker->keep, struct hit_words, passages.n, err) : NULL;
    if (places == NULL)
        return arena_status(&worker->keep);
    const struct doc_words *docs = job->judge.words;
    struct word_pair words = {&docs[pair->a], &docs[pair->b]};
    for (size_t i = 0; i < passages.n; i++) {
        hits[i] = (stemma_hit){.a = pair->a, .b = pair->b};
        const struct passage *s = &passages.at[i];
        places[i] = (struct hit_words){{s->a_begin, s->a_end}, {s->b_begin, s->b_end}};
        TRY(hit_make(&hits[i], &worker->keep, job->corpus, &words, &passages.at[i], err));
    }
    hits_group(hits, passages.n);
    job->found[item] = (struct pair_hits){(uint32_t)passages.n, hits, places};
    return STEMMA_OK;
}

static stemma_status collect_hits(stemma_matches *matches, const struct align_job *job,
                                  stemma_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < job->pairs->pairs.n; i++)
        n += job->found[i].n;
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hits, n, err));
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hit_words, n, err));
    for (size_t i = 0; i < job->pairs->pairs.n; i++) {
        TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t j = 0; j < job->found[i].n; j++) {
            TRY(ARRAY_ADD(&matches->arena, &matches->hits, job->found[i].at[j], err));
            TRY(ARRAY_ADD(&matches->arena, &matches->hit_words, job->found[i].words[j], err));
        }
    }
    return STEMMA_OK;
}

static stemma_status find_hits(stemma_matches *matches, struct arena *scratch,
                               struct align_job *job, stemma_error *err)
{
    size_t n_pairs = job->pairs->pairs.n;
    job->found = ARENA_ZEROED(scratch, struct pair_hits, n_pairs, err);
    job->gaps = job->found ? ARENA_NEW(scratch, struct gaps *, matches->workers.n, err) : NULL;
    if (job->gaps == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < matches->workers.n; i++)
        TRY(gaps_new(&job->gaps[i], scratch, &job->judge.passage.align, err));
    TRY(parallel_for(&matches->workers, n_pairs, align_pair, job, "matching", "pairs", err));
    return collect_hits(matches, job, err);
}

static stemma_status align_pairs(stemma_matches *matches, const stemma_corpus *corpus,
                                 const stemma_pairs *pairs, const stemma_params *params,
                                 stemma_error *err)
{
    struct align_job job = {.corpus = corpus, .pairs = pairs, .judge = pairs->judge};
    matches->corpus = corpus;
    struct family_options family = {param(params, FAMILY_OVERLAP), param(params, HIT_IDENTITY)};
    struct furniture_options furniture = {(uint32_t)param(params, FURNITURE_DOCUMENTS)};
    struct arena scratch;
    judge_options(&job.judge, params, pairs->judge.passage.k);
    arena_init(&scratch, corpus->ctx);
    stemma_status status = find_hits(matches, &scratch, &job, err);
    if (status == STEMMA_OK)
        status = families_make(matches, &scratch, corpus, &family, err);
    if (status == STEMMA_OK)
        status = furniture_find(matches, &scratch, corpus, &furniture, err);
    arena_clear(&scratch);
    return status;
}

stemma_status stemma_align(stemma_matches **out, const stemma_corpus *corpus,
                           const stemma_pairs *pairs, const stemma_params *params,
                           stemma_error *err)
{
    if (out == NULL || corpus == NULL || pairs == NULL)
        return fail(err, STEMMA_INVAL, "stemma_align needs a corpus and its pairs");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    if (pairs->counts.documents != stemma_corpus_count(corpus))
        return fail(err, STEMMA_INVAL, "the pairs are of a corpus of %llu documents, not of %zu",
                    (unsigned long long)pairs->counts.documents, stemma_corpus_count(corpus));
    struct stemma_params preset;
    params_init(&preset);
    stemma_matches *m = ctx_zeroed(corpus->ctx, 1, sizeof *m);
    if (m == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *m, err);
    m->ctx = corpus->ctx;
    m->hits = (hit_array)ARRAY_INIT(MAX_HITS);
    m->hit_words = (hit_words_array)ARRAY_INIT(MAX_HITS);
    m->counts = pairs->counts;
    arena_init(&m->arena, corpus->ctx);
    stemma_status status = workers_init(&m->workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = align_pairs(m, corpus, pairs, params != NULL ? params : &preset, err);
    if (status != STEMMA_OK) {
        stemma_matches_free(m);
        return status;
    }
    m->counts.hits = m->hits.n;
    m->counts.families = m->families.n;
    *out = m;
    return STEMMA_OK;
}

stemma_status stemma_match(stemma_matches **out, const stemma_corpus *corpus,
                           const stemma_params *params, stemma_error *err)
{
    stemma_pairs *pairs = NULL;
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_match needs a corpus and a place for the matches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    stemma_status status = pairs_find(&pairs, corpus, params, err);
    if (status == STEMMA_OK)
        status = stemma_align(out, corpus, pairs, params, err);
    stemma_pairs_free(pairs);
    return status;
}
