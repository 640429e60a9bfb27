/*
 * Finds near documents. In: portraits; out: pairs.
 *
 * An inverted index of the terms of body and lead: entries (term, place in time, weight), sorted.
 * Documents stand in the order of their days, those without a day at the end; so the documents of a
 * window are one run of places, and the entries of a term inside it are one run too. A document
 * knows its own entries, and finds the ends of the runs around them by galloping (Bentley and Yao
 * 1976). It adds up products over its own terms (document at a time, exact), and keeps the best. A
 * document without a day looks at all; one with a day leaves it to those without to look for it.
 * The cost of a document follows the news of its days, not the collection.
 *
 * A run of more than FREQUENT entries is passed over: a term of so many documents weighs next to
 * nothing (its idf is squared), and would cost most. So no document costs more than its terms times
 * FREQUENT, whatever has no day and whatever happens on one.
 */
#include "story/near.h"

#include "base/bisect.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

enum {
    BUCKETS = 256,
    BUCKET_SHIFT = 24,
    FREQUENT = 1024,
    BLOCK = 256, /* places that one item of work has */
    AHEAD = 8    /* terms whose entries are asked for in advance */
};

static const enum view views[] = {VIEW_BODY, VIEW_LEAD};
enum { N_VIEWS = sizeof views / sizeof *views };

/* The entries of the terms whose first byte is the bucket's number: key = term, place; value =
 * weight, and which term of its document it is. */
struct bucket {
    struct sort_item *at;
    size_t n;
};

struct scored {
    uint32_t doc;
    float score;
};

struct near_job {
    const struct portrait *portraits;
    const struct near_options *options;
    uint32_t n, n_dated;
    uint32_t *order; /* the document at a place */
    struct bucket buckets[BUCKETS];
    size_t *next;        /* by block of places and bucket: where its next entry goes */
    size_t *first;       /* by place: where its entries stand in `own` */
    uint32_t *own;       /* of each term of each document: its entry in the bucket */
    float **sums;        /* of each worker: by place, zero between documents */
    uint32_t **summed;   /* of each worker: the places whose sum is not zero */
    struct scored *best; /* options->most of each document */
    uint32_t *n_best;
};

/* ---- the index */

static stemma_status order_documents(struct near_job *job, struct arena *arena, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, job->n, err);
    job->order = ARENA_NEW(arena, uint32_t, job->n, err);
    if (items == NULL || job->order == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < job->n; i++) {
        const int32_t day = job->portraits[i].day;
        job->n_dated += day != NO_DAY;
        items[i] = (struct sort_item){
            day == NO_DAY ? UINT64_MAX : (uint64_t)((int64_t)day - INT32_MIN), i};
    }
    TRY(sort_items(arena, items, job->n, err));
    for (uint32_t i = 0; i < job->n; i++)
        job->order[i] = (uint32_t)items[i].value;
    return STEMMA_OK;
}

static uint32_t block_end(const struct near_job *job, size_t block)
{
    return job->n - block * BLOCK < BLOCK ? job->n : (uint32_t)(block + 1) * BLOCK;
}

static stemma_status count_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    struct near_job *job = user;
    size_t *counts = &job->next[block * BUCKETS];
    (void)worker;
    (void)err;
    for (uint32_t place = (uint32_t)block * BLOCK; place < block_end(job, block); place++) {
        const struct portrait *p = &job->portraits[job->order[place]];
        for (int v = 0; v < N_VIEWS; v++)
            for (uint32_t i = 0; i < p->view[views[v]].n; i++)
                counts[p->view[views[v]].at[i].term >> BUCKET_SHIFT]++;
    }
    return STEMMA_OK;
}

static void add_entries(struct near_job *job, uint32_t place, size_t *next)
{
    const struct portrait *p = &job->portraits[job->order[place]];
    uint32_t number = 0;
    for (int v = 0; v < N_VIEWS; v++) {
        const struct term_vector *t = &p->view[views[v]];
        for (uint32_t i = 0; i < t->n; i++, number++) {
            const uint32_t bucket = t->at[i].term >> BUCKET_SHIFT;
            uint32_t weight;
            memcpy(&weight, &t->at[i].weight, sizeof weight);
            job->buckets[bucket].at[next[bucket]++] = (struct sort_item){
                (uint64_t)t->at[i].term << 32 | place, (uint64_t)weight << 32 | number};
        }
    }
}

static stemma_status add_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    struct near_job *job = user;
    (void)worker;
    (void)err;
    for (uint32_t place = (uint32_t)block * BLOCK; place < block_end(job, block); place++)
        add_entries(job, place, &job->next[block * BUCKETS]);
    return STEMMA_OK;
}

