/*
 * Blocks: documents cut into lines, with equal ones under one number, told by their bytes and
 * before any word of them is looked at.
 */
#ifndef STEMMA_READ_BLOCKS_H
#define STEMMA_READ_BLOCKS_H

#include "read/corpus.h"

/* No block has more bytes, so that places inside of one take 16 bits. */
#define BLOCK_MAX_BYTES 65535

/* A block where it stands; it ends where the next one begins. */
struct block {
    uint32_t begin; /* byte */
    uint32_t kind;  /* equal bytes, equal number */
    uint32_t word;  /* the words before it; set by words.c */
};
struct block_list {
    uint32_t n;
    struct block *at; /* one more, at the end of the text, ends the last */
};

/* Where the first block of a kind stands. */
struct block_place {
    uint32_t doc, block;
};

struct blocks {
    struct block_list *lists; /* by document */
    uint32_t n_kinds;
    const struct block_place *first; /* by kind */
};

/* Cuts and numbers the documents of a corpus in id order. Lists lie in what `workers` keep, the
 * rest in `arena`. O(bytes). Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status blocks_find(struct blocks *out, struct arena *arena, struct workers *workers,
                          const stemma_corpus *corpus, stemma_error *err);

#endif
