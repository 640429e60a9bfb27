/*
 * What documents say about order. In: the pieces of a group's utterances; out: for each two contigs
 * the documents that print both, with a weight, and the sums.
 *
 * Two outlets print the same two quotations in the same order about 77 % of the time, so one
 * document's order is worth ln(.77/.23) (a log odds; all weights here are in proportion). More is
 * said by two parts around one "she said", and most by passages inside one pair of marks. A report
 * that quotes much follows its source better. "She concludes" strengthens, and "she went on" the
 * order of the quotation and the one before it. Wire copies count once. Headlines are no evidence.
 *
 * A document prints most in its source's order, and one line out of its place: the punchiest one
 * leads, or what another paper had comes last. All pairs with that line are then wrong together,
 * and other documents, which print some of those pairs the other way round, tell it from the rest.
 * So for each contig of each document what other texts say of its pairs there is added up, as far
 * as the pair is worth. Where more speaks against its place than for it, its pairs count half. So
 * do those of the lead where no more speaks for it than against, unless words say that the source
 * begins there; a lead that is out of its place counts a quarter. Sums of pairs are taken twice:
 * once to tell this, then to be used.
 *
 * Cost: for each document the pairs of its contigs at most NEAR apart, sorted.
 */
#include "trace/evidence.h"

#include "trace/around.h"

#include <stdlib.h>

#define NEAR 64
#define WEIGHT ORDER_SETTLED
#define WEIGHT_CONTIG 5 /* more for each contig that the document prints, up to MANY_CONTIGS */
#define MANY_CONTIGS 10

typedef ARRAY(struct order_witness) witness_array;

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
stemma_status printings_find(struct printing_list *out, struct arena *arena,
                             const struct collation *c, const struct source_group *group,
                             stemma_error *err)
{
    const struct piece_list *pieces = c->pieces;
    size_t n = 0;
    for (uint32_t k = 0; k < group->n; k++) {
        const uint32_t u = group->utterances[k];
        n += pieces->first[u + 1] - pieces->first[u];
    }
    struct printing *list = ARENA_NEW(arena, struct printing, n, err);
    if (list == NULL)
        return arena_status(arena);
    size_t at = 0;
    for (uint32_t k = 0; k < group->n; k++) {
        const uint32_t u = group->utterances[k];
        for (size_t i = pieces->first[u]; i < pieces->first[u + 1]; i++) {
            const struct piece *p = &pieces->at[pieces->of_utterance[i]];
            const struct fragment *f = &c->fragments->at[p->fragment];
            list[at++] = (struct printing){.doc = f->doc,
                                           .contig = k,
                                           .begin = f->words[p->first_word].begin,
                                           .n_words = p->last_word + 1 - p->first_word,
                                           .fragment = p->fragment,
                                           .quote = f->quote,
                                           .headline = f->headline};
        }
    }
    qsort(list, n, sizeof *list, compare_printings);
    at = 0;
    for (size_t i = 0; i < n; i++) {
        const struct printing *p = &list[i], *last = at > 0 ? &list[at - 1] : NULL;
        if (p->headline || (last != NULL && last->doc == p->doc && last->contig == p->contig))
            continue;
        list[at] = *p;
        list[at++].said = around_quote(c, p->quote);
    }
    *out = (struct printing_list){at, list};
    if (at > 0)
        qsort(list, at, sizeof *list, compare_places);
    return STEMMA_OK;
}

/* `p`: a document's contigs in its order; i < k. `lead`: nothing says why it stands first. */
static int64_t pair_weight(const struct printing *p, size_t n, size_t i, size_t k, bool *lead)
{
    int64_t weight = WEIGHT + WEIGHT_CONTIG * (int64_t)(n < MANY_CONTIGS ? n : MANY_CONTIGS);
    *lead = false;
    if (p[i].fragment == p[k].fragment)
        return 4 * weight;
    if (p[i].quote == p[k].quote)
        return 2 * weight;
    const bool goes_on = k == i + 1 && (p[k].said & AROUND_GOES_ON);
    if ((p[i].said & AROUND_BEGINS) || (p[k].said & AROUND_ENDS) || goes_on)
        return weight * 3 / 2;
    if ((p[k].said & AROUND_BEGINS) || (p[i].said & AROUND_ENDS))
        return weight / 2;
    *lead = i == 0;
    return weight;
}

