/*
 * From runs to groups.
 *
 * In: runs, which tell of each seed whether it may have company (seed_runs.c). Out: the index. The
 * documents of a run are sketched again, and what may have company is put where its share lies in
 * one list of all, behind that of the runs before: so the list stands by share, and inside a share
 * by document and place. Each share is sorted by hash where it lies, by radix, with the order of
 * documents and places kept among equal hashes; there those fall out that the filter let through
 * wrongly. A share fits into the cache of one core. Runs and shares are independent and made in
 * parallel; the groups of the shares, one behind the other, are in the order of the hashes.
 *
 * Then the same postings are listed by document. Each goes to the next free place of its document,
 * in whatever order the threads come by, and each document's list is sorted by place: so the order
 * in the end is that of the text.
 *
 * A place is a document and a token: 32 bits where both numbers fit into them, as they do for a
 * million news articles, else 64.
 *
 * How common a hash is, is counted over distinct texts: ten thousand copies of one text make none
 * of its words common.
 *
 * O(words + postings). Memory: 12 bytes a posting that may have company while shares are sorted; 12
 * a posting that is kept in the end, and 12 a group.
 */
#include "reuse/seed_groups.h"

#include "base/hash.h"

#include <stdatomic.h>
#include <string.h>

#define MAX_KEPT (UINT32_MAX - 1)
#define DOCUMENTS_AT_ONCE 256

/* One hash of a share. */
struct group {
    uint32_t n, documents, texts;
};

/* What came of one share. */
struct share {
    const struct group *groups; /* those that two documents have */
    const uint64_t *hashes;     /* of them; NULL: not wanted */
    uint32_t n_groups, n_places;
    uint32_t first_again;              /* of it in the list of what may have company */
    uint32_t first_group, first_place; /* of it in the whole index */
    uint64_t n_distinct;
    const struct seed_count *counts; /* of all hashes; NULL: not wanted */
    size_t n_counts, first_count;
};

struct group_job {
    const struct seed_runs *runs;
    const struct seed_source *source;
    bool all_counts;
    const bool *copy; /* of each document: an earlier one has the same text */
    struct share *shares;
    stemma_sketches *sketches;
    uint64_t *again; /* hashes that may have company, by share */
    uint32_t *narrow;
    uint64_t *wide; /* their places: one of the two */
    uint32_t *group_first, *group_documents, *group_texts;
    uint64_t *hashes;
    struct seed_count *counts;
    _Atomic uint32_t *next; /* of each document: where its next posting goes */
    uint32_t *first;
    uint64_t *postings;
    uint32_t n_places;
};

/* ------------------------------------------------------------------ what may have company */

static unsigned bits_for(uint64_t n)
{
    return n > 1 ? 64 - (unsigned)__builtin_clzll(n - 1) : 0;
}

static void set_place(const struct group_job *job, uint32_t i, uint32_t doc, uint32_t token)
{
    uint64_t place = (uint64_t)doc << job->sketches->token_bits | token;
    if (job->wide != NULL)
        job->wide[i] = place;
    else
        job->narrow[i] = (uint32_t)place;
}

static stemma_status gather_run(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct group_job *job = user;
    const struct seed_runs *runs = job->runs;
    uint32_t *before = runs->at[item].before; /* no one else looks at it */
    posting_array postings = ARRAY_INIT(UINT32_MAX);
    TRY(seed_run_again(&postings, &worker->scratch, runs, job->source, &runs->at[item], err));
    for (size_t i = 0; i < postings.n; i++) {
        const struct sort_item *p = &postings.at[i];
        uint32_t s = (uint32_t)(p->key >> (64 - runs->bits));
        uint32_t to = job->shares[s].first_again + before[s]++;
        job->again[to] = p->key;
        set_place(job, to, posting_doc(p), posting_token(p));
    }
    return STEMMA_OK;
}

/* Room for all that may have company, and where each share begins. */
static stemma_status place_again(struct group_job *job, struct arena *scratch, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    uint64_t n = 0, most_words = 1;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        job->shares[i].first_again = (uint32_t)n;
        n += job->runs->n_again[i];
        if (n > MAX_KEPT)
            return fail(err, STEMMA_LIMIT,
                        "documents of the corpus share more than %u seeds; raise sketch.w or match "
                        "it in parts",
                        MAX_KEPT);
    }
    for (uint32_t d = 0; d < s->n_documents; d++)
        if (job->source->words->docs[d].n > most_words)
            most_words = job->source->words->docs[d].n;
    s->n_distinct = job->runs->n_postings - n;
    s->token_bits = bits_for(most_words);
    job->again = ARENA_NEW(scratch, uint64_t, n, err);
    if (job->again == NULL)
        return arena_status(scratch);
    if (s->token_bits + bits_for(s->n_documents) <= 32)
        job->narrow = ARENA_NEW(&s->arena, uint32_t, n, err);
    else
        job->wide = ARENA_NEW(&s->arena, uint64_t, n, err);
    s->narrow_at = job->narrow;
    s->wide_at = job->wide;
    return job->narrow == NULL && job->wide == NULL ? arena_status(&s->arena) : STEMMA_OK;
}

