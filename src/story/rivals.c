/*
 * Compares groups. In: pairs with their likelihood, and groups; out: for each copy set what it is
 * to other groups, and for groups what they are to each other.
 *
 * All of it are means over pairs, where a pair that is not listed counts as 0, as linkage has it. A
 * round-up or a live blog is like several stories which are not like each other: average linkage
 * puts it into one of them, at random as it were. So what is half as like two groups or more,
 * beside its own, as a group's members must be like each other, is of none: it touches them all.
 */
#include "story/rivals.h"

#include "base/bisect.h"
#include "base/sort.h"

#include <stdlib.h>

enum { SEVERAL = 2 }; /* strange groups that a round-up touches, at least */
#define TOUCHING 0.5  /* of the linkage's mean */
#define ALIKE 0.4     /* of a set's mean with its own group: as like another group, nearly */
#define STRANGE 0.3   /* of a set's mean with a group: what the rest of its own group has at most */

/* The sum of likelihoods of one set with one group. */
struct share {
    uint32_t group, n;
    double sum;
};

struct share_list {
    struct share *at;
    uint32_t n;
};

static int compare_shares(const void *left, const void *right)
{
    const struct share *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return (a->sum > b->sum) - (a->sum < b->sum);
}

/* Sums by group over the ties of a set; in scratch memory. */
static stemma_status sum_shares(struct share_list *out, struct arena *scratch,
                                const struct likeness *l, const uint32_t *group, uint32_t set,
                                stemma_error *err)
{
    const uint32_t begin = l->first[set], n = l->first[set + 1] - begin;
    out->at = ARENA_NEW(scratch, struct share, n, err);
    out->n = 0;
    if (out->at == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < n; i++) {
        const struct tie *t = &l->ties[begin + i];
        out->at[i] = (struct share){group[t->other], 1, l->probability[t->pair]};
    }
    if (n > 0)
        qsort(out->at, n, sizeof *out->at, compare_shares);
    for (uint32_t i = 0; i < n; i++) {
        if (out->n > 0 && out->at[out->n - 1].group == out->at[i].group) {
            out->at[out->n - 1].sum += out->at[i].sum;
            out->at[out->n - 1].n++;
        } else {
            out->at[out->n++] = out->at[i];
        }
    }
    return STEMMA_OK;
}

static stemma_status group_sizes(uint32_t **out, struct arena *arena, const uint32_t *group,
                                 uint32_t n, stemma_error *err)
{
    *out = ARENA_ZEROED(arena, uint32_t, n, err);
    if (*out == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++)
        (*out)[group[i]]++;
    return STEMMA_OK;
}

/* Sums of likelihood between groups, by a, then b; their `mean` is the sum. */
static stemma_status sum_groups(related_array *out, struct arena *arena, const struct likeness *l,
                                const uint32_t *group, stemma_error *err)
{
    size_t n = 0;
    struct sort_item *items = ARENA_NEW(arena, struct sort_item, l->pairs.n, err);
    *out = (related_array)ARRAY_INIT(UINT32_MAX);
    if (items == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < l->pairs.n; i++) {
        const uint32_t x = group[l->pairs.at[i].a], y = group[l->pairs.at[i].b];
        if (x != y && l->probability[i] > 0)
            items[n++] =
                (struct sort_item){x < y ? (uint64_t)x << 32 | y : (uint64_t)y << 32 | x, i};
    }
    TRY(sort_items(arena, items, n, err));
    for (size_t i = 0; i < n; i++) {
        const double p = l->probability[items[i].value];
        const struct related_groups r = {(uint32_t)(items[i].key >> 32), (uint32_t)items[i].key, p};
        struct related_groups *last = out->n > 0 ? &out->at[out->n - 1] : NULL;
        if (last != NULL && last->a == r.a && last->b == r.b)
            last->mean += p;
        else
            TRY(ARRAY_ADD(arena, out, r, err));
    }
    return STEMMA_OK;
}

