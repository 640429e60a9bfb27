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
 * discarded in order. Who consumes may also ask for one item after the other, and do something else
 * between. The shape is that of minimap2's kt_pipeline, with a bound, an end in failure, and a
 * consumer in the caller.
 *
 * Memory: `depth` items. Nobody waits for a signal that may be lost: every change of the ring is
 * made under the lock and wakes all who wait.
 */
#include "base/parallel.h"

#include "base/parallel_threads.h"

#include <pthread.h>

struct run_thread {
    struct pipeline_line *line;
    struct worker *worker;
};

enum slot_state { SLOT_EMPTY, SLOT_READY, SLOT_WORKING, SLOT_DONE, SLOT_FAILED };

struct slot {
    void *item;
    enum slot_state state;
};

struct pipeline_line {
    stemma_ctx *ctx;
    struct pipeline p;
    struct workers *workers;
    struct threads threads;
    struct run_thread *arguments;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t changed;
    struct slot *slots;
    size_t depth;
    uint64_t produced, taken, consumed; /* numbers of the next item of each stage */
    bool producing;                     /* somebody is in `produce` */
    bool ended;                         /* there is nothing more to produce, or no sense in it */
    bool given;                         /* the oldest item is with the caller */
    bool stop;                          /* the calling thread is done */
    struct first_error failure;
};

static struct slot *slot_of(struct pipeline_line *line, uint64_t number)
{
    return &line->slots[number % line->depth];
}

/* Something is ready for the consumer: its own turn, or the end. */
static bool can_consume(const struct pipeline_line *line)
{
    enum slot_state state = line->slots[line->consumed % line->depth].state;
    return !line->given && line->consumed < line->produced &&
           (state == SLOT_DONE || state == SLOT_FAILED);
}

static bool can_produce(const struct pipeline_line *line)
{
    return !line->ended && !line->producing && line->produced - line->consumed < line->depth;
}

/* An item waits for a worker; what comes after a failure does not. */
static bool can_work(const struct pipeline_line *line)
{
    return !line->stop && line->taken < line->produced && line->taken < line->failure.at &&
           line->slots[line->taken % line->depth].state == SLOT_READY;
}

/* Under the lock: `number` failed; what comes after it is not wanted any more. */
static void record_failure(struct pipeline_line *line, uint64_t number, stemma_status status,
                           const stemma_error *error)
{
    first_error_add(&line->failure, number, status, error);
    slot_of(line, number)->state = SLOT_FAILED;
    line->ended = true;
}

/* With the lock held, which is let go meanwhile. */
static void work_next(struct pipeline_line *line, struct worker *worker)
{
    stemma_error error = {0};
    uint64_t number = line->taken++;
    struct slot *slot = slot_of(line, number);
    slot->state = SLOT_WORKING;
    pthread_mutex_unlock(&line->lock);
    struct arena_mark mark = arena_mark(&worker->scratch);
    stemma_status status = line->p.work(line->p.user, worker, slot->item, &error);
    arena_rewind(&worker->scratch, mark);

    pthread_mutex_lock(&line->lock);
    slot->state = SLOT_DONE;
    if (status != STEMMA_OK)
        record_failure(line, number, status, &error);
    pthread_cond_broadcast(&line->changed);
}

/* With the lock held, which is let go meanwhile. */
static void produce_next(struct pipeline_line *line)
{
    stemma_error error = {0};
    void *item = NULL;
    uint64_t number = line->produced;
    line->producing = true;
    pthread_mutex_unlock(&line->lock);
    stemma_status status = ctx_check(line->ctx, &error);
    if (status == STEMMA_OK)
        status = line->p.produce(line->p.user, &item, &error);
    pthread_mutex_lock(&line->lock);

    line->producing = false;
    if (status != STEMMA_OK) {
        *slot_of(line, number) = (struct slot){NULL, SLOT_FAILED};
        record_failure(line, number, status, &error);
        line->produced++;
    } else if (item != NULL) {
        *slot_of(line, number) = (struct slot){item, SLOT_READY};
        line->produced++;
    } else {
        line->ended = true;
    }
    pthread_cond_broadcast(&line->changed);
}

static void *run_thread(void *argument)
{
    struct run_thread *thread = argument;
    struct pipeline_line *line = thread->line;
    pthread_mutex_lock(&line->lock);
    for (;;) {
        if (can_produce(line))
            produce_next(line);
        else if (can_work(line))
            work_next(line, thread->worker);
        else if (line->ended && !line->producing)
            break;
        else
            pthread_cond_wait(&line->changed, &line->lock);
    }
    pthread_mutex_unlock(&line->lock);
    return NULL;
}

/* The oldest item leaves the ring, or fails. Its slot stays taken until the next one is asked for,
 * so that no more than `depth` of them are alive. */
static stemma_status give_next(struct pipeline_line *line, void **item, stemma_error *err)
{
    struct slot *slot = slot_of(line, line->consumed);
    if (slot->state == SLOT_FAILED)
        return first_error_give(&line->failure, err);
    *item = slot->item;
    slot->item = NULL;
    line->given = true;
    return STEMMA_OK;
}

