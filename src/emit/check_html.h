/*
 * Checked quotations, and the heat of a reference, as parts of a page.
 */
#ifndef STEMMA_EMIT_CHECK_HTML_H
#define STEMMA_EMIT_CHECK_HTML_H

#include "emit/check_say.h"
#include "emit/html.h"
#include "emit/report_strings.h"

#define CHECK_HTML_QUOTATIONS 500 /* shown on a page; the records hold all */

/* One quotation as an item of a list: verdict, line, its words with what differs, and sentences on
 * it. `no_text`: its length in place of words. Errors: NOMEM. */
stemma_status check_html_item(struct writer *w, struct check_view *v, size_t i, bool no_text,
                              stemma_error *err);

/* How many quotations have which verdict, and what it says. */
void check_html_counts(struct writer *w, const struct check_view *v);

/* Legend, and the text of document `doc` of the reference with the depth of its words and who
 * quotes each paragraph. `names`: labels of the documents that quote. */
void check_html_heat(struct writer *w, const struct check_view *v, uint32_t doc,
                     const struct labels *names);

#endif
