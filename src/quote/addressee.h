/*
 * To whom it was said: “…,” Merrow told the Beacon.
 */
#ifndef STEMMA_QUOTE_ADDRESSEE_H
#define STEMMA_QUOTE_ADDRESSEE_H

#include "quote/speakers.h"

struct addressee {
    uint32_t begin, end; /* bytes */
    uint32_t person;     /* NO_PERSON: not known by name */
};

/* To whom the cue of a saying addresses the words; false: nobody is named. O(log mentions). */
bool addressee_find(struct addressee *out, const struct article *article, const struct saying *s);

#endif
