/*
 * Persons behind roles. Private to resolve.c.
 */
#ifndef STEMMA_QUOTE_RESOLVE_ROLE_H
#define STEMMA_QUOTE_RESOLVE_ROLE_H

#include "quote/resolve.h"

static const struct identity unknown = {NO_PERSON, STEMMA_HOW_NONE, 0.5};

static inline const struct mention *mention_at(const struct resolver *r, uint32_t number)
{
    return &r->article->mentions.at[number];
}

static inline bool sexes_clash(enum sex a, enum sex b)
{
    return a != SEX_UNKNOWN && b != SEX_UNKNOWN && a != b;
}

/* Merrow’s of "Merrow’s letter", Mr. Merrow’s of "Mr. Merrow’s letter"; NULL: no name owns it. */
const struct mention *resolve_owner(const struct resolver *r, uint32_t number);

/* "her lawyer", "the state's senator": somebody else's. */
bool resolve_is_owned(const struct resolver *r, uint32_t number);

/* The person whom the role of mention `number`, a nominal, means. Looks at a bounded number of
 * mentions before it. */
struct identity resolve_role(const struct resolver *r, uint32_t number);

#endif
