/*
 * Calibration: how likely an answer is right, from its lead.
 */
#ifndef STEMMA_TRAIN_CALIBRATE_H
#define STEMMA_TRAIN_CALIBRATE_H

#include "gold.h"

/* One answer: its lead and whether it was right. */
struct outcome {
    double lead;
    bool right;
};
typedef ARRAY(struct outcome) outcome_array;

/* Fits 1 / (1 + exp(-(slope × lead + shift))) by Newton's method, a little pulled towards 0. */
void calibrate_fit(const outcome_array *outcomes, double *slope, double *shift);

#endif
