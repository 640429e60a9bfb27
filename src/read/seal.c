/*
 * Sealing: documents in order, furniture of sites left out, outlets numbered.
 *
 * In: documents as they came. Out: the corpus that all stages read; what they want to know of its
 * texts is found when they ask (late.c). Everything here depends on the set of documents and not on
 * their order of arrival: ids are sorted (id.h) and are unique, outlets are numbered by their
 * first document. Documents that come in order stay where they are; else their numbers are merged
 * (Knuth, volume 3, 5.2.4), O(n log n) comparisons of ids, and each document is moved once.
 */
#include "base/hash.h"
#include "read/id.h"
#include "read/issues.h"
#include "read/late.h"
#include "read/site.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare_places(const struct document *a, const struct document *b)
{
    if (a->path == NULL || b->path == NULL)
        return (a->path != NULL) - (b->path != NULL);
    int order = strcmp(a->path, b->path);
    return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

static int compare_documents(const struct document *a, const struct document *b)
{
    int order = id_compare(a->record.id, b->record.id);
    return order != 0 ? order : compare_places(a, b);
}

static int compare_inputs(const void *one, const void *other)
{
    const stemma_input *a = one, *b = other;
    int order = strcmp(a->path, b->path);
    if (order == 0)
        order = (a->hash > b->hash) - (a->hash < b->hash);
    return order != 0 ? order
                      : (a->n_documents > b->n_documents) - (a->n_documents < b->n_documents);
}

static stemma_status is_in_order(const stemma_corpus *corpus, bool *in_order, stemma_error *err)
{
    const struct document *at = corpus->documents.at;
    *in_order = true;
    for (size_t i = 1; i < corpus->documents.n && *in_order; i++) {
        TRY(ctx_check(corpus->ctx, err));
        *in_order = compare_documents(&at[i - 1], &at[i]) <= 0;
    }
    return STEMMA_OK;
}

/* Merges numbers from … middle and middle … end, each in order, into `to`. */
static stemma_status merge(const stemma_corpus *corpus, const uint32_t *numbers, uint32_t *to,
                           const size_t ends[3], stemma_error *err)
{
    const struct document *at = corpus->documents.at;
    size_t left = ends[0], right = ends[1];
    for (size_t i = ends[0]; i < ends[2]; i++) {
        TRY(ctx_check(corpus->ctx, err));
        bool take_left =
            right == ends[2] ||
            (left < ends[1] && compare_documents(&at[numbers[left]], &at[numbers[right]]) <= 0);
        to[i] = take_left ? numbers[left++] : numbers[right++];
    }
    return STEMMA_OK;
}

/* The numbers of the documents in the order of their ids. */
static stemma_status order_of(const stemma_corpus *corpus, struct arena *scratch, uint32_t **order,
                              stemma_error *err)
{
    size_t n = corpus->documents.n;
    uint32_t *numbers = ARENA_NEW(scratch, uint32_t, n, err);
    uint32_t *other = numbers ? ARENA_NEW(scratch, uint32_t, n, err) : NULL;
    if (other == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n; i++)
        numbers[i] = (uint32_t)i;
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t from = 0; from < n; from += 2 * width) {
            size_t middle = from + width < n ? from + width : n;
            const size_t ends[] = {from, middle, middle + width < n ? middle + width : n};
            TRY(merge(corpus, numbers, other, ends, err));
        }
        uint32_t *merged = other;
        other = numbers;
        numbers = merged;
    }
    *order = numbers;
    return STEMMA_OK;
}

/* Moves each document to its place, along the cycles of the order, which is used up. */
static void move_documents(struct document *at, uint32_t *order, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct document first = at[i];
        size_t to = i;
        for (size_t from; (from = order[to]) != i && from != to; to = from) {
            at[to] = at[from];
            order[to] = (uint32_t)to;
        }
        if (to != i)
            at[to] = first;
        order[to] = (uint32_t)to;
    }
}

