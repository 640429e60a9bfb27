/*
 * Evidence for the order of contigs: which documents print which contig before which.
 */
#ifndef STEMMA_TRACE_EVIDENCE_H
#define STEMMA_TRACE_EVIDENCE_H

#include "trace/groups.h"
#include "trace/order.h"

/* What one document says about two contigs of a group (numbers in its utterances). */
struct order_witness {
    uint32_t a, b; /* a < b */
    uint32_t doc, text;
    int64_t weight; /* above 0: it prints a before b; below: b before a */
};

struct arrangement {
    size_t n;
    const struct order_witness *at; /* by a, b, then document */
};

/*
 * Puts the group's utterances in order, and gives the evidence with the numbers that they then
 * have. Memory from `arena`; `scratch` is rewound by the caller. Errors: NOMEM, LIMIT.
 */
stemma_status group_arrange(struct arrangement *out, struct arena *arena, struct arena *scratch,
                            const struct collation *c, struct source_group *group,
                            stemma_error *err);

#endif
