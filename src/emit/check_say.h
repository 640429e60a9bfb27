/*
 * What a check found, in words for people. The terminal and the page print the same lines.
 */
#ifndef STEMMA_EMIT_CHECK_SAY_H
#define STEMMA_EMIT_CHECK_SAY_H

#include "emit/labels.h"
#include "emit/writer.h"
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

/* The quotation in marks and at most so many columns, around the first place that differs: "|"
 * where passages meet, "^" where words are missing. */
stemma_status check_excerpt(const char **out, const struct check_view *v, const stemma_checked *c,
                            size_t columns, stemma_error *err);

/* Sentences on it: who prints it so, how it differs, where its words stand. */
struct check_lines {
    size_t n;
    const char *const *at;
};
stemma_status check_say(struct check_lines *out, const struct check_view *v,
                        const stemma_checked *c, stemma_error *err);

/* "Seven quotations: two verbatim, five not"; of the corpus' document where it has one. */
stemma_status check_heading(const char **out, const struct check_view *v, stemma_error *err);

/* "against 5 reports", "against letter.txt". */
stemma_status check_against(const char **out, const struct check_view *v, stemma_error *err);

/* `text` in lines of 80 columns that begin at `indent`; the first one has begun there. */
void check_wrap(struct writer *w, const char *text, size_t indent);

/* What to know where nothing was compared; NULL: all was. */
stemma_status check_warning(const char **out, const struct check_view *v, stemma_error *err);

#endif
