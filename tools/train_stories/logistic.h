/*
 * Logistic regression with a ridge, for a few dozen features.
 */
#ifndef STEMMA_TRAIN_LOGISTIC_H
#define STEMMA_TRAIN_LOGISTIC_H

#include "base/arena.h"

enum { LOGISTIC_MOST = 32 }; /* features, with the constant */

/*
 * Sets n_features + 1 weights, the last one for 1. `x` has n rows of n_features. The ridge is on
 * the weights of standardised features, not on the constant. Deterministic. Errors: NOMEM, INVAL.
 */
stemma_status logistic_fit(double *weights, struct arena *scratch, const double *x,
                           const unsigned char *y, size_t n, int n_features, double ridge,
                           stemma_error *err);

#endif
