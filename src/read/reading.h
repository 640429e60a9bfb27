/*
 * Reading a piece: what the readers of one form share.
 *
 * The run (read.c) cuts files into pieces, a worker turns each piece into a batch, and batches join
 * the corpus in the order of the pieces. A batch is a small corpus, so a reader does not know of
 * threads: it adds documents and issues to `r->corpus` as if there were no other.
 */
#ifndef STEMMA_READ_READING_H
#define STEMMA_READ_READING_H

#include "read/corpus.h"
#include "read/decode.h"
#include "read/files.h"
#include "read/form.h"
#include "read/issues.h"
#include "read/json.h"
#include "read/source.h"

/* Bytes behind a piece that may be read, not used: what vector code wants. */
enum { PIECE_PADDING = 64 };

/* Of each of these reasons the first REASON_LISTED issues of a file are listed, the rest counted.
 * In the order of their names. */
enum reason {
    REASON_BAD_DATE,
    REASON_BAD_JSON,
    REASON_BAD_ROW,
    REASON_CHARSET,
    REASON_NO_TEXT,
    REASON_TOO_LARGE,
    REASON_COUNT
};
enum { REASON_LISTED = 100 };
const char *reason_name(enum reason reason);

/* Issues of one reason. */
struct reason_tally {
    uint64_t n;              /* all */
    uint64_t first_unlisted; /* a line */
};

/* An issue that says at the end of its file how much else was read. */
struct unfinished {
    size_t issue; /* number in the batch's issues */
    const char *advice;
};
typedef ARRAY(struct unfinished) unfinished_array;

/* What is known of a file once its last byte was read. */
struct ending {
    uint64_t n_bytes, hash;
    bool cut;                  /* packed data stops before its end */
    bool counted;              /* it was read as one of the forms: an input of the corpus */
    uint64_t n_bad, first_bad; /* what was mended when UTF-16 was converted */
    stemma_issue fault;        /* reason NULL: none; `skipped` is set at the end */
};

/* Whole records of one file, in memory of their own. */
struct piece {
    const struct input_file *file;
    struct form form;
    char *at; /* n bytes, and PIECE_PADDING zeros */
    size_t n;
    const char *header; /* of a table: its first row, of n_header bytes, which is not in `at` */
    size_t n_header;
    uint64_t line;                 /* number of the first line, from 1 */
    uint64_t record;               /* number of the first record, where records are counted */
    uint64_t position;             /* byte of the unpacked file that it begins with */
    struct source_member *members; /* of packed data, from the one that the piece begins in on */
    size_t n_members;
    uint64_t n_whole; /* above n: one record that is longer than the limit; n bytes are its head */
    uint64_t done;    /* bytes read from all files so far, for progress */
    bool whole;       /* the file's only piece */
    bool last;        /* of its file */
    struct ending ending;

    struct arena arena; /* of what follows, emptied with the piece */
    bool keeps;         /* the batch's strings stay where they are, beside those of other pieces */
    stemma_corpus *batch;
    struct reason_tally tallies[REASON_COUNT];
    unfinished_array unfinished;
    void *made; /* of a sink: what its work made of the piece, in `arena` */
};

/* A reader's view of its piece. */
struct reading {
    stemma_corpus *corpus; /* the batch */
    stemma_read_options options;
    struct piece *piece;
    struct json_reader *json;
    struct arena *scratch; /* emptied with the piece */
};

/* Where batches go when the corpus does not keep them. Errors pass up. */
struct reading_sink {
    void *user;
    /* On a worker's thread, pieces in any order. */
    stemma_status (*work)(void *user, struct piece *piece, stemma_error *err);
    /* In order, on the calling thread. */
    stemma_status (*take)(void *user, struct piece *piece, stemma_error *err);
    bool at_once; /* nothing of a piece is kept, so that pieces may be small where a pipe is slow */
};

/* Notes an issue of the piece's file: the place is put before `message`, the path is filled in.
 * Give STEMMA_NOWHERE for a line and an offset that are not known. */
stemma_status reading_issue(struct reading *r, stemma_issue issue, stemma_error *err);

/* An issue of the whole file. */
stemma_status reading_file_issue(struct reading *r, const char *reason, const char *message,
                                 stemma_error *err);

/* Whether an issue of the reason is still listed; counts it either way. */
bool reading_listed(struct reading *r, enum reason reason, uint64_t line);

/* A record that gives no document. `message` NULL: there was no memory for it. */
stemma_status reading_skip(struct reading *r, enum reason reason, uint64_t line,
                           const char *message, const char *advice, stemma_error *err);

/* A record that is longer than the limit of one document. */
stemma_status reading_skip_long(struct reading *r, uint64_t line, uint64_t n, stemma_error *err);

/* Tells of a text that was no UTF-8, or not all of it; nothing where it was. */
stemma_status reading_decoded(struct reading *r, const struct document *d,
                              const struct decoded *text, stemma_error *err);

/* A file that is one document, and longer than the limit of one. */
stemma_status reading_too_large(struct reading *r, stemma_error *err);

/* The readers of the forms: a piece to documents and issues. */
stemma_status reading_piece(struct reading *r, stemma_error *err);
stemma_status plain_read(struct reading *r, stemma_error *err);
stemma_status jsonl_read(struct reading *r, stemma_error *err);
stemma_status rows_read(struct reading *r, stemma_error *err);
stemma_status page_read(struct reading *r, stemma_error *err);
stemma_status warc_read(struct reading *r, stemma_error *err);

/* The id of a text file: its name without the extension, and without that of the packing. */
char *plain_id(struct arena *arena, const char *name, stemma_error *err);

#endif
