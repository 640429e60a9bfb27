/*
 * An utterance as scholars' tools take it: witnesses side by side, cut into segments where one of
 * them begins, ends or differs.
 */
#ifndef STEMMA_EMIT_ALIGNMENT_H
#define STEMMA_EMIT_ALIGNMENT_H

#include "trace/trace.h"

/* Base words begin … end; equal: a place before word `begin`, for what some put in there. */
struct alignment_segment {
    uint32_t begin, end;
};

/* A witness and its column: a document's second printing of the same words has layer 1, and so on.
 */
struct alignment_column {
    uint32_t doc, layer;
};

struct alignment_table {
    const stemma_utterance *u;
    size_t n_segments, n_columns;
    const struct alignment_segment *segments;
    const struct alignment_column *columns; /* by document, then layer */
    const char **cells; /* segment by segment; NULL: not printed; "": nothing in its place */
};

static inline const char *alignment_cell(const struct alignment_table *t, size_t segment,
                                         size_t column)
{
    return t->cells[segment * t->n_columns + column];
}

/* O(segments × witnesses). House style is left out, but for words spelt in another way. Memory from
 * `arena`. Errors: NOMEM, LIMIT. */
stemma_status alignment_make(struct alignment_table *out, struct arena *arena,
                             const stemma_utterance *u, stemma_error *err);

/* "halyard", of a second printing "halyard (2)": NUL-terminated. Errors: NOMEM. */
stemma_status alignment_siglum(const char **out, struct arena *arena, const stemma_corpus *corpus,
                               struct alignment_column column, stemma_error *err);

#endif
