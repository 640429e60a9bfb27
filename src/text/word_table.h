/*
 * The word lists as the build step tools/make_word_tables.c writes them: a perfect hash table under
 * the words' hashes, that is, what a token's `word` holds. A look-up is three loads and one
 * comparison, without a branch that depends on the word: it is asked for every token, about half of
 * them are function words, and a branch would be foretold wrongly all the time. Who has a token
 * reads it; who has letters uses words.h.
 *
 * The table is of the kind "hash and displace" (Pagh 1999): some bits of the hash pick an odd
 * number, the displacement, and its product with the hash gives the slot. The build step finds
 * displacements so that no two words share a slot. As everywhere, words with equal 64-bit hashes
 * count as equal.
 */
#ifndef STEMMA_TEXT_WORD_TABLE_H
#define STEMMA_TEXT_WORD_TABLE_H

#include <stdint.h>

enum {
    WORD_STOP = 1,
    WORD_TITLE = 2,
    WORD_ABBREVIATION = 4,
    WORD_NUMBERED = 8,
    WORD_MONTH_SHIFT = 4, /* the month's number stands in the bits above */
    WORD_SLOTS = 2048,
    WORD_SLOT_SHIFT = 64 - 11,
    WORD_GROUPS = 512,
    WORD_LANGUAGES = 8 /* at most */
};

extern const uint16_t word_displacement[WORD_GROUPS];
extern const uint64_t word_hashes[WORD_SLOTS]; /* 0: free */
extern const uint8_t word_kinds[WORD_SLOTS];
extern const int32_t word_numbers[WORD_SLOTS];   /* -1: none */
extern const uint8_t word_languages[WORD_SLOTS]; /* bit i: a function word of language i */
extern const char *const word_language_tags[WORD_LANGUAGES]; /* NULL past the last */

static inline uint32_t word_group(uint64_t word)
{
    return (uint32_t)word % WORD_GROUPS;
}

static inline uint32_t word_slot(uint64_t word, uint32_t displacement)
{
    return (uint32_t)(word * displacement >> WORD_SLOT_SHIFT);
}

/* The kinds of the word with this hash; 0 where it is in no list. */
static inline unsigned word_kinds_of(uint64_t word)
{
    uint32_t slot = word_slot(word, word_displacement[word_group(word)]);
    return word_kinds[slot] & (0u - (word_hashes[slot] == word));
}

/* The languages that have the word with this hash as a function word, one bit each. */
static inline unsigned word_languages_of(uint64_t word)
{
    uint32_t slot = word_slot(word, word_displacement[word_group(word)]);
    return word_languages[slot] & (0u - (word_hashes[slot] == word));
}

static inline int32_t word_number_of(uint64_t word)
{
    uint32_t slot = word_slot(word, word_displacement[word_group(word)]);
    return word_hashes[slot] == word ? word_numbers[slot] : -1;
}

#endif
