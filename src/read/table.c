/*
 * Cells of a table.
 *
 * In: bytes at a cell's begin. Out: the cell, and where the next one begins. A cell that opens with
 * a quotation mark goes to the mark that closes it, two marks standing for one; what follows before
 * the separator belongs to it too. Any other cell goes to the separator or the line's end, marks
 * and all. So does Python's csv module, which tests hold it against. The separator is the one, of
 * four, under which the first row names the columns.
 */
#include "read/table.h"

#include <string.h>
#include <strings.h>

struct table_cell table_cell_at(const char *bytes, size_t n, char separator)
{
    struct table_cell cell = {.at = bytes};
    size_t at = 0;
    if (n > 0 && bytes[0] == '"') {
        at = 1;
        for (;;) {
            const char *mark = memchr(bytes + at, '"', n - at);
            cell.unclosed = mark == NULL;
            if (mark == NULL) {
                cell.n = cell.next = n;
                cell.last = true;
                return cell;
            }
            at = (size_t)(mark - bytes) + 1;
            if (at == n || bytes[at] != '"')
                break;
            at++;
        }
    }
    while (at < n && bytes[at] != separator && bytes[at] != '\n' && bytes[at] != '\r')
        at++;
    cell.n = cell.next = at;
    cell.last = at == n || bytes[at] != separator;
    if (at < n)
        cell.next += bytes[at] == '\r' && at + 1 < n && bytes[at + 1] == '\n' ? 2 : 1;
    return cell;
}

stemma_status table_cell_add(struct arena *arena, byte_array *out, const struct table_cell *cell,
                             stemma_error *err)
{
    size_t at = 1;
    if (cell->n == 0 || cell->at[0] != '"')
        return bytes_add(arena, out, cell->at, cell->n, err);
    while (at <
           cell->n) { /* to a mark, which closes the cell or stands for itself before another */
        const char *mark = memchr(cell->at + at, '"', cell->n - at);
        size_t run = (mark != NULL ? (size_t)(mark - cell->at) : cell->n) - at;
        TRY(bytes_add(arena, out, cell->at + at, run, err));
        at += run;
        if (mark == NULL)
            return STEMMA_OK;
        bool pair = at + 1 < cell->n && cell->at[at + 1] == '"';
        if (!pair) /* closed: the rest stands as it is */
            return bytes_add(arena, out, cell->at + at + 1, cell->n - at - 1, err);
        TRY(bytes_add(arena, out, "\"", 1, err));
        at += 2;
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ telling a table */

/* Whether the cell is this name, whatever its case, with or without marks and space around it. */
static bool is_name(const struct table_cell *cell, const char *name)
{
    const char *at = cell->at, *end = cell->at + cell->n;
    while (at < end && (*at == '"' || *at == ' '))
        at++;
    while (at < end && (end[-1] == '"' || end[-1] == ' '))
        end--;
    size_t n = strlen(name);
    return (size_t)(end - at) == n && strncasecmp(at, name, n) == 0;
}

/* What a first row says. */
struct header {
    size_t n_cells, n_text, n_known; /* n_cells 0: it is no whole row */
    size_t n;                        /* bytes */
};

static struct header header_of(const char *head, size_t n, bool whole, char separator)
{
    static const char *const known[] = {"id",   "outlet", "source", "series",  "title",
                                        "date", "url",    "author", "fetched", "language"};
    struct header h = {0};
    for (;;) {
        struct table_cell cell = table_cell_at(head + h.n, n - h.n, separator);
        if (cell.unclosed || (cell.last && h.n + cell.n == n && !whole))
            return (struct header){0};
        h.n_cells++;
        h.n_text += is_name(&cell, "text") || is_name(&cell, "html");
        for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
            h.n_known += is_name(&cell, known[i]);
        h.n += cell.next;
        if (cell.last)
            return h;
    }
}

static const char SEPARATORS[] = ",\t;|";
enum { N_SEPARATORS = sizeof SEPARATORS - 1 };

char table_tell(const char *head, size_t n, bool whole)
{
    for (size_t i = 0; i < N_SEPARATORS; i++) {
        struct header h = header_of(head, n, whole, SEPARATORS[i]);
        if (h.n_text > 0 && h.n_known > 0)
            return SEPARATORS[i];
    }
    return 0;
}

char table_textless(const char *head, size_t n, bool whole)
{
    for (size_t i = 0; i < N_SEPARATORS; i++) {
        struct header h = header_of(head, n, whole, SEPARATORS[i]);
        if (h.n_cells < 2 || h.n_known == 0 || h.n == n)
            continue;
        struct header row = header_of(head + h.n, n - h.n, whole, SEPARATORS[i]);
        if (row.n_cells == h.n_cells)
            return SEPARATORS[i];
    }
    return 0;
}
