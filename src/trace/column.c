/*
 * From overlaps of pairs to columns. In: forms, longest first, each with its overlaps; out: for
 * each word the column it stands in, and which forms hang together.
 *
 * Forms are taken in their order, and each is fitted to those before it: its words join the
 * columns of the words they are aligned with (union-find, Tarjan 1975, with member lists). Where
 * one form bridges two that do not overlap enough by themselves, their columns are joined. Two
 * guards keep repeated phrases apart:
 *
 *   - a column takes no second word of a form;
 *   - an overlap of a few words that fits two different places about as well fits neither: a
 *     refrain says nothing about where it stood.
 *
 * The order of forms is their own (forms.h), so the result does not depend on that of the input.
 * This is progressive alignment as in partial-order alignment (Lee, Grasso, Sharlow 2002), but of
 * a new form against the forms, not against the graph: an overlap must hold between two printings.
 */
#include "trace/column.h"

#include "base/disjoint.h"

#include <string.h>

#define FEW_WORDS 9       /* an overlap below this can be a refrain */
#define ABOUT_AS_WELL 0.9 /* of two rival overlaps */
#define MAX_MEMBERS 100000
#define NO_WORD UINT32_MAX

struct builder {
    const struct form_list *forms;
    const size_t *first_word;
    uint32_t *parent;  /* of each word, towards the founding word of its column */
    uint32_t *next;    /* the next word of its column */
    uint32_t *last;    /* of a founding word: the last one of its column */
    uint32_t *size;    /* of a founding word */
    uint32_t *stamp;   /* of a founding word: 1 + the last form that joined it */
    uint32_t *form_of; /* of each word */
    uint32_t *mark;    /* of each form, for `share_form` */
    uint32_t n_marks;
    uint32_t *parent_form;
    bool *refrain; /* of each form: it fits two places, and joined neither */
};

/* True where a form has a word in both columns. */
static bool share_form(struct builder *b, uint32_t x, uint32_t y)
{
    const uint32_t mark = ++b->n_marks;
    for (uint32_t w = x; w != NO_WORD; w = b->next[w])
        b->mark[b->form_of[w]] = mark;
    for (uint32_t w = y; w != NO_WORD; w = b->next[w])
        if (b->mark[b->form_of[w]] == mark)
            return true;
    return false;
}

/* Joins the columns of a word of form `f` and of an earlier word, unless that breaks the rule. */
static void join_columns(struct builder *b, uint32_t f, uint32_t word, uint32_t earlier)
{
    uint32_t x = disjoint_root(b->parent, earlier), y = disjoint_root(b->parent, word);
    if (x == y)
        return;
    if (b->size[y] == 1) {
        if (b->stamp[x] == f + 1)
            return;
    } else if (b->size[x] + b->size[y] > MAX_MEMBERS || share_form(b, x, y)) {
        return;
    }
    const bool holds = b->stamp[x] == f + 1 || b->stamp[y] == f + 1 || b->form_of[y] == f;
    if (y < x) { /* the earliest word founds the column */
        const uint32_t swap = x;
        x = y;
        y = swap;
    }
    b->parent[y] = x;
    b->next[b->last[x]] = y;
    b->last[x] = b->last[y];
    b->size[x] += b->size[y];
    if (holds)
        b->stamp[x] = f + 1;
}

/* Words of `a` that both overlaps pair, and those of them whose columns differ. */
static void compare_overlaps(struct builder *b, const struct overlap *x, const struct overlap *y,
                             uint32_t *n_both, uint32_t *n_differ)
{
    *n_both = *n_differ = 0;
    for (uint32_t i = 0, k = 0; i < x->n_runs && k < y->n_runs;) {
        const struct overlap_run *r = &x->runs[i], *s = &y->runs[k];
        const uint32_t begin = r->a_at > s->a_at ? r->a_at : s->a_at;
        const uint32_t end_r = r->a_at + r->n, end_s = s->a_at + s->n;
        const uint32_t end = end_r < end_s ? end_r : end_s;
        for (uint32_t w = begin; w < end; w++) {
            const size_t in_x = b->first_word[x->b] + r->b_at + (w - r->a_at);
            const size_t in_y = b->first_word[y->b] + s->b_at + (w - s->a_at);
            (*n_both)++;
            *n_differ += disjoint_root(b->parent, (uint32_t)in_x) !=
                         disjoint_root(b->parent, (uint32_t)in_y);
        }
        if (end_r <= end_s)
            i++;
        if (end_s <= end_r)
            k++;
    }
}

