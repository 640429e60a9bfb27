/*
 * Which language a text is in, and what a tag (BCP 47) says of it.
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

/* What a record says (`said`; NULL or "": nothing), else the guess; NULL: not told. */
const char *language_of(const char *said, const struct text *text);

/* True where `tag` names the language with this code of two letters in lower case, in whatever
 * script, place and spelling: "de", "de-AT" and "DE_at" are "de", "den" is not. NULL is none. */
bool language_is(const char *tag, const char *code);

#endif
