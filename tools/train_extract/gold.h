/*
 * Pages with gold: what the article must hold and what it must not.
 *
 * One JSON object a line: `url`, `html`, `with` and `without` (arrays of strings). A block that
 * holds a string of `with` is of the article, one that holds a string of `without` is not, and
 * nothing is known of the others.
 */
#ifndef STEMMA_TRAIN_EXTRACT_GOLD_H
#define STEMMA_TRAIN_EXTRACT_GOLD_H

#include "read/html_features.h"
#include "read/html_words.h"

#include <stdio.h>

/* A word as met: the trainer's table in the end names it. */
struct gold_word {
    uint32_t hash;
    enum html_word_place place;
    struct html_bytes word;
};

struct gold_block {
    uint16_t *features;
    struct gold_word *words; /* each once */
    size_t n_features, n_words;
    uint32_t n_with, n_without; /* strings that it holds */
};

struct gold_page {
    const char *host;
    const struct html_sight *sight;
    struct gold_block *blocks;
    size_t n_blocks;
    uint32_t n_with;   /* strings that the article must hold */
    uint32_t *with_of; /* of each of them, 1 + a block that holds it; 0: none */
    uint32_t n_without;
    uint32_t *without_of;
};
typedef ARRAY(struct gold_page) gold_page_array;

stemma_status gold_read(gold_page_array *out, FILE *in, struct arena *arena, stemma_error *err);

#endif
