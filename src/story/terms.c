/*
 * Prints terms. In: portraits, which know terms by their hash, and where the text has each first;
 * out: words as the document prints them.
 *
 * What tells most comes first: the product of both sides' weights. Names and words are weighed in
 * vectors of their own; a name of two words tells more to a reader than either of them, so that
 * words which stand in a shown name are left out. Linear in the terms.
 */
#include "story/terms.h"

#include <string.h>

enum { WANTED = 4 * TERMS_SHOWN };

struct wanted {
    double weight;
    struct term_place place;
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

static void want_shared(struct wanted_list *list, const struct term_vector *a,
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
            want(list, (struct wanted){weight, a->first[i]});
    }
}

static bool contains(const char *text, size_t n, const char *word, size_t n_word)
{
    for (size_t i = 0; i + n_word <= n; i++)
        if (memcmp(text + i, word, n_word) == 0)
            return true;
    return false;
}

static bool shown(const struct printed_terms *out, const char *text, size_t n)
{
    for (uint32_t i = 0; i < out->n; i++)
        if (contains(out->at[i], strlen(out->at[i]), text, n))
            return true;
    return false;
}

stemma_status terms_shared(struct printed_terms *out, struct arena *keep,
                           const stemma_corpus *corpus, const struct portrait *a,
                           const struct portrait *b, stemma_error *err)
{
    struct wanted_list list = {.n = 0};
    *out = (struct printed_terms){.n = 0};
    for (size_t v = 0; v < sizeof views / sizeof *views; v++)
        want_shared(&list, &a->view[views[v]], b != NULL ? &b->view[views[v]] : NULL);
    for (uint32_t i = 0; i < list.n && out->n < TERMS_SHOWN; i++) {
        const struct term_place *place = &list.at[i].place;
        const char *bytes = corpus_document(corpus, a->doc)->record.text + place->begin;
        const size_t n = place->end - place->begin;
        if (shown(out, bytes, n))
            continue;
        const char *text = arena_copy(keep, bytes, n, err);
        if (text == NULL)
            return arena_status(keep);
        out->at[out->n++] = text;
    }
    return STEMMA_OK;
}
