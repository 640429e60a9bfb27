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

/*
 * Some 300,000 features share 65,536 weights; the one that weighs most has the slot to itself. Its
 * low bits are the check, by which the others are told; they weigh nothing.
 */
#define WEIGHT_SLOT_BITS 16
#define WEIGHT_SLOTS (1 << WEIGHT_SLOT_BITS)
#define WEIGHT_CHECKS (1 << (FEATURE_BITS - WEIGHT_SLOT_BITS))
typedef int16_t weight_table[WEIGHT_SLOTS]; /* weight × WEIGHT_CHECKS + check */

/* A feature's weight × WEIGHT_CHECKS. Which slots are its own cannot be foretold, so nothing
 * branches on it. */
static inline int32_t feature_weight(const int16_t *weights, uint32_t feature)
{
    const uint32_t entry = (uint32_t)weights[feature % WEIGHT_SLOTS];
    const uint32_t differs = (entry ^ feature / WEIGHT_SLOTS) % WEIGHT_CHECKS;
    return (int32_t)(entry & (0u - (differs == 0)) & ~(uint32_t)(WEIGHT_CHECKS - 1));
}

/* The features of one answer: with weights their sum alone, else themselves, for the trainer. */
struct feature_list {
    const int16_t *weights; /* NULL: the features are listed */
    int32_t sum;            /* of weights × WEIGHT_CHECKS */
    uint32_t n;
    uint32_t at[MAX_FEATURES];
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
