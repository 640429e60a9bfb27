/*
 * Small closed word lists that several stages ask: function words, numbers in words, abbreviations,
 * months. A language's lists stand in one table each; to add a language or a word, touch the table.
 * All functions take the folded form (fold_word), not NUL-terminated.
 */
#ifndef STEMMA_TEXT_WORDS_H
#define STEMMA_TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* "the", "and", "der", "les", "pero" …: English, German, French, Spanish. */
bool word_is_stop(const char *folded, size_t n);

/* "mr", "dr", "sept", "st", "e.g" …: a full stop after it ends no sentence. */
bool word_is_abbreviation(const char *folded, size_t n);
/* Of these, the ones that a name follows: "mr", "dr", "st", "sra". */
bool word_is_title(const char *folded, size_t n);
/* Words that are abbreviations only where a number follows: "no" (No. 5), "art", "vol". */
bool word_is_numbered(const char *folded, size_t n);

/* 1 to 12 for a month's name or short name in English, German, French or Spanish; else 0. */
int word_month(const char *folded, size_t n);

/* The value of a number in words ("three" 3, "nineteen" 19, "hundred" 100, "dozen" 12), or -1. */
int word_number(const char *folded, size_t n);

#endif
