/*
 * The two halves of the terminal's summary.
 */
#ifndef STEMMA_EMIT_SUMMARY_H
#define STEMMA_EMIT_SUMMARY_H

#include "emit/emit.h"
#include "emit/facts.h"
#include "emit/labels.h"
#include "emit/story_pages.h"

struct summary {
    struct writer *w;
    struct arena *arena;
    const stemma_trace *trace;
    const char *dir;             /* NULL: none was written */
    const stemma_values *values; /* NULL: nobody has looked for disagreements */
    struct page_plan plan;
    bool mixed, large; /* there are several stories; and more reports than one page shows */
    struct labels labels;
    struct tally tally;
    struct facts facts; /* values that differ */
};

/* Quotations, utterances, source, edits, what was set aside, and where it all is. Errors: NOMEM. */
stemma_status summary_counts(const struct summary *s, stemma_error *err);

/* summary_values.c: the values that differ, as finding `number`; nothing where none does. Errors:
 * NOMEM. */
stemma_status summary_values(const struct summary *s, size_t number, stemma_error *err);

/* summary_stories.c: the stories with most reports. Errors: NOMEM. */
stemma_status summary_stories(const struct summary *s, stemma_error *err);

/* "  quotations     26   ": the start of a line of counts. */
void summary_count(struct writer *w, const char *name, uint64_t n);

#endif
