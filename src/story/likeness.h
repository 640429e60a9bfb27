/*
 * How likely two documents report one event: a probability for each near pair, by two linear models
 * whose weights are learnt (tools/train_stories).
 */
#ifndef STEMMA_STORY_LIKENESS_H
#define STEMMA_STORY_LIKENESS_H

#include "story/near.h"
#include "story/witness.h"

enum {
    LOOK_FEATURES = 33, /* of the pair, and of each one's neighbours */
    WORD_FEATURES = 7,  /* the first of them: how near the words are */
    /* what the first model, the neighbours and the titles say, beside all but the words */
    LIKENESS_FEATURES = LOOK_FEATURES - WORD_FEATURES + 6
};

/* A weight for each feature, the last one for 1. */
struct story_weights {
    double look[LOOK_FEATURES + 1];
    double likeness[LIKENESS_FEATURES + 1];
};
extern const struct story_weights story_weights;

/* What a pair's features are made of. */
struct pair_facts {
    float cosine[VIEW_COUNT];
    uint16_t rank_a, rank_b;    /* of b among a's pairs by body and lead, from 0; of a among b's */
    uint32_t shared;            /* words of passages that both print; 0 within one outlet */
    uint8_t title, least_title; /* terms of both titles; of the title that has fewer */
};

/* How near a portrait's nearest ones are: what a pair is held against. */
struct surroundings {
    float first, third, fifth;
};

/* One pair from one portrait's side. */
struct tie {
    uint32_t other, pair;
};

struct likeness {
    const stemma_corpus *corpus;
    const struct portrait *portraits;
    uint32_t n;    /* portraits */
    uint32_t most; /* that each was paired with by itself */
    double span;   /* days that those without one may be apart */
    near_pairs pairs;
    struct pair_facts *facts; /* by pair */
    const uint32_t *first; /* ties of portrait i: ties[first[i]] … ties[first[i + 1]], by other */
    const struct tie *ties;
    struct surroundings *around;        /* by portrait */
    const struct testimony **testimony; /* by portrait: of its day; NULL where that is known */
    float *look;                        /* by pair: the probability that the first model gives */
    float *sum;                         /* by portrait: of its ties' look */
    float *probability;                 /* by pair */
};

/* The facts of the pairs. O(pairs × terms). Errors: NOMEM, LIMIT, CANCELLED. */
struct likeness_inputs {
    const stemma_corpus *corpus;
    const stemma_matches *matches;    /* NULL: passages are not looked at */
    const struct portrait *portraits; /* in the order of their documents */
    uint32_t n, most;                 /* most: that each was paired with by itself */
    near_pairs pairs;
};
stemma_status likeness_make(struct likeness *out, struct workers *workers, struct arena *arena,
                            const struct likeness_inputs *in, stemma_error *err);

/* Fills look, then sum and probability. Errors: CANCELLED. */
stemma_status likeness_look(struct likeness *l, struct workers *workers,
                            const struct story_weights *weights, stemma_error *err);
stemma_status likeness_judge(struct likeness *l, struct workers *workers,
                             const struct story_weights *weights, stemma_error *err);

/* How near the words of body and lead are. */
static inline float likeness_nearness(const struct likeness *l, uint32_t pair)
{
    return l->facts[pair].cosine[VIEW_BODY] + l->facts[pair].cosine[VIEW_LEAD];
}

/* The features of a pair; the trainer sees what the models see. */
void likeness_look_features(double out[LOOK_FEATURES], const struct likeness *l, uint32_t pair);
void likeness_features(double out[LIKENESS_FEATURES], const struct likeness *l, uint32_t pair);

/* Words of the passages that two documents share, furniture set aside. O(log n + passages). */
uint32_t likeness_shared_words(const stemma_matches *matches, uint32_t x, uint32_t y);

/* Whether likely neighbours fill three quarters of the list or more, as in an event of very many
 * texts. Known once likeness_look has run. */
bool likeness_crowded(const struct likeness *l, uint32_t set);

/* The pair of two portraits; UINT32_MAX where they are none. O(log n). */
uint32_t likeness_pair(const struct likeness *l, uint32_t a, uint32_t b);

#endif
