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
 * been said every day tells nothing, what is said by all on two days tells much. Documents of which
 * nobody knows the day count as one day when they are about one word: a word of an event stands in
 * documents that are about few things, a word of all news in documents about many.
 *
 * In a handful of reports on one event the words of the event are in all of them, and would tell
 * nothing. So fifty documents more are counted in, which have none of the words.
 *
 * Pass one counts documents by term, pass two the days of those without one, pass three weighs. The
 * counts stand in a count-min sketch
 * (Cormode and Muthukrishnan 2005) of two counters a term: threads add to it in any order with one
 * outcome, and its size does not follow the vocabulary. All counters of a word, in each view, with
 * its days, stand in one line of the cache, as in a blocked Bloom filter (Putze, Sanders and
 * Singler 2007): a word costs one look at memory, and the next ones are asked for in advance.
 */
#include "story/portrait.h"

#include "base/bits.h"
#include "base/hash.h"
#include "base/sort.h"
#include "reuse/hit.h"
#include "story/weekdays.h"

#include <math.h>
#include <string.h>

enum {
    LEAST_BITS = 10, /* lines */
    MOST_BITS = 22,
    LINES_A_DOCUMENT = 16,
    LINE_BLOCK = 4096, /* lines that one item of work clears */
    COUNTERS = 8,      /* of a line */
    AHEAD = 16,        /* words whose lines are asked for in advance */
    LOGARITHMS = 1024,
    LEAST_DOCUMENTS = 2, /* that have a term which tells something */
    UNSEEN = 50,         /* documents on other things that any collection is taken to have */
    DAY_BITS = 32
};

/* Documents that have a term, and a bit for each of their days, by its hash. */
struct counter {
    _Atomic uint32_t documents, days;
};

struct line {
    _Alignas(64) struct counter at[COUNTERS];
};

/* What a view keeps, and how its terms weigh. */
static const struct view_shape {
    uint32_t n_kept;
    bool by_tf; /* 1 + ln tf, or 1 */
    enum { IDF_NONE, IDF_ROOT, IDF_SQUARE } by_idf;
} shapes[VIEW_COUNT] = {
    [VIEW_BODY] = {VECTOR_MOST, true, IDF_SQUARE}, [VIEW_LEAD] = {50, true, IDF_SQUARE},
    [VIEW_NAMES] = {24, true, IDF_SQUARE},         [VIEW_TITLE] = {16, true, IDF_SQUARE},
    [VIEW_OPENING] = {40, false, IDF_ROOT},        [VIEW_WHO] = {40, true, IDF_NONE},
    [VIEW_WHAT] = {VECTOR_MOST, true, IDF_NONE},
};

struct job {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    struct portrait *at;
    struct line *lines; /* mask + 1 */
    uint32_t mask;
    struct weekdays weekdays;
    double ln[LOGARITHMS];
    double ln_days_of_bits[DAY_BITS + 1];
    double ln_documents, ln_days; /* of all, plus one */
    uint64_t *day;                /* by document: its day, or what stands for it */
};

/* The words of a document. Its language is found the first time, and kept. */
static stemma_status read_document(struct wording_terms *out, struct arena *arena,
                                   const struct job *job, uint32_t doc, stemma_error *err)
{
    struct wording w = {.doc = doc, .matches = job->matches, .language = job->at[doc].language};
    TRY(wording_open(&w, arena, job->corpus, err));
    job->at[doc].language = w.language;
    return wording_read(out, arena, &w, err);
}

/* ---- counting */

static struct line *line_of(const struct job *job, uint64_t key)
{
    return &job->lines[key & job->mask];
}

/* A word is counted by view: what is rare in first words and titles is not what is rare in all. So
 * each view has two counters of its own choice in the word's line. */
static void choose_counters(struct counter *out[2], struct line *line, uint64_t key, enum view view)
{
    const uint32_t hash = (uint32_t)(key >> (22 + 7 * (unsigned)view));
    const uint32_t first = hash % COUNTERS, step = 1 + hash / COUNTERS % (COUNTERS - 1);
    out[0] = &line->at[first];
    out[1] = &line->at[(first + step) % COUNTERS];
}

/* `n`: documents, one or none; `day_bit`: the bit of its day, or 0. */
static void count_term(struct line *line, uint64_t key, enum view view, uint32_t n,
                       uint32_t day_bit)
{
    struct counter *counters[2];
    choose_counters(counters, line, key, view);
    for (int i = 0; i < 2; i++) {
        atomic_fetch_add_explicit(&counters[i]->documents, n, memory_order_relaxed);
        if ((atomic_load_explicit(&counters[i]->days, memory_order_relaxed) & day_bit) != day_bit)
            atomic_fetch_or_explicit(&counters[i]->days, day_bit, memory_order_relaxed);
    }
}

