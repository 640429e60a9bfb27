/*
 * The pairing stage: from the index to chains, by pair of documents.
 *
 * In: the index and how many documents have each seed. Out: every pair of documents that shares a
 * chain worth `chain.information` which may become a hit, in order of a, then b. Each document
 * looks for its partners among the earlier ones (anchor.c), chains the anchors at once (chain.c)
 * and has the chains judged (judge.c); what fails is never stored. Documents are independent, so
 * they run in parallel; their results are put in order by radix at the end. Cost: see anchor.c and
 * chain.c.
 */
#include "reuse/pairs.h"

#include "base/bisect.h"
#include "base/params.h"
#include "base/sort.h"
#include "reuse/extensions.h"
#include "reuse/weight.h"

#include <string.h>

#define LOOK_BACK 64 /* anchors tried before each */
#define LONG_GAP 4   /* times chain.gap, on the longer side of a gap */
#define TOGETHER 32  /* partners that are chained before any is judged */
#define MAX_PAIRS UINT32_MAX
#define MAX_CHAINS UINT32_MAX

/* What one document found. */
struct found {
    uint32_t n;
    const struct doc_pair *pairs; /* by a; b is the document */
    uint64_t n_anchors, n_skipped, n_chains;
};

struct pair_job {
    const stemma_corpus *corpus;
    const stemma_seed_counts *counts;
    struct anchor_index index;
    stemma_sketches **passing; /* the index, where nobody wants it after this; else NULL */
    struct chain_options chain;
    struct judge *judges;           /* by worker: each remembers what it extended lately */
    const struct pair_taker *taker; /* NULL: pairs keep their chains */
    struct anchor_tally *tallies;   /* by worker */
    struct found *found;            /* by document */
};

static stemma_status keep_corners(corner_array *corners, struct arena *keep, stemma_error *err)
{
    struct align_corner *copy = ARENA_NEW(keep, struct align_corner, corners->n, err);
    if (copy == NULL)
        return arena_status(keep);
    if (corners->n > 0)
        memcpy(copy, corners->at, corners->n * sizeof *copy);
    corners->at = copy;
    return STEMMA_OK;
}

/* A copy of the chains that outlives the scratch memory. */
static stemma_status keep_chains(struct doc_pair *pair, struct arena *keep,
                                 const reach_array *chains, stemma_error *err)
{
    struct reach *copy = ARENA_NEW(keep, struct reach, chains->n, err);
    if (copy == NULL)
        return arena_status(keep);
    for (size_t i = 0; i < chains->n; i++) {
        struct chain *chain = &copy[i].chain;
        copy[i] = chains->at[i];
        struct anchor *anchors = ARENA_NEW(keep, struct anchor, chain->n, err);
        if (anchors == NULL)
            return arena_status(keep);
        memcpy(anchors, chain->anchors, chain->n * sizeof *anchors);
        chain->anchors = anchors;
        TRY(keep_corners(&copy[i].before, keep, err));
        TRY(keep_corners(&copy[i].after, keep, err));
    }
    pair->n_chains = (uint32_t)chains->n;
    pair->chains = copy;
    return STEMMA_OK;
}

/* Most of document b is told by its base; with another document it is matched for the rest. A chain
 * is bounded by the copies from the base on either side of it. O(log copies), as most copies are
 * from the base. */
static void bound_chain(const stemma_sketches *s, struct chain *chain, uint32_t b)
{
    const struct copies *copies = &s->copies;
    uint32_t first = chain->anchors[0].b, last = chain->anchors[chain->n - 1].b + s->k;
    const uint32_t end = copies->first[b + 1];
    struct bisect search = {.low = copies->first[b], .high = end};
    while (bisect_open(&search))
        bisect_step(&search, copies->at[search.middle].end <= first + s->margin);
    for (size_t i = search.low; i-- > copies->first[b];)
        if (copies->at[i].doc == copies->base[b]) {
            chain->b_begin = copies->at[i].end < first ? copies->at[i].end : first;
            break;
        }
    for (size_t i = search.low; i < end; i++)
        if (copies->at[i].doc == copies->base[b] && copies->at[i].begin + s->margin >= last) {
            chain->b_end = copies->at[i].begin > last ? copies->at[i].begin : last;
            break;
        }
}

