/*
 * What documents say about order. In: the pieces of a group's utterances; out: for each two
 * contigs the documents that print both, with a weight, and the order that follows.
 *
 * Two outlets print the same two quotations in the same order about 77 % of the time, so one
 * document's order is worth ln(.77/.23) (a log odds; all weights here are in proportion). More is
 * said by two parts around one "she said", and most by passages inside one pair of marks. A report
 * that quotes much follows its source better. The lead is often the punchiest line rather than the
 * first, so pairs with it count three quarters, unless words say that the source begins there;
 * "she concludes" strengthens likewise,
 * and "she went on" the order of the quotation and the one before it. Wire copies count once.
 * Headlines are no evidence.
 *
 * Before the order is solved contigs are numbered by their mean relative place in the texts that
 * print them, those said to begin or end first or last: the order where nothing else speaks.
 *
 * Cost: for each document the pairs of its contigs at most NEAR apart.
 */
#include "trace/evidence.h"

#include "trace/around.h"

#include <stdlib.h>
#include <string.h>

#define NEAR 64
#define WEIGHT 100
#define WEIGHT_CONTIG 5 /* more for each contig that the document prints, up to MANY_CONTIGS */
#define MANY_CONTIGS 10

/* Where a document prints a contig. */
struct printing {
    uint32_t doc, contig, begin; /* byte */
    uint32_t n_words;
    uint32_t fragment, quote;
    bool headline;
    uint32_t said; /* AROUND_… */
};

typedef ARRAY(struct order_witness) witness_array;

struct arranger {
    struct arena *scratch;
    const struct collation *c;
    struct source_group *group;
    struct printing *printings;
    size_t n_printings;
    witness_array witnesses;
};

static int compare_printings(const void *left, const void *right)
{
    const struct printing *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->contig != b->contig)
        return a->contig < b->contig ? -1 : 1;
    if (a->headline != b->headline)
        return a->headline ? 1 : -1;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words ? -1 : 1;
    return (a->begin > b->begin) - (a->begin < b->begin);
}

static int compare_places(const void *left, const void *right)
{
    const struct printing *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->begin != b->begin)
        return a->begin < b->begin ? -1 : 1;
    return (a->contig > b->contig) - (a->contig < b->contig);
}

/* Where each document prints each contig: its longest piece outside the headline. */
static stemma_status find_printings(struct arranger *a, stemma_error *err)
{
    const struct piece_list *pieces = a->c->pieces;
    size_t n = 0;
    for (uint32_t k = 0; k < a->group->n; k++) {
        const uint32_t u = a->group->utterances[k];
        n += pieces->first[u + 1] - pieces->first[u];
    }
    a->printings = ARENA_NEW(a->scratch, struct printing, n, err);
    if (a->printings == NULL)
        return arena_status(a->scratch);
    size_t at = 0;
    for (uint32_t k = 0; k < a->group->n; k++) {
        const uint32_t u = a->group->utterances[k];
        for (size_t i = pieces->first[u]; i < pieces->first[u + 1]; i++) {
            const struct piece *p = &pieces->at[pieces->of_utterance[i]];
            const struct fragment *f = &a->c->fragments->at[p->fragment];
            a->printings[at++] = (struct printing){.doc = f->doc,
                                                   .contig = k,
                                                   .begin = f->words[p->first_word].begin,
                                                   .n_words = p->last_word + 1 - p->first_word,
                                                   .fragment = p->fragment,
                                                   .quote = f->quote,
                                                   .headline = f->headline};
        }
    }
    qsort(a->printings, n, sizeof *a->printings, compare_printings);
    at = 0;
    for (size_t i = 0; i < n; i++) {
        const struct printing *p = &a->printings[i], *last = at > 0 ? &a->printings[at - 1] : NULL;
        if (p->headline || (last != NULL && last->doc == p->doc && last->contig == p->contig))
            continue;
        a->printings[at] = *p;
        a->printings[at++].said = around_quote(a->c, p->quote);
    }
    a->n_printings = at;
    if (at > 0)
        qsort(a->printings, at, sizeof *a->printings, compare_places);
    return STEMMA_OK;
}

/* `p`: a document's contigs in its order; i < k. */
static int64_t pair_weight(const struct printing *p, size_t n, size_t i, size_t k)
{
    int64_t weight = WEIGHT + WEIGHT_CONTIG * (int64_t)(n < MANY_CONTIGS ? n : MANY_CONTIGS);
    if (p[i].fragment == p[k].fragment)
        return 4 * weight;
    if (p[i].quote == p[k].quote)
        return 2 * weight;
    const bool goes_on = k == i + 1 && (p[k].said & AROUND_GOES_ON);
    if ((p[i].said & AROUND_BEGINS) || (p[k].said & AROUND_ENDS) || goes_on)
        return weight * 3 / 2;
    if ((p[k].said & AROUND_BEGINS) || (p[i].said & AROUND_ENDS))
        return weight / 2;
    return i == 0 ? weight * 3 / 4 : weight;
}

static stemma_status find_witnesses(struct arranger *a, stemma_error *err)
{
    for (size_t begin = 0, end; begin < a->n_printings; begin = end) {
        const struct printing *p = a->printings + begin;
        for (end = begin; end < a->n_printings && a->printings[end].doc == p->doc;)
            end++;
        const size_t n = end - begin;
        for (size_t i = 0; i < n; i++)
            for (size_t k = i + 1; k < n && k <= i + NEAR; k++) {
                const int64_t weight = pair_weight(p, n, i, k);
                struct order_witness w = {p[i].contig, p[k].contig, p->doc,
                                          a->c->text_number[p->doc], weight};
                if (w.a > w.b)
                    w = (struct order_witness){w.b, w.a, w.doc, w.text, -weight};
                TRY(ARRAY_ADD(a->scratch, &a->witnesses, w, err));
            }
    }
    return STEMMA_OK;
}

