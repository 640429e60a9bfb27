/*
 * The ranker: which candidate said it, or nobody.
 *
 * An averaged perceptron over the features of features.h. Decisions are made from the first
 * quotation to the last, since each looks at those before it.
 */
#ifndef STEMMA_QUOTE_RANKER_H
#define STEMMA_QUOTE_RANKER_H

#include "quote/features.h"

/* speaker_weights.c, written by tools/train_speaker. */
extern const int16_t speaker_weights[FEATURE_SPACE];

/* Logistic curves over leads of scores, divided by `scale`; fitted by the trainer. */
struct speaker_calibration {
    double scale;
    double said_slope, said_shift; /* over the lead on nobody: that somebody said it */
    double right_slope,
        right_shift; /* over the lead on the next person: that the mention is right */
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

/* Asks for every quotation of an article, in order. Errors: NOMEM, LIMIT. */
stemma_status ranker_run(struct arena *arena, const struct article *article, ranker_answer answer,
                         void *user, stemma_error *err);

/* What the shipped weights say of one question. */
struct ranking {
    uint32_t best;  /* candidate; n_candidates: nobody */
    int32_t score;  /* of the best candidate */
    int32_t second; /* of the best candidate that is another mention; INT32_MIN: none */
    int32_t nobody;
};
int32_t ranker_sum(const struct feature_list *features, const int16_t *weights);
void ranker_score(struct ranking *out, const struct article *article,
                  const struct question *question, const int16_t *weights);

/* The lead of one score on another in units of `scale`, bounded; INT32_MIN is a score of none. */
double ranker_lead(int32_t score, int32_t other, double scale);

#endif
