/*
 * How a language prints its quotation marks.
 */
#ifndef STEMMA_QUOTE_LOCALE_H
#define STEMMA_QUOTE_LOCALE_H

#include "quote/signs.h"

struct locale_marks {
    const char *language;               /* BCP 47, in lower case: "de", "fr-ch" */
    uint8_t opener, closer;             /* enum sign_shape, outside */
    uint8_t inner_opener, inner_closer; /* inside another quotation */
};

/* By the longest tag that fits ("fr-CH-1996" finds "fr-ch"); NULL: not in the table. Case and _ for
 * - do not matter. */
const struct locale_marks *locale_marks(const char *language);

#endif
