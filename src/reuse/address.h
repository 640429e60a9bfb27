/*
 * Web addresses in a text: words, but not prose.
 */
#ifndef STEMMA_REUSE_ADDRESS_H
#define STEMMA_REUSE_ADDRESS_H

#include "read/words.h"

/* Words of one address, half-open; both the number of words where there is none. */
struct address {
    uint32_t begin, end;
};

/* The first address that ends after word `from`. The texts between addresses together cost O(bytes
 * of the text). */
struct address address_next(const struct doc_words *d, uint32_t from);

#endif
