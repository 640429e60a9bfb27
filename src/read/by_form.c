/*
 * A piece goes to the reader of its form. In: a piece whose form is known; out: its documents and
 * issues in the batch.
 */
#include "read/reading.h"

static stemma_status not_read(struct reading *r, stemma_error *err)
{
    const struct form *form = &r->piece->form;
    if (form->what[0] == '\0') /* it could not be looked at, and that is an issue already */
        return STEMMA_OK;
    const char *message = arena_printf(r->scratch, err, "holds %s; stemma does not read it\n  %s",
                                       form->what, form->advice);
    if (message == NULL)
        return arena_status(r->scratch);
    return reading_file_issue(r, "not-text", message, err);
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
