/*
 * The quotation stage: stemma_quotes_find and what reads its result.
 *
 * In: a sealed corpus. Out: its quotations by document and place, each with kind, source, cue,
 * speaker and confidence (document_quotes.c).
 *
 * Documents are independent but for one thing, so they are shared out among threads, each writing
 * into its own slot; a quotation's records lie in the memory of the worker who made them. Then
 * names that one document lacks are taken from others (offices.c, elsewhere.c), and the slots are
 * put together in the order of documents. Where the corpus keeps no words, those of a document live
 * as long as its worker looks at it, in memory that stays near. The result does not depend on the
 * number of threads. Linear in the text.
 */
#include "quote/quotes.h"

#include "base/params.h"
#include "quote/document_quotes.h"

#include <string.h>

#define MAX_QUOTES ((size_t)1 << 31)

struct quotes_job {
    struct quoting quoting;
    struct document_quotes *slots;
};

static stemma_status find_in_document(void *user, struct worker *worker, size_t item,
                                      stemma_error *err)
{
    struct quotes_job *job = user;
    return document_quotes_find(&job->slots[item], worker, &job->quoting, (uint32_t)item, err);
}

/* The records of one document go to their place among all. */
struct placing {
    const struct document_quotes *slots;
    const size_t *first;
    stemma_quote *quotes;
};

static stemma_status place_slot(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    const struct placing *p = user;
    const struct document_quotes *slot = &p->slots[doc];
    (void)worker;
    (void)err;
    if (slot->n == 0)
        return STEMMA_OK;
    memcpy(p->quotes + p->first[doc], slot->quotes, slot->n * sizeof *slot->quotes);
    return STEMMA_OK;
}

static stemma_status put_together(stemma_quotes *quotes, const struct document_quotes *slots,
                                  size_t n, stemma_error *err)
{
    size_t total = 0;
    size_t *first = ARENA_NEW(&quotes->arena, size_t, n + 1, err);
    if (first == NULL)
        return arena_status(&quotes->arena);
    for (size_t d = 0; d < n; d++) {
        first[d] = total;
        total += slots[d].n;
    }
    first[n] = total;
    TRY(ARRAY_RESERVE(&quotes->arena, &quotes->quotes, total, err));
    struct placing placing = {slots, first, quotes->quotes.at};
    TRY(parallel_for(&quotes->workers, n, place_slot, &placing, NULL, NULL, err));
    quotes->quotes.n = total;
    quotes->first = first;
    return STEMMA_OK;
}

static stemma_status find_all(stemma_quotes *quotes, const stemma_corpus *corpus,
                              const stemma_params *params, stemma_error *err)
{
    struct arena scratch;
    size_t n = stemma_corpus_count(corpus);
    struct quotes_job job = {.quoting = {.corpus = corpus, .speech = param(params, QUOTE_SPEECH)}};
    arena_init(&scratch, corpus->ctx);
    stemma_status status = lexicon_init(&job.quoting.lexicon, &scratch, err);
    if (status == STEMMA_OK) {
        job.slots = ARENA_ZEROED(&scratch, struct document_quotes, n, err);
        status = job.slots != NULL ? workers_init(&quotes->workers, corpus->ctx, err)
                                   : arena_status(&scratch);
    }
    if (status == STEMMA_OK)
        status = parallel_for(&quotes->workers, n, find_in_document, &job, "quotations",
                              "documents", err);
    if (status == STEMMA_OK)
        status = offices_name(job.slots, n, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = elsewhere_name(job.slots, corpus, &quotes->workers, err);
    if (status == STEMMA_OK)
        status = put_together(quotes, job.slots, n, err);
    arena_clear(&scratch);
    return status;
}

stemma_status stemma_quotes_find(stemma_quotes **out, const stemma_corpus *corpus,
                                 const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_quotes_find needs a corpus");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    struct stemma_params preset;
    params_init(&preset);
    stemma_quotes *quotes = ctx_zeroed(corpus->ctx, 1, sizeof *quotes);
    if (quotes == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *quotes, err);
    quotes->ctx = corpus->ctx;
    quotes->quotes = (quote_array)ARRAY_INIT(MAX_QUOTES);
    arena_init(&quotes->arena, corpus->ctx);
    stemma_status status = find_all(quotes, corpus, params != NULL ? params : &preset, err);
    if (status != STEMMA_OK) {
        stemma_quotes_free(quotes);
        return status;
    }
    *out = quotes;
    return STEMMA_OK;
}

void stemma_quotes_free(stemma_quotes *quotes)
{
    if (quotes == NULL)
        return;
    workers_clear(&quotes->workers);
    arena_clear(&quotes->arena);
    ctx_resize(quotes->ctx, quotes, sizeof *quotes, 0);
}

const stemma_quote *stemma_quotes_at(const stemma_quotes *quotes, size_t i)
{
    return quotes != NULL && i < quotes->quotes.n ? &quotes->quotes.at[i] : NULL;
}

const char *stemma_quote_kind_name(stemma_quote_kind kind)
{
    static const char *const names[] = {"unknown", "speech", "writing",  "indirect",
                                        "title",   "term",   "nickname", "scare"};
    return (size_t)kind < sizeof names / sizeof *names ? names[kind] : names[0];
}

const char *stemma_speaker_how_name(stemma_speaker_how how)
{
    static const char *const names[] = {"none", "named",   "surname",  "pronoun",
                                        "role", "context", "elsewhere"};
    return (size_t)how < sizeof names / sizeof *names ? names[how] : names[0];
}

const char *stemma_part_join_name(stemma_part_join join)
{
    static const char *const names[] = {"first", "same-sentence", "next-sentence", "continued"};
    return (size_t)join < sizeof names / sizeof *names ? names[join] : names[0];
}

const char *stemma_quote_flag_name(unsigned i)
{
    static const char *const names[] = {
        "missing-opener", "missing-closer", "continued", "mixed-marks", "wrong-way",
        "nested",         "bracket",        "ellipsis",  "headline",    "split",
        "single",         "transcript",     "dialogue",  "block"};
    return i < sizeof names / sizeof *names ? names[i] : NULL;
}
