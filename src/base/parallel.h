/*
 * The two shapes of threads.
 *
 * parallel_for: n independent items, shared out by an atomic counter. Each worker has its own
 * scratch arena, which is rewound after every item. Results go into slots of the caller by item
 * number, so that the outcome does not depend on who did what. When items fail, the error of the
 * lowest number is returned.
 *
 * pipeline: one producer, many workers, one consumer in the producer's order; at most `depth` items
 * in flight.
 *
 * The calling thread takes part as worker 0; with one thread it does everything. Where the system
 * gives fewer threads than wanted, those that are there do the work. Threads of ours take no
 * signals. ctx_progress belongs to the calling thread: call it in `consume`, never in `work`.
 */
#ifndef STEMMA_BASE_PARALLEL_H
#define STEMMA_BASE_PARALLEL_H

#include "base/arena.h"

struct worker {
    stemma_ctx *ctx;
    uint32_t number;      /* 0 … n_threads-1 */
    struct arena scratch; /* rewound after every item */
    struct arena keep;    /* lives as long as the `struct workers`; results may go here */
    char apart[64];       /* no two workers write to one cache line */
};

/* The workers of one job and what they keep. */
struct workers {
    stemma_ctx *ctx;
    uint32_t n;
    struct worker *at;
};
stemma_status workers_init(struct workers *w, stemma_ctx *ctx, stemma_error *err);
/* No more than `most`: for items that have threads of their own. */
stemma_status workers_init_few(struct workers *w, stemma_ctx *ctx, uint32_t most,
                               stemma_error *err);
void workers_clear(struct workers *w); /* frees scratch and kept memory; a zeroed one is fine */

typedef stemma_status (*parallel_fn)(void *user, struct worker *worker, size_t item,
                                     stemma_error *err);

/* `stage` and `unit` are for progress; NULL: none. Errors: those of `fn`, CANCELLED. */
stemma_status parallel_for(struct workers *w, size_t n, parallel_fn fn, void *user,
                           const char *stage, const char *unit, stemma_error *err);

/* Item by item the outcome is that of a plain loop over produce, work and consume: when one of them
 * fails for an item, all items before it have been consumed, and none after it is. */
struct pipeline {
    /* Sets *item, NULL at the end. Called by one thread at a time, in order. */
    stemma_status (*produce)(void *user, void **item, stemma_error *err);
    stemma_status (*work)(void *user, struct worker *worker, void *item, stemma_error *err);
    /* In the order of production, from the calling thread. Owns the item. */
    stemma_status (*consume)(void *user, void *item, stemma_error *err);
    /* Frees an item that is not going to be consumed, after a failure. */
    void (*discard)(void *user, void *item);
    void *user;
    size_t depth; /* items in flight; at least 1 */
};
stemma_status pipeline_run(struct workers *w, const struct pipeline *p, stemma_error *err);

/* The same for who takes the items one by one, in place of `consume`: by one thread at a time,
 * which counts as the calling one.
 *
 *     TRY(pipeline_begin(&line, w, &p, err));
 *     while ((status = pipeline_next(line, &item, err)) == STEMMA_OK && item != NULL) …
 *     pipeline_end(line);                         discards what was not taken; NULL is fine
 */
struct pipeline_line;
stemma_status pipeline_begin(struct pipeline_line **out, struct workers *w,
                             const struct pipeline *p, stemma_error *err);
/* The next item, NULL at the end; the one before it counts as in flight up to now. */
stemma_status pipeline_next(struct pipeline_line *line, void **item, stemma_error *err);
/* Whether the next item, or a failure, can be had at once. */
bool pipeline_is_ready(struct pipeline_line *line);
void pipeline_end(struct pipeline_line *line);

#endif