static int compare_pairs(const struct order_witness *a, const struct order_witness *b)
{
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

static int compare_witnesses(const void *left, const void *right)
{
    const struct order_witness *a = left, *b = right;
    const int pairs = compare_pairs(a, b);
    return pairs != 0 ? pairs : (a->doc > b->doc) - (a->doc < b->doc);
}

/* By pair and text; of one text what says most first. */
static int compare_texts(const void *left, const void *right)
{
    const struct order_witness *a = left, *b = right;
    const int pairs = compare_pairs(a, b);
    if (pairs != 0)
        return pairs;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (llabs(a->weight) != llabs(b->weight))
        return llabs(a->weight) > llabs(b->weight) ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

/* The sums for each pair. Documents that print one text count once, by what says most. */
static stemma_status sum_evidence(struct order_evidence **out, size_t *n_out, struct arranger *a,
                                  stemma_error *err)
{
    struct order_witness *w = a->witnesses.at;
    const size_t n_witnesses = a->witnesses.n;
    struct order_evidence *evidence =
        ARENA_NEW(a->scratch, struct order_evidence, n_witnesses, err);
    if (evidence == NULL)
        return arena_status(a->scratch);
    if (n_witnesses > 0)
        qsort(w, n_witnesses, sizeof *w, compare_texts);
    size_t n = 0;
    for (size_t i = 0; i < n_witnesses; i++) {
        const bool fresh = i == 0 || compare_pairs(&w[i - 1], &w[i]) != 0;
        if (fresh)
            evidence[n++] = (struct order_evidence){w[i].a, w[i].b, 0};
        if (fresh || w[i].text != w[i - 1].text)
            evidence[n - 1].weight += w[i].weight;
    }
    *out = evidence;
    *n_out = n;
    return STEMMA_OK;
}

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
    for (size_t begin = 0, end; begin < a->n_printings; begin = end) {
        const uint32_t doc = a->printings[begin].doc;
        for (end = begin; end < a->n_printings && a->printings[end].doc == doc;)
            end++;
        for (size_t i = begin; i < end && end - begin > 1; i++) {
            struct mean_place *m = &means[a->printings[i].contig];
            m->sum += (double)(i - begin) / (double)(end - begin - 1);
            m->sum += (a->printings[i].said & AROUND_ENDS) != 0;
            m->sum -= (a->printings[i].said & AROUND_BEGINS) != 0;
            m->n++;
        }
    }
    qsort(means, n, sizeof *means, compare_means);
    for (uint32_t k = 0; k < n; k++) {
        utterances[k] = a->group->utterances[means[k].contig];
        number[means[k].contig] = k;
    }
    memcpy(a->group->utterances, utterances, n * sizeof *utterances);
    for (size_t i = 0; i < a->n_printings; i++)
        a->printings[i].contig = number[a->printings[i].contig];
    return STEMMA_OK;
}

/* Renumbers all by the order found, and copies the witnesses out. */
static stemma_status apply_order(struct arrangement *out, struct arena *arena, struct arranger *a,
                                 const uint32_t *order, stemma_error *err)
{
    const uint32_t n = a->group->n;
    uint32_t *utterances = ARENA_NEW(a->scratch, uint32_t, n, err);
    uint32_t *place = ARENA_NEW(a->scratch, uint32_t, n, err);
    struct order_witness *list = ARENA_NEW(arena, struct order_witness, a->witnesses.n, err);
    if (utterances == NULL || place == NULL || list == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n; i++) {
        utterances[i] = a->group->utterances[order[i]];
        place[order[i]] = i;
    }
    memcpy(a->group->utterances, utterances, n * sizeof *utterances);
    for (size_t i = 0; i < a->witnesses.n; i++) {
        const struct order_witness *w = &a->witnesses.at[i];
        const uint32_t x = place[w->a], y = place[w->b];
        list[i] = x < y ? (struct order_witness){x, y, w->doc, w->text, w->weight}
                        : (struct order_witness){y, x, w->doc, w->text, -w->weight};
    }
    if (a->witnesses.n > 0)
        qsort(list, a->witnesses.n, sizeof *list, compare_witnesses);
    *out = (struct arrangement){a->witnesses.n, list};
    return STEMMA_OK;
}

stemma_status group_arrange(struct arrangement *out, struct arena *arena, struct arena *scratch,
                            const struct collation *c, struct source_group *group,
                            stemma_error *err)
{
    struct arranger a = {
        .scratch = scratch, .c = c, .group = group, .witnesses = ARRAY_INIT(UINT32_MAX)};
    struct order_evidence *evidence = NULL;
    size_t n_evidence = 0;
    TRY(find_printings(&a, err));
    TRY(number_contigs(&a, err));
    TRY(find_witnesses(&a, err));
    TRY(sum_evidence(&evidence, &n_evidence, &a, err));
    uint32_t *order = ARENA_NEW(scratch, uint32_t, group->n, err);
    if (order == NULL)
        return arena_status(scratch);
    TRY(order_solve(order, scratch, group->n, evidence, n_evidence, err));
    return apply_order(out, arena, &a, order, err);
}
