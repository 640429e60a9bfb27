/*
 * The ordered, bounded pipeline.
 *
 * In: functions that produce, work on and consume items. Out: what a plain loop over them would
 * give, with the work done by all threads. A ring of `depth` slots holds the items between the one
 * consumed next and the one produced last. Making items and consuming them are for one thread at a
 * time, so they are what a run waits for, and go first: the calling thread consumes when the oldest
 * item is ready, any other thread produces when nobody does and there is room, and whoever has
 * neither to do works on the oldest item that waits. The calling thread produces last, so that two
 * threads part the chain between them. No thread is idle while an item waits. A failure is put in
 * the ring like a result and takes effect when its turn comes; so the items before it are consumed,
 * and which failure is reported does not depend on the threads. What is left in the ring then is
 * discarded in order. The shape is that of minimap2's kt_pipeline, with a bound, an end in failure,
 * and a consumer in the caller.
 *
 * Memory: `depth` items. Nobody waits for a signal that may be lost: every change of the ring is
 * made under the lock and wakes all who wait.
 */
#include "base/parallel.h"

#include "base/parallel_threads.h"

#include <pthread.h>

enum slot_state { SLOT_EMPTY, SLOT_READY, SLOT_WORKING, SLOT_DONE, SLOT_FAILED };

struct slot {
    void *item;
    enum slot_state state;
};

struct run {
    stemma_ctx *ctx;
    const struct pipeline *p;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t changed;
    struct slot *slots;
    size_t depth;
    uint64_t produced, taken, consumed; /* numbers of the next item of each stage */
    bool producing;                     /* somebody is in `produce` */
    bool ended;                         /* there is nothing more to produce, or no sense in it */
    bool stop;                          /* the calling thread is done */
    struct first_error failure;
};

struct run_thread {
    struct run *run;
    struct worker *worker;
};

static struct slot *slot_of(struct run *r, uint64_t number)
{
    return &r->slots[number % r->depth];
}

/* Something is ready for the consumer: its own turn, or the end. */
static bool can_consume(const struct run *r)
{
    enum slot_state state = r->slots[r->consumed % r->depth].state;
    return r->consumed < r->produced && (state == SLOT_DONE || state == SLOT_FAILED);
}

static bool can_produce(const struct run *r)
{
    return !r->ended && !r->producing && r->produced - r->consumed < r->depth;
}

/* An item waits for a worker; what comes after a failure does not. */
static bool can_work(const struct run *r)
{
    return !r->stop && r->taken < r->produced && r->taken < r->failure.at &&
           r->slots[r->taken % r->depth].state == SLOT_READY;
}

/* Under the lock: `number` failed; what comes after it is not wanted any more. */
static void record_failure(struct run *r, uint64_t number, stemma_status status,
                           const stemma_error *error)
{
    first_error_add(&r->failure, number, status, error);
    slot_of(r, number)->state = SLOT_FAILED;
    r->ended = true;
}

/* With the lock held, which is let go meanwhile. */
static void work_next(struct run *r, struct worker *worker)
{
    stemma_error error = {0};
    uint64_t number = r->taken++;
    struct slot *slot = slot_of(r, number);
    slot->state = SLOT_WORKING;
    pthread_mutex_unlock(&r->lock);
    struct arena_mark mark = arena_mark(&worker->scratch);
    stemma_status status = r->p->work(r->p->user, worker, slot->item, &error);
    arena_rewind(&worker->scratch, mark);

    pthread_mutex_lock(&r->lock);
    slot->state = SLOT_DONE;
    if (status != STEMMA_OK)
        record_failure(r, number, status, &error);
    pthread_cond_broadcast(&r->changed);
}

/* With the lock held, which is let go meanwhile. */
static void produce_next(struct run *r)
{
    stemma_error error = {0};
    void *item = NULL;
    uint64_t number = r->produced;
    r->producing = true;
    pthread_mutex_unlock(&r->lock);
    stemma_status status = ctx_check(r->ctx, &error);
    if (status == STEMMA_OK)
        status = r->p->produce(r->p->user, &item, &error);
    pthread_mutex_lock(&r->lock);

    r->producing = false;
    if (status != STEMMA_OK) {
        *slot_of(r, number) = (struct slot){NULL, SLOT_FAILED};
        record_failure(r, number, status, &error);
        r->produced++;
    } else if (item != NULL) {
        *slot_of(r, number) = (struct slot){item, SLOT_READY};
        r->produced++;
    } else {
        r->ended = true;
    }
    pthread_cond_broadcast(&r->changed);
}

