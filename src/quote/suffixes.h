/*
 * Suffixes of names: whether "Ada Merrow Jr." is another person than Ada Merrow.
 */
#ifndef STEMMA_QUOTE_SUFFIXES_H
#define STEMMA_QUOTE_SUFFIXES_H

#include "base/hash.h"
#include "quote/mentions.h"

/* The family names, hashed, whose suffix tells one person from another. */
struct suffix_list {
    bool any;
    struct table apart;
};

/* Linear in the mentions. Errors: NOMEM. */
stemma_status suffixes_find(struct suffix_list *out, struct arena *arena, const struct prose *prose,
                            const struct mention_list *mentions, stemma_error *err);

/* The hash of a mention's family name: with its suffix, where that tells persons apart. */
uint64_t suffixes_family(const struct suffix_list *suffixes, const struct prose *prose,
                         const struct mention *mention);

/* The token of the suffix behind the mention's name; NO_TOKEN: there is none. */
static inline uint32_t suffix_token(const struct prose *prose, const struct mention *mention)
{
    const bool has =
        mention->core_end < mention->end && prose->at[mention->core_end].classes & WORD_SUFFIX;
    return has ? mention->core_end : NO_TOKEN;
}

/* Bytes of a name without the suffix at its end: "Ada Merrow" of "Ada Merrow Jr." */
size_t suffix_begin(const char *name, size_t n);

#endif