/* Asks for the lines of words that come soon. */
static void ask_ahead(const struct job *job, const struct wording_terms *t, uint32_t i)
{
    if (i + AHEAD < t->n)
        __builtin_prefetch(line_of(job, t->at[i + AHEAD].key));
}

static void count_terms(const struct job *job, const struct wording_terms *t, uint32_t n,
                        uint32_t day_bit)
{
    for (uint32_t i = 0; i < t->n; i++) {
        struct line *line = line_of(job, t->at[i].key);
        ask_ahead(job, t, i);
        for (enum view view = 0; view < VIEW_COUNT; view++)
            if (t->at[i].n[view] > 0 && shapes[view].by_idf != IDF_NONE)
                count_term(line, t->at[i].key, view, n, day_bit);
    }
}

static uint32_t bit_of_day(uint64_t day)
{
    return UINT32_C(1) << hash_mix(day) % DAY_BITS;
}

static stemma_status count_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    const int32_t day = hit_day(corpus_document(job->corpus, item));
    struct wording_terms t;
    TRY(read_document(&t, &worker->scratch, job, (uint32_t)item, err));
    job->day[item] = (uint32_t)day;
    count_terms(job, &t, 1, day == HIT_NO_DAY ? 0 : bit_of_day(job->day[item]));
    return STEMMA_OK;
}

/* What the counters say of a term: the documents and the bits of days, at most. */
struct spread {
    uint32_t documents, bits;
};

static struct spread spread_of(struct line *line, uint64_t key, enum view view)
{
    struct counter *counters[2];
    struct spread s = {UINT32_MAX, DAY_BITS};
    choose_counters(counters, line, key, view);
    for (int i = 0; i < 2; i++) {
        const uint32_t n = atomic_load_explicit(&counters[i]->documents, memory_order_relaxed);
        const uint32_t bits =
            bits_count(atomic_load_explicit(&counters[i]->days, memory_order_relaxed));
        s.documents = n < s.documents ? n : s.documents;
        s.bits = bits < s.bits ? bits : s.bits;
    }
    return s;
}

static double ln(const struct job *job, uint32_t n)
{
    return n < LOGARITHMS ? job->ln[n] : log(n);
}

/* The word that a document is about: the heaviest by tf · idf of those of its title, or else of
 * all. 0 where no other document has any of its words. */
static uint64_t main_word(const struct job *job, const struct wording_terms *t)
{
    uint64_t best = 0;
    double most = 0;
    bool from_title = false;
    for (uint32_t i = 0; i < t->n; i++) {
        const uint64_t key = t->at[i].key;
        const bool in_title = t->at[i].n[VIEW_TITLE] > 0;
        const uint32_t documents = spread_of(line_of(job, key), key, VIEW_BODY).documents;
        if (t->at[i].n[VIEW_BODY] == 0 || documents < LEAST_DOCUMENTS || in_title < from_title)
            continue;
        const double weight = t->at[i].n[VIEW_BODY] * (job->ln_documents - ln(job, documents));
        if (in_title > from_title || weight > most || (weight == most && key < best)) {
            most = weight;
            best = key;
            from_title = in_title;
        }
    }
    return best;
}

/* Documents without a day: those that are about one word count as one day. */
static stemma_status date_document(void *user, struct worker *worker, size_t item,
                                   stemma_error *err)
{
    const struct job *job = user;
    struct wording_terms t;
    if (hit_day(corpus_document(job->corpus, item)) != HIT_NO_DAY)
        return STEMMA_OK;
    TRY(read_document(&t, &worker->scratch, job, (uint32_t)item, err));
    const uint64_t word = main_word(job, &t);
    job->day[item] = word != 0 ? word | UINT64_C(1) << 63 : UINT64_MAX - item;
    count_terms(job, &t, 0, bit_of_day(job->day[item]));
    return STEMMA_OK;
}

/* ---- weighing */

/* The k-th greatest of n (quickselect, Hoare 1961). Terms come in the order of their hashes, so
 * that the middle one is a fair pivot whatever the text. */
static double kth_greatest(double *at, uint32_t n, uint32_t k)
{
    uint32_t begin = 0;
    for (uint32_t end = n; end - begin > 1;) {
        const double pivot = at[begin + (end - begin - 1) / 2];
        uint32_t i = begin, j = end - 1;
        for (;;) {
            while (at[i] > pivot)
                i++;
            while (at[j] < pivot)
                j--;
            if (i >= j)
                break;
            const double swapped = at[i];
            at[i++] = at[j];
            at[j--] = swapped;
        }
        if (k <= j + 1)
            end = j + 1;
        else
            begin = j + 1;
    }
    return at[begin];
}

