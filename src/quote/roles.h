/*
 * Roles: what an article says its persons are, to tell whom "the model and cookbook author" means.
 */
#ifndef STEMMA_QUOTE_ROLES_H
#define STEMMA_QUOTE_ROLES_H

#include "quote/persons.h"

/* One word that stands with a person's name: keeper, museum, 61. */
struct role {
    uint64_t word;
    uint32_t person;
    uint32_t next; /* the one with a like hash before it; NO_ROLE */
    bool head;     /* a noun that tells what the person is: keeper, not museum */
};

#define NO_ROLE UINT32_MAX
enum { ROLE_CHAINS = 64 };

struct role_list {
    size_t n;
    struct role *at;            /* by place in the article */
    uint32_t last[ROLE_CHAINS]; /* the last one by the hash's low bits; NO_ROLE */
};

/* Gathers the words of titles, appositions and predicates. Linear. Errors: NOMEM, LIMIT. */
stemma_status roles_find(struct role_list *out, struct arena *arena, const struct prose *prose,
                         const struct mention_list *mentions, stemma_error *err);

/*
 * The person whose roles agree best with a nominal's words, `person` where no other agrees as well;
 * NO_PERSON: nobody does, or two do. The head noun counts three times.
 */
uint32_t roles_match(const struct role_list *roles, const struct prose *prose,
                     const struct mention *nominal);

#endif
