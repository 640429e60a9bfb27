/*
 * The message for an INPUT that gives no document.
 */
#ifndef STEMMA_READ_NOTHING_H
#define STEMMA_READ_NOTHING_H

#include "read/corpus.h"

/* EMPTY, with `err` filled: what the INPUT holds instead. `n_files` were looked at; the issues from
 * `first_issue` on are theirs. Where there are none, one is added, since other inputs may hold
 * documents and the run goes on. */
stemma_status nothing_read(stemma_corpus *corpus, const char *path, size_t n_files,
                           size_t first_issue, stemma_error *err);

#endif
