/*
 * Disjoint sets over an array of parents, where a root is its own parent (union-find, Tarjan 1975).
 * The least number of a set is its root, so that the outcome does not depend on the order of the
 * joins. Almost constant time a call, amortised.
 */
#ifndef STEMMA_BASE_DISJOINT_H
#define STEMMA_BASE_DISJOINT_H

#include <stdint.h>

/* The root of i's set; paths are halved on the way. */
static inline uint32_t disjoint_root(uint32_t *parent, uint32_t i)
{
    while (parent[i] != i) {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    return i;
}

/* Makes one set of a's and b's. */
static inline void disjoint_unite(uint32_t *parent, uint32_t a, uint32_t b)
{
    a = disjoint_root(parent, a);
    b = disjoint_root(parent, b);
    parent[a > b ? a : b] = a > b ? b : a;
}

#endif
