/*
 * Words whose form is bent to the sentence around a partial quotation: "I miss" becomes "misses",
 * "my" becomes "her".
 */
#ifndef STEMMA_TRACE_BEND_H
#define STEMMA_TRACE_BEND_H

#include <stdbool.h>
#include <stddef.h>

/* Printed forms; folded here. True for two different forms of one word, as far as their letters or
 * the table of irregular ones tell. English. */
bool bend_related(const char *a, size_t n_a, const char *b, size_t n_b);

/* A word that may stand before a verb and fall away with the bend: I, we, will, have … */
bool bend_drops(const char *word, size_t n);

#endif
