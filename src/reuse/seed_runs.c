/*
 * From documents to runs, and which of their seeds may have company.
 *
 * In: a sealed corpus. Out: its seeds as runs, each marked: its hash may be there twice. A run
 * takes consecutive documents of about RUN_SEEDS seeds together, sketches them and deals 32 bits of
 * each hash out to the shares with a counting sort. Runs are independent of each other, so they are
 * made in parallel; where one ends shows in nothing that is made of them, because the slices of a
 * share stand one behind the other in the order of the documents.
 *
 * A hash that occurs once pairs with nothing, and most do: three of four in news. So the seeds of a
 * share go through a filter, two bits a hash: seen, and seen again. A share has about SHARE_SEEDS
 * seeds, so its filter fits into the cache of one core. The answers are bits in the order of the
 * run. Then nothing of the runs is wanted any more: who wants the postings sketches the documents
 * again (seed_run_again), a few per cent of a run's time, and counts along which seed of a share is
 * whose. So a seed costs four bytes, and only those with company cost more.
 *
 * Each seed is written to memory once, in a few long streams, and read once: the first pass of a
 * radix sort by the most significant bits (Knuth, volume 3, 5.2.5; KMC 2, Deorowicz et al. 2015,
 * deals k-mers out to bins the same way; the filter is that of Melsted and Pritchard 2011).
 * O(words), 4 bytes a seed.
 *
 * Where the seeds would take more than an eighth of the budget, each run is a segment on disk
 * (base/segment.h), written once and read share by share: as many streams as there are runs, each
 * of them in order. That is the merge of an external sort, without comparisons. A small budget also
 * makes small runs, so that what the workers have in hand stays within a part of it.
 */
#include "reuse/seed_runs.h"

#include "base/bits.h"
#include "base/filter.h"
#include "base/segment.h"

#include <string.h>

#define RUN_SEEDS ((uint64_t)1 << 18)
#define SHARE_SEEDS ((uint64_t)1 << 15)
#define MOST_BITS 12
#define BUDGET_SHARE 8
#define LEAST_RUN_SEEDS ((uint64_t)1 << 12)
#define SEED_BYTES 32 /* of a run that is made, a seed */
#define DOCUMENT_SEEDS ((size_t)STEMMA_MAX_TEXT)

/* docs/format/segments.md */
#define KIND_RUN SEGMENT_TAG('r', 'u', 'n', 's')
#define PART_DOCUMENTS SEGMENT_TAG('d', 'o', 'c', 's')
#define PART_SHARES SEGMENT_TAG('s', 'h', 'a', 'r')
#define PART_RESTS SEGMENT_TAG('r', 'e', 's', 't')

struct run_job {
    const struct seed_source *source;
    struct seed_runs *runs;
    bool on_disk;
};

static inline uint32_t share_of(const struct seed_runs *runs, uint64_t hash)
{
    return (uint32_t)(hash >> (64 - runs->bits));
}

static inline uint32_t rest_of(const struct seed_runs *runs, uint64_t hash)
{
    return (uint32_t)(hash << runs->bits >> 32);
}

typedef ARRAY(uint64_t) hash_array;

/* The hashes of a run in the order of documents and places. */
static stemma_status list_hashes(hash_array *out, struct arena *arena, const struct run_job *job,
                                 const struct seed_run *run, stemma_error *err)
{
    uint64_t n_expected = 64;
    for (uint32_t d = run->doc_begin; d < run->doc_end; d++)
        n_expected += document_seeds_expected(job->source, d) * 9 / 8;
    TRY(ARRAY_RESERVE(arena, out, n_expected, err));
    seed_array seeds = ARRAY_INIT(DOCUMENT_SEEDS);
    for (uint32_t d = run->doc_begin; d < run->doc_end; d++) {
        seeds.n = 0;
        TRY(document_seeds(&seeds, arena, job->source, d, err));
        TRY(ARRAY_RESERVE(arena, out, seeds.n, err));
        for (size_t i = 0; i < seeds.n; i++)
            out->at[out->n++] = seeds.at[i].hash;
    }
    return STEMMA_OK;
}

/* The counting sort by share. */
static void deal_out(uint32_t *to, uint32_t *first, const hash_array *hashes,
                     const struct seed_runs *runs)
{
    memset(first, 0, (runs->n_shares + 1) * sizeof *first);
    for (size_t i = 0; i < hashes->n; i++)
        first[share_of(runs, hashes->at[i])]++;
    for (uint32_t s = 0, sum = 0; s <= runs->n_shares; s++) {
        uint32_t n = first[s];
        first[s] = sum;
        sum += n;
    }
    for (size_t i = 0; i < hashes->n; i++)
        to[first[share_of(runs, hashes->at[i])]++] = rest_of(runs, hashes->at[i]);
    for (uint32_t s = runs->n_shares; s > 0; s--)
        first[s] = first[s - 1]; /* each had come to the end of its share */
    first[0] = 0;
}

/* A stemma_write_fn into a block that is large enough. */
static int write_block(void *user, const char *bytes, size_t n)
{
    char **to = user;
    if (n > 0)
        memcpy(*to, bytes, n);
    *to += n;
    return 0;
}