/* What parting goes by. */
struct parting {
    const uint32_t *group, *sizes;
    related_array sums; /* between groups: `mean` is a sum here; by a, then b */
    double least;
    uint32_t *alone; /* by set: 1 where it is taken out */
};

static double sum_between(const struct parting *p, uint32_t x, uint32_t y)
{
    const uint32_t a = x < y ? x : y, b = x < y ? y : x;
    struct bisect search = {.high = p->sums.n};
    while (bisect_open(&search)) {
        const struct related_groups *r = &p->sums.at[search.middle];
        bisect_step(&search, r->a < a || (r->a == a && r->b < b));
    }
    const size_t at = search.low;
    return at < p->sums.n && p->sums.at[at].a == a && p->sums.at[at].b == b ? p->sums.at[at].mean
                                                                            : 0;
}

/* Whether the rest of the set's group is far less like the group of the share than the set is. */
static bool is_strange(const struct parting *p, uint32_t set, const struct share *share)
{
    const uint32_t own = p->group[set];
    const double pairs = (double)(p->sizes[own] - 1) * p->sizes[share->group];
    const double mean = share->sum / p->sizes[share->group];
    return pairs > 0 && (sum_between(p, own, share->group) - share->sum) / pairs < STRANGE * mean;
}

static stemma_status part_set(touch_array *out, struct parting *p, struct arena *arena,
                              const struct share_list *shares, uint32_t set, stemma_error *err)
{
    const uint32_t own = p->group[set];
    uint32_t n_strange = 0;
    double best = 0, least = p->least;
    for (uint32_t i = 0; i < shares->n; i++) {
        const struct share *s = &shares->at[i];
        const double mean = s->sum / p->sizes[s->group];
        if (s->group == own && p->sizes[own] > 1 && ALIKE * s->sum / (p->sizes[own] - 1) < least)
            least = ALIKE * s->sum / (p->sizes[own] - 1);
        if (s->group == own || p->sizes[s->group] < 2 || mean < TOUCHING * p->least ||
            !is_strange(p, set, s))
            continue;
        n_strange++;
        best = mean > best ? mean : best;
    }
    if (n_strange < SEVERAL && best < least)
        return STEMMA_OK;
    p->alone[set] = 1;
    for (uint32_t i = 0; i < shares->n; i++) {
        const struct share *s = &shares->at[i];
        const uint32_t others = p->sizes[s->group] - (s->group == own);
        if (p->sizes[s->group] > 1 && others > 0 && s->sum / others >= TOUCHING * p->least)
            TRY(ARRAY_ADD(arena, out, ((struct touch){set, s->group}), err));
    }
    return STEMMA_OK;
}

/* Numbers each group by its least member, once some are alone. */
static stemma_status renumber(uint32_t *group, touch_array *touches, struct arena *scratch,
                              const uint32_t *alone, uint32_t n, stemma_error *err)
{
    uint32_t *least = ARENA_NEW(scratch, uint32_t, n, err);
    if (least == NULL)
        return arena_status(scratch);
    for (uint32_t i = n; i-- > 0;)
        if (!alone[i])
            least[group[i]] = i;
    for (size_t t = 0; t < touches->n; t++)
        touches->at[t].group = least[touches->at[t].group];
    for (uint32_t i = 0; i < n; i++)
        group[i] = alone[i] ? i : least[group[i]];
    return STEMMA_OK;
}

/* Groups of which all members go would have no number: such a group keeps them. */
static void keep_some(uint32_t *alone, touch_array *touches, const uint32_t *group,
                      const uint32_t *sizes, uint32_t *n_alone, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        n_alone[group[i]] += alone[i];
    for (uint32_t i = 0; i < n; i++)
        if (n_alone[group[i]] == sizes[group[i]])
            alone[i] = 0;
    size_t kept = 0;
    for (size_t t = 0; t < touches->n; t++)
        if (alone[touches->at[t].set])
            touches->at[kept++] = touches->at[t];
    touches->n = kept;
}

