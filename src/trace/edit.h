/*
 * Typed edits: how a witness differs from the base text.
 */
#ifndef STEMMA_TRACE_EDIT_H
#define STEMMA_TRACE_EDIT_H

#include "trace/collate.h"

/* A difference of one piece. It is an edit, unless as many independent texts print it as print the
 * base text there: then it is a contested reading. */
struct difference {
    stemma_edit edit;
    uint64_t reading; /* hash of what stands there, folded: two witnesses agree */
    bool weighed;     /* may be contested */
    bool is_reading;  /* shows what stands at its place: listed among the readings */
    bool contested;   /* set by utterance_record */
};

struct difference_list {
    size_t n;
    struct difference *at;         /* by place in the document */
    uint32_t base_begin, base_end; /* words that the piece prints, changed words at its edges too */
};

/* `piece`: its number. Memory from `arena`. Linear in the piece's words and the base words between
 * them. Errors: NOMEM, LIMIT. */
stemma_status differences_find(struct difference_list *out, struct arena *arena,
                               const struct collation *c, uint32_t piece, stemma_error *err);

#endif
