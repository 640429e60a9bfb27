/*
 * Utterances from columns: of each component the word graph is built, its forks are resolved, and
 * its contigs become utterances. In: columns; out: for each word of each fragment its place.
 *
 * Most forms are a component by themselves, and their words are an utterance as they stand.
 *
 * Components do not touch each other and are shared out to threads. Each writes the places of its
 * own forms' words; utterances are numbered afterwards, by component, so that the outcome does not
 * depend on who did what.
 */
#include "trace/utterance.h"

struct component {
    uint32_t n_contigs, first; /* first: number of its first utterance */
    const uint32_t *n_words;   /* of each contig */
};

struct job {
    const struct form_list *forms;
    const struct column_set *columns;
    struct component *components;
    size_t *first_place;       /* of each form, counted over all */
    struct word_place *places; /* of each form's words */
    uint32_t *node_of;         /* of the words that columns have */
};

/* The places of one form's words, with contigs numbered inside the component. */
static void place_form(const struct job *j, const struct graph *g, const struct contig_set *contigs,
                       uint32_t f)
{
    const size_t first = j->columns->first_word[f];
    const struct form *form = &j->forms->at[f];
    for (uint32_t w = 0; w < form->n_words; w++) {
        const uint32_t node = j->node_of[first + w];
        struct word_place *p = &j->places[j->first_place[f] + w];
        *p = (struct word_place){contigs->place[node].contig, contigs->place[node].word, EDGE_LIVE};
        if (w + 1 < form->n_words && !seam_breaks(form->words[w + 1].seam)) {
            const uint32_t e = graph_edge_between(g, node, j->node_of[first + w + 1]);
            p->next = e != UINT32_MAX ? g->edges[e].fate : EDGE_LIVE;
        }
    }
}

/* The words of a form that overlaps no other: as it prints them, parted where it breaks. */
static stemma_status place_alone(const struct job *j, struct arena *keep, uint32_t c, uint32_t f,
                                 stemma_error *err)
{
    const struct form *form = &j->forms->at[f];
    struct word_place *places = j->places + j->first_place[f];
    uint32_t n = 0;
    for (uint32_t w = 0; w < form->n_words; w++)
        n += w == 0 || seam_breaks(form->words[w].seam);
    uint32_t *n_words = ARENA_ZEROED(keep, uint32_t, n, err);
    if (n_words == NULL)
        return arena_status(keep);
    n = 0;
    for (uint32_t w = 0; w < form->n_words; w++) {
        n += w == 0 || seam_breaks(form->words[w].seam);
        places[w] = (struct word_place){n - 1, n_words[n - 1]++, EDGE_LIVE};
    }
    j->components[c] = (struct component){n, 0, n_words};
    return STEMMA_OK;
}

static stemma_status find_of_component(void *user, struct worker *worker, size_t item,
                                       stemma_error *err)
{
    struct job *j = user;
    const uint32_t c = (uint32_t)item, first = j->columns->component_first[c];
    if (j->columns->component_first[c + 1] == first + 1)
        return place_alone(j, &worker->keep, c, j->columns->component_forms[first], err);
    struct graph g = {.forms = j->forms, .columns = j->columns, .component = c};
    struct contig_set contigs;
    TRY(graph_build(&g, &worker->scratch, j->node_of, err));
    TRY(forks_resolve(&g, &worker->scratch, err));
    TRY(repeats_resolve(&g, &worker->scratch, j->node_of, err));
    TRY(contigs_find(&contigs, &g, j->node_of, &worker->scratch, err));
    for (uint32_t i = j->columns->component_first[c]; i < j->columns->component_first[c + 1]; i++)
        place_form(j, &g, &contigs, j->columns->component_forms[i]);
    uint32_t *n_words = ARENA_NEW(&worker->keep, uint32_t, contigs.n, err);
    if (n_words == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < contigs.n; i++)
        n_words[i] = contigs.n_words[i];
    j->components[c] = (struct component){contigs.n, 0, n_words};
    return STEMMA_OK;
}

/* Numbers the utterances over all components. */
static stemma_status number_all(struct utterance_list *out, struct arena *arena, struct job *j,
                                stemma_error *err)
{
    const struct column_set *columns = j->columns;
    out->n = 0;
    for (uint32_t c = 0; c < columns->n_components; c++) {
        j->components[c].first = (uint32_t)out->n;
        out->n += j->components[c].n_contigs;
    }
    out->n_words = ARENA_NEW(arena, uint32_t, out->n, err);
    if (out->n_words == NULL)
        return arena_status(arena);
    for (uint32_t c = 0; c < columns->n_components; c++) {
        const struct component *component = &j->components[c];
        for (uint32_t i = 0; i < component->n_contigs; i++)
            out->n_words[component->first + i] = component->n_words[i];
        for (uint32_t i = columns->component_first[c]; i < columns->component_first[c + 1]; i++) {
            const uint32_t f = columns->component_forms[i];
            for (size_t w = j->first_place[f]; w < j->first_place[f + 1]; w++)
                if (j->places[w].utterance != UTTERANCE_NONE)
                    j->places[w].utterance += component->first;
        }
    }
    return STEMMA_OK;
}

stemma_status utterances_find(struct utterance_list *out, struct arena *arena,
                              const struct trace_inputs *in, const struct column_set *columns,
                              stemma_error *err)
{
    const struct form_list *forms = &in->forms;
    struct job j = {.forms = forms, .columns = columns};
    j.components = ARENA_ZEROED(arena, struct component, columns->n_components, err);
    j.first_place = ARENA_NEW(arena, size_t, forms->n + 1, err);
    if (j.first_place == NULL)
        return arena_status(arena);
    j.first_place[0] = 0;
    for (size_t f = 0; f < forms->n; f++)
        j.first_place[f + 1] = j.first_place[f] + forms->at[f].n_words;
    j.places = ARENA_NEW(arena, struct word_place, j.first_place[forms->n], err);
    j.node_of = ARENA_NEW(arena, uint32_t, columns->n_words, err);
    out->of_fragment = ARENA_ZEROED(arena, const struct word_place *, in->fragments.n, err);
    if (j.components == NULL || j.places == NULL || j.node_of == NULL || out->of_fragment == NULL)
        return arena_status(arena);
    TRY(parallel_for(in->workers, columns->n_components, find_of_component, &j, "tracing",
                     "quotations", err));
    TRY(number_all(out, arena, &j, err));
    const uint32_t n =
        columns->n_components > 0 ? columns->component_first[columns->n_components] : 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t f = columns->component_forms[i];
        for (uint32_t k = 0; k < forms->at[f].n_fragments; k++)
            out->of_fragment[forms->at[f].fragments[k]] = j.places + j.first_place[f];
    }
    return STEMMA_OK;
}
