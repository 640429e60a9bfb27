/*
 * The aligning stage, and stemma_match: all stages in a row.
 *
 * In: chains by pair of documents. Out: hits, families, furniture. Where all stages run in a row, a
 * pair is aligned when it is found, so that its chains need not be kept. Pairs are independent and
 * run in parallel: each chain that passed the judge (judge.c) is aligned (passage.c), passages that
 * others already tell are dropped (select.c), the rest become hits (hit.c). The hits are put in the
 * order of the pairs; families (families.c) and furniture are then made of them. Where all pairs
 * are looked at, hits are what is wanted and get their records (hit_records.c); else they wait.
 *
 * Cost: O(words of the passages × band) for aligning.
 */
#include "base/params.h"
#include "reuse/edge.h"
#include "reuse/family.h"
#include "reuse/furniture.h"
#include "reuse/hit_records.h"
#include "reuse/pairs.h"

#include <string.h>

#define MAX_HITS (UINT32_MAX / 2)
#define MAX_PASSAGES UINT32_MAX

struct align_job {
    stemma_matches *matches;
    struct workers workers; /* hold the hits until they are in order; their alignments lie in what
                               the workers of the matches keep */
    struct gaps **gaps;     /* by worker; NULL until it is first wanted */
    struct judge judge;     /* of stemma_align */
    struct doc_pair *pairs; /* the same */
};

/* The passages of a pair's chains that are worth a hit. */
static stemma_status pair_passages(passage_array *out, struct worker *worker,
                                   const struct align_job *job, const struct judge *judge,
                                   const struct doc_pair *pair, stemma_error *err)
{
    struct arena *scratch = &worker->scratch;
    struct passage_options options = judge->passage;
    struct gaps **gaps = &job->gaps[worker->number];
    if (*gaps == NULL)
        TRY(gaps_new(gaps, &job->workers.at[worker->number].keep, &options.align, err));
    options.gaps = *gaps;
    const struct hit_side *a = &judge->sides[pair->a], *b = &judge->sides[pair->b];
    struct word_pair words = {&judge->words[pair->a], &judge->words[pair->b]};
    for (uint32_t i = 0; i < pair->n_chains; i++)
        TRY(passage_align(out, scratch, &words, &pair->chains[i], &options, err));
    TRY(passage_join(out, scratch, options.long_run, err));
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

/* Where a passage stands and how it is aligned. */
static stemma_status keep_words(struct hit_words *out, struct arena *keep, const struct passage *s,
                                stemma_error *err)
{
    struct align_run *runs = ARENA_NEW(keep, struct align_run, s->n_runs, err);
    if (runs == NULL)
        return arena_status(keep);
    memcpy(runs, s->runs, s->n_runs * sizeof *runs);
    *out = hit_place(s);
    out->runs = runs;
    return STEMMA_OK;
}

/* Aligns the chains of a pair and sets its hits: a taker of pairs. */
static stemma_status align_pair(void *user, struct worker *worker, const struct judge *judge,
                                struct doc_pair *pair, stemma_error *err)
{
    struct align_job *job = user;
    struct arena *keep = &job->workers.at[worker->number].keep;
    struct arena *lasting = &job->matches->workers.at[worker->number].keep;
    passage_array passages = ARRAY_INIT(MAX_PASSAGES);
    pair->hits = NULL;
    TRY(pair_passages(&passages, worker, job, judge, pair, err));
    if (passages.n == 0)
        return STEMMA_OK;
    struct pair_hits *found = ARENA_NEW(keep, struct pair_hits, 1, err);
    stemma_hit *hits = found ? ARENA_NEW(keep, stemma_hit, passages.n, err) : NULL;
    struct hit_words *places = hits ? ARENA_NEW(keep, struct hit_words, passages.n, err) : NULL;
    if (places == NULL)
        return arena_status(keep);
    for (size_t i = 0; i < passages.n; i++) {
        hits[i] = hit_begin(pair->a, pair->b, &passages.at[i]);
        TRY(keep_words(&places[i], lasting, &passages.at[i], err));
    }
    *found = (struct pair_hits){(uint32_t)passages.n, hits, places};
    pair->hits = found;
    return STEMMA_OK;
}

static stemma_status align_item(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct align_job *job = user;
    return align_pair(job, worker, &job->judge, &job->pairs[item], err);
}

/* Aligns pairs that have their chains, by parameters that may be others than the judge's were. */
static stemma_status align_given(struct align_job *job, const stemma_pairs *given,
                                 const stemma_params *params, stemma_error *err)
{
    struct arena *arena = &job->workers.at[0].keep;
    size_t n = given->pairs.n;
    job->judge = given->judge;
    judge_options(&job->judge, params, job->judge.passage.k);
    job->pairs = ARENA_NEW(arena, struct doc_pair, n, err);
    if (job->pairs == NULL)
        return arena_status(arena);
    if (n > 0)
        memcpy(job->pairs, given->pairs.at, n * sizeof *job->pairs);
    return parallel_for(&job->matches->workers, n, align_item, job, "matching", "pairs", err);
}

/* Puts the hits of the pairs one behind the other. */
static stemma_status collect_hits(stemma_matches *matches, const struct doc_pair *pairs,
                                  size_t n_pairs, stemma_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < n_pairs; i++) {
        TRY(ctx_check(matches->ctx, err));
        n += pairs[i].hits != NULL ? pairs[i].hits->n : 0;
    }
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hits, n, err));
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hit_words, n, err));
    for (size_t i = 0; i < n_pairs; i++) {
        TRY(ctx_check(matches->ctx, err));
        for (uint32_t j = 0; pairs[i].hits != NULL && j < pairs[i].hits->n; j++) {
            TRY(ARRAY_ADD(&matches->arena, &matches->hits, pairs[i].hits->at[j], err));
            TRY(ARRAY_ADD(&matches->arena, &matches->hit_words, pairs[i].hits->words[j], err));
        }
    }
    return STEMMA_OK;
}

