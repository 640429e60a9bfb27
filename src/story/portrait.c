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
 * Pass one counts documents by term, pass two weighs. The counts stand in a count-min sketch
 * (Cormode and Muthukrishnan 2005) of two rows: threads add to it in any order with one outcome,
 * and its size does not follow the vocabulary.
 */
#include "story/portrait.h"

#include "base/hash.h"
#include "base/sort.h"
#include "reuse/hit.h"
#include "text/language.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    LEAD_TOKENS = 150,
    NAME_TOKENS = 6, /* a longer run of capitals is a headline and is cut there */
    ROWS = 2,
    LEAST_BITS = 12,
    MOST_BITS = 25,
    LEAST_DOCUMENTS = 2 /* that have a term which tells something */
};

/* Terms kept of each view. */
static const uint32_t n_kept[VIEW_COUNT] = {80, 50, 24, 16};

struct job {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    struct portrait *at;
    _Atomic uint32_t *counts; /* ROWS × (mask + 1) */
    uint32_t mask;
};

/* What is read of a document. */
struct source_text {
    const struct text *text;
    struct text title;
    uint32_t doc;
    uint64_t language; /* hash of its tag */
    const stemma_matches *matches;
};

static stemma_status open_document(struct source_text *s, struct arena *arena,
                                   const stemma_corpus *corpus, const stemma_matches *matches,
                                   uint32_t doc, stemma_error *err)
{
    const struct document *d = corpus_document(corpus, doc);
    const char *tag = d->record.language, *title = d->record.title;
    if (tag == NULL || strlen(tag) < 2)
        tag = language_guess(&d->text);
    *s = (struct source_text){.text = &d->text, .doc = doc, .matches = matches};
    s->language = tag == NULL ? 1 : (uint64_t)(tag[0] | 0x20) << 8 | (uint64_t)(tag[1] | 0x20);
    title = title != NULL ? title : "";
    return text_analyse(&s->title, arena, title, strlen(title), err);
}

static uint32_t term_of(const struct source_text *s, enum view view, uint64_t words)
{
    return (uint32_t)hash_mix(words + hash_mix(s->language << 8 | view));
}

static bool tells(const struct token *t)
{
    return (t->flags & TOKEN_STOP) == 0;
}

static stemma_status add_words(term_places *out, struct arena *arena, const struct source_text *s,
                               enum view view, const struct text *text, uint32_t begin,
                               uint32_t end, stemma_error *err)
{
    for (uint32_t t = begin; t < end; t++) {
        const struct token *token = &text->tokens[t];
        const struct term_place place = {term_of(s, view, token->word), token->begin,
                                         token_end(token), text == &s->title};
        if (tells(token))
            TRY(ARRAY_ADD(arena, out, place, err));
    }
    return STEMMA_OK;
}

/* Nothing but a space, or a full stop and a space, stands between two words of a name. */
static bool goes_on(const struct text *text, uint32_t t)
{
    const uint32_t from = token_end(&text->tokens[t]), to = text->tokens[t + 1].begin;
    const char *between = text->bytes + from;
    return (to - from == 1 && between[0] == ' ') ||
           (to - from == 2 && between[0] == '.' && between[1] == ' ');
}

/* The token after the run of capitalised words that begins at `t`. */
static uint32_t name_end(const struct text *text, uint32_t t, uint32_t end)
{
    uint32_t last = t;
    while (last + 1 < end && last + 1 - t < NAME_TOKENS && goes_on(text, last) &&
           text->tokens[last + 1].flags & TOKEN_CAPITAL && tells(&text->tokens[last + 1]))
        last++;
    return last + 1;
}

