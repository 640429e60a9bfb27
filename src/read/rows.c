/*
 * A table: a document a row.
 *
 * In: a piece of whole rows, and the header. Out: documents, and issues for the rows that give
 * none. A row is written as the JSON record that it stands for, {"column":"cell",…}, and read like
 * one: so columns mean what members mean, those that are not known pass through, and what is wrong
 * with a date or with the UTF-8 is told alike. An empty cell is not there. Linear in the bytes.
 */
#include "read/cut.h"
#include "read/json_write.h"
#include "read/record.h"
#include "read/table.h"

#include "text/utf8.h"

#include <string.h>

struct rows {
    struct record_reader *reader;
    struct arena *scratch;
    struct json_write names; /* of the columns as strings, one behind the other */
    ARRAY(size_t) name_ends; /* in `names` */
    struct json_write json;  /* the row */
    byte_array cell;
};

enum { MAX_COLUMNS = 10000 };

/* A column's name: space around it is none of it, and those of records have no capitals. */
static stemma_status add_name(struct rows *t, const struct table_cell *cell, stemma_error *err)
{
    t->cell.n = 0;
    TRY(table_cell_add(t->scratch, &t->cell, cell, err));
    char *at = t->cell.at;
    size_t n = t->cell.n;
    while (n > 0 && at[0] == ' ')
        at++, n--;
    while (n > 0 && at[n - 1] == ' ')
        n--;
    record_name_fold(at, n);
    json_write_string(&t->names, at, n);
    TRY(t->names.status);
    return ARRAY_ADD(t->scratch, &t->name_ends, t->names.out.n, err);
}

static stemma_status read_header(struct rows *t, const struct piece *piece, stemma_error *err)
{
    for (size_t at = 0;;) {
        struct table_cell cell =
            table_cell_at(piece->header + at, piece->n_header - at, piece->form.separator);
        TRY(add_name(t, &cell, err));
        at += cell.next;
        if (cell.last)
            return STEMMA_OK;
    }
}

static stemma_status add_cell(struct rows *t, size_t column, const struct table_cell *cell,
                              stemma_error *err)
{
    t->cell.n = 0;
    TRY(table_cell_add(t->scratch, &t->cell, cell, err));
    if (t->cell.n == 0)
        return STEMMA_OK;
    size_t begin = column > 0 ? t->name_ends.at[column - 1] : 0;
    if (t->json.out.n > 1)
        json_write_raw(&t->json, ",");
    TRY(t->json.status);
    TRY(bytes_add(t->scratch, &t->json.out, t->names.out.at + begin,
                  t->name_ends.at[column] - begin, err));
    json_write_raw(&t->json, ":");
    json_write_string(&t->json, t->cell.at, t->cell.n);
    return t->json.status;
}

/* What is wrong with a row. */
struct row_fault {
    size_t n_cells;
    bool unclosed;
};

static stemma_status skip_row(struct rows *t, const struct row_fault *fault, uint64_t line,
                              stemma_error *err)
{
    struct reading *r = t->reader->r;
    if (!reading_listed(r, REASON_BAD_ROW, line))
        return STEMMA_OK;
    char cells[NUMBER_BYTES], columns[NUMBER_BYTES];
    const char *message =
        fault->unclosed
            ? arena_printf(t->scratch, err,
                           "a cell opens with a quotation mark that nothing closes; all behind it "
                           "is in it")
            : arena_printf(t->scratch, err, "the row has %s cells where the header has %s",
                           number_words(fault->n_cells, cells),
                           number_words(t->name_ends.n, columns));
    return reading_skip(r, REASON_BAD_ROW, line, message,
                        fault->unclosed ? "A mark inside a quoted cell is written twice."
                                        : "A cell that holds the separator or a line break stands "
                                          "between quotation marks.",
                        err);
}