static stemma_status sort_bucket(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct near_job *job = user;
    struct bucket *b = &job->buckets[item];
    TRY(sort_items(&worker->scratch, b->at, b->n, err));
    for (size_t i = 0; i < b->n; i++)
        job->own[job->first[(uint32_t)b->at[i].key] + (uint32_t)b->at[i].value] = (uint32_t)i;
    return STEMMA_OK;
}

/* Room for the entries, those of a bucket in the order of their places. */
static stemma_status share_room(struct near_job *job, struct arena *arena, size_t n_blocks,
                                stemma_error *err)
{
    for (size_t bucket = 0; bucket < BUCKETS; bucket++) {
        struct bucket *b = &job->buckets[bucket];
        for (size_t block = 0; block < n_blocks; block++) {
            size_t *next = &job->next[block * BUCKETS + bucket];
            const size_t n = *next;
            *next = b->n;
            b->n += n;
        }
        b->at = ARENA_NEW(arena, struct sort_item, b->n, err);
        if (b->at == NULL)
            return arena_status(arena);
    }
    return STEMMA_OK;
}

static stemma_status make_index(struct near_job *job, struct workers *workers, struct arena *arena,
                                stemma_error *err)
{
    const size_t n_blocks = ((size_t)job->n + BLOCK - 1) / BLOCK;
    size_t n = 0;
    job->first = ARENA_NEW(arena, size_t, job->n, err);
    job->next = ARENA_ZEROED(arena, size_t, n_blocks * BUCKETS, err);
    if (job->first == NULL || job->next == NULL)
        return arena_status(arena);
    for (uint32_t place = 0; place < job->n; place++) {
        job->first[place] = n;
        for (int v = 0; v < N_VIEWS; v++)
            n += job->portraits[job->order[place]].view[views[v]].n;
    }
    job->own = ARENA_NEW(arena, uint32_t, n, err);
    if (job->own == NULL)
        return arena_status(arena);
    TRY(parallel_for(workers, n_blocks, count_block, job, NULL, NULL, err));
    TRY(share_room(job, arena, n_blocks, err));
    TRY(parallel_for(workers, n_blocks, add_block, job, NULL, NULL, err));
    return parallel_for(workers, BUCKETS, sort_bucket, job, NULL, NULL, err);
}

/* ---- the search */

/* The first entry of low … high whose key is not below `key`; `high` where there is none. */
static size_t first_from(const struct bucket *b, size_t low, size_t high, uint64_t key)
{
    struct bisect search = {.low = low, .high = high};
    while (bisect_open(&search))
        bisect_step(&search, b->at[search.middle].key < key);
    return search.low;
}

/* The first entry whose key is not below `key`; entry `from` is not below it either. */
static size_t run_begin(const struct bucket *b, size_t from, uint64_t key)
{
    size_t step = 1, high = from;
    for (; step <= from && b->at[from - step].key >= key; step *= 2)
        high = from - step;
    return first_from(b, step <= from ? from - step + 1 : 0, high, key);
}

/* The same; entry `from` is below `key`. */
static size_t run_end(const struct bucket *b, size_t from, uint64_t key)
{
    size_t step = 1, low = from + 1;
    for (; step < b->n - from && b->at[from + step].key < key; step *= 2)
        low = from + step + 1;
    return first_from(b, low, step < b->n - from ? from + step : b->n, key);
}

/* The places that a document looks at. */
struct window {
    uint32_t begin, end;
};

struct sums {
    float *at;
    uint32_t *summed, n;
};

static void add_products(const struct near_job *job, struct sums *sums,
                         const struct weighted_term *term, uint32_t own, struct window window)
{
    const struct bucket *b = &job->buckets[term->term >> BUCKET_SHIFT];
    const uint64_t key = (uint64_t)term->term << 32;
    const size_t from = run_begin(b, own, key | window.begin),
                 to = run_end(b, own, key + window.end);
    if (to - from > FREQUENT)
        return;
    for (size_t i = from; i < to; i++) {
        const uint32_t place = (uint32_t)b->at[i].key, bits = (uint32_t)(b->at[i].value >> 32);
        float weight;
        memcpy(&weight, &bits, sizeof weight);
        sums->summed[sums->n] = place;
        sums->n += sums->at[place] == 0;
        sums->at[place] += weight * term->weight;
    }
}

/* The best first; of equal ones the lower number. */
static bool better(struct scored a, struct scored b)
{
    return a.score > b.score || (a.score == b.score && a.doc < b.doc);
}

/* Puts one into a list of the best, which is in order. */
static void keep_best(struct scored *best, uint32_t *n, uint32_t most, struct scored one)
{
    if (*n == most && !better(one, best[most - 1]))
        return;
    uint32_t i = *n < most ? (*n)++ : most - 1;
    for (; i > 0 && better(one, best[i - 1]); i--)
        best[i] = best[i - 1];
    best[i] = one;
}