/* ------------------------------------------------------------------ one share */

/* The postings of share s that may have company, by document and place. */
static stemma_status gather(struct sort_item **out, struct arena *arena,
                            const struct group_job *job, uint32_t s, stemma_error *err)
{
    uint32_t first = job->shares[s].first_again, n = job->runs->n_again[s];
    *out = ARENA_NEW(arena, struct sort_item, n, err);
    if (*out == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++) {
        struct seed_place e = seed_place_at(job->sketches, first + i);
        (*out)[i] = posting_make(job->again[first + i], e.doc, e.token);
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
 * place `to` and behind it. */
static struct group read_group(const struct group_job *job, const struct sort_item *items,
                               size_t begin, size_t end, uint32_t to)
{
    struct group g = {0};
    uint32_t last = UINT32_MAX, n_here = 0;
    for (size_t i = begin; i < end; i++) {
        uint32_t d = posting_doc(&items[i]);
        n_here = d == last ? n_here + 1 : 1;
        g.documents += d != last;
        g.texts += d != last && !job->copy[d];
        last = d;
        if (n_here <= SEED_PLACES)
            set_place(job, to + g.n++, d, posting_token(&items[i]));
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
static stemma_status keep_groups(struct share *share, struct arena *keep,
                                 const struct group *groups, const uint64_t *hashes,
                                 stemma_error *err)
{
    struct group *g = ARENA_NEW(keep, struct group, share->n_groups, err);
    uint64_t *h = g && hashes ? ARENA_NEW(keep, uint64_t, share->n_groups, err) : NULL;
    if (g == NULL || (h == NULL && hashes != NULL))
        return arena_status(keep);
    memcpy(g, groups, share->n_groups * sizeof *g);
    if (h != NULL)
        memcpy(h, hashes, share->n_groups * sizeof *h);
    share->groups = g;
    share->hashes = h;
    return STEMMA_OK;
}

static stemma_status make_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct group_job *job = user;
    struct share *share = &job->shares[item];
    struct arena *scratch = &worker->scratch;
    struct sort_item *items = NULL;
    size_t n = job->runs->n_again[item];
    TRY(gather(&items, scratch, job, (uint32_t)item, err));
    TRY(sort_items(scratch, items, n, err));
    struct group *groups = ARENA_NEW(scratch, struct group, n / 2, err);
    uint64_t *hashes = groups && job->all_counts ? ARENA_NEW(scratch, uint64_t, n / 2, err) : NULL;
    if (groups == NULL || (hashes == NULL && job->all_counts))
        return arena_status(scratch);
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = group_end(items, begin, n);
        share->n_distinct++;
        if (posting_doc(&items[begin]) == posting_doc(&items[end - 1]))
            continue;
        struct group g = read_group(job, items, begin, end, share->first_again + share->n_places);
        if (hashes != NULL)
            hashes[share->n_groups] = items[begin].key;
        groups[share->n_groups++] = g;
        share->n_places += g.n;
    }
    if (job->all_counts)
        TRY(count_all(share, worker, job, items, n, err));
    return keep_groups(share, &worker->keep, groups, hashes, err);
}

/* ------------------------------------------------------------------ the index */

/* Numbers the groups and postings of the shares. */
static void number_shares(struct group_job *job)
{
    stemma_sketches *s = job->sketches;
    uint32_t n_places = 0;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        struct share *share = &job->shares[i];
        share->first_group = s->n_groups;
        share->first_place = n_places;
        share->first_count = s->n_counts;
        s->n_groups += share->n_groups;
        n_places += share->n_places;
        s->n_counts += share->n_counts;
        s->n_distinct += share->n_distinct;
    }
    job->n_places = n_places;
}

/* Moves the places together, over those of postings that fell out. */
static stemma_status close_places(struct group_job *job, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    size_t size = job->wide != NULL ? sizeof *job->wide : sizeof *job->narrow;
    char *at = job->wide != NULL ? (char *)job->wide : (char *)job->narrow;
    uint64_t n_again = 0;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        const struct share *share = &job->shares[i];
        memmove(at + share->first_place * size, at + share->first_again * size,
                share->n_places * size);
        n_again += job->runs->n_again[i];
        TRY(ctx_check(s->ctx, err));
    }
    at = arena_grow(&s->arena, at, n_again * size, job->n_places * size, err);
    if (at == NULL)
        return arena_status(&s->arena);
    if (job->wide != NULL)
        s->wide_at = (const uint64_t *)(void *)at;
    else
        s->narrow_at = (const uint32_t *)(void *)at;
    return STEMMA_OK;
}

