/*
 * What parallel.c and pipeline.c share: starting and joining threads, and the error of the lowest
 * item.
 */
#ifndef STEMMA_BASE_PARALLEL_THREADS_H
#define STEMMA_BASE_PARALLEL_THREADS_H

#include "base/context.h"

#include <pthread.h>

struct threads {
    stemma_ctx *ctx;
    size_t n, capacity; /* running; wanted */
    pthread_t *at;
};

/* Starts up to n threads in t->ctx; thread i gets `arguments` + i * argument_bytes. Fewer is no
 * failure. */
stemma_status threads_start(struct threads *t, size_t n, void *(*run)(void *), void *arguments,
                            size_t argument_bytes, stemma_error *err);
void threads_join(struct threads *t);

/* Keeps the error of the lowest item. Not locked: the owner does that. */
struct first_error {
    uint64_t at; /* the item; UINT64_MAX: none failed */
    stemma_status status;
    stemma_error error;
};
void first_error_init(struct first_error *f);
void first_error_add(struct first_error *f, uint64_t at, stemma_status status,
                     const stemma_error *error);
/* The status, with `err` filled where it is not OK. */
stemma_status first_error_give(const struct first_error *f, stemma_error *err);

#endif
