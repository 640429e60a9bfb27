/*
 * Whether one report tells what another one's title says.
 */
#ifndef STEMMA_STORY_TITLES_H
#define STEMMA_STORY_TITLES_H

#include "story/portrait.h"

/* The share of the title's words that the other has among its telling ones, by the root of their
 * weight; 0 where there is no title. O(words of the title × log terms). */
double titles_told(const struct portrait *title_of, const struct portrait *other);

#endif
