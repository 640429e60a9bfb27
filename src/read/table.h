/*
 * Tables: rows of cells, as RFC 4180 and spreadsheets write them. The first row names the columns.
 */
#ifndef STEMMA_READ_TABLE_H
#define STEMMA_READ_TABLE_H

#include "base/array.h"

/* The separator of a table whose first row names a column "text" (or "html") and one more that a
 * record knows; 0: the head is no such table. `whole`: the head is all there is. */
char table_tell(const char *head, size_t n, bool whole);

/* The same of a table that names no text: the first row names a column that a record knows, and the
 * second one has as many cells. Asked after table_tell. */
char table_textless(const char *head, size_t n, bool whole);

/* A cell as printed. */
struct table_cell {
    const char *at; /* with its quotation marks */
    size_t n;
    size_t next;   /* bytes to the next cell, or to the next row */
    bool last;     /* of its row */
    bool unclosed; /* it opens with a mark that is never closed */
};

/* The cell at bytes[0] of n, which end where the table ends. */
struct table_cell table_cell_at(const char *bytes, size_t n, char separator);

/* What the cell says: added to `out`. */
stemma_status table_cell_add(struct arena *arena, byte_array *out, const struct table_cell *cell,
                             stemma_error *err);

#endif
