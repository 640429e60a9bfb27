/*
 * Which language a text is in, where nobody says.
 */
#ifndef STEMMA_TEXT_LANGUAGE_H
#define STEMMA_TEXT_LANGUAGE_H

#include "text/text.h"

/*
 * The language of an analysed text as a BCP 47 tag, from its first words: "en", "de", "fr", "es" by
 * their function words, and those that have a script of their own ("el", "he", "ja", "ko", "zh",
 * "th", "hy", "ka"). NULL: not told. Bounded time.
 */
const char *language_guess(const struct text *text);

#endif
