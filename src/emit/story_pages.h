/*
 * The pages of a pile of several stories: one report a story, and their index.
 */
#ifndef STEMMA_EMIT_STORY_PAGES_H
#define STEMMA_EMIT_STORY_PAGES_H

#include "base/file.h"
#include "emit/page_plan.h"
#include "emit/story_rows.h"

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
