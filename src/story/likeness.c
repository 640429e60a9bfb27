/*
 * Judges pairs. In: portraits, near pairs, passages; out: for each pair the probability that both
 * documents report one event.
 *
 * Two logistic models, one after the other. The first looks at the pair: four cosines, the days
 * between (two bells, as Miranda et al. 2018 use; a pair without a day has what they are on
 * average), shared passages, and each one's place among the other's neighbours. That place matters
 * most: how near is near differs from a crowded story to a quiet one (compare local scaling,
 * Zelnik-Manor and Perona 2004, and shared nearest neighbours, Jarvis and Patrick 1973); so does
 * how near their third and fifth neighbours are. Then the words of both titles, and the weekdays
 * that both name; of a document without a day, which day its neighbours are of. The second model
 * sees the first one's answer, for the pair and for the neighbours that both have: two reports of
 * one event have them in common, a report and a background piece do not. And it asks whether each
 * tells what the other's title says. It sees all else, too, but the cosines: it learns from news
 * that was chosen for them.
 *
 * O(pairs × (terms + neighbours)). Sums run in a fixed order, so that threads change nothing.
 */
#include "story/likeness.h"

#include "base/bisect.h"
#include "base/sort.h"
#include "story/titles.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDE_DAYS 2.0 /* the bells' standard deviations */
#define NARROW_DAYS 0.7
#define UNDATED_A_DAY 10 /* news without a day: so many are taken to be of one day */
#define UNDATED_DAYS 30  /* and few of them, of so many days at least */
#define CLEARLY 1.2F     /* so many times as near: clearly nearer */
#define SMALL 300.0      /* documents */
#define FLOOR 0.02       /* of nearness, and of what it is above that of others */
#define ABOVE 0.05
#define LEAST_LOOK 0.02F /* below, nobody asks the neighbours */
#define LEAST_TIE 0.05F  /* a neighbour that counts */

enum {
    BLOCK = 1024, /* pairs that one item of work has */
    AHEAD = 2     /* pairs whose vectors are asked for in advance */
};

struct likeness_job {
    struct likeness *l;
    const stemma_matches *matches;
    const struct story_weights *weights;
    void (*each)(const struct likeness_job *job, uint32_t pair);
};

static stemma_status do_block(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct likeness_job *job = user;
    const size_t n = job->l->pairs.n, end = (item + 1) * BLOCK < n ? (item + 1) * BLOCK : n;
    (void)worker;
    (void)err;
    for (size_t pair = item * BLOCK; pair < end; pair++)
        job->each(job, (uint32_t)pair);
    return STEMMA_OK;
}

/* `block`: do_block, or what does all of its pairs itself. */
static stemma_status for_pairs(struct workers *workers, struct likeness_job *job, parallel_fn block,
                               stemma_error *err)
{
    return parallel_for(workers, (job->l->pairs.n + BLOCK - 1) / BLOCK, block, job, NULL, NULL,
                        err);
}

/* ---- facts */

