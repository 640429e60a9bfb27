/*
 * Maximum likelihood with adaptive steps.
 *
 * The probability of an answer is exp(score) over the sum of all answers' (a conditional
 * log-linear model; Berger and others 1996). A question's loss is the negative logarithm of what
 * its right answers have together, so that which of several right mentions counts is left to the
 * weights. Each step follows the gradient of one question, with a length of its own for each weight
 * (AdaGrad; Duchi and others 2011) and a pull to zero. The mean over the steps of the last epochs
 * is kept: it forgets what the last examples happened to be. Sums are kept lazily, so a step costs
 * its features alone.
 *
 * Doubles are used with the four operations and square roots alone, which give the same bits on
 * every machine.
 */
#include "learner.h"

#include <math.h>
#include <stdlib.h>

#define RATE 0.05
#define PULL 1e-2
#define LEAST_SQUARES 1e-2
#define LEAST_STEP 1e-3

static double score_of(const struct learner *l, const struct feature_list *f)
{
    double sum = 0;
    for (uint32_t i = 0; i < f->n; i++)
        sum += l->weight[f->at[i]];
    return sum;
}

/* exp(x) for x <= 0, near enough: (1 + x/4096)^4096. */
static double power_of_e(double x)
{
    double y = x > -4096 ? 1 + x / 4096 : 0;
    for (int i = 0; i < 12; i++)
        y *= y;
    return y;
}

static void change(struct learner *l, const struct feature_list *f, double by)
{
    for (uint32_t i = 0; i < f->n; i++) {
        uint32_t at = f->at[i];
        double slope = by - PULL * l->weight[at];
        uint64_t since = l->since[at] > l->from ? l->since[at] : l->from;
        l->sum[at] += l->step > since ? l->weight[at] * (double)(l->step - since) : 0;
        l->since[at] = l->step;
        l->squares[at] += slope * slope;
        l->weight[at] += RATE * slope / sqrt(l->squares[at] + LEAST_SQUARES);
    }
}

uint32_t learner_take(struct learner *l, const struct question *question,
                      const enum gold_answer *judged)
{
    double p[MAX_CANDIDATES + 1], all = 0, right = 0;
    uint32_t n = question->n_candidates, best = 0;
    for (uint32_t i = 0; i <= n; i++) {
        p[i] = score_of(l, &question->features[i]);
        if (p[i] > p[best])
            best = i;
    }
    double most = p[best];
    for (uint32_t i = 0; i <= n; i++) {
        p[i] = judged[i] == GOLD_NEITHER ? 0 : power_of_e(p[i] - most);
        all += p[i];
        right += judged[i] == GOLD_RIGHT ? p[i] : 0;
    }
    for (uint32_t i = 0; i <= n && right > 0 && all > 0; i++) {
        double by = (judged[i] == GOLD_RIGHT ? p[i] / right : 0) - p[i] / all;
        if (by > LEAST_STEP || by < -LEAST_STEP)
            change(l, &question->features[i], by);
    }
    l->step++;
    return best;
}

/* The mean weight of a feature in units, as far as an entry can hold it. */
static int unit_weight(const struct learner *l, uint32_t at)
{
    uint64_t since = l->since[at] > l->from ? l->since[at] : l->from;
    double sum = l->sum[at] + l->weight[at] * (double)(l->step - since);
    double weight = sum / (double)(l->step > l->from ? l->step - l->from : 1) * WEIGHT_UNIT;
    int most = INT16_MAX / WEIGHT_CHECKS, units = (int)(weight < 0 ? weight - 0.5 : weight + 0.5);
    return units > most ? most : units < -most ? -most : units;
}

void learner_weights(const struct learner *l, weight_table out)
{
    for (uint32_t slot = 0; slot < WEIGHT_SLOTS; slot++) {
        int best = 0;
        uint32_t check = 0;
        for (uint32_t i = 0; i < WEIGHT_CHECKS; i++) {
            int weight = unit_weight(l, i * WEIGHT_SLOTS + slot);
            if (abs(weight) > abs(best)) {
                best = weight;
                check = i;
            }
        }
        out[slot] = (int16_t)(best * WEIGHT_CHECKS + (int)check);
    }
}
