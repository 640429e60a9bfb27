/*
 * Logistic regression of one variable. Twenty steps of Newton's method; the ridge keeps it finite
 * where all outcomes are alike.
 */
#include "calibrate.h"

#include <math.h>

enum { STEPS = 20 };
#define RIDGE 1e-3

void calibrate_fit(const outcome_array *outcomes, double *slope, double *shift)
{
    double a = 0, b = 0;
    for (int step = 0; step < STEPS; step++) {
        double ga = -RIDGE * a, gb = -RIDGE * b, haa = RIDGE, hab = 0, hbb = RIDGE;
        for (size_t i = 0; i < outcomes->n; i++) {
            double x = outcomes->at[i].lead;
            double p = 1 / (1 + exp(-(a * x + b)));
            double error = (double)outcomes->at[i].right - p, weight = p * (1 - p);
            ga += error * x;
            gb += error;
            haa += weight * x * x;
            hab += weight * x;
            hbb += weight;
        }
        double determinant = haa * hbb - hab * hab;
        if (determinant <= 0)
            break;
        a += (hbb * ga - hab * gb) / determinant;
        b += (haa * gb - hab * ga) / determinant;
    }
    *slope = a;
    *shift = b;
}
