/*
 * How well a stretch of one document explains a stretch of another, as information: words kept in
 * any order against words that are there by chance.
 */
#ifndef STEMMA_REUSE_KEPT_H
#define STEMMA_REUSE_KEPT_H

#include "reuse/stems.h"

/* Two documents that are compared, and what one worker keeps for it. The counts are zero
 * between pairs. */
struct kept_pair {
    struct stem_text text[2];
    uint32_t *count[2]; /* how often each stem stands in the document */
    uint32_t *first[2]; /* the first place of each stem that the document has: spots.c */
    uint32_t *open;     /* how often in the window, less those already used */
    uint8_t *used;      /* a byte for each word of the longer document */
    uint64_t n_looked;  /* words looked at so far: the work done */
};
/* For pairs of documents with at most `n_stems` stems and `n_words` words each. */
stemma_status kept_init(struct kept_pair *pair, struct arena *arena, uint32_t n_stems,
                        uint32_t n_words, stemma_error *err);
void kept_begin(struct kept_pair *pair, const struct stem_text *a, const struct stem_text *b);
void kept_end(struct kept_pair *pair);

/* A stretch of each document, in words, and what each side tells: [0] is a's words found in b's. */
struct stretch {
    uint32_t begin[2], end[2];
    int64_t bits[2]; /* in 1/BIT */
    double kept[2];  /* share of the words that were kept, beyond chance */
};

struct kept_options {
    double first; /* share of kept words that is assumed at first */
    int64_t drop; /* fall of the information at which a stretch ends, in 1/BIT */
};

/* Grows and cuts a stretch, one side in turn, until both stay. False when nothing is left.
 * O(words looked at). */
bool kept_settle(struct kept_pair *pair, struct stretch *s, const struct kept_options *options);

/* Words of the two sides that are the same, in any order, each counted once. O(words). */
uint32_t kept_shared(struct kept_pair *pair, const struct stretch *s);

/* What one word tells, in 1/BIT. `expected`: how often it is there by chance. */
int32_t kept_gain(double expected, double kept); /* the word is there */
int32_t kept_loss(double kept);                  /* it is not: below 0 */

#endif
