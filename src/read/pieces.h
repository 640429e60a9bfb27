/*
 * Files as a row of pieces: whole records in buffers of their own, in the order of the files.
 *
 *     TRY(pieces_init(&p, ctx, &files, &options, depth, err));
 *     do TRY(pieces_next(&p, &piece, err)); while (piece != NULL);
 *     pieces_clear(&p);                       also after a failure
 */
#ifndef STEMMA_READ_PIECES_H
#define STEMMA_READ_PIECES_H

#include "read/cut.h"
#include "read/reading.h"
#include "read/stream.h"

struct pieces {
    struct stream stream; /* of the file that is open */
    stemma_ctx *ctx;
    const struct input_files *files;
    stemma_read_options options;
    bool at_once; /* set after pieces_init: records of a pipe whose writer waits are a piece */
    bool keeps;   /* set after pieces_init: the strings of the batches stay, for pieces_keep */
    size_t next;  /* the file to open */
    struct slot_of_piece *slots;
    size_t depth;
    uint64_t n_given; /* pieces so far */

    /* of the file that is open, too */
    struct form form;
    struct cut cut;
    uint64_t line, record; /* numbers of the next ones */
    struct arena tail_arena, header_arena;
    byte_array tail;   /* bytes behind the last cut */
    byte_array header; /* first row of a table */
    uint64_t position; /* unpacked bytes of the file that were given */
    uint64_t done;     /* bytes of the files before */
    bool open, finished, started;
};

/* Errors: NOMEM. */
stemma_status pieces_init(struct pieces *p, stemma_ctx *ctx, const struct input_files *files,
                          const stemma_read_options *options, size_t depth, stemma_error *err);
/* NULL after the last one. A piece stays until `depth` more were taken. Errors: IO for a file that
 * was given directly; NOMEM, LIMIT, CANCELLED. */
stemma_status pieces_next(struct pieces *p, struct piece **out, stemma_error *err);
/* Where batches keep their strings: hands them to `arena`. */
void pieces_keep(struct pieces *p, struct arena *arena);
void pieces_clear(struct pieces *p); /* a zeroed one is fine */

#endif
