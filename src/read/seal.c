/*
 * Sealing: documents in order, furniture of sites left out, outlets numbered.
 *
 * In: documents as they came. Out: the corpus that all stages read; what they want to know of its
 * texts is found when they ask (late.c). Everything here depends on the set of documents and not on
 * their order of arrival: ids are sorted bytewise and are unique, outlets are numbered by their
 * first document. O(n log n) comparisons of ids.
 */
#include "base/hash.h"
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

static int compare_documents(const void *one, const void *other)
{
    const struct document *a = one, *b = other;
    int order = strcmp(a->record.id, b->record.id);
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

static stemma_status sort_documents(stemma_corpus *corpus, stemma_error *err)
{
    struct document *at = corpus->documents.at;
    size_t n = corpus->documents.n, n_clashes = 0, first = 0;
    qsort(at, n, sizeof *at, compare_documents);
    for (size_t i = 1; i < n; i++) {
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
