/*
 * The name of a story.
 */
#ifndef STEMMA_EMIT_HEADLINE_H
#define STEMMA_EMIT_HEADLINE_H

#include "emit/story_rows.h"

/* The headline as HTML; without one, or where words must not leave, what the story
 * is called by then. */
void headline_write(struct writer *w, const struct story_row *row, const stemma_corpus *corpus,
                    bool no_text);

#endif