/* What a term weighs by its idf; 0: it tells nothing. */
static float weight_of_idf(const struct job *job, struct line *line, uint64_t key, enum view view)
{
    if (shapes[view].by_idf == IDF_NONE)
        return 1;
    const struct spread spread = spread_of(line, key, view);
    if (spread.documents < LEAST_DOCUMENTS && shapes[view].by_idf == IDF_SQUARE)
        return 0;
    const double by_document = job->ln_documents - ln(job, spread.documents);
    const double by_day = job->ln_days - job->ln_days_of_bits[spread.bits];
    const double idf = by_document > by_day ? by_document : by_day;
    return (float)(shapes[view].by_idf == IDF_ROOT ? sqrt(fmax(0, idf)) : idf * idf);
}

/* Of a term: what its idf weighs in each view where it stands. */
struct idfs {
    float at[VIEW_COUNT];
};

static void look_up(struct idfs *out, const struct job *job, const struct wording_terms *t)
{
    for (uint32_t i = 0; i < t->n; i++) {
        struct line *line = line_of(job, t->at[i].key);
        ask_ahead(job, t, i);
        for (enum view view = 0; view < VIEW_COUNT; view++)
            out[i].at[view] =
                t->at[i].n[view] > 0 ? weight_of_idf(job, line, t->at[i].key, view) : 0;
    }
}

struct heavy {
    double weight;
    uint32_t number; /* of the term */
};

/* The terms of a document that tell something in a view, by key. */
struct weighed {
    const struct wording_terms *terms;
    struct heavy *at;
    uint32_t n;
    double length;   /* of their vector */
    double *weights; /* room for the weights alone */
};

static void weigh_terms(struct weighed *out, const struct job *job, const struct idfs *idfs,
                        enum view view)
{
    double squares = 0;
    out->n = 0;
    for (uint32_t i = 0; i < out->terms->n; i++) {
        if (idfs[i].at[view] <= 0)
            continue;
        const double tf = shapes[view].by_tf ? 1 + ln(job, out->terms->at[i].n[view]) : 1;
        const double weight = tf * (double)idfs[i].at[view];
        squares += weight * weight;
        out->weights[out->n] = weight;
        out->at[out->n++] = (struct heavy){weight, i};
    }
    out->length = sqrt(squares);
}

/* Keeps the `most` heaviest, in their order; of equal ones the first. */
static void keep_heaviest(struct weighed *all, uint32_t most)
{
    if (all->n <= most)
        return;
    const double least = kth_greatest(all->weights, all->n, most);
    uint32_t n = 0, n_equal = most;
    for (uint32_t i = 0; i < all->n; i++)
        n_equal -= all->at[i].weight > least;
    for (uint32_t i = 0; i < all->n; i++) {
        const bool equal = all->at[i].weight == least;
        if (all->at[i].weight > least || (equal && n_equal > 0))
            all->at[n++] = all->at[i];
        n_equal -= equal && n_equal > 0;
    }
    all->n = n;
}

/* Terms in the order of their keys are in that of the vector. */
static stemma_status make_vector(struct term_vector *out, struct worker *worker,
                                 const struct weighed *all, enum view view, stemma_error *err)
{
    const bool placed = view == VIEW_BODY || view == VIEW_NAMES;
    struct weighted_term *kept = ARENA_NEW(&worker->keep, struct weighted_term, all->n, err);
    struct term_place *first =
        ARENA_NEW(&worker->keep, struct term_place, placed ? all->n : 0, err);
    if (kept == NULL || first == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < all->n; i++) {
        const struct wording_term *term = &all->terms->at[all->at[i].number];
        kept[i] = (struct weighted_term){portrait_term(term->key, view),
                                         (float)(all->at[i].weight / all->length)};
        if (placed)
            first[i] = term->first;
    }
    *out = (struct term_vector){kept, all->n, placed ? first : NULL};
    return STEMMA_OK;
}

static stemma_status make_vectors(struct portrait *out, const struct job *job,
                                  struct worker *worker, const struct wording_terms *t,
                                  stemma_error *err)
{
    struct idfs *idfs = ARENA_NEW(&worker->scratch, struct idfs, t->n, err);
    struct weighed all = {.terms = t,
                          .at = ARENA_NEW(&worker->scratch, struct heavy, t->n, err),
                          .weights = ARENA_NEW(&worker->scratch, double, t->n, err)};
    if (idfs == NULL || all.at == NULL || all.weights == NULL)
        return arena_status(&worker->scratch);
    look_up(idfs, job, t);
    for (enum view view = 0; view < VIEW_COUNT; view++) {
        weigh_terms(&all, job, idfs, view);
        keep_heaviest(&all, shapes[view].n_kept);
        TRY(make_vector(&out->view[view], worker, &all, view, err));
    }
    return STEMMA_OK;
}

