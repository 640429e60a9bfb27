/*
 * In how many documents each seed occurs.
 *
 * In: the index of a corpus, or of a part of one. Out: (hash, number of documents) in order of the
 * hash. Counts of parts are merged like sorted lists, O(n), so that each part of a corpus that is
 * matched in parts can weigh its seeds by the whole.
 */
#include "reuse/seeds.h"

#include <string.h>

static stemma_status counts_new(stemma_seed_counts **out, stemma_ctx *ctx, stemma_error *err)
{
    stemma_seed_counts *c = ctx_zeroed(ctx, 1, sizeof *c);
    if (c == NULL)
        return ctx_fail_memory(ctx, sizeof *c, err);
    c->ctx = ctx;
    arena_init(&c->arena, ctx);
    *out = c;
    return STEMMA_OK;
}

stemma_status stemma_count(stemma_seed_counts **out, const stemma_sketches *sketches,
                           stemma_error *err)
{
    if (out == NULL || sketches == NULL)
        return fail(err, STEMMA_INVAL, "stemma_count needs sketches and a place for the counts");
    *out = NULL;
    stemma_seed_counts *c = NULL;
    TRY(counts_new(&c, sketches->ctx, err));
    size_t n = sketches->counts != NULL ? sketches->n_counts : 0;
    struct seed_count *at = ARENA_NEW(&c->arena, struct seed_count, n, err);
    if (at == NULL) {
        stemma_status status = arena_status(&c->arena);
        stemma_seed_counts_free(c);
        return status;
    }
    if (n > 0)
        memcpy(at, sketches->counts, n * sizeof *at);
    c->n_documents = sketches->n_documents;
    c->n = n;
    c->at = at;
    *out = c;
    return STEMMA_OK;
}

stemma_status stemma_seed_counts_merge(stemma_seed_counts *into, const stemma_seed_counts *from,
                                       stemma_error *err)
{
    if (into == NULL || from == NULL)
        return fail(err, STEMMA_INVAL, "merging counts needs both");
    struct arena arena;
    arena_init(&arena, into->ctx);
    struct seed_count *at = ARENA_NEW(&arena, struct seed_count, into->n + from->n, err);
    if (at == NULL) {
        stemma_status status = arena_status(&arena);
        arena_clear(&arena);
        return status;
    }
    size_t n = 0;
    for (size_t i = 0, j = 0; i < into->n || j < from->n; n++) {
        bool left = j == from->n || (i < into->n && into->at[i].hash <= from->at[j].hash);
        bool right = i == into->n || (j < from->n && from->at[j].hash <= into->at[i].hash);
        at[n].hash = left ? into->at[i].hash : from->at[j].hash;
        at[n].n = (left ? into->at[i].n : 0) + (right ? from->at[j].n : 0);
        i += left;
        j += right;
    }
    arena_clear(&into->arena);
    into->arena = arena;
    into->n_documents += from->n_documents;
    into->n = n;
    into->at = at;
    return STEMMA_OK;
}

void stemma_seed_counts_free(stemma_seed_counts *counts)
{
    if (counts == NULL)
        return;
    arena_clear(&counts->arena);
    ctx_resize(counts->ctx, counts, sizeof *counts, 0);
}
