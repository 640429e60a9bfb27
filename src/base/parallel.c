/*
 * parallel_for and the threads that both shapes run on.
 *
 * In: n items and a function. Out: the function was called once for each of them, or the error of
 * the lowest item that fails. Items are shared out in ascending order by an atomic counter. After a
 * failure nobody takes a new item, but those taken are finished; as every item below the one that
 * failed has been taken before it, the lowest failing item is always run, whatever the threads do,
 * and its error is the one that is kept. Cost: one atomic addition an item and a thread started and
 * joined a call, some 20 microseconds, so items should be documents and not words.
 */
#include "base/parallel.h"

#include "base/parallel_threads.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>

stemma_status workers_init(struct workers *w, stemma_ctx *ctx, stemma_error *err)
{
    return workers_init_few(w, ctx, ctx->n_threads, err);
}

stemma_status workers_init_few(struct workers *w, stemma_ctx *ctx, uint32_t most, stemma_error *err)
{
    const uint32_t n = ctx->n_threads < most ? ctx->n_threads : most;
    *w = (struct workers){ctx, n, ctx_zeroed(ctx, n, sizeof *w->at)};
    if (w->at == NULL) {
        w->n = 0;
        return ctx_fail_memory(ctx, n * sizeof *w->at, err);
    }
    for (uint32_t i = 0; i < w->n; i++) {
        w->at[i].ctx = ctx;
        w->at[i].number = i;
        arena_init(&w->at[i].scratch, ctx);
        arena_init(&w->at[i].keep, ctx);
    }
    return STEMMA_OK;
}

void workers_clear(struct workers *w)
{
    for (uint32_t i = 0; i < w->n; i++) {
        arena_clear(&w->at[i].scratch);
        arena_clear(&w->at[i].keep);
    }
    if (w->at != NULL)
        ctx_resize(w->ctx, w->at, w->n * sizeof *w->at, 0);
    *w = (struct workers){w->ctx, 0, NULL};
}

stemma_status threads_start(struct threads *t, size_t n, void *(*run)(void *), void *arguments,
                            size_t argument_bytes, stemma_error *err)
{
    stemma_ctx *ctx = t->ctx;
    *t = (struct threads){ctx, 0, n, NULL};
    if (n == 0)
        return STEMMA_OK;
    t->at = ctx_zeroed(ctx, n, sizeof *t->at);
    if (t->at == NULL)
        return ctx_fail_memory(ctx, n * sizeof *t->at, err);

    /* A new thread inherits the mask: signals stay with the threads of the program. */
    sigset_t all, before;
    sigfillset(&all);
    bool masked = pthread_sigmask(SIG_SETMASK, &all, &before) == 0;
    while (t->n < n) {
        void *argument = (char *)arguments + t->n * argument_bytes;
        if (pthread_create(&t->at[t->n], NULL, run, argument) != 0)
            break;
        t->n++;
    }
    if (masked)
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (t->n < n)
        ctx_log(ctx, STEMMA_LOG_WARN, "the system gives %zu threads where %zu were wanted",
                t->n + 1, n + 1);
    return STEMMA_OK;
}

void threads_join(struct threads *t)
{
    for (size_t i = 0; i < t->n; i++)
        pthread_join(t->at[i], NULL);
    if (t->at != NULL)
        ctx_resize(t->ctx, t->at, t->capacity * sizeof *t->at, 0);
    *t = (struct threads){t->ctx, 0, 0, NULL};
}

void first_error_init(struct first_error *f)
{
    f->at = UINT64_MAX;
    f->status = STEMMA_OK;
    memset(&f->error, 0, sizeof f->error);
}

void first_error_add(struct first_error *f, uint64_t at, stemma_status status,
                     const stemma_error *error)
{
    if (f->status != STEMMA_OK && f->at <= at)
        return;
    f->at = at;
    f->status = status;
    f->error = *error;
}

stemma_status first_error_give(const struct first_error *f, stemma_error *err)
{
    if (f->status != STEMMA_OK && err != NULL)
        *err = f->error;
    return f->status;
}