static void *run_thread(void *argument)
{
    struct run_thread *thread = argument;
    struct run *r = thread->run;
    pthread_mutex_lock(&r->lock);
    for (;;) {
        if (can_produce(r))
            produce_next(r);
        else if (can_work(r))
            work_next(r, thread->worker);
        else if (r->ended && !r->producing)
            break;
        else
            pthread_cond_wait(&r->changed, &r->lock);
    }
    pthread_mutex_unlock(&r->lock);
    return NULL;
}

/* With the lock held, which is let go meanwhile. The slot stays taken until the item is consumed,
 * so that no more than `depth` of them are alive. */
static stemma_status consume_next(struct run *r, stemma_error *err)
{
    struct slot *slot = slot_of(r, r->consumed);
    if (slot->state == SLOT_FAILED)
        return first_error_give(&r->failure, err);
    void *item = slot->item;
    slot->item = NULL;
    pthread_mutex_unlock(&r->lock);
    stemma_status status = r->p->consume(r->p->user, item, err);
    pthread_mutex_lock(&r->lock);
    slot->state = SLOT_EMPTY;
    r->consumed++;
    pthread_cond_broadcast(&r->changed);
    return status;
}

static stemma_status run_caller(struct run *r, struct worker *worker, stemma_error *err)
{
    stemma_status status = STEMMA_OK;
    pthread_mutex_lock(&r->lock);
    for (;;) {
        status = ctx_check(r->ctx, err);
        if (status == STEMMA_OK && can_consume(r))
            status = consume_next(r, err);
        else if (status == STEMMA_OK && can_work(r))
            work_next(r, worker);
        else if (status == STEMMA_OK && can_produce(r))
            produce_next(r);
        else if (status == STEMMA_OK && r->ended && !r->producing && r->consumed == r->produced)
            break;
        else if (status == STEMMA_OK)
            pthread_cond_wait(&r->changed, &r->lock);
        if (status != STEMMA_OK)
            break;
    }
    r->stop = true;
    r->ended = true;
    pthread_cond_broadcast(&r->changed);
    pthread_mutex_unlock(&r->lock);
    return status;
}

static void discard_rest(struct run *r)
{
    for (; r->consumed < r->produced; r->consumed++) {
        struct slot *slot = slot_of(r, r->consumed);
        if (slot->item != NULL && r->p->discard != NULL)
            r->p->discard(r->p->user, slot->item);
        slot->item = NULL;
    }
}

static stemma_status run_all(struct run *r, struct workers *w, stemma_error *err)
{
    size_t n_more = w->n - 1;
    struct run_thread *arguments = ctx_zeroed(r->ctx, n_more + 1, sizeof *arguments);
    if (arguments == NULL)
        return ctx_fail_memory(r->ctx, (n_more + 1) * sizeof *arguments, err);
    for (size_t i = 0; i < n_more; i++)
        arguments[i] = (struct run_thread){r, &w->at[i + 1]};

    struct threads threads = {.ctx = r->ctx};
    stemma_status status =
        threads_start(&threads, n_more, run_thread, arguments, sizeof *arguments, err);
    if (status == STEMMA_OK) {
        status = run_caller(r, &w->at[0], err);
        threads_join(&threads);
        discard_rest(r);
    }
    ctx_resize(r->ctx, arguments, (n_more + 1) * sizeof *arguments, 0);
    return status;
}

stemma_status pipeline_run(struct workers *w, const struct pipeline *p, stemma_error *err)
{
    if (w->n == 0)
        return fail(err, STEMMA_INTERNAL, "a pipeline has no workers");
    struct run r = {.ctx = w->ctx, .p = p, .depth = p->depth != 0 ? p->depth : 1};
    first_error_init(&r.failure);
    r.slots = ctx_zeroed(r.ctx, r.depth, sizeof *r.slots);
    if (r.slots == NULL)
        return ctx_fail_memory(r.ctx, r.depth * sizeof *r.slots, err);

    stemma_status status = STEMMA_NOMEM;
    if (pthread_mutex_init(&r.lock, NULL) != 0) {
        fail_memory(err, "a lock");
    } else {
        if (pthread_cond_init(&r.changed, NULL) != 0) {
            fail_memory(err, "a lock");
        } else {
            status = run_all(&r, w, err);
            pthread_cond_destroy(&r.changed);
        }
        pthread_mutex_destroy(&r.lock);
    }
    ctx_resize(r.ctx, r.slots, r.depth * sizeof *r.slots, 0);
    return status;
}
