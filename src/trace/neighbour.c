/*
 * Neighbours by shared seeds. In: forms, longest first; out: which earlier forms share what with
 * one.
 *
 * Most quotations are printed once, and most seeds stand in one form only. Two bits for each hash
 * say which may stand in two; these alone are sorted, and those that do stand in one are forgotten.
 * What is left is numbered, so that looking a seed up is a look into a table of words. Of every
 * seed only the first SEED_FORMS forms are looked at, and seeds that stand in more than
 * SEED_FREQUENT forms are looked at only where the others led to nothing: no phrase costs more than
 * that, however often it is repeated. (The directed, short-in-long view is MemeTracker's: Leskovec,
 * Backstrom, Kleinberg 2009.)
 */
#include "trace/neighbour.h"

#include "base/hash.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

#define SEED_FORMS 64      /* forms looked at for one seed */
#define SEED_FREQUENT 1024 /* forms that hold a seed above which it is looked at last */

/* Rarity of the seed that begins at word `i`; 0 where none does. */
static uint32_t seed_rarity(const struct seed_rule *rule, const struct form *f, uint32_t i)
{
    uint32_t sum = 0;
    if (i + rule->n_words > f->n_words)
        return 0;
    for (uint32_t k = i; k < i + rule->n_words; k++) {
        if (k > i && f->words[k].seam != SEAM_SOLID)
            return 0;
        sum += f->words[k].rarity;
    }
    return sum >= rule->bits * BIT ? sum : 0;
}

static uint64_t seed_hash(const struct seed_rule *rule, const struct form *f, uint32_t i,
                          uint32_t cluster)
{
    uint64_t h = cluster;
    for (uint32_t k = i; k < i + rule->n_words; k++)
        h = hash_mix(h * 0x9e3779b97f4a7c15u + f->words[k].word);
    return h;
}

static uint32_t cluster_of(const struct seed_index *t, size_t form)
{
    return t->rule.cluster != NULL ? t->rule.cluster[form] : 0;
}

/* Which hashes were seen once, and twice: two bits for each; more may be set. */
struct seen {
    uint8_t *bits;
    uint64_t mask;
};

static stemma_status seen_make(struct seen *s, struct arena *scratch, size_t n, stemma_error *err)
{
    uint64_t slots = 64;
    while (slots < 4 * (uint64_t)n)
        slots *= 2;
    *s = (struct seen){ARENA_ZEROED(scratch, uint8_t, slots / 4, err), slots - 1};
    return s->bits != NULL ? STEMMA_OK : arena_status(scratch);
}

static void seen_add(struct seen *s, uint64_t hash)
{
    const uint64_t slot = hash & s->mask;
    uint8_t *byte = &s->bits[slot / 4];
    const uint32_t shift = 2 * (slot % 4);
    *byte = (uint8_t)(*byte | (1u + (*byte >> shift & 1u)) << shift);
}

static bool seen_twice(const struct seen *s, uint64_t hash)
{
    const uint64_t slot = hash & s->mask;
    return (s->bits[slot / 4] >> (2 * (slot % 4) + 1) & 1) != 0;
}

/* The seeds of all forms that may stand in two: key and word, by key and place. */
static stemma_status list_seeds(struct sort_item **out, size_t *n_out, struct arena *scratch,
                                const struct seed_index *t, stemma_error *err)
{
    size_t n_words = 0, n_all = 0, n = 0;
    struct seen seen;
    for (size_t f = 0; f < t->forms->n; f++)
        n_words += cluster_of(t, f) != SEED_LEFT_OUT ? t->forms->at[f].n_words : 0;
    struct sort_item *items = ARENA_NEW(scratch, struct sort_item, n_words, err);
    if (items == NULL)
        return arena_status(scratch);
    TRY(seen_make(&seen, scratch, n_words, err));
    for (size_t f = 0; f < t->forms->n; f++) {
        const struct form *form = &t->forms->at[f];
        const uint32_t cluster = cluster_of(t, f);
        for (uint32_t i = 0; cluster != SEED_LEFT_OUT && i < form->n_words; i++) {
            if (seed_rarity(&t->rule, form, i) == 0)
                continue;
            const uint64_t hash = seed_hash(&t->rule, form, i, cluster);
            items[n_all++] = (struct sort_item){hash, t->first_word[f] + i};
            seen_add(&seen, hash);
        }
    }
    for (size_t i = 0; i < n_all; i++)
        if (seen_twice(&seen, items[i].key))
            items[n++] = items[i];
    *out = items;
    *n_out = n;
    return sort_items(scratch, items, n, err);
}

/* The form of each word. */
static stemma_status list_forms(uint32_t **out, struct arena *scratch, const struct seed_index *t,
                                stemma_error *err)
{
    uint32_t *form_of = ARENA_NEW(scratch, uint32_t, t->first_word[t->forms->n], err);
    if (form_of == NULL)
        return arena_status(scratch);
    for (uint32_t f = 0; f < t->forms->n; f++)
        for (size_t w = t->first_word[f]; w < t->first_word[f + 1]; w++)
            form_of[w] = f;
    *out = form_of;
    return STEMMA_OK;
}

