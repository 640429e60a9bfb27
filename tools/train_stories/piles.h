/*
 * Small piles of news: a few reports of two to four events, as if all were of one day.
 */
#ifndef STEMMA_TRAIN_PILES_H
#define STEMMA_TRAIN_PILES_H

#include "story/evidence.h"

struct pile {
    stemma_corpus *corpus;
    stemma_matches *matches;
    struct workers workers;
    struct story_evidence evidence;
    uint32_t *event_of; /* by document of the pile */
    bool late;          /* of which half the events are */
};

struct piles {
    size_t n;
    struct pile *at;
};

/* What piles are drawn from. */
struct pile_source {
    stemma_ctx *ctx;
    const struct stemma_params *params;
    const stemma_corpus *corpus;
    const uint32_t *event_of; /* by document of the corpus; NO_EVENT */
    uint32_t n_events;
    bool (*is_late)(const void *user, uint32_t event);
    const void *user;
};

enum { NO_EVENT = UINT32_MAX };

/* The same piles each time. Freed by piles_free, also after a failure. Errors: NOMEM, LIMIT. */
stemma_status piles_make(struct piles *out, struct arena *arena, const struct pile_source *source,
                         stemma_error *err);
void piles_free(struct piles *piles);

#endif
