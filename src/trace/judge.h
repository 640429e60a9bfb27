/*
 * What is known of one quotation while its verdict is made.
 */
#ifndef STEMMA_TRACE_JUDGE_H
#define STEMMA_TRACE_JUDGE_H

#include "trace/check.h"

/* Segments of one ground, and how the quotation renders it. */
struct candidate {
    uint32_t ground;
    const struct segment *segments;
    size_t n;
    uint32_t n_equal;
    bool rendered;
    struct rendering rendering;
};

struct judge {
    const struct check_job *job;
    struct arena *keep, *scratch;
    const struct quoted_passage *passage;
    struct renderer renderer;
    struct segment_list found;
    size_t n;
    struct candidate *candidates; /* best first, once rendered */
    struct rendering best;
    uint32_t n_equal, bits; /* of the best */
};

/* True for a ground that is the quotation's own document. */
bool judge_is_itself(const struct judge *v, uint32_t ground);

/* The quotation of `against` that a piece stands in; NULL: in none. */
const stemma_quote *judge_quote(const struct judge *v, const struct rendered *piece);

/*
 * cover.c: the best rendering, from the candidates, which are rendered and sorted: of one ground,
 * or of stretches of several. Errors: NOMEM, LIMIT.
 */
stemma_status cover_choose(struct judge *v, stemma_error *err);

/* checked.c: pieces and witnesses of a record whose verdict is made. Errors: NOMEM. */
stemma_status checked_fill(stemma_checked *out, const struct judge *v, stemma_error *err);

#endif
