/*
 * Character references of HTML: "&amp;", "&#8220;", "&hellip".
 */
#ifndef STEMMA_READ_HTML_ENTITIES_H
#define STEMMA_READ_HTML_ENTITIES_H

#include <stdbool.h>
#include <stddef.h>

/* No reference stands for more bytes of UTF-8 than that. */
enum { ENTITY_BYTES = 8 };

/*
 * The reference at at[0] == '&', n bytes at most. Writes what it stands for to `out` and sets
 * *n_out; returns the bytes it takes. 0: none, the mark stands for itself. `attribute`: in the
 * value of an attribute, where "&copy=1" is no reference.
 */
size_t entity_decode(const char *at, size_t n, bool attribute, char out[ENTITY_BYTES],
                     size_t *n_out);

#endif
