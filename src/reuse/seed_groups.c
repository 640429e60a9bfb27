/*
 * From runs to groups.
 *
 * In: runs, each dealt out into shares by the first bits of the hash. Out: the index. A hash that
 * occurs once pairs with nothing, and most do: three of four in news. So the postings of a share go
 * through a filter first, two bits a hash: seen, and seen again. Only what was seen again is
 * sorted, by radix, with the order of documents and places kept among equal hashes; there the few
 * that the filter let through wrongly fall out. A share and its filter fit into the cache of one
 * core. Shares are independent, run in parallel, and their groups are put behind one another, which
 * is the order of the hashes.
 *
 * Then the same postings are listed by document. Each goes to the next free place of its document,
 * in whatever order the threads come by, and each document's list is sorted by place: so the order
 * in the end is that of the text.
 *
 * How common a hash is, is counted over distinct texts: ten thousand copies of one text make none
 * of its words common.
 *
 * O(postings). Memory: a share for each thread, and 28 bytes a posting that is kept while the lists
 * are put together, 16 in the end, beside 20 bytes a group.
 */
#include "reuse/seed_groups.h"

#include "base/hash.h"

#include <stdatomic.h>
#include <string.h>

#define MAX_KEPT (UINT32_MAX - 1)
#define DOCUMENTS_AT_ONCE 256

/* One hash of a share. */
struct group {
    uint64_t hash;
    uint32_t n, documents, texts;
};

/* What came of one share. */
struct share {
    const struct group *groups; /* those that two documents have */
    const struct seed_place *places;
    uint32_t n_groups, n_places;
    uint32_t first_group, first_place; /* of it in the whole index */
    uint64_t n_distinct;
    const struct seed_count *counts; /* of all hashes; NULL: not wanted */
    size_t n_counts, first_count;
};

struct group_job {
    struct seed_runs *runs;
    bool all_counts;
    const bool *copy; /* of each document: an earlier one has the same text */
    struct share *shares;
    stemma_sketches *sketches;
    uint32_t *group_first, *group_documents, *group_texts;
    struct seed_place *group_at;
    uint64_t *hashes;
    struct seed_count *counts;
    _Atomic uint32_t *next; /* of each document: where its next posting goes */
    uint64_t *by_doc;       /* token and group, by document */
    uint32_t *first, *doc_token, *doc_group;
};

/* ------------------------------------------------------------------ one share */

/* Two bits a slot: a hash with this slot was seen, and was seen again. */
struct filter {
    uint64_t *seen, *again;
    unsigned skip, bits;
};

/* Bits of the number of a slot, for n postings; at least those of one word of 64. */
static unsigned filter_bits(size_t n)
{
    unsigned bits = 6;
    while (bits < 32 && (size_t)1 << bits < 8 * n)
        bits++;
    return bits;
}

static inline size_t filter_slot(const struct filter *f, uint64_t hash)
{
    return (size_t)((hash << f->skip) >> (64 - f->bits));
}

static inline void filter_add(struct filter *f, uint64_t hash)
{
    size_t slot = filter_slot(f, hash);
    uint64_t bit = UINT64_C(1) << (slot % 64), *seen = &f->seen[slot / 64];
    f->again[slot / 64] |= *seen & bit;
    *seen |= bit;
}

static inline bool filter_again(const struct filter *f, uint64_t hash)
{
    size_t slot = filter_slot(f, hash);
    return f->again[slot / 64] >> (slot % 64) & 1;
}

static size_t share_size(const struct seed_runs *runs, uint32_t s)
{
    size_t n = 0;
    for (size_t r = 0; r < runs->n; r++)
        n += runs->at[r].first[s + 1] - runs->at[r].first[s];
    return n;
}

