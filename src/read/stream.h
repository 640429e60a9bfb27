/*
 * The characters of one file: unpacked, without a byte order mark, UTF-16 made UTF-8.
 *
 *     TRY(stream_open(&s, ctx, path, &limits, err));
 *     do TRY(stream_read(&s, buffer, sizeof buffer, &n, err)); while (n > 0);
 *     stream_close(&s);                       also after a failure
 */
#ifndef STEMMA_READ_STREAM_H
#define STEMMA_READ_STREAM_H

#include "read/source.h"
#include "read/utf16.h"

enum { STREAM_HEAD = 512, STREAM_LEAST = 64 << 10 };

struct stream {
    struct source source;
    char head[STREAM_HEAD]; /* bytes that were looked at, and are still to be given out */
    size_t head_at, n_head;
    char *units; /* UTF-16 as read; NULL: the file is something else */
    size_t n_units;
    bool ended; /* the source gives no more */
    struct utf16 utf16;
};

/* Errors: IO, NOMEM, LIMIT, CANCELLED. */
stemma_status stream_open(struct stream *s, stemma_ctx *ctx, const char *path,
                          const struct source_limits *limits, stemma_error *err);
/* Up to `capacity` bytes, which is STREAM_LEAST or more; *n 0 is the end. */
stemma_status stream_read(struct stream *s, char *out, size_t capacity, size_t *n,
                          stemma_error *err);
void stream_close(struct stream *s);

#endif
