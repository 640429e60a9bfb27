/*
 * Stories as an index lists them: one row each, most worth reading first.
 */
#ifndef STEMMA_EMIT_STORY_ROWS_H
#define STEMMA_EMIT_STORY_ROWS_H

#include "emit/emit.h"
#include "emit/labels.h"
#include "story/stories.h"

enum { ROW_DAYS = 10 }; /* days from the first report that are shown one by one */

struct story_row {
    const stemma_story *story;
    uint32_t number; /* of the story */
    uint32_t head;   /* the earliest document with a headline; without one, the earliest */
    uint32_t early;  /* its place in time */
    bool has_page;
    uint32_t n_days;         /* from the first report's day to the last one's; 0: no dates */
    uint32_t undated;        /* reports without a day */
    uint32_t days[ROW_DAYS]; /* reports on each */
    uint32_t later;          /* reports after these */
    uint32_t shared;         /* utterances that two of its reports print; set with its page */
    uint32_t differing;      /* places where printings differ; set with its page */
    uint32_t disagreements;  /* values that differ, or were updated; not what is rounded */
    const char *language;    /* of `head`; NULL: not known */
};

struct story_rows {
    size_t n, n_pages;
    struct story_row *at; /* those with pages first, most disagreements, then reports, first */
    uint32_t *of_story;   /* the row of each story */
    struct labels labels; /* of the whole corpus */
    uint32_t most_in_a_day;
    bool has_values; /* disagreements were looked for */
    bool has_differ; /* and some were found */
};

/* Every story has a row; one of two independent texts or more has a page, too. `values` NULL:
 * nobody has looked for disagreements. O(documents × log). Memory from `arena`. Errors: NOMEM. */
stemma_status story_rows_make(struct story_rows *out, struct arena *arena,
                              const stemma_trace *trace, const stemma_values *values,
                              stemma_error *err);

/* The headline of a row, NULL where nobody has one. */
const char *story_row_title(const struct story_row *row, const stemma_corpus *corpus);

#endif
