/*
 * A file as a stream of unpacked bytes.
 *
 * In: a path. Out: bytes in the caller's buffer, the XXH3-64 hash and the number of the bytes on
 * disk, and where packed data went wrong. Files are read and not mapped: a file that shrinks while
 * it is mapped would end the program, and standard input could not be mapped at all. What is not
 * packed goes to the caller's buffer directly, without a copy. Where packed data has many members,
 * other threads unpack the next ones (ahead.c). Memory: one buffer of CHUNK bytes and what
 * unpacking needs.
 */
#include "read/source.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 256 << 10, CHUNK_PACKED = 2 << 20 };
static const uint64_t RATIO_LEAST = (uint64_t)64 << 20, MAX_MEMBERS = (uint64_t)1 << 40;

static const char *shown_path(const struct source *s)
{
    return strcmp(s->path, "-") == 0 ? "standard input" : s->path;
}

/* Whether there is something to read, or an end. A pipe whose writer is silent is asked again and
 * again, so that the run can be stopped meanwhile. */
static bool is_ready(const struct source *s)
{
    enum { MILLISECONDS = 200 };
    struct pollfd waiting = {.fd = s->fd, .events = POLLIN};
    return !s->waits || poll(&waiting, 1, MILLISECONDS) > 0;
}

/* Reads up to `capacity` bytes of the file; sets `finished` at its end. */
static stemma_status read_bytes(struct source *s, char *out, size_t capacity, size_t *n,
                                stemma_error *err)
{
    *n = 0;
    while (!s->finished) {
        TRY(ctx_check(s->ctx, err));
        if (!is_ready(s))
            continue;
        ssize_t got = read(s->fd, out, capacity);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (got < 0)
            return fail_errno(err, errno, "cannot read %s", shown_path(s));
        *n = (size_t)got;
        s->finished = got == 0;
        s->n_bytes += *n;
        (void)XXH3_64bits_update(&s->hash, out, *n);
        return STEMMA_OK;
    }
    return STEMMA_OK;
}

/* Reads once more, behind the packed bytes that wait. */
static stemma_status fill_more(struct source *s, stemma_error *err)
{
    size_t n;
    if (s->begin > 0)
        memmove(s->packed, s->packed + s->begin, s->end - s->begin);
    s->end -= s->begin;
    s->begin = 0;
    TRY(read_bytes(s, s->packed + s->end, s->capacity - s->end, &n, err));
    s->end += n;
    return STEMMA_OK;
}

/* Reads on until `want` packed bytes wait, or the file ends. `want` is far below CHUNK. */
static stemma_status fill_packed(struct source *s, size_t want, stemma_error *err)
{
    while (s->end - s->begin < want && !s->finished)
        TRY(fill_more(s, err));
    return STEMMA_OK;
}

/* Packed data wants a larger buffer, so that whole members lie in it. */
static stemma_status widen(struct source *s, stemma_error *err)
{
    char *packed = ARENA_NEW(&s->arena, char, CHUNK_PACKED, err);
    if (packed == NULL)
        return arena_status(&s->arena);
    memcpy(packed, s->packed, s->end);
    s->packed = packed;
    s->capacity = CHUNK_PACKED;
    ahead_init(&s->ahead, s->ctx);
    return STEMMA_OK;
}

static stemma_status open_file(struct source *s, stemma_error *err)
{
    struct stat st;
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK; /* of a named pipe nobody may write yet */
    s->fd = strcmp(s->path, "-") == 0 ? STDIN_FILENO : open(s->path, flags);
    if (s->fd < 0)
        return fail_errno(err, errno, "cannot open %s", s->path);
    s->waits = fstat(s->fd, &st) != 0 || !S_ISREG(st.st_mode);
    (void)XXH3_64bits_reset(&s->hash);
    s->packed = ARENA_NEW(&s->arena, char, CHUNK, err);
    if (s->packed == NULL)
        return arena_status(&s->arena);
    s->capacity = CHUNK;
    TRY(fill_packed(s, UNPACK_HEAD, err));
    TRY(unpack_init(&s->unpack, &s->arena, s->packed, s->end, err));
    return s->unpack.form != UNPACK_NONE ? widen(s, err) : STEMMA_OK;
}

