/*
 * A piece goes to the reader of its form. In: a piece whose form is known; out: its documents and
 * issues in the batch.
 */
#include "read/reading.h"

#include "read/excerpt.h"

#include <string.h>

/* What the file's first line is, for a table that names no text; else nothing. */
static const char *first_row(struct reading *r, stemma_error *err)
{
    const struct piece *piece = r->piece;
    if (piece->form.separator == 0)
        return "stemma does not read it";
    const char *stop = memchr(piece->at, '\n', piece->n);
    const char *row = excerpt_head(r->scratch, piece->at,
                                   stop != NULL ? (size_t)(stop - piece->at) : piece->n, err);
    return row != NULL ? arena_printf(r->scratch, err, "its first row is\n%s", row) : NULL;
}

static stemma_status not_read(struct reading *r, stemma_error *err)
{
    const struct form *form = &r->piece->form;
    if (form->what[0] == '\0') /* it could not be looked at, and that is an issue already */
        return STEMMA_OK;
    const char *more = first_row(r, err);
    const char *message = more != NULL ? arena_printf(r->scratch, err, "holds %s; %s\n  %s",
                                                      form->what, more, form->advice)
                                       : NULL;
    if (message == NULL)
        return arena_status(r->scratch);
    return reading_file_issue(r, form->separator == 0 ? "not-text" : "no-text", message, err);
}

stemma_status reading_piece(struct reading *r, stemma_error *err)
{
    switch (r->piece->form.kind) {
    case FORM_OTHER:
        return not_read(r, err);
    case FORM_EMPTY:
        /* Packed data that is cut before its first byte is told as that. */
        if (r->piece->ending.fault.reason != NULL)
            return STEMMA_OK;
        return reading_file_issue(r, "empty", "holds no text", err);
    case FORM_TEXT:
        return plain_read(r, err);
    case FORM_PAGE:
        return page_read(r, err);
    case FORM_RECORDS:
    case FORM_OBJECTS:
        return jsonl_read(r, err);
    case FORM_WARC:
        return warc_read(r, err);
    case FORM_TABLE:
        return rows_read(r, err);
    }
    return STEMMA_OK;
}
