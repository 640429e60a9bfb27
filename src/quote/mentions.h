/*
 * Mentions: the phrases outside the marks that may name a speaker, and how each stands to a
 * reporting verb.
 */
#ifndef STEMMA_QUOTE_MENTIONS_H
#define STEMMA_QUOTE_MENTIONS_H

#include "quote/prose.h"

enum mention_kind {
    MENTION_NAME,    /* Ada Merrow; Ms Merrow; the Harbour Board */
    MENTION_PRONOUN, /* she */
    MENTION_NOMINAL, /* the museum's keeper; a source */
    MENTION_ROLES    /* officials; senior officials */
};
#define N_MENTION_KINDS 4

enum mention_flags {
    MENTION_POSSESSIVE = 1, /* Merrow’s */
    MENTION_INITIAL = 2,    /* one capital word that begins a sentence */
    MENTION_INDEFINITE = 4, /* a source */
    MENTION_INNER = 8,      /* a name inside a nominal: the Merrow museum's keeper */
    MENTION_PLURAL = 16,
    MENTION_APPOSED = 32,   /* stands after "NAME ," */
    MENTION_TITLE = 64,     /* in the headline */
    MENTION_DOUBTFUL = 128, /* two persons of the article bear the name */
    MENTION_LEADING = 256   /* … and this one is named far more often */
};

/* How a mention stands to a reporting verb. */
enum verb_relation {
    VERB_NONE,
    VERB_AFTER,  /* Merrow said; Merrow has also said */
    VERB_PHRASE, /* a keeper of the museum said */
    VERB_APPOS,  /* Merrow, 61, who keeps the light, said */
    VERB_LIST,   /* Merrow and her dog said */
    VERB_BEFORE, /* said Merrow */
    VERB_PREP,   /* according to Merrow */
    VERB_OBJECT  /* somebody told Merrow */
};
#define N_VERB_RELATIONS 8

/* What a mention is in its clause, as far as its neighbours tell. */
enum clause_part {
    CLAUSE_OTHER,
    CLAUSE_SPEAKS, /* a reporting verb follows */
    CLAUSE_ACTS,   /* another verb does */
    CLAUSE_IS,     /* an auxiliary does */
    CLAUSE_OBJECT, /* a verb stands before it */
    CLAUSE_PREPOSITION,
    CLAUSE_OWNER,
    CLAUSE_INNER
};

#define NO_TOKEN UINT32_MAX
#define NO_PERSON UINT32_MAX

struct mention {
    uint32_t first, end;           /* tokens */
    uint32_t core_first, core_end; /* of a name without what stands before it; else its head noun */
    uint32_t paragraph;            /* number */
    uint32_t verb_after, verb_before; /* token of the verb; NO_TOKEN */
    uint32_t person;                  /* set by persons_find; NO_PERSON */
    uint8_t kind;                     /* enum mention_kind */
    uint16_t flags;                   /* enum mention_flags */
    uint8_t after, before;            /* enum verb_relation: AFTER … LIST; BEFORE … OBJECT */
    uint8_t place;                    /* mentions before it in its sentence, at most 3 */
    uint8_t part;                     /* enum clause_part */
};

struct mention_list {
    size_t n;
    struct mention *at; /* by first token */
    size_t n_names;
    const uint32_t *names; /* the numbers of those that are names */
    size_t n_tied;
    uint32_t *tied; /* and of those that a reporting verb or a preposition stands by */
};

/* Linear in the text. Errors: NOMEM, LIMIT. */
stemma_status mentions_find(struct mention_list *out, struct arena *arena,
                            const struct prose *prose, uint32_t title_begin, uint32_t title_end,
                            stemma_error *err);

/* Words of a name's core; those that hyphens and bare stops join are one (Berg-Holm, U.S.). */
uint32_t mention_name_words(const struct prose *prose, const struct mention *m);

/* Bytes of the printed mention, without a possessive's 's. */
void mention_bytes(const struct prose *prose, const struct mention *m, uint32_t *begin,
                   uint32_t *end);

/* The end of a token's printed form without a possessive's 's. */
uint32_t mention_word_end(const struct prose *prose, uint32_t token);

/* The same, with the stop that belongs to an abbreviation: U.S. */
uint32_t mention_print_end(const struct prose *prose, uint32_t token);

/* The hash of a token's word without a possessive's 's, folded. */
uint64_t mention_word_hash(const struct prose *prose, uint32_t token);

#endif
