/*
 * Records written by all threads, in order.
 *
 * Numbers 0 … n-1 are cut into batches; each is written into memory by one worker and handed to the
 * caller's function in order, from the calling thread. So the bytes do not depend on the threads,
 * and memory holds a few batches.
 */
#ifndef STEMMA_EMIT_BATCHES_H
#define STEMMA_EMIT_BATCHES_H

#include "base/parallel.h"
#include "emit/writer.h"

struct batches {
    stemma_ctx *ctx;
    size_t n;
    const char *what; /* for the message of a failed write: "the quotations" */
    void (*write_one)(struct writer *w, const void *user, size_t i);
    const void *user;
    const char *unit; /* for progress: "quotations"; NULL: none */
    size_t most;      /* records of a batch; 0: 256, right where they are short */
    /* About how many bytes record i takes: long ones make smaller batches. NULL: all are short. */
    size_t (*bytes_of)(const void *user, size_t i);
};

/* Errors: IO, NOMEM, LIMIT, CANCELLED. */
stemma_status batches_write(const struct batches *batches, stemma_write_fn write, void *to,
                            stemma_error *err);

#endif
