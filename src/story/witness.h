/*
 * Of which day a report may be, where nobody says: its nearest neighbours have days.
 */
#ifndef STEMMA_STORY_WITNESS_H
#define STEMMA_STORY_WITNESS_H

#include <stdbool.h>
#include <stdint.h>

enum { WITNESSES = 8 };
#define WITNESS_DAYS 1.5 /* by so many, witnesses of one day are apart (standard deviation) */

struct witness {
    uint32_t from; /* the neighbour; the report itself, where it has a day */
    int32_t day;
    float weight;
};

/* What a report's witnesses say. A report with a day is its own only one. */
struct testimony {
    struct witness at[WITNESSES];
    uint32_t n;
};

/* Takes what a neighbour of day `day` says, unless there are enough; nearest first. */
void witness_add(struct testimony *t, uint32_t from, int32_t day, float nearness);

struct agreement {
    bool known;     /* there are witnesses of both */
    double of_pair; /* how far the witnesses of two agree on a day: 0 … 1 */
    double of_all;  /* how far the witnesses of one, who knows least, agree among themselves */
};

/* A witness of one that is the other says nothing of the pair. Constant time. */
struct agreement witness_agree(const struct testimony *a, uint32_t number_a,
                               const struct testimony *b, uint32_t number_b);

#endif
