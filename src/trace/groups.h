/*
 * Groups: utterances of one speaker in one cluster of documents, which make a source.
 */
#ifndef STEMMA_TRACE_GROUPS_H
#define STEMMA_TRACE_GROUPS_H

#include "trace/collate.h"
#include "trace/inputs.h"

struct source_group {
    uint32_t speaker; /* the longest name; SPEAKER_NONE */
    uint32_t n;
    uint32_t *utterances;
};

struct group_list {
    size_t n;
    struct source_group *at;
    const uint32_t
        *speaker; /* of each utterance: the longest of its speaker's names; SPEAKER_NONE */
};

/* `cluster`: of each document. Groups without two documents are left out. O(n log n), and the
 * speakers of a cluster against each other. Errors: NOMEM. */
stemma_status groups_make(struct group_list *out, struct arena *arena, const struct collation *c,
                          const struct trace_inputs *in, const uint32_t *cluster,
                          stemma_error *err);

#endif
