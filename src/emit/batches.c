/*
 * The ordered pipeline (base/parallel.h) over batches of records.
 *
 * A batch is written into an array of the context's memory, which is given back once the caller's
 * function has it. A batch holds BATCH records, or as many as have BATCH_BYTES: enough for the cost
 * of handing it over not to show and few enough for a list of a thousand to be shared out.
 */
#include "emit/batches.h"

#include "emit/capture.h"

enum { BATCH = 256, BATCH_BYTES = 256 << 10, PER_WORKER = 4 };

struct batch {
    size_t begin, end;
    struct arena arena;
    const char *bytes;
    size_t n_bytes;
};

struct run {
    const struct batches *batches;
    stemma_write_fn write;
    void *to;
    size_t next;
};

static void discard(void *user, void *item)
{
    struct batch *b = item;
    struct run *r = user;
    arena_clear(&b->arena);
    ctx_resize(r->batches->ctx, b, sizeof *b, 0);
}

/* Where the batch ends that begins with record `begin`. */
static size_t batch_end(const struct batches *all, size_t begin)
{
    const size_t most = all->most > 0 ? all->most : BATCH;
    const size_t last = all->n - begin < most ? all->n : begin + most;
    if (all->bytes_of == NULL)
        return last;
    size_t end = begin, n_bytes = 0;
    while (end < last && n_bytes < BATCH_BYTES)
        n_bytes += all->bytes_of(all->user, end++);
    return end;
}

static stemma_status produce(void *user, void **item, stemma_error *err)
{
    struct run *r = user;
    *item = NULL;
    if (r->next == r->batches->n)
        return STEMMA_OK;
    struct batch *b = ctx_zeroed(r->batches->ctx, 1, sizeof *b);
    if (b == NULL)
        return ctx_fail_memory(r->batches->ctx, sizeof *b, err);
    arena_init(&b->arena, r->batches->ctx);
    b->begin = r->next;
    b->end = batch_end(r->batches, r->next);
    r->next = b->end;
    *item = b;
    return STEMMA_OK;
}

static stemma_status work(void *user, struct worker *worker, void *item, stemma_error *err)
{
    const struct run *r = user;
    struct batch *b = item;
    struct capture capture;
    (void)worker;
    struct writer *w = capture_begin(&capture, &b->arena, err);
    for (size_t i = b->begin; i < b->end; i++)
        r->batches->write_one(w, r->batches->user, i);
    TRY(capture_end(&capture, &b->bytes));
    b->n_bytes = capture.bytes.n - 1; /* without the NUL */
    return STEMMA_OK;
}

static stemma_status consume(void *user, void *item, stemma_error *err)
{
    const struct run *r = user;
    const struct batch *b = item;
    const struct batches *all = r->batches;
    int failed = b->n_bytes > 0 ? r->write(r->to, b->bytes, b->n_bytes) : 0;
    size_t n_done = b->end;
    discard(user, item);
    if (failed != 0)
        return fail_errno(err, failed, "%s could not be written", all->what);
    return all->unit == NULL ? STEMMA_OK
                             : ctx_progress(all->ctx, "writing", n_done, all->n, all->unit, err);
}

stemma_status batches_write(const struct batches *batches, stemma_write_fn write, void *to,
                            stemma_error *err)
{
    struct workers workers = {0};
    struct run r = {.batches = batches, .write = write, .to = to};
    TRY(workers_init(&workers, batches->ctx, err));
    const struct pipeline p = {.produce = produce,
                               .work = work,
                               .consume = consume,
                               .discard = discard,
                               .user = &r,
                               .depth = (size_t)PER_WORKER * workers.n};
    stemma_status status = pipeline_run(&workers, &p, err);
    workers_clear(&workers);
    return status;
}
