/*
 * The collation of an utterance: its text cut into places where witnesses begin, end or differ, and
 * what each quotation shows at each place. A table of it has a quotation a row and a place a
 * column.
 */
#ifndef STEMMA_EMIT_COLLATION_H
#define STEMMA_EMIT_COLLATION_H

#include "trace/trace.h"

#define COLLATION_ROWS 40 /* at most; what is left out is counted */
#define COLLATION_PLACES 48

/* Words begin…end of the utterance's text. */
struct collation_place {
    uint32_t begin, end;
    bool contested; /* no reading has more texts behind it than another */
};

enum collation_kind {
    CELL_NONE, /* not printed */
    CELL_SAME, /* the words of the text */
    CELL_EDIT  /* something else in their place, or nothing */
};

struct collation_cell {
    enum collation_kind kind;
    const stemma_edit *edit; /* of CELL_EDIT; it may go on over several places */
    uint64_t sign;           /* equal for what is equal at a place */
    uint32_t support;        /* independent texts that show it */
};

/* Documents that show the same at every place. A document has a second row where it prints a place
 * in two ways. */
struct collation_row {
    const uint32_t *witnesses; /* of the utterance, document by document */
    size_t n_witnesses;
    size_t n_first; /* of these, the witnesses of the first document */
    size_t n_docs, n_texts;
};

struct collation_table {
    const stemma_utterance *u;
    const struct collation_place *places;
    const struct collation_row *rows; /* so that equal cells touch where they can */
    struct collation_cell *cells;     /* row by row */
    size_t n_places, n_rows;
    size_t rows_left_out, places_left_out;
};

static inline const struct collation_cell *collation_cell(const struct collation_table *c,
                                                          size_t row, size_t place)
{
    return &c->cells[row * c->n_places + place];
}

/* True for an edit that takes no word of the text away and stands at this place of witness `w`: an
 * insertion, a join. */
bool collation_point(const stemma_witness *w, const stemma_edit *e, struct collation_place p);
/* The rows that show something in places from…to - 1, for a table of these places alone; gives how
 * many. `rows` has room for COLLATION_ROWS. */
size_t collation_band(const struct collation_table *c, size_t from, size_t to, size_t *rows);
/* How many rows of these, from the i-th on, show the same at `place`; 0: the one above does too. */
size_t collation_span(const struct collation_table *c, const size_t *rows, size_t n, size_t i,
                      size_t place);

/* `rank`: of each document of the corpus, its place in the order of names. O(witnesses × (places +
 * edits + rows)). Memory from `arena`. Errors: NOMEM. */
stemma_status collation_make(struct collation_table *c, struct arena *arena,
                             const stemma_utterance *u, const uint32_t *rank, stemma_error *err);

#endif
