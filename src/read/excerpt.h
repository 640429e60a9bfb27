/*
 * A place in a line, shown to people: the line around it, and a caret below.
 */
#ifndef STEMMA_READ_EXCERPT_H
#define STEMMA_READ_EXCERPT_H

#include "base/arena.h"

/*
 *       {"id":"beacon-0506","source":"Beacon","text":"The keeper of th
 *                                                    ^
 * Two lines with two spaces before them, without a newline at the end. At most 72 characters of the
 * line are shown, with … where more was cut off. The line may hold any bytes. NULL: `err` tells.
 */
const char *excerpt_show(struct arena *arena, const char *line, size_t n, size_t byte,
                         stemma_error *err);
/* The begin of the line alone. NULL: `err` tells. */
const char *excerpt_head(struct arena *arena, const char *line, size_t n, stemma_error *err);

#endif
