/*
 * The quotation stage: stemma_quotes_find and what reads its result.
 *
 * In: a sealed corpus. Out: its quotations by document and place, each with kind, source, cue,
 * speaker and confidence.
 *
 * Documents are independent but for one thing, so they are shared out among threads, each writing
 * into its own slot; a quotation's records lie in the memory of the worker who made them. Then the
 * slots are put together in the order of documents, and names that one document lacks are taken
 * from others that print the same words (elsewhere.c). The result does not depend on the number of
 * threads. Linear in the text.
 */
#include "quote/quotes.h"

#include "base/params.h"
#include "quote/addressee.h"
#include "quote/elsewhere.h"
#include "quote/kind.h"
#include "quote/speakers.h"

#include <string.h>

#define UNMARKED (STEMMA_FLAG_TRANSCRIPT | STEMMA_FLAG_DIALOGUE | STEMMA_FLAG_BLOCK)
#define UNMARKED_SAID 0.8
#define MAX_QUOTES ((size_t)1 << 31)

/* What one document gave. */
struct slot {
    size_t n;
    stemma_quote *quotes;
    const uint8_t **joins;
};

struct quotes_job {
    const stemma_corpus *corpus;
    struct lexicon lexicon;
    double speech;
    struct worker *workers; /* of the result: their kept memory holds the records */
    struct slot *slots;
};

static uint64_t quote_id(const struct document *document, const stemma_span *parts, size_t n)
{
    uint64_t id = hash_bytes(document->record.id, strlen(document->record.id), 0);
    for (size_t i = 0; i < n; i++)
        id = hash_mix(id + ((uint64_t)parts[i].begin << 32 | parts[i].end));
    return id;
}

/* Spans of the parts, and how they are joined. */
static stemma_status fill_parts(stemma_quote *q, const uint8_t **joins, struct arena *keep,
                                const struct article *a, uint32_t number, stemma_error *err)
{
    const struct quotation *from = &a->quotations.at[number];
    stemma_span *parts = ARENA_NEW(keep, stemma_span, from->n_parts, err);
    uint8_t *own_joins = ARENA_NEW(keep, uint8_t, from->n_parts, err);
    if (parts == NULL || own_joins == NULL)
        return arena_status(keep);
    for (uint32_t p = 0; p < from->n_parts; p++) {
        const struct marked *m = &a->marks.at[a->quotations.part_marks[from->first_part + p]];
        parts[p] = text_span(a->text, m->begin, m->end);
        own_joins[p] = a->quotations.part_joins[from->first_part + p];
    }
    q->n_parts = from->n_parts;
    q->parts = parts;
    q->joins = own_joins;
    *joins = own_joins;
    return STEMMA_OK;
}

static stemma_span mention_span(const struct article *a, uint32_t number)
{
    uint32_t begin, end;
    mention_bytes(&a->prose, &a->mentions.at[number], &begin, &end);
    return text_span(a->text, begin, end);
}

/* Names are made once a person: `names` is zeroed, one a person. */
static stemma_status fill_name(const char **out, const char **names, struct arena *keep,
                               const struct article *a, uint32_t person, stemma_error *err)
{
    if (person == NO_PERSON)
        return STEMMA_OK;
    if (names[person] == NULL)
        TRY(speaker_name(&names[person], keep, a, person, err));
    *out = names[person];
    return STEMMA_OK;
}

static stemma_status fill_addressee(stemma_quote *q, struct arena *keep, const struct article *a,
                                    const struct saying *s, const char **names, stemma_error *err)
{
    struct addressee to;
    if (!addressee_find(&to, a, s))
        return STEMMA_OK;
    q->addressee = text_span(a->text, to.begin, to.end);
    return fill_name(&q->addressee_name, names, keep, a, to.person, err);
}

/* Words without marks were said, whether or not their speaker is found: the print tells. */
static void vouch(struct saying *s, const struct article *a, uint32_t number)
{
    struct quotation_view view;
    if (s->said || !(a->quotations.at[number].flags & UNMARKED))
        return;
    quotation_look(&view, a, number);
    s->kind = kind_of_said(a, &view, s->mention, s->cue);
    if (s->kind == STEMMA_KIND_UNKNOWN)
        s->kind = STEMMA_KIND_SPEECH;
    s->said = true;
    s->confidence = UNMARKED_SAID;
}

