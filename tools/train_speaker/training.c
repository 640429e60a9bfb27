/*
 * Learns and judges.
 *
 * The order of the articles is shuffled in each epoch from the seed. While it learns, a model goes
 * through an article by its own answers, as it does in use, because each question looks at the
 * answers before it.
 */
#include "training.h"

#include <math.h>

/* What the ranker's questions are put to. */
struct asking {
    struct training *training;
    const struct example *example;
    struct tally *tally;
    stemma_status status;
};

/* Fisher and Yates, with a generator of our own: the same order on every machine. */
static void shuffle(uint32_t *order, size_t n, uint64_t *state)
{
    for (size_t i = n; i > 1; i--) {
        *state += UINT64_C(0x9e3779b97f4a7c15);
        size_t j = (size_t)(hash_mix(*state) % i);
        uint32_t swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

/* How well a mention names the source that it lies in: a name before a role, and both before what
 * belongs to them (a spokesman for Merrow). */
static int rank_of(const struct article *a, uint32_t number)
{
    const struct mention *m = &a->mentions.at[number];
    bool joined = m->before == VERB_PREP && number > 0 && m[-1].end == m->verb_before;
    if (m->flags & MENTION_INNER)
        return 0;
    if (m->flags & MENTION_POSSESSIVE || joined)
        return 1;
    return m->kind == MENTION_NAME ? 3 : 2;
}

/* Of several mentions in the gold source only those of the best rank are to be learnt. Of "Ada
 * Merrow of Skarrow, the keeper" Skarrow is wrong, and the keeper neither right nor wrong. */
static void keep_best(enum gold_answer *judged, const struct question *q, const struct article *a)
{
    int best = -1;
    for (uint32_t i = 0; i < q->n_candidates; i++) {
        int rank = rank_of(a, q->candidates[i].mention);
        if (judged[i] == GOLD_RIGHT && rank > best)
            best = rank;
    }
    for (uint32_t i = 0; i < q->n_candidates; i++) {
        uint32_t number = q->candidates[i].mention;
        if (judged[i] == GOLD_RIGHT && rank_of(a, number) < best)
            judged[i] = a->mentions.at[number].kind == MENTION_NAME ? GOLD_WRONG : GOLD_NEITHER;
    }
}

static uint32_t learn(void *user, const struct question *question)
{
    struct asking *a = user;
    enum gold_answer judged[MAX_CANDIDATES + 1];
    for (uint32_t i = 0; i <= question->n_candidates; i++)
        judged[i] = gold_judge(&a->example->gold, &a->example->article, question, i);
    keep_best(judged, question, &a->example->article);
    return learner_take(a->training->learner, question, judged);
}

static stemma_status ask_about(struct asking *a, const struct example *example, ranker_answer fn)
{
    struct training *t = a->training;
    struct arena_mark mark = arena_mark(t->arena);
    a->example = example;
    TRY(ranker_run(t->arena, &example->article, NULL, fn, a, t->err));
    arena_rewind(t->arena, mark);
    return STEMMA_OK;
}

stemma_status training_learn(struct training *t, unsigned fold)
{
    uint32_t *order = ARENA_NEW(t->arena, uint32_t, t->examples->n, t->err);
    struct asking a = {.training = t};
    uint64_t state = t->seed;
    size_t n = 0;
    t->learner = ARENA_ZEROED(t->arena, struct learner, 1, t->err);
    if (t->learner == NULL || order == NULL)
        return arena_status(t->arena);
    for (size_t i = 0; i < t->examples->n; i++)
        if (fold == NO_FOLD || i % N_FOLDS != fold)
            order[n++] = (uint32_t)i;
    for (unsigned epoch = 0; epoch < t->epochs; epoch++) {
        shuffle(order, n, &state);
        if (epoch == t->epochs / 2)
            t->learner->from = t->learner->step;
        for (size_t i = 0; i < n; i++)
            TRY(ask_about(&a, &t->examples->at[order[i]], learn));
    }
    learner_weights(t->learner, t->weights);
    return STEMMA_OK;
}

static void note(struct asking *a, outcome_array *outcomes, double odds, bool right)
{
    struct outcome outcome = {odds, right};
    if (a->status == STEMMA_OK)
        a->status = ARRAY_ADD(a->training->arena, outcomes, outcome, a->training->err);
}

/* The negative logarithm of the probability that the right answers have together. */
static double loss_of(const struct question *q, const enum gold_answer *judged,
                      const int16_t *weights)
{
    double all = 0, right = 0;
    for (uint32_t i = 0; i <= q->n_candidates; i++) {
        double p = exp((double)ranker_sum(&q->features[i], weights) / WEIGHT_UNIT);
        all += p;
        right += judged[i] == GOLD_RIGHT ? p : 0;
    }
    return right > 0 ? -log(right / all) : 0;
}
static uint32_t judge(void *user, const struct question *question)
{
    struct asking *a = user;
    const struct example *e = a->example;
    uint32_t n = question->n_candidates;
    struct ranking r;
    ranker_score(&r, &e->article, question, a->training->weights);
    if (n == 0 || question->certain < n)
        return r.best;
    bool said = gold_judge(&e->gold, &e->article, question, n) != GOLD_RIGHT;
    bool answered = r.said > 0;
    uint32_t answer = answered ? r.best : n;
    enum gold_answer all[MAX_CANDIDATES + 1];
    for (uint32_t i = 0; i <= n; i++)
        all[i] = gold_judge(&e->gold, &e->article, question, i);
    enum gold_answer judged = all[answer];
    a->tally->loss += loss_of(question, all, a->training->weights);
    note(a, &a->tally->said, r.said, said);
    if (said && answered && judged != GOLD_NEITHER)
        note(a, &a->tally->right, r.right, judged == GOLD_RIGHT);
    a->tally->n_asked++;
    a->tally->n_right += judged == GOLD_RIGHT;
    return answer;
}

/* The arena is not rewound here: the tally grows in it. */
stemma_status training_judge(struct training *t, const struct examples *examples, unsigned fold,
                             struct tally *tally)
{
    struct asking a = {.training = t, .tally = tally};
    for (size_t i = 0; i < examples->n; i++) {
        if (fold != NO_FOLD && i % N_FOLDS != fold)
            continue;
        a.example = &examples->at[i];
        TRY(ranker_run(t->arena, &a.example->article, NULL, judge, &a, t->err));
        TRY(a.status);
    }
    return STEMMA_OK;
}
