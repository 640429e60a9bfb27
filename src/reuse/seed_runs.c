/*
 * From documents to runs.
 *
 * In: a sealed corpus. Out: its postings as runs. A run takes consecutive documents of about
 * RUN_SEEDS seeds together, sketches them into one list and deals that out to the shares with a
 * counting sort, which keeps the order of documents and places. Runs are independent of each other,
 * so they are made in parallel; where one ends shows in nothing that is made of them, because the
 * slices of a share stand one behind the other in the order of the documents.
 *
 * The number of shares is chosen so that a share of the whole corpus has about SHARE_SEEDS postings
 * and is sorted inside the cache of one core (seed_groups.c). So each posting is written to memory
 * once, in a few long streams, and read once: the first pass of a radix sort by the most
 * significant bits (Knuth, volume 3, 5.2.5; KMC 2, Deorowicz et al. 2015, deals k-mers out to bins
 * the same way). O(words), 16 bytes a posting.
 *
 * Where the postings would take more than an eighth of the budget, each run is a segment on disk
 * (base/segment.h), written once and read share by share: as many streams as there are runs, each
 * of them in order. That is the merge of an external sort, without comparisons. Where runs lie
 * shows in nothing that is made of them either.
 */
#include "reuse/seed_runs.h"

#include "base/segment.h"

#include <string.h>

#define RUN_SEEDS ((uint64_t)1 << 18)
#define SHARE_SEEDS ((uint64_t)1 << 15)
#define MOST_BITS 12
#define BUDGET_SHARE 8
#define DOCUMENT_SEEDS ((size_t)STEMMA_MAX_TEXT)

/* docs/format/segments.md */
#define KIND_RUN SEGMENT_TAG('r', 'u', 'n', 's')
#define PART_DOCUMENTS SEGMENT_TAG('d', 'o', 'c', 's')
#define PART_SHARES SEGMENT_TAG('s', 'h', 'a', 'r')
#define PART_POSTINGS SEGMENT_TAG('p', 'o', 's', 't')

struct run_job {
    const struct seed_source *source;
    struct seed_runs *runs;
    bool on_disk;
};

typedef ARRAY(struct sort_item) posting_array;

/* The postings of a run in the order of documents and places. */
static stemma_status list_postings(posting_array *out, struct arena *arena,
                                   const struct run_job *job, const struct seed_run *run,
                                   stemma_error *err)
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
            out->at[out->n++] = posting_make(seeds.at[i].hash, d, seeds.at[i].token);
    }
    return STEMMA_OK;
}

/* The counting sort by share. */
static void deal_out(struct sort_item *to, uint32_t *first, const posting_array *postings,
                     const struct seed_runs *runs)
{
    unsigned shift = 64 - runs->bits;
    memset(first, 0, (runs->n_shares + 1) * sizeof *first);
    for (size_t i = 0; i < postings->n; i++)
        first[postings->at[i].key >> shift]++;
    for (uint32_t s = 0, sum = 0; s <= runs->n_shares; s++) {
        uint32_t n = first[s];
        first[s] = sum;
        sum += n;
    }
    for (size_t i = 0; i < postings->n; i++)
        to[first[postings->at[i].key >> shift]++] = postings->at[i];
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
        {PART_POSTINGS, sizeof *run->at, run->first[runs->n_shares], run->at}};
    enum { N_PARTS = sizeof parts / sizeof *parts };
    size_t n_block = segment_size(parts, N_PARTS);
    char *block = ctx_on_disk(runs->ctx, n_block), *to = block;
    if (block == NULL)
        return ctx_fail_memory(runs->ctx, n_block, err);
    (void)segment_write(KIND_RUN, parts, N_PARTS, write_block, &to);
    run->block = block;
    run->n_block = n_block;
    run->at = NULL;
    run->first = NULL;
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
    struct segment_part documents, shares, postings;
    TRY(segment_open(&s, KIND_RUN, run->block, run->n_block, name, err));
    TRY(segment_find(&s, PART_DOCUMENTS, sizeof(uint32_t), &documents, name, err));
    TRY(segment_find(&s, PART_SHARES, sizeof *run->first, &shares, name, err));
    TRY(segment_find(&s, PART_POSTINGS, sizeof *run->at, &postings, name, err));
    const uint32_t *ends = documents.at, *first = shares.at;
    bool right = documents.n == 2 && ends[0] == run->doc_begin && ends[1] == run->doc_end &&
                 shares.n == (uint64_t)job->runs->n_shares + 1 && first[0] == 0 &&
                 first[job->runs->n_shares] == postings.n;
    for (uint32_t i = 0; right && i < job->runs->n_shares; i++)
        right = first[i] <= first[i + 1];
    if (!right)
        return fail(err, STEMMA_CORRUPT, "%s is not the one that was written there", name);
    run->at = postings.at;
    run->first = first;
    return STEMMA_OK;
}

static stemma_status make_run(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct run_job *job = user;
    struct seed_run *run = &job->runs->at[item];
    struct arena *arena = job->on_disk ? &worker->scratch : &worker->keep;
    posting_array postings = ARRAY_INIT(UINT32_MAX);
    TRY(list_postings(&postings, &worker->scratch, job, run, err));
    struct sort_item *at = ARENA_NEW(arena, struct sort_item, postings.n, err);
    uint32_t *first = at ? ARENA_NEW(arena, uint32_t, (size_t)job->runs->n_shares + 1, err) : NULL;
    if (first == NULL)
        return arena_status(arena);
    deal_out(at, first, &postings, job->runs);
    run->at = at;
    run->first = first;
    return job->on_disk ? store_run(run, job->runs, err) : STEMMA_OK;
}

/* Where runs begin and end: at about equal numbers of words. */
static stemma_status cut_runs(struct seed_runs *out, struct arena *arena,
                              const struct seed_source *source, stemma_error *err)
{
    ARRAY(struct seed_run) runs = ARRAY_INIT(UINT32_MAX);
    uint32_t n = (uint32_t)stemma_corpus_count(source->corpus);
    uint64_t seeds = 0;
    for (uint32_t d = 0; d < n; d++) {
        struct seed_run fresh = {.doc_begin = d};
        if (seeds == 0)
            TRY(ARRAY_ADD(arena, &runs, fresh, err));
        runs.at[runs.n - 1].doc_end = d + 1;
        seeds += document_seeds_expected(source, d) + 1;
        if (seeds >= RUN_SEEDS)
            seeds = 0;
    }
    out->at = runs.at;
    out->n = runs.n;
    return STEMMA_OK;
}

stemma_status seed_runs_make(struct seed_runs *out, struct arena *arena,
                             const struct seed_source *source, stemma_error *err)
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
    job.on_disk =
        n_expected * sizeof(struct sort_item) > source->corpus->ctx->max_memory / BUDGET_SHARE;
    TRY(parallel_for(&out->workers, out->n, make_run, &job, "matching", "parts", err));
    if (job.on_disk)
        TRY(parallel_for(&out->workers, out->n, load_run, &job, NULL, NULL, err));
    for (size_t i = 0; i < out->n; i++)
        out->n_postings += out->at[i].first[out->n_shares];
    return STEMMA_OK;
}

void seed_runs_clear(struct seed_runs *runs)
{
    for (size_t i = 0; i < runs->n; i++)
        if (runs->at[i].block != NULL)
            ctx_resize(runs->ctx, runs->at[i].block, runs->at[i].n_block, 0);
    runs->n = 0;
    workers_clear(&runs->workers);
}