/* Gives a pair away with its chains, or keeps it with them. */
static stemma_status keep_pair(const struct pair_job *job, struct worker *worker,
                               struct doc_pair *pair, const reach_array *chains, stemma_error *err)
{
    if (job->taker == NULL)
        return keep_chains(pair, &worker->keep, chains, err);
    pair->n_chains = (uint32_t)chains->n;
    pair->chains = chains->at;
    struct arena_mark mark = arena_mark(&worker->scratch);
    stemma_status status =
        job->taker->take(job->taker->user, worker, &job->judges[worker->number], pair, err);
    arena_rewind(&worker->scratch, mark);
    pair->n_chains = 0;
    pair->chains = NULL;
    return status;
}

/* The chains of document b with the documents of some partners. What judging them reads lies apart
 * in memory: it is fetched while the others are chained. */
static stemma_status chain_partners(struct chain_list *chains, struct arena *arena,
                                    const struct pair_job *job, const struct partner *partners,
                                    size_t n, uint32_t b, stemma_error *err)
{
    const struct copies *copies = &job->index.sketches->copies;
    for (size_t i = 0; i < n; i++)
        judge_prefetch(job->judges, partners[i].doc);
    for (size_t i = 0; i < n; i++) {
        const struct partner *p = &partners[i];
        TRY(chain_anchors(&chains[i], arena, p->anchors, p->n, &job->chain, err));
        for (size_t c = 0; c < chains[i].n; c++) {
            struct chain *chain = &chains[i].at[c];
            judge_prefetch_words(job->judges, p->doc, chain->anchors[0].a);
            if (p->doc != copies->base[b])
                bound_chain(job->index.sketches, chain, b);
        }
    }
    return STEMMA_OK;
}

/* Has the chains of two documents judged; what may become a hit is added to `pairs`, in which there
 * is room. */
static stemma_status judge_pair(struct pair_job *job, struct worker *worker, uint32_t a, uint32_t b,
                                const struct chain_list *chains, struct doc_pair *pairs,
                                stemma_error *err)
{
    struct found *found = &job->found[b];
    reach_array judged = ARRAY_INIT(MAX_CHAINS);
    const uint32_t docs[] = {a, b};
    found->n_chains += chains->n;
    const struct judge *judge = &job->judges[worker->number];
    TRY(judge_chains(&judged, &worker->scratch, judge, docs, chains, err));
    if (judged.n == 0)
        return STEMMA_OK;
    struct doc_pair *pair = &pairs[found->n++];
    *pair = (struct doc_pair){.a = a, .b = b};
    return keep_pair(job, worker, pair, &judged, err);
}

static stemma_status pair_document(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    struct pair_job *job = user;
    struct found *found = &job->found[item];
    uint32_t b = (uint32_t)item;
    struct arena *scratch = &worker->scratch;
    struct partner_list partners;
    TRY(anchor_find(&partners, scratch, &job->index, &job->tallies[worker->number], b, err));
    struct doc_pair *pairs = ARENA_NEW(scratch, struct doc_pair, partners.n, err);
    if (pairs == NULL)
        return arena_status(scratch);
    found->n_anchors = partners.n_anchors;
    found->n_skipped = partners.n_skipped_anchors;
    for (size_t i = 0; i < partners.n; i += TOGETHER) {
        const struct partner *p = &partners.at[i];
        size_t n = partners.n - i < TOGETHER ? partners.n - i : TOGETHER;
        struct arena_mark mark = arena_mark(scratch);
        struct chain_list chains[TOGETHER];
        TRY(chain_partners(chains, scratch, job, p, n, b, err));
        for (size_t j = 0; j < n; j++)
            TRY(judge_pair(job, worker, p[j].doc, b, &chains[j], pairs, err));
        arena_rewind(scratch, mark);
    }
    struct doc_pair *kept = ARENA_NEW(&worker->keep, struct doc_pair, found->n, err);
    if (kept == NULL)
        return arena_status(&worker->keep);
    memcpy(kept, pairs, found->n * sizeof *kept);
    found->pairs = kept;
    return STEMMA_OK;
}

