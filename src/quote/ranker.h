/*
 * The ranker: which candidate said it, or nobody.
 *
 * A log-linear model over the features of features.h. Decisions are made from the first
 * quotation to the last, since each looks at those before it.
 */
#ifndef STEMMA_QUOTE_RANKER_H
#define STEMMA_QUOTE_RANKER_H

#include "quote/features.h"

/* speaker_weights.c, written by tools/train_speaker. */
extern const weight_table speaker_weights;

/* A weight of 1 is this many. */
#define WEIGHT_UNIT 64

/* Logistic curves over log odds; fitted by the trainer. */
struct speaker_calibration {
    double said_slope, said_shift;   /* that somebody said it */
    double right_slope, right_shift; /* that the mention is right, if somebody did */
};
extern const struct speaker_calibration speaker_calibration;

/* One quotation with all that a decision needs. Item n_candidates is "nobody". */
struct question {
    struct quotation_view view;
    uint32_t n_candidates;
    uint32_t certain; /* the candidate that the typography tells; n_candidates: none */
    struct candidate candidates[MAX_CANDIDATES];
    struct feature_list features[MAX_CANDIDATES + 1];
};

/* The answer to a question: a candidate's number, n_candidates for nobody. Where a candidate is
 * certain the answer is not looked at. */
typedef uint32_t (*ranker_answer)(void *user, const struct question *question);

/* Asks for every quotation of an article, in order. With weights the features come as their sums,
 * and candidates that by their place alone are far behind another one are left out; NULL: the
 * features are listed, of all candidates. Errors: NOMEM, LIMIT. */
stemma_status ranker_run(struct arena *arena, const struct article *article, const int16_t *weights,
                         ranker_answer answer, void *user, stemma_error *err);

/* What some weights say of one question: those that its features were summed by, or any where they
 * are listed. */
struct ranking {
    uint32_t best; /* candidate; n_candidates: there is none */
    double said;   /* log odds that somebody said it, as the weights tell them */
    double right;  /* the same that the best candidate, or another mention of the same person, is
                      who did, if somebody did */
    int32_t scores[MAX_CANDIDATES]; /* the sum of each candidate's weights */
};
void ranker_score(struct ranking *out, const struct article *article,
                  const struct question *question, const int16_t *weights);

/* The sum of the features' weights. */
int32_t ranker_sum(const struct feature_list *features, const int16_t *weights);

#endif
