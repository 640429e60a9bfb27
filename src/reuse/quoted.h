/*
 * Which words stand between quotation marks: a cheap look, for thresholds.
 */
#ifndef STEMMA_REUSE_QUOTED_H
#define STEMMA_REUSE_QUOTED_H

#include "read/words.h"

/* The places between words where a paragraph begins or a mark stands, and whether what follows is
 * quoted. */
struct quoted_place {
    uint32_t at : 31; /* the word behind it */
    uint32_t open : 1;
};
struct quoted_map {
    size_t n;
    const struct quoted_place *at; /* by place; several may stand before one word */
};

/* Of each kind of block, whether a mark may stand in it. O(bytes of distinct blocks), on all
 * threads. Errors: NOMEM, CANCELLED. */
stemma_status quoted_kinds(const bool **out, struct arena *arena, struct workers *workers,
                           const stemma_corpus *corpus, const struct corpus_words *words,
                           stemma_error *err);

/* `outline` is that of the document's text; `marked` is what quoted_kinds told, NULL: all bytes are
 * looked at. O(paragraphs + bytes of blocks with a mark). Errors: NOMEM, LIMIT. */
stemma_status quoted_find(struct quoted_map *out, struct arena *arena,
                          const struct doc_words *words, const struct text *outline,
                          const bool *marked, stemma_error *err);

/* True when words begin … end lie inside one quotation. O(log n). */
bool quoted_words(const struct quoted_map *map, uint32_t begin, uint32_t end);

/* True when a paragraph begins or a mark stands between words i - 1 and i. O(log n). */
bool quoted_break(const struct quoted_map *map, uint32_t i);

#endif