/* The row at bytes[0]: sets its bytes, its JSON, and what is wrong with it. */
static stemma_status read_row(struct rows *t, const char *bytes, size_t n, size_t *taken,
                              struct row_fault *fault, stemma_error *err)
{
    char separator = t->reader->r->piece->form.separator;
    *fault = (struct row_fault){0};
    *taken = t->json.out.n = 0;
    json_write_raw(&t->json, "{");
    for (;;) {
        struct table_cell cell = table_cell_at(bytes + *taken, n - *taken, separator);
        fault->unclosed = fault->unclosed || cell.unclosed;
        if (fault->n_cells < t->name_ends.n)
            TRY(add_cell(t, fault->n_cells, &cell, err));
        fault->n_cells++;
        *taken += cell.next;
        if (cell.last)
            break;
    }
    json_write_raw(&t->json, "}");
    return t->json.status;
}

/* A row in another encoding: its JSON is decoded as a whole, which the marks of JSON are not
 * touched by. */
static stemma_status take_decoded(struct rows *t, uint64_t line, stemma_error *err)
{
    struct reading *r = t->reader->r;
    struct decoded text;
    TRY(decode_text(&text, r->scratch, t->scratch, t->json.out.at, t->json.out.n, NULL, err));
    char *padded = arena_grow(r->scratch, text.at, text.n + 1, text.n + PIECE_PADDING, err);
    if (padded == NULL)
        return arena_status(r->scratch);
    memset(padded + text.n, 0, PIECE_PADDING);
    struct line record = {padded, text.n, line};
    size_t before = r->corpus->documents.n;
    TRY(record_take(t->reader, &record, err));
    if (r->corpus->documents.n == before)
        return STEMMA_OK;
    const struct document taken = r->corpus->documents.at[before];
    return reading_decoded(r, &taken, &text, err);
}

static stemma_status take_row(struct rows *t, const struct row_fault *fault, uint64_t line,
                              size_t n_row, stemma_error *err)
{
    enum { EMPTY_RECORD = 2 };
    if (fault->unclosed || fault->n_cells > t->name_ends.n)
        return skip_row(t, fault, line, err);
    if (t->json.out.n == EMPTY_RECORD)
        return STEMMA_OK;
    if (n_row > t->reader->r->options.max_document)
        return reading_skip_long(t->reader->r, line, n_row, err);
    byte_array *json = &t->json.out;
    TRY(ARRAY_RESERVE(t->scratch, json, PIECE_PADDING, err));
    memset(json->at + json->n, 0, PIECE_PADDING);
    if (utf8_validate(json->at, json->n) != json->n)
        return take_decoded(t, line, err);
    struct line record = {json->at, json->n, line};
    return record_take(t->reader, &record, err);
}

static stemma_status read_rows(struct record_reader *reader, stemma_error *err)
{
    const struct piece *piece = reader->r->piece;
    struct arena own; /* arrays that grow from row to row, apart from the scratch of one record */
    struct rows t = {.reader = reader, .scratch = &own};
    uint64_t line = piece->line;
    t.cell.max = SIZE_MAX / 2;
    t.name_ends.max = MAX_COLUMNS;
    arena_init(&own, reader->r->corpus->ctx);
    json_write_begin(&t.names, &own, err);
    json_write_begin(&t.json, &own, err);
    stemma_status status = read_header(&t, piece, err);
    for (size_t at = 0, taken = 0; status == STEMMA_OK && at < piece->n; at += taken) {
        struct row_fault fault;
        struct arena_mark mark = arena_mark(reader->r->scratch);
        status = read_row(&t, piece->at + at, piece->n - at, &taken, &fault, err);
        if (status == STEMMA_OK)
            status = take_row(&t, &fault, line, taken, err);
        arena_rewind(reader->r->scratch, mark);
        line += cut_lines(piece->at + at, taken);
    }
    arena_clear(&own);
    return status;
}

stemma_status rows_read(struct reading *r, stemma_error *err)
{
    return record_piece(r, read_rows, err);
}
