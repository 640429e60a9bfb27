/*
 * Persons: which names of an article are one person's, and what the article tells about each.
 */
#ifndef STEMMA_QUOTE_PERSONS_H
#define STEMMA_QUOTE_PERSONS_H

#include "quote/mentions.h"

enum person_flags {
    PERSON_BODY = 1,  /* an organisation, a place, a title: no human being */
    PERSON_FULL = 2,  /* printed with given and family name */
    PERSON_TITLE = 4, /* named in the headline, inside the text or beside it */
    PERSON_LEAD = 8,  /* named in the first three paragraphs */
    PERSON_KIN = 16   /* brought in as somebody's: her daughter Ilse */
};

struct person {
    uint64_t given, family; /* hashes of the folded words; given 0: not known */
    uint32_t same_family;   /* the next person with this family name; NO_PERSON */
    uint32_t same_given;    /* the next person with this given name */
    uint32_t name;          /* number of the mention that prints the longest form */
    uint32_t first;         /* number of the mention that it was made from */
    uint32_t last;          /* number of the last mention looked at while names are taken */
    uint32_t n_mentions;
    uint32_t n_full;       /* mentions with given and family name */
    uint32_t n_spoke;      /* mentions that are subjects of a reporting verb */
    uint32_t n_subjects;   /* those, and mentions that begin a sentence */
    uint32_t male, female; /* votes */
    uint8_t flags;         /* enum person_flags */
};

struct person_list {
    size_t n;
    struct person *at; /* those with full names by first mention, then the others */
    uint32_t main;     /* the person whom the article is about; NO_PERSON: none stands out */
};

enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

/*
 * Sets `person` of the mentions that are names. Two persons with one family name stay two; a bare
 * family name then goes to the one whom the honorific or the article's weight tells, else to the
 * one named last, and is marked MENTION_DOUBTFUL, and MENTION_LEADING where weight told. `title`:
 * the headline as it came beside the text, or NULL. Linear but for persons of one name, of whom
 * sixteen are looked at. Errors: NOMEM, LIMIT.
 */
stemma_status persons_find(struct person_list *out, struct arena *arena, const struct prose *prose,
                           const struct mention_list *mentions, const char *title,
                           stemma_error *err);

/* What most of the evidence says. */
static inline enum sex person_sex(const struct person *p)
{
    if (p->male > 2 * p->female)
        return SEX_MALE;
    return p->female > 2 * p->male ? SEX_FEMALE : SEX_UNKNOWN;
}

#endif
