/*
 * Unpacking members ahead.
 *
 * In: a file of packed members. Out: its bytes in parts, in order, most of them unpacked. A member
 * of gzip does not say where it ends, but the four bytes before the next one say how much it holds;
 * so the next place that looks like a member's begin is taken for one, and a run of members is
 * unpacked by any thread, as a pipeline does it, while the reader is still at those before. A run
 * is good when each member ends just there, holds just as much, and its checksum is right. Bytes
 * inside a member look like a begin once in some hundred gigabytes; that run is not good, and from
 * there on the stream is unpacked in order by the reader, as one without members is. So what comes
 * out does not depend on the guess. What is too large, or has no end yet, goes through packed, up
 * to the next begin. Frames of zstd tell their length. That members can be unpacked apart is what
 * pigz and bgzip are about; guessing at their begins is from rapidgzip (Knespel and Brunst, HPDC
 * 2023), which goes further.
 *
 * Memory: a few parts, and the state of unpacking for each thread. Linear.
 */
#include "read/ahead.h"

#include <string.h>
#include <zstd.h>

enum { STEP = 64 << 10, LARGEST = 1 << 20, HEAD = 10, GZIP_LEAST = 18 };
static const uint64_t LEAST_MEMORY = (uint64_t)256 << 20;

/* ------------------------------------------------------------------ where members end */

/* Whether bytes[0] may begin a member: the fixed part of the head as packers write it. */
static bool begins_gzip(const unsigned char *bytes)
{
    enum { FLAGS = 3, EFFORT = 8, SYSTEM = 9, RESERVED = 0xE0, LAST_SYSTEM = 13, UNKNOWN = 255 };
    return bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 &&
           (bytes[FLAGS] & RESERVED) == 0 &&
           (bytes[EFFORT] == 0 || bytes[EFFORT] == 2 || bytes[EFFORT] == 4) &&
           (bytes[SYSTEM] <= LAST_SYSTEM || bytes[SYSTEM] == UNKNOWN);
}

/* The first place from `at` on that looks like a member's begin; n: none of which HEAD bytes are
 * there. */
static size_t next_begin(enum unpack_form form, const char *packed, size_t at, size_t n)
{
    const unsigned char *bytes = (const unsigned char *)packed;
    const int first = form == UNPACK_GZIP ? 0x1F : 0x28;
    for (; at + HEAD <= n; at++) {
        const unsigned char *found = memchr(bytes + at, first, n - HEAD + 1 - at);
        if (found == NULL)
            return n;
        at = (size_t)(found - bytes);
        if (form == UNPACK_GZIP ? begins_gzip(found) : unpack_form_of(packed + at, n - at) == form)
            return at;
    }
    return n;
}

static bool gzip_extent(const char *packed, size_t n, struct ahead_member *m)
{
    size_t end = next_begin(UNPACK_GZIP, packed, GZIP_LEAST, n);
    if (end >= n)
        return false;
    const unsigned char *size = (const unsigned char *)packed + end - 4;
    m->n_in = end;
    m->n_out =
        (size_t)size[0] | (size_t)size[1] << 8 | (size_t)size[2] << 16 | (size_t)size[3] << 24;
    return true;
}

static bool zstd_extent(const char *packed, size_t n, struct ahead_member *m)
{
    size_t length = ZSTD_findFrameCompressedSize(packed, n);
    unsigned long long holds = ZSTD_isError(length) ? 0 : ZSTD_getFrameContentSize(packed, length);
    if (holds == 0 || holds > LARGEST) /* unknown, wrong, or a frame that is skipped */
        return false;
    m->n_in = length;
    m->n_out = (size_t)holds;
    return true;
}

/* Sets the extent of the member at packed[0]; false: its end is not seen, or it is large. */
static bool find_extent(enum unpack_form form, const char *packed, size_t n, struct ahead_member *m)
{
    bool found = form == UNPACK_GZIP ? gzip_extent(packed, n, m) : zstd_extent(packed, n, m);
    return found && m->n_out <= LARGEST && m->n_out / AHEAD_RATIO <= m->n_in;
}