/* The postings of share s that may have company, by document and place; the others are counted. */
static stemma_status gather(struct sort_item **out, size_t *n, struct arena *arena,
                            const struct seed_runs *runs, uint32_t s, stemma_error *err)
{
    unsigned bits = filter_bits(share_size(runs, s));
    size_t n_words = ((size_t)1 << bits) / 64, n_again = 0;
    uint64_t *words = ARENA_ZEROED(arena, uint64_t, 2 * n_words, err);
    if (words == NULL)
        return arena_status(arena);
    struct filter filter = {words, words + n_words, runs->bits, bits};
    for (size_t r = 0; r < runs->n; r++)
        for (uint32_t i = runs->at[r].first[s]; i < runs->at[r].first[s + 1]; i++)
            filter_add(&filter, runs->at[r].at[i].key);
    for (size_t r = 0; r < runs->n; r++)
        for (uint32_t i = runs->at[r].first[s]; i < runs->at[r].first[s + 1]; i++)
            n_again += filter_again(&filter, runs->at[r].at[i].key);
    *out = ARENA_NEW(arena, struct sort_item, n_again, err);
    if (*out == NULL)
        return arena_status(arena);
    *n = 0;
    for (size_t r = 0; r < runs->n; r++)
        for (uint32_t i = runs->at[r].first[s]; i < runs->at[r].first[s + 1]; i++)
            if (filter_again(&filter, runs->at[r].at[i].key))
                (*out)[(*n)++] = runs->at[r].at[i];
    return STEMMA_OK;
}

static stemma_status gather_all(struct sort_item **out, size_t *n, struct arena *arena,
                                const struct seed_runs *runs, uint32_t s, stemma_error *err)
{
    *n = 0;
    *out = ARENA_NEW(arena, struct sort_item, share_size(runs, s), err);
    if (*out == NULL)
        return arena_status(arena);
    for (size_t r = 0; r < runs->n; r++) {
        const struct seed_run *run = &runs->at[r];
        uint32_t begin = run->first[s], n_slice = run->first[s + 1] - begin;
        memcpy(*out + *n, run->at + begin, n_slice * sizeof **out);
        *n += n_slice;
    }
    return STEMMA_OK;
}

/* Where the items with the hash of item `begin` end. */
static size_t group_end(const struct sort_item *items, size_t begin, size_t n)
{
    size_t end = begin + 1;
    while (end < n && items[end].key == items[begin].key)
        end++;
    return end;
}

/* The documents and texts of items begin … end, which have one hash; the places that are kept go to
 * `places`. */
static struct group read_group(const struct group_job *job, const struct sort_item *items,
                               size_t begin, size_t end, struct seed_place *places)
{
    struct group g = {.hash = items[begin].key};
    uint32_t last = UINT32_MAX, n_here = 0;
    for (size_t i = begin; i < end; i++) {
        uint32_t d = posting_doc(&items[i]);
        n_here = d == last ? n_here + 1 : 1;
        g.documents += d != last;
        g.texts += d != last && !job->copy[d];
        last = d;
        if (n_here <= SEED_PLACES)
            places[g.n++] = (struct seed_place){d, posting_token(&items[i])};
    }
    return g;
}

/* Counts of all hashes, by hash. */
static stemma_status count_all(struct share *share, struct worker *worker,
                               const struct group_job *job, const struct sort_item *items, size_t n,
                               stemma_error *err)
{
    struct seed_count *counts = ARENA_NEW(&worker->keep, struct seed_count, share->n_distinct, err);
    if (counts == NULL)
        return arena_status(&worker->keep);
    share->counts = counts;
    for (size_t begin = 0, end; begin < n; begin = end) {
        uint32_t texts = 0, last = UINT32_MAX;
        end = group_end(items, begin, n);
        for (size_t i = begin; i < end; i++) {
            uint32_t d = posting_doc(&items[i]);
            texts += d != last && !job->copy[d];
            last = d;
        }
        counts[share->n_counts++] = (struct seed_count){items[begin].key, texts};
    }
    return STEMMA_OK;
}

/* A copy of the groups that outlives the scratch memory. */
static stemma_status keep_share(struct share *share, struct arena *keep, const struct group *groups,
                                const struct seed_place *places, stemma_error *err)
{
    struct group *g = ARENA_NEW(keep, struct group, share->n_groups, err);
    struct seed_place *p =
        g != NULL ? ARENA_NEW(keep, struct seed_place, share->n_places, err) : NULL;
    if (p == NULL)
        return arena_status(keep);
    memcpy(g, groups, share->n_groups * sizeof *g);
    memcpy(p, places, share->n_places * sizeof *p);
    share->groups = g;
    share->places = p;
    return STEMMA_OK;
}