/* What was given is done with. */
static void take_back(struct pipeline_line *line)
{
    if (!line->given)
        return;
    slot_of(line, line->consumed)->state = SLOT_EMPTY;
    line->consumed++;
    line->given = false;
    pthread_cond_broadcast(&line->changed);
}

stemma_status pipeline_next(struct pipeline_line *line, void **item, stemma_error *err)
{
    stemma_status status;
    *item = NULL;
    pthread_mutex_lock(&line->lock);
    take_back(line);
    for (;;) {
        bool over = line->ended && !line->producing && line->consumed == line->produced;
        status = ctx_check(line->ctx, err);
        if (status != STEMMA_OK || over || can_consume(line))
            break;
        if (can_work(line))
            work_next(line, &line->workers->at[0]);
        else if (can_produce(line))
            produce_next(line);
        else
            pthread_cond_wait(&line->changed, &line->lock);
    }
    if (status == STEMMA_OK && can_consume(line))
        status = give_next(line, item, err);
    pthread_mutex_unlock(&line->lock);
    return status;
}

bool pipeline_is_ready(struct pipeline_line *line)
{
    pthread_mutex_lock(&line->lock);
    take_back(line);
    bool ready = can_consume(line);
    pthread_mutex_unlock(&line->lock);
    return ready;
}

/* ------------------------------------------------------------------ begin and end */

static stemma_status start_threads(struct pipeline_line *line, stemma_error *err)
{
    size_t n_more = line->workers->n - 1;
    line->arguments = ctx_zeroed(line->ctx, n_more + 1, sizeof *line->arguments);
    if (line->arguments == NULL)
        return ctx_fail_memory(line->ctx, (n_more + 1) * sizeof *line->arguments, err);
    for (size_t i = 0; i < n_more; i++)
        line->arguments[i] = (struct run_thread){line, &line->workers->at[i + 1]};
    return threads_start(&line->threads, n_more, run_thread, line->arguments,
                         sizeof *line->arguments, err);
}

static stemma_status make_locks(struct pipeline_line *line, stemma_error *err)
{
    if (pthread_mutex_init(&line->lock, NULL) != 0)
        return fail_memory(err, "a lock");
    if (pthread_cond_init(&line->changed, NULL) == 0)
        return STEMMA_OK;
    pthread_mutex_destroy(&line->lock);
    return fail_memory(err, "a lock");
}

static void free_line(struct pipeline_line *line)
{
    stemma_ctx *ctx = line->ctx;
    if (line->arguments != NULL)
        ctx_resize(ctx, line->arguments, line->workers->n * sizeof *line->arguments, 0);
    if (line->slots != NULL)
        ctx_resize(ctx, line->slots, line->depth * sizeof *line->slots, 0);
    ctx_resize(ctx, line, sizeof *line, 0);
}

stemma_status pipeline_begin(struct pipeline_line **out, struct workers *w,
                             const struct pipeline *p, stemma_error *err)
{
    *out = NULL;
    if (w->n == 0)
        return fail(err, STEMMA_INTERNAL, "a pipeline has no workers");
    struct pipeline_line *line = ctx_zeroed(w->ctx, 1, sizeof *line);
    if (line == NULL)
        return ctx_fail_memory(w->ctx, sizeof *line, err);
    line->ctx = line->threads.ctx = w->ctx;
    line->p = *p;
    line->workers = w;
    line->depth = p->depth != 0 ? p->depth : 1;
    first_error_init(&line->failure);
    line->slots = ctx_zeroed(line->ctx, line->depth, sizeof *line->slots);
    stemma_status status = line->slots != NULL
                               ? make_locks(line, err)
                               : ctx_fail_memory(line->ctx, line->depth * sizeof *line->slots, err);
    if (status != STEMMA_OK) {
        free_line(line);
        return status;
    }
    *out = line;
    status = start_threads(line, err);
    if (status != STEMMA_OK) {
        pipeline_end(line);
        *out = NULL;
    }
    return status;
}

static void discard_rest(struct pipeline_line *line)
{
    for (; line->consumed < line->produced; line->consumed++) {
        struct slot *slot = slot_of(line, line->consumed);
        if (slot->item != NULL && line->p.discard != NULL)
            line->p.discard(line->p.user, slot->item);
        slot->item = NULL;
    }
}

void pipeline_end(struct pipeline_line *line)
{
    if (line == NULL)
        return;
    pthread_mutex_lock(&line->lock);
    take_back(line);
    line->stop = true;
    line->ended = true;
    pthread_cond_broadcast(&line->changed);
    pthread_mutex_unlock(&line->lock);
    threads_join(&line->threads);
    discard_rest(line);
    pthread_cond_destroy(&line->changed);
    pthread_mutex_destroy(&line->lock);
    free_line(line);
}

stemma_status pipeline_run(struct workers *w, const struct pipeline *p, stemma_error *err)
{
    struct pipeline_line *line = NULL;
    void *item = NULL;
    stemma_status status = pipeline_begin(&line, w, p, err);
    do {
        if (status == STEMMA_OK && line != NULL)
            status = pipeline_next(line, &item, err);
        if (status == STEMMA_OK && item != NULL)
            status = p->consume(p->user, item, err);
    } while (status == STEMMA_OK && item != NULL);
    pipeline_end(line);
    return status;
}
