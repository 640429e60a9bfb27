/*
 * Gives speakers names that other documents print.
 *
 * In: all quotations of a corpus. Out: the same, some of them with a name and how = ELSEWHERE.
 *
 * One outlet prints "she said" where another prints the name beside the same words. The quotations
 * without a full name ask: each run of six words of theirs (or the whole, when it has four or five)
 * sets a bit in a filter (Bloom 1970). Then the quotations with a full name answer: those of
 * their own runs that the filter lets through go into a table with their name, or a mark where
 * names differ. At last each asker looks its runs up, and takes a name when all its answers are
 * one; a bare surname takes only a name that ends in it.
 *
 * Cost: three passes over the runs, each shared out by documents. A run's hash follows from the one
 * before it (Karp and Rabin 1987); all are read off a document while its words are at hand. The
 * table holds what is printed twice, which is little, and is filled in the order of documents, so
 * that nothing depends on the threads. What is common, such as a slogan that many say, gets several
 * names and so none. An answer from the same document counts too; its name is then known from
 * context.
 */
#include "quote/elsewhere.h"

#include "base/hash.h"
#include "quote/suffixes.h"
#include "text/fold.h"

#include <stdatomic.h>
#include <string.h>

#define RUN_WORDS 6
#define FEWEST_WORDS 4
#define MAX_ANSWERS ((size_t)1 << 30)
#define SURE 0.85
#define MAX_WORD_BYTES 64
#define BITS_A_RUN 12 /* of the filter */
#define AHEAD 8       /* runs whose bits are fetched before they are looked at */
#define MULTIPLIER UINT64_C(0x9e3779b97f4a7c15)

/* What the named quotations say of one run of words. */
struct answer {
    const stemma_quote *quote; /* the first one that answered */
    bool differs;              /* another gives another name */
};
typedef ARRAY(struct answer) answer_array;

/* A named quotation prints a run that somebody asks for. */
struct telling {
    uint64_t run;
    const stemma_quote *quote;
};
typedef ARRAY(struct telling) telling_array;

struct asking {
    const stemma_corpus *corpus;
    struct document_quotes *documents; /* one a document of the corpus */
    struct arena arena;
    _Atomic uint64_t *filter;
    uint64_t filter_mask; /* of a bit's number */
    telling_array *told;  /* one list a document */
    struct table table;   /* run -> answer */
    answer_array answers;
};

static bool filter_holds(const struct asking *a, uint64_t run)
{
    uint64_t bit = run & a->filter_mask;
    return (atomic_load_explicit(&a->filter[bit / 64], memory_order_relaxed) >> bit % 64 & 1) != 0;
}

/* The bit of the run AHEAD of run r will be looked at soon: fetches it from memory meanwhile. */
static void filter_expect(const struct asking *a, const struct quote_runs *runs, size_t r)
{
    if (r + AHEAD < runs->n)
        __builtin_prefetch((const void *)&a->filter[(runs->at[r + AHEAD] & a->filter_mask) / 64]);
}

static void filter_add(struct asking *a, uint64_t run)
{
    uint64_t bit = run & a->filter_mask;
    if (!filter_holds(a, run))
        atomic_fetch_or_explicit(&a->filter[bit / 64], UINT64_C(1) << bit % 64,
                                 memory_order_relaxed);
}

static bool is_full_name(const char *name)
{
    return name != NULL && strchr(name, ' ') != NULL;
}

/* Names are one when they fold to one, and a surname alone agrees with a name that ends in it; the
 * suffixes of names that share their words tell nothing. */
static bool ends_in(const char *name, const char *last)
{
    size_t n = suffix_begin(name, strlen(name)), n_last = suffix_begin(last, strlen(last));
    if (n < n_last || (n > n_last && name[n - n_last - 1] != ' '))
        return false;
    return fold_hash(name + n - n_last, n_last) == fold_hash(last, n_last);
}

/* The last word of a source that is a name: it must be that of the name found. Pronouns are none.
 */
static bool fits_source(const struct asking *a, const stemma_quote *q, const char *name)
{
    static const char *const pronouns[] = {"He", "She", "They", "It",  "I",
                                           "We", "You", "Who",  "One", "Some"};
    const char *text = corpus_document(a->corpus, q->doc)->record.text;
    uint32_t begin = q->source.end_byte, end = q->source.end_byte;
    while (begin > q->source.begin_byte && text[begin - 1] != ' ')
        begin--;
    char word[MAX_WORD_BYTES];
    if (begin == end || text[begin] < 'A' || text[begin] > 'Z' || end - begin >= sizeof word)
        return true;
    memcpy(word, text + begin, end - begin);
    word[end - begin] = '\0';
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (strcmp(word, pronouns[i]) == 0)
            return true;
    return ends_in(name, word);
}