/* Hits stand in the order of a < b. */
uint32_t likeness_shared_words(const stemma_matches *matches, uint32_t x, uint32_t y)
{
    const uint32_t a = x < y ? x : y, b = x < y ? y : x;
    struct bisect search = {0};
    uint64_t n = 0;
    matches_of(matches, a, &search.low, &search.high);
    const size_t end = search.high;
    while (bisect_open(&search))
        bisect_step(&search, matches->hits.at[search.middle].b < b);
    for (size_t i = search.low; i < end && matches->hits.at[i].b == b; i++) {
        const stemma_span *span = &matches->hits.at[i].a_span;
        if (!matches_furniture(matches, a, span->begin_byte, span->end_byte))
            n += matches->hits.at[i].words;
    }
    return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

static bool one_outlet(const struct likeness *l, const struct near_pair *p)
{
    return corpus_document(l->corpus, l->portraits[p->a].doc)->outlet ==
           corpus_document(l->corpus, l->portraits[p->b].doc)->outlet;
}

/* A portrait that is held against others. */
struct portrait_index {
    const struct portrait *portrait;
    struct vector_index view[VIEW_COUNT];
};

static void index_portrait(struct portrait_index *out, const struct portrait *p)
{
    if (out->portrait == p)
        return;
    out->portrait = p;
    for (int v = 0; v < VIEW_COUNT; v++)
        vector_index_make(&out->view[v], &p->view[v]);
}

static void find_facts(struct pair_facts *f, const struct likeness_job *job,
                       const struct near_pair *p, const struct portrait_index *index)
{
    const struct portrait *a = index->portrait, *b = &job->l->portraits[p->b];
    *f = (struct pair_facts){.shared = 0};
    struct vector_share share[VIEW_COUNT];
    for (int v = 0; v < VIEW_COUNT; v++) {
        share[v] = vector_share(&index->view[v], &b->view[v]);
        f->cosine[v] = (float)share[v].product;
    }
    f->title = (uint8_t)share[VIEW_TITLE].n;
    f->least_title =
        (uint8_t)(a->view[VIEW_TITLE].n < b->view[VIEW_TITLE].n ? a->view[VIEW_TITLE].n
                                                                : b->view[VIEW_TITLE].n);
    if (job->matches != NULL && !one_outlet(job->l, p))
        f->shared = likeness_shared_words(job->matches, a->doc, b->doc);
}

/* Asks for the vectors of a portrait that comes soon. */
static void ask_for(const struct portrait *p)
{
    enum { TERMS_A_LINE = 64 / sizeof(struct weighted_term) };
    for (int v = 0; v < VIEW_COUNT; v++)
        for (uint32_t i = 0; i < p->view[v].n; i += TERMS_A_LINE)
            __builtin_prefetch(&p->view[v].at[i]);
}

/* Pairs are in the order of a: its vectors are indexed once. Those of b lie anywhere. */
static stemma_status find_block(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct likeness_job *job = user;
    const near_pairs *pairs = &job->l->pairs;
    const size_t end = (item + 1) * BLOCK < pairs->n ? (item + 1) * BLOCK : pairs->n;
    struct portrait_index index = {.portrait = NULL};
    (void)worker;
    (void)err;
    for (size_t i = item * BLOCK; i < end; i++) {
        if (i + AHEAD < end)
            ask_for(&job->l->portraits[pairs->at[i + AHEAD].b]);
        index_portrait(&index, &job->l->portraits[pairs->at[i].a]);
        find_facts(&job->l->facts[i], job, &pairs->at[i], &index);
    }
    return STEMMA_OK;
}

/* Ties by document: those to lower numbers come first, as pairs are in the order of a. */
static stemma_status tie_pairs(struct likeness *l, struct arena *arena, stemma_error *err)
{
    const uint32_t n = l->n;
    uint32_t *first = ARENA_ZEROED(arena, uint32_t, (size_t)n + 2, err);
    struct tie *ties = ARENA_NEW(arena, struct tie, 2 * l->pairs.n, err);
    if (first == NULL || ties == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < l->pairs.n; i++) {
        first[l->pairs.at[i].a + 2]++;
        first[l->pairs.at[i].b + 2]++;
    }
    for (uint32_t d = 2; d < n + 2; d++)
        first[d] += first[d - 1];
    for (uint32_t i = 0; i < l->pairs.n; i++)
        ties[first[l->pairs.at[i].b + 1]++] = (struct tie){l->pairs.at[i].a, i};
    for (uint32_t i = 0; i < l->pairs.n; i++)
        ties[first[l->pairs.at[i].a + 1]++] = (struct tie){l->pairs.at[i].b, i};
    l->first = first;
    l->ties = ties;
    return STEMMA_OK;
}

struct ranked {
    float nearness;
    uint32_t other, pair;
};

static int compare_ranked(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->nearness != b->nearness)
        return a->nearness > b->nearness ? -1 : 1;
    return (a->other > b->other) - (a->other < b->other);
}

/* How near the k-th is. Where there are fewer, those that are missing are as near as the others are
 * on average, and less by as much as they are more. */
static float nearness_at(const struct ranked *ranked, uint32_t n, uint32_t k)
{
    float sum = 0;
    if (n >= k)
        return ranked[k - 1].nearness;
    for (uint32_t i = 0; i < n; i++)
        sum += ranked[i].nearness;
    return sum / (float)k;
}

