/*
 * Gathers the evidence. In: documents, passages, and which documents print one text; out: copy
 * sets, their portraits, and the facts of near pairs.
 *
 * Copies are collapsed first: the cost follows distinct text, and a wire report with a thousand
 * copies has a word's weight of one report in the likeness of others, not of a thousand. Copies
 * that are printed far apart in time are sets of their own, as a text that is printed again a year
 * later (a template, an anniversary) is another event. Copies without a day go with the first of
 * their text. O(documents × log documents) besides the stages that it calls.
 */
#include "story/evidence.h"

#include <stdlib.h>

struct copy {
    uint32_t text, doc;
    int32_t day;
};

/* By text, day (none first), document. */
static int compare_copies(const void *left, const void *right)
{
    const struct copy *a = left, *b = right;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

/* Numbers the sets by their least document. On the way, set_of has the least document of each. */
static void number_sets(struct story_evidence *e, const struct copy *copies, uint32_t n,
                        int32_t days)
{
    for (uint32_t begin = 0, end; begin < n; begin = end) {
        uint32_t least = copies[begin].doc;
        for (end = begin + 1; end < n && copies[end].text == copies[begin].text; end++) {
            const int32_t last = copies[end - 1].day;
            if (last != NO_DAY && (int64_t)copies[end].day - last > days)
                break;
            least = copies[end].doc < least ? copies[end].doc : least;
        }
        for (uint32_t i = begin; i < end; i++)
            e->set_of[copies[i].doc] = least;
    }
    e->n = 0;
    for (uint32_t d = 0; d < n; d++)
        e->set_of[d] = e->set_of[d] == d ? e->n++ : e->set_of[e->set_of[d]];
}

static stemma_status list_sets(struct story_evidence *e, struct arena *arena, uint32_t n,
                               stemma_error *err)
{
    uint32_t *first = ARENA_ZEROED(arena, uint32_t, (size_t)e->n + 2, err);
    uint32_t *documents = ARENA_NEW(arena, uint32_t, n, err);
    if (first == NULL || documents == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < n; d++)
        first[e->set_of[d] + 2]++;
    for (uint32_t i = 2; i < e->n + 2; i++)
        first[i] += first[i - 1];
    for (uint32_t d = 0; d < n; d++)
        documents[first[e->set_of[d] + 1]++] = d;
    e->first = first;
    e->documents = documents;
    return STEMMA_OK;
}

/* The portrait of the set's longest document, with the earliest day of any. */
static struct portrait portrait_of_set(const struct story_evidence *e, uint32_t set,
                                       const struct portrait *portraits)
{
    struct portrait p = portraits[e->documents[e->first[set]]];
    int32_t day = p.day;
    for (uint32_t i = e->first[set] + 1; i < e->first[set + 1]; i++) {
        const struct portrait *other = &portraits[e->documents[i]];
        if (other->day != NO_DAY && (day == NO_DAY || other->day < day))
            day = other->day;
        if (other->n_words > p.n_words)
            p = *other;
    }
    p.day = day;
    return p;
}

static stemma_status find_sets(struct story_evidence *e, struct arena *arena,
                               const struct evidence_inputs *in, const struct portrait *portraits,
                               stemma_error *err)
{
    const uint32_t n = (uint32_t)in->corpus->documents.n;
    struct copy *copies = ARENA_NEW(arena, struct copy, n, err);
    e->set_of = ARENA_NEW(arena, uint32_t, n, err);
    if (copies == NULL || e->set_of == NULL)
        return arena_status(arena);
    for (uint32_t d = 0; d < n; d++)
        copies[d] = (struct copy){in->text_number[d], d, portraits[d].day};
    qsort(copies, n, sizeof *copies, compare_copies);
    number_sets(e, copies, n, (int32_t)param(in->params, STORY_DAYS));
    TRY(list_sets(e, arena, n, err));
    e->portraits = ARENA_NEW(arena, struct portrait, e->n, err);
    if (e->portraits == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < e->n; i++)
        e->portraits[i] = portrait_of_set(e, i, portraits);
    return STEMMA_OK;
}

stemma_status evidence_make(struct story_evidence *out, struct workers *workers,
                            struct arena *arena, const struct evidence_inputs *in,
                            stemma_error *err)
{
    const struct near_options near = {(uint32_t)param(in->params, STORY_CANDIDATES),
                                      (int32_t)param(in->params, STORY_DAYS)};
    struct portrait *portraits;
    *out = (struct story_evidence){.n = 0};
    TRY(portraits_make(&portraits, workers, in->corpus, in->matches, err));
    out->of_document = portraits;
    TRY(find_sets(out, arena, in, portraits, err));
    struct likeness_inputs likeness = {.corpus = in->corpus,
                                       .matches = in->matches,
                                       .portraits = out->portraits,
                                       .n = out->n,
                                       .most = near.most};
    TRY(near_find(&likeness.pairs, workers, arena, out->portraits, out->n, &near, err));
    return likeness_make(&out->likeness, workers, arena, &likeness, err);
}
