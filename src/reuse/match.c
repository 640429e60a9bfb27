/*
 * The aligning stage, and stemma_match: all stages in a row.
 *
 * In: chains by pair of documents. Out: hits, families, furniture. Pairs are independent and run in
 * parallel: each chain is aligned (passage.c), passages that others already tell are dropped
 * (select.c), the rest become hits (hit.c). The hits are put in the order of the pairs; families
 * and furniture are then made of them by one thread, as they depend on each other.
 *
 * Cost: O(words of the passages × band) for aligning. The words of documents that have a partner
 * are copied once, 8 bytes each, so that alignment reads hashes side by side.
 */
#include "base/params.h"
#include "reuse/edge.h"
#include "reuse/family.h"
#include "reuse/furniture.h"
#include "reuse/hit.h"
#include "reuse/pairs.h"
#include "reuse/weight.h"

#define MAX_HITS (UINT32_MAX / 2)
#define MAX_PASSAGES UINT32_MAX
#define LONG_RUN 12 /* inserted or deleted words that count */
/* Milder than the defaults of align.h: where a quarter of the words differ, a passage must not end.
 */
#define SUBSTITUTE (-2)
#define GAP_OPEN (-2)

/* The hits of one pair. */
struct pair_hits {
    uint32_t n;
    const stemma_hit *at;
};

struct align_job {
    const stemma_corpus *corpus;
    const stemma_pairs *pairs;
    struct doc_words *words; /* by document; at NULL: it has no partner */
    struct passage_options passage;
    struct hit_options hit;
    struct hit_side *sides;  /* by document */
    struct pair_hits *found; /* by pair */
};

static void job_options(struct align_job *job, const struct stemma_params *params, uint32_t k)
{
    align_options_init(&job->passage.align, ALIGN_GLOBAL);
    job->passage.align.substitute = SUBSTITUTE;
    job->passage.align.gap_open = GAP_OPEN;
    job->passage.k = k;
    job->passage.drop = (int32_t)param(params, ALIGN_DROP);
    job->passage.split = (int32_t)param(params, ALIGN_SPLIT);
    job->passage.long_run = LONG_RUN;
    job->hit = (struct hit_options){.words = (uint32_t)param(params, HIT_WORDS),
                                    .quoted_words = (uint32_t)param(params, HIT_QUOTED_WORDS),
                                    .least_bits = (uint32_t)(param(params, HIT_INFORMATION) * BIT),
                                    .identity = param(params, HIT_IDENTITY)};
    job->hit.time_bits = (uint32_t)(param(params, HIT_TIME_INFORMATION) * BIT);
    job->hit.short_words = (uint32_t)param(params, HIT_SHORT);
    job->hit.short_bits = (uint32_t)(param(params, HIT_SHORT_INFORMATION) * BIT);
}

static stemma_status copy_document(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    struct align_job *job = user;
    struct doc_words *words = &job->words[item];
    if (words->n == 0)
        return STEMMA_OK; /* no partner */
    const struct document *d = corpus_document(job->corpus, item);
    uint64_t *at = ARENA_NEW(&worker->keep, uint64_t, d->text.n_tokens, err);
    if (at == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < d->text.n_tokens; i++)
        at[i] = d->text.tokens[i].word;
    words->at = at;
    words->begin = text_token_at(&d->text, d->n_front);
    return quoted_find(&job->sides[item].quoted, &worker->keep, &d->text, err);
}

