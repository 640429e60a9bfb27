/*
 * Fragments to forms: fragments are sorted by length, then by the hash of their words and seams;
 * runs of equal ones are a form each. Forms are then put in their own order.
 *
 * Two different forms with one 64-bit hash would be taken for one: at 10^8 fragments the chance is
 * below one in a thousand, and their length must agree too.
 */
#include "trace/forms.h"

#include "base/hash.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

struct keyed_form {
    struct form form;
    uint64_t hash;
    const char *date; /* the earliest of its documents; NULL: none has one */
};

static uint64_t hash_fragment(const struct fragment *f)
{
    uint64_t h = f->n_words;
    for (uint32_t i = 0; i < f->n_words; i++)
        h = hash_mix(h ^ (f->words[i].word + f->words[i].seam)) * 0x9e3779b97f4a7c15u;
    return h;
}

static int compare_dates(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    return strcmp(a, b);
}

static int compare_forms(const void *left, const void *right)
{
    const struct keyed_form *a = left, *b = right;
    if (a->form.n_words != b->form.n_words)
        return a->form.n_words > b->form.n_words ? -1 : 1;
    const int dates = compare_dates(a->date, b->date);
    if (dates != 0)
        return dates;
    return (a->hash > b->hash) - (a->hash < b->hash);
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The texts of the fragments, sorted, each once. */
static stemma_status set_texts(struct form *f, struct arena *arena,
                               const struct fragment_list *fragments, const uint32_t *text_number,
                               stemma_error *err)
{
    uint32_t *texts = ARENA_NEW(arena, uint32_t, f->n_fragments, err);
    if (texts == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < f->n_fragments; i++)
        texts[i] = text_number[fragments->at[f->fragments[i]].doc];
    qsort(texts, f->n_fragments, sizeof *texts, compare_numbers);
    f->n_texts = 0;
    for (uint32_t i = 0; i < f->n_fragments; i++)
        if (i == 0 || texts[i] != texts[i - 1])
            texts[f->n_texts++] = texts[i];
    f->texts = texts;
    return STEMMA_OK;
}

static void describe(struct keyed_form *k, const struct fragment_list *fragments,
                     const stemma_corpus *corpus)
{
    struct form *f = &k->form;
    const struct fragment *first = &fragments->at[f->fragments[0]];
    f->words = first->words;
    f->n_words = first->n_words;
    f->speaker = SPEAKER_NONE;
    for (uint32_t i = 0; i < f->n_words; i++)
        f->rarity += f->words[i].rarity;
    for (uint32_t i = 0; i < f->n_fragments; i++) {
        const struct fragment *g = &fragments->at[f->fragments[i]];
        const char *date = corpus_document(corpus, g->doc)->record.date;
        if (f->speaker == SPEAKER_NONE)
            f->speaker = g->speaker;
        if (compare_dates(date, k->date) < 0)
            k->date = date;
    }
}

/* Fragments by hash; those of one hash stay in their order. */
static stemma_status sort_fragments(struct sort_item **out, struct arena *arena,
                                    const struct fragment_list *fragments, stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, fragments->n, err);
    if (items == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < fragments->n; i++)
        items[i] = (struct sort_item){hash_fragment(&fragments->at[i]), i};
    *out = items;
    return sort_items(arena, items, fragments->n, err);
}

stemma_status forms_make(struct form_list *out, struct arena *arena,
                         const struct fragment_list *fragments, const stemma_corpus *corpus,
                         const uint32_t *text_number, stemma_error *err)
{
    const size_t n = fragments->n;
    struct sort_item *sorted = NULL;
    TRY(sort_fragments(&sorted, arena, fragments, err));
    struct keyed_form *keyed = ARENA_ZEROED(arena, struct keyed_form, n, err);
    uint32_t *numbers = ARENA_NEW(arena, uint32_t, n, err);
    uint32_t *of_fragment = ARENA_NEW(arena, uint32_t, n, err);
    if (keyed == NULL || numbers == NULL || of_fragment == NULL)
        return arena_status(arena);
    size_t n_forms = 0;
    for (size_t i = 0; i < n; i++) {
        numbers[i] = (uint32_t)sorted[i].value;
        if (i == 0 || sorted[i].key != sorted[i - 1].key ||
            fragments->at[numbers[i]].n_words != fragments->at[numbers[i - 1]].n_words)
            keyed[n_forms++] =
                (struct keyed_form){.hash = sorted[i].key, .form = {.fragments = numbers + i}};
        keyed[n_forms - 1].form.n_fragments++;
    }
    for (size_t i = 0; i < n_forms; i++) {
        describe(&keyed[i], fragments, corpus);
        TRY(set_texts(&keyed[i].form, arena, fragments, text_number, err));
    }
    if (n_forms > 0)
        qsort(keyed, n_forms, sizeof *keyed, compare_forms);
    struct form *forms = ARENA_NEW(arena, struct form, n_forms, err);
    if (forms == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n_forms; i++) {
        forms[i] = keyed[i].form;
        for (uint32_t k = 0; k < forms[i].n_fragments; k++)
            of_fragment[forms[i].fragments[k]] = (uint32_t)i;
    }
    *out = (struct form_list){n_forms, forms, of_fragment};
    return STEMMA_OK;
}
