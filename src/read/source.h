/*
 * A source: the bytes of one file or of standard input, unpacked, as a stream.
 *
 *     TRY(source_open(&s, ctx, path, &limits, err));
 *     do TRY(source_read(&s, buffer, sizeof buffer, &n, err)); while (n > 0);
 *     if (s.fault != SOURCE_WHOLE) …        the packed data ended early or is damaged
 *     source_close(&s);                      also after a failure
 */
#ifndef STEMMA_READ_SOURCE_H
#define STEMMA_READ_SOURCE_H

#include "base/array.h"
#include "read/ahead.h"

enum source_fault {
    SOURCE_WHOLE,
    SOURCE_TRUNCATED, /* the packed data stops in the middle */
    SOURCE_CORRUPT,
    SOURCE_TRAILING,      /* something that is not packed follows */
    SOURCE_NO_DICTIONARY, /* it is packed with a dictionary that is not in it */
    SOURCE_TOO_LARGE,     /* it unpacks to more than the limit */
    SOURCE_BOMB           /* it unpacks to more than max_ratio times its size */
};

struct source_limits {
    uint64_t max_unpacked;
    uint64_t max_ratio; /* 0: no limit. Below 64 MiB of unpacked bytes nothing is said */
};

/* Where a member of packed data begins. */
struct source_member {
    uint64_t unpacked, byte; /* of what is given out; of the file */
};

struct source {
    stemma_ctx *ctx;
    struct arena arena; /* the buffer of packed bytes, the state of unpacking */
    struct raw raw;
    struct unpack unpack;
    char *packed; /* bytes of the file that wait */
    size_t begin, end, capacity;
    struct ahead ahead;
    const struct ahead_part *part; /* NULL: the next one is to be asked for */
    size_t part_in, part_out;      /* what was taken of it: packed bytes, or unpacked ones */
    bool finished;                 /* there is nothing behind what waits */
    uint64_t n_taken;              /* bytes of the file, with those that wait */
    uint64_t n_unpacked;           /* given out */
    struct source_limits limits;
    enum source_fault fault;
    uint64_t fault_byte; /* of the file, where the fault was seen */
    struct arena member_arena;
    ARRAY(struct source_member) members; /* since source_forget */
};

/* Errors: IO (missing, unreadable, a folder), NOMEM, LIMIT. Opens, and reads the first bytes. */
stemma_status source_open(struct source *s, stemma_ctx *ctx, const char *path,
                          const struct source_limits *limits, stemma_error *err);
/* Up to `capacity` bytes; *n 0 is the end, or the fault. Errors: IO, NOMEM, CANCELLED. */
stemma_status source_read(struct source *s, char *out, size_t capacity, size_t *n,
                          stemma_error *err);
/* Whether nothing has come for a moment through a pipe: what is there need not wait for more. */
bool source_is_silent(struct source *s);
/* Bytes of the file that were used so far. */
uint64_t source_position(const struct source *s);
/* Forgets the members that begin before byte `unpacked`, but for the last of them. */
void source_forget(struct source *s, uint64_t unpacked);
/* Reads what is left, for the number and the hash of all bytes of the file. */
stemma_status source_drain(struct source *s, stemma_error *err);
uint64_t source_bytes(const struct source *s);
uint64_t source_hash(const struct source *s);
void source_close(struct source *s);

#endif
