/*
 * Members of packed data, unpacked by all threads: archives of the web have one a record.
 *
 *     ahead_init(&a, ctx);
 *     TRY(ahead_unpack(&a, &unpack, &chunk, err));     chunk.in begins with a member
 *     for (size_t i = 0; i < a.n; i++) …a.members[i]…  which lie in chunk.out, in order
 *     ahead_clear(&a);                                 a zeroed one is fine
 */
#ifndef STEMMA_READ_AHEAD_H
#define STEMMA_READ_AHEAD_H

#include "base/parallel.h"
#include "read/unpack.h"

enum { AHEAD_MEMBERS = 512 };

/* A whole member, and what it holds. */
struct ahead_member {
    const char *in;
    char *out;
    size_t n_in, n_out;
};

struct ahead {
    stemma_ctx *ctx; /* NULL: nothing is done ahead */
    struct arena arena;
    struct workers workers;
    const struct unpack *like;
    struct unpack *unpacks; /* one a worker */
    struct ahead_member *members;
    bool *good;
    size_t n;
    bool off; /* a member was not what it looked like */
};

/* Nothing is done ahead by one thread, nor where little memory may be used. */
void ahead_init(struct ahead *a, stemma_ctx *ctx);
/* `like` is the stream's own state. Unpacks the members that are whole in the chunk's input and fit
 * in its output, one behind the other, and sets members and n; n is 0 where there are not two of
 * them. The chunk stays as it is. Once a member was not what it looked like, nothing more is done
 * ahead. Errors: NOMEM, LIMIT, CANCELLED.
 */
stemma_status ahead_unpack(struct ahead *a, const struct unpack *like,
                           const struct unpack_chunk *chunk, stemma_error *err);
void ahead_clear(struct ahead *a);

#endif
