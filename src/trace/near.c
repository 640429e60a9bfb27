/*
 * Overlaps inside clusters. In: what came together so far, and which documents quote one source;
 * out: more overlaps.
 *
 * Among all that is ever quoted six common words are nothing. Among five reports on one speech, as
 * words of its speaker, they are the same words: "That's a lot of money." at the end of one
 * quotation and at the beginning of another, or a few words with one of them changed. So forms are
 * compared once more with those of their own cluster that they have not come together with, by
 * seeds of two words, and overlap_accept_near asks for less. What fits two places is still nobody's
 * (column.c).
 *
 * Cost: as for all overlaps, but for the forms of clusters with two documents only.
 */
#include "trace/near.h"

#include "trace/neighbour.h"

#include <stdlib.h>
#include <string.h>

#define SEED 2
#define SEED_BITS 9

struct found {
    size_t n;
    struct overlap *at;
};

struct job {
    const struct form_list *forms;
    const struct speaker_list *speakers;
    const struct stemma_params *params;
    struct seed_index seeds;
    const uint32_t *component; /* of each form */
    struct found *found;       /* of each form */
};

/* The cluster of each form: that of its first fragment, where it has two documents. */
static stemma_status find_clusters(uint32_t **out, struct arena *arena,
                                   const struct trace_inputs *in, const uint32_t *cluster,
                                   stemma_error *err)
{
    const size_t n_documents = in->corpus->documents.n;
    uint32_t *size = ARENA_ZEROED(arena, uint32_t, n_documents, err);
    uint32_t *of_form = ARENA_NEW(arena, uint32_t, in->forms.n, err);
    if (size == NULL || of_form == NULL)
        return arena_status(arena);
    for (size_t d = 0; d < n_documents; d++)
        size[cluster[d]]++;
    for (size_t f = 0; f < in->forms.n; f++) {
        const struct form *form = &in->forms.at[f];
        const uint32_t c = cluster[in->fragments.at[form->fragments[0]].doc];
        const bool left_out = size[c] < 2 || form_is_short(form, in->params);
        of_form[f] = left_out ? SEED_LEFT_OUT : c;
    }
    *out = of_form;
    return STEMMA_OK;
}

static stemma_status number_components(uint32_t **out, struct arena *arena,
                                       const struct trace_inputs *in,
                                       const struct column_set *columns, stemma_error *err)
{
    uint32_t *component = ARENA_NEW(arena, uint32_t, in->forms.n, err);
    if (component == NULL)
        return arena_status(arena);
    memset(component, 0xff, in->forms.n * sizeof *component);
    for (uint32_t c = 0; c < columns->n_components; c++)
        for (uint32_t i = columns->component_first[c]; i < columns->component_first[c + 1]; i++)
            component[columns->component_forms[i]] = c;
    *out = component;
    return STEMMA_OK;
}

static bool may_belong(const struct job *j, uint32_t f, uint32_t g)
{
    return j->component[f] != j->component[g] &&
           speaker_compare(j->speakers, j->forms->at[f].speaker, j->forms->at[g].speaker) !=
               SPEAKER_OTHER;
}

static stemma_status find_of_form(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct job *j = user;
    const uint32_t f = (uint32_t)item;
    const struct form *form = &j->forms->at[f];
    const struct stretch whole = {f, 0, form->n_words};
    struct neighbours neighbours;
    TRY(neighbours_find(&neighbours, &worker->scratch, &j->seeds, &whole, false, err));
    const size_t most = (size_t)param(j->params, UTTERANCE_CANDIDATES);
    for (size_t tried = 0; neighbours.n > 0 && tried < most;) {
        const uint32_t g = neighbours_take(&neighbours).form;
        struct overlap o;
        if (!may_belong(j, f, g))
            continue;
        tried++;
        const struct arena_mark mark = arena_mark(&worker->keep);
        TRY(overlap_find(&o, &worker->keep, form, &j->forms->at[g], err));
        if (!overlap_accept_near(&o, form, &j->forms->at[g], j->params) ||
            overlap_repeats(&o, form, &j->forms->at[g])) {
            arena_rewind(&worker->keep, mark);
            continue;
        }
        struct found *found = &j->found[f];
        if (found->n == 0)
            found->at = ARENA_NEW(&worker->keep, struct overlap, most, err);
        if (found->at == NULL)
            return arena_status(&worker->keep);
        o.a = f;
        o.b = g;
        found->at[found->n++] = o;
    }
    return STEMMA_OK;
}

/* The list with what was found among it, best first. */
static stemma_status merge(struct overlap_list *list, struct arena *arena, const struct job *j,
                           stemma_error *err)
{
    const size_t n = list->first[j->forms->n] + list->n_near;
    struct overlap *all = ARENA_NEW(arena, struct overlap, n, err);
    size_t *first = ARENA_NEW(arena, size_t, j->forms->n + 1, err);
    if (all == NULL || first == NULL)
        return arena_status(arena);
    size_t at = 0;
    for (size_t f = 0; f < j->forms->n; f++) {
        first[f] = at;
        for (size_t k = list->first[f]; k < list->first[f + 1]; k++)
            all[at++] = list->at[k];
        for (size_t k = 0; k < j->found[f].n; k++)
            all[at++] = j->found[f].at[k];
        if (j->found[f].n > 0)
            qsort(all + first[f], at - first[f], sizeof *all, overlap_compare);
    }
    first[j->forms->n] = at;
    list->first = first;
    list->at = all;
    return STEMMA_OK;
}

stemma_status overlaps_add_near(struct overlap_list *list, struct arena *arena,
                                const struct trace_inputs *in, const struct column_set *columns,
                                const uint32_t *cluster, stemma_error *err)
{
    struct job j = {.forms = &in->forms, .speakers = &in->speakers, .params = in->params};
    uint32_t *of_form = NULL, *component = NULL;
    TRY(find_clusters(&of_form, arena, in, cluster, err));
    TRY(number_components(&component, arena, in, columns, err));
    const struct seed_rule rule = {SEED, SEED_BITS, of_form};
    TRY(seed_index_make(&j.seeds, arena, in->workers, &in->forms, &rule, err));
    j.component = component;
    j.found = ARENA_ZEROED(arena, struct found, in->forms.n, err);
    if (j.found == NULL)
        return arena_status(arena);
    TRY(parallel_for(in->workers, in->forms.n, find_of_form, &j, "tracing", "quotations", err));
    list->n_near = 0;
    for (size_t f = 0; f < in->forms.n; f++)
        list->n_near += j.found[f].n;
    return list->n_near > 0 ? merge(list, arena, &j, err) : STEMMA_OK;
}