/* Families and furniture, of hits that are in order. */
static stemma_status read_hits(stemma_matches *matches, const stemma_params *params,
                               stemma_error *err)
{
    const stemma_corpus *corpus = matches->corpus;
    struct family_options family = {param(params, FAMILY_OVERLAP), param(params, HIT_IDENTITY),
                                    (uint32_t)param(params, HIT_WORDS)};
    struct furniture_options furniture = {(uint32_t)param(params, FURNITURE_DOCUMENTS)};
    struct arena scratch;
    arena_init(&scratch, corpus->ctx);
    stemma_status status = families_make(matches, &scratch, corpus, &family, err);
    if (status == STEMMA_OK)
        status = furniture_find(matches, &scratch, corpus, &furniture, err);
    arena_clear(&scratch);
    matches->parts = (struct family_parts){0};
    matches->counts.hits = matches->hits.n;
    matches->counts.families = matches->families.n;
    return status;
}

static stemma_status job_init(struct align_job *job, stemma_matches *matches, stemma_error *err)
{
    TRY(workers_init(&job->workers, matches->ctx, err));
    TRY(workers_init(&matches->workers, matches->ctx, err));
    struct arena *arena = &job->workers.at[0].keep;
    job->gaps = ARENA_ZEROED(arena, struct gaps *, job->workers.n, err);
    return job->gaps != NULL ? STEMMA_OK : arena_status(arena);
}

/* The hits of pairs that have their chains, or, without, of pairs that are found at once. */
static stemma_status find_hits(stemma_matches *matches, const stemma_pairs *given,
                               const stemma_params *params, stemma_error *err)
{
    struct align_job job = {.matches = matches};
    const struct pair_taker taker = {align_pair, &job};
    stemma_pairs *found = NULL;
    stemma_status status = job_init(&job, matches, err);
    if (status == STEMMA_OK && given == NULL)
        status = pairs_find(&found, matches->corpus, params, &taker, err);
    const stemma_pairs *pairs = given != NULL ? given : found;
    if (status == STEMMA_OK && given != NULL)
        status = align_given(&job, given, params, err);
    if (status == STEMMA_OK) {
        matches->counts = pairs->counts;
        status =
            collect_hits(matches, given != NULL ? job.pairs : pairs->pairs.at, pairs->pairs.n, err);
    }
    stemma_pairs_free(found);
    workers_clear(&job.workers);
    return status;
}

static stemma_status make_matches(stemma_matches **out, const stemma_corpus *corpus,
                                  const stemma_pairs *pairs, const stemma_params *params,
                                  stemma_error *err)
{
    struct stemma_params preset;
    params_init(&preset);
    params = params != NULL ? params : &preset;
    stemma_matches *m = ctx_zeroed(corpus->ctx, 1, sizeof *m);
    if (m == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *m, err);
    m->ctx = corpus->ctx;
    m->corpus = corpus;
    m->hits = (hit_array)ARRAY_INIT(MAX_HITS);
    m->hit_words = (hit_words_array)ARRAY_INIT(MAX_HITS);
    arena_init(&m->arena, corpus->ctx);
    m->late = ARENA_ZEROED(&m->arena, struct matches_late, 1, err);
    stemma_status status = m->late != NULL ? STEMMA_OK : arena_status(&m->arena);
    if (status == STEMMA_OK)
        status = find_hits(m, pairs, params, err);
    if (status == STEMMA_OK)
        status = read_hits(m, params, err);
    if (status == STEMMA_OK && param(params, SEED_ALL_PAIRS) >= 1)
        status = hit_records_want(m, err);
    if (status != STEMMA_OK) {
        stemma_matches_free(m);
        return status;
    }
    *out = m;
    return STEMMA_OK;
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
    return make_matches(out, corpus, pairs, params, err);
}

stemma_status stemma_match(stemma_matches **out, const stemma_corpus *corpus,
                           const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_match needs a corpus and a place for the matches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    return make_matches(out, corpus, NULL, params, err);
}
