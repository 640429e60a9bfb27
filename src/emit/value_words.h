/*
 * A value in words for people: "61", "3 to 4 May 2025", "200 or more".
 */
#ifndef STEMMA_EMIT_VALUE_WORDS_H
#define STEMMA_EMIT_VALUE_WORDS_H

#include "emit/writer.h"
#include "stemma/stemma.h"

/* Writes a number or date. False: it is a name or place; nothing is written, and its words stand in
 * the members. `unit` is one of ours or a currency: letters alone. */
bool value_words(struct writer *w, const stemma_disagreement *d, const stemma_value_group *g,
                 const char *unit);
/* The days of a date's value: "3 to 4 May 2025". False: it is none. */
bool value_date_words(struct writer *w, const char *value);

#endif
