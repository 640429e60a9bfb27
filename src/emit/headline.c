/*
 * What a story is called on a page: the headline of its first report; without one, or where words
 * must stay behind, its telling words, or that it has no name.
 */
#include "emit/headline.h"

#include "emit/html.h"
#include "emit/report_strings.h"

#include <string.h>

#define HIDDEN_TITLE 200 /* bytes of a headline that has no end */

void headline_write(struct writer *w, const struct story_row *row, const stemma_corpus *corpus,
                    bool no_text)
{
    const char *title = no_text ? NULL : story_row_title(row, corpus);
    if (title != NULL) {
        const size_t n = strlen(title);
        html_flat(w, title, n < HIDDEN_TITLE ? n : HIDDEN_TITLE);
        return;
    }
    if (row->story->n_terms == 0 || no_text) {
        say(w, REPORT_INDEX_UNTITLED);
        return;
    }
    for (size_t i = 0; i < row->story->n_terms; i++) {
        writer_text(w, i > 0 ? ", " : "");
        html_string(w, row->story->terms[i]);
    }
}