static stemma_status put_in_order(stemma_corpus *corpus, stemma_error *err)
{
    bool in_order;
    struct arena scratch;
    uint32_t *order = NULL;
    TRY(is_in_order(corpus, &in_order, err));
    if (in_order)
        return STEMMA_OK;
    arena_init(&scratch, corpus->ctx);
    stemma_status status = order_of(corpus, &scratch, &order, err);
    if (status == STEMMA_OK && order != NULL)
        move_documents(corpus->documents.at, order, corpus->documents.n);
    arena_clear(&scratch);
    return status;
}

static stemma_status sort_documents(stemma_corpus *corpus, stemma_error *err)
{
    TRY(put_in_order(corpus, err));
    struct document *at = corpus->documents.at;
    size_t n = corpus->documents.n, n_clashes = 0, first = 0;
    for (size_t i = 1; i < n; i++) {
        TRY(ctx_check(corpus->ctx, err));
        if (strcmp(at[i - 1].record.id, at[i].record.id) != 0)
            continue;
        if (n_clashes++ == 0)
            first = i;
    }
    return n_clashes == 0
               ? STEMMA_OK
               : issue_clash(&corpus->issues, &at[first - 1], &at[first], n_clashes - 1, err);
}

/* The number of an outlet's name. Two names with one hash are told apart by the next seed. */
static stemma_status outlet_number(stemma_corpus *corpus, struct table *numbers,
                                   const struct document *const *founders, const char *name,
                                   uint32_t *number, stemma_error *err)
{
    size_t n = strlen(name);
    for (uint64_t seed = 0;; seed++) {
        uint32_t *slot;
        TRY(table_slot(numbers, hash_bytes(name, n, seed), corpus->n_outlets, &slot, err));
        *number = *slot;
        if (*slot == corpus->n_outlets || strcmp(founders[*slot]->record.outlet, name) == 0)
            return STEMMA_OK;
    }
}

/* Numbers the outlets in the order of their first documents; a document without one is its own. */
static stemma_status number_outlets(stemma_corpus *corpus, struct arena *scratch, stemma_error *err)
{
    struct table numbers;
    size_t n = corpus->documents.n;
    const struct document **founders = ARENA_ZEROED(scratch, const struct document *, n, err);
    if (founders == NULL)
        return arena_status(scratch);
    TRY(table_init(&numbers, scratch, 0, err));
    corpus->n_outlets = 0;
    for (size_t i = 0; i < n; i++) {
        struct document *d = &corpus->documents.at[i];
        TRY(ctx_check(corpus->ctx, err));
        d->outlet = corpus->n_outlets;
        if (d->record.outlet != NULL)
            TRY(outlet_number(corpus, &numbers, founders, d->record.outlet, &d->outlet, err));
        if (d->outlet == corpus->n_outlets)
            founders[corpus->n_outlets++] = d;
    }
    return STEMMA_OK;
}

static stemma_status leave_furniture(stemma_corpus *corpus, stemma_error *err)
{
    struct site_counts counts;
    TRY(site_clean(corpus->documents.at, corpus->documents.n, &corpus->arena, &counts, err));
    return site_issue(corpus, &counts, err);
}

stemma_status stemma_corpus_seal(stemma_corpus *corpus, stemma_error *err)
{
    if (corpus == NULL)
        return fail(err, STEMMA_INVAL, "sealing needs a corpus");
    if (corpus->sealed)
        return fail(err, STEMMA_INVAL, "the corpus is sealed already");
    if (corpus->documents.n == 0)
        return fail(err, STEMMA_EMPTY, "the corpus holds no document");
    TRY(sort_documents(corpus, err));
    TRY(leave_furniture(corpus, err));
    struct arena scratch;
    arena_init(&scratch, corpus->ctx);
    stemma_status status = number_outlets(corpus, &scratch, err);
    arena_clear(&scratch);
    TRY(status);
    TRY(late_new(corpus, err));
    issues_sort(&corpus->issues);
    if (corpus->inputs.n > 1)
        qsort(corpus->inputs.at, corpus->inputs.n, sizeof *corpus->inputs.at, compare_inputs);
    corpus->sealed = true;
    return STEMMA_OK;
}
