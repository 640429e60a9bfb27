/*
 * Encodings by their labels.
 */
#ifndef STEMMA_READ_CHARSET_LABELS_H
#define STEMMA_READ_CHARSET_LABELS_H

#include <stdbool.h>
#include <stddef.h>

enum charset_form {
    CHARSET_UTF8,
    CHARSET_UTF16_LE,
    CHARSET_UTF16_BE,
    CHARSET_SINGLE,   /* a byte a character, ASCII below 0x80 */
    CHARSET_MULTI,    /* ASCII where a character begins with a byte below 0x80 */
    CHARSET_SWITCHING /* escape sequences */
};

struct charset {
    const char *name;  /* the WHATWG's, in small letters */
    const char *iconv; /* iconv's */
    enum charset_form form;
};

/* NULL: the label is unknown. Case and space around it do not matter. */
const struct charset *charset_find(const char *label, size_t n);

#endif
