/*
 * The forms of reporting verbs of German, French and Spanish that inflect by rule. Private to
 * cues.c.
 */
#ifndef STEMMA_QUOTE_CONJUGATIONS_H
#define STEMMA_QUOTE_CONJUGATIONS_H

#include "quote/cues.h"

/* Calls `visit` as cue_forms does. */
bool conjugations_forms(cue_visit visit, void *user);

#endif