struct job {
    stemma_ctx *ctx;
    parallel_fn fn;
    void *user;
    size_t n;
    const char *stage, *unit;
    _Atomic size_t next, done;
    atomic_bool stop;
    pthread_mutex_t lock; /* guards `failure` */
    struct first_error failure;
};

struct job_thread {
    struct job *job;
    struct worker *worker;
};

static void run_item(struct job *job, struct worker *worker, size_t item)
{
    stemma_error error = {0};
    struct arena_mark mark = arena_mark(&worker->scratch);
    stemma_status status = job->fn(job->user, worker, item, &error);
    arena_rewind(&worker->scratch, mark);
    if (status == STEMMA_OK) {
        atomic_fetch_add_explicit(&job->done, 1, memory_order_relaxed);
        return;
    }
    atomic_store(&job->stop, true);
    pthread_mutex_lock(&job->lock);
    first_error_add(&job->failure, item, status, &error);
    pthread_mutex_unlock(&job->lock);
}

/* Takes the next item; false when there is none left, or the job stops. */
static bool take_item(struct job *job, size_t *item)
{
    if (atomic_load(&job->stop) || ctx_check(job->ctx, NULL) != STEMMA_OK)
        return false;
    *item = atomic_fetch_add(&job->next, 1);
    return *item < job->n;
}

static void *run_thread(void *argument)
{
    struct job_thread *thread = argument;
    size_t item;
    while (take_item(thread->job, &item))
        run_item(thread->job, thread->worker, item);
    return NULL;
}

static stemma_status tell_progress(struct job *job, stemma_error *err)
{
    if (job->stage == NULL)
        return ctx_check(job->ctx, err);
    return ctx_progress(job->ctx, job->stage, atomic_load(&job->done), job->n, job->unit, err);
}

/* The calling thread's share: the same work, and it reports. */
static stemma_status run_caller(struct job *job, struct worker *worker, stemma_error *err)
{
    size_t item;
    while (take_item(job, &item)) {
        run_item(job, worker, item);
        stemma_status status = tell_progress(job, err);
        if (status != STEMMA_OK) {
            atomic_store(&job->stop, true);
            return status;
        }
    }
    return STEMMA_OK;
}

static stemma_status run_job(struct workers *w, struct job *job, stemma_error *err)
{
    size_t n_more = job->n < w->n ? job->n : w->n;
    n_more = n_more > 0 ? n_more - 1 : 0;
    struct job_thread *arguments = ctx_zeroed(job->ctx, n_more + 1, sizeof *arguments);
    if (arguments == NULL)
        return ctx_fail_memory(job->ctx, (n_more + 1) * sizeof *arguments, err);
    for (size_t i = 0; i < n_more; i++)
        arguments[i] = (struct job_thread){job, &w->at[i + 1]};

    struct threads threads = {.ctx = job->ctx};
    stemma_status status =
        threads_start(&threads, n_more, run_thread, arguments, sizeof *arguments, err);
    if (status == STEMMA_OK) {
        status = run_caller(job, &w->at[0], err);
        threads_join(&threads);
    }
    ctx_resize(job->ctx, arguments, (n_more + 1) * sizeof *arguments, 0);
    return status;
}

stemma_status parallel_for(struct workers *w, size_t n, parallel_fn fn, void *user,
                           const char *stage, const char *unit, stemma_error *err)
{
    struct job job = {.ctx = w->ctx, .fn = fn, .user = user, .n = n, .stage = stage, .unit = unit};
    atomic_init(&job.next, 0);
    atomic_init(&job.done, 0);
    atomic_init(&job.stop, false);
    first_error_init(&job.failure);
    if (w->n == 0)
        return fail(err, STEMMA_INTERNAL, "parallel_for has no workers");
    if (pthread_mutex_init(&job.lock, NULL) != 0)
        return fail_memory(err, "a lock");
    stemma_status status = run_job(w, &job, err);
    pthread_mutex_destroy(&job.lock);
    TRY(first_error_give(&job.failure, err));
    TRY(status);
    return tell_progress(&job, err);
}