static bool same_name(const char *a, const char *b)
{
    return suffix_begin(a, strlen(a)) == suffix_begin(b, strlen(b)) && ends_in(a, b);
}

static bool asks(const stemma_quote *q)
{
    bool sourced = q->source.end_byte > q->source.begin_byte;
    return (quote_is_speech(q) || sourced) && q->kind != STEMMA_KIND_INDIRECT &&
           !is_full_name(q->speaker);
}

static bool tells(const stemma_quote *q)
{
    return quote_is_speech(q) && is_full_name(q->speaker) && q->how != STEMMA_HOW_ELSEWHERE;
}

/* Words in a run of a part with n words; 0: it has none. */
static uint32_t run_length(uint32_t n, size_t n_parts)
{
    if (n >= RUN_WORDS)
        return RUN_WORDS;
    return n >= FEWEST_WORDS && n_parts == 1 ? n : 0;
}

/* Writes the runs of tokens[0…n), of `length` words each; returns how many. */
static size_t sum_runs(uint64_t *out, const struct token *tokens, uint32_t n, uint32_t length)
{
    size_t n_runs = 0;
    uint64_t sum = n < RUN_WORDS ? n : 0; /* a whole quotation is no run of a longer one */
    uint64_t out_factor = 1;
    for (uint32_t t = 0; t < length; t++) {
        sum = sum * MULTIPLIER + tokens[t].word;
        out_factor *= MULTIPLIER;
    }
    out[n_runs++] = hash_mix(sum);
    for (uint32_t t = length; t < n; t++) {
        sum = sum * MULTIPLIER + tokens[t].word - out_factor * tokens[t - length].word;
        out[n_runs++] = hash_mix(sum);
    }
    return n_runs;
}

stemma_status elsewhere_read(struct quote_runs *out, struct arena *keep, const struct text *text,
                             const stemma_quote *q, stemma_error *err)
{
    size_t most = 0;
    *out = (struct quote_runs){.asks = asks(q), .tells = tells(q)};
    if (!out->asks && !out->tells)
        return STEMMA_OK;
    for (size_t p = 0; p < q->n_parts; p++)
        most += q->parts[p].end_byte - q->parts[p].begin_byte; /* more than there are words */
    uint64_t *runs = ARENA_NEW(keep, uint64_t, most, err);
    if (runs == NULL)
        return arena_status(keep);
    for (size_t p = 0; p < q->n_parts; p++) {
        uint32_t first = text_token_at(text, q->parts[p].begin_byte);
        uint32_t end = text_token_at(text, q->parts[p].end_byte);
        uint32_t length = run_length(end - first, q->n_parts);
        if (length > 0)
            out->n += (uint32_t)sum_runs(runs + out->n, text->tokens + first, end - first, length);
    }
    /* Cannot fail: it shrinks. */
    out->at = arena_grow(keep, runs, most * sizeof *runs, out->n * sizeof *runs, NULL);
    return STEMMA_OK;
}

/* Every asker sets the bits of its runs. */
static stemma_status ask(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    const struct document_quotes *d = &a->documents[doc];
    (void)worker;
    (void)err;
    for (size_t i = 0; i < d->n; i++) {
        size_t n = d->runs[i].asks ? d->runs[i].n : 0;
        for (size_t r = 0; r < n; r++) {
            filter_expect(a, &d->runs[i], r);
            filter_add(a, d->runs[i].at[r]);
        }
    }
    return STEMMA_OK;
}

/* The named quotations of a document note the runs that the filter lets through. */
static stemma_status tell(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    const struct document_quotes *d = &a->documents[doc];
    telling_array *told = &a->told[doc];
    told->max = MAX_ANSWERS;
    for (size_t i = 0; i < d->n; i++) {
        size_t n = d->runs[i].tells ? d->runs[i].n : 0;
        for (size_t r = 0; r < n; r++) {
            struct telling one = {d->runs[i].at[r], &d->quotes[i]};
            filter_expect(a, &d->runs[i], r);
            if (filter_holds(a, one.run))
                TRY(ARRAY_ADD(&worker->keep, told, one, err));
        }
    }
    return STEMMA_OK;
}

