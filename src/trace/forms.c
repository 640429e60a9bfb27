/*
 * Fragments to forms: fragments are sorted by length, then by the hash of their words and seams;
 * runs of equal ones are a form each. Forms are then put in their own order, by numbers: that of
 * words, and that of the date among all dates.
 *
 * Two different forms with one 64-bit hash would be taken for one: at 10^8 fragments the chance is
 * below one in a thousand, and their length must agree too.
 *
 * What reads words (hashes, rarities) is shared out to threads; sorting is linear, and of
 * dates n log n.
 */
#include "trace/forms.h"

#include "base/hash.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

struct dated_form {
    struct form form;
    uint32_t date; /* the earliest of its documents: number in order */
};

static uint64_t hash_fragment(const struct fragment *f)
{
    uint64_t h = f->n_words;
    for (uint32_t i = 0; i < f->n_words; i++)
        h = hash_mix(h ^ (f->words[i].word + f->words[i].seam)) * 0x9e3779b97f4a7c15u;
    return h;
}

/* A document's date; NULL: it has none. */
struct dated {
    const char *date;
    uint32_t doc;
};

static int compare_dates(const void *left, const void *right)
{
    const char *a = ((const struct dated *)left)->date, *b = ((const struct dated *)right)->date;
    return a == NULL || b == NULL ? (a == NULL) - (b == NULL) : strcmp(a, b);
}

