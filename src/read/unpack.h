/*
 * Unpacking a stream of gzip (one or many members) or zstd (one or many frames), told by the first
 * bytes. A file of zstd may begin with the dictionary that its frames are packed with, as archives
 * of the web do.
 *
 *     unpack_init(&u, arena, head, n_head, err);     u.form is UNPACK_NONE where it is neither
 *     unpack_step(&u, &chunk);                        until the input is used up
 *     unpack_clear(&u);
 */
#ifndef STEMMA_READ_UNPACK_H
#define STEMMA_READ_UNPACK_H

#include "base/arena.h"

/* The last two have no magic number: one member, and who gives it says what it is. */
enum unpack_form { UNPACK_NONE, UNPACK_GZIP, UNPACK_ZSTD, UNPACK_ZLIB, UNPACK_DEFLATE };

/* Bytes of input after which a magic number can be told. */
enum { UNPACK_HEAD = 4 };

enum unpack_result {
    UNPACK_GOES_ON,       /* wants more input, or more room */
    UNPACK_CORRUPT,       /* the packed data contradicts itself, or its checksum does not hold */
    UNPACK_TRAILING,      /* after a whole member stands something else */
    UNPACK_NO_DICTIONARY, /* it wants a dictionary that is not there */
    UNPACK_NO_MEMORY
};

struct unpack {
    enum unpack_form form;
    bool inside;  /* of a member or frame: an end of the input here is a cut */
    void *stream; /* inflate_state or z_stream, or ZSTD_DStream */
    struct arena *arena;
    struct dictionary *dictionary; /* of zstd: what the file begins with; NULL: nothing */
    bool begun;
};

/* What one step takes and gives; all four move. */
struct unpack_chunk {
    const char *in;
    size_t n_in;
    char *out;
    size_t n_out;
};

enum unpack_form unpack_form_of(const char *head, size_t n);

/* All memory is the context's: of the arena, or, for zstd, bounded by the window that a frame may
 * ask for (128 MiB). Errors: NOMEM, LIMIT. */
stemma_status unpack_init(struct unpack *u, struct arena *arena, const char *head, size_t n,
                          stemma_error *err);
/* One whose form is known. */
stemma_status unpack_init_as(struct unpack *u, struct arena *arena, enum unpack_form form,
                             stemma_error *err);
/* Another one for the same stream, that begins with a later member. */
stemma_status unpack_init_like(struct unpack *u, struct arena *arena, const struct unpack *like,
                               stemma_error *err);
/* Give at least UNPACK_HEAD bytes of input, or all that is left. */
enum unpack_result unpack_step(struct unpack *u, struct unpack_chunk *chunk);
void unpack_clear(struct unpack *u); /* a zeroed one is fine */

#endif