/* The first place of a day or later. */
static uint32_t place_of_day(const struct near_job *job, int64_t day)
{
    struct bisect search = {.high = job->n_dated};
    while (bisect_open(&search))
        bisect_step(&search, job->portraits[job->order[search.middle]].day < day);
    return (uint32_t)search.low;
}

static struct window window_of(const struct near_job *job, uint32_t doc)
{
    const int64_t day = job->portraits[doc].day, days = job->options->days;
    if (day == NO_DAY)
        return (struct window){0, job->n};
    return (struct window){place_of_day(job, day - days), place_of_day(job, day + days + 1)};
}

static stemma_status search_document(void *user, struct worker *worker, size_t item,
                                     stemma_error *err)
{
    struct near_job *job = user;
    const uint32_t place = (uint32_t)item, doc = job->order[place];
    const struct window window = window_of(job, doc);
    const uint32_t *own = &job->own[job->first[place]];
    struct sums sums = {job->sums[worker->number], job->summed[worker->number], 0};
    (void)err;
    for (int v = 0; v < N_VIEWS; v++) {
        const struct term_vector *t = &job->portraits[doc].view[views[v]];
        for (uint32_t i = 0; i < t->n; i++, own++) {
            if (i + AHEAD < t->n)
                __builtin_prefetch(
                    &job->buckets[t->at[i + AHEAD].term >> BUCKET_SHIFT].at[own[AHEAD]]);
            add_products(job, &sums, &t->at[i], *own, window);
        }
    }
    struct scored *best = &job->best[(size_t)doc * job->options->most];
    for (uint32_t i = 0; i < sums.n; i++) {
        const uint32_t other = sums.summed[i];
        const struct scored one = {job->order[other], sums.at[other]};
        sums.at[other] = 0;
        if (one.doc != doc)
            keep_best(best, &job->n_best[doc], job->options->most, one);
    }
    return STEMMA_OK;
}

/* ---- the pairs */

static stemma_status list_pairs(near_pairs *out, struct arena *arena, const struct near_job *job,
                                stemma_error *err)
{
    size_t n = 0, n_keys = 0;
    for (uint32_t i = 0; i < job->n; i++)
        n += job->n_best[i];
    uint64_t *keys = ARENA_NEW(arena, uint64_t, n, err);
    if (keys == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < job->n; i++) {
        for (uint32_t k = 0; k < job->n_best[i]; k++) {
            const uint32_t other = job->best[(size_t)i * job->options->most + k].doc;
            keys[n_keys++] = i < other ? (uint64_t)i << 32 | other : (uint64_t)other << 32 | i;
        }
    }
    TRY(sort_keys(arena, keys, n_keys, err));
    for (size_t i = 0; i < n_keys; i++) {
        const struct near_pair pair = {(uint32_t)(keys[i] >> 32), (uint32_t)keys[i]};
        if (i == 0 || keys[i] != keys[i - 1])
            TRY(ARRAY_ADD(arena, out, pair, err));
    }
    return STEMMA_OK;
}

static stemma_status make_room(struct near_job *job, struct workers *workers, struct arena *arena,
                               stemma_error *err)
{
    job->sums = ARENA_NEW(arena, float *, workers->n, err);
    job->best = ARENA_NEW(arena, struct scored, (size_t)job->n * job->options->most, err);
    job->n_best = ARENA_ZEROED(arena, uint32_t, job->n, err);
    job->summed = ARENA_NEW(arena, uint32_t *, workers->n, err);
    if (job->sums == NULL || job->best == NULL || job->n_best == NULL || job->summed == NULL)
        return arena_status(arena);
    for (uint32_t w = 0; w < workers->n; w++) {
        job->sums[w] = ARENA_ZEROED(arena, float, job->n, err);
        job->summed[w] = ARENA_NEW(arena, uint32_t, (size_t)job->n + 1, err);
        if (job->sums[w] == NULL || job->summed[w] == NULL)
            return arena_status(arena);
    }
    return STEMMA_OK;
}

stemma_status near_find(near_pairs *out, struct workers *workers, struct arena *arena,
                        const struct portrait *portraits, uint32_t n,
                        const struct near_options *options, stemma_error *err)
{
    struct near_job job = {.portraits = portraits, .options = options, .n = n};
    struct arena scratch;
    arena_init(&scratch, arena->ctx);
    *out = (near_pairs)ARRAY_INIT(UINT32_MAX - 1);
    stemma_status status = order_documents(&job, &scratch, err);
    if (status == STEMMA_OK)
        status = make_index(&job, workers, &scratch, err);
    if (status == STEMMA_OK)
        status = make_room(&job, workers, &scratch, err);
    if (status == STEMMA_OK)
        status = parallel_for(workers, n, search_document, &job, "stories", "documents", err);
    if (status == STEMMA_OK)
        status = list_pairs(out, arena, &job, err);
    arena_clear(&scratch);
    return status;
}
