/*
 * Runs the ranker over an article's quotations.
 *
 * In: an article and somebody who answers questions (the shipped weights, or the trainer). Out: the
 * answers, through the caller's function. Each quotation becomes a question: its candidates and
 * their features, and those of "nobody". After each answer the history moves on: who spoke last,
 * where, and how often each person has spoken.
 *
 * The features of place alone tell most candidates from those that may win, so a cascade saves the
 * others (Viola and Jones 2001): who is far behind by them is left out. The trainer keeps all.
 *
 * A score is a sum of some thirty int16 weights, the best score wins, and of equal scores the
 * candidate with the smaller number (the nearest before the quotation comes first).
 */
#include "quote/ranker.h"

#include <math.h>
#include <string.h>

#define MAX_ODDS 20.0
#define HOPELESS 3 /* of log odds */

static void remember(struct history *h, const struct article *a, const struct question *question,
                     uint32_t answer)
{
    if (answer >= question->n_candidates) {
        h->none_run++;
        return;
    }
    uint32_t mention = question->candidates[answer].mention;
    uint32_t person = a->mentions.at[mention].person;
    bool pronoun = a->mentions.at[mention].kind == MENTION_PRONOUN;
    h->last_mention = mention;
    h->last_quotation = question->view.number;
    h->last_paragraph = question->view.last_paragraph;
    h->none_run = 0;
    if (person != NO_PERSON || !pronoun)
        h->last_person = person;
    if (person != NO_PERSON && h->n_said[person] < UINT16_MAX)
        h->n_said[person]++;
}

struct asking {
    struct question *question;
    const int16_t *weights; /* NULL: all candidates stay */
    struct feature_context context;
    struct candidate_facts facts[MAX_CANDIDATES];
};

/* Leaves out the candidates that are far behind by the features so far, the certain one apart. */
static void drop_hopeless(struct asking *a)
{
    struct question *q = a->question;
    int32_t best = INT32_MIN;
    uint32_t n = 0, certain = UINT32_MAX;
    for (uint32_t i = 0; i < q->n_candidates; i++)
        best = q->features[i].sum > best ? q->features[i].sum : best;
    for (uint32_t i = 0; i < q->n_candidates; i++) {
        if (q->features[i].sum < best - HOPELESS * WEIGHT_UNIT * WEIGHT_CHECKS && i != q->certain)
            continue;
        if (i == q->certain)
            certain = n;
        q->candidates[n] = q->candidates[i];
        q->features[n].sum = q->features[i].sum;
        a->facts[n] = a->facts[i];
        n++;
    }
    q->n_candidates = n;
    q->certain = certain < n ? certain : n;
}

static void ask(struct asking *a, uint32_t number)
{
    struct question *out = a->question;
    const struct article *article = a->context.article;
    quotation_look(&out->view, article, number);
    facts_of_quotation(&a->context.facts, article, &out->view);
    out->n_candidates = candidates_find(out->candidates, article, &out->view, a->context.history);
    out->certain = out->n_candidates;
    for (uint32_t i = 0; i < out->n_candidates; i++) {
        features_of_place(&out->features[i], &a->context, &out->candidates[i], &a->facts[i]);
        if (out->certain == out->n_candidates &&
            candidate_is_certain(article, &out->view, &out->candidates[i]))
            out->certain = i;
    }
    if (a->weights != NULL)
        drop_hopeless(a);
    for (uint32_t i = 0; i < out->n_candidates; i++)
        features_of_words(&out->features[i], &a->context, &out->candidates[i], &a->facts[i]);
    features_of_nobody(&out->features[out->n_candidates], &a->context, out->candidates,
                       out->n_candidates);
}

stemma_status ranker_run(struct arena *arena, const struct article *article, const int16_t *weights,
                         ranker_answer answer, void *user, stemma_error *err)
{
    struct history history = {
        .last_mention = NO_TOKEN, .last_quotation = NO_TOKEN, .last_person = NO_PERSON};
    struct question *question = ARENA_NEW(arena, struct question, 1, err);
    history.n_said = ARENA_ZEROED(arena, uint16_t, article->persons.n, err);
    if (question == NULL || history.n_said == NULL)
        return arena_status(arena);
    struct asking asking;
    asking.question = question;
    asking.weights = weights;
    for (uint32_t i = 0; i <= MAX_CANDIDATES; i++)
        question->features[i].weights = weights;
    asking.context.article = article;
    asking.context.quotation = &question->view;
    asking.context.history = &history;
    for (uint32_t i = 0; i < article->quotations.n; i++) {
        ask(&asking, i);
        uint32_t chosen = answer(user, question);
        if (question->certain < question->n_candidates)
            chosen = question->certain;
        remember(&history, article, question, chosen);
    }
    return STEMMA_OK;
}

int32_t ranker_sum(const struct feature_list *features, const int16_t *weights)
{
    int32_t sum = features->sum; /* 0 where they are listed */
    for (uint32_t i = 0; i < features->n; i++)
        sum += feature_weight(weights, features->at[i]);
    return sum / WEIGHT_CHECKS;
}

/* Two mentions known to be one person's do not compete. */
static bool same_person(const struct article *a, const struct candidate *x,
                        const struct candidate *y)
{
    uint32_t person = a->mentions.at[x->mention].person;
    return x->mention == y->mention ||
           (person != NO_PERSON && person == a->mentions.at[y->mention].person);
}

/* The logarithm of x/y, bounded. */
static double log_odds(double x, double y)
{
    if (y <= 0)
        return MAX_ODDS;
    double odds = x > 0 ? log(x / y) : -MAX_ODDS;
    return odds > MAX_ODDS ? MAX_ODDS : odds < -MAX_ODDS ? -MAX_ODDS : odds;
}

void ranker_score(struct ranking *out, const struct article *article,
                  const struct question *question, const int16_t *weights)
{
    int32_t *scores = out->scores;
    uint32_t n = question->n_candidates;
    out->best = 0;
    out->said = out->right = -MAX_ODDS;
    for (uint32_t i = 0; i < n; i++) {
        scores[i] = ranker_sum(&question->features[i], weights);
        if (scores[i] > scores[out->best])
            out->best = i;
    }
    if (n == 0)
        return;
    int32_t most = scores[out->best];
    if (question->certain < n)
        out->best = question->certain;
    double same = 0, other = 0;
    const struct candidate *best = &question->candidates[out->best];
    for (uint32_t i = 0; i < n; i++) {
        double p = exp((double)(scores[i] - most) / WEIGHT_UNIT);
        *(same_person(article, &question->candidates[i], best) ? &same : &other) += p;
    }
    int32_t nobody = ranker_sum(&question->features[n], weights);
    out->right = log_odds(same, other);
    out->said = log_odds(same + other, exp(fmin((double)(nobody - most) / WEIGHT_UNIT, 700)));
}
