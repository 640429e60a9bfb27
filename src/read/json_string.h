/*
 * Strings of JSON, decoded into an arena.
 */
#ifndef STEMMA_READ_JSON_STRING_H
#define STEMMA_READ_JSON_STRING_H

#include "base/arena.h"

struct json_string {
    char *at; /* UTF-8, NUL-terminated; may hold NUL bytes */
    size_t n;
    uint64_t n_mended;   /* lone surrogates, made U+FFFD */
    size_t first_mended; /* byte of the first one in the printed form */
};

/*
 * Decodes what stands between the marks of a string: n bytes of valid UTF-8 without a control
 * character or a bare mark. Sets *good to false where an escape is none of JSON's. Errors: NOMEM,
 * LIMIT.
 */
stemma_status json_decode(struct json_string *out, struct arena *arena, const char *raw, size_t n,
                          bool *good, stemma_error *err);

#endif
