/*
 * Joins the groups of great events. In: groups, and the ties of their texts; out: groups.
 *
 * Average linkage counts what was not compared as 0. That is right where a text has looked at all
 * that is like it, and wrong where an event has thousands of texts and each knows thirty: such an
 * event ends as many groups. So groups are looked at again where one of two that have a tie is a
 * crowd (its texts' lists are full of likely neighbours). Sixteen texts of each are drawn and all
 * their pairs compared: the two are one event when the mean nearness across is half of what texts
 * of the crowd are to their likely neighbours. The mean over a sample is a quorum, as in linkage:
 * one text that is like both joins nothing. Groups with the strongest ties come first; what was
 * joined is compared as a whole, so that a chain of days does not become one event.
 *
 * A sample is the texts with the least hashes (bottom-k, Cohen and Kaplan 2007): the sample of a
 * union is made of those of its parts, whatever the order of joining.
 */
#include "story/crowds.h"

#include "base/disjoint.h"
#include "base/hash.h"
#include "base/sort.h"

#include <stdlib.h>
#include <string.h>

enum { SAMPLE = 16 };
#define MOST_OF 0.65F /* of the nearness of likely neighbours */
#define LIKELY 0.5F   /* what the first model says of a likely neighbour */

struct crowd {
    uint32_t n_sampled;
    uint32_t sample[SAMPLE]; /* by hash */
    uint32_t n, n_full;      /* texts; those whose list is full */
    float level;             /* summed over the full ones: nearness to likely neighbours */
};

struct crowds {
    const struct likeness *l;
    struct crowd *at; /* by root */
    uint32_t *root;
    int32_t days;
};

/* ---- samples */

static bool before(uint32_t a, uint32_t b)
{
    return hash_mix(a) < hash_mix(b);
}

static void merge_samples(struct crowd *a, const struct crowd *b)
{
    uint32_t merged[SAMPLE], n = 0, i = 0, k = 0;
    while (n < SAMPLE && (i < a->n_sampled || k < b->n_sampled)) {
        const bool first =
            k == b->n_sampled || (i < a->n_sampled && before(a->sample[i], b->sample[k]));
        merged[n++] = first ? a->sample[i++] : b->sample[k++];
    }
    memcpy(a->sample, merged, n * sizeof *merged);
    a->n_sampled = n;
    a->n += b->n;
    a->n_full += b->n_full;
    a->level += b->level;
}

static bool is_crowd(const struct crowd *c)
{
    return 2 * c->n_full >= c->n;
}

/* What a text is to its likely neighbours; 0 where they do not fill half of its list. */
static float level_of(const struct likeness *l, uint32_t set)
{
    float sum = 0;
    uint32_t n = 0;
    if (!likeness_crowded(l, set))
        return 0;
    for (uint32_t i = l->first[set]; i < l->first[set + 1]; i++) {
        const uint32_t pair = l->ties[i].pair;
        if (l->look[pair] < LIKELY)
            continue;
        sum += l->facts[pair].cosine[VIEW_BODY] + l->facts[pair].cosine[VIEW_LEAD];
        n++;
    }
    return n > 0 ? sum / (float)n : 0;
}

/* ---- whether two are one */

static float nearness(const struct crowds *c, uint32_t x, uint32_t y)
{
    const struct portrait *a = &c->l->portraits[x], *b = &c->l->portraits[y];
    if (a->day != NO_DAY && b->day != NO_DAY && llabs((long long)a->day - b->day) > c->days)
        return 0;
    return (float)(vector_product(&a->view[VIEW_BODY], &b->view[VIEW_BODY]) +
                   vector_product(&a->view[VIEW_LEAD], &b->view[VIEW_LEAD]));
}

static bool one_event(const struct crowds *c, const struct crowd *a, const struct crowd *b)
{
    float sum = 0, level = 0;
    for (uint32_t i = 0; i < a->n_sampled; i++)
        for (uint32_t k = 0; k < b->n_sampled; k++)
            sum += nearness(c, a->sample[i], b->sample[k]);
    if (is_crowd(a))
        level = a->level / (float)a->n_full;
    if (is_crowd(b) && b->level / (float)b->n_full > level)
        level = b->level / (float)b->n_full;
    return sum >= MOST_OF * level * (float)(a->n_sampled * b->n_sampled);
}

/* ---- the groups that have a tie */

static int compare_sums(const void *left, const void *right)
{
    const struct sort_item *a = left, *b = right;
    if (a->value != b->value)
        return a->value > b->value ? -1 : 1;
    return (a->key > b->key) - (a->key < b->key);
}

/* Pairs of groups by the number of likely ties between them: key = both, value = the number. */
static stemma_status list_meetings(struct sort_item **out, size_t *n, struct arena *scratch,
                                   const struct crowds *c, stemma_error *err)
{
    const struct likeness *l = c->l;
    uint64_t *keys = ARENA_NEW(scratch, uint64_t, l->pairs.n, err);
    size_t n_keys = 0;
    *n = 0;
    if (keys == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < l->pairs.n; i++) {
        const uint32_t x = c->root[l->pairs.at[i].a], y = c->root[l->pairs.at[i].b];
        if (x != y && l->look[i] >= LIKELY && (is_crowd(&c->at[x]) || is_crowd(&c->at[y])))
            keys[n_keys++] = x < y ? (uint64_t)x << 32 | y : (uint64_t)y << 32 | x;
    }
    TRY(sort_keys(scratch, keys, n_keys, err));
    *out = ARENA_NEW(scratch, struct sort_item, n_keys, err);
    if (*out == NULL)
        return arena_status(scratch);
    for (size_t i = 0; i < n_keys; i++) {
        if (i == 0 || keys[i] != keys[i - 1])
            (*out)[(*n)++] = (struct sort_item){keys[i], 0};
        (*out)[*n - 1].value++;
    }
    if (*n > 0)
        qsort(*out, *n, sizeof **out, compare_sums);
    return STEMMA_OK;
}

static stemma_status find_crowds(struct crowds *c, struct arena *scratch, const uint32_t *group,
                                 stemma_error *err)
{
    const uint32_t n = c->l->n;
    c->at = ARENA_ZEROED(scratch, struct crowd, n, err);
    c->root = ARENA_NEW(scratch, uint32_t, n, err);
    if (c->at == NULL || c->root == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < n; i++) {
        const float level = level_of(c->l, i);
        const struct crowd one = {1, {i}, 1, level > 0, level};
        merge_samples(&c->at[group[i]], &one);
        c->root[i] = group[i];
    }
    return STEMMA_OK;
}

stemma_status crowds_join(uint32_t *group, struct arena *scratch, const struct likeness *l,
                          int32_t days, stemma_error *err)
{
    struct crowds c = {.l = l, .days = days};
    struct sort_item *meetings;
    size_t n;
    TRY(find_crowds(&c, scratch, group, err));
    TRY(list_meetings(&meetings, &n, scratch, &c, err));
    for (size_t i = 0; i < n; i++) {
        const uint32_t x = disjoint_root(c.root, (uint32_t)(meetings[i].key >> 32)),
                       y = disjoint_root(c.root, (uint32_t)meetings[i].key);
        TRY(i % 1024 == 0 ? ctx_check(scratch->ctx, err) : STEMMA_OK);
        if (x == y || !one_event(&c, &c.at[x], &c.at[y]))
            continue;
        disjoint_unite(c.root, x, y);
        merge_samples(&c.at[x < y ? x : y], &c.at[x < y ? y : x]);
    }
    for (uint32_t i = 0; i < l->n; i++)
        group[i] = disjoint_root(c.root, i);
    return STEMMA_OK;
}
