/*
 * An invented language: a vocabulary with natural frequencies, set phrases, and random numbers that
 * are the same on every machine.
 */
#ifndef STEMMA_BENCH_MAKE_WORDS_H
#define STEMMA_BENCH_MAKE_WORDS_H

#include <stddef.h>
#include <stdint.h>

struct dice {
    uint64_t state;
};
/* Dice of their own for each (seed, kind, number). */
struct dice dice_of(uint64_t seed, uint64_t kind, uint64_t number);
uint64_t dice_roll(struct dice *d);
uint32_t dice_below(struct dice *d, uint32_t n); /* 0 … n - 1 */
int dice_chance(struct dice *d, uint32_t in_1000);

enum { VOCABULARY = 1 << 18, PHRASES = 1 << 16, PHRASE_WORDS = 5, WORD_BYTES = 24 };

struct language {
    char (*words)[WORD_BYTES]; /* by rank, the most frequent first */
    uint8_t *lengths;
    uint64_t *word_picks, *phrase_picks; /* see words.c */
    uint32_t (*phrases)[PHRASE_WORDS];
    uint8_t *phrase_lengths;
};

/* 0: no memory. */
int language_init(struct language *l, uint64_t seed);
void language_clear(struct language *l);
uint32_t language_word(const struct language *l, struct dice *d);
uint32_t language_phrase(const struct language *l, struct dice *d);

#endif
