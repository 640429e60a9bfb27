/*
 * Neighbours: earlier forms that share seeds with a stretch of words, the best first.
 *
 * A seed is a run of a few words with nothing but space between them.
 */
#ifndef STEMMA_TRACE_NEIGHBOUR_H
#define STEMMA_TRACE_NEIGHBOUR_H

#include "trace/forms.h"

struct seed_rule {
    uint32_t n_words;        /* of a seed */
    uint32_t bits;           /* that it tells, at least */
    const uint32_t *cluster; /* of each form: seeds are shared inside one only; NULL: everywhere */
};

#define SEED_ALONE UINT32_MAX
#define SEED_LEFT_OUT UINT32_MAX /* cluster of a form without seeds */

struct seed_index {
    struct seed_rule rule;
    const struct form_list *forms;
    const size_t *first_word; /* of each form, counted over all */
    const uint32_t *group;    /* of each word: the seed that begins there; SEED_ALONE: none, or one
                                 that no other form has */
    const size_t *first;      /* forms that hold seed g: holders[first[g]] … */
    const uint32_t *holders;  /* ascending for each seed */
};

/* Memory from `arena`. Linear in the forms' words. Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status seed_index_make(struct seed_index *out, struct arena *arena, struct workers *workers,
                              const struct form_list *forms, const struct seed_rule *rule,
                              stemma_error *err);

/* Words of a form that are looked for. */
struct stretch {
    uint32_t form, begin, end;
};

/* What a form shares with another: seeds, and their rarity together. */
struct neighbour {
    uint32_t form, rarity, n_seeds;
};

/* The neighbours of a stretch that are not taken yet: a heap, the best one in front. Few of them
 * are ever wanted. */
struct neighbours {
    struct neighbour *at;
    size_t n;
};

/* Replaces what is in `out`. `frequent`: by seeds that stand in very many forms, and by no others;
 * else by the others only. Of a seed the first (longest) forms are looked at. Memory from
 * `scratch`. Errors: NOMEM, LIMIT. */
stemma_status neighbours_find(struct neighbours *out, struct arena *scratch,
                              const struct seed_index *t, const struct stretch *s, bool frequent,
                              stemma_error *err);

/* Takes the best of one or more: the one that shares most, of equal ones the first form. */
struct neighbour neighbours_take(struct neighbours *list);

#endif
