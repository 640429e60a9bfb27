/*
 * From runs to groups.
 *
 * In: runs, which tell of each seed whether it may have company (seed_runs.c). Out: the index. The
 * documents of a run are sketched again, and what may have company is put where its share lies in
 * one list of all, behind that of the runs before: so the list stands by share, and inside a share
 * by document and place. Each share is sorted by hash where it lies, by radix, with the order of
 * documents and places kept among equal hashes; there those fall out that the filter let through
 * wrongly. A share fits into the cache of one core. Runs and shares are independent and made in
 * parallel. The groups of all shares are then laid out by their first document (seed_layout.c).
 *
 * A group is its head and its places in one row, so that whoever comes by finds all of a group
 * where he looks first: nearly every group fits into a line of the cache. A place is a document and
 * a token: 32 bits where both numbers fit into them, as they do for a million news articles, else
 * 64.
 *
 * Then postings are listed by document, but for those of the first document of a group, which have
 * nobody to pair with. Each goes to the next free place of its document, in whatever order the
 * threads come by, and each document's list is sorted by place: so the order in the end is that of
 * the text.
 *
 * How common a hash is, is counted over distinct texts: ten thousand copies of one text make none
 * of its words common.
 *
 * O(words + postings). Memory: 12 bytes a posting that may have company while shares are sorted; in
 * the end 4 a posting and 4 a group, and 8 a posting that is listed.
 */
#include "reuse/seed_groups.h"

#include "base/hash.h"
#include "reuse/seed_layout.h"

#include <stdatomic.h>
#include <string.h>

#define MAX_AGAIN (UINT32_MAX - 1)
#define DOCUMENTS_AT_ONCE 256
#define SLOTS_AT_ONCE 256
#define HEAD_UNITS 4 /* of a group, at most */
enum { HAS_SEED = 1, LISTED = 2 };

/* What came of one share. */
struct share {
    const uint32_t *groups; /* those that two documents have; seed_group_at */
    const uint64_t *hashes; /* of them; NULL: not wanted */
    uint32_t n_groups, n_units;
    uint32_t first_again; /* of it in the list of what may have company */
    uint32_t first_group; /* of it in the whole index */
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
    struct seed_layout
        layout;      /* a slot for each founder, or, where hashes are wanted, each share */
    uint64_t *again; /* hashes that may have company, by share */
    uint32_t *narrow;
    uint64_t *wide; /* their places: one of the two */
    uint32_t *groups;
    uint64_t *hashes;
    struct seed_count *counts;
    _Atomic uint32_t *next; /* of each document: where its next posting goes; before that, the
                               number of them and HAS_SEED */
    bool *has_seed;
    uint32_t *first;
    uint64_t *postings;
};

/* ------------------------------------------------------------------ what may have company */

static unsigned bits_for(uint64_t n)
{
    return n > 1 ? 64 - (unsigned)__builtin_clzll(n - 1) : 0;
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
        uint64_t place = (uint64_t)posting_doc(p) << job->sketches->token_bits | posting_token(p);
        job->again[to] = p->key;
        if (job->wide != NULL)
            job->wide[to] = place;
        else
            job->narrow[to] = (uint32_t)place;
    }
    return STEMMA_OK;
}

static stemma_status fail_many(stemma_error *err)
{
    return fail(err, STEMMA_LIMIT,
                "documents of the corpus share more than %u seeds; raise sketch.w or match it in "
                "parts",
                MAX_AGAIN);
}

