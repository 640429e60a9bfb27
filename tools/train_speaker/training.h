/*
 * One model: weights from some articles, and how its answers come out on others.
 */
#ifndef STEMMA_TRAIN_TRAINING_H
#define STEMMA_TRAIN_TRAINING_H

#include "calibrate.h"
#include "examples.h"
#include "learner.h"

/* Counts of the answers to the questions of some articles. */
struct tally {
    outcome_array said;  /* of each question, whether somebody said it */
    outcome_array right; /* of those answered by a mention, whether it is right */
    uint64_t n_asked, n_right;
    double loss; /* sum of the negative logarithms of what the right answers have */
};

struct training {
    struct arena *arena;
    struct learner *learner;
    const struct examples *examples;
    unsigned epochs;
    uint64_t seed;
    weight_table weights; /* of the last training_learn */
    stemma_error *err;
};

/* Learns from the articles whose number is not `fold` modulo N_FOLDS; NO_FOLD: from all. */
enum { N_FOLDS = 4, NO_FOLD = N_FOLDS };
stemma_status training_learn(struct training *t, unsigned fold);

/* Adds to the tally how the last weights answer for the articles of a fold, or for all. */
stemma_status training_judge(struct training *t, const struct examples *examples, unsigned fold,
                             struct tally *tally);

#endif
