/*
 * Where words stand, asked from the begin of a document to its end: what is known of the word
 * before is a step away from what is asked of the next.
 */
#ifndef STEMMA_READ_WORD_WALK_H
#define STEMMA_READ_WORD_WALK_H

#include "read/words.h"

struct word_walk {
    const struct doc_words *doc;
    const struct block *block; /* that the walk has reached */
    const uint64_t *unit;      /* the begins of words in 64 bytes of it, … */
    uint32_t unit_byte;        /* … which stand from here on, … */
    uint32_t unit_word;        /* … and the words before them */
    struct text_place {
        uint32_t byte, point;
    } last; /* that was told */
};

/* A walk from a word on. O(log blocks). */
struct word_walk word_walk_from(const struct doc_words *doc, uint32_t word);

/* The byte where a word begins. No word may be asked for after a later one. O(bytes between / 64 +
 * blocks between). */
uint32_t word_walk_byte(struct word_walk *w, uint32_t word);

/* Where a word begins, and where it ends, with code points; nor may its begin be asked for after
 * its end. */
struct text_place word_walk_begin(struct word_walk *w, uint32_t word);
struct text_place word_walk_end(struct word_walk *w, uint32_t word);

#endif
