/*
 * Vectors of weighted terms, and what two of them have in common.
 */
#ifndef STEMMA_STORY_VECTOR_H
#define STEMMA_STORY_VECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { VECTOR_MOST = 80 /* terms that a vector keeps */ };

/* `term` is a hash of a folded word, or of the words of a name, with the document's language and
 * the view. So no two languages share a term. */
struct weighted_term {
    uint32_t term;
    float weight;
};

/* Bytes of a document's text. */
struct term_place {
    uint32_t begin, end;
};

/* The heaviest terms of a vector of length 1, by term. */
struct term_vector {
    const struct weighted_term *at;
    uint32_t n;                     /* up to VECTOR_MOST */
    const struct term_place *first; /* where the text has each first; NULL: of lead and title */
};

/* What two vectors have in common. */
struct vector_share {
    double product; /* their cosine, less what the lightest terms would add */
    uint32_t n;     /* terms */
};

/* A vector that is held against many. */
enum { VECTOR_SLOTS = 512 };
struct vector_index {
    const struct term_vector *vector;
    uint8_t head[VECTOR_SLOTS];    /* by hash: 1 more than a term there; 0: none */
    uint8_t next[VECTOR_MOST + 1]; /* of each term, counted from 1: another one there */
};
void vector_index_make(struct vector_index *out, const struct term_vector *vector);

/* Linear in the terms of `other`. */
struct vector_share vector_share(const struct vector_index *index, const struct term_vector *other);

/* Whether the vector has the term. O(log terms). */
bool vector_has(const struct term_vector *vector, uint32_t term);

/* The product of two vectors. Linear. */
double vector_product(const struct term_vector *a, const struct term_vector *b);

#endif