static stemma_status fill_quote(stemma_quote *q, struct arena *keep, const struct article *a,
                                const struct saying *s, const char **names, stemma_error *err)
{
    const struct token *tokens = a->text->tokens;
    q->kind = s->kind;
    q->how = s->how;
    q->confidence = s->confidence;
    if (s->mention != NO_TOKEN)
        q->source = mention_span(a, s->mention);
    if (s->cue != NO_TOKEN)
        q->cue = text_span(a->text, tokens[s->cue].begin, token_end(&tokens[s->cue_end - 1]));
    TRY(fill_addressee(q, keep, a, s, names, err));
    return fill_name(&q->speaker, names, keep, a, s->person, err);
}

static stemma_status fill_slot(struct slot *slot, struct worker *worker, struct arena *keep,
                               const struct quotes_job *job, uint32_t doc, stemma_error *err)
{
    const struct document *document = corpus_document(job->corpus, doc);
    struct article article;
    struct saying *sayings = NULL;
    TRY(article_read(&article, &worker->scratch, document, &job->lexicon, err));
    size_t n = article.quotations.n;
    if (n == 0)
        return STEMMA_OK;
    TRY(speakers_find(&sayings, &worker->scratch, &article, job->speech, err));
    const char **names = ARENA_ZEROED(&worker->scratch, const char *, article.persons.n, err);
    slot->quotes = ARENA_ZEROED(keep, stemma_quote, n, err);
    slot->joins = ARENA_NEW(keep, const uint8_t *, n, err);
    if (names == NULL)
        return arena_status(&worker->scratch);
    if (slot->quotes == NULL || slot->joins == NULL)
        return arena_status(keep);
    for (uint32_t i = 0; i < n; i++) {
        stemma_quote *q = &slot->quotes[i];
        q->struct_size = sizeof *q;
        q->doc = doc;
        q->flags = article.quotations.at[i].flags;
        TRY(fill_parts(q, &slot->joins[i], keep, &article, i, err));
        vouch(&sayings[i], &article, i);
        TRY(fill_quote(q, keep, &article, &sayings[i], names, err));
        q->id = quote_id(document, q->parts, q->n_parts);
    }
    slot->n = n;
    return STEMMA_OK;
}

static stemma_status find_in_document(void *user, struct worker *worker, size_t item,
                                      stemma_error *err)
{
    struct quotes_job *job = user;
    return fill_slot(&job->slots[item], worker, &worker->keep, job, (uint32_t)item, err);
}

/* The records of one document go to their place among all. */
struct placing {
    const struct slot *slots;
    const size_t *first;
    stemma_quote *quotes;
    const uint8_t **joins;
};

static stemma_status place_slot(void *user, struct worker *worker, size_t doc, stemma_error *err)
{
    const struct placing *p = user;
    const struct slot *slot = &p->slots[doc];
    (void)worker;
    (void)err;
    if (slot->n == 0)
        return STEMMA_OK;
    memcpy(p->quotes + p->first[doc], slot->quotes, slot->n * sizeof *slot->quotes);
    memcpy(p->joins + p->first[doc], slot->joins, slot->n * sizeof *slot->joins);
    return STEMMA_OK;
}

static stemma_status put_together(stemma_quotes *quotes, const struct slot *slots, size_t n,
                                  stemma_error *err)
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
    const uint8_t **joins = ARENA_NEW(&quotes->arena, const uint8_t *, total, err);
    if (joins == NULL)
        return arena_status(&quotes->arena);
    TRY(ARRAY_RESERVE(&quotes->arena, &quotes->quotes, total, err));
    struct placing placing = {slots, first, quotes->quotes.at, joins};
    TRY(parallel_for(&quotes->workers, n, place_slot, &placing, NULL, NULL, err));
    quotes->quotes.n = total;
    quotes->first = first;
    quotes->joins = joins;
    return STEMMA_OK;
}

static stemma_status find_all(stemma_quotes *quotes, const stemma_corpus *corpus,
                              const stemma_params *params, stemma_error *err)
{
    struct arena scratch;
    size_t n = stemma_corpus_count(corpus);
    struct quotes_job job = {.corpus = corpus, .speech = param(params, QUOTE_SPEECH)};
    arena_init(&scratch, corpus->ctx);
    stemma_status status = lexicon_init(&job.lexicon, &scratch, err);
    if (status == STEMMA_OK) {
        job.slots = ARENA_ZEROED(&scratch, struct slot, n, err);
        status = job.slots != NULL ? workers_init(&quotes->workers, corpus->ctx, err)
                                   : arena_status(&scratch);
    }
    if (status == STEMMA_OK)
        status = parallel_for(&quotes->workers, n, find_in_document, &job, "quotations",
                              "documents", err);
    if (status == STEMMA_OK)
        status = put_together(quotes, job.slots, n, err);
    arena_clear(&scratch);
    return status == STEMMA_OK ? elsewhere_name(quotes, corpus, err) : status;
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