static stemma_status find_witnesses(witness_array *out, struct arena *arena,
                                    const struct collation *c, const struct printing_list *list,
                                    stemma_error *err)
{
    for (size_t begin = 0, end; begin < list->n; begin = end) {
        const struct printing *p = list->at + begin;
        for (end = begin; end < list->n && list->at[end].doc == p->doc;)
            end++;
        const size_t n = end - begin;
        for (size_t i = 0; i < n; i++)
            for (size_t k = i + 1; k < n && k <= i + NEAR; k++) {
                struct order_witness w = {.a = p[i].contig,
                                          .b = p[k].contig,
                                          .doc = p->doc,
                                          .text = c->text_number[p->doc],
                                          .first = begin + i,
                                          .next = begin + k};
                w.weight = pair_weight(p, n, i, k, &w.lead);
                if (w.a > w.b) {
                    w.a = p[k].contig;
                    w.b = p[i].contig;
                    w.weight = -w.weight;
                }
                TRY(ARRAY_ADD(arena, out, w, err));
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
static void sum_pairs(struct order_witnesses *w)
{
    const struct order_witness *at = w->at;
    if (w->n > 0)
        qsort(w->at, w->n, sizeof *w->at, compare_texts);
    w->n_pairs = 0;
    for (size_t i = 0; i < w->n; i++) {
        const bool fresh = i == 0 || compare_pairs(&at[i - 1], &at[i]) != 0;
        if (fresh)
            w->pairs[w->n_pairs++] = (struct order_evidence){at[i].a, at[i].b, 0};
        if (fresh || at[i].text != at[i - 1].text)
            w->pairs[w->n_pairs - 1].weight += at[i].weight;
    }
}

/* What the other texts say of the places of two printings: at most as much as the document does.
 * Where they are about even they say nothing. */
static void judge_places(struct printing *list, const struct order_witness *w, int64_t others)
{
    if (llabs(others) < WEIGHT / 2)
        return;
    const int64_t worth = llabs(others) < llabs(w->weight) ? llabs(others) : llabs(w->weight);
    const bool agree = (others > 0) == (w->weight > 0);
    for (size_t i = 0; i < 2; i++) {
        struct printing *p = &list[i == 0 ? w->first : w->next];
        p->for_it += agree ? worth : 0;
        p->against += agree ? 0 : worth;
    }
}

/* Adds up for each printing what the texts that agree and those that do not say of its pairs. */
static void judge_printings(struct printing *list, const struct order_witnesses *w)
{
    for (size_t i = 0, pair = 0; i < w->n; pair++) {
        const struct order_witness *first = &w->at[i];
        int64_t own = 0;
        for (; i < w->n && compare_pairs(first, &w->at[i]) == 0; i++) {
            if (&w->at[i] == first || w->at[i].text != w->at[i - 1].text)
                own = w->at[i].weight;
            judge_places(list, &w->at[i], w->pairs[pair].weight - own);
        }
    }
}

/* Takes off what is doubtful of a witness. */
static void doubt(const struct printing *list, struct order_witness *w)
{
    const struct printing *p = &list[w->first], *q = &list[w->next];
    if (p->against > p->for_it || q->against > q->for_it)
        w->weight /= 2;
    if (w->lead && p->against >= p->for_it)
        w->weight /= 2;
}

stemma_status evidence_weigh(struct order_witnesses *out, struct arena *arena,
                             const struct collation *c, const struct printing_list *printings,
                             stemma_error *err)
{
    witness_array list = ARRAY_INIT(UINT32_MAX);
    TRY(find_witnesses(&list, arena, c, printings, err));
    *out = (struct order_witnesses){
        .n = list.n, .at = list.at, .pairs = ARENA_NEW(arena, struct order_evidence, list.n, err)};
    if (out->pairs == NULL)
        return arena_status(arena);
    sum_pairs(out);
    judge_printings(printings->at, out);
    for (size_t i = 0; i < out->n; i++)
        doubt(printings->at, &out->at[i]);
    sum_pairs(out);
    return STEMMA_OK;
}
