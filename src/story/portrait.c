/*
 * Makes portraits. In: documents with their words, and furniture; out: for each document four
 * vectors of weighted terms.
 *
 * A term's weight is (1 + ln tf) · idf², idf = ln(documents / documents that have it), and a vector
 * has length 1: the words that few documents have tell stories apart. A term of one document tells
 * nothing. Only the heaviest terms of a vector are kept; some eighty words stand for a whole report
 * as well as all of them do (compare newsLens, Laban and Hearst 2017, and the centroids of Miranda
 * et al. 2018).
 *
 * A word of an event of which thousands of documents tell is in many documents and on few days. So
 * idf is by documents or by days, ln(days / days on which it stands), whichever is more: what has
 * been said every day tells nothing, what is said by all on two days tells much.
 *
 * Pass one counts documents by term, pass two weighs. The counts stand in a count-min sketch
 * (Cormode and Muthukrishnan 2005) of two rows: threads add to it in any order with one outcome,
 * and its size does not follow the vocabulary.
 */
#include "story/portrait.h"

#include "base/hash.h"
#include "base/sort.h"
#include "reuse/hit.h"
#include "story/wording.h"

#include <math.h>
#include <stdlib.h>

enum {
    ROWS = 2,
    LEAST_BITS = 12,
    MOST_BITS = 25,
    LEAST_DOCUMENTS = 2, /* that have a term which tells something */
    DAY_BITS = 32
};

/* Terms kept of each view. */
static const uint32_t n_kept[VIEW_COUNT] = {80, 50, 24, 16};

struct job {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    struct portrait *at;
    _Atomic uint32_t *counts; /* documents by term: ROWS × (mask + 1) */
    _Atomic uint32_t *days;   /* in the same places: a bit for each day, by its hash */
    uint32_t mask;
    double days_of_bits[DAY_BITS + 1];
    double n_days; /* that have a document; one without a day has one of its own */
};

/* ---- one document */

/* A word or name of one document, and how often it stands in each view. */
struct tally {
    uint64_t key;
    uint32_t n[VIEW_COUNT];
};

struct tallies {
    struct tally *at;
    uint32_t n;
};

static void note_place(struct tally *t, const struct wording_place *p)
{
    t->key = p->key;
    t->n[VIEW_BODY] += !p->is_name && !p->in_title;
    t->n[VIEW_LEAD] += !p->is_name && (p->in_title || p->in_lead);
    t->n[VIEW_NAMES] += p->is_name;
    t->n[VIEW_TITLE] += p->in_title;
}

/* Open addressing in a table that is half full at most; then the slots that are used. */
static stemma_status tally_places(struct tallies *out, struct arena *arena,
                                  const wording_places *places, stemma_error *err)
{
    size_t size = 16;
    while (size < 2 * places->n)
        size *= 2;
    struct tally *slots = ARENA_ZEROED(arena, struct tally, size, err);
    if (slots == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < places->n; i++) {
        const uint64_t key = places->at[i].key;
        size_t slot = (size_t)key & (size - 1);
        while (slots[slot].key != key && slots[slot].key != 0)
            slot = (slot + 1) & (size - 1);
        note_place(&slots[slot], &places->at[i]);
    }
    *out = (struct tallies){slots, 0};
    for (size_t slot = 0; slot < size; slot++)
        if (slots[slot].key != 0)
            slots[out->n++] = slots[slot];
    return STEMMA_OK;
}

static stemma_status tally_document(struct tallies *out, struct arena *arena, const struct job *job,
                                    uint32_t doc, stemma_error *err)
{
    struct wording w;
    wording_places places;
    TRY(wording_open(&w, arena, job->corpus, job->matches, doc, err));
    TRY(wording_read(&places, arena, &w, err));
    return tally_places(out, arena, &places, err);
}

/* ---- counting */

/* A word is counted by view: what is rare in first words and titles is not what is rare in all. */
static uint64_t view_key(const struct tally *t, enum view view)
{
    return t->key ^ (uint64_t)view * UINT64_C(0x9e3779b97f4a7c15);
}

static size_t slot_of(const struct job *job, uint64_t key, int row)
{
    return (size_t)row * ((size_t)job->mask + 1) + ((row == 0 ? key : key >> 32) & job->mask);
}

static uint32_t least_count(const struct job *job, uint64_t key)
{
    uint32_t least = UINT32_MAX;
    for (int row = 0; row < ROWS; row++) {
        const uint32_t n =
            atomic_load_explicit(&job->counts[slot_of(job, key, row)], memory_order_relaxed);
        least = n < least ? n : least;
    }
    return least;
}

