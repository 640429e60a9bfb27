/*
 * The text of one document in the report.
 */
#ifndef STEMMA_EMIT_REPORT_TEXT_H
#define STEMMA_EMIT_REPORT_TEXT_H

#include "emit/report.h"

struct text_event;

struct text_view {
    uint32_t doc;
    const struct document *d;
    size_t first_quote, end_quote; /* its quotations */
    size_t first_value, end_value; /* its values, in the page's facts */
    const bool *shown;             /* of each sentence, with --excerpt; NULL: all are */
    /* private */
    const struct text_event *events;
    size_t n_events, next;
    uint32_t at;                                           /* byte that is written up to */
    const struct text_event *in_part, *in_edit, *in_value; /* open there */
    bool *named;  /* of each quotation: its number and its id are written */
    bool *valued; /* of each value: its id is written */
};

/* O(n) in the document's quotations and edits. Memory from r->arena. Errors: NOMEM. */
stemma_status report_text_prepare(struct text_view *v, struct report *r, uint32_t doc,
                                  stemma_error *err);

/* Bytes begin…end of the document with what stands in them. */
void report_text(struct report *r, struct text_view *v, uint32_t begin, uint32_t end);

/* Ids of quotations that no stretch showed, so that links to them lead somewhere. */
void report_text_end(struct report *r, const struct text_view *v);

/* Notes on the quotations that begin in bytes begin…end, as a list; nothing where there are none.
 */
void report_notes(struct report *r, const struct text_view *v, uint32_t begin, uint32_t end);

#endif
