/*
 * Small closed word lists that several stages ask: numbers in words, months. A language's lists
 * stand in one table each (word_lists.h); to add a language or a word, touch the table. Who has a
 * token asks by its hash (word_table.h); these take the folded form (fold_word), not
 * NUL-terminated.
 */
#ifndef STEMMA_TEXT_WORDS_H
#define STEMMA_TEXT_WORDS_H

#include <stddef.h>

/* 1 to 12 for a month's name or short name in English, German, French or Spanish; else 0. */
int word_month(const char *folded, size_t n);

/* The value of a number in words ("three" 3, "nineteen" 19, "hundred" 100, "dozen" 12), or -1. */
int word_number(const char *folded, size_t n);

#endif
