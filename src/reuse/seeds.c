/*
 * From sketches to the index.
 *
 * In: a sealed corpus. Out: postings by document and by hash. Documents are sketched in parallel,
 * each on its own. All postings are then numbered in the order of documents and places, and their
 * hashes sorted with those numbers by radix. The sort is stable, so within one hash the numbers
 * ascend, which is the order of documents and places. How common a hash is, is counted over
 * distinct texts: ten thousand copies of one text make none of its words common. O(words +
 * postings); 16 bytes a posting while sorting, twice, and 16 in the end.
 *
 * Counts of several parts of a corpus are merged like sorted lists, so that each part can be paired
 * with the frequencies of the whole.
 */
#include "reuse/seeds.h"

#include "base/hash.h"
#include "base/params.h"
#include "base/sort.h"
#include "reuse/address.h"
#include "reuse/sketch.h"

#include <string.h>

#define MAX_POSTINGS (UINT32_MAX - 1)
#define DOCUMENT_SEEDS ((size_t)STEMMA_MAX_TEXT)

/* One document's seeds while the corpus is sketched. */
struct sketched {
    const struct seed *at;
    size_t n;
};

struct sketch_job {
    const stemma_corpus *corpus;
    struct sketch_options options;
    struct sketched *documents;
};

/* Sketches the text between addresses, stretch by stretch. */
static stemma_status sketch_text(seed_array *seeds, struct arena *arena, const struct document *d,
                                 const struct sketch_options *options, stemma_error *err)
{
    const struct text *t = &d->text;
    for (uint32_t from = text_token_at(t, d->n_front), to; from < t->n_tokens; from = to) {
        struct address address = address_next(t, from);
        uint32_t n_words = address.begin > from ? address.begin - from : 0;
        size_t first = seeds->n;
        TRY(sketch_tokens(seeds, arena, t->tokens + from, n_words, options, err));
        for (size_t i = first; i < seeds->n; i++)
            seeds->at[i].token += from;
        to = address.end > from ? address.end : from + 1;
    }
    return STEMMA_OK;
}

static stemma_status sketch_document(void *user, struct worker *worker, size_t item,
                                     stemma_error *err)
{
    struct sketch_job *job = user;
    const struct document *d = corpus_document(job->corpus, item);
    seed_array seeds = ARRAY_INIT(DOCUMENT_SEEDS);
    TRY(ARRAY_RESERVE(&worker->scratch, &seeds, d->text.n_tokens / job->options.w + 16, err));
    TRY(sketch_text(&seeds, &worker->scratch, d, &job->options, err));
    struct seed *kept = ARENA_NEW(&worker->keep, struct seed, seeds.n, err);
    if (kept == NULL)
        return arena_status(&worker->keep);
    memcpy(kept, seeds.at, seeds.n * sizeof *kept);
    job->documents[item] = (struct sketched){kept, seeds.n};
    return STEMMA_OK;
}

/* Numbers the postings: `first` of each document, and their hashes with their numbers. */
static stemma_status number_postings(stemma_sketches *s, const struct sketched *documents,
                                     struct arena *scratch, struct sort_item **out,
                                     stemma_error *err)
{
    uint32_t *first = ARENA_NEW(&s->arena, uint32_t, (size_t)s->n_documents + 1, err);
    if (first == NULL)
        return arena_status(&s->arena);
    uint64_t n = 0;
    for (uint32_t d = 0; d < s->n_documents; d++) {
        first[d] = (uint32_t)n;
        n += documents[d].n;
        if (n > MAX_POSTINGS)
            return fail(err, STEMMA_LIMIT,
                        "the corpus has more than %u seeds; raise sketch.w or match it in parts",
                        MAX_POSTINGS);
    }
    first[s->n_documents] = (uint32_t)n;
    s->first = first;
    s->n_postings = n;
    uint32_t *tokens = ARENA_NEW(&s->arena, uint32_t, n, err);
    if (tokens == NULL)
        return arena_status(&s->arena);
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, n, err);
    if (items == NULL)
        return arena_status(scratch);
    size_t at = 0;
    for (uint32_t d = 0; d < s->n_documents; d++)
        for (size_t i = 0; i < documents[d].n; i++, at++) {
            items[at] = (struct sort_item){documents[d].at[i].hash, at};
            tokens[at] = documents[d].at[i].token;
        }
    s->doc_token = tokens;
    *out = items;
    return STEMMA_OK;
}

/* What is asked of documents while the groups are made. */
struct origins {
    uint32_t *document; /* of each posting, by number */
    bool *copy;         /* of each document: an earlier one has the same text */
};

static stemma_status origins_init(struct origins *o, const stemma_sketches *s,
                                  const stemma_corpus *corpus, struct arena *scratch,
                                  stemma_error *err)
{
    struct table texts;
    o->document = ARENA_NEW(scratch, uint32_t, s->n_postings, err);
    o->copy = o->document ? ARENA_NEW(scratch, bool, s->n_documents, err) : NULL;
    if (o->copy == NULL)
        return arena_status(scratch);
    TRY(table_init(&texts, scratch, s->n_documents, err));
    for (uint32_t d = 0; d < s->n_documents; d++) {
        uint32_t *first;
        TRY(table_slot(&texts, corpus_document(corpus, d)->record.text_hash, d, &first, err));
        o->copy[d] = *first != d;
        for (uint32_t p = s->first[d]; p < s->first[d + 1]; p++)
            o->document[p] = d;
    }
    return STEMMA_OK;
}