static stemma_status make_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct group_job *job = user;
    struct share *share = &job->shares[item];
    struct arena *scratch = &worker->scratch;
    struct sort_item *items = NULL;
    size_t n = 0, n_all = share_size(job->runs, (uint32_t)item);
    TRY((job->all_counts ? gather_all : gather)(&items, &n, scratch, job->runs, (uint32_t)item,
                                                err));
    TRY(sort_items(scratch, items, n, err));
    struct group *groups = ARENA_NEW(scratch, struct group, n / 2, err);
    struct seed_place *places = groups ? ARENA_NEW(scratch, struct seed_place, n, err) : NULL;
    if (places == NULL)
        return arena_status(scratch);
    share->n_distinct = n_all - n;
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = group_end(items, begin, n);
        share->n_distinct++;
        if (posting_doc(&items[begin]) == posting_doc(&items[end - 1]))
            continue;
        struct group g = read_group(job, items, begin, end, places + share->n_places);
        groups[share->n_groups++] = g;
        share->n_places += g.n;
    }
    if (job->all_counts)
        TRY(count_all(share, worker, job, items, n, err));
    return keep_share(share, &worker->keep, groups, places, err);
}

/* ------------------------------------------------------------------ the index */

/* Numbers the groups and postings of the shares, and makes room for all of them. */
static stemma_status place_shares(struct group_job *job, struct arena *arena, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    uint64_t n_groups = 0, n_places = 0;
    size_t n_counts = 0;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        struct share *share = &job->shares[i];
        share->first_group = (uint32_t)n_groups;
        share->first_place = (uint32_t)n_places;
        share->first_count = n_counts;
        n_groups += share->n_groups;
        n_places += share->n_places;
        n_counts += share->n_counts;
        s->n_distinct += share->n_distinct;
        if (n_places > MAX_KEPT)
            return fail(err, STEMMA_LIMIT,
                        "documents of the corpus share more than %u seeds; raise sketch.w or match "
                        "it in parts",
                        MAX_KEPT);
    }
    s->n_groups = (uint32_t)n_groups;
    s->n_counts = n_counts;
    job->hashes = ARENA_NEW(arena, uint64_t, n_groups, err);
    job->counts = job->hashes ? ARENA_NEW(arena, struct seed_count, n_counts, err) : NULL;
    job->group_at = job->counts ? ARENA_NEW(arena, struct seed_place, n_places, err) : NULL;
    if (job->group_at == NULL)
        return arena_status(arena);
    uint32_t **arrays[] = {&job->group_first, &job->group_documents, &job->group_texts,
                           &job->first,       &job->doc_token,       &job->doc_group};
    const size_t sizes[] = {n_groups + 1, n_groups, n_groups, (size_t)s->n_documents + 1,
                            n_places,     n_places};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        *arrays[i] = ARENA_NEW(arena, uint32_t, sizes[i], err);
        if (*arrays[i] == NULL)
            return arena_status(arena);
    }
    job->group_first[n_groups] = (uint32_t)n_places;
    return STEMMA_OK;
}

static stemma_status copy_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    struct group_job *job = user;
    const struct share *share = &job->shares[item];
    uint32_t place = share->first_place;
    for (uint32_t i = 0, g = share->first_group; i < share->n_groups; i++, g++) {
        job->hashes[g] = share->groups[i].hash;
        job->group_first[g] = place;
        job->group_documents[g] = share->groups[i].documents;
        job->group_texts[g] = share->groups[i].texts;
        place += share->groups[i].n;
    }
    for (uint32_t i = 0; i < share->n_places; i++) {
        job->group_at[share->first_place + i] = share->places[i];
        atomic_fetch_add_explicit(&job->next[share->places[i].doc], 1, memory_order_relaxed);
    }
    if (share->n_counts > 0)
        memcpy(job->counts + share->first_count, share->counts,
               share->n_counts * sizeof *job->counts);
    return STEMMA_OK;
}

static stemma_status list_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    struct group_job *job = user;
    const struct share *share = &job->shares[item];
    uint32_t last = share->first_group + share->n_groups;
    for (uint32_t g = share->first_group; g < last; g++)
        for (uint32_t i = job->group_first[g]; i < job->group_first[g + 1]; i++) {
            _Atomic uint32_t *next = &job->next[job->group_at[i].doc];
            uint32_t to = atomic_fetch_add_explicit(next, 1, memory_order_relaxed);
            job->by_doc[to] = (uint64_t)job->group_at[i].token << 32 | g;
        }
    return STEMMA_OK;
}