/* Puts what the documents found into one list by a, then b. */
static stemma_status collect_pairs(stemma_pairs *out, const struct found *found, uint32_t n,
                                   struct arena *scratch, stemma_error *err)
{
    size_t n_pairs = 0;
    for (uint32_t d = 0; d < n; d++) {
        n_pairs += found[d].n;
        out->counts.anchors += found[d].n_anchors;
        out->counts.skipped_anchors += found[d].n_skipped;
        out->counts.chains += found[d].n_chains;
    }
    TRY(ARRAY_RESERVE(&out->arena, &out->pairs, n_pairs, err));
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, n_pairs, err);
    const struct doc_pair **all =
        items ? ARENA_NEW(scratch, const struct doc_pair *, n_pairs, err) : NULL;
    if (all == NULL)
        return arena_status(scratch);
    size_t at = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t i = 0; i < found[d].n; i++, at++) {
            all[at] = &found[d].pairs[i];
            items[at] = (struct sort_item){(uint64_t)all[at]->a << 32 | all[at]->b, at};
        }
    TRY(sort_items(scratch, items, n_pairs, err));
    for (size_t i = 0; i < n_pairs; i++) {
        TRY(ctx_check(out->ctx, err));
        TRY(ARRAY_ADD(&out->arena, &out->pairs, *all[items[i].value], err));
    }
    return STEMMA_OK;
}

static void job_options(struct pair_job *job, const stemma_params *params)
{
    struct anchor_options *anchor = &job->index.options;
    double bits = param(params, CHAIN_INFORMATION) * BIT;
    *anchor = (struct anchor_options){.frequent = (uint32_t)param(params, SEED_FREQUENT),
                                      .crowd = (uint32_t)param(params, SEED_CROWD),
                                      .all_pairs = param(params, SEED_ALL_PAIRS) >= 1,
                                      .least_bits = (uint32_t)bits,
                                      .max_anchors = (uint32_t)param(params, CHAIN_ANCHORS)};
    job->chain = (struct chain_options){.k = job->index.sketches->k,
                                        .gap = (uint32_t)param(params, CHAIN_GAP),
                                        .look_back = LOOK_BACK,
                                        .least_bits = (int64_t)bits};
    job->chain.long_gap = job->chain.gap * LONG_GAP;
    anchor->gap = job->chain.long_gap;
}

/* What each worker needs. */
static stemma_status prepare_workers(struct pair_job *job, struct arena *scratch,
                                     const stemma_pairs *out, stemma_error *err)
{
    uint32_t n = out->workers.n, n_documents = job->index.sketches->n_documents;
    job->tallies = ARENA_NEW(scratch, struct anchor_tally, n, err);
    job->judges = job->tallies ? ARENA_NEW(scratch, struct judge, n, err) : NULL;
    if (job->judges == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < n; i++) {
        job->judges[i] = out->judge;
        TRY(extensions_new(&job->judges[i].passage.lately, scratch, err));
        TRY(anchor_tally_init(&job->tallies[i], &out->workers.at[i].keep, n_documents, err));
    }
    return STEMMA_OK;
}

