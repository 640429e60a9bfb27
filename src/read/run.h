/*
 * A run over files: pieces made, read by all threads, and joined in order.
 */
#ifndef STEMMA_READ_RUN_H
#define STEMMA_READ_RUN_H

#include "read/reading.h"

struct run_counts {
    uint64_t n_documents;
    size_t n_files; /* that were looked at */
};

/* Reads all files into the corpus, or through its sink. Errors: IO for a file that was given
 * directly; NOMEM, LIMIT, CANCELLED, and those of the sink. */
stemma_status run_files(stemma_corpus *corpus, const struct input_files *files,
                        const stemma_read_options *options, struct run_counts *counts,
                        stemma_error *err);

#endif
