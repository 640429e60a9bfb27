/*
 * Runs the ranker over an article's quotations.
 *
 * In: an article and somebody who answers questions (the shipped weights, or the trainer). Out: the
 * answers, through the caller's function. Each quotation becomes a question: its candidates and
 * their features, and those of "nobody". After each answer the history moves on: who spoke last,
 * where, and how often each person has spoken.
 *
 * A score is a sum of some forty int16 weights, the best score wins, and of equal scores the
 * candidate with the smaller number (the nearest before the quotation comes first).
 */
#include "quote/ranker.h"

#define MAX_LEAD 8.0

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

static void ask(struct question *out, const struct article *article, uint32_t number,
                const struct history *history)
{
    quotation_look(&out->view, article, number);
    out->n_candidates = candidates_find(out->candidates, article, &out->view, history);
    out->certain = out->n_candidates;
    for (uint32_t i = 0; i < out->n_candidates; i++) {
        features_of_candidate(&out->features[i], article, &out->view, &out->candidates[i], history);
        if (out->certain == out->n_candidates &&
            candidate_is_certain(article, &out->view, &out->candidates[i]))
            out->certain = i;
    }
    features_of_nobody(&out->features[out->n_candidates], article, &out->view, out->candidates,
                       out->n_candidates, history);
}

stemma_status ranker_run(struct arena *arena, const struct article *article, ranker_answer answer,
                         void *user, stemma_error *err)
{
    struct history history = {
        .last_mention = NO_TOKEN, .last_quotation = NO_TOKEN, .last_person = NO_PERSON};
    struct question *question = ARENA_NEW(arena, struct question, 1, err);
    history.n_said = ARENA_ZEROED(arena, uint16_t, article->persons.n, err);
    if (question == NULL || history.n_said == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < article->quotations.n; i++) {
        ask(question, article, i, &history);
        uint32_t chosen = answer(user, question);
        if (question->certain < question->n_candidates)
            chosen = question->certain;
        remember(&history, article, question, chosen);
    }
    return STEMMA_OK;
}

int32_t ranker_sum(const struct feature_list *features, const int16_t *weights)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < features->n; i++)
        sum += weights[features->at[i]];
    return sum;
}

/* Two mentions known to be one person's do not compete. */
static bool same_person(const struct article *a, const struct candidate *x,
                        const struct candidate *y)
{
    uint32_t person = a->mentions.at[x->mention].person;
    return x->mention == y->mention ||
           (person != NO_PERSON && person == a->mentions.at[y->mention].person);
}

void ranker_score(struct ranking *out, const struct article *article,
                  const struct question *question, const int16_t *weights)
{
    int32_t scores[MAX_CANDIDATES];
    uint32_t n = question->n_candidates;
    *out = (struct ranking){.best = n, .score = INT32_MIN, .second = INT32_MIN};
    out->nobody = ranker_sum(&question->features[n], weights);
    for (uint32_t i = 0; i < n; i++) {
        scores[i] = ranker_sum(&question->features[i], weights);
        if (scores[i] > out->score) {
            out->score = scores[i];
            out->best = i;
        }
    }
    if (question->certain < n)
        out->best = question->certain;
    for (uint32_t i = 0; i < n; i++)
        if (scores[i] > out->second &&
            !same_person(article, &question->candidates[i], &question->candidates[out->best]))
            out->second = scores[i];
}

double ranker_lead(int32_t score, int32_t other, double scale)
{
    if (other == INT32_MIN)
        return MAX_LEAD;
    double lead = ((double)score - (double)other) / scale;
    return lead > MAX_LEAD ? MAX_LEAD : lead < -MAX_LEAD ? -MAX_LEAD : lead;
}
