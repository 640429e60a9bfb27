/*
 * The edit string of a hit: how b's words come from a's, "=12 *said:stated +2 -1".
 */
#ifndef STEMMA_REUSE_EDITS_H
#define STEMMA_REUSE_EDITS_H

#include "read/words.h"
#include "reuse/align.h"

/* Two documents and the words where their alignment begins. */
struct edits_source {
    const struct doc_words *a, *b;
    uint32_t a_begin, b_begin;
    const struct align_run *runs;
    size_t n_runs;
};

/* Writes the edit string, NUL-terminated, into `arena`. Errors: NOMEM, LIMIT. */
stemma_status edits_write(const char **out, struct arena *arena, const struct edits_source *source,
                          stemma_error *err);

/* Reads the next run at *at and moves behind it; false at the end. Each substitution is a run of
 * one column. */
bool edits_next(const char **at, struct align_run *run);

#endif
