/*
 * What an alignment of two forms could find at best, told without aligning them.
 */
#ifndef STEMMA_TRACE_PROSPECT_H
#define STEMMA_TRACE_PROSPECT_H

#include "trace/forms.h"

/* One form, ready to be held against many. */
struct prospect {
    const struct form *form;
    uint32_t mask;        /* of `head` */
    const uint32_t *head; /* by hash: the last pair of neighbouring words there, 1 more; 0: none */
    const uint32_t *next; /* the one before it */
    bool has_seam;
};

/* Memory from `scratch`. Linear in the words. Errors: NOMEM. */
stemma_status prospect_make(struct prospect *out, struct arena *scratch, const struct form *form,
                            stemma_error *err);

/* False where overlap_accept would refuse what overlap_find can find. Linear in the words of
 * `other`. */
bool prospect_holds(const struct prospect *p, const struct form *other);

#endif
