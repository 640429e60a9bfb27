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

/* Every language of the CLDR that does not print like English, sorted by tag; written by
 * tools/locale_marks. */
extern const struct locale_marks locale_table[];
extern const size_t locale_table_size;

/* By the longest tag that fits ("fr-CH-1996" finds "fr-ch"); NULL: not in the table. Case and _ for
 * - do not matter. */
const struct locale_marks *locale_marks(const char *language);

#endif
