/*
 * A portrait's terms, ready to be held against those of many others.
 */
#ifndef STEMMA_STORY_HELD_H
#define STEMMA_STORY_HELD_H

#include "story/portrait.h"

enum { HELD_SLOTS = 512 /* three times as many as a portrait has terms */ };

struct held_terms {
    struct weighted_term at[HELD_SLOTS]; /* by hash; weight 0: free */
};

void held_terms_set(struct held_terms *out, const struct portrait *p);

/* The same as vector_product of the portrait's vector in this view and `b`, which is of the same
 * view; sets how many terms both have. Linear in the terms of `b`. */
double held_product(const struct held_terms *held, const struct term_vector *b, uint32_t *common);

#endif
