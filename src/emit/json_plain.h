/*
 * How far a string goes before JSON must write something else than the byte itself.
 */
#ifndef STEMMA_EMIT_JSON_PLAIN_H
#define STEMMA_EMIT_JSON_PLAIN_H

#include <stddef.h>

/* Bytes at the head that are neither a quotation mark, a backslash, a control character, DEL nor
 * the first byte of U+2028 and its neighbours (0xE2). */
size_t json_plain(const char *bytes, size_t n);

/* The same, byte by byte. */
size_t json_plain_scalar(const char *bytes, size_t n);

#endif
