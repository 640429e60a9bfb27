/*
 * The context: memory, threads, limits, callbacks. Every allocation of the library goes through
 * ctx_resize, which counts bytes against max_memory and calls the caller's allocator. With a limit,
 * large blocks that would pass a quarter of it lie on disk (spill.h); half of it is for what is
 * read of them at a time, the rest for small blocks and for libraries that have memory of their
 * own.
 */
#ifndef STEMMA_BASE_CONTEXT_H
#define STEMMA_BASE_CONTEXT_H

#include "base/error.h"
#include "base/spill.h"

#include <stdatomic.h>
#include <stdbool.h>

struct stemma_ctx {
    stemma_allocator allocator;
    uint32_t n_threads;  /* at least 1 */
    uint64_t max_memory; /* UINT64_MAX: no limit */
    _Atomic uint64_t used_bytes, peak_bytes;
    atomic_bool over_limit; /* the last failed allocation ran into max_memory */
    atomic_bool cancelled;  /* for good: a stopped context stays stopped */
    uint64_t documents;     /* for progress: read so far; 0: not counted */
    char *tmp_dir;
    struct spill spill; /* not ready: there is no limit, or no lock */
    stemma_log_fn log;
    stemma_progress_fn progress;
    atomic_bool one_tells; /* … and nobody but `teller` how far it is */
    pthread_t teller;
    void *user;
};

/*
 * As stemma_allocator.resize, counted and bounded: size 0 frees; NULL when there is no memory or
 * the limit is reached, and `block` stays valid. Safe from any thread.
 */
void *ctx_resize(stemma_ctx *ctx, void *block, size_t old_size, size_t size);

/* A block for what is written once and read in order: on disk wherever there is a limit and the
 * disk takes it. Freed by ctx_resize(ctx, block, size, 0). */
void *ctx_on_disk(stemma_ctx *ctx, size_t size);

/* n * size without overflow, zeroed; NULL: none. Freed by ctx_resize(ctx, block, n * size, 0). */
void *ctx_zeroed(stemma_ctx *ctx, size_t n, size_t size);

/* Why the last allocation failed: LIMIT (max_memory) or NOMEM (the allocator has none). The second
 * one fills `err`; `wanted` are the bytes that were asked for. */
stemma_status ctx_memory_status(const stemma_ctx *ctx);
stemma_status ctx_fail_memory(const stemma_ctx *ctx, size_t wanted, stemma_error *err);

/* malloc's family as a stemma_allocator, for the few things that have no context. */
void *system_resize(void *user, void *block, size_t old_size, size_t size);

void ctx_log(const stemma_ctx *ctx, stemma_log_level level, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/*
 * Tells the caller how far `stage` is, from the thread that called the library. Returns
 * STEMMA_CANCELLED, with `err` filled, when the callback or stemma_ctx_cancel asked to stop. Cheap:
 * call it once a document.
 */
stemma_status ctx_progress(stemma_ctx *ctx, const char *stage, uint64_t done, uint64_t total,
                           const char *unit, stemma_error *err);

/* Until it is called with false, ctx_progress tells from the calling thread alone: for jobs side by
 * side, each of which would tell of itself. */
void ctx_one_tells(stemma_ctx *ctx, bool one);

/* STEMMA_CANCELLED, with `err` filled, once stemma_ctx_cancel was called. Safe from any thread. */
stemma_status ctx_check(stemma_ctx *ctx, stemma_error *err);

#endif
