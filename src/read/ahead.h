/*
 * Members of packed data, unpacked by all threads before their turn: archives of the web have one a
 * record.
 *
 *     if (ahead_is_worth(ctx, &unpack, bytes, n))      they begin with a member
 *         TRY(ahead_begin(&a, &raw, &unpack, bytes, n, err));
 *     TRY(ahead_next(&a, &part, err));                 NULL at the end
 *     if (part->good) …part->out…                      else part->in is to be unpacked in order
 *     ahead_clear(&a);                                 a zeroed one is fine
 */
#ifndef STEMMA_READ_AHEAD_H
#define STEMMA_READ_AHEAD_H

#include "base/parallel.h"
#include "read/raw.h"
#include "read/unpack.h"

/* What unpacks to more than AHEAD_RATIO times its size is unpacked in order. */
enum { AHEAD_MEMBERS = 512, AHEAD_RATIO = 200 };

/* A whole member: its packed bytes, and what it holds. */
struct ahead_member {
    size_t n_in, n_out;
};

/* Packed bytes of the file, each part where the one before it ends. */
struct ahead_part {
    char *in, *out;
    size_t n_in, n_out;
    size_t n_read; /* at `in`: what is more than n_in is the next part's */
    size_t n_members;
    struct ahead_member members[AHEAD_MEMBERS];
    bool good; /* it is whole members, and unpacked */
};

struct ahead {
    stemma_ctx *ctx; /* NULL: not begun */
    struct arena arena;
    struct workers workers;
    struct pipeline_line *line;
    struct raw *raw;
    const struct unpack *like;
    struct unpack *unpacks; /* one a worker */
    const char *head;       /* bytes that were read before */
    size_t head_at, n_head;
    struct ahead_part *parts, *last;
    size_t n_parts, n_given;
    bool at_member; /* the next part begins where a member does, as it looks */
    atomic_bool off;
};

/* Whether the bytes begin with a member that is whole and not the only one. Never for one thread,
 * nor where little memory may be used. */
bool ahead_is_worth(const stemma_ctx *ctx, const struct unpack *like, const char *bytes, size_t n);
/* `like` is the stream's own state, between two members; the bytes come before those that are still
 * to be read, and are copied. `raw` is the other threads' from now on. Errors: NOMEM, LIMIT. */
stemma_status ahead_begin(struct ahead *a, struct raw *raw, const struct unpack *like,
                          const char *bytes, size_t n, stemma_error *err);
/* The next part, which is there until the one behind it is asked for. Errors: those of raw_read,
 * NOMEM, LIMIT. */
stemma_status ahead_next(struct ahead *a, const struct ahead_part **part, stemma_error *err);
/* Whether the next part can be had at once. */
bool ahead_is_ready(struct ahead *a);
/* A member was not what it looked like: nothing more is unpacked ahead. */
void ahead_stop(struct ahead *a);
void ahead_clear(struct ahead *a);

#endif
