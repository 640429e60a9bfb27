/*
 * Extensions from a point, and how far they went: versions of one page part from it at the same
 * places again and again; what was extended lately is looked up.
 */
#ifndef STEMMA_REUSE_EXTENSIONS_H
#define STEMMA_REUSE_EXTENSIONS_H

#include "reuse/glance.h"

/* Words taken of both texts, and whether sure words follow. */
struct extension_end {
    uint32_t a, b;
    bool sure;
};

/* Serves one thread; all that it is asked for is aligned by the same options. Words must stay where
 * they are as long as it is in use. Memory from `arena`, of a fixed size. Errors: NOMEM. */
struct extensions;
stemma_status extensions_new(struct extensions **out, struct arena *arena, stemma_error *err);

/* True where the same extension was made lately: sets `end`. O(words that were looked at). */
bool extensions_find(const struct extensions *all, const struct glance *from,
                     struct extension_end *end);
/* Keeps one, which looked at `read_a` and `read_b` words from the point on, or at all there are. */
void extensions_keep(struct extensions *all, const struct glance *from, uint32_t read_a,
                     uint32_t read_b, const struct extension_end *end);

#endif