/* The end of the run of equal seeds from `begin` on; sets how many forms hold them. */
static size_t run_of(const struct sort_item *items, size_t n, size_t begin, const uint32_t *form_of,
                     size_t *n_forms)
{
    size_t end = begin;
    *n_forms = 0;
    for (; end < n && items[end].key == items[begin].key; end++)
        *n_forms += end == begin || form_of[items[end].value] != form_of[items[end - 1].value];
    return end;
}

/* Numbers the seeds that stand in two forms, and lists the forms of each. */
static stemma_status number_seeds(struct seed_index *t, struct arena *arena,
                                  const struct sort_item *items, size_t n, const uint32_t *form_of,
                                  stemma_error *err)
{
    const size_t n_words = t->first_word[t->forms->n];
    size_t n_forms, n_groups = 0, n_holders = 0;
    for (size_t begin = 0; begin < n;) {
        begin = run_of(items, n, begin, form_of, &n_forms);
        n_groups += n_forms > 1;
        n_holders += n_forms > 1 ? n_forms : 0;
    }
    uint32_t *group = ARENA_NEW(arena, uint32_t, n_words, err);
    uint32_t *holders = ARENA_NEW(arena, uint32_t, n_holders, err);
    size_t *first = ARENA_NEW(arena, size_t, n_groups + 1, err);
    if (group == NULL || holders == NULL || first == NULL)
        return arena_status(arena);
    memset(group, 0xff, n_words * sizeof *group);
    uint32_t g = 0;
    first[0] = n_holders = 0;
    for (size_t begin = 0, end; begin < n; begin = end) {
        end = run_of(items, n, begin, form_of, &n_forms);
        for (size_t i = begin; i < end && n_forms > 1; i++) {
            group[items[i].value] = g;
            if (i == begin || form_of[items[i].value] != form_of[items[i - 1].value])
                holders[n_holders++] = form_of[items[i].value];
        }
        g += n_forms > 1;
        first[g] = n_holders;
    }
    t->group = group;
    t->first = first;
    t->holders = holders;
    return STEMMA_OK;
}

static stemma_status index_seeds(struct seed_index *t, struct arena *arena, struct arena *scratch,
                                 stemma_error *err)
{
    uint32_t *form_of = NULL;
    struct sort_item *items = NULL;
    size_t n = 0;
    TRY(list_forms(&form_of, scratch, t, err));
    TRY(list_seeds(&items, &n, scratch, t, err));
    return number_seeds(t, arena, items, n, form_of, err);
}

stemma_status seed_index_make(struct seed_index *out, struct arena *arena,
                              const struct form_list *forms, const struct seed_rule *rule,
                              stemma_error *err)
{
    struct arena scratch;
    size_t *first_word = ARENA_NEW(arena, size_t, forms->n + 1, err);
    if (first_word == NULL)
        return arena_status(arena);
    first_word[0] = 0;
    for (size_t f = 0; f < forms->n; f++)
        first_word[f + 1] = first_word[f] + forms->at[f].n_words;
    *out = (struct seed_index){.rule = *rule, .forms = forms, .first_word = first_word};
    arena_init(&scratch, arena->ctx);
    const stemma_status status = index_seeds(out, arena, &scratch, err);
    arena_clear(&scratch);
    return status;
}

static int compare_forms(const void *left, const void *right)
{
    const struct neighbour *a = left, *b = right;
    return (a->form > b->form) - (a->form < b->form);
}

static int compare_neighbours(const void *left, const void *right)
{
    const struct neighbour *a = left, *b = right;
    if (a->rarity != b->rarity)
        return a->rarity > b->rarity ? -1 : 1;
    return (a->form > b->form) - (a->form < b->form);
}

/* Sums up what stands for each form, best first. */
static void sum_up(neighbour_array *list)
{
    if (list->n == 0)
        return;
    qsort(list->at, list->n, sizeof *list->at, compare_forms);
    size_t n = 0;
    for (size_t k = 0; k < list->n; k++) {
        if (n > 0 && list->at[n - 1].form == list->at[k].form) {
            list->at[n - 1].rarity += list->at[k].rarity;
            list->at[n - 1].n_seeds++;
        } else {
            list->at[n++] = list->at[k];
        }
    }
    list->n = n;
    qsort(list->at, list->n, sizeof *list->at, compare_neighbours);
}

stemma_status neighbours_find(neighbour_array *out, struct arena *scratch,
                              const struct seed_index *t, const struct stretch *s, bool frequent,
                              stemma_error *err)
{
    const struct form *form = &t->forms->at[s->form];
    const uint32_t *group = t->group + t->first_word[s->form];
    out->n = 0;
    for (uint32_t i = s->begin; i + t->rule.n_words <= s->end; i++) {
        if (group[i] == SEED_ALONE)
            continue;
        const size_t begin = t->first[group[i]], end = t->first[group[i] + 1];
        if ((end - begin > SEED_FREQUENT) != frequent)
            continue;
        const uint32_t rarity = seed_rarity(&t->rule, form, i);
        for (size_t k = begin; k < end && k < begin + SEED_FORMS && t->holders[k] < s->form; k++) {
            const struct neighbour c = {t->holders[k], rarity, 1};
            TRY(ARRAY_ADD(scratch, out, c, err));
        }
    }
    sum_up(out);
    return STEMMA_OK;
}