bool ahead_is_worth(const stemma_ctx *ctx, const struct unpack *like, const char *bytes, size_t n)
{
    struct ahead_member first;
    return ctx->n_threads > 1 && ctx->max_memory >= LEAST_MEMORY &&
           find_extent(like->form, bytes, n, &first) && first.n_in < n;
}

/* ------------------------------------------------------------------ parts */

/* The next bytes of the file: first those that were read already. */
static stemma_status read_more(struct ahead *a, char *out, size_t capacity, size_t *n,
                               stemma_error *err)
{
    size_t left = a->n_head - a->head_at;
    if (left == 0)
        return raw_read(a->raw, out, capacity, n, err);
    *n = left < capacity ? left : capacity;
    memcpy(out, a->head + a->head_at, *n);
    a->head_at += *n;
    return STEMMA_OK;
}

/* Reads on until `want` bytes are there, or the file ends, or a pipe's writer waits. */
static stemma_status fill(struct ahead *a, struct ahead_part *p, size_t want, bool *more,
                          stemma_error *err)
{
    *more = true;
    while (p->n_read < want && *more) {
        size_t n = 0;
        *more = p->n_read == 0 || a->head_at < a->n_head || !raw_is_silent(a->raw);
        if (*more)
            TRY(read_more(a, p->in + p->n_read, want - p->n_read, &n, err));
        p->n_read += n;
        *more = *more && n > 0;
    }
    return STEMMA_OK;
}

/* The members that the part begins with and that are whole, as far as there is room for them. */
static void find_members(const struct ahead *a, struct ahead_part *p)
{
    p->n_members = p->n_in = p->n_out = 0;
    while (p->n_members < AHEAD_MEMBERS && p->n_in < p->n_read) {
        struct ahead_member m;
        if (!find_extent(a->like->form, p->in + p->n_in, p->n_read - p->n_in, &m) ||
            m.n_out > LARGEST - p->n_out)
            return;
        p->members[p->n_members++] = m;
        p->n_in += m.n_in;
        p->n_out += m.n_out;
    }
}

/* The part goes through packed, up to the next place that looks like a begin; one that `more` bytes
 * would tell is left to the next part. */
static void pass_through(struct ahead *a, struct ahead_part *p, size_t from, bool more)
{
    size_t at = next_begin(a->like->form, p->in, from, p->n_read);
    a->at_member = at < p->n_read;
    p->n_in = at;
    if (!a->at_member && more && p->n_read >= HEAD)
        p->n_in = p->n_read - HEAD + 1;
}

static stemma_status make_part(struct ahead *a, struct ahead_part *p, stemma_error *err)
{
    bool more;
    TRY(fill(a, p, STEP, &more, err));
    if (atomic_load(&a->off)) {
        p->n_in = p->n_read;
        return STEMMA_OK;
    }
    if (!a->at_member) {
        pass_through(a, p, 0, more);
        if (p->n_in > 0)
            return STEMMA_OK;
    }
    for (;;) {
        find_members(a, p);
        if (p->n_members > 0 || !more || p->n_read == LARGEST)
            break;
        TRY(fill(a, p, 2 * p->n_read < LARGEST ? 2 * p->n_read : LARGEST, &more, err));
    }
    if (p->n_members == 0)
        pass_through(a, p, 1, more);
    return STEMMA_OK;
}

