/*
 * Arrangement: the contigs of a group in order, with what documents say about each two of them.
 */
#ifndef STEMMA_TRACE_ARRANGE_H
#define STEMMA_TRACE_ARRANGE_H

#include "trace/evidence.h"

/* Two contigs that some document prints both. */
struct arranged_pair {
    uint32_t a, b;   /* a < b */
    size_t first, n; /* its witnesses */
    bool settled;    /* enough speaks for a before b */
};

struct arrangement {
    size_t n;
    const struct arranged_pair *pairs;     /* by a, then b */
    const struct order_witness *witnesses; /* by pair, then document */
};

/*
 * Puts the group's utterances in order, and gives the evidence with the numbers that they then
 * have. Memory from `arena`; `scratch` is rewound by the caller. Errors: NOMEM, LIMIT.
 */
stemma_status group_arrange(struct arrangement *out, struct arena *arena, struct arena *scratch,
                            const struct collation *c, struct source_group *group,
                            stemma_error *err);

#endif