/* True where another overlap of the form puts the same few words elsewhere, about as well or
 * better. */
static bool has_rival(struct builder *b, const struct overlap *o, size_t n, size_t k)
{
    if (o[k].n_equal >= FEW_WORDS)
        return false;
    for (size_t i = 0; i < n; i++) {
        uint32_t n_both, n_differ;
        if (i == k || o[i].score < ABOUT_AS_WELL * o[k].score)
            continue;
        compare_overlaps(b, &o[k], &o[i], &n_both, &n_differ);
        if (n_both * 5 >= o[k].n_equal * 4 && n_differ * 2 > n_both)
            return true;
    }
    return false;
}

/* True where the overlap pairs a word that no other overlap paired before. */
static bool adds_words(struct builder *b, const struct overlap *o)
{
    for (uint32_t i = 0; i < o->n_runs; i++)
        for (uint32_t k = 0; k < o->runs[i].n; k++) {
            const size_t word = b->first_word[o->a] + o->runs[i].a_at + k;
            if (b->size[disjoint_root(b->parent, (uint32_t)word)] == 1)
                return true;
        }
    return false;
}

static void join_overlap(struct builder *b, const struct overlap *o)
{
    for (uint32_t i = 0; i < o->n_runs; i++)
        for (uint32_t k = 0; k < o->runs[i].n; k++)
            join_columns(b, o->a, (uint32_t)(b->first_word[o->a] + o->runs[i].a_at + k),
                         (uint32_t)(b->first_word[o->b] + o->runs[i].b_at + k));
    const uint32_t x = disjoint_root(b->parent_form, o->a), y = disjoint_root(b->parent_form, o->b);
    b->parent_form[x > y ? x : y] = x > y ? y : x;
}

