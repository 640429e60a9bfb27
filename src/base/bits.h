/*
 * Counting bits. The compiler's own is a call of a library where the processor that is built for
 * need not have an instruction for it.
 */
#ifndef STEMMA_BASE_BITS_H
#define STEMMA_BASE_BITS_H

#include <stdint.h>

/* How many are set: sums of 2, 4, 8 bits side by side, then of the bytes (Warren, Hacker's Delight,
 * 5-1). */
static inline uint32_t bits_count(uint64_t bits)
{
    bits -= bits >> 1 & UINT64_C(0x5555555555555555);
    bits = (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
    bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (uint32_t)(bits * UINT64_C(0x0101010101010101) >> 56);
}

#endif
