/*
 * Fragments to forms: fragments are sorted by length, then by the hash of their words and seams;
 * runs of equal ones are a form each. Forms are then put in their own order.
 *
 * Two different forms with one 64-bit hash would be taken for one: at 10^8 fragments the chance is
 * below one in a thousand, and their length must agree too.
 *
 * What reads words (hashes, rarities) is shared out to threads; sorting is linear, and of forms
 * n log n.
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

/* Fragments, or forms, that one item of work has. */
enum { BLOCK = 256 };

struct job {
    struct workers *workers;
    const struct form_inputs *in;
    struct sort_item *sorted; /* fragments by hash */
    struct keyed_form *forms;
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
        describe(&j->forms[f], j->in->fragments, j->in->corpus);
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

/* The forms, in no order yet: each has its fragments in `numbers`. */
static stemma_status list_forms(struct job *j, struct arena *arena, stemma_error *err)
{
    const size_t n = j->in->fragments->n;
    uint32_t *numbers = ARENA_NEW(arena, uint32_t, n, err);
    j->forms = ARENA_ZEROED(arena, struct keyed_form, n, err);
    if (numbers == NULL || j->forms == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        numbers[i] = (uint32_t)j->sorted[i].value;
        if (i == 0 || j->sorted[i].key != j->sorted[i - 1].key ||
            j->in->fragments->at[numbers[i]].n_words !=
                j->in->fragments->at[numbers[i - 1]].n_words)
            j->forms[j->n_forms++] =
                (struct keyed_form){.hash = j->sorted[i].key, .form = {.fragments = numbers + i}};
        j->forms[j->n_forms - 1].form.n_fragments++;
    }
    return parallel_for(j->workers, (j->n_forms + BLOCK - 1) / BLOCK, describe_block, j, NULL, NULL,
                        err);
}

stemma_status forms_make(struct form_list *out, struct arena *arena, struct workers *workers,
                         const struct form_inputs *in, stemma_error *err)
{
    struct job j = {.workers = workers, .in = in};
    TRY(sort_fragments(&j, arena, err));
    TRY(list_forms(&j, arena, err));
    if (j.n_forms > 0)
        qsort(j.forms, j.n_forms, sizeof *j.forms, compare_forms);
    struct form *forms = ARENA_NEW(arena, struct form, j.n_forms, err);
    uint32_t *of_fragment = ARENA_NEW(arena, uint32_t, in->fragments->n, err);
    if (forms == NULL || of_fragment == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < j.n_forms; i++) {
        forms[i] = j.forms[i].form;
        for (uint32_t k = 0; k < forms[i].n_fragments; k++)
            of_fragment[forms[i].fragments[k]] = (uint32_t)i;
    }
    *out = (struct form_list){j.n_forms, forms, of_fragment};
    return STEMMA_OK;
}