static stemma_status fit_form(struct builder *b, struct arena *arena,
                              const struct overlap_list *overlaps, size_t f, stemma_error *err)
{
    const struct overlap *o = overlaps->at + overlaps->first[f];
    const size_t n = overlaps->first[f + 1] - overlaps->first[f];
    const struct arena_mark mark = arena_mark(arena);
    bool *rival = ARENA_NEW(arena, bool, n, err);
    if (rival == NULL)
        return arena_status(arena);
    for (size_t k = 0; k < n; k++)
        rival[k] = has_rival(b, o, n, k);
    bool joined = false;
    for (size_t k = 0; k < n; k++) {
        b->refrain[f] |= rival[k];
        if (rival[k] || (o[k].n_equal < FEW_WORDS && !adds_words(b, &o[k])))
            continue;
        join_overlap(b, &o[k]);
        joined = true;
    }
    b->refrain[f] &= !joined;
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

static stemma_status builder_init(struct builder *b, struct arena *arena, size_t n_words,
                                  stemma_error *err)
{
    const size_t n = b->forms->n;
    b->parent = ARENA_NEW(arena, uint32_t, n_words, err);
    b->next = ARENA_NEW(arena, uint32_t, n_words, err);
    b->last = ARENA_NEW(arena, uint32_t, n_words, err);
    b->size = ARENA_NEW(arena, uint32_t, n_words, err);
    b->stamp = ARENA_ZEROED(arena, uint32_t, n_words, err);
    b->form_of = ARENA_NEW(arena, uint32_t, n_words, err);
    b->mark = ARENA_ZEROED(arena, uint32_t, n, err);
    b->parent_form = ARENA_NEW(arena, uint32_t, n, err);
    b->refrain = ARENA_ZEROED(arena, bool, n, err);
    if (b->parent == NULL || b->next == NULL || b->last == NULL || b->size == NULL ||
        b->stamp == NULL || b->form_of == NULL || b->mark == NULL || b->parent_form == NULL ||
        b->refrain == NULL)
        return arena_status(arena);
    for (uint32_t f = 0; f < n; f++) {
        b->parent_form[f] = f;
        for (size_t w = b->first_word[f]; w < b->first_word[f + 1]; w++) {
            b->parent[w] = b->last[w] = (uint32_t)w;
            b->next[w] = NO_WORD;
            b->size[w] = 1;
            b->form_of[w] = f;
        }
    }
    return STEMMA_OK;
}

/* A form that others were joined to is a passage, whatever it fits. */
static void keep_founders(struct builder *b)
{
    for (uint32_t f = 0; f < b->forms->n; f++)
        if (disjoint_root(b->parent_form, f) != f)
            b->refrain[disjoint_root(b->parent_form, f)] = false;
}

/* The forms by component; components by their first form. Refrains are in none. */
static stemma_status list_components(struct column_set *out, struct arena *arena, struct builder *b,
                                     const struct stemma_params *params, stemma_error *err)
{
    const size_t n = b->forms->n;
    uint32_t *first = ARENA_ZEROED(arena, uint32_t, n + 2, err);
    uint32_t *list = ARENA_NEW(arena, uint32_t, n, err);
    uint32_t *number = ARENA_NEW(arena, uint32_t, n, err);
    if (first == NULL || list == NULL || number == NULL)
        return arena_status(arena);
    uint32_t n_components = 0;
    keep_founders(b);
    for (uint32_t f = 0; f < n; f++) {
        const uint32_t root = disjoint_root(b->parent_form, f);
        number[f] = root == f ? UINT32_MAX : number[root];
        if (form_is_short(&b->forms->at[f], params) || b->refrain[f])
            continue;
        if (root == f)
            number[f] = n_components++;
        first[number[f] + 2]++;
    }
    for (uint32_t c = 0; c < n_components; c++)
        first[c + 2] += first[c + 1];
    for (uint32_t f = 0; f < n; f++)
        if (number[f] != UINT32_MAX)
            list[first[number[f] + 1]++] = f;
    out->n_components = n_components;
    out->component_first = first;
    out->component_forms = list;
    return STEMMA_OK;
}

/* Numbers the words of forms that overlap others: most forms are printed once, and need no columns.
 */
static stemma_status number_words(size_t **out, struct arena *arena, const struct form_list *forms,
                                  const struct overlap_list *overlaps, stemma_error *err)
{
    const size_t n_forms = forms->n;
    size_t *first_word = ARENA_ZEROED(arena, size_t, n_forms + 1, err);
    if (first_word == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < overlaps->first[n_forms]; i++)
        first_word[overlaps->at[i].a] = first_word[overlaps->at[i].b] = 1;
    size_t n = 0;
    for (size_t f = 0; f < n_forms; f++) {
        const bool overlaps_one = first_word[f] > 0;
        first_word[f] = n;
        n += overlaps_one ? forms->at[f].n_words : 0;
    }
    first_word[n_forms] = n;
    *out = first_word;
    return STEMMA_OK;
}

stemma_status columns_make(struct column_set *out, struct arena *arena,
                           const struct trace_inputs *in, const struct overlap_list *overlaps,
                           stemma_error *err)
{
    const struct form_list *forms = &in->forms;
    size_t *first_word = NULL;
    TRY(number_words(&first_word, arena, forms, overlaps, err));
    const size_t n_words = first_word[forms->n];
    struct builder b = {.forms = forms, .first_word = first_word};
    TRY(builder_init(&b, arena, n_words, err));
    for (size_t f = 0; f < forms->n; f++) {
        TRY(f % 1024 == 0 ? ctx_check(in->corpus->ctx, err) : STEMMA_OK);
        TRY(fit_form(&b, arena, overlaps, f, err));
    }
    for (size_t w = 0; w < n_words; w++)
        b.parent[w] = disjoint_root(b.parent, (uint32_t)w);
    *out = (struct column_set){.n_words = n_words, .first_word = first_word, .column = b.parent};
    return list_components(out, arena, &b, in->params, err);
}
