/*
 * The record of a source: its contigs in order, what supports the order, gaps and joins.
 */
#ifndef STEMMA_TRACE_SOURCES_H
#define STEMMA_TRACE_SOURCES_H

#include "trace/arrange.h"

/*
 * Fills the record of a group that was arranged. `records`: of all utterances; `number`: the final
 * number of each utterance; `group_of`: the group of each utterance. Memory from `arena`. Errors:
 * NOMEM, LIMIT.
 */
struct source_parts {
    const struct collation *c;
    const stemma_utterance *records;
    const uint32_t *number;
    const struct source_group *group;
    const struct arrangement *arrangement;
};
stemma_status source_record(stemma_source *out, struct arena *arena, const struct source_parts *s,
                            stemma_error *err);

#endif
