/*
 * An averaged perceptron in integers: the same data and seed give the same bytes everywhere.
 */
#ifndef STEMMA_TRAIN_PERCEPTRON_H
#define STEMMA_TRAIN_PERCEPTRON_H

#include "gold.h"

struct perceptron {
    int64_t weight[FEATURE_SPACE];
    int64_t sum[FEATURE_SPACE];    /* of weight × the steps it stood */
    uint64_t since[FEATURE_SPACE]; /* step at which it was last added up */
    uint64_t step;
    int64_t margin;            /* by which the right answer must win */
    int64_t nobody_margin;     /* the same against "nobody" */
    uint64_t n_asked, n_right; /* of one epoch */
};

/* Answers a question by the present weights and learns from it. */
uint32_t perceptron_learn(struct perceptron *p, const struct question *question,
                          const gold_array *gold, const struct article *article);

/* Ends a run: adds the sums of its weights over all steps to `total`, and starts the next from 0.
 */
void perceptron_end(struct perceptron *p, int64_t *total);

/* The sums scaled so that the largest is `largest`. */
void perceptron_scale(const int64_t *total, int16_t *out, int largest);

#endif
