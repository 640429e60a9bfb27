/*
 * Products of vectors. In: vectors of terms in order; out: the sum over the terms that both have.
 *
 * Two vectors are merged. One that is held against sixty others has a table of its terms: most
 * terms of the others are not there, which one look at a line of the nearest cache tells, where a
 * merge has a branch that nothing foretells for each term of both. Sums run in the order of the
 * terms either way, so that both give the same bits.
 */
#include "story/vector.h"

#include "base/bisect.h"

#include <string.h>

static uint32_t slot_of(uint32_t term)
{
    return (term >> 3) % VECTOR_SLOTS; /* the lowest bits are the view's */
}

void vector_index_make(struct vector_index *out, const struct term_vector *vector)
{
    out->vector = vector;
    memset(out->head, 0, sizeof out->head);
    for (uint32_t i = vector->n; i > 0; i--) {
        uint8_t *head = &out->head[slot_of(vector->at[i - 1].term)];
        out->next[i] = *head;
        *head = (uint8_t)i;
    }
}

struct vector_share vector_share(const struct vector_index *index, const struct term_vector *other)
{
    struct vector_share share = {0, 0};
    for (uint32_t k = 0; k < other->n; k++) {
        const struct weighted_term *y = &other->at[k];
        for (uint32_t i = index->head[slot_of(y->term)]; i > 0; i = index->next[i]) {
            const struct weighted_term *x = &index->vector->at[i - 1];
            if (x->term != y->term)
                continue;
            share.product += (double)x->weight * y->weight;
            share.n++;
            break;
        }
    }
    return share;
}

bool vector_has(const struct term_vector *vector, uint32_t term)
{
    struct bisect search = {.high = vector->n};
    while (bisect_open(&search))
        bisect_step(&search, vector->at[search.middle].term < term);
    return search.low < vector->n && vector->at[search.low].term == term;
}

double vector_product(const struct term_vector *a, const struct term_vector *b)
{
    double sum = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        const uint32_t x = a->at[i].term, y = b->at[k].term;
        if (x == y)
            sum += (double)a->at[i].weight * b->at[k].weight;
        i += x <= y;
        k += y <= x;
    }
    return sum;
}
