/*
 * Bytes of any encoding to UTF-8: which encoding they have, and the conversion.
 *
 *     struct charset_hints hints = {.http = "iso-8859-1", .markup = CHARSET_HTML};
 *     struct charset_text t;
 *     TRY(charset_decode(&t, arena, bytes, n, &hints, err));      t.at, t.n: valid UTF-8
 *
 * The order: byte order mark, HTTP header, declaration in the markup, the bytes themselves. A label
 * that the bytes contradict is passed over: what is UTF-8 to the letter is UTF-8, and what is not
 * is none. Labels mean what browsers take them to mean (the WHATWG Encoding Standard): ISO-8859-1
 * is Windows-1252.
 */
#ifndef STEMMA_READ_CHARSET_H
#define STEMMA_READ_CHARSET_H

#include "base/array.h"

enum charset_markup {
    CHARSET_PLAIN, /* nothing in the bytes declares their encoding: text, CSV */
    CHARSET_HTML   /* look for <meta charset> and an XML declaration */
};

struct charset_hints {
    const char *http; /* the charset of the Content-Type header, NULL: none */
    enum charset_markup markup;
};

enum charset_from {
    CHARSET_FROM_BOM,
    CHARSET_FROM_HTTP,
    CHARSET_FROM_META,
    CHARSET_FROM_BYTES,  /* valid UTF-8, or told by its statistics */
    CHARSET_FROM_DEFAULT /* nothing told; Windows-1252 */
};

/* From here on the output stands at `out` and comes from `in`; both go on byte by byte alike up to
 * the next step, or less far where they are not equally long. */
struct charset_step {
    size_t out, in;
};

struct charset_text {
    const char *at; /* valid UTF-8, NUL-terminated unless it is the input itself */
    size_t n;
    const char *name; /* of the encoding, as the WHATWG writes it: "windows-1252" */
    enum charset_from from;
    bool repaired;      /* UTF-8 that had been taken for Windows-1252 and encoded again */
    uint64_t n_bad;     /* sequences that meant nothing, now U+FFFD */
    uint64_t first_bad; /* byte of the first in the input */
    const struct charset_step *steps; /* in order; none: out and in are the same */
    size_t n_steps;
};

/* At most 4 bytes come of one byte. Where the input is UTF-8 without fault and mark, `at` is the
 * input itself, which must live as long. Linear. Errors: NOMEM, LIMIT. */
stemma_status charset_decode(struct charset_text *out, struct arena *arena, const char *bytes,
                             size_t n, const struct charset_hints *hints, stemma_error *err);

/* The byte of the input that byte `at` of the output comes from. O(log steps). */
size_t charset_source(const struct charset_text *text, size_t at);

/* The name that a label stands for ("latin1" gives "windows-1252"), NULL for one that is unknown.
 * Case and space around it do not matter. */
const char *charset_name(const char *label, size_t n);

#endif
