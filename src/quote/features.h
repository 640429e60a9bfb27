/*
 * Features: what the ranker sees of one candidate, or of the answer "nobody said it".
 *
 * A feature is a number below FEATURE_SPACE: a template and the values in it, hashed. Training and
 * use share this file.
 */
#ifndef STEMMA_QUOTE_FEATURES_H
#define STEMMA_QUOTE_FEATURES_H

#include "quote/facts.h"

#define FEATURE_BITS 20
#define FEATURE_SPACE (1 << FEATURE_BITS)
#define MAX_FEATURES 64 /* more than there are templates of one answer */
#define FEATURE_STEP 4  /* features whose weights are summed in one step */

/* Some 300,000 features share 65,536 weights (ranker.h). */
#define WEIGHT_SLOT_BITS 16
#define WEIGHT_SLOTS (1 << WEIGHT_SLOT_BITS)

struct feature_list {
    uint32_t n;
    uint32_t at[MAX_FEATURES + FEATURE_STEP]; /* after the last one zeros, to end a step */
    const int16_t *weights; /* will be summed soon: fetched as features are added; NULL: none */
};

/* A quotation, what came before it, and the facts of it that all its candidates share. */
struct feature_context {
    const struct article *article;
    const struct quotation_view *quotation;
    const struct history *history;
    struct quotation_facts facts;
};

/* Those that tell most and cost least: where the candidate stands, and how to a verb. Fills the
 * candidate's facts for the others. */
void features_of_place(struct feature_list *out, const struct feature_context *context,
                       const struct candidate *candidate, struct candidate_facts *facts);

/* Adds all others, of words and persons. */
void features_of_words(struct feature_list *out, const struct feature_context *context,
                       const struct candidate *candidate, const struct candidate_facts *facts);

/* `candidates`: all of the quotation's, for "is there anybody who might have said it". */
void features_of_nobody(struct feature_list *out, const struct feature_context *context,
                        const struct candidate *candidates, uint32_t n_candidates);

#endif
