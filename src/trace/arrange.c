/*
 * The contigs of a group, put into order. In: the group; out: its utterances in order, and what
 * documents say about each two of them.
 *
 * Contigs are first numbered by their mean relative place in the texts that print them, those said
 * to begin or end first or last: the order where nothing else speaks. What documents say of pairs
 * (evidence.c) is then summed and solved (order.c). A pair's order is settled where more speaks for
 * it than one document whose own order is doubtful could say.
 *
 * Cost: that of the two, and the pairs sorted.
 */
#include "trace/arrange.h"

#include "trace/around.h"

#include <stdlib.h>
#include <string.h>

struct arranger {
    struct arena *scratch;
    const struct collation *c;
    struct source_group *group;
    struct printing_list printings;
    struct order_witnesses evidence;
};

struct mean_place {
    uint32_t contig;
    double sum;
    uint32_t n, first_doc, first_begin;
};

static int compare_means(const void *left, const void *right)
{
    const struct mean_place *a = left, *b = right;
    const double x = a->n > 0 ? a->sum / a->n : 1, y = b->n > 0 ? b->sum / b->n : 1;
    if (x < y || x > y)
        return x < y ? -1 : 1;
    if (a->first_doc != b->first_doc)
        return a->first_doc < b->first_doc ? -1 : 1;
    if (a->first_begin != b->first_begin)
        return a->first_begin < b->first_begin ? -1 : 1;
    return (a->contig > b->contig) - (a->contig < b->contig);
}

/* Numbers the contigs by their mean place. */
static stemma_status number_contigs(struct arranger *a, stemma_error *err)
{
    const uint32_t n = a->group->n;
    const struct printing_list *list = &a->printings;
    struct mean_place *means = ARENA_ZEROED(a->scratch, struct mean_place, n, err);
    uint32_t *utterances = ARENA_NEW(a->scratch, uint32_t, n, err);
    uint32_t *number = ARENA_NEW(a->scratch, uint32_t, n, err);
    if (means == NULL || utterances == NULL || number == NULL)
        return arena_status(a->scratch);
    for (uint32_t k = 0; k < n; k++) {
        const uint32_t u = a->group->utterances[k];
        const struct piece *p =
            &a->c->pieces->at[a->c->pieces->of_utterance[a->c->pieces->first[u]]];
        const struct fragment *f = &a->c->fragments->at[p->fragment];
        means[k].contig = k;
        means[k].first_doc = f->doc;
        means[k].first_begin = f->words[p->first_word].begin;
    }
    for (size_t begin = 0, end; begin < list->n; begin = end) {
        const uint32_t doc = list->at[begin].doc;
        for (end = begin; end < list->n && list->at[end].doc == doc;)
            end++;
        for (size_t i = begin; i < end && end - begin > 1; i++) {
            struct mean_place *m = &means[list->at[i].contig];
            m->sum += (double)(i - begin) / (double)(end - begin - 1);
            m->sum += (list->at[i].said & AROUND_ENDS) != 0;
            m->sum -= (list->at[i].said & AROUND_BEGINS) != 0;
            m->n++;
        }
    }
    qsort(means, n, sizeof *means, compare_means);
    for (uint32_t k = 0; k < n; k++) {
        utterances[k] = a->group->utterances[means[k].contig];
        number[means[k].contig] = k;
    }
    memcpy(a->group->utterances, utterances, n * sizeof *utterances);
    for (size_t i = 0; i < list->n; i++)
        list->at[i].contig = number[list->at[i].contig];
    return STEMMA_OK;
}

/* Puts the utterances into the order found; returns the place of each number. */
static stemma_status apply_order(uint32_t **out, struct arranger *a, const uint32_t *order,
                                 stemma_error *err)
{
    const uint32_t n = a->group->n;
    uint32_t *utterances = ARENA_NEW(a->scratch, uint32_t, n, err);
    uint32_t *place = ARENA_NEW(a->scratch, uint32_t, n, err);
    if (utterances == NULL || place == NULL)
        return arena_status(a->scratch);
    for (uint32_t i = 0; i < n; i++) {
        utterances[i] = a->group->utterances[order[i]];
        place[order[i]] = i;
    }
    memcpy(a->group->utterances, utterances, n * sizeof *utterances);
    *out = place;
    return STEMMA_OK;
}

static int compare_witnesses(const void *left, const void *right)
{
    const struct order_witness *a = left, *b = right;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

static int compare_evidence(const void *left, const void *right)
{
    const struct order_evidence *a = left, *b = right;
    if (a->before != b->before)
        return a->before < b->before ? -1 : 1;
    return (a->after > b->after) - (a->after < b->after);
}

/* Renumbers what was said of pairs. */
static void renumber(struct arranger *a, const uint32_t *place)
{
    for (size_t i = 0; i < a->evidence.n; i++) {
        struct order_witness *w = &a->evidence.at[i];
        const uint32_t x = place[w->a], y = place[w->b];
        w->a = x < y ? x : y;
        w->b = x < y ? y : x;
        w->weight = x < y ? w->weight : -w->weight;
    }
    for (size_t i = 0; i < a->evidence.n_pairs; i++) {
        struct order_evidence *e = &a->evidence.pairs[i];
        const uint32_t x = place[e->before], y = place[e->after];
        *e = x < y ? (struct order_evidence){x, y, e->weight}
                   : (struct order_evidence){y, x, -e->weight};
    }
    if (a->evidence.n > 0) {
        qsort(a->evidence.at, a->evidence.n, sizeof *a->evidence.at, compare_witnesses);
        qsort(a->evidence.pairs, a->evidence.n_pairs, sizeof *a->evidence.pairs, compare_evidence);
    }
}

/* Copies it out, each pair with its witnesses. */
static stemma_status give_out(struct arrangement *out, struct arena *arena,
                              const struct order_witnesses *evidence, stemma_error *err)
{
    struct arranged_pair *pairs = ARENA_NEW(arena, struct arranged_pair, evidence->n_pairs, err);
    struct order_witness *list = ARENA_NEW(arena, struct order_witness, evidence->n, err);
    if (pairs == NULL || list == NULL)
        return arena_status(arena);
    size_t at = 0;
    for (size_t i = 0; i < evidence->n_pairs; i++) {
        const struct order_evidence *e = &evidence->pairs[i];
        pairs[i] = (struct arranged_pair){e->before, e->after, at, 0, e->weight > ORDER_SETTLED};
        for (;
             at < evidence->n && evidence->at[at].a == e->before && evidence->at[at].b == e->after;
             at++)
            list[at] = evidence->at[at];
        pairs[i].n = at - pairs[i].first;
    }
    *out = (struct arrangement){evidence->n_pairs, pairs, list};
    return STEMMA_OK;
}

stemma_status group_arrange(struct arrangement *out, struct arena *arena, struct arena *scratch,
                            const struct collation *c, struct source_group *group,
                            stemma_error *err)
{
    struct arranger a = {.scratch = scratch, .c = c, .group = group};
    uint32_t *place = NULL;
    TRY(printings_find(&a.printings, scratch, c, group, err));
    TRY(number_contigs(&a, err));
    TRY(evidence_weigh(&a.evidence, scratch, c, &a.printings, err));
    uint32_t *order = ARENA_NEW(scratch, uint32_t, group->n, err);
    if (order == NULL)
        return arena_status(scratch);
    TRY(order_solve(order, scratch, group->n, a.evidence.pairs, a.evidence.n_pairs, err));
    TRY(apply_order(&place, &a, order, err));
    renumber(&a, place);
    return give_out(out, arena, &a.evidence, err);
}
