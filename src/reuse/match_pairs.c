/*
 * stemma_match_pairs: listed pairs of documents.
 *
 * In: numbers of documents, two and two. Out: their hits. The list is put in order (a < b, by a,
 * then b) and each pair is taken once, so the outcome does not depend on how it was written.
 *
 * In the mode "news" the corpus is paired as always, for what a seed is worth is a matter of all
 * documents, and the pairs that are not listed are left out before aligning. In the mode
 * "sensitive" only the listed documents are read.
 */
#include "base/params.h"
#include "base/sort.h"
#include "reuse/pairs.h"
#include "reuse/sensitive.h"

#define MAX_HITS (UINT32_MAX / 2)

static stemma_status check_pair(const stemma_corpus *corpus, const uint32_t pair[2], size_t i,
                                stemma_error *err)
{
    size_t n = stemma_corpus_count(corpus);
    if (pair[0] >= n || pair[1] >= n)
        return fail(err, STEMMA_INVAL,
                    "pair %zu is of documents %u and %u, but the corpus has %zu documents", i,
                    pair[0], pair[1], n);
    if (pair[0] == pair[1])
        return fail(err, STEMMA_INVAL, "pair %zu is of document %u and itself", i, pair[0]);
    return STEMMA_OK;
}

static stemma_status list_pairs(struct listed_pairs *out, struct arena *arena,
                                const stemma_corpus *corpus, const uint32_t (*pairs)[2], size_t n,
                                stemma_error *err)
{
    uint64_t *keys = ARENA_NEW(arena, uint64_t, n, err);
    struct listed_pair *at = keys ? ARENA_NEW(arena, struct listed_pair, n, err) : NULL;
    if (at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        TRY(check_pair(corpus, pairs[i], i, err));
        uint64_t low = pairs[i][0], high = pairs[i][1];
        keys[i] = low < high ? low << 32 | high : high << 32 | low;
    }
    TRY(sort_keys(arena, keys, n, err));
    size_t n_listed = 0;
    for (size_t i = 0; i < n; i++)
        if (i == 0 || keys[i] != keys[i - 1])
            at[n_listed++] = (struct listed_pair){(uint32_t)(keys[i] >> 32), (uint32_t)keys[i]};
    *out = (struct listed_pairs){n_listed, at};
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ by runs of equal words */

/* Leaves the listed pairs; both lists have the same order. */
static void keep_listed(stemma_pairs *pairs, const struct listed_pairs *listed)
{
    size_t n = 0;
    for (size_t i = 0, j = 0; i < pairs->pairs.n; i++) {
        const struct doc_pair *p = &pairs->pairs.at[i];
        while (j < listed->n &&
               (listed->at[j].a < p->a || (listed->at[j].a == p->a && listed->at[j].b < p->b)))
            j++;
        if (j < listed->n && listed->at[j].a == p->a && listed->at[j].b == p->b)
            pairs->pairs.at[n++] = *p;
    }
    pairs->pairs.n = n;
}

static stemma_status match_strict(stemma_matches **out, const stemma_corpus *corpus,
                                  const struct listed_pairs *listed, const stemma_params *params,
                                  stemma_error *err)
{
    stemma_pairs *pairs = NULL;
    stemma_status status = pairs_find(&pairs, corpus, params, NULL, err);
    if (status == STEMMA_OK) {
        keep_listed(pairs, listed);
        status = stemma_align(out, corpus, pairs, params, err);
    }
    stemma_pairs_free(pairs);
    return status;
}

/* ------------------------------------------------------------------ by kept words */

static stemma_status match_loose(stemma_matches **out, const stemma_corpus *corpus,
                                 const struct listed_pairs *listed, const stemma_params *params,
                                 stemma_error *err)
{
    const struct corpus_words *words;
    TRY(corpus_words(&words, corpus, err));
    stemma_matches *m = ctx_zeroed(corpus->ctx, 1, sizeof *m);
    if (m == NULL)
        return ctx_fail_memory(corpus->ctx, sizeof *m, err);
    m->ctx = corpus->ctx;
    m->corpus = corpus;
    m->hits = (hit_array)ARRAY_INIT(MAX_HITS);
    arena_init(&m->arena, corpus->ctx);
    stemma_status status = workers_init(&m->workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = sensitive_find(m, corpus, words, listed, params, err);
    if (status != STEMMA_OK) {
        stemma_matches_free(m);
        return status;
    }
    m->counts.struct_size = sizeof m->counts;
    m->counts.documents = stemma_corpus_count(corpus);
    m->counts.words = words->n_words;
    m->counts.hits = m->hits.n;
    *out = m;
    return STEMMA_OK;
}

stemma_status stemma_match_pairs(stemma_matches **out, const stemma_corpus *corpus,
                                 const uint32_t (*pairs)[2], size_t n_pairs,
                                 const stemma_params *params, stemma_error *err)
{
    if (out == NULL || corpus == NULL || (pairs == NULL && n_pairs > 0))
        return fail(err, STEMMA_INVAL, "stemma_match_pairs needs a corpus and its pairs");
    *out = NULL;
    TRY(corpus_want_sealed(corpus, err));
    struct stemma_params preset;
    params_init(&preset);
    const stemma_params *used = params != NULL ? params : &preset;
    struct listed_pairs listed;
    struct arena arena;
    arena_init(&arena, corpus->ctx);
    stemma_status status = list_pairs(&listed, &arena, corpus, pairs, n_pairs, err);
    if (status == STEMMA_OK)
        status = param(used, PAIR_LOOSE) >= 1 ? match_loose(out, corpus, &listed, used, err)
                                              : match_strict(out, corpus, &listed, used, err);
    arena_clear(&arena);
    return status;
}