/* Puts what was told into the table, in the order of documents. */
static stemma_status collect(struct asking *a, stemma_error *err)
{
    TRY(table_init(&a->table, &a->arena, 64, err));
    for (size_t d = 0; d < a->corpus->documents.n; d++)
        for (size_t i = 0; i < a->told[d].n; i++) {
            const struct telling *one = &a->told[d].at[i];
            uint32_t *slot, fresh = (uint32_t)a->answers.n;
            TRY(table_slot(&a->table, one->run, fresh, &slot, err));
            if (*slot == fresh)
                TRY(ARRAY_ADD(&a->arena, &a->answers, ((struct answer){one->quote, false}), err));
            else if (!same_name(a->answers.at[*slot].quote->speaker, one->quote->speaker))
                a->answers.at[*slot].differs = true;
        }
    return STEMMA_OK;
}

/* The quotation whose name all answers give; NULL: none, or names differ. */
static const stemma_quote *hear(const struct asking *a, const struct quote_runs *runs)
{
    const stemma_quote *found = NULL;
    for (size_t r = 0; r < runs->n; r++) {
        uint32_t i = table_get(&a->table, runs->at[r]);
        if (i == TABLE_NONE)
            continue;
        const struct answer *answer = &a->answers.at[i];
        if (answer->differs ||
            (found != NULL && !same_name(found->speaker, answer->quote->speaker)))
            return NULL;
        if (found == NULL)
            found = answer->quote;
    }
    return found;
}

/* Those who tell are none of those who ask, so that documents do not touch each other's. */
static stemma_status take_names(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    struct asking *a = user;
    const struct document_quotes *d = &a->documents[doc];
    (void)worker;
    (void)err;
    for (size_t i = 0; i < d->n; i++) {
        stemma_quote *q = &d->quotes[i];
        const stemma_quote *other = d->runs[i].asks ? hear(a, &d->runs[i]) : NULL;
        if (other == NULL || (q->speaker != NULL && !ends_in(other->speaker, q->speaker)) ||
            !fits_source(a, q, other->speaker))
            continue;
        q->speaker = other->speaker;
        q->how = other->doc == q->doc ? STEMMA_HOW_CONTEXT : STEMMA_HOW_ELSEWHERE;
        q->confidence *= SURE;
        if (!quote_is_speech(q))
            q->kind = other->kind;
    }
    return STEMMA_OK;
}

/* A filter with room for all runs that are asked for. */
static stemma_status make_filter(struct asking *a, stemma_error *err)
{
    uint64_t bits = 64, wanted = 0;
    for (size_t d = 0; d < a->corpus->documents.n; d++)
        for (size_t i = 0; i < a->documents[d].n; i++)
            if (a->documents[d].runs[i].asks)
                wanted += (uint64_t)BITS_A_RUN * a->documents[d].runs[i].n;
    while (bits < wanted)
        bits *= 2;
    a->filter = ARENA_ZEROED(&a->arena, _Atomic uint64_t, bits / 64, err);
    a->filter_mask = bits - 1;
    return a->filter != NULL ? STEMMA_OK : arena_status(&a->arena);
}

static stemma_status run_all(struct asking *a, struct workers *workers, stemma_error *err)
{
    size_t n = a->corpus->documents.n;
    a->told = ARENA_ZEROED(&a->arena, telling_array, n, err);
    if (a->told == NULL)
        return arena_status(&a->arena);
    TRY(make_filter(a, err));
    TRY(parallel_for(workers, n, ask, a, NULL, NULL, err));
    TRY(parallel_for(workers, n, tell, a, NULL, NULL, err));
    TRY(collect(a, err));
    return a->answers.n == 0 ? STEMMA_OK : parallel_for(workers, n, take_names, a, NULL, NULL, err);
}

stemma_status elsewhere_name(struct document_quotes *documents, const stemma_corpus *corpus,
                             struct workers *workers, stemma_error *err)
{
    struct asking a = {
        .corpus = corpus, .documents = documents, .answers = ARRAY_INIT(MAX_ANSWERS)};
    arena_init(&a.arena, corpus->ctx);
    stemma_status status = run_all(&a, workers, err);
    arena_clear(&a.arena);
    return status;
}
