/*
 * Fits a logistic model by Newton's method (iteratively reweighted least squares; McCullagh and
 * Nelder 1989, section 4.4). Features are standardised for the fit, and the weights turned back, so
 * that the ridge treats them alike. Each step solves a small linear system by Gaussian elimination.
 */
#include "logistic.h"

#include <math.h>
#include <string.h>

enum { STEPS = 60 };

struct fit {
    int n; /* features, with the constant at the end */
    double mean[LOGISTIC_MOST], deviation[LOGISTIC_MOST];
    double weights[LOGISTIC_MOST];
    double hessian[LOGISTIC_MOST][LOGISTIC_MOST + 1]; /* the gradient in the last column */
};

static void standardise(struct fit *f, const double *x, size_t n)
{
    const int k = f->n - 1;
    for (int i = 0; i < k; i++) {
        double sum = 0, squares = 0;
        for (size_t r = 0; r < n; r++)
            sum += x[r * (size_t)k + (size_t)i];
        f->mean[i] = sum / (double)n;
        for (size_t r = 0; r < n; r++) {
            const double d = x[r * (size_t)k + (size_t)i] - f->mean[i];
            squares += d * d;
        }
        f->deviation[i] = sqrt(squares / (double)n) + 1e-9;
    }
    f->mean[k] = 0;
    f->deviation[k] = 1;
}

static void add_row(struct fit *f, const double *x, unsigned char y, double count)
{
    double row[LOGISTIC_MOST], sum = 0;
    for (int i = 0; i < f->n; i++) {
        row[i] = ((i < f->n - 1 ? x[i] : 1) - f->mean[i]) / f->deviation[i];
        sum += row[i] * f->weights[i];
    }
    const double p = 1 / (1 + exp(-sum)), slope = count * p * (1 - p);
    for (int i = 0; i < f->n; i++) {
        for (int j = 0; j < f->n; j++)
            f->hessian[i][j] += slope * row[i] * row[j];
        f->hessian[i][f->n] += count * (y - p) * row[i];
    }
}

/* Solves for the step; the largest change of a weight, or -1 where there is no one solution. */
static double take_step(struct fit *f)
{
    const int n = f->n;
    double largest = 0;
    for (int c = 0; c < n; c++) {
        int pivot = c;
        for (int r = c + 1; r < n; r++)
            if (fabs(f->hessian[r][c]) > fabs(f->hessian[pivot][c]))
                pivot = r;
        if (fabs(f->hessian[pivot][c]) < 1e-12)
            return -1;
        double swap[LOGISTIC_MOST + 1];
        memcpy(swap, f->hessian[c], sizeof swap);
        memcpy(f->hessian[c], f->hessian[pivot], sizeof swap);
        memcpy(f->hessian[pivot], swap, sizeof swap);
        for (int r = 0; r < n; r++) {
            const double by = f->hessian[r][c] / f->hessian[c][c];
            for (int k = c; k <= n && r != c; k++)
                f->hessian[r][k] -= by * f->hessian[c][k];
        }
    }
    for (int c = 0; c < n; c++) {
        const double step = f->hessian[c][n] / f->hessian[c][c];
        f->weights[c] += step;
        largest = fmax(largest, fabs(step));
    }
    return largest;
}

stemma_status logistic_fit(double *weights, struct arena *scratch, const struct examples *examples,
                           int n_features, double ridge, stemma_error *err)
{
    struct fit *f = ARENA_ZEROED(scratch, struct fit, 1, err);
    if (f == NULL)
        return arena_status(scratch);
    if (examples->n == 0 || n_features >= LOGISTIC_MOST)
        return fail(err, STEMMA_INVAL, "nothing to learn from");
    f->n = n_features + 1;
    standardise(f, examples->x, examples->n);
    double step = 1;
    for (int i = 0; i < STEPS && step > 1e-9; i++) {
        memset(f->hessian, 0, sizeof f->hessian);
        for (size_t r = 0; r < examples->n; r++)
            add_row(f, examples->x + r * (size_t)n_features, examples->y[r], examples->counts[r]);
        for (int k = 0; k < n_features; k++) {
            f->hessian[k][k] += ridge;
            f->hessian[k][f->n] -= ridge * f->weights[k];
        }
        step = take_step(f);
    }
    if (step < 0)
        return fail(err, STEMMA_INVAL, "the features do not tell the examples apart");
    weights[n_features] = f->weights[n_features];
    for (int k = 0; k < n_features; k++) {
        weights[k] = f->weights[k] / f->deviation[k];
        weights[n_features] -= weights[k] * f->mean[k];
    }
    return STEMMA_OK;
}
