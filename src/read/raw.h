/*
 * The bytes of a file or of standard input, as they lie there.
 *
 *     TRY(raw_open(&r, ctx, path, err));
 *     do TRY(raw_read(&r, buffer, sizeof buffer, &n, err)); while (n > 0);
 *     raw_close(&r);                         also after a failure
 */
#ifndef STEMMA_READ_RAW_H
#define STEMMA_READ_RAW_H

#include "base/context.h"

#define XXH_STATIC_LINKING_ONLY /* the state of a streaming hash as a member */
#define XXH_INLINE_ALL          /* no symbol of the library is needed at the link */
#include <xxhash.h>

struct raw {
    stemma_ctx *ctx;
    const char *path; /* "-": standard input */
    int fd;
    bool waits;        /* it is no regular file: bytes may be long in coming */
    bool finished;     /* there are no more bytes */
    uint64_t n_bytes;  /* read so far */
    XXH3_state_t hash; /* of them */
};

/* The path as messages have it. */
const char *raw_shown(const struct raw *r);
/* Errors: IO (missing, unreadable, a folder). */
stemma_status raw_open(struct raw *r, stemma_ctx *ctx, const char *path, stemma_error *err);
/* Up to `capacity` bytes; *n is 0 at the end alone. Errors: IO, CANCELLED. */
stemma_status raw_read(struct raw *r, char *out, size_t capacity, size_t *n, stemma_error *err);
/* Whether nothing has come for a moment through a pipe. Safe while another thread reads. */
bool raw_is_silent(const struct raw *r);
void raw_close(struct raw *r); /* a zeroed one is fine */

#endif
