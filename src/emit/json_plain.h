/*
 * How far a string goes before JSON must write something else than the byte itself.
 */
#ifndef STEMMA_EMIT_JSON_PLAIN_H
#define STEMMA_EMIT_JSON_PLAIN_H

#include <stddef.h>

/* So many bytes behind those that are copied may be written over. */
enum { JSON_PLAIN_PADDING = 16 };

/* Copies the bytes at the head that are neither a quotation mark, a backslash, a control character,
 * DEL nor the begin of U+2028 or U+2029, and returns their number. A first byte of those two whose
 * followers are past the end stops, too. `out` has room for n bytes and the padding. */
size_t json_plain_copy(char *out, const char *bytes, size_t n);

/* The same, byte by byte. */
size_t json_plain_copy_scalar(char *out, const char *bytes, size_t n);

#endif
