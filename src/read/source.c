/*
 * A file as a stream of unpacked bytes.
 *
 * In: a path. Out: bytes in the caller's buffer, the hash and the number of the bytes on disk, and
 * where packed data went wrong. What is not packed goes to the caller's buffer directly, without a
 * copy. Where packed data has many members, all threads unpack the next ones (ahead.c), and what
 * they found to be good is handed out; the rest is unpacked here. Memory: one buffer of
 * CHUNK_PACKED bytes and what unpacking needs.
 */
#include "read/source.h"

#include <string.h>

enum { CHUNK = 256 << 10, CHUNK_PACKED = 2 << 20 };
static const uint64_t RATIO_LEAST = (uint64_t)64 << 20, MAX_MEMBERS = (uint64_t)1 << 40;

/* The part at hand, or the next one; NULL at the end. */
static stemma_status want_part(struct source *s, stemma_error *err)
{
    if (s->part != NULL)
        return STEMMA_OK;
    TRY(ahead_next(&s->ahead, &s->part, err));
    s->part_in = s->part_out = 0;
    s->finished = s->part == NULL;
    return STEMMA_OK;
}

/* Packed bytes of the part at hand, which are unpacked in order. If they were thought to be whole
 * members, this is not where a member begins. */
static stemma_status take_part(struct source *s, char *out, size_t capacity, size_t *n,
                               stemma_error *err)
{
    TRY(want_part(s, err));
    if (s->part == NULL)
        return STEMMA_OK;
    if (s->part->n_members > 0)
        ahead_stop(&s->ahead);
    size_t left = s->part->n_in - s->part_in;
    *n = left < capacity ? left : capacity;
    memcpy(out, s->part->in + s->part_in, *n);
    s->part_in += *n;
    if (s->part_in == s->part->n_in)
        s->part = NULL;
    return STEMMA_OK;
}

/* Up to `capacity` bytes of the file; sets `finished` at its end. */
static stemma_status take_bytes(struct source *s, char *out, size_t capacity, size_t *n,
                                stemma_error *err)
{
    *n = 0;
    if (s->ahead.ctx != NULL) {
        TRY(take_part(s, out, capacity, n, err));
    } else {
        TRY(raw_read(&s->raw, out, capacity, n, err));
        s->finished = s->raw.finished;
    }
    s->n_taken += *n;
    return STEMMA_OK;
}

/* Takes up to CHUNK more bytes behind the packed ones that wait. */
static stemma_status fill_more(struct source *s, stemma_error *err)
{
    size_t n, room;
    if (s->begin > 0)
        memmove(s->packed, s->packed + s->begin, s->end - s->begin);
    s->end -= s->begin;
    s->begin = 0;
    room = s->capacity - s->end < CHUNK ? s->capacity - s->end : CHUNK;
    TRY(take_bytes(s, s->packed + s->end, room, &n, err));
    s->end += n;
    return STEMMA_OK;
}

/* Takes until `want` packed bytes wait, or the file ends. `want` is far below CHUNK. */
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
    return STEMMA_OK;
}

static stemma_status open_file(struct source *s, const char *path, stemma_error *err)
{
    TRY(raw_open(&s->raw, s->ctx, path, err));
    s->packed = ARENA_NEW(&s->arena, char, CHUNK, err);
    if (s->packed == NULL)
        return arena_status(&s->arena);
    s->capacity = CHUNK;
    TRY(fill_packed(s, UNPACK_HEAD, err));
    TRY(unpack_init(&s->unpack, &s->arena, s->packed, s->end, err));
    return s->unpack.form != UNPACK_NONE ? widen(s, err) : STEMMA_OK;
}

stemma_status source_open(struct source *s, stemma_ctx *ctx, const char *path,
                          const struct source_limits *limits, stemma_error *err)
{
    memset(s, 0, sizeof *s);
    s->ctx = ctx;
    s->limits = *limits;
    arena_init(&s->arena, ctx);
    arena_init(&s->member_arena, ctx);
    s->members.max = (size_t)MAX_MEMBERS;
    return open_file(s, path, err);
}

