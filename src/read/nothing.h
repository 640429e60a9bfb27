/*
 * The message for an INPUT that gives no document.
 */
#ifndef STEMMA_READ_NOTHING_H
#define STEMMA_READ_NOTHING_H

#include "read/corpus.h"

/* EMPTY, with `err` filled: what the INPUT holds instead. `n_files` were looked at; the issues from
 * `first_issue` on are theirs. */
stemma_status nothing_read(const stemma_corpus *corpus, const char *path, size_t n_files,
                           size_t first_issue, stemma_error *err);

#endif
