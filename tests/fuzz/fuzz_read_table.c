/*
 * Any bytes as a table: the cells follow one another without a gap, a row ends where the cut
 * between pieces says it does, and a cell says no more than it has bytes.
 */
#include "read/cut.h"
#include "read/table.h"

#include "test_context.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Bytes of the row at bytes[0]. */
static size_t row_bytes(struct arena *arena, const char *bytes, size_t n, char separator)
{
    size_t at = 0;
    for (;;) {
        struct table_cell cell = table_cell_at(bytes + at, n - at, separator);
        byte_array out = ARRAY_INIT(SIZE_MAX / 2);
        if (cell.n > n - at || cell.next > n - at || cell.next < cell.n)
            abort();
        if (table_cell_add(arena, &out, &cell, NULL) != STEMMA_OK || out.n > cell.n)
            abort();
        at += cell.next;
        if (cell.last)
            return at;
        if (cell.next == 0)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    char separator = ",\t;|"[size % 4];
    const struct form form = {.kind = FORM_TABLE, .separator = separator};
    stemma_ctx *ctx = test_context(1);
    struct arena arena;
    struct cut cut;
    arena_init(&arena, ctx);
    (void)table_tell(bytes, size, true);
    cut_begin(&cut, &form);
    cut_scan(&cut, bytes, size);
    bool met = cut.whole == 0; /* the last cut is at a row's end */
    for (size_t at = 0; at < size;) {
        at += row_bytes(&arena, bytes + at, size - at, separator);
        met = met || at == cut.whole;
    }
    if (!met)
        abort();
    arena_clear(&arena);
    stemma_ctx_free(ctx);
    return 0;
}
