/*
 * Which words stand between quotation marks: a cheap look, for thresholds.
 */
#ifndef STEMMA_REUSE_QUOTED_H
#define STEMMA_REUSE_QUOTED_H

#include "text/text.h"

/* The places of a text where a paragraph begins or a mark ends, and whether what follows is quoted.
 */
struct quoted_place {
    uint32_t at; /* byte */
    bool open;
};
struct quoted_map {
    size_t n;
    const struct quoted_place *at; /* by place */
};

/* O(bytes). Errors: NOMEM, LIMIT. */
stemma_status quoted_find(struct quoted_map *out, struct arena *arena, const struct text *text,
                          stemma_error *err);

/* True when the stretch (bytes, at words' edges) lies inside one quotation. O(log n). */
bool quoted_span(const struct quoted_map *map, uint32_t begin, uint32_t end);

#endif
