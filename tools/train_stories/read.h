/*
 * News that was read: batches of near documents, with what is of one event.
 */
#ifndef STEMMA_TRAIN_READ_H
#define STEMMA_TRAIN_READ_H

#include "story/evidence.h"

#include <stdio.h>

/* What a line says of one document. */
struct read_line {
    uint32_t doc, batch;
    char event; /* a letter in its batch; '.': of no other's, '?': doubtful */
};

struct read_batches {
    ARRAY(struct read_line) lines; /* by doc, then batch */
    uint32_t n;                    /* batches */
    uint32_t *n_lines;             /* by batch */
    bool *late;                    /* by batch */
};

struct read_answer {
    bool known, one, late;
    double n_pairs; /* of its batch */
};

/* Reads a table with the columns batch, id, event; lines of documents that the corpus does not have
 * are left out. Errors: IO, NOMEM; INVAL where no line is left. */
stemma_status read_open(struct read_batches *out, struct arena *arena, const stemma_corpus *corpus,
                        const char *path, stemma_error *err);

/* Parts batches in two by their mean day. `day` is by document. */
void read_part(struct read_batches *read, const int32_t *day, double middle);

/* What was read of two copy sets: doubtful ones are of two events. */
struct read_answer read_pair(const struct read_batches *read, const struct story_evidence *evidence,
                             const struct near_pair *pair);

/* Writes the early or the late batches as a table of the same form. */
void read_write(FILE *out, const struct read_batches *read, const stemma_corpus *corpus, bool late);

#endif