static stemma_status part_all(touch_array *out, uint32_t *group, struct arena *arena,
                              struct arena *scratch, const struct likeness *l, struct parting *p,
                              stemma_error *err)
{
    uint32_t *sizes, *n_alone = ARENA_ZEROED(scratch, uint32_t, l->n, err);
    p->alone = ARENA_ZEROED(scratch, uint32_t, l->n, err);
    if (n_alone == NULL || p->alone == NULL)
        return arena_status(scratch);
    TRY(group_sizes(&sizes, scratch, group, l->n, err));
    p->sizes = sizes;
    TRY(sum_groups(&p->sums, scratch, l, group, err));
    for (uint32_t set = 0; set < l->n; set++) {
        const struct arena_mark mark = arena_mark(scratch);
        struct share_list shares;
        TRY(sum_shares(&shares, scratch, l, group, set, err));
        TRY(part_set(out, p, arena, &shares, set, err));
        arena_rewind(scratch, mark);
    }
    keep_some(p->alone, out, group, sizes, n_alone, l->n);
    return renumber(group, out, scratch, p->alone, l->n, err);
}

void rivals_regroup(touch_array *touches, const uint32_t *group)
{
    size_t kept = 0;
    for (size_t t = 0; t < touches->n; t++) {
        const struct touch one = {touches->at[t].set, group[touches->at[t].group]};
        bool known = group[one.set] == one.group;
        for (size_t k = kept; k-- > 0 && touches->at[k].set == one.set && !known;)
            known = touches->at[k].group == one.group;
        if (!known)
            touches->at[kept++] = one;
    }
    touches->n = kept;
}

stemma_status rivals_part(touch_array *out, uint32_t *group, struct arena *arena,
                          const struct likeness *l, double least, stemma_error *err)
{
    struct parting p = {.group = group, .least = least};
    struct arena scratch;
    *out = (touch_array)ARRAY_INIT(UINT32_MAX);
    arena_init(&scratch, arena->ctx);
    const stemma_status status = part_all(out, group, arena, &scratch, l, &p, err);
    arena_clear(&scratch);
    return status;
}

stemma_status rivals_of_sets(struct rivalry **out, struct arena *arena, const struct likeness *l,
                             const uint32_t *group, stemma_error *err)
{
    struct arena scratch;
    uint32_t *sizes;
    *out = ARENA_ZEROED(arena, struct rivalry, l->n, err);
    if (*out == NULL)
        return arena_status(arena);
    arena_init(&scratch, arena->ctx);
    stemma_status status = group_sizes(&sizes, &scratch, group, l->n, err);
    for (uint32_t set = 0; set < l->n && status == STEMMA_OK; set++) {
        const struct arena_mark mark = arena_mark(&scratch);
        struct rivalry *r = &(*out)[set];
        struct share_list shares = {NULL, 0};
        r->next = NO_GROUP;
        status = sum_shares(&shares, &scratch, l, group, set, err);
        for (uint32_t i = 0; i < shares.n; i++) {
            const uint32_t g = shares.at[i].group;
            if (g == group[set]) {
                r->own =
                    shares.at[i].sum / (likeness_crowded(l, set) ? shares.at[i].n : sizes[g] - 1);
            } else if (shares.at[i].sum / sizes[g] > r->next_mean) {
                r->next = g;
                r->next_mean = shares.at[i].sum / sizes[g];
            }
        }
        arena_rewind(&scratch, mark);
    }
    arena_clear(&scratch);
    return status;
}

stemma_status rivals_related(related_array *out, struct arena *arena, const struct likeness *l,
                             const uint32_t *group, double least, stemma_error *err)
{
    uint32_t *sizes;
    size_t kept = 0;
    TRY(group_sizes(&sizes, arena, group, l->n, err));
    TRY(sum_groups(out, arena, l, group, err));
    for (size_t i = 0; i < out->n; i++) {
        struct related_groups *r = &out->at[i];
        r->mean /= (double)sizes[r->a] * sizes[r->b];
        if (r->mean >= least)
            out->at[kept++] = *r;
    }
    out->n = kept;
    return STEMMA_OK;
}
