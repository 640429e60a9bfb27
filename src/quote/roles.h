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
    bool title;    /* of an office, before the name: President Merrow, Sen. Merrow */
};

#define NO_ROLE UINT32_MAX
enum { ROLE_CHAINS = 64 };

struct role_list {
    size_t n;
    struct role *at;            /* by place in the article */
    uint32_t last[ROLE_CHAINS]; /* the last one by the hash's low bits; NO_ROLE */
};

/* Gathers the words of titles, appositions and predicates of human beings. Linear. Errors: NOMEM,
 * LIMIT. */
stemma_status roles_find(struct role_list *out, struct arena *arena, const struct prose *prose,
                         const struct mention_list *mentions, const struct person_list *persons,
                         stemma_error *err);

enum { MAX_ROLE_MATCHES = 16 };

/* Whom a nominal may mean: all whose roles agree with it as well as the best do. */
struct role_match {
    size_t n;
    uint32_t persons[MAX_ROLE_MATCHES];
};

/*
 * The persons whose roles agree best with a nominal's words. The head noun counts three times, and
 * stands for its short forms, too: the senator, Sen. Merrow. Who is "the former senator" is left
 * out where somebody else is one, unless the nominal says so.
 */
void roles_match(struct role_match *out, const struct role_list *roles, const struct prose *prose,
                 const struct mention *nominal);

/* Is the word printed before names and needs no name after it: "Sen.", but not "Mr."? */
bool roles_is_title(const struct prose_word *word);

/* The word's hash, or that of its short form: "sen" for "senator". */
uint64_t roles_short_form(const struct prose *prose, uint32_t token);

/* "Vice" of "Vice President": does the word make another office of the one after it? */
bool roles_is_part(const struct prose *prose, uint32_t token);

/* Does the article print an office before the person's name? */
bool roles_has_title(const struct role_list *roles, uint32_t person);

#endif
