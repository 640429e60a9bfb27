/*
 * What a check found, in words for people. The terminal and the page print the same lines.
 */
#ifndef STEMMA_EMIT_CHECK_SAY_H
#define STEMMA_EMIT_CHECK_SAY_H

#include "emit/check_view.h"
#include "emit/writer.h"

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

/* `text` in lines of 80 columns that begin at `indent`; the first one has begun there. */
void check_wrap(struct writer *w, const char *text, size_t indent);

#endif
