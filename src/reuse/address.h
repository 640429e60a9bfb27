/*
 * Web addresses in a text: words, but not prose.
 */
#ifndef STEMMA_REUSE_ADDRESS_H
#define STEMMA_REUSE_ADDRESS_H

#include "text/text.h"

/* Tokens of one address, half-open; both text->n_tokens where there is none. */
struct address {
    uint32_t begin, end;
};

/* The first address that ends after token `from`. The texts between addresses together cost O(bytes
 * of the text). */
struct address address_next(const struct text *text, uint32_t from);

#endif
