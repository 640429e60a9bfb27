/*
 * Who is meant: from a mention to a person of the article.
 */
#ifndef STEMMA_QUOTE_RESOLVE_H
#define STEMMA_QUOTE_RESOLVE_H

#include "quote/article.h"
#include "quote/roles.h"

struct identity {
    uint32_t person; /* NO_PERSON: not known, or nobody of the article */
    stemma_speaker_how how;
    double sure; /* 0 … 1, that it is this person, given the mention */
};

struct resolver {
    const struct article *article;
    struct role_list roles;
    uint32_t last_speaker; /* person; NO_PERSON */
    uint32_t last_paragraph;
};

/* Errors: NOMEM, LIMIT. */
stemma_status resolver_init(struct resolver *r, struct arena *arena, const struct article *article,
                            stemma_error *err);

/* The person behind mention `number`. O(1): look-outs are bounded. */
struct identity resolve_mention(const struct resolver *r, uint32_t number);

/* Call it for each quotation that has a speaker, in order. */
void resolver_note(struct resolver *r, uint32_t person, uint32_t paragraph);

#endif
