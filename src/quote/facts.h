/*
 * What the feature templates combine: small facts about a quotation, and about one candidate of it.
 */
#ifndef STEMMA_QUOTE_FACTS_H
#define STEMMA_QUOTE_FACTS_H

#include "quote/candidates.h"

enum { MAX_LINK_WORDS = 24 }; /* how far a link between mention and quotation is looked at */

/* What leads to the opening mark. */
enum lead {
    LEAD_NOTHING, /* the quotation opens its paragraph */
    LEAD_MARK,    /* another quotation */
    LEAD_STOP,    /* a sentence's end */
    LEAD_ING,     /* saying */
    LEAD_CALL,    /* called */
    LEAD_BASE,    /* say */
    LEAD_SAID,
    LEAD_WHO,
    LEAD_JOINS, /* that, and */
    LEAD_PREPOSITION,
    LEAD_DETERMINER,
    LEAD_AUXILIARY,
    LEAD_TEXT, /* her words, a letter */
    LEAD_SUBJECT,
    LEAD_VERB, /* any other */
    LEAD_NAME,
    LEAD_OTHER
};

/* What follows the closing mark of the first part. */
enum tail {
    TAIL_NOTHING,
    TAIL_SENTENCE,     /* a new one */
    TAIL_SAID,         /* said … */
    TAIL_PRONOUN_SAID, /* she said */
    TAIL_PRONOUN,
    TAIL_NAME_SAID,
    TAIL_NAME,
    TAIL_DETERMINER,
    TAIL_JOINS,
    TAIL_PREPOSITION,
    TAIL_ING,
    TAIL_OTHER
};

/* Of a quotation, whoever said it. */
struct quotation_facts {
    uint8_t lead, tail; /* enum lead, enum tail */
    uint8_t gap;        /* what meets the opening mark: none, comma, colon, stop, other, start */
    uint8_t sign;       /* the sign that ends it: none, comma, stop, ? or !, other */
    uint8_t length;     /* bucket of its words */
    uint64_t before[2]; /* the outer words before it (facts_word), nearest first; 0 */
    uint64_t after[2];  /* and after its first part */
    uint64_t first;     /* its first word */
    uint64_t last;      /* and of the last before its end */
    uint64_t cue;       /* the reporting verb near an edge; 0 */
    uint8_t
        governor;  /* enum cue_group of the last finite reporting verb before it in its sentence */
    uint8_t reach; /* bucket of the words from that verb on; 0: none */
    uint8_t follower; /* enum cue_group of the first one behind it */
    bool joined;      /* "that", "and" stands right behind the governor */
    /* what the last n words before it hold */
    uint8_t link[MAX_LINK_WORDS + 1];
};

struct candidate_facts {
    bool later;       /* stands after the edge that it is measured from */
    uint8_t relation; /* enum verb_relation; N_VERB_RELATIONS more: the verb comes later */
    uint8_t distance; /* bucket of the words between */
    uint8_t bounds;   /* sentence ends between, at most 2 */
    uint8_t link;     /* what stands between mention and quotation, one bit a sort */
    uint8_t between;  /* finite reporting verbs between, its own apart, at most 3 */
    bool own_cue;     /* its verb is the one next to the quotation */
    bool turned;      /* fügte sie hinzu; später sagte Merrow, …: behind its verb, in another
                       * language than English */
    bool attributed;  /* "laut Merrow": by a word that is no verb, in another language */
    uint16_t after;   /* enum prose_gap, of what follows the mention */
    uint32_t verb;    /* token; NO_TOKEN */
};

void facts_of_quotation(struct quotation_facts *out, const struct article *article,
                        const struct quotation_view *quotation);

void facts_of_candidate(struct candidate_facts *out, const struct article *article,
                        const struct quotation_view *quotation, const struct quotation_facts *facts,
                        const struct candidate *candidate);

/* What stands for a word in a feature: its hash, and one number for all the words of names. */
uint64_t facts_word(const struct article *article, uint32_t token);

/* "laut Merrow", "Angaben der Polizei", "nach Angaben von Merrow": in other languages than English.
 */
bool facts_attributed(const struct article *article, const struct mention *m);

/* Outer words between two tokens, whichever comes first. */
uint32_t facts_words_between(const struct article *article, uint32_t from, uint32_t to);

#endif
