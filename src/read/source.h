/*
 * A source: the bytes of one file or of standard input, unpacked, as a stream.
 *
 *     TRY(source_open(&s, ctx, path, max_unpacked, err));
 *     do TRY(source_read(&s, buffer, sizeof buffer, &n, err)); while (n > 0);
 *     if (s.fault != SOURCE_WHOLE) …        the packed data ended early or is damaged
 *     source_close(&s);                      also after a failure
 */
#ifndef STEMMA_READ_SOURCE_H
#define STEMMA_READ_SOURCE_H

#include "base/array.h"
#include "read/ahead.h"

#define XXH_STATIC_LINKING_ONLY /* the state of a streaming hash as a member */
#define XXH_INLINE_ALL          /* no symbol of the library is needed at the link */
#include <xxhash.h>

enum source_fault {
    SOURCE_WHOLE,
    SOURCE_TRUNCATED, /* the packed data stops in the middle */
    SOURCE_CORRUPT,
    SOURCE_TRAILING,      /* something that is not packed follows */
    SOURCE_NO_DICTIONARY, /* it is packed with a dictionary that is not in it */
    SOURCE_TOO_LARGE,     /* it unpacks to more than the limit */
    SOURCE_BOMB           /* it unpacks to more than max_ratio times its size */
};

/* Where a member of packed data begins. */
struct source_member {
    uint64_t unpacked, byte; /* of what is given out; of the file */
};

struct source {
    stemma_ctx *ctx;
    struct arena arena; /* the buffer of packed bytes, the state of unpacking */
    const char *path;   /* "-": standard input */
    int fd;
    bool waits; /* it is no regular file: bytes may be long in coming */
    struct unpack unpack;
    char *packed; /* bytes read and not yet used */
    size_t begin, end, capacity;
    struct ahead ahead;
    bool finished;       /* the file has no more bytes */
    uint64_t n_bytes;    /* read from the file */
    uint64_t n_unpacked; /* given out */
    uint64_t max_unpacked;
    uint64_t max_ratio; /* set after source_open; 0: no limit. Below 64 MiB nothing is said */
    enum source_fault fault;
    uint64_t fault_byte; /* of the file, where the fault was seen */
    struct arena member_arena;
    ARRAY(struct source_member) members; /* since source_forget */
    XXH3_state_t hash;                   /* of the bytes read from the file */
};

/* Errors: IO (missing, unreadable, a folder), NOMEM, LIMIT. Opens, and reads the first bytes. */
stemma_status source_open(struct source *s, stemma_ctx *ctx, const char *path,
                          uint64_t max_unpacked, stemma_error *err);
/* Up to `capacity` bytes; *n 0 is the end, or the fault. Errors: IO, NOMEM, CANCELLED. */
stemma_status source_read(struct source *s, char *out, size_t capacity, size_t *n,
                          stemma_error *err);
/* Whether nothing has come for a moment through a pipe: what is there need not wait for more. */
bool source_is_silent(const struct source *s);
/* How much room is worth its memory: `least`, or more where threads unpack members side by side. */
size_t source_wish(const struct source *s, size_t least);
/* Forgets the members that begin before byte `unpacked`, but for the last of them. */
void source_forget(struct source *s, uint64_t unpacked);
/* Reads what is left, for the hash of the whole file. */
stemma_status source_drain(struct source *s, stemma_error *err);
uint64_t source_hash(const struct source *s);
void source_close(struct source *s);

#endif