static stemma_status add_names(term_places *out, struct arena *arena, const struct source_text *s,
                               const struct text *text, uint32_t begin, uint32_t end,
                               stemma_error *err)
{
    for (uint32_t t = begin, next; t < end; t = next) {
        const struct token *first = &text->tokens[t];
        next = t + 1;
        if (!(first->flags & TOKEN_CAPITAL) || !tells(first))
            continue;
        next = name_end(text, t, end);
        if (next - t < 2 && !(first->flags & TOKEN_UPPER))
            continue;
        uint64_t words = 0;
        for (uint32_t k = t; k < next; k++)
            words = hash_mix(words + text->tokens[k].word);
        const struct term_place place = {term_of(s, VIEW_NAMES, words), first->begin,
                                         token_end(&text->tokens[next - 1]), text == &s->title};
        TRY(ARRAY_ADD(arena, out, place, err));
    }
    return STEMMA_OK;
}

static bool is_furniture(const struct source_text *s, const struct text_range *paragraph)
{
    return s->matches != NULL &&
           matches_furniture(s->matches, s->doc, paragraph->begin, paragraph->end);
}

static stemma_status collect(term_places *out, struct arena *arena, const struct source_text *s,
                             enum view view, stemma_error *err)
{
    const struct text *text = s->text;
    uint32_t left = view == VIEW_LEAD ? LEAD_TOKENS : view == VIEW_TITLE ? 0 : UINT32_MAX;
    *out = (term_places)ARRAY_INIT(UINT32_MAX);
    if (view == VIEW_LEAD || view == VIEW_TITLE)
        TRY(add_words(out, arena, s, view, &s->title, 0, s->title.n_tokens, err));
    for (uint32_t p = 0; p < text->n_paragraphs && left > 0; p++) {
        const struct text_range *range = &text->paragraphs[p];
        const uint32_t n = range->token_end - range->token_begin;
        const uint32_t end = range->token_begin + (n < left ? n : left);
        if (n == 0 || is_furniture(s, range))
            continue;
        left -= end - range->token_begin;
        TRY(view == VIEW_NAMES
                ? add_names(out, arena, s, text, range->token_begin, end, err)
                : add_words(out, arena, s, view, text, range->token_begin, end, err));
    }
    return STEMMA_OK;
}

stemma_status portrait_places(term_places *out, struct arena *arena, const stemma_corpus *corpus,
                              const stemma_matches *matches, uint32_t doc, enum view view,
                              stemma_error *err)
{
    struct source_text s;
    TRY(open_document(&s, arena, corpus, matches, doc, err));
    return collect(out, arena, &s, view, err);
}

/* ---- counting */

static _Atomic uint32_t *count_at(const struct job *job, uint32_t term, int row)
{
    const uint64_t mixed = hash_mix((uint64_t)term + 1);
    const uint32_t slot = (uint32_t)(row == 0 ? mixed : mixed >> 32) & job->mask;
    return &job->counts[(size_t)row * ((size_t)job->mask + 1) + slot];
}

static uint32_t documents_with(const struct job *job, uint32_t term)
{
    uint32_t least = UINT32_MAX;
    for (int row = 0; row < ROWS; row++) {
        const uint32_t n = atomic_load_explicit(count_at(job, term, row), memory_order_relaxed);
        least = n < least ? n : least;
    }
    return least;
}

struct counted_term {
    uint32_t term, n;
    double weight;
};

/* The distinct terms of a view, each with how often it stands there. */
static stemma_status count_terms(struct counted_term **out, uint32_t *n, struct arena *arena,
                                 const struct source_text *s, enum view view, stemma_error *err)
{
    term_places places;
    TRY(collect(&places, arena, s, view, err));
    uint64_t *terms = ARENA_NEW(arena, uint64_t, places.n, err);
    struct counted_term *counted = ARENA_NEW(arena, struct counted_term, places.n, err);
    if (terms == NULL || counted == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < places.n; i++)
        terms[i] = places.at[i].term;
    TRY(sort_keys(arena, terms, places.n, err));
    *n = 0;
    for (size_t i = 0; i < places.n; i++) {
        if (i == 0 || terms[i] != terms[i - 1])
            counted[(*n)++] = (struct counted_term){(uint32_t)terms[i], 0, 0};
        counted[*n - 1].n++;
    }
    *out = counted;
    return STEMMA_OK;
}

