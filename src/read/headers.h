/*
 * Headers as mail, HTTP and WARC write them: "Name: value" a line, to an empty line.
 */
#ifndef STEMMA_READ_HEADERS_H
#define STEMMA_READ_HEADERS_H

#include <stdbool.h>
#include <stddef.h>

/* A stretch of the input. at NULL: there is none. */
struct header_value {
    const char *at;
    size_t n;
};

/* Bytes of the headers at bytes[0…n), with the empty line that ends them; 0: none ends them. */
size_t headers_end(const char *bytes, size_t n);

/* The value of the first header with this name, whatever its case, without space around it. The
 * first line (a version, a status) is none. */
struct header_value headers_find(const char *headers, size_t n, const char *name);

/* Whether the value is `word`, or begins with it and a mark that is no letter follows. */
bool header_is(struct header_value value, const char *word);

#endif