stemma_status source_open(struct source *s, stemma_ctx *ctx, const char *path,
                          uint64_t max_unpacked, stemma_error *err)
{
    memset(s, 0, sizeof *s);
    s->ctx = ctx;
    s->path = path;
    s->max_unpacked = max_unpacked;
    arena_init(&s->arena, ctx);
    arena_init(&s->member_arena, ctx);
    s->members.max = (size_t)MAX_MEMBERS;
    return open_file(s, err);
}

void source_close(struct source *s)
{
    if (s->ctx == NULL)
        return;
    unpack_clear(&s->unpack);
    ahead_clear(&s->ahead);
    arena_clear(&s->arena);
    arena_clear(&s->member_arena);
    if (s->fd > STDIN_FILENO || (s->fd == STDIN_FILENO && strcmp(s->path, "-") != 0))
        close(s->fd);
    s->ctx = NULL;
}

static void set_fault(struct source *s, enum source_fault fault)
{
    s->fault = fault;
    s->fault_byte = s->n_bytes - (s->end - s->begin);
}

/* Bytes as they stand: first those that were read to tell the form. */
static stemma_status read_plain(struct source *s, char *out, size_t capacity, size_t *n,
                                stemma_error *err)
{
    if (s->begin == s->end)
        return read_bytes(s, out, capacity, n, err);
    *n = s->end - s->begin < capacity ? s->end - s->begin : capacity;
    memcpy(out, s->packed + s->begin, *n);
    s->begin += *n;
    return STEMMA_OK;
}

/* Reads on before a member begins, so that what is read does not depend on who unpacks it. */
static stemma_status fill_member(struct source *s, stemma_error *err)
{
    bool enough = s->end - s->begin >= CHUNK_PACKED / 2 || s->finished;
    return enough ? STEMMA_OK : fill_more(s, err);
}

/* A member may begin with the next byte, and what it holds behind `given` more bytes: notes it. One
 * that gave nothing is replaced by the one behind it. */
static stemma_status begin_member(struct source *s, size_t given, stemma_error *err)
{
    if (s->end == s->begin)
        return STEMMA_OK;
    struct source_member member = {s->n_unpacked + given, s->n_bytes - (s->end - s->begin)};
    if (s->members.n > 0 && s->members.at[s->members.n - 1].unpacked == member.unpacked)
        s->members.n--;
    return ARRAY_ADD(&s->member_arena, &s->members, member, err);
}

void source_forget(struct source *s, uint64_t unpacked)
{
    size_t keep = 0;
    while (keep + 1 < s->members.n && s->members.at[keep + 1].unpacked <= unpacked)
        keep++;
    if (keep == 0)
        return;
    s->members.n -= keep;
    memmove(s->members.at, s->members.at + keep, s->members.n * sizeof *s->members.at);
}

/* Whether what came out is past the size that what went in can have honestly. */
static bool is_bomb(const struct source *s)
{
    return s->max_ratio > 0 && s->n_unpacked > RATIO_LEAST &&
           s->n_unpacked / s->max_ratio > s->n_bytes - (s->end - s->begin);
}

/* One step of unpacking; sets the fault where there is one. */
static stemma_status step(struct source *s, struct unpack_chunk *chunk, stemma_error *err)
{
    chunk->in = s->packed + s->begin;
    chunk->n_in = s->end - s->begin;
    enum unpack_result result = unpack_step(&s->unpack, chunk);
    s->begin = s->end - chunk->n_in;
    if (result == UNPACK_NO_MEMORY)
        return fail(err, arena_status(&s->arena), "out of memory for unpacking %s", shown_path(s));
    if (result == UNPACK_CORRUPT)
        set_fault(s, SOURCE_CORRUPT);
    if (result == UNPACK_TRAILING)
        set_fault(s, SOURCE_TRAILING);
    if (result == UNPACK_NO_DICTIONARY)
        set_fault(s, SOURCE_NO_DICTIONARY);
    return STEMMA_OK;
}

