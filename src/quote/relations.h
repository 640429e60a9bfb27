/*
 * How each mention stands to the reporting verb of its sentence.
 */
#ifndef STEMMA_QUOTE_RELATIONS_H
#define STEMMA_QUOTE_RELATIONS_H

#include "quote/mentions.h"

/* Fills verb_after, verb_before, after, before, place, and the flags LISTED and APPOSED. Linear:
 * each look-out is bounded. */
void relations_find(const struct prose *prose, struct mention_list *mentions);

#endif
