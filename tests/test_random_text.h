/*
 * Random texts for tests, from a seed: pieces of several scripts, marks, spaces, line breaks, the
 * characters that tokens and sentences turn on, and, where asked for, broken bytes.
 */
#ifndef STEMMA_TESTS_TEST_RANDOM_TEXT_H
#define STEMMA_TESTS_TEST_RANDOM_TEXT_H

#include "test_random.h"

#include <stddef.h>
#include <string.h>

/* Appends whole or not at all. */
static inline size_t test_append(char *out, size_t n, size_t capacity, const char *piece)
{
    size_t length = strlen(piece);
    if (length > capacity - n)
        return n;
    memcpy(out + n, piece, length);
    return n + length;
}

/* Each table ends with NULL. */
static const char *const TEST_WORDS[] = {"the",
                                         "Harbour",
                                         "lamp",
                                         "SIREN",
                                         "a",
                                         "I",
                                         "Mr",
                                         "Dr",
                                         "No",
                                         "Sept",
                                         "über",
                                         "Straße",
                                         "été",
                                         "ÉTÉ",
                                         "niño",
                                         "e\xCC\x81",
                                         "Москва",
                                         "море",
                                         "Αθήνα",
                                         "ΣΊΣΥΦΟΣ",
                                         "漢字",
                                         "かな",
                                         "ท่าเรือ",
                                         "서울",
                                         "אור",
                                         "نور",
                                         "ﬁn",
                                         "İz",
                                         "o\xCC\xA3\xCC\x82",
                                         "o\xCC\x82\xCC\xA3",
                                         "lighthouse-keepers",
                                         "extraordinarily",
                                         "incomprehensibilities",
                                         "p",
                                         "m",
                                         "U",
                                         "S",
                                         "x\xC2\xADy",
                                         "z\xE2\x80\x8Bw",
                                         NULL};
static const char *const TEST_NUMBERS[] = {"1",   "20",    "1,204", "3.5", "2019",
                                           "4½",  "٣٤",    "20th",  "5bn", "4.2m",
                                           "90s", "1.2.3", "7,",    "²",   NULL};
static const char *const TEST_MARKS[] = {".",
                                         ",",
                                         "!",
                                         "?",
                                         "...",
                                         "…",
                                         "'",
                                         "’",
                                         "‘",
                                         "ʼ",
                                         "`",
                                         "\"",
                                         "“",
                                         "”",
                                         "-",
                                         "—",
                                         "(",
                                         ")",
                                         "[",
                                         "]",
                                         ":",
                                         "。",
                                         "！",
                                         "$",
                                         "£",
                                         "😀",
                                         "\xEF\xBF\xBD",
                                         "\xCC\x81",
                                         "\xC2\xAD",
                                         "\xE2\x80\x8B",
                                         "\xE2\x80\x8D",
                                         "«",
                                         "»",
                                         "''",
                                         ". . .",
                                         "¿",
                                         NULL};
static const char *const TEST_SPACES[] = {" ",        " ",     " ",        " ",
                                          "  ",       "\n",    "\n\n",     "\r\n",
                                          "\r\n\r\n", "\t",    "\xC2\xA0", "\xE2\x80\xAF",
                                          "\r",       "\n \n", "\v",       NULL};

static inline const char *test_piece(uint64_t *state, const char *const *table)
{
    size_t n = 0;
    while (table[n] != NULL)
        n++;
    return table[test_random_below(state, n)];
}

/* Up to `capacity` bytes of valid UTF-8, about `pieces` pieces; returns how many bytes. */
static inline size_t test_random_text(uint64_t *state, char *out, size_t capacity, size_t pieces)
{
    static const char *const *const tables[] = {TEST_NUMBERS, TEST_MARKS, TEST_MARKS,  TEST_WORDS,
                                                TEST_WORDS,   TEST_WORDS, TEST_SPACES, TEST_SPACES};
    size_t n = 0;
    for (size_t i = 0; i < pieces; i++)
        n = test_append(out, n, capacity, test_piece(state, tables[test_random_below(state, 8)]));
    return n;
}

/* The same, then a few bytes changed to any others: seldom valid. */
static inline size_t test_broken_text(uint64_t *state, char *out, size_t capacity, size_t pieces)
{
    size_t n = test_random_text(state, out, capacity, pieces);
    for (size_t changes = test_random_below(state, 8); changes > 0 && n > 0; changes--)
        out[test_random_below(state, n)] = (char)test_random(state);
    return n > 0 ? n - test_random_below(state, n < 4 ? n : 4) : 0;
}

#endif