void source_close(struct source *s)
{
    if (s->ctx == NULL)
        return;
    ahead_clear(&s->ahead);
    unpack_clear(&s->unpack);
    raw_close(&s->raw);
    arena_clear(&s->arena);
    arena_clear(&s->member_arena);
    s->ctx = NULL;
}

uint64_t source_position(const struct source *s)
{
    return s->n_taken - (s->end - s->begin);
}

static void set_fault(struct source *s, enum source_fault fault)
{
    s->fault = fault;
    s->fault_byte = source_position(s);
}

/* Bytes as they stand: first those that were read to tell the form. */
static stemma_status read_plain(struct source *s, char *out, size_t capacity, size_t *n,
                                stemma_error *err)
{
    if (s->begin == s->end)
        return take_bytes(s, out, capacity, n, err);
    *n = s->end - s->begin < capacity ? s->end - s->begin : capacity;
    memcpy(out, s->packed + s->begin, *n);
    s->begin += *n;
    return STEMMA_OK;
}

/* A member may begin at that byte of the file, and what it holds behind `given` more bytes: notes
 * it. One that gave nothing is replaced by the one behind it. */
static stemma_status note_member(struct source *s, size_t given, uint64_t byte, stemma_error *err)
{
    struct source_member member = {s->n_unpacked + given, byte};
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
    return s->limits.max_ratio > 0 && s->n_unpacked > RATIO_LEAST &&
           s->n_unpacked / s->limits.max_ratio > source_position(s);
}