/* A document without a day has those of its nearest neighbours. */
static stemma_status bear_witness(struct likeness *l, struct worker *worker,
                                  const struct ranked *ranked, uint32_t n, uint32_t item,
                                  stemma_error *err)
{
    if (l->portraits[item].day != NO_DAY)
        return STEMMA_OK;
    struct testimony *t = ARENA_ZEROED(&worker->keep, struct testimony, 1, err);
    if (t == NULL)
        return arena_status(&worker->keep);
    for (uint32_t i = 0; i < n; i++)
        if (l->portraits[ranked[i].other].day != NO_DAY)
            witness_add(t, ranked[i].other, l->portraits[ranked[i].other].day, ranked[i].nearness);
    l->testimony[item] = t;
    return STEMMA_OK;
}

static stemma_status rank_ties(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct likeness *l = ((struct likeness_job *)user)->l;
    const uint32_t begin = l->first[item], n = l->first[item + 1] - begin;
    struct ranked *ranked = ARENA_NEW(&worker->scratch, struct ranked, n, err);
    if (ranked == NULL)
        return arena_status(&worker->scratch);
    for (uint32_t i = 0; i < n; i++) {
        const struct tie *t = &l->ties[begin + i];
        ranked[i] = (struct ranked){likeness_nearness(l, t->pair), t->other, t->pair};
    }
    if (n > 0)
        qsort(ranked, n, sizeof *ranked, compare_ranked);
    for (uint32_t i = 0, nearer = 0; i < n; i++) {
        while (ranked[nearer].nearness > CLEARLY * ranked[i].nearness)
            nearer++;
        const uint16_t rank = nearer < UINT16_MAX ? (uint16_t)nearer : UINT16_MAX;
        struct pair_facts *f = &l->facts[ranked[i].pair];
        if (l->pairs.at[ranked[i].pair].a == item)
            f->rank_a = rank;
        else
            f->rank_b = rank;
    }
    TRY(bear_witness(l, worker, ranked, n, (uint32_t)item, err));
    if (n > 0)
        l->around[item] = (struct surroundings){
            nearness_at(ranked, n, 1), nearness_at(ranked, n, 3), nearness_at(ranked, n, 5)};
    return STEMMA_OK;
}

/* The days that documents without a day may be apart: those of the others, or as many as so much
 * news takes; a month at least, as a handful of reports need not be of one week. */
static double days_spanned(const struct portrait *portraits, uint32_t n)
{
    int32_t least = INT32_MAX, most = INT32_MIN;
    uint32_t undated = 0;
    for (uint32_t i = 0; i < n; i++) {
        const int32_t day = portraits[i].day;
        undated += day == NO_DAY;
        least = day != NO_DAY && day < least ? day : least;
        most = day > most ? day : most;
    }
    const double dated = undated < n ? (double)most - least : 0;
    return fmax(fmax(dated, UNDATED_DAYS), (double)undated / UNDATED_A_DAY);
}

stemma_status likeness_make(struct likeness *out, struct workers *workers, struct arena *arena,
                            const struct likeness_inputs *in, stemma_error *err)
{
    struct likeness_job job = {.l = out, .matches = in->matches};
    *out = (struct likeness){.corpus = in->corpus,
                             .portraits = in->portraits,
                             .n = in->n,
                             .most = in->most,
                             .span = days_spanned(in->portraits, in->n),
                             .pairs = in->pairs};
    out->facts = ARENA_NEW(arena, struct pair_facts, in->pairs.n, err);
    out->look = ARENA_NEW(arena, float, in->pairs.n, err);
    out->probability = ARENA_NEW(arena, float, in->pairs.n, err);
    out->around = ARENA_ZEROED(arena, struct surroundings, in->n, err);
    out->sum = ARENA_NEW(arena, float, in->n, err);
    out->testimony = ARENA_ZEROED(arena, const struct testimony *, in->n, err);
    if (out->testimony == NULL || out->facts == NULL || out->look == NULL ||
        out->probability == NULL || out->around == NULL || out->sum == NULL)
        return arena_status(arena);
    TRY(for_pairs(workers, &job, find_block, err));
    TRY(tie_pairs(out, arena, err));
    return parallel_for(workers, in->n, rank_ties, &job, NULL, NULL, err);
}

/* ---- the first model */

static double bell(double days, double deviation)
{
    return exp(-days * days / (2 * deviation * deviation));
}

/* What a bell is on average for two documents of an unknown day: near 1 where the collection is of
 * a few days, near 0 where it is of years. */
static double unknown_bell(const struct likeness *l, double deviation)
{
    const double width = deviation * sqrt(2 * acos(-1));
    return width / (width + l->span);
}