static stemma_status count_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    struct source_text s;
    TRY(open_document(&s, &worker->scratch, job->corpus, job->matches, (uint32_t)item, err));
    for (enum view view = 0; view < VIEW_COUNT; view++) {
        struct counted_term *terms;
        uint32_t n;
        TRY(count_terms(&terms, &n, &worker->scratch, &s, view, err));
        for (uint32_t i = 0; i < n; i++)
            for (int row = 0; row < ROWS; row++)
                atomic_fetch_add_explicit(count_at(job, terms[i].term, row), 1,
                                          memory_order_relaxed);
    }
    return STEMMA_OK;
}

/* ---- weighing */

static int compare_weights(const void *left, const void *right)
{
    const struct counted_term *a = left, *b = right;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return (a->term > b->term) - (a->term < b->term);
}

static int compare_kept(const void *left, const void *right)
{
    const struct weighted_term *a = left, *b = right;
    return (a->term > b->term) - (a->term < b->term);
}

static void weigh_terms(const struct job *job, struct counted_term *terms, uint32_t n)
{
    const double n_documents = (double)job->corpus->documents.n;
    double length = 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t documents = documents_with(job, terms[i].term);
        const double idf = documents < LEAST_DOCUMENTS ? 0 : log((n_documents + 1) / documents);
        terms[i].weight = (1 + log(terms[i].n)) * idf * idf;
        length += terms[i].weight * terms[i].weight;
    }
    for (uint32_t i = 0; i < n && length > 0; i++)
        terms[i].weight /= sqrt(length);
}

static stemma_status keep_heaviest(struct term_vector *out, struct arena *arena,
                                   struct counted_term *terms, uint32_t n, uint32_t most,
                                   stemma_error *err)
{
    if (n > 0)
        qsort(terms, n, sizeof *terms, compare_weights);
    n = n < most ? n : most;
    while (n > 0 && terms[n - 1].weight <= 0)
        n--;
    struct weighted_term *kept = ARENA_NEW(arena, struct weighted_term, n, err);
    if (kept == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++)
        kept[i] = (struct weighted_term){terms[i].term, (float)terms[i].weight};
    if (n > 0)
        qsort(kept, n, sizeof *kept, compare_kept);
    *out = (struct term_vector){kept, n};
    return STEMMA_OK;
}

static stemma_status weigh_document(void *user, struct worker *worker, size_t item,
                                    stemma_error *err)
{
    const struct job *job = user;
    struct portrait *p = &job->at[item];
    struct source_text s;
    TRY(open_document(&s, &worker->scratch, job->corpus, job->matches, (uint32_t)item, err));
    const int32_t day = hit_day(corpus_document(job->corpus, item));
    p->day = day == HIT_NO_DAY ? NO_DAY : day;
    p->doc = (uint32_t)item;
    p->n_words = s.text->n_tokens;
    for (enum view view = 0; view < VIEW_COUNT; view++) {
        struct counted_term *terms;
        uint32_t n;
        TRY(count_terms(&terms, &n, &worker->scratch, &s, view, err));
        weigh_terms(job, terms, n);
        TRY(keep_heaviest(&p->view[view], &worker->keep, terms, n, n_kept[view], err));
    }
    return STEMMA_OK;
}

/* Some eight slots for each document: a collection's vocabulary grows more slowly than it does. */
static uint32_t table_mask(size_t n_documents)
{
    uint32_t bits = LEAST_BITS;
    while (bits < MOST_BITS && (size_t)1 << bits < n_documents * 64)
        bits++;
    return ((uint32_t)1 << bits) - 1;
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
    job.counts = ctx_zeroed(corpus->ctx, n_counts, sizeof *job.counts);
    if (job.counts == NULL)
        return ctx_fail_memory(corpus->ctx, n_counts * sizeof *job.counts, err);
    stemma_status status =
        parallel_for(workers, n, count_document, &job, "stories", "documents", err);
    if (status == STEMMA_OK)
        status = parallel_for(workers, n, weigh_document, &job, "stories", "documents", err);
    ctx_resize(corpus->ctx, job.counts, n_counts * sizeof *job.counts, 0);
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
