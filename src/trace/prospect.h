/*
 * What an alignment of two forms could find at best, told without aligning them.
 */
#ifndef STEMMA_TRACE_PROSPECT_H
#define STEMMA_TRACE_PROSPECT_H

#include "trace/forms.h"

/* A word, and the pair that it begins with the next one. */
struct prospect_word {
    uint32_t next;          /* 1 more than the word of a pair before it with this hash; 0: none */
    uint32_t before, after; /* words from the … mark before it and to the one after it */
    uint32_t seams;         /* up to it */
};

/* One form, ready to be held against many. */
struct prospect {
    const struct form *form;
    uint32_t mask;        /* of `head` */
    const uint32_t *head; /* by hash: 1 more than the last pair there; 0: none */
    const struct prospect_word *words;
};

/* Memory from `scratch`. Linear in the words. Errors: NOMEM. */
stemma_status prospect_make(struct prospect *out, struct arena *scratch, const struct form *form,
                            stemma_error *err);

/* False where overlap_accept would refuse what overlap_find can find, but for single words between
 * two seams. `other_speaker` as there. Linear in the words of `other`. */
bool prospect_holds(const struct prospect *p, const struct form *other, bool other_speaker);

#endif
