/*
 * From sketches to the index.
 *
 * In: a sealed corpus. Out: the postings that documents share, by document and by hash. Documents
 * are sketched in parallel and their postings dealt out by hash (seed_runs.c), shares of hashes are
 * sorted in parallel (seed_groups.c). O(words + postings).
 *
 * A caller that matches a corpus in parts counts every hash, so that the counts of the parts can be
 * merged; within one corpus a hash of one document alone has nothing to say and is dropped.
 */
#include "reuse/seeds.h"

#include "base/params.h"
#include "reuse/seed_groups.h"

#define COPY_WORDS 16 /* a shorter stretch makes seeds like any other */

static stemma_status make_index(stemma_sketches *s, struct workers *workers,
                                const struct seed_source *source, bool all_counts,
                                stemma_error *err)
{
    struct seed_runs runs = {0};
    struct arena lists;
    arena_init(&lists, s->ctx);
    stemma_status status = seed_runs_make(&runs, &lists, source, all_counts, err);
    if (status == STEMMA_OK)
        status = seed_groups_make(s, workers, source, &runs, all_counts, err);
    seed_runs_clear(&runs);
    arena_clear(&lists);
    return status;
}

stemma_status sketches_make(stemma_sketches **out, const stemma_corpus *corpus,
                            const stemma_params *params, bool all_counts, stemma_error *err)
{
    struct stemma_params preset;
    params_init(&preset);
    params = params != NULL ? params : &preset;
    struct seed_source source = {
        .corpus = corpus,
        .sketch = {(uint32_t)param(params, SKETCH_K), (uint32_t)param(params, SKETCH_W)}};
    TRY(corpus_words(&source.words, corpus, err));
    struct copies_options copying = {(uint32_t)param(params, SEED_FREQUENT),
                                     (uint32_t)param(params, SEED_CROWD), COPY_WORDS};
    if (param(params, SEED_ALL_PAIRS) >= 1)
        copying.crowd = copying.frequent;
    stemma_sketches *s = ctx_zeroed(corpus->ctx, 1, sizeof *s);
    if (s == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *s, err);
    s->ctx = corpus->ctx;
    s->k = source.sketch.k;
    s->margin = copy_margin(&source.sketch);
    source.copies = &s->copies;
    if (copying.least_words < s->k + 2 * s->margin)
        copying.least_words = s->k + 2 * s->margin;
    s->n_documents = (uint32_t)stemma_corpus_count(corpus);
    s->n_words = source.words->n_words;
    arena_init(&s->arena, corpus->ctx);
    struct workers workers = {0};
    stemma_status status = workers_init(&workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = copies_find(&s->copies, &s->arena, corpus, source.words, &copying, err);
    if (status == STEMMA_OK)
        status = make_index(s, &workers, &source, all_counts, err);
    workers_clear(&workers);
    if (status != STEMMA_OK) {
        stemma_sketches_free(s);
        return status;
    }
    *out = s;
    return STEMMA_OK;
}

stemma_status stemma_sketch(stemma_sketches **out, const stemma_corpus *corpus,
                            const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL)
        return fail(err, STEMMA_INVAL, "stemma_sketch needs a corpus and a place for the sketches");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    return sketches_make(out, corpus, params, true, err);
}

void stemma_sketches_free(stemma_sketches *sketches)
{
    if (sketches == NULL)
        return;
    arena_clear(&sketches->arena);
    ctx_resize(sketches->ctx, sketches, sizeof *sketches, 0);
}
