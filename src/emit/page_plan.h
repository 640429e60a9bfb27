/*
 * Which pages a trace gets: one report, or an index with a report for each story.
 */
#ifndef STEMMA_EMIT_PAGE_PLAN_H
#define STEMMA_EMIT_PAGE_PLAN_H

#include "trace/trace.h"

#define STORY_FOLDER "stories"

#define PAGE_DOCUMENTS 200 /* that one page can show */

/* True where the documents are of several stories, one of which two independent texts tell, and no
 * reference says that they all quote one text. */
bool page_several(const stemma_trace *trace, const stemma_write_options *options);

/* Which pages a folder gets. */
struct page_plan {
    bool whole; /* report.html: all reports on one page */
    bool index; /* index.html, and a page for each story in STORY_FOLDER */
};
/* An index where there are several stories; one page where there are not, and beside an index as
 * long as it can show all documents. Neither where no report is wanted. */
struct page_plan page_plan(const stemma_trace *trace, const stemma_write_options *options);

#endif
