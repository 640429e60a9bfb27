/*
 * Numbers as reports print them, with what hedges them.
 *
 *     struct quantity q;
 *     if (quantity_read(&q, reader, i))      "more than two dozen": low 20, high INFINITY
 */
#ifndef STEMMA_VALUE_QUANTITY_H
#define STEMMA_VALUE_QUANTITY_H

#include "value/reader.h"

struct quantity {
    double low, high; /* both ends count; an open one is infinite */
    double step;      /* what it is rounded to, as far as its digits tell */
    bool exact;
    bool of_part;             /* another 12, 12 more: of a part of the whole */
    bool digits;              /* begins with digits */
    uint32_t first, end;      /* tokens, with the hedges */
    uint32_t core, core_end;  /* of the number alone */
    enum lex_money money;     /* of a sign before or behind it; 0: none */
    bool percent;             /* of a sign behind it */
    uint32_t begin, end_byte; /* bytes of all, signs included */
};

/* The number that begins at token i. False: there is none, or it is a part of something else (a
 * date, a score, "No. 5", 20th). Bounded time. */
bool quantity_read(struct quantity *out, const struct reader *r, uint32_t i);
/* hedges.c: what the words before and behind a number make of it. Bounded time. */
void hedges_read(struct quantity *q, const struct reader *r);
/* The same for a share in words: nearly half of the boats. */
void hedges_share(struct quantity *q, const struct reader *r);
/* vague.c: a number that is vague by its words, "dozens of". The same contract. */
bool vague_read(struct quantity *out, const struct reader *r, uint32_t i);
/* spelt.c: the value of a number word, of a compound too; -1: it is none. */
int32_t spelt_value(const struct reader *r, uint32_t i);

#endif