static double *put_least_and_most(double *x, double a, double b)
{
    *x++ = a < b ? a : b;
    *x++ = a < b ? b : a;
    return x;
}

/* How near the pair is beside what else is near to each: its place, its share of the nearest, and
 * what it has above the fifth, as an event has few reports and a topic many. */
static double *put_surroundings(double *x, const struct likeness *l, uint32_t pair)
{
    const struct near_pair *p = &l->pairs.at[pair];
    const struct pair_facts *f = &l->facts[pair];
    const struct surroundings *a = &l->around[p->a], *b = &l->around[p->b];
    const float near = likeness_nearness(l, pair);
    x = put_least_and_most(x, log1p(f->rank_a), log1p(f->rank_b));
    x = put_least_and_most(x, a->first > 0 ? near / a->first : 0,
                           b->first > 0 ? near / b->first : 0);
    *x++ = near >= a->first && near >= b->first;
    x = put_least_and_most(x, log(ABOVE + a->third), log(ABOVE + b->third));
    return put_least_and_most(x, log(ABOVE + near / (FLOOR + a->fifth)),
                              log(ABOVE + near / (FLOOR + b->fifth)));
}

static const struct testimony *testimony_of(const struct likeness *l, uint32_t set,
                                            struct testimony *own)
{
    if (l->testimony[set] != NULL)
        return l->testimony[set];
    *own = (struct testimony){.n = 0};
    witness_add(own, set, l->portraits[set].day, 1);
    return own;
}

/* Of two documents of which one has no day: how far neighbours say that both are of one day, and
 * that beside how far they agree at all. */
static void put_witnesses(double *x, const struct likeness *l, const struct near_pair *p)
{
    x[0] = x[1] = 0;
    if (l->testimony[p->a] == NULL && l->testimony[p->b] == NULL)
        return;
    struct testimony own[2];
    const struct agreement g =
        witness_agree(testimony_of(l, p->a, &own[0]), p->a, testimony_of(l, p->b, &own[1]), p->b);
    x[0] = g.known ? g.of_pair : unknown_bell(l, WITNESS_DAYS);
    x[1] = g.known ? sqrt(g.of_pair / (g.of_all + 1e-9)) : 1;
}

/* How small the collection is: in a pile of ten whatever is of one matter is near, and all its
 * words are rare. */
static double smallness(const struct likeness *l)
{
    return log1p(SMALL / (double)l->n);
}

void likeness_look_features(double out[LOOK_FEATURES], const struct likeness *l, uint32_t pair)
{
    const struct near_pair *p = &l->pairs.at[pair];
    const struct pair_facts *f = &l->facts[pair];
    const struct portrait *a = &l->portraits[p->a], *b = &l->portraits[p->b];
    const bool dated = a->day != NO_DAY && b->day != NO_DAY;
    const double days = dated ? fabs((double)a->day - b->day) : 0;
    double *x = out;
    for (int v = 0; v <= VIEW_TITLE; v++)
        *x++ = f->cosine[v];
    *x++ = sqrt((double)f->cosine[VIEW_BODY]);
    *x++ = sqrt((double)f->cosine[VIEW_LEAD]);
    *x++ = smallness(l) * (double)likeness_nearness(l, pair);
    *x++ = !dated;
    *x++ = dated ? bell(days, WIDE_DAYS) : unknown_bell(l, WIDE_DAYS);
    *x++ = dated ? bell(days, NARROW_DAYS) : unknown_bell(l, NARROW_DAYS);
    *x++ = log1p(a->n_words < b->n_words ? a->n_words : b->n_words);
    *x++ = one_outlet(l, p);
    *x++ = log1p(f->shared);
    *x++ = f->shared > 0;
    x = put_surroundings(x, l, pair);
    *x++ = f->title;
    *x++ = (double)f->title / (1 + f->least_title);
    *x++ = f->cosine[VIEW_OPENING];
    *x++ = f->cosine[VIEW_WHO];
    *x++ = f->cosine[VIEW_WHAT];
    *x++ = dated ? (a->named & b->named) != 0 : (a->weekdays & b->weekdays) != 0;
    *x++ = (a->weekdays != 0) + (b->weekdays != 0);
    put_witnesses(x, l, p);
    x[2] = smallness(l);
}

