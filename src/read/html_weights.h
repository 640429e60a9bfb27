/*
 * The weights of the model, in html_weights.c: written by tools/train_extract, never by hand.
 */
#ifndef STEMMA_READ_HTML_WEIGHTS_H
#define STEMMA_READ_HTML_WEIGHTS_H

#include <stddef.h>
#include <stdint.h>

struct html_word_weight {
    uint32_t hash;
    int16_t weight;
};

extern const int16_t HTML_WEIGHTS[];
extern const size_t HTML_N_WEIGHTS; /* html_feature_count() when they were made */
/* Sorted by hash. */
extern const struct html_word_weight HTML_WORDS[];
extern const size_t HTML_N_WORDS;

#endif
