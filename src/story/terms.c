/*
 * Prints terms. In: portraits, which know terms by their hash alone; out: words as a document
 * prints them. The document is read again, and the first place of each wanted term gives its words.
 *
 * What tells most comes first: the product of both sides' weights. Names and words are weighed in
 * vectors of their own; a name of two words tells more to a reader than either of them, so that
 * words which stand in a shown name are left out.
 */
#include "story/terms.h"

#include "story/wording.h"

#include <stdlib.h>
#include <string.h>

enum { WANTED = 4 * TERMS_SHOWN };

struct wanted {
    uint32_t term;
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
            want(list, (struct wanted){a->at[i].term, weight, NULL, 0});
    }
}

/* One bit of 64 for each term: most words of a text are not wanted, and are passed over at once. */
static uint64_t bit_of(uint32_t term)
{
    return UINT64_C(1) << (term >> 2 & 63);
}

static void find_places(struct wanted_list *list, const stemma_document *d,
                        const wording_places *places)
{
    uint64_t bits = 0;
    for (uint32_t k = 0; k < list->n; k++)
        bits |= bit_of(list->at[k].term);
    for (size_t i = 0; i < places->n; i++) {
        const struct wording_place *p = &places->at[i];
        const uint32_t term = portrait_term(p->key, p->is_name ? VIEW_NAMES : VIEW_BODY);
        if (p->in_title || (bits & bit_of(term)) == 0)
            continue;
        for (uint32_t k = 0; k < list->n; k++) {
            struct wanted *w = &list->at[k];
            if (w->text != NULL || w->term != term)
                continue;
            w->text = d->text + p->begin;
            w->n = p->end - p->begin;
        }
    }
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
    struct wording w = {.doc = doc, .matches = in->matches};
    wording_places places;
    *out = (struct printed_terms){.n = 0};
    for (size_t v = 0; v < sizeof views / sizeof *views; v++)
        want_shared(&list, &a->view[views[v]], b != NULL ? &b->view[views[v]] : NULL);
    w.language = a->doc == doc ? a->language : 0;
    TRY(wording_open(&w, scratch, in->corpus, err));
    TRY(wording_read(&places, scratch, &w, err));
    find_places(&list, &corpus_document(in->corpus, doc)->record, &places);
    for (uint32_t i = 0; i < list.n && out->n < TERMS_SHOWN; i++) {
        const struct wanted *one = &list.at[i];
        if (one->text == NULL || shown(out, one))
            continue;
        const char *text = arena_copy(keep, one->text, one->n, err);
        if (text == NULL)
            return arena_status(keep);
        out->at[out->n++] = text;
    }
    return STEMMA_OK;
}