/* Puts a run onto the disk. */
static stemma_status store_run(struct seed_run *run, const struct seed_runs *runs,
                               stemma_error *err)
{
    const uint32_t documents[] = {run->doc_begin, run->doc_end};
    const struct segment_part parts[] = {
        {PART_DOCUMENTS, sizeof *documents, 2, documents},
        {PART_SHARES, sizeof *run->first, (uint64_t)runs->n_shares + 1, run->first},
        {PART_RESTS, sizeof *run->at, run->first[runs->n_shares], run->at}};
    enum { N_PARTS = sizeof parts / sizeof *parts };
    size_t n_block = segment_size(parts, N_PARTS);
    char *block = ctx_on_disk(runs->ctx, n_block), *to = block;
    if (block == NULL)
        return ctx_fail_memory(runs->ctx, n_block, err);
    (void)segment_write(KIND_RUN, parts, N_PARTS, write_block, &to);
    run->block = block;
    run->n_block = n_block;
    run->at = NULL;
    return STEMMA_OK;
}

/* Finds a run in its segment, and that it is the one that was written. */
static stemma_status load_run(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    static const char name[] = "a sorted run in the folder for temporary files";
    (void)worker;
    struct run_job *job = user;
    struct seed_run *run = &job->runs->at[item];
    struct segment s;
    struct segment_part documents, shares, rests;
    TRY(segment_open(&s, KIND_RUN, run->block, run->n_block, name, err));
    TRY(segment_find(&s, PART_DOCUMENTS, sizeof(uint32_t), &documents, name, err));
    TRY(segment_find(&s, PART_SHARES, sizeof *run->first, &shares, name, err));
    TRY(segment_find(&s, PART_RESTS, sizeof *run->at, &rests, name, err));
    const uint32_t *ends = documents.at;
    uint64_t n_first = (uint64_t)job->runs->n_shares + 1;
    if (documents.n != 2 || ends[0] != run->doc_begin || ends[1] != run->doc_end ||
        shares.n != n_first || memcmp(shares.at, run->first, n_first * sizeof *run->first) != 0 ||
        rests.n != run->first[job->runs->n_shares])
        return fail(err, STEMMA_CORRUPT, "%s is not the one that was written there", name);
    run->at = rests.at;
    return STEMMA_OK;
}

static stemma_status make_run(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct run_job *job = user;
    struct seed_run *run = &job->runs->at[item];
    struct arena *arena = job->on_disk ? &worker->scratch : &worker->keep;
    hash_array hashes = ARRAY_INIT(UINT32_MAX);
    TRY(list_hashes(&hashes, &worker->scratch, job, run, err));
    uint32_t *at = ARENA_NEW(arena, uint32_t, hashes.n, err);
    if (at == NULL)
        return arena_status(arena);
    deal_out(at, run->first, &hashes, job->runs);
    run->at = at;
    return job->on_disk ? store_run(run, job->runs, err) : STEMMA_OK;
}

