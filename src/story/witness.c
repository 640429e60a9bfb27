/*
 * Tells how well two reports go together in time when one of them has no day, or both. In: of each
 * its nearest neighbours that have a day; out: how far they agree.
 *
 * Neighbours of a report are of its topic on many days, and of its event on one or two: their days
 * pile up where the report belongs. A witness weighs the cube of its nearness, and two agree by a
 * bell over the days between. (A kernel density of the neighbours' days, Parzen 1962, looked at
 * where the other report stands; compare temporal profiles of queries, Jones and Diaz 2007.)
 */
#include "story/witness.h"

#include <stddef.h>

/* exp(-d² / (2 · WITNESS_DAYS²)) of d days */
static const double bell[] = {1, 0.80074, 0.41111, 0.13534, 0.028566, 0.0038659};

static double agree(const struct witness *a, const struct witness *b)
{
    const int64_t days = a->day < b->day ? (int64_t)b->day - a->day : (int64_t)a->day - b->day;
    const double weight = (double)a->weight * b->weight;
    return days < (int64_t)(sizeof bell / sizeof *bell) ? weight * bell[days] : 0;
}

void witness_add(struct testimony *t, uint32_t from, int32_t day, float nearness)
{
    if (t->n < WITNESSES)
        t->at[t->n++] = (struct witness){from, day, nearness * nearness * nearness};
}

/* The most that one witness's day is agreed to by all. */
static double concord(const struct testimony *t, uint32_t but)
{
    double all = 0, most = 0;
    for (uint32_t i = 0; i < t->n; i++) {
        double sum = 0;
        if (t->at[i].from == but)
            continue;
        for (uint32_t k = 0; k < t->n; k++)
            sum += t->at[k].from != but ? agree(&t->at[i], &t->at[k]) / t->at[i].weight : 0;
        most = sum > most ? sum : most;
        all += t->at[i].weight;
    }
    return all > 0 ? most / all : 0;
}

struct agreement witness_agree(const struct testimony *a, uint32_t number_a,
                               const struct testimony *b, uint32_t number_b)
{
    double sum = 0, all = 0;
    for (uint32_t i = 0; i < a->n; i++) {
        for (uint32_t k = 0; k < b->n; k++) {
            if (a->at[i].from == number_b || b->at[k].from == number_a)
                continue;
            sum += agree(&a->at[i], &b->at[k]);
            all += (double)a->at[i].weight * b->at[k].weight;
        }
    }
    const double x = concord(a, number_b), y = concord(b, number_a);
    return (struct agreement){all > 0, all > 0 ? sum / all : 0, x < y ? x : y};
}