/* Whole members, where one may begin: all threads unpack them. */
static stemma_status step_ahead(struct source *s, struct unpack_chunk *chunk, stemma_error *err)
{
    size_t room = chunk->n_out;
    TRY(fill_member(s, err));
    chunk->in = s->packed + s->begin;
    chunk->n_in = s->end - s->begin;
    TRY(ahead_unpack(&s->ahead, &s->unpack, chunk, err));
    for (size_t i = 0; i < s->ahead.n; i++) {
        const struct ahead_member *m = &s->ahead.members[i];
        TRY(begin_member(s, room - chunk->n_out, err));
        s->begin += m->n_in;
        chunk->out += m->n_out;
        chunk->n_out -= m->n_out;
    }
    return STEMMA_OK;
}

static stemma_status read_packed(struct source *s, char *out, size_t capacity, size_t *n,
                                 stemma_error *err)
{
    /* One byte past the limit tells that there is more. */
    uint64_t left = s->max_unpacked - s->n_unpacked;
    bool last = left < capacity;
    size_t room = last ? (size_t)left + 1 : capacity;
    struct unpack_chunk chunk = {.n_out = room};
    chunk.out = out;
    if (!s->unpack.inside)
        TRY(step_ahead(s, &chunk, err));
    while (chunk.n_out == room && s->fault == SOURCE_WHOLE) {
        TRY(fill_packed(s, UNPACK_HEAD, err));
        if (!s->unpack.inside) {
            TRY(fill_member(s, err));
            TRY(begin_member(s, 0, err));
        }
        if (s->begin == s->end && !s->unpack.inside)
            break;
        size_t waiting = s->end - s->begin;
        TRY(step(s, &chunk, err));
        bool stuck = chunk.n_out == room && s->end - s->begin == waiting;
        if (stuck && s->fault == SOURCE_WHOLE && (s->finished || waiting >= UNPACK_HEAD))
            set_fault(s, s->finished ? SOURCE_TRUNCATED : SOURCE_CORRUPT);
    }
    *n = room - chunk.n_out;
    if (last && *n > left) {
        *n = (size_t)left;
        set_fault(s, SOURCE_TOO_LARGE);
    }
    s->n_unpacked += *n;
    if (s->fault == SOURCE_WHOLE && is_bomb(s))
        set_fault(s, SOURCE_BOMB);
    return STEMMA_OK;
}

stemma_status source_read(struct source *s, char *out, size_t capacity, size_t *n,
                          stemma_error *err)
{
    *n = 0;
    if (s->fault != SOURCE_WHOLE || capacity == 0)
        return STEMMA_OK;
    if (s->unpack.form == UNPACK_NONE)
        return read_plain(s, out, capacity, n, err);
    return read_packed(s, out, capacity, n, err);
}

bool source_is_silent(const struct source *s)
{
    enum { MILLISECONDS = 20 };
    struct pollfd waiting = {.fd = s->fd, .events = POLLIN};
    return s->waits && !s->finished && s->begin == s->end && poll(&waiting, 1, MILLISECONDS) == 0;
}

size_t source_wish(const struct source *s, size_t least)
{
    return s->ahead.members != NULL && !s->ahead.off ? CHUNK_PACKED / 2 : least;
}

stemma_status source_drain(struct source *s, stemma_error *err)
{
    size_t n;
    while (!s->finished)
        TRY(read_bytes(s, s->packed, s->capacity, &n, err));
    s->begin = s->end = 0;
    return STEMMA_OK;
}

uint64_t source_hash(const struct source *s)
{
    return XXH3_64bits_digest(&s->hash);
}
