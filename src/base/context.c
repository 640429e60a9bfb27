/*
 * The context: what a run may use and whom it tells.
 *
 * In: the caller's options, copied as far as both sides know them (struct_size). Out: an opaque
 * handle. All memory of the library comes through ctx_resize. It reserves the bytes in an atomic
 * counter first and gives them back when the allocator has none, so the limit holds at every moment
 * for any number of threads. The default allocator below is the only place that calls malloc.
 *
 * The limit is a budget: what is large and would pass a quarter of it is taken from files (spill.c)
 * and not counted, as the system can put it aside. Only where the disk takes no more, and small
 * blocks fill the rest, does a run fail.
 */
#define _DEFAULT_SOURCE /* MADV_HUGEPAGE */
#include "base/context.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    MAX_THREADS = 1024,
    MEMORY_SHARE = 4,        /* of the budget, one part in so many is for large blocks in memory */
    THREAD_MEMORY = 6 << 20, /* of the budget: a thread more where it has so many bytes more */
    LARGE_BLOCK = 1 << 20
};

/* Words, postings and chains are read where the text leads, all over a corpus. In pages of 2 MiB
 * nearly all of it is known to the processor's table of pages, and coming by memory costs a fault
 * in 512. Only a wish: a system that has none gives ordinary pages. */
static void want_large_pages(void *block, size_t size)
{
#ifdef MADV_HUGEPAGE
    /* From the page on that the block begins in: neighbours then join. */
    enum { PAGE = 4096 };
    size_t inside = (uintptr_t)block % PAGE;
    (void)madvise((char *)block - inside, (inside + size) / PAGE * PAGE, MADV_HUGEPAGE);
#else
    (void)block, (void)size;
#endif
}

void *system_resize(void *user, void *block, size_t old_size, size_t size)
{
    (void)user;
    (void)old_size;
    if (size == 0) {
        free(block);
        return NULL;
    }
    void *out = realloc(block, size);
    if (out != NULL && size >= LARGE_BLOCK)
        want_large_pages(out, size);
    return out;
}

void stemma_ctx_options_init(stemma_ctx_options *options, size_t struct_size)
{
    if (options == NULL || struct_size < sizeof options->struct_size)
        return;
    memset(options, 0, struct_size);
    options->struct_size = struct_size;
}

/* The caller's options may be of an older (shorter) or newer (longer) header. */
static stemma_status copy_options(stemma_ctx_options *own, const stemma_ctx_options *options,
                                  stemma_error *err)
{
    stemma_ctx_options_init(own, sizeof *own);
    if (options == NULL)
        return STEMMA_OK;
    size_t n = options->struct_size;
    if (n < sizeof options->struct_size)
        return fail(err, STEMMA_INVAL,
                    "the options of a context have no struct_size; call stemma_ctx_options_init");
    memcpy(own, options, n < sizeof *own ? n : sizeof *own);
    own->struct_size = sizeof *own;
    if (own->n_threads > MAX_THREADS)
        return fail(err, STEMMA_INVAL, "%u threads are too many; the most is %d", own->n_threads,
                    MAX_THREADS);
    return STEMMA_OK;
}

static uint32_t count_cores(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    if (n < 1)
        return 1;
    return n > MAX_THREADS ? MAX_THREADS : (uint32_t)n;
}

static const char *choose_tmp_dir(const char *given)
{
    if (given != NULL && given[0] != '\0')
        return given;
    const char *tmp = getenv("TMPDIR");
    return tmp != NULL && tmp[0] != '\0' ? tmp : "/tmp";
}