/* Room for the groups' arrays, which point into the arena as writable while they are filled. */
struct groups {
    uint64_t *hashes;
    uint32_t *first, *documents, *texts, *doc, *token, *of;
    uint32_t n, n_kept;
};

static stemma_status groups_init(struct groups *g, stemma_sketches *s,
                                 const struct sort_item *items, stemma_error *err)
{
    size_t n_groups = 0, n = s->n_postings;
    for (size_t i = 0; i < n; i++)
        n_groups += i == 0 || items[i].key != items[i - 1].key;
    *g = (struct groups){.hashes = ARENA_NEW(&s->arena, uint64_t, n_groups, err)};
    uint32_t **arrays[] = {&g->first, &g->documents, &g->texts, &g->doc, &g->token, &g->of};
    const size_t sizes[] = {n_groups + 1, n_groups, n_groups, n, n, n};
    if (g->hashes == NULL)
        return arena_status(&s->arena);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        *arrays[i] = ARENA_NEW(&s->arena, uint32_t, sizes[i], err);
        if (*arrays[i] == NULL)
            return arena_status(&s->arena);
    }
    return STEMMA_OK;
}

/* Postings begin … end of `items` have one hash. */
static void groups_add(struct groups *g, const stemma_sketches *s, const struct sort_item *items,
                       size_t begin, size_t end, const struct origins *o)
{
    bool shared = o->document[items[begin].value] != o->document[items[end - 1].value];
    uint32_t last = UINT32_MAX, n_places = 0;
    g->hashes[g->n] = items[begin].key;
    g->first[g->n] = g->n_kept;
    g->documents[g->n] = g->texts[g->n] = 0;
    for (size_t i = begin; i < end; i++) {
        uint32_t posting = (uint32_t)items[i].value, d = o->document[posting];
        n_places = d == last ? n_places + 1 : 1;
        g->documents[g->n] += d != last;
        g->texts[g->n] += d != last && !o->copy[d];
        last = d;
        g->of[posting] = SEED_ALONE;
        if (n_places > SEED_PLACES)
            continue;
        if (shared)
            g->of[posting] = g->n;
        g->doc[g->n_kept] = d;
        g->token[g->n_kept++] = s->doc_token[posting];
    }
    g->n++;
}

static stemma_status build_groups(stemma_sketches *s, const stemma_corpus *corpus,
                                  const struct sort_item *items, struct arena *scratch,
                                  stemma_error *err)
{
    struct origins o;
    struct groups g;
    TRY(origins_init(&o, s, corpus, scratch, err));
    TRY(groups_init(&g, s, items, err));
    for (size_t begin = 0, end; begin < s->n_postings; begin = end) {
        for (end = begin + 1; end < s->n_postings && items[end].key == items[begin].key;)
            end++;
        groups_add(&g, s, items, begin, end, &o);
    }
    g.first[g.n] = g.n_kept;
    s->n_groups = g.n;
    s->hashes = g.hashes;
    s->group_first = g.first;
    s->group_documents = g.documents;
    s->group_texts = g.texts;
    s->group_doc = g.doc;
    s->group_token = g.token;
    s->doc_group = g.of;
    return STEMMA_OK;
}

static stemma_status build_index(stemma_sketches *s, struct workers *workers,
                                 const stemma_corpus *corpus, const struct sketch_options *options,
                                 stemma_error *err)
{
    struct arena *scratch = &workers->at[0].keep;
    struct sketch_job job = {.corpus = corpus, .options = *options};
    job.documents = ARENA_NEW(&s->arena, struct sketched, s->n_documents, err);
    if (job.documents == NULL)
        return arena_status(&s->arena);
    TRY(parallel_for(workers, s->n_documents, sketch_document, &job, "matching", "documents", err));
    struct sort_item *items = NULL;
    TRY(number_postings(s, job.documents, scratch, &items, err));
    TRY(sort_items(scratch, items, s->n_postings, err));
    return build_groups(s, corpus, items, scratch, err);
}

stemma_status stemma_sketch(stemma_sketches **out, const stemma_corpus *corpus,
                            const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_sketch needs a corpus and a place for the sketches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    struct stemma_params preset;
    params_init(&preset);
    params = params != NULL ? params : &preset;
    struct sketch_options options = {(uint32_t)param(params, SKETCH_K),
                                     (uint32_t)param(params, SKETCH_W)};
    stemma_sketches *s = ctx_zeroed(corpus->ctx, 1, sizeof *s);
    if (s == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *s, err);
    s->ctx = corpus->ctx;
    s->k = options.k;
    s->n_documents = (uint32_t)stemma_corpus_count(corpus);
    for (size_t i = 0; i < s->n_documents; i++)
        s->n_words += corpus_document(corpus, i)->text.n_tokens;
    arena_init(&s->arena, corpus->ctx);
    struct workers workers = {0};
    stemma_status status = workers_init(&workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = build_index(s, &workers, corpus, &options, err);
    workers_clear(&workers);
    if (status != STEMMA_OK) {
        stemma_sketches_free(s);
        return status;
    }
    *out = s;
    return STEMMA_OK;
}

void stemma_sketches_free(stemma_sketches *sketches)
{
    if (sketches == NULL)
        return;
    arena_clear(&sketches->arena);
    ctx_resize(sketches->ctx, sketches, sizeof *sketches, 0);
}
