/*
 * A log-linear model of which answer to a question is right, learnt step by step. The same data and
 * seed give the same bytes everywhere.
 */
#ifndef STEMMA_TRAIN_LEARNER_H
#define STEMMA_TRAIN_LEARNER_H

#include "gold.h"

struct learner {
    double weight[FEATURE_SPACE];
    double squares[FEATURE_SPACE]; /* of the steps taken so far */
    double sum[FEATURE_SPACE];     /* of weight × the steps it stood */
    uint64_t since[FEATURE_SPACE]; /* step at which it was last added up */
    uint64_t step;
    uint64_t from; /* the step from which the mean is taken */
};

/* Answers a question by the present weights, and learns from it; judged[i]: what the gold says of
 * item i. */
uint32_t learner_take(struct learner *l, const struct question *question,
                      const enum gold_answer *judged);

/* The mean weights since step `from`. */
void learner_weights(const struct learner *l, weight_table out);

#endif