stemma_status stemma_ctx_new(stemma_ctx **out, const stemma_ctx_options *options, stemma_error *err)
{
    if (out == NULL)
        return fail(err, STEMMA_INVAL, "stemma_ctx_new needs a place for the context");
    *out = NULL;
    stemma_ctx_options own;
    TRY(copy_options(&own, options, err));
    if (own.allocator.resize == NULL)
        own.allocator = (stemma_allocator){system_resize, NULL};

    stemma_ctx *ctx = own.allocator.resize(own.allocator.user, NULL, 0, sizeof *ctx);
    if (ctx == NULL)
        return fail_memory(err, "a context");
    memset(ctx, 0, sizeof *ctx);
    ctx->allocator = own.allocator;
    ctx->max_memory = own.max_memory != 0 ? own.max_memory : UINT64_MAX;
    ctx->n_threads = own.n_threads != 0 ? own.n_threads : count_cores();
    if (ctx->max_memory / THREAD_MEMORY < ctx->n_threads)
        ctx->n_threads = (uint32_t)(ctx->max_memory / THREAD_MEMORY) + 1;
    ctx->log = own.log;
    ctx->progress = own.progress;
    ctx->user = own.user;
    atomic_init(&ctx->used_bytes, 0);
    atomic_init(&ctx->peak_bytes, 0);
    atomic_init(&ctx->over_limit, false);
    atomic_init(&ctx->cancelled, false);
    atomic_init(&ctx->one_tells, false);

    const char *tmp = choose_tmp_dir(own.tmp_dir);
    size_t n = strlen(tmp) + 1;
    ctx->tmp_dir = ctx_resize(ctx, NULL, 0, n);
    if (ctx->tmp_dir == NULL) {
        stemma_status status = ctx_fail_memory(ctx, n, err);
        stemma_ctx_free(ctx);
        return status;
    }
    memcpy(ctx->tmp_dir, tmp, n);
    if (ctx->max_memory != UINT64_MAX)
        spill_init(&ctx->spill, &ctx->allocator, ctx->tmp_dir,
                   ctx->max_memory - ctx->max_memory / 4);
    *out = ctx;
    return STEMMA_OK;
}

void stemma_ctx_free(stemma_ctx *ctx)
{
    if (ctx == NULL)
        return;
    spill_clear(&ctx->spill);
    if (ctx->tmp_dir != NULL)
        ctx_resize(ctx, ctx->tmp_dir, strlen(ctx->tmp_dir) + 1, 0);
    stemma_allocator allocator = ctx->allocator;
    allocator.resize(allocator.user, ctx, sizeof *ctx, 0);
}

void stemma_ctx_cancel(stemma_ctx *ctx)
{
    if (ctx != NULL)
        atomic_store_explicit(&ctx->cancelled, true, memory_order_relaxed);
}

/* Counts `more` bytes, unless that passes `limit`. */
static bool reserve_bytes(stemma_ctx *ctx, uint64_t more, uint64_t limit)
{
    uint64_t used = atomic_load_explicit(&ctx->used_bytes, memory_order_relaxed);
    do {
        if (more > limit || used > limit - more)
            return false;
    } while (!atomic_compare_exchange_weak_explicit(&ctx->used_bytes, &used, used + more,
                                                    memory_order_relaxed, memory_order_relaxed));
    uint64_t peak = atomic_load_explicit(&ctx->peak_bytes, memory_order_relaxed);
    while (used + more > peak &&
           !atomic_compare_exchange_weak_explicit(&ctx->peak_bytes, &peak, used + more,
                                                  memory_order_relaxed, memory_order_relaxed)) {
    }
    return true;
}

static void release_bytes(stemma_ctx *ctx, uint64_t less)
{
    atomic_fetch_sub_explicit(&ctx->used_bytes, less, memory_order_relaxed);
}

/* A block on disk in place of `block`, which lies in memory or on disk; NULL: there is none. */
static void *move_to_disk(stemma_ctx *ctx, void *block, size_t old_size, size_t size)
{
    void *out = spill_take(&ctx->spill, size);
    if (out != NULL && block != NULL)
        memcpy(out, block, old_size < size ? old_size : size);
    if (out != NULL && spill_owns(&ctx->spill, block)) {
        spill_give_back(&ctx->spill, block);
    } else if (out != NULL && block != NULL) {
        ctx->allocator.resize(ctx->allocator.user, block, old_size, 0);
        release_bytes(ctx, old_size);
    }
    return out;
}

/* A block that lies on disk stays there until it is freed. */
static void *resize_on_disk(stemma_ctx *ctx, void *block, size_t old_size, size_t size)
{
    if (size == 0) {
        spill_give_back(&ctx->spill, block);
        return NULL;
    }
    return size <= spill_room(&ctx->spill, block) ? block
                                                  : move_to_disk(ctx, block, old_size, size);
}

/* Whether a block that grows to `size` belongs on disk: it is large, and half the budget is used.
 */
static bool belongs_on_disk(const stemma_ctx *ctx, size_t old_size, size_t size)
{
    uint64_t used = atomic_load_explicit(&ctx->used_bytes, memory_order_relaxed);
    uint64_t most = ctx->max_memory / MEMORY_SHARE, left = used < most ? most - used : 0;
    return ctx->spill.ready && size >= SPILL_LEAST && size > old_size && size - old_size > left;
}

