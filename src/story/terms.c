/*
 * Prints terms. In: portraits, which know terms by their hash alone; out: words as a document
 * prints them. The document is read again, and the first place of each wanted term gives its words.
 *
 * What tells most comes first: the product of both sides' weights. Names and words are weighed in
 * vectors of their own; a name of two words tells more to a reader than either of them, so that
 * words which stand in a shown name are left out.
 */
#include "story/terms.h"

#include <stdlib.h>
#include <string.h>

enum { WANTED = 4 * TERMS_SHOWN };

struct wanted {
    uint32_t term;
    enum view view;
    double weight;
    const char *text; /* as printed; NULL: not found yet */
    uint32_t n;
};

struct wanted_list {
    struct wanted at[WANTED];
    uint32_t n;
};

static const enum view views[] = {VIEW_NAMES, VIEW_BODY};

static void want(struct wanted_list *list, struct wanted w)
{
    if (list->n == WANTED && list->at[WANTED - 1].weight >= w.weight)
        return;
    uint32_t i = list->n < WANTED ? list->n++ : WANTED - 1;
    for (; i > 0 && list->at[i - 1].weight < w.weight; i--)
        list->at[i] = list->at[i - 1];
    list->at[i] = w;
}

static void want_shared(struct wanted_list *list, enum view view, const struct term_vector *a,
                        const struct term_vector *b)
{
    for (uint32_t i = 0, k = 0; i < a->n; i++) {
        double weight = a->at[i].weight;
        if (b != NULL) {
            while (k < b->n && b->at[k].term < a->at[i].term)
                k++;
            weight *= k < b->n && b->at[k].term == a->at[i].term ? b->at[k].weight : 0;
        }
        if (weight > 0)
            want(list, (struct wanted){a->at[i].term, view, weight, NULL, 0});
    }
}

static stemma_status find_places(struct wanted_list *list, struct arena *scratch,
                                 const struct evidence_inputs *in, uint32_t doc, enum view view,
                                 stemma_error *err)
{
    const stemma_document *d = &corpus_document(in->corpus, doc)->record;
    term_places places;
    TRY(portrait_places(&places, scratch, in->corpus, in->matches, doc, view, err));
    for (size_t i = 0; i < places.n; i++) {
        const struct term_place *p = &places.at[i];
        for (uint32_t k = 0; k < list->n; k++) {
            struct wanted *w = &list->at[k];
            if (w->text != NULL || w->view != view || w->term != p->term)
                continue;
            w->text = (p->in_title ? d->title : d->text) + p->begin;
            w->n = p->end - p->begin;
        }
    }
    return STEMMA_OK;
}

static bool contains(const char *text, size_t n, const char *word, size_t n_word)
{
    for (size_t i = 0; i + n_word <= n; i++)
        if (memcmp(text + i, word, n_word) == 0)
            return true;
    return false;
}

static bool shown(const struct printed_terms *out, const struct wanted *w)
{
    for (uint32_t i = 0; i < out->n; i++)
        if (contains(out->at[i], strlen(out->at[i]), w->text, w->n))
            return true;
    return false;
}

stemma_status terms_shared(struct printed_terms *out, struct arena *keep, struct arena *scratch,
                           const struct evidence_inputs *in, uint32_t doc, const struct portrait *a,
                           const struct portrait *b, stemma_error *err)
{
    struct wanted_list list = {.n = 0};
    *out = (struct printed_terms){.n = 0};
    for (size_t v = 0; v < sizeof views / sizeof *views; v++)
        want_shared(&list, views[v], &a->view[views[v]], b != NULL ? &b->view[views[v]] : NULL);
    for (size_t v = 0; v < sizeof views / sizeof *views; v++)
        TRY(find_places(&list, scratch, in, doc, views[v], err));
    for (uint32_t i = 0; i < list.n && out->n < TERMS_SHOWN; i++) {
        const struct wanted *w = &list.at[i];
        if (w->text == NULL || shown(out, w))
            continue;
        const char *text = arena_copy(keep, w->text, w->n, err);
        if (text == NULL)
            return arena_status(keep);
        out->at[out->n++] = text;
    }
    return STEMMA_OK;
}
