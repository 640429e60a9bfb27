/*
 * Spellings of the same words that house style decides: 3 and three, 40% and 40 percent, that's and
 * that is, colour and color.
 */
#ifndef STEMMA_TRACE_SPELLING_H
#define STEMMA_TRACE_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

/* True where both strings, of a few words each, are the same words spelt in two ways. Equal ones
 * are not. English. */
bool spelling_same(const char *a, size_t n_a, const char *b, size_t n_b);

/* True where one string is a % sign and the other one the word for it; spaces at the ends aside. */
bool spelling_percent(const char *a, size_t n_a, const char *b, size_t n_b);

#endif