static double weigh(const double *features, const double *weights, int n)
{
    double sum = weights[n];
    for (int i = 0; i < n; i++)
        sum += features[i] * weights[i];
    return 1 / (1 + exp(-sum));
}

static void look_at_pair(const struct likeness_job *job, uint32_t pair)
{
    double features[LOOK_FEATURES];
    likeness_look_features(features, job->l, pair);
    job->l->look[pair] = (float)weigh(features, job->weights->look, LOOK_FEATURES);
}

stemma_status likeness_look(struct likeness *l, struct workers *workers,
                            const struct story_weights *weights, stemma_error *err)
{
    struct likeness_job job = {.l = l, .weights = weights, .each = look_at_pair};
    TRY(for_pairs(workers, &job, do_block, err));
    for (uint32_t i = 0; i < l->n; i++) {
        l->sum[i] = 0;
        for (uint32_t t = l->first[i]; t < l->first[i + 1]; t++) {
            const float look = l->look[l->ties[t].pair];
            l->sum[i] += look > LEAST_TIE ? look : 0;
        }
    }
    return STEMMA_OK;
}

/* ---- the second model */

/* What the neighbours of both say: the sum of the lesser tie of each. */
static double common_ties(const struct likeness *l, const struct near_pair *p)
{
    double sum = 0;
    uint32_t i = l->first[p->a], k = l->first[p->b];
    while (i < l->first[p->a + 1] && k < l->first[p->b + 1]) {
        const struct tie *a = &l->ties[i], *b = &l->ties[k];
        if (a->other == b->other) {
            const float x = l->look[a->pair], y = l->look[b->pair];
            const float lesser = x < y ? x : y;
            sum += lesser > LEAST_TIE ? lesser : 0;
        }
        i += a->other <= b->other;
        k += b->other <= a->other;
    }
    return sum;
}

void likeness_features(double out[LIKENESS_FEATURES], const struct likeness *l, uint32_t pair)
{
    const struct near_pair *p = &l->pairs.at[pair];
    const double look = l->look[pair];
    double all[LOOK_FEATURES], *x = out + LOOK_FEATURES - WORD_FEATURES;
    likeness_look_features(all, l, pair);
    memcpy(out, all + WORD_FEATURES, (LOOK_FEATURES - WORD_FEATURES) * sizeof *out);
    for (int i = 0; i < 5; i++)
        x[i] = 0;
    x[5] = log((look + 1e-9) / (1 - look + 1e-9));
    if (look <= LEAST_LOOK)
        return;
    const double common = common_ties(l, p), a = fmax(0, l->sum[p->a] - look),
                 b = fmax(0, l->sum[p->b] - look);
    x[0] = common;
    x[1] = common / (0.5 + fmin(a, b));
    x[2] = common / (0.5 + fmax(a, b));
    put_least_and_most(x + 3, titles_told(&l->portraits[p->a], &l->portraits[p->b]),
                       titles_told(&l->portraits[p->b], &l->portraits[p->a]));
}

bool likeness_crowded(const struct likeness *l, uint32_t set)
{
    return 4 * l->sum[set] >= 3 * (float)l->most;
}

/* Where both have more likely neighbours than a list holds, the lists say little of each other. */
static void judge_pair(const struct likeness_job *job, uint32_t pair)
{
    const struct near_pair *p = &job->l->pairs.at[pair];
    if (likeness_crowded(job->l, p->a) && likeness_crowded(job->l, p->b)) {
        job->l->probability[pair] = job->l->look[pair];
        return;
    }
    double features[LIKENESS_FEATURES];
    likeness_features(features, job->l, pair);
    job->l->probability[pair] = (float)weigh(features, job->weights->likeness, LIKENESS_FEATURES);
}

stemma_status likeness_judge(struct likeness *l, struct workers *workers,
                             const struct story_weights *weights, stemma_error *err)
{
    struct likeness_job job = {.l = l, .weights = weights, .each = judge_pair};
    return for_pairs(workers, &job, do_block, err);
}

uint32_t likeness_pair(const struct likeness *l, uint32_t a, uint32_t b)
{
    struct bisect search = {.low = l->first[a], .high = l->first[a + 1]};
    while (bisect_open(&search))
        bisect_step(&search, l->ties[search.middle].other < b);
    return search.low < l->first[a + 1] && l->ties[search.low].other == b ? l->ties[search.low].pair
                                                                          : UINT32_MAX;
}
