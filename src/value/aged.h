/*
 * Ages that are told with the word for years: "âgée de 61 ans", "43 Jahre alt".
 */
#ifndef STEMMA_VALUE_AGED_H
#define STEMMA_VALUE_AGED_H

#include "value/reader.h"

struct aged {
    uint32_t end;                  /* behind the words that say that it is an age */
    uint32_t name_first, name_end; /* of whom; equal: nobody is named */
};

/* The age whose number stands at the tokens [i, number_end). False: it is none that this language
 * tells with years. Bounded time. */
bool aged_read(struct aged *out, const struct reader *r, uint32_t i, uint32_t number_end);

#endif