static stemma_status weigh_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    struct portrait *p = &job->at[item];
    struct wording_terms t;
    const int32_t day = hit_day(d);
    p->day = day == HIT_NO_DAY ? NO_DAY : day;
    p->doc = (uint32_t)item;
    p->n_words = d->text.n_tokens;
    p->weekdays = weekdays_named(&job->weekdays, &d->text, WORDING_LEAD);
    p->named = p->day == NO_DAY ? 0 : weekdays_resolved(p->weekdays, p->day);
    TRY(read_document(&t, &worker->scratch, job, (uint32_t)item, err));
    return make_vectors(p, job, worker, &t, err);
}

/* A collection's vocabulary grows more slowly than it does. */
static uint32_t table_mask(size_t n_documents)
{
    uint32_t bits = LEAST_BITS;
    while (bits < MOST_BITS && (size_t)1 << bits < n_documents * LINES_A_DOCUMENT)
        bits++;
    return ((uint32_t)1 << bits) - 1;
}

static stemma_status count_days(struct job *job, struct arena *scratch, stemma_error *err)
{
    const size_t n = job->corpus->documents.n;
    TRY(sort_keys(scratch, job->day, n, err));
    uint32_t n_days = 0;
    for (size_t i = 0; i < n; i++)
        n_days += i == 0 || job->day[i] != job->day[i - 1];
    job->ln_days = log((double)n_days + 1);
    return STEMMA_OK;
}

static void take_logarithms(struct job *job)
{
    job->ln_documents = log((double)job->corpus->documents.n + 1 + UNSEEN);
    for (int i = 1; i < LOGARITHMS; i++)
        job->ln[i] = log(i);
    /* linear counting (Whang et al. 1990); infinite where all bits are set */
    for (int i = 0; i <= DAY_BITS; i++)
        job->ln_days_of_bits[i] =
            i < DAY_BITS ? log(-DAY_BITS * log(1 - (double)i / DAY_BITS)) : INFINITY;
}

/* The lines are many: all threads take part in what their memory costs. */
static stemma_status clear_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    const struct job *job = user;
    const size_t n = (size_t)job->mask + 1, begin = block * LINE_BLOCK;
    (void)worker;
    (void)err;
    memset(job->lines + begin, 0,
           (n - begin < LINE_BLOCK ? n - begin : LINE_BLOCK) * sizeof(struct line));
    return STEMMA_OK;
}

static stemma_status make_all(struct job *job, struct workers *workers, stemma_error *err)
{
    const size_t n = job->corpus->documents.n;
    TRY(parallel_for(workers, job->mask / LINE_BLOCK + 1, clear_block, job, NULL, NULL, err));
    TRY(parallel_for(workers, n, count_document, job, "stories", "documents", err));
    TRY(parallel_for(workers, n, date_document, job, "stories", "documents", err));
    TRY(count_days(job, &workers->at[0].scratch, err));
    return parallel_for(workers, n, weigh_document, job, "stories", "documents", err);
}

stemma_status portraits_make(struct portrait **out, struct workers *workers,
                             const stemma_corpus *corpus, const stemma_matches *matches,
                             stemma_error *err)
{
    const size_t n = corpus->documents.n;
    struct job job = {.corpus = corpus, .matches = matches, .mask = table_mask(n)};
    const size_t n_bytes = ((size_t)job.mask + 2) * sizeof(struct line);
    job.at = ARENA_ZEROED(&workers->at[0].keep, struct portrait, n, err);
    job.day = ARENA_NEW(&workers->at[0].keep, uint64_t, n, err);
    if (job.at == NULL || job.day == NULL)
        return arena_status(&workers->at[0].keep);
    weekdays_init(&job.weekdays);
    take_logarithms(&job);
    char *bytes = ctx_resize(corpus->ctx, NULL, 0, n_bytes);
    if (bytes == NULL)
        return ctx_fail_memory(corpus->ctx, n_bytes, err);
    job.lines = (struct line *)(bytes + (64 - (uintptr_t)bytes % 64) % 64);
    const stemma_status status = make_all(&job, workers, err);
    ctx_resize(corpus->ctx, bytes, n_bytes, 0);
    *out = job.at;
    return status;
}