/* Room for all that may have company, and where each share begins. */
static stemma_status place_again(struct group_job *job, struct arena *scratch, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    uint64_t n = 0, most_words = 1;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        job->shares[i].first_again = (uint32_t)n;
        n += job->runs->n_again[i];
        if (n > MAX_AGAIN)
            return fail_many(err);
    }
    for (uint32_t d = 0; d < s->n_documents; d++)
        if (job->source->words->docs[d].n > most_words)
            most_words = job->source->words->docs[d].n;
    s->n_distinct = job->runs->n_postings - n;
    s->token_bits = bits_for(most_words);
    job->again = ARENA_NEW(scratch, uint64_t, n, err);
    if (job->again == NULL)
        return arena_status(scratch);
    s->wide = s->token_bits + bits_for(s->n_documents) > 32;
    if (s->wide)
        job->wide = ARENA_NEW(scratch, uint64_t, n, err);
    else
        job->narrow = ARENA_NEW(scratch, uint32_t, n, err);
    return job->narrow == NULL && job->wide == NULL ? arena_status(scratch) : STEMMA_OK;
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
    const unsigned bits = job->sketches->token_bits;
    const uint64_t tokens = (UINT64_C(1) << bits) - 1;
    for (uint32_t i = first; i < first + n; i++) {
        uint64_t place = job->wide != NULL ? job->wide[i] : job->narrow[i];
        (*out)[i - first] =
            posting_make(job->again[i], (uint32_t)(place >> bits), (uint32_t)(place & tokens));
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

/* The documents and texts of items begin … end, which have one hash, and the places that are kept.
 */
static struct seed_group count_group(const struct group_job *job, const struct sort_item *items,
                                     size_t begin, size_t end)
{
    struct seed_group g = {0};
    uint32_t last = UINT32_MAX, n_here = 0;
    for (size_t i = begin; i < end; i++) {
        uint32_t d = posting_doc(&items[i]);
        n_here = d == last ? n_here + 1 : 1;
        g.n += n_here <= SEED_PLACES;
        g.n_documents += d != last;
        g.n_texts += d != last && !job->copy[d];
        last = d;
    }
    return g;
}

/* Writes a group; returns its units. */
static uint32_t write_group(uint32_t *to, const stemma_sketches *s, const struct seed_group *g,
                            const struct sort_item *items, size_t begin, size_t end)
{
    uint32_t *at = to, last = UINT32_MAX, n_here = 0;
    if (((g->n | g->n_documents | g->n_texts) >> SEED_NUMBER_BITS) == 0) {
        *at++ = g->n | g->n_documents << SEED_NUMBER_BITS | g->n_texts << 2 * SEED_NUMBER_BITS;
    } else {
        const uint32_t head[HEAD_UNITS] = {SEED_LARGE, g->n, g->n_documents, g->n_texts};
        memcpy(at, head, sizeof head);
        at += HEAD_UNITS;
    }
    for (size_t i = begin; i < end; i++) {
        uint32_t d = posting_doc(&items[i]);
        n_here = d == last ? n_here + 1 : 1;
        last = d;
        if (n_here > SEED_PLACES)
            continue;
        uint64_t place = (uint64_t)d << s->token_bits | posting_token(&items[i]);
        *at++ = (uint32_t)place;
        if (s->wide)
            *at++ = (uint32_t)(place >> 32);
    }
    return (uint32_t)(at - to);
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
static stemma_status keep_groups(struct share *share, struct arena *keep, stemma_error *err)
{
    uint32_t *g = ARENA_NEW(keep, uint32_t, share->n_units, err);
    uint64_t *h = g && share->hashes ? ARENA_NEW(keep, uint64_t, share->n_groups, err) : NULL;
    if (g == NULL || (h == NULL && share->hashes != NULL))
        return arena_status(keep);
    memcpy(g, share->groups, share->n_units * sizeof *g);
    if (h != NULL)
        memcpy(h, share->hashes, share->n_groups * sizeof *h);
    share->groups = g;
    share->hashes = h;
    return STEMMA_OK;
}

/* The slot of a group. Where hashes are wanted, groups stay in their order, share by share. */
static uint32_t slot_of(const struct group_job *job, size_t share, uint32_t founder)
{
    return job->all_counts ? (uint32_t)share : founder;
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
    size_t n_units = (n << job->sketches->wide) + n / 2 * HEAD_UNITS;
    uint32_t *groups = ARENA_NEW(scratch, uint32_t, n_units, err);
    uint64_t *hashes = groups && job->all_counts ? ARENA_NEW(scratch, uint64_t, n / 2, err) : NULL;
    if (groups == NULL || (hashes == NULL && job->all_counts))
        return arena_status(scratch);
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = group_end(items, begin, n);
        share->n_distinct++;
        if (posting_doc(&items[begin]) == posting_doc(&items[end - 1]))
            continue;
        struct seed_group g = count_group(job, items, begin, end);
        uint32_t units = write_group(groups + share->n_units, job->sketches, &g, items, begin, end);
        seed_layout_count(&job->layout, slot_of(job, item, posting_doc(&items[begin])), units);
        share->n_units += units;
        if (hashes != NULL)
            hashes[share->n_groups] = items[begin].key;
        share->n_groups++;
    }
    share->groups = groups;
    share->hashes = hashes;
    if (job->all_counts)
        TRY(count_all(share, worker, job, items, n, err));
    return keep_groups(share, &worker->keep, err);
}

/* ------------------------------------------------------------------ the index */

/* Numbers the groups of the shares, and gives all their places. */
static stemma_status number_shares(struct group_job *job, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    for (uint32_t i = 0; i < job->runs->n_shares; i++) {
        struct share *share = &job->shares[i];
        share->first_group = s->n_groups;
        share->first_count = s->n_counts;
        s->n_groups += share->n_groups;
        s->n_counts += share->n_counts;
        s->n_distinct += share->n_distinct;
    }
    return seed_layout_place(&job->layout, &s->n_units) ? STEMMA_OK : fail_many(err);
}

static stemma_status make_room(struct group_job *job, struct arena *arena, stemma_error *err)
{
    stemma_sketches *s = job->sketches;
    size_t n_hashes = job->all_counts ? s->n_groups : 0;
    job->hashes = ARENA_NEW(arena, uint64_t, n_hashes, err);
    job->counts = job->hashes ? ARENA_NEW(arena, struct seed_count, s->n_counts, err) : NULL;
    job->groups = job->counts ? ARENA_NEW(arena, uint32_t, s->n_units, err) : NULL;
    job->first = job->groups ? ARENA_NEW(arena, uint32_t, (size_t)s->n_documents + 1, err) : NULL;
    job->has_seed = job->first ? ARENA_NEW(arena, bool, s->n_documents, err) : NULL;
    s->groups = job->groups;
    return job->has_seed != NULL ? STEMMA_OK : arena_status(arena);
}

/* Puts the groups of a share where they belong, and counts by document. */
static stemma_status copy_share(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    (void)worker, (void)err;
    struct group_job *job = user;
    const struct share *share = &job->shares[item];
    stemma_sketches s = *job->sketches;
    struct seed_group g;
    s.groups = share->groups;
    if (share->hashes != NULL && share->n_groups > 0)
        memcpy(job->hashes + share->first_group, share->hashes,
               share->n_groups * sizeof *job->hashes);
    if (share->n_counts > 0)
        memcpy(job->counts + share->first_count, share->counts,
               share->n_counts * sizeof *job->counts);
    for (uint32_t at = 0, next; at < share->n_units; at = next) {
        g = seed_group_at(&s, at);
        next = seed_unit(&s, &g, g.n);
        const uint32_t founder = seed_place_at(&s, g.places).doc;
        uint32_t to = seed_layout_take(&job->layout, slot_of(job, item, founder), next - at);
        memcpy(job->groups + to, s.groups + at, (next - at) * sizeof *job->groups);
        atomic_fetch_or_explicit(&job->next[founder], HAS_SEED, memory_order_relaxed);
        for (uint32_t i = 1; i < g.n; i++) {
            uint32_t d = seed_place_at(&s, seed_unit(&s, &g, i)).doc;
            if (d != founder)
                atomic_fetch_add_explicit(&job->next[d], LISTED, memory_order_relaxed);
        }
    }
    return STEMMA_OK;
}

/* Puts the groups of some founders into the order of their words, and lists their postings. */
static stemma_status list_groups(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct group_job *job = user;
    const stemma_sketches *s = job->sketches;
    const struct seed_layout *l = &job->layout;
    const size_t first = item * SLOTS_AT_ONCE, n = l->n - first;
    const size_t end = first + (n < SLOTS_AT_ONCE ? n : SLOTS_AT_ONCE);
    struct seed_group g;
    for (size_t i = first; i < end && !job->all_counts; i++)
        TRY(seed_layout_order(l, &worker->scratch, s, job->groups, (uint32_t)i, err));
    for (uint32_t at = l->first[first]; at < l->first[end]; at = seed_unit(s, &g, g.n)) {
        g = seed_group_at(s, at);
        const uint32_t founder = seed_place_at(s, g.places).doc;
        for (uint32_t i = 1; i < g.n; i++) {
            struct seed_place e = seed_place_at(s, seed_unit(s, &g, i));
            if (e.doc == founder)
                continue;
            uint32_t to = atomic_fetch_add_explicit(&job->next[e.doc], 1, memory_order_relaxed);
            job->postings[to] = (uint64_t)e.token << 32 | at;
        }
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
    stemma_sketches *s = job->sketches;
    uint32_t n = s->n_documents, sum = 0;
    for (uint32_t d = 0; d < n; d++) {
        uint32_t here = job->next[d] / LISTED;
        job->has_seed[d] = job->next[d] != 0;
        job->first[d] = sum;
        job->next[d] = sum;
        sum += here;
    }
    job->first[n] = sum;
    job->postings = ARENA_NEW(&s->arena, uint64_t, sum, err);
    if (job->postings == NULL)
        return arena_status(&s->arena);
    size_t n_slots = ((size_t)job->layout.n + SLOTS_AT_ONCE - 1) / SLOTS_AT_ONCE;
    TRY(parallel_for(workers, n_slots, list_groups, job, NULL, NULL, err));
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
    uint32_t n_slots = job->all_counts ? job->runs->n_shares : s->n_documents;
    TRY(seed_layout_init(&job->layout, scratch, n_slots, err));
    TRY(make_groups(job, workers, err));
    TRY(number_shares(job, err));
    TRY(make_room(job, &s->arena, err));
    TRY(parallel_for(workers, job->runs->n_shares, copy_share, job, NULL, NULL, err));
    TRY(list_documents(job, workers, err));
    s->n_postings = job->runs->n_postings;
    s->hashes = job->all_counts ? job->hashes : NULL;
    s->counts = job->all_counts ? job->counts : NULL;
    s->first = job->first;
    s->has_seed = job->has_seed;
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
