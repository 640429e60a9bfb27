/*
 * Which way a sentence points in time, before a date that could be of two years or weeks.
 */
#ifndef STEMMA_VALUE_TENSE_H
#define STEMMA_VALUE_TENSE_H

#include "value/reader.h"

/* True when the words before token i speak of what lies ahead, nearer than a past form: "will meet
 * on Friday", not "will resign, he said Friday". What is told of in the present, "is sworn in on
 * Thursday", lies ahead of a `weekday`. */
bool tense_ahead(const struct reader *r, uint32_t i, bool weekday);

/* True when the nearest verb before token i is a past form: "had warned them in March". */
bool tense_behind(const struct reader *r, uint32_t i);

#endif
