/*
 * The pages of a pile of several stories: one report a story, and their index.
 */
#ifndef STEMMA_EMIT_STORY_PAGES_H
#define STEMMA_EMIT_STORY_PAGES_H

#include "base/file.h"
#include "emit/story_rows.h"

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

/* Writes the pages of the stories into the folder, shared out to threads, and notes in each row
 * what its page has counted. Time and bytes: linear in the trace. Errors: IO, NOMEM, CANCELLED. */
stemma_status story_pages_write(struct story_rows *rows, const stemma_trace *trace,
                                const stemma_write_options *options, struct folder_writer *folder,
                                stemma_error *err);

/* index_page.c: index.html, once the pages are written. Errors: IO, NOMEM. */
stemma_status index_page_write(const struct story_rows *rows, const stemma_trace *trace,
                               const stemma_write_options *options, stemma_write_fn write,
                               void *user, stemma_error *err);

#endif
