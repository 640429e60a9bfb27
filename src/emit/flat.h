/*
 * Text from documents on one line, with nothing in it that a terminal would obey or that would make
 * a reader see other words than stand there.
 */
#ifndef STEMMA_EMIT_FLAT_H
#define STEMMA_EMIT_FLAT_H

#include "base/array.h"
#include "emit/writer.h"

/* Bytes of the character at `at` where it must not be shown: a control (C0 other than white space,
 * DEL, C1), a mark that overrides direction, or a byte that is no UTF-8. 0: it may. */
size_t flat_hidden(const char *at, size_t n);

/* Runs of white space become one space, hidden characters nothing. A space at either end stays. */
void flat_write(struct writer *w, const char *bytes, size_t n);
void flat_string(struct writer *w, const char *text);

/* The same as a string of `most` columns at most, trimmed at both ends; what is longer ends in "…".
 * Errors: NOMEM. */
stemma_status flat_copy(const char **out, struct arena *arena, const char *bytes, size_t n,
                        size_t most, stemma_error *err);

/* Columns that valid UTF-8 takes on a terminal: none for a combining character, two for a wide one.
 */
size_t flat_columns(const char *bytes, size_t n);

#endif