/* Days on which a term stands, estimated by linear counting (Whang et al. 1990); infinite where all
 * bits are set. */
static double days_with(const struct job *job, uint64_t key)
{
    int least = DAY_BITS;
    for (int row = 0; row < ROWS; row++) {
        const uint32_t bits =
            atomic_load_explicit(&job->days[slot_of(job, key, row)], memory_order_relaxed);
        const int n = __builtin_popcount(bits);
        least = n < least ? n : least;
    }
    return job->days_of_bits[least];
}

static void count_term(const struct job *job, uint64_t key, uint32_t day_bit)
{
    for (int row = 0; row < ROWS; row++) {
        const size_t slot = slot_of(job, key, row);
        atomic_fetch_add_explicit(&job->counts[slot], 1, memory_order_relaxed);
        atomic_fetch_or_explicit(&job->days[slot], day_bit, memory_order_relaxed);
    }
}

/* One of a word's bits; a document without a day is taken for a day of its own. */
static uint32_t bit_of_day(const struct job *job, size_t doc)
{
    const int32_t day = hit_day(corpus_document(job->corpus, doc));
    const uint64_t number = day == HIT_NO_DAY ? UINT64_MAX - doc : (uint32_t)day;
    return UINT32_C(1) << hash_mix(number) % DAY_BITS;
}

static stemma_status count_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    const uint32_t day_bit = bit_of_day(job, item);
    struct tallies t;
    TRY(tally_document(&t, &worker->scratch, job, (uint32_t)item, err));
    for (uint32_t i = 0; i < t.n; i++)
        for (enum view view = 0; view < VIEW_COUNT; view++)
            if (t.at[i].n[view] > 0)
                count_term(job, view_key(&t.at[i], view), day_bit);
    return STEMMA_OK;
}

/* ---- weighing */

struct heavy {
    double weight;
    uint32_t term;
};

static bool heavier(struct heavy a, struct heavy b)
{
    return a.weight > b.weight || (a.weight == b.weight && a.term < b.term);
}

static void swap_heavy(struct heavy *a, struct heavy *b)
{
    const struct heavy c = *a;
    *a = *b;
    *b = c;
}

/* Brings the `most` heaviest to the front (quickselect, Hoare 1961). Terms come in the order of
 * their hashes, so that the middle one is a fair pivot whatever the text. */
static void select_heaviest(struct heavy *at, uint32_t n, uint32_t most)
{
    for (uint32_t begin = 0, end = n; end - begin > 1 && most > begin && most < end;) {
        const struct heavy pivot = at[begin + (end - begin - 1) / 2];
        uint32_t i = begin, k = end - 1;
        for (;;) {
            while (heavier(at[i], pivot))
                i++;
            while (heavier(pivot, at[k]))
                k--;
            if (i >= k)
                break;
            swap_heavy(&at[i++], &at[k--]);
        }
        if (most <= k + 1)
            end = k + 1;
        else
            begin = k + 1;
    }
}

static int compare_kept(const void *left, const void *right)
{
    const struct weighted_term *a = left, *b = right;
    return (a->term > b->term) - (a->term < b->term);
}

static double squared_idf(const struct job *job, uint64_t key)
{
    const uint32_t documents = least_count(job, key);
    if (documents < LEAST_DOCUMENTS)
        return 0;
    const double by_document = ((double)job->corpus->documents.n + 1) / documents;
    const double by_day = (job->n_days + 1) / days_with(job, key);
    const double idf = log(by_document > by_day ? by_document : by_day);
    return idf * idf;
}

/* The weights of a view's terms, and their number. */
static uint32_t weigh_terms(struct heavy *heavy, double *length, const struct job *job,
                            const struct tallies *t, enum view view)
{
    uint32_t n = 0;
    *length = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        const uint32_t tf = t->at[i].n[view];
        if (tf == 0)
            continue;
        const double idf2 = squared_idf(job, view_key(&t->at[i], view));
        const double weight = tf == 1 ? idf2 : (1 + log(tf)) * idf2;
        *length += weight * weight;
        if (weight > 0)
            heavy[n++] = (struct heavy){weight, portrait_term(t->at[i].key, view)};
    }
    *length = sqrt(*length);
    return n;
}

