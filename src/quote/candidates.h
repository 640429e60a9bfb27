/*
 * Who may have said it: the mentions near a quotation, and the speaker carried over from the
 * quotation before.
 */
#ifndef STEMMA_QUOTE_CANDIDATES_H
#define STEMMA_QUOTE_CANDIDATES_H

#include "quote/article.h"

enum candidate_side {
    SIDE_BEFORE, /* in the paragraph, before the first part */
    SIDE_WITHIN, /* between two parts */
    SIDE_AFTER,
    SIDE_ABOVE,  /* in the paragraph before */
    SIDE_BELOW,  /* a line of its own under it: – Merrow */
    SIDE_CARRIED /* source of the quotation before, further up */
};
#define N_SIDES 6

struct candidate {
    uint32_t mention; /* number */
    uint32_t edge;    /* token: of the nearest part, the side that faces the mention */
    uint8_t side;     /* enum candidate_side */
    uint8_t rank;     /* 0: the nearest on its side */
    uint8_t rivals;   /* nearer ones on its side that have a reporting verb, at most 3 */
};

#define MAX_CANDIDATES 40

/* What was decided for the quotations before. */
struct history {
    uint32_t last_mention;   /* source of the last quotation that has one; NO_TOKEN */
    uint32_t last_quotation; /* its number */
    uint32_t last_paragraph; /* where it ends */
    uint32_t last_person;    /* NO_PERSON */
    uint32_t none_run;       /* quotations since then that nobody said */
    uint16_t *n_said;        /* quotations of each person */
};

/* True where the mention signs the quotation (“…” – Ada Merrow, alone to the line's end; or, in
 * a line of its own below, Ada Merrow, The Beacon) or leads it as in a transcript (MERROW: “…”). */
bool candidate_is_certain(const struct article *article, const struct quotation_view *quotation,
                          const struct candidate *candidate);

/* Writes at most MAX_CANDIDATES; returns how many. O(log mentions). */
uint32_t candidates_find(struct candidate *out, const struct article *article,
                         const struct quotation_view *quotation, const struct history *history);

#endif