/* The passages of a pair's chains that are worth a hit. */
static stemma_status pair_passages(passage_array *out, struct arena *scratch,
                                   const struct align_job *job, const struct doc_pair *pair,
                                   stemma_error *err)
{
    const struct hit_side *a = &job->sides[pair->a], *b = &job->sides[pair->b];
    struct word_pair words = {job->words[pair->a], job->words[pair->b]};
    for (uint32_t i = 0; i < pair->n_chains; i++) {
        const struct chain *chain = &pair->chains[i];
        struct reach reach;
        if (chain->bits < job->hit.least_bits && !passage_may_grow(&words, chain, job->passage.k))
            continue;
        TRY(passage_reach(&reach, scratch, &words, chain, &job->passage, err));
        if (hit_within(&reach, a, b, &job->hit))
            TRY(passage_align(out, scratch, &reach, &job->passage, err));
    }
    size_t n = 0;
    for (size_t i = 0; i < out->n; i++) {
        struct passage *s = &out->at[i];
        if (!hit_possible(s, &job->hit))
            continue;
        TRY(edge_trim(s, scratch, &a->document->text, &b->document->text, err));
        if (hit_wanted(s, a, b, &job->hit))
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
    TRY(pair_passages(&passages, &worker->scratch, job, pair, err));
    if (passages.n == 0)
        return STEMMA_OK;
    stemma_hit *hits = ARENA_NEW(&worker->keep, stemma_hit, passages.n, err);
    if (hits == NULL)
        return arena_status(&worker->keep);
    for (size_t i = 0; i < passages.n; i++) {
        hits[i] = (stemma_hit){.a = pair->a, .b = pair->b};
        TRY(hit_make(&hits[i], &worker->keep, job->corpus, &passages.at[i], err));
    }
    hits_group(hits, passages.n);
    job->found[item] = (struct pair_hits){(uint32_t)passages.n, hits};
    return STEMMA_OK;
}

static stemma_status collect_hits(stemma_matches *matches, const struct align_job *job,
                                  stemma_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < job->pairs->pairs.n; i++)
        n += job->found[i].n;
    TRY(ARRAY_RESERVE(&matches->arena, &matches->hits, n, err));
    for (size_t i = 0; i < job->pairs->pairs.n; i++)
        for (uint32_t j = 0; j < job->found[i].n; j++)
            TRY(ARRAY_ADD(&matches->arena, &matches->hits, job->found[i].at[j], err));
    return STEMMA_OK;
}

static stemma_status find_hits(stemma_matches *matches, struct workers *workers,
                               struct align_job *job, stemma_error *err)
{
    size_t n_documents = stemma_corpus_count(job->corpus), n_pairs = job->pairs->pairs.n;
    struct arena *scratch = &workers->at[0].keep;
    job->words = ARENA_ZEROED(scratch, struct doc_words, n_documents, err);
    job->found = job->words ? ARENA_ZEROED(scratch, struct pair_hits, n_pairs, err) : NULL;
    job->sides = job->found ? ARENA_ZEROED(scratch, struct hit_side, n_documents, err) : NULL;
    if (job->sides == NULL)
        return arena_status(scratch);
    for (size_t d = 0; d < n_documents; d++) {
        TRY(ctx_check(job->corpus->ctx, err));
        job->sides[d].document = corpus_document(job->corpus, d);
        job->sides[d].day = hit_day(job->sides[d].document);
    }
    for (size_t i = 0; i < n_pairs; i++) {
        uint32_t docs[] = {job->pairs->pairs.at[i].a, job->pairs->pairs.at[i].b};
        for (int j = 0; j < 2; j++)
            job->words[docs[j]].n = corpus_document(job->corpus, docs[j])->text.n_tokens;
    }
    TRY(parallel_for(workers, n_documents, copy_document, job, NULL, NULL, err));
    TRY(parallel_for(&matches->workers, n_pairs, align_pair, job, "matching", "pairs", err));
    return collect_hits(matches, job, err);
}

static stemma_status align_pairs(stemma_matches *matches, const stemma_corpus *corpus,
                                 const stemma_pairs *pairs, const stemma_params *params,
                                 stemma_error *err)
{
    struct align_job job = {.corpus = corpus, .pairs = pairs};
    struct family_options family = {param(params, FAMILY_OVERLAP), param(params, HIT_IDENTITY)};
    struct furniture_options furniture = {(uint32_t)param(params, FURNITURE_DOCUMENTS)};
    struct workers workers = {0};
    struct arena scratch;
    job_options(&job, params, pairs->k);
    arena_init(&scratch, corpus->ctx);
    stemma_status status = workers_init(&workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = find_hits(matches, &workers, &job, err);
    workers_clear(&workers);
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
    stemma_sketches *sketches = NULL;
    stemma_seed_counts *counts = NULL;
    stemma_pairs *pairs = NULL;
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_match needs a corpus and a place for the matches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    stemma_status status = sketches_make(&sketches, corpus, params, false, err);
    if (status == STEMMA_OK)
        status = stemma_count(&counts, sketches, err);
    if (status == STEMMA_OK)
        status = stemma_pair(&pairs, corpus, sketches, counts, params, err);
    stemma_seed_counts_free(counts);
    stemma_sketches_free(sketches);
    if (status == STEMMA_OK)
        status = stemma_align(out, corpus, pairs, params, err);
    stemma_pairs_free(pairs);
    return status;
}
