/*
 * Logistic regression with a ridge, for a few dozen features.
 */
#ifndef STEMMA_TRAIN_LOGISTIC_H
#define STEMMA_TRAIN_LOGISTIC_H

#include "base/arena.h"

enum { LOGISTIC_MOST = 64 }; /* features, with the constant */

struct examples {
    double *x; /* n rows of n_features */
    unsigned char *y;
    double *counts; /* how much each counts */
    size_t n;
};

/*
 * Sets n_features + 1 weights, the last one for 1. The ridge is on
 * the weights of standardised features, not on the constant. Deterministic. Errors: NOMEM, INVAL.
 */
stemma_status logistic_fit(double *weights, struct arena *scratch, const struct examples *examples,
                           int n_features, double ridge, stemma_error *err);

#endif
