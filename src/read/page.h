/*
 * A page of HTML into the corpus.
 */
#ifndef STEMMA_READ_PAGE_H
#define STEMMA_READ_PAGE_H

#include "read/html.h"
#include "read/json_write.h"
#include "read/reading.h"

struct page_input {
    const char *bytes;
    size_t n;
    const char *http_charset; /* NULL: not known; "utf-8" for a string of JSON */
    /* What is known of the document beside the page, in the corpus's arena; it goes before what the
     * page says. `id` is set. */
    stemma_document known;
    uint64_t line;
};

/* Takes the article, or notes that there is none. `known.extra` stands before the page's own
 * members. Sets *taken. Errors: NOMEM, LIMIT. */
stemma_status page_take(struct reading *r, const struct page_input *in, bool *taken,
                        stemma_error *err);

/* "paragraphs":[…], the last of a page's own members. */
void page_write_paragraphs(struct json_write *j, const struct page *page);

#endif