static stemma_status order_documents(void *user, struct worker *worker, size_t item,
                                     stemma_error *err)
{
    struct group_job *job = user;
    uint64_t end = (item + 1) * DOCUMENTS_AT_ONCE, n = job->sketches->n_documents;
    for (uint64_t d = item * DOCUMENTS_AT_ONCE; d < end && d < n; d++) {
        uint32_t first = job->first[d], last = job->first[d + 1];
        TRY(sort_keys(&worker->scratch, job->by_doc + first, last - first, err));
        for (uint32_t i = first; i < last; i++) {
            job->doc_token[i] = (uint32_t)(job->by_doc[i] >> 32);
            job->doc_group[i] = (uint32_t)job->by_doc[i];
        }
    }
    return STEMMA_OK;
}

/* The postings once more, by document. */
static stemma_status list_documents(struct group_job *job, struct workers *workers,
                                    struct arena *scratch, stemma_error *err)
{
    uint32_t n = job->sketches->n_documents, sum = 0;
    for (uint32_t d = 0; d < n; d++) {
        uint32_t here = job->next[d];
        job->first[d] = sum;
        job->next[d] = sum;
        sum += here;
    }
    job->first[n] = sum;
    job->by_doc = ARENA_NEW(scratch, uint64_t, sum, err);
    if (job->by_doc == NULL)
        return arena_status(scratch);
    TRY(parallel_for(workers, job->runs->n_shares, list_share, job, NULL, NULL, err));
    size_t n_items = ((size_t)n + DOCUMENTS_AT_ONCE - 1) / DOCUMENTS_AT_ONCE;
    return parallel_for(workers, n_items, order_documents, job, NULL, NULL, err);
}

static stemma_status find_copies(bool **out, struct arena *arena, const stemma_corpus *corpus,
                                 stemma_error *err)
{
    struct table texts;
    uint32_t n = (uint32_t)stemma_corpus_count(corpus);
    bool *copy = ARENA_NEW(arena, bool, n, err);
    if (copy == NULL)
        return arena_status(arena);
    TRY(table_init(&texts, arena, n, err));
    for (uint32_t d = 0; d < n; d++) {
        uint32_t *first;
        TRY(table_slot(&texts, corpus_document(corpus, d)->record.text_hash, d, &first, err));
        copy[d] = *first != d;
    }
    *out = copy;
    return STEMMA_OK;
}

static stemma_status make_index(struct group_job *job, struct workers *workers,
                                struct arena *scratch, const stemma_corpus *corpus,
                                stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    bool *copy = NULL;
    TRY(find_copies(&copy, scratch, corpus, err));
    job->copy = copy;
    job->shares = ARENA_ZEROED(scratch, struct share, job->runs->n_shares, err);
    job->next = job->shares ? ARENA_ZEROED(scratch, _Atomic uint32_t, s->n_documents, err) : NULL;
    if (job->next == NULL)
        return arena_status(scratch);
    TRY(parallel_for(workers, job->runs->n_shares, make_share, job, "matching", "parts", err));
    seed_runs_clear(job->runs);
    TRY(place_shares(job, &s->arena, err));
    TRY(parallel_for(workers, job->runs->n_shares, copy_share, job, NULL, NULL, err));
    TRY(list_documents(job, workers, scratch, err));
    s->n_postings = job->runs->n_postings;
    s->hashes = job->hashes;
    s->counts = job->all_counts ? job->counts : NULL;
    s->group_first = job->group_first;
    s->group_documents = job->group_documents;
    s->group_texts = job->group_texts;
    s->group_at = job->group_at;
    s->first = job->first;
    s->doc_token = job->doc_token;
    s->doc_group = job->doc_group;
    return STEMMA_OK;
}

stemma_status seed_groups_make(stemma_sketches *sketches, struct workers *workers,
                               const stemma_corpus *corpus, struct seed_runs *runs, bool all_counts,
                               stemma_error *err)
{
    struct group_job job = {.runs = runs, .all_counts = all_counts, .sketches = sketches};
    struct arena scratch;
    arena_init(&scratch, sketches->ctx);
    stemma_status status = make_index(&job, workers, &scratch, corpus, err);
    arena_clear(&scratch);
    return status;
}
