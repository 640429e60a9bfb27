/*
 * The lines of a text, for speech that is printed a line each.
 */
#ifndef STEMMA_QUOTE_LINES_H
#define STEMMA_QUOTE_LINES_H

#include "text/text.h"

/* Paragraph by paragraph, without space at their ends. */
struct line_walk {
    const struct text *text;
    uint32_t paragraph;
    uint32_t next;       /* byte where the next line begins */
    uint32_t begin, end; /* of the line at hand */
};
bool line_next(struct line_walk *walk);

/* True when a point or a mark ends the line, as speech ends. */
bool line_ends_sentence(const struct text *text, uint32_t begin, uint32_t end);

#endif