static stemma_status find_pairs(stemma_pairs *out, struct arena *scratch, struct pair_job *job,
                                stemma_error *err)
{
    uint32_t n_documents = job->index.sketches->n_documents;
    const struct corpus_words *words;
    TRY(corpus_words(&words, job->corpus, err));
    job->index.words = words->docs;
    TRY(anchor_index_init(&job->index, scratch, job->corpus, job->counts, err));
    TRY(judge_init(&out->judge, &out->arena, &out->workers, job->corpus, words, job->index.sketches,
                   err));
    TRY(prepare_workers(job, scratch, out, err));
    job->found = ARENA_ZEROED(scratch, struct found, n_documents, err);
    if (job->found == NULL)
        return arena_status(scratch);
    TRY(parallel_for(&out->workers, n_documents, pair_document, job, "matching", "documents", err));
    out->counts.skipped_seeds = job->index.n_star_postings;
    out->counts.copied_words = job->index.sketches->copies.n_words;
    if (job->passing != NULL) {
        stemma_sketches_free(*job->passing);
        *job->passing = NULL;
    }
    return collect_pairs(out, job->found, n_documents, scratch, err);
}

/* What pairs are made of; `counts` and `taker` may be NULL. */
struct pair_source {
    const stemma_sketches *sketches;
    const stemma_seed_counts *counts;
    const struct pair_taker *taker;
    stemma_sketches **passing; /* freed when all pairs are found, and set to NULL; or NULL */
};

static stemma_status make_pairs(stemma_pairs **out, const stemma_corpus *corpus,
                                const struct pair_source *source, const stemma_params *params,
                                stemma_error *err)
{
    const stemma_sketches *sketches = source->sketches;
    struct stemma_params preset;
    params_init(&preset);
    stemma_pairs *p = ctx_zeroed(corpus->ctx, 1, sizeof *p);
    if (p == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *p, err);
    p->ctx = corpus->ctx;
    p->pairs = (doc_pair_array)ARRAY_INIT(MAX_PAIRS);
    p->counts.documents = sketches->n_documents;
    p->counts.words = sketches->n_words;
    p->counts.seeds = sketches->n_postings;
    p->counts.distinct_seeds = sketches->n_distinct;
    arena_init(&p->arena, corpus->ctx);
    struct arena scratch;
    arena_init(&scratch, corpus->ctx);
    struct pair_job job = {.corpus = corpus,
                           .counts = source->counts,
                           .index = {.sketches = sketches},
                           .passing = source->passing,
                           .taker = source->taker};
    const stemma_params *used = params != NULL ? params : &preset;
    job_options(&job, used);
    judge_options(&p->judge, used, sketches->k);
    stemma_status status = workers_init(&p->workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = find_pairs(p, &scratch, &job, err);
    arena_clear(&scratch);
    if (status != STEMMA_OK) {
        stemma_pairs_free(p);
        return status;
    }
    *out = p;
    return STEMMA_OK;
}

stemma_status stemma_pair(stemma_pairs **out, const stemma_corpus *corpus,
                          const stemma_sketches *sketches, const stemma_seed_counts *counts,
                          const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL || sketches == NULL || counts == NULL)
        return fail(err, STEMMA_INVAL, "stemma_pair needs a corpus, its sketches and counts");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    if (sketches->n_documents != stemma_corpus_count(corpus))
        return fail(err, STEMMA_INVAL, "the sketches are of a corpus of %u documents, not of %zu",
                    sketches->n_documents, stemma_corpus_count(corpus));
    const struct pair_source source = {sketches, counts, NULL, NULL};
    return make_pairs(out, corpus, &source, params, err);
}

stemma_status pairs_find(stemma_pairs **out, const stemma_corpus *corpus,
                         const stemma_params *params, const struct pair_taker *taker,
                         stemma_error *err)
{
    stemma_sketches *sketches = NULL;
    *out = NULL;
    stemma_status status = sketches_make(&sketches, corpus, params, false, err);
    const struct pair_source source = {sketches, NULL, taker, &sketches};
    if (status == STEMMA_OK)
        status = make_pairs(out, corpus, &source, params, err);
    stemma_sketches_free(sketches);
    return status;
}

void stemma_pairs_free(stemma_pairs *pairs)
{
    if (pairs == NULL)
        return;
    workers_clear(&pairs->workers);
    arena_clear(&pairs->arena);
    ctx_resize(pairs->ctx, pairs, sizeof *pairs, 0);
}