static stemma_status produce(void *user, void **item, stemma_error *err)
{
    struct ahead *a = user;
    const struct ahead_part *last = a->last;
    struct ahead_part *p = &a->parts[a->n_given % a->n_parts];
    p->n_in = p->n_out = p->n_members = 0;
    p->good = false;
    p->n_read = last != NULL ? last->n_read - last->n_in : 0;
    if (p->n_read > 0)
        memcpy(p->in, last->in + last->n_in, p->n_read);
    TRY(make_part(a, p, err));
    if (p->n_read == 0)
        return STEMMA_OK;
    a->last = p;
    a->n_given++;
    *item = p;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ unpacking */

/* Whether the member is just what it looks like. */
static bool unpack_member(struct unpack *u, struct unpack_chunk chunk)
{
    enum unpack_result result;
    size_t left;
    do {
        left = chunk.n_in + chunk.n_out;
        result = unpack_step(u, &chunk);
    } while (result == UNPACK_GOES_ON && u->inside && chunk.n_in + chunk.n_out < left);
    return result == UNPACK_GOES_ON && !u->inside && chunk.n_in == 0 && chunk.n_out == 0;
}

static stemma_status work(void *user, struct worker *worker, void *item, stemma_error *err)
{
    struct ahead *a = user;
    struct ahead_part *p = item;
    struct unpack *u = &a->unpacks[worker->number];
    if (p->n_members == 0 || atomic_load(&a->off))
        return STEMMA_OK;
    if (u->stream == NULL)
        TRY(unpack_init_like(u, &worker->keep, a->like, err));
    size_t in = 0, out = 0;
    p->good = true;
    for (size_t i = 0; p->good && i < p->n_members; i++) {
        const struct ahead_member *m = &p->members[i];
        p->good = unpack_member(
            u, (struct unpack_chunk){
                   .in = p->in + in, .n_in = m->n_in, .out = p->out + out, .n_out = m->n_out});
        in += m->n_in;
        out += m->n_out;
    }
    if (!p->good) /* its state is that of something else */
        ahead_stop(a);
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ begin and end */

static stemma_status make_parts(struct ahead *a, const char *bytes, size_t n, stemma_error *err)
{
    enum { MORE_THAN_THREADS = 3, MOST = 16 };
    TRY(workers_init(&a->workers, a->ctx, err));
    size_t n_wanted = (size_t)a->workers.n + MORE_THAN_THREADS;
    a->n_parts = n_wanted < MOST ? n_wanted : MOST;
    a->unpacks = ARENA_ZEROED(&a->arena, struct unpack, a->workers.n, err);
    a->parts = ARENA_NEW(&a->arena, struct ahead_part, a->n_parts, err);
    char *head = ARENA_NEW(&a->arena, char, n, err);
    if (a->unpacks == NULL || a->parts == NULL || head == NULL)
        return arena_status(&a->arena);
    for (size_t i = 0; i < a->n_parts; i++) {
        a->parts[i].in = ARENA_NEW(&a->arena, char, LARGEST, err);
        a->parts[i].out = ARENA_NEW(&a->arena, char, LARGEST, err);
        if (a->parts[i].in == NULL || a->parts[i].out == NULL)
            return arena_status(&a->arena);
    }
    memcpy(head, bytes, n);
    a->head = head;
    a->n_head = n;
    return STEMMA_OK;
}

stemma_status ahead_begin(struct ahead *a, struct raw *raw, const struct unpack *like,
                          const char *bytes, size_t n, stemma_error *err)
{
    *a = (struct ahead){.ctx = raw->ctx, .raw = raw, .like = like, .at_member = true};
    atomic_init(&a->off, false);
    arena_init(&a->arena, a->ctx);
    TRY(make_parts(a, bytes, n, err));
    struct pipeline p = {.produce = produce, .work = work, .user = a, .depth = a->n_parts};
    return pipeline_begin(&a->line, &a->workers, &p, err);
}

stemma_status ahead_next(struct ahead *a, const struct ahead_part **part, stemma_error *err)
{
    void *item;
    *part = NULL;
    TRY(pipeline_next(a->line, &item, err));
    *part = item;
    return STEMMA_OK;
}

bool ahead_is_ready(struct ahead *a)
{
    return pipeline_is_ready(a->line);
}

void ahead_stop(struct ahead *a)
{
    atomic_store(&a->off, true);
}

void ahead_clear(struct ahead *a)
{
    if (a->ctx == NULL)
        return;
    pipeline_end(a->line);
    for (uint32_t i = 0; a->unpacks != NULL && i < a->workers.n; i++)
        unpack_clear(&a->unpacks[i]);
    workers_clear(&a->workers);
    arena_clear(&a->arena);
    a->ctx = NULL;
    a->line = NULL;
}
