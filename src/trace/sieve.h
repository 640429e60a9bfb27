/*
 * A sieve of keys: counts all that it is given, never too low, in a byte a slot. What it says has
 * come seldom need not be counted exactly. Keys are hashes: their bits are used as they are.
 */
#ifndef STEMMA_TRACE_SIEVE_H
#define STEMMA_TRACE_SIEVE_H

#include "base/arena.h"

#include <stdatomic.h>

#define SIEVE_MOST 200 /* it counts no further */

struct sieve {
    atomic_uchar *at;
    uint64_t mask;
};

/* For about so many keys, equal ones counted each time. Errors: NOMEM, LIMIT. */
stemma_status sieve_init(struct sieve *s, struct arena *arena, size_t n_keys, stemma_error *err);

/* Threads may do so at once. */
void sieve_add(const struct sieve *s, const uint64_t *keys, size_t n);

/* Keeps the keys, in place, but some that were added fewer than `least` times; returns how many. */
size_t sieve_keep(const struct sieve *s, uint64_t *keys, size_t n, uint32_t least);

#endif
