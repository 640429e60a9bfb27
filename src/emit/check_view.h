/*
 * What a check found, as people see it: the names of documents, lines, and what stands above the
 * quotations. Sentences on one quotation are in check_say.h.
 */
#ifndef STEMMA_EMIT_CHECK_VIEW_H
#define STEMMA_EMIT_CHECK_VIEW_H

#include "emit/labels.h"
#include "trace/check.h"

#define N_VERDICTS (STEMMA_NOT_FOUND + 1)

struct check_view {
    struct arena *arena;
    const stemma_check *check;
    struct labels labels; /* of the documents that are held against */
    uint32_t n_of[N_VERDICTS];
    uint32_t line_doc, line_byte, line; /* where lines are counted up to */
};

/* Memory from `arena`. Errors: NOMEM. */
stemma_status check_view_make(struct check_view *v, struct arena *arena, const stemma_check *check,
                              stemma_error *err);

/* "draft.txt": the last part of the path, else the id of a document of the corpus. */
const char *check_doc_name(const stemma_corpus *corpus, uint32_t doc);

/* Line of the document that the quotation begins in, from 1. Quick when asked in the records'
 * order.
 */
uint32_t check_line(struct check_view *v, const stemma_checked *c);

/* Line that a byte of document `doc` of the others is in, from 1. */
uint32_t check_line_at(const struct check_view *v, uint32_t doc, uint32_t byte);

/* "Seven quotations: two verbatim, five not"; of the corpus' document where it has one. */
stemma_status check_heading(const char **out, const struct check_view *v, stemma_error *err);

/* "against 5 reports", "against letter.txt". */
stemma_status check_against(const char **out, const struct check_view *v, stemma_error *err);

/* What to know where nothing was compared; NULL: all was. */
stemma_status check_warning(const char **out, const struct check_view *v, stemma_error *err);

#endif
