/*
 * Web addresses in a text: words, but not prose.
 */
#ifndef STEMMA_REUSE_ADDRESS_H
#define STEMMA_REUSE_ADDRESS_H

#include "read/words.h"

/* Words of one address, half-open. */
struct address {
    uint32_t begin, end;
};

/* The first address that has words of from … to, or stands between them; both `to` where there is
 * none. It may begin before `from` and end behind `to`. O(bytes up to its end + log blocks). */
struct address address_next(const struct doc_words *d, uint32_t from, uint32_t to);

#endif