/* One step of unpacking; sets the fault where there is one. */
static stemma_status step(struct source *s, struct unpack_chunk *chunk, stemma_error *err)
{
    chunk->in = s->packed + s->begin;
    chunk->n_in = s->end - s->begin;
    enum unpack_result result = unpack_step(&s->unpack, chunk);
    s->begin = s->end - chunk->n_in;
    if (result == UNPACK_NO_MEMORY)
        return fail(err, arena_status(&s->arena), "out of memory for unpacking %s",
                    raw_shown(&s->raw));
    if (result == UNPACK_CORRUPT)
        set_fault(s, SOURCE_CORRUPT);
    if (result == UNPACK_TRAILING)
        set_fault(s, SOURCE_TRAILING);
    if (result == UNPACK_NO_DICTIONARY)
        set_fault(s, SOURCE_NO_DICTIONARY);
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ members */

/* Where many members follow, all threads unpack them from here on. */
static stemma_status begin_ahead(struct source *s, stemma_error *err)
{
    const uint64_t ratio = s->limits.max_ratio;
    bool worth = false, more = ratio == 0 || ratio >= 2 * (uint64_t)AHEAD_RATIO;
    while (more && !worth) {
        size_t n = s->end - s->begin;
        worth = ahead_is_worth(s->ctx, &s->unpack, s->packed + s->begin, n);
        more = !worth && n < CHUNK_PACKED / 2 && !s->finished && !raw_is_silent(&s->raw);
        if (more)
            TRY(fill_more(s, err));
    }
    if (!worth)
        return STEMMA_OK;
    TRY(ahead_begin(&s->ahead, &s->raw, &s->unpack, s->packed + s->begin, s->end - s->begin, err));
    s->n_taken -= s->end - s->begin;
    s->begin = s->end = 0;
    s->finished = false;
    return STEMMA_OK;
}

/* The first bytes of the part at hand are to be given out: notes its members. */
static stemma_status begin_part(struct source *s, size_t given, stemma_error *err)
{
    uint64_t byte = s->n_taken;
    for (size_t i = 0; i < s->part->n_members; i++) {
        TRY(note_member(s, given, byte, err));
        byte += s->part->members[i].n_in;
        given += s->part->members[i].n_out;
    }
    s->n_taken = byte;
    return STEMMA_OK;
}

/* Between two members: gives out those that are unpacked, as far as there is room and no limit in
 * sight. What is left to do in order then begins with a member. */
static stemma_status step_ahead(struct source *s, struct unpack_chunk *chunk, stemma_error *err)
{
    size_t room = chunk->n_out;
    if (s->ahead.ctx == NULL)
        TRY(begin_ahead(s, err));
    while (s->ahead.ctx != NULL && s->begin == s->end && chunk->n_out > 0) {
        TRY(want_part(s, err));
        size_t given = room - chunk->n_out;
        uint64_t allowed = s->limits.max_unpacked - s->n_unpacked - given;
        bool begun = s->part_out > 0;
        if (s->part == NULL || s->part_in > 0 || !s->part->good ||
            (!begun && s->part->n_out > allowed))
            return STEMMA_OK;
        if (!begun)
            TRY(begin_part(s, given, err));
        size_t left = s->part->n_out - s->part_out, n = left < chunk->n_out ? left : chunk->n_out;
        memcpy(chunk->out, s->part->out + s->part_out, n);
        chunk->out += n;
        chunk->n_out -= n;
        s->part_out += n;
        if (s->part_out == s->part->n_out)
            s->part = NULL;
    }
    return STEMMA_OK;
}

/* One step of what is unpacked in order. What unpacking holds back comes before more is read, for
 * which a pipe may have to wait. */
static stemma_status step_in_order(struct source *s, struct unpack_chunk *chunk, stemma_error *err)
{
    size_t room = chunk->n_out;
    if (s->unpack.inside && s->begin == s->end)
        TRY(step(s, chunk, err));
    if (chunk->n_out < room || s->fault != SOURCE_WHOLE)
        return STEMMA_OK;
    TRY(fill_packed(s, s->unpack.inside ? 1 : UNPACK_HEAD, err));
    if (s->begin < s->end && !s->unpack.inside)
        TRY(note_member(s, 0, source_position(s), err));
    if (s->begin == s->end && !s->unpack.inside)
        return STEMMA_OK;
    size_t waiting = s->end - s->begin;
    TRY(step(s, chunk, err));
    bool stuck = chunk->n_out == room && s->end - s->begin == waiting;
    if (stuck && s->fault == SOURCE_WHOLE && (s->finished || waiting >= UNPACK_HEAD))
        set_fault(s, s->finished ? SOURCE_TRUNCATED : SOURCE_CORRUPT);
    return STEMMA_OK;
}

static stemma_status read_packed(struct source *s, char *out, size_t capacity, size_t *n,
                                 stemma_error *err)
{
    /* One byte past the limit tells that there is more. */
    uint64_t left = s->limits.max_unpacked - s->n_unpacked;
    bool last = left < capacity, more = true;
    size_t room = last ? (size_t)left + 1 : capacity;
    struct unpack_chunk chunk = {.n_out = room};
    chunk.out = out;
    while (more && chunk.n_out == room && s->fault == SOURCE_WHOLE) {
        if (!s->unpack.inside)
            TRY(step_ahead(s, &chunk, err));
        if (chunk.n_out == room)
            TRY(step_in_order(s, &chunk, err));
        more = s->unpack.inside || s->begin < s->end || !s->finished;
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

bool source_is_silent(struct source *s)
{
    bool waits = s->raw.waits && s->begin == s->end;
    if (s->ahead.ctx != NULL)
        return waits && s->part == NULL && !ahead_is_ready(&s->ahead) && raw_is_silent(&s->raw);
    return waits && !s->finished && raw_is_silent(&s->raw);
}

stemma_status source_drain(struct source *s, stemma_error *err)
{
    size_t n;
    ahead_clear(&s->ahead);
    while (!s->raw.finished)
        TRY(raw_read(&s->raw, s->packed, s->capacity, &n, err));
    s->begin = s->end = 0;
    s->finished = true;
    return STEMMA_OK;
}

uint64_t source_bytes(const struct source *s)
{
    return s->raw.n_bytes;
}

uint64_t source_hash(const struct source *s)
{
    return XXH3_64bits_digest(&s->raw.hash);
}