/* Numbers the dates in order, by document; those without one come last. */
static stemma_status number_dates(uint32_t **out, struct arena *arena, const stemma_corpus *corpus,
                                  stemma_error *err)
{
    const uint32_t n = (uint32_t)corpus->documents.n;
    struct dated *dated = ARENA_NEW(arena, struct dated, n, err);
    uint32_t *number = ARENA_NEW(arena, uint32_t, n, err);
    if (dated == NULL || number == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < n; d++)
        dated[d] = (struct dated){corpus_document(corpus, d)->record.date, d};
    if (n > 0)
        qsort(dated, n, sizeof *dated, compare_dates);
    for (uint32_t i = 0, last = 0; i < n; i++) {
        last += i > 0 && compare_dates(&dated[i], &dated[i - 1]) != 0;
        number[dated[i].doc] = last;
    }
    *out = number;
    return STEMMA_OK;
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

/* Words are hashes already. */
static uint32_t pair_hash(const struct fragment_word *w)
{
    return (uint32_t)((w[0].word + (w[1].word << 1 | w[1].word >> 63)) >> 20);
}

stemma_status form_pairs(struct form *form, struct arena *arena, stemma_error *err)
{
    uint32_t *pairs = ARENA_NEW(arena, uint32_t, form->n_words, err);
    if (pairs == NULL)
        return arena_status(arena);
    form->seams = false;
    for (uint32_t w = 0; w + 1 < form->n_words; w++) {
        pairs[w] = pair_hash(form->words + w);
        form->seams |= form->words[w + 1].seam != SEAM_SOLID;
    }
    form->pairs = pairs;
    return STEMMA_OK;
}

static void describe(struct dated_form *d, const struct fragment_list *fragments,
                     const uint32_t *dates)
{
    struct form *f = &d->form;
    const struct fragment *first = &fragments->at[f->fragments[0]];
    f->words = first->words;
    f->n_words = first->n_words;
    f->speaker = SPEAKER_NONE;
    for (uint32_t i = 0; i < f->n_words; i++)
        f->rarity += f->words[i].rarity;
    for (uint32_t i = 0; i < f->n_fragments; i++) {
        const struct fragment *g = &fragments->at[f->fragments[i]];
        if (f->speaker == SPEAKER_NONE)
            f->speaker = g->speaker;
        if (i == 0 || dates[g->doc] < d->date)
            d->date = dates[g->doc];
    }
}

/* Fragments, or forms, that one item of work has. */
enum { BLOCK = 256 };

struct job {
    struct workers *workers;
    const struct form_inputs *in;
    struct sort_item *sorted; /* fragments by hash */
    uint32_t *dates;          /* of documents */
    struct dated_form *forms; /* by hash */
    size_t n_forms;
};

static stemma_status hash_block(void *user, struct worker *worker, size_t block, stemma_error *err)
{
    const struct job *j = user;
    (void)worker;
    (void)err;
    for (size_t f = block * BLOCK; f < j->in->fragments->n && f < (block + 1) * BLOCK; f++)
        j->sorted[f] = (struct sort_item){hash_fragment(&j->in->fragments->at[f]), f};
    return STEMMA_OK;
}

static stemma_status describe_block(void *user, struct worker *worker, size_t block,
                                    stemma_error *err)
{
    const struct job *j = user;
    for (size_t f = block * BLOCK; f < j->n_forms && f < (block + 1) * BLOCK; f++) {
        describe(&j->forms[f], j->in->fragments, j->dates);
        TRY(form_pairs(&j->forms[f].form, &worker->keep, err));
        TRY(set_texts(&j->forms[f].form, &worker->keep, j->in->fragments, j->in->text_number, err));
    }
    return STEMMA_OK;
}

/* Fragments by hash; those of one hash stay in their order. */
static stemma_status sort_fragments(struct job *j, struct arena *arena, stemma_error *err)
{
    const size_t n = j->in->fragments->n;
    j->sorted = ARENA_NEW(arena, struct sort_item, n, err);
    if (j->sorted == NULL)
        return arena_status(arena);
    TRY(parallel_for(j->workers, (n + BLOCK - 1) / BLOCK, hash_block, j, NULL, NULL, err));
    return sort_items(arena, j->sorted, n, err);
}

/* The forms by hash: each has its fragments in `numbers`. */
static stemma_status list_forms(struct job *j, struct arena *arena, stemma_error *err)
{
    const size_t n = j->in->fragments->n;
    uint32_t *numbers = ARENA_NEW(arena, uint32_t, n, err);
    j->forms = ARENA_ZEROED(arena, struct dated_form, n, err);
    if (numbers == NULL || j->forms == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        numbers[i] = (uint32_t)j->sorted[i].value;
        if (i == 0 || j->sorted[i].key != j->sorted[i - 1].key ||
            j->in->fragments->at[numbers[i]].n_words !=
                j->in->fragments->at[numbers[i - 1]].n_words)
            j->forms[j->n_forms++] = (struct dated_form){.form = {.fragments = numbers + i}};
        j->forms[j->n_forms - 1].form.n_fragments++;
    }
    return parallel_for(j->workers, (j->n_forms + BLOCK - 1) / BLOCK, describe_block, j, NULL, NULL,
                        err);
}

/* Forms in their order: those that are equal in it stay in that of their hashes. */
static stemma_status sort_forms(struct form *out, struct arena *arena, const struct job *j,
                                stemma_error *err)
{
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, j->n_forms, err);
    if (items == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < j->n_forms; i++)
        items[i] = (struct sort_item){
            (uint64_t)(UINT32_MAX - j->forms[i].form.n_words) << 32 | j->forms[i].date, i};
    TRY(sort_items(arena, items, j->n_forms, err));
    for (size_t i = 0; i < j->n_forms; i++)
        out[i] = j->forms[items[i].value].form;
    return STEMMA_OK;
}

stemma_status forms_make(struct form_list *out, struct arena *arena, struct workers *workers,
                         const struct form_inputs *in, stemma_error *err)
{
    struct job j = {.workers = workers, .in = in};
    TRY(number_dates(&j.dates, arena, in->corpus, err));
    TRY(sort_fragments(&j, arena, err));
    TRY(list_forms(&j, arena, err));
    struct form *forms = ARENA_NEW(arena, struct form, j.n_forms, err);
    uint32_t *of_fragment = ARENA_NEW(arena, uint32_t, in->fragments->n, err);
    if (forms == NULL || of_fragment == NULL)
        return arena_status(arena);
    TRY(sort_forms(forms, arena, &j, err));
    for (size_t i = 0; i < j.n_forms; i++)
        for (uint32_t k = 0; k < forms[i].n_fragments; k++)
            of_fragment[forms[i].fragments[k]] = (uint32_t)i;
    *out = (struct form_list){j.n_forms, forms, of_fragment};
    return STEMMA_OK;
}
