/*
 * Unpacking members ahead.
 *
 * In: packed bytes that begin where a member does, and room. Out: the members that lie in them as a
 * whole and fit, unpacked where the reader wants them, without a copy. A member of gzip does not
 * say where it ends, but the four bytes before the next one say how much it holds; so the next
 * place that looks like a member's begin is taken for one, and each member is unpacked by itself,
 * by any thread. It is good when it ends just there, holds just as much, and its checksum is right.
 * Bytes inside a member look like a begin once in some hundred gigabytes; that member is not good,
 * and from there on the stream is unpacked in order, as one without members is. So what comes out
 * does not depend on the guess. Frames of zstd tell their length. That members can be unpacked
 * apart is what pigz and bgzip are about; guessing at their begins is from rapidgzip (Knespel and
 * Brunst, HPDC 2023), which goes further.
 *
 * Memory: the state of unpacking for each thread. Linear.
 */
#include "read/ahead.h"

#include <string.h>
#include <zstd.h>

enum { LARGEST = 1 << 20, MOST_RATIO = 200, GZIP_HEAD = 10, GZIP_LEAST = 18 };
static const uint64_t LEAST_MEMORY = (uint64_t)256 << 20;

void ahead_init(struct ahead *a, stemma_ctx *ctx)
{
    *a = (struct ahead){.ctx = NULL};
    if (ctx->n_threads < 2 || ctx->max_memory < LEAST_MEMORY)
        return;
    a->ctx = ctx;
    arena_init(&a->arena, ctx);
}

void ahead_clear(struct ahead *a)
{
    if (a->ctx == NULL)
        return;
    for (uint32_t i = 0; a->unpacks != NULL && i < a->workers.n; i++)
        unpack_clear(&a->unpacks[i]);
    workers_clear(&a->workers);
    arena_clear(&a->arena);
    *a = (struct ahead){.ctx = NULL};
}

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

static bool gzip_extent(const char *packed, size_t n, struct ahead_member *m)
{
    const unsigned char *bytes = (const unsigned char *)packed;
    for (size_t at = GZIP_LEAST; at + GZIP_HEAD <= n; at++) {
        const unsigned char *found = memchr(bytes + at, 0x1F, n - GZIP_HEAD + 1 - at);
        if (found == NULL)
            return false;
        at = (size_t)(found - bytes);
        if (!begins_gzip(found))
            continue;
        m->n_in = at;
        m->n_out = (size_t)found[-4] | (size_t)found[-3] << 8 | (size_t)found[-2] << 16 |
                   (size_t)found[-1] << 24;
        return true;
    }
    return false;
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

/* Sets n_in and n_out of the member at packed[0]; false: its end is not seen, or it is large. */
static bool find_extent(enum unpack_form form, const char *packed, size_t n, struct ahead_member *m)
{
    bool found = form == UNPACK_GZIP ? gzip_extent(packed, n, m) : zstd_extent(packed, n, m);
    return found && m->n_out <= LARGEST && m->n_out / MOST_RATIO <= m->n_in;
}

/* The members in the chunk, as far as there is room for what they hold. */
static void find_members(struct ahead *a, enum unpack_form form, const struct unpack_chunk *chunk)
{
    size_t at = 0, used = 0;
    a->n = 0;
    while (a->n < AHEAD_MEMBERS && at < chunk->n_in) {
        struct ahead_member m = {.in = chunk->in + at, .out = chunk->out + used};
        if (!find_extent(form, m.in, chunk->n_in - at, &m) || m.n_out > chunk->n_out - used)
            return;
        a->members[a->n++] = m;
        at += m.n_in;
        used += m.n_out;
    }
}

/* ------------------------------------------------------------------ unpacking */

static stemma_status unpack_one(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct ahead *a = user;
    const struct ahead_member *m = &a->members[item];
    struct unpack *u = &a->unpacks[worker->number];
    if (u->stream == NULL)
        TRY(unpack_init_like(u, &worker->keep, a->like, err));
    struct unpack_chunk chunk = {.in = m->in, .n_in = m->n_in, .out = m->out, .n_out = m->n_out};
    enum unpack_result result;
    size_t left;
    do {
        left = chunk.n_in + chunk.n_out;
        result = unpack_step(u, &chunk);
    } while (result == UNPACK_GOES_ON && u->inside && chunk.n_in + chunk.n_out < left);
    a->good[item] = result == UNPACK_GOES_ON && !u->inside && chunk.n_in == 0 && chunk.n_out == 0;
    return STEMMA_OK;
}

static stemma_status make_workers(struct ahead *a, stemma_error *err)
{
    if (a->members != NULL)
        return STEMMA_OK;
    TRY(workers_init(&a->workers, a->ctx, err));
    a->unpacks = ARENA_ZEROED(&a->arena, struct unpack, a->workers.n, err);
    a->good = ARENA_NEW(&a->arena, bool, AHEAD_MEMBERS, err);
    a->members = ARENA_NEW(&a->arena, struct ahead_member, AHEAD_MEMBERS, err);
    bool failed = a->unpacks == NULL || a->good == NULL || a->members == NULL;
    return failed ? arena_status(&a->arena) : STEMMA_OK;
}

stemma_status ahead_unpack(struct ahead *a, const struct unpack *like,
                           const struct unpack_chunk *chunk, stemma_error *err)
{
    a->n = 0;
    a->like = like;
    struct ahead_member first;
    if (a->ctx == NULL || a->off || !find_extent(like->form, chunk->in, chunk->n_in, &first) ||
        first.n_in == chunk->n_in || first.n_out >= chunk->n_out)
        return STEMMA_OK;
    TRY(make_workers(a, err));
    find_members(a, like->form, chunk);
    size_t n_found = a->n;
    a->n = 0;
    if (n_found < 2)
        return STEMMA_OK;
    TRY(parallel_for(&a->workers, n_found, unpack_one, a, NULL, NULL, err));
    while (a->n < n_found && a->good[a->n])
        a->n++;
    if (a->n == n_found)
        return STEMMA_OK;
    /* Those before it are given. */
    for (uint32_t i = 0; i < a->workers.n; i++)
        unpack_clear(&a->unpacks[i]);
    a->off = true;
    return STEMMA_OK;
}