void *ctx_resize(stemma_ctx *ctx, void *block, size_t old_size, size_t size)
{
    if (spill_owns(&ctx->spill, block)) {
        void *out = resize_on_disk(ctx, block, old_size, size);
        atomic_store_explicit(&ctx->over_limit, out == NULL, memory_order_relaxed);
        return out;
    }
    if (belongs_on_disk(ctx, old_size, size)) {
        void *out = move_to_disk(ctx, block, old_size, size);
        if (out != NULL)
            return out;
    }
    if (size > old_size && !reserve_bytes(ctx, size - old_size, ctx->max_memory)) {
        /* Memory is used up: now all but the smallest blocks are worth a file. */
        void *out = NULL;
        if (ctx->spill.ready && size >= SPILL_AT_ALL)
            out = move_to_disk(ctx, block, old_size, size);
        if (out != NULL)
            return out;
        atomic_store_explicit(&ctx->over_limit, true, memory_order_relaxed);
        return NULL;
    }
    void *out = block == NULL && size == 0
                    ? NULL
                    : ctx->allocator.resize(ctx->allocator.user, block, old_size, size);
    if (out == NULL && size != 0) {
        atomic_store_explicit(&ctx->over_limit, false, memory_order_relaxed);
        if (size > old_size)
            release_bytes(ctx, size - old_size);
    } else if (size < old_size) {
        release_bytes(ctx, old_size - size);
    }
    return out;
}

void *ctx_on_disk(stemma_ctx *ctx, size_t size)
{
    void *out = ctx->spill.ready ? spill_take(&ctx->spill, size) : NULL;
    return out != NULL ? out : ctx_resize(ctx, NULL, 0, size);
}

void *ctx_zeroed(stemma_ctx *ctx, size_t n, size_t size)
{
    if (size != 0 && n > SIZE_MAX / size)
        return NULL;
    void *out = ctx_resize(ctx, NULL, 0, n * size);
    if (out != NULL)
        memset(out, 0, n * size);
    return out;
}

stemma_status ctx_memory_status(const stemma_ctx *ctx)
{
    return atomic_load_explicit(&ctx->over_limit, memory_order_relaxed) ? STEMMA_LIMIT
                                                                        : STEMMA_NOMEM;
}

stemma_status ctx_fail_memory(const stemma_ctx *ctx, size_t wanted, stemma_error *err)
{
    int sys_errno = atomic_load(&ctx->spill.sys_errno);
    if (ctx_memory_status(ctx) == STEMMA_LIMIT && sys_errno != 0) {
        fail_errno(err, sys_errno,
                   "%zu bytes more would pass the memory limit of %llu bytes, and the folder for "
                   "temporary files, %s, does not take them (give a higher limit, another folder "
                   "or less input)",
                   wanted, (unsigned long long)ctx->max_memory, ctx->tmp_dir);
        if (err != NULL)
            err->status = STEMMA_LIMIT;
        return STEMMA_LIMIT;
    }
    if (ctx_memory_status(ctx) == STEMMA_LIMIT)
        return fail(err, STEMMA_LIMIT,
                    "%zu bytes more would pass the memory limit of %llu bytes; give a higher limit "
                    "or less input",
                    wanted, (unsigned long long)ctx->max_memory);
    return fail(err, STEMMA_NOMEM, "out of memory: the system has no %zu bytes more", wanted);
}

void ctx_log(const stemma_ctx *ctx, stemma_log_level level, const char *format, ...)
{
    if (ctx->log == NULL)
        return;
    char message[1000];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (n >= 0)
        ctx->log(ctx->user, level, message);
}

stemma_status ctx_progress(stemma_ctx *ctx, const char *stage, uint64_t done, uint64_t total,
                           const char *unit, stemma_error *err)
{
    TRY(ctx_check(ctx, err));
    const bool silent = atomic_load_explicit(&ctx->one_tells, memory_order_relaxed) &&
                        !pthread_equal(ctx->teller, pthread_self());
    if (ctx->progress == NULL || silent)
        return STEMMA_OK;
    stemma_progress progress = {sizeof progress, stage, done, total, unit, ctx->documents};
    if (ctx->progress(ctx->user, &progress) != 0)
        return fail(err, STEMMA_CANCELLED, "stopped by the caller while %s", stage);
    return STEMMA_OK;
}

void ctx_one_tells(stemma_ctx *ctx, bool one)
{
    ctx->teller = pthread_self();
    atomic_store(&ctx->one_tells, one);
}

stemma_status ctx_check(stemma_ctx *ctx, stemma_error *err)
{
    spill_ease(&ctx->spill);
    if (atomic_load_explicit(&ctx->cancelled, memory_order_relaxed))
        return fail(err, STEMMA_CANCELLED, "stopped by the caller");
    return STEMMA_OK;
}