/* The heaviest terms of a view. */
static stemma_status weigh_view(struct term_vector *out, struct worker *worker,
                                const struct job *job, const struct tallies *t, enum view view,
                                stemma_error *err)
{
    double length;
    struct heavy *heavy = ARENA_NEW(&worker->scratch, struct heavy, t->n, err);
    if (heavy == NULL)
        return arena_status(&worker->scratch);
    uint32_t n = weigh_terms(heavy, &length, job, t, view);
    select_heaviest(heavy, n, n_kept[view]);
    n = n < n_kept[view] ? n : n_kept[view];
    struct weighted_term *kept = ARENA_NEW(&worker->keep, struct weighted_term, n, err);
    if (kept == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < n; i++)
        kept[i] = (struct weighted_term){heavy[i].term, (float)(heavy[i].weight / length)};
    if (n > 0)
        qsort(kept, n, sizeof *kept, compare_kept);
    *out = (struct term_vector){kept, n};
    return STEMMA_OK;
}

static stemma_status weigh_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    struct portrait *p = &job->at[item];
    struct tallies t;
    const int32_t day = hit_day(d);
    p->day = day == HIT_NO_DAY ? NO_DAY : day;
    p->doc = (uint32_t)item;
    p->n_words = d->text.n_tokens;
    TRY(tally_document(&t, &worker->scratch, job, (uint32_t)item, err));
    for (enum view view = 0; view < VIEW_COUNT; view++)
        TRY(weigh_view(&p->view[view], worker, job, &t, view, err));
    return STEMMA_OK;
}

/* Some sixty slots for each document: a collection's vocabulary grows more slowly than it does. */
static uint32_t table_mask(size_t n_documents)
{
    uint32_t bits = LEAST_BITS;
    while (bits < MOST_BITS && (size_t)1 << bits < n_documents * 64)
        bits++;
    return ((uint32_t)1 << bits) - 1;
}

static stemma_status count_days(double *out, struct arena *scratch, const stemma_corpus *corpus,
                                stemma_error *err)
{
    const size_t n = corpus->documents.n;
    const struct arena_mark mark = arena_mark(scratch);
    uint64_t *days = ARENA_NEW(scratch, uint64_t, n, err);
    if (days == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++) {
        const int32_t day = hit_day(corpus_document(corpus, i));
        days[i] = day == HIT_NO_DAY ? UINT64_MAX - i : (uint64_t)((int64_t)day - INT32_MIN);
    }
    const stemma_status status = sort_keys(scratch, days, n, err);
    *out = 0;
    for (size_t i = 0; i < n && status == STEMMA_OK; i++)
        *out += i == 0 || days[i] != days[i - 1];
    arena_rewind(scratch, mark);
    return status;
}

stemma_status portraits_make(struct portrait **out, struct workers *workers,
                             const stemma_corpus *corpus, const stemma_matches *matches,
                             stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct job job = {.corpus = corpus, .matches = matches, .mask = table_mask(n)};
    const size_t n_counts = ROWS * ((size_t)job.mask + 1);
    job.at = ARENA_ZEROED(&workers->at[0].keep, struct portrait, n, err);
    if (job.at == NULL)
        return arena_status(&workers->at[0].keep);
    for (int i = 0; i <= DAY_BITS; i++)
        job.days_of_bits[i] = i < DAY_BITS ? -DAY_BITS * log(1 - (double)i / DAY_BITS) : INFINITY;
    TRY(count_days(&job.n_days, &workers->at[0].scratch, corpus, err));
    job.counts = ctx_zeroed(corpus->ctx, 2 * n_counts, sizeof *job.counts);
    if (job.counts == NULL)
        return ctx_fail_memory(corpus->ctx, 2 * n_counts * sizeof *job.counts, err);
    job.days = job.counts + n_counts;
    stemma_status status =
        parallel_for(workers, n, count_document, &job, "stories", "documents", err);
    if (status == STEMMA_OK)
        status = parallel_for(workers, n, weigh_document, &job, "stories", "documents", err);
    ctx_resize(corpus->ctx, job.counts, 2 * n_counts * sizeof *job.counts, 0);
    *out = job.at;
    return status;
}

double vector_product(const struct term_vector *a, const struct term_vector *b)
{
    double sum = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        const uint32_t x = a->at[i].term, y = b->at[k].term;
        if (x == y)
            sum += (double)a->at[i].weight * b->at[k].weight;
        i += x <= y;
        k += y <= x;
    }
    return sum;
}
