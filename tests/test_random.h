/* Seeded random numbers for tests: the same on every machine (splitmix64, Steele and others 2014).
 */
#ifndef STEMMA_TESTS_TEST_RANDOM_H
#define STEMMA_TESTS_TEST_RANDOM_H

#include <stdint.h>

static inline uint64_t test_random(uint64_t *state)
{
    uint64_t x = *state += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return x ^ (x >> 31);
}

/* From 0 to n - 1; n is at least 1. */
static inline uint64_t test_random_below(uint64_t *state, uint64_t n)
{
    return test_random(state) % n;
}

#endif
