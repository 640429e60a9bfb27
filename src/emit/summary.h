/*
 * The two halves of the terminal's summary.
 */
#ifndef STEMMA_EMIT_SUMMARY_H
#define STEMMA_EMIT_SUMMARY_H

#include "emit/emit.h"
#include "emit/labels.h"

struct summary {
    struct writer *w;
    struct arena *arena;
    const stemma_trace *trace;
    const char *dir; /* NULL: none was written */
    struct labels labels;
    struct tally tally;
};

/* Quotations, utterances, source, edits, what was set aside, and where it all is. Errors: NOMEM. */
stemma_status summary_counts(const struct summary *s, stemma_error *err);

/* "  quotations     26   ": the start of a line of counts. */
void summary_count(struct writer *w, const char *name, uint64_t n);

#endif