/* Where runs begin and end: at about equal numbers of words. */
static stemma_status cut_runs(struct seed_runs *out, struct arena *arena,
                              const struct seed_source *source, stemma_error *err)
{
    ARRAY(struct seed_run) runs = ARRAY_INIT(UINT32_MAX);
    stemma_ctx *ctx = out->ctx;
    uint32_t n = (uint32_t)stemma_corpus_count(source->corpus);
    uint64_t most = ctx->max_memory / BUDGET_SHARE / SEED_BYTES / ctx->n_threads, seeds = 0;
    most = most < LEAST_RUN_SEEDS ? LEAST_RUN_SEEDS : most;
    most = most < RUN_SEEDS ? most : RUN_SEEDS;
    for (uint32_t d = 0; d < n; d++) {
        struct seed_run fresh = {.doc_begin = d};
        if (seeds == 0)
            TRY(ARRAY_ADD(arena, &runs, fresh, err));
        runs.at[runs.n - 1].doc_end = d + 1;
        seeds += document_seeds_expected(source, d) + 1;
        if (seeds >= most)
            seeds = 0;
    }
    out->at = runs.at;
    out->n = runs.n;
    for (size_t r = 0; r < out->n; r++) {
        struct seed_run *run = &out->at[r];
        run->first = ARENA_NEW(arena, uint32_t, (size_t)out->n_shares + 1, err);
        run->before = run->first ? ARENA_NEW(arena, uint32_t, out->n_shares, err) : NULL;
        if (run->before == NULL)
            return arena_status(arena);
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ what has company */

/* As the filter knows a hash: that of its share, by what else is known of it. */
static inline uint64_t in_share(uint32_t rest)
{
    return (uint64_t)rest << 32;
}

/* Marks those of run r and share s that may have company, and counts them. Other shares have bits
 * in the same units. */
static uint32_t mark_slice(const struct filter *filter, const struct seed_run *run, uint32_t s)
{
    uint32_t n = 0, end = run->first[s + 1];
    for (uint32_t i = run->first[s]; i < end;) {
        uint32_t unit = i / 64;
        uint64_t bits = 0;
        for (; i < end && i / 64 == unit; i++)
            bits |= (uint64_t)filter_again(filter, in_share(run->at[i])) << i % 64;
        atomic_fetch_or_explicit(&run->again[unit], bits, memory_order_relaxed);
        n += bits_count(bits);
    }
    return n;
}

static stemma_status mark_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct run_job *job = user;
    struct seed_runs *runs = job->runs;
    uint32_t s = (uint32_t)item;
    size_t n = 0;
    for (size_t r = 0; r < runs->n; r++)
        n += runs->at[r].first[s + 1] - runs->at[r].first[s];
    struct filter filter;
    if (!filter_init(&filter, &worker->scratch, n, err))
        return arena_status(&worker->scratch);
    for (size_t r = 0; r < runs->n && runs->at[r].again != NULL; r++)
        for (uint32_t i = runs->at[r].first[s]; i < runs->at[r].first[s + 1]; i++)
            filter_add(&filter, in_share(runs->at[r].at[i]));
    for (size_t r = 0; r < runs->n; r++) {
        const struct seed_run *run = &runs->at[r];
        run->before[s] = runs->n_again[s];
        runs->n_again[s] +=
            run->again != NULL ? mark_slice(&filter, run, s) : run->first[s + 1] - run->first[s];
    }
    return STEMMA_OK;
}

static stemma_status mark_all(struct run_job *job, struct arena *arena, bool all, stemma_error *err)
{
    struct seed_runs *runs = job->runs;
    runs->n_again = ARENA_ZEROED(arena, uint32_t, runs->n_shares, err);
    if (runs->n_again == NULL)
        return arena_status(arena);
    for (size_t r = 0; r < runs->n; r++) {
        struct seed_run *run = &runs->at[r];
        uint32_t n = run->first[runs->n_shares];
        runs->n_postings += n;
        if (!all)
            run->again = ARENA_ZEROED(arena, _Atomic uint64_t, (size_t)n / 64 + 1, err);
        if (run->again == NULL && !all)
            return arena_status(arena);
    }
    return parallel_for(&runs->workers, runs->n_shares, mark_share, job, NULL, NULL, err);
}

stemma_status seed_runs_make(struct seed_runs *out, struct arena *arena,
                             const struct seed_source *source, bool all, stemma_error *err)
{
    uint64_t n_expected = 0;
    for (uint32_t d = 0; d < stemma_corpus_count(source->corpus); d++)
        n_expected += document_seeds_expected(source, d);
    *out = (struct seed_runs){.ctx = source->corpus->ctx, .bits = 1};
    while (out->bits < MOST_BITS && n_expected >> out->bits > SHARE_SEEDS)
        out->bits++;
    out->n_shares = 1u << out->bits;
    TRY(workers_init(&out->workers, source->corpus->ctx, err));
    TRY(cut_runs(out, arena, source, err));
    struct run_job job = {source, out, false};
    job.on_disk = n_expected * sizeof(uint32_t) > source->corpus->ctx->max_memory / BUDGET_SHARE;
    TRY(parallel_for(&out->workers, out->n, make_run, &job, "matching", "parts", err));
    if (job.on_disk)
        TRY(parallel_for(&out->workers, out->n, load_run, &job, NULL, NULL, err));
    TRY(mark_all(&job, arena, all, err));
    seed_runs_clear(out);
    return STEMMA_OK;
}

stemma_status seed_run_again(posting_array *out, struct arena *arena, const struct seed_runs *runs,
                             const struct seed_source *source, const struct seed_run *run,
                             stemma_error *err)
{
    seed_array seeds = ARRAY_INIT(DOCUMENT_SEEDS);
    uint32_t *next = ARENA_NEW(arena, uint32_t, runs->n_shares, err);
    if (next == NULL)
        return arena_status(arena);
    memcpy(next, run->first, runs->n_shares * sizeof *next);
    for (uint32_t d = run->doc_begin; d < run->doc_end; d++) {
        seeds.n = 0;
        TRY(document_seeds(&seeds, arena, source, d, err));
        TRY(ARRAY_RESERVE(arena, out, seeds.n, err));
        /* Who stays is as good as random, so nothing is asked. */
        for (size_t i = 0; i < seeds.n; i++) {
            uint32_t at = next[share_of(runs, seeds.at[i].hash)]++;
            out->at[out->n] = posting_make(seeds.at[i].hash, d, seeds.at[i].token);
            out->n += run->again != NULL ? run->again[at / 64] >> at % 64 & 1 : 1;
        }
    }
    return STEMMA_OK;
}

/* Lets go what the seeds themselves take; what is known of them stays. */
void seed_runs_clear(struct seed_runs *runs)
{
    for (size_t i = 0; i < runs->n; i++) {
        if (runs->at[i].block != NULL)
            ctx_resize(runs->ctx, runs->at[i].block, runs->at[i].n_block, 0);
        runs->at[i].block = NULL;
        runs->at[i].at = NULL;
    }
    workers_clear(&runs->workers);
}