static stemma_status make_room(struct group_job *job, struct arena *arena, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    size_t n_hashes = job->all_counts ? s->n_groups : 0;
    job->hashes = ARENA_NEW(arena, uint64_t, n_hashes, err);
    job->counts = job->hashes ? ARENA_NEW(arena, struct seed_count, s->n_counts, err) : NULL;
    job->postings = job->counts ? ARENA_NEW(arena, uint64_t, job->n_places, err) : NULL;
    if (job->postings == NULL)
        return arena_status(arena);
    uint32_t **arrays[] = {&job->group_first, &job->group_documents, &job->group_texts,
                           &job->first};
    const size_t sizes[] = {(size_t)s->n_groups + 1, s->n_groups, s->n_groups,
                            (size_t)s->n_documents + 1};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        *arrays[i] = ARENA_NEW(arena, uint32_t, sizes[i], err);
        if (*arrays[i] == NULL)
            return arena_status(arena);
    }
    job->group_first[s->n_groups] = job->n_places;
    return STEMMA_OK;
}

static stemma_status copy_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    struct group_job *job = user;
    const struct share *share = &job->shares[item];
    uint32_t place = share->first_place;
    for (uint32_t i = 0, g = share->first_group; i < share->n_groups; i++, g++) {
        if (share->hashes != NULL)
            job->hashes[g] = share->hashes[i];
        job->group_first[g] = place;
        job->group_documents[g] = share->groups[i].documents;
        job->group_texts[g] = share->groups[i].texts;
        place += share->groups[i].n;
    }
    for (uint32_t i = 0; i < share->n_places; i++)
        atomic_fetch_add_explicit(
            &job->next[seed_place_at(job->sketches, share->first_place + i).doc], 1,
            memory_order_relaxed);
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
            struct seed_place e = seed_place_at(job->sketches, i);
            uint32_t to = atomic_fetch_add_explicit(&job->next[e.doc], 1, memory_order_relaxed);
            job->postings[to] = (uint64_t)e.token << 32 | g;
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
        TRY(sort_keys(&worker->scratch, job->postings + first, last - first, err));
    }
    return STEMMA_OK;
}

/* The postings once more, by document. */
static stemma_status list_documents(struct group_job *job, struct workers *workers,
                                    stemma_error *err)
{
    uint32_t n = job->sketches->n_documents, sum = 0;
    for (uint32_t d = 0; d < n; d++) {
        uint32_t here = job->next[d];
        job->first[d] = sum;
        job->next[d] = sum;
        sum += here;
    }
    job->first[n] = sum;
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

/* The groups of all shares. What is taken for it alone is given back. */
static stemma_status make_groups(struct group_job *job, struct workers *workers, stemma_error *err)
{
    struct arena scratch;
    arena_init(&scratch, job->sketches->ctx);
    stemma_status status = place_again(job, &scratch, err);
    if (status == STEMMA_OK)
        status = parallel_for(workers, job->runs->n, gather_run, job, "matching", "parts", err);
    if (status == STEMMA_OK)
        status = parallel_for(workers, job->runs->n_shares, make_share, job, NULL, NULL, err);
    arena_clear(&scratch);
    return status;
}

static stemma_status make_index(struct group_job *job, struct workers *workers,
                                struct arena *scratch, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    bool *copy = NULL;
    TRY(find_copies(&copy, scratch, job->source->corpus, err));
    job->copy = copy;
    job->shares = ARENA_ZEROED(scratch, struct share, job->runs->n_shares, err);
    job->next = job->shares ? ARENA_ZEROED(scratch, _Atomic uint32_t, s->n_documents, err) : NULL;
    if (job->next == NULL)
        return arena_status(scratch);
    TRY(make_groups(job, workers, err));
    number_shares(job);
    TRY(close_places(job, err));
    TRY(make_room(job, &s->arena, err));
    TRY(parallel_for(workers, job->runs->n_shares, copy_share, job, NULL, NULL, err));
    TRY(list_documents(job, workers, err));
    s->n_postings = job->runs->n_postings;
    s->hashes = job->all_counts ? job->hashes : NULL;
    s->counts = job->all_counts ? job->counts : NULL;
    s->group_first = job->group_first;
    s->group_documents = job->group_documents;
    s->group_texts = job->group_texts;
    s->first = job->first;
    s->postings = job->postings;
    return STEMMA_OK;
}

stemma_status seed_groups_make(stemma_sketches *sketches, struct workers *workers,
                               const struct seed_source *source, const struct seed_runs *runs,
                               bool all_counts, stemma_error *err)
{
    struct group_job job = {
        .runs = runs, .source = source, .all_counts = all_counts, .sketches = sketches};
    struct arena scratch;
    arena_init(&scratch, sketches->ctx);
    stemma_status status = make_index(&job, workers, &scratch, err);
    arena_clear(&scratch);
    return status;
}
