/*
 * How well bytes read as a text of a western language in one encoding. Private to charset.c.
 */
#ifndef STEMMA_READ_CHARSET_FIT_H
#define STEMMA_READ_CHARSET_FIT_H

#include "read/charset_labels.h"

#include <stddef.h>

/* Bytes past ASCII that stand for a character which belongs where it stands, and which does not.
 * Those that may stand anywhere count as neither. Of those that fit, `marks` are quotation marks.
 */
struct charset_fit {
    size_t fits, misfits, marks;
};

/* Of an encoding with a byte a character; all 0 where the system does not know it. */
struct charset_fit charset_fit(const char *bytes, size_t n, const struct charset *charset);

#endif
