/*
 * What a page says of itself in JSON-LD (schema.org).
 */
#ifndef STEMMA_READ_HTML_JSONLD_H
#define STEMMA_READ_HTML_JSONLD_H

#include "read/html_outline.h"

enum { LD_AUTHORS = 8 };

/* Strings as printed between their marks; html_ld_text makes words of them. */
struct html_ld {
    int rank; /* 2: of an article, 1: of a page, 0: nothing is known */
    struct html_bytes headline, published, modified, language, url, publisher;
    struct html_bytes authors[LD_AUTHORS], author_ids[LD_AUTHORS];
    uint32_t n_authors, n_author_ids; /* ids of authors that are named elsewhere in the script */
    bool not_free;                    /* isAccessibleForFree is false */
};

/* Looks through one script; what an article says replaces what a page says, and the first article
 * stays. Bad JSON is read as far as it goes. Linear. */
void html_ld_read(struct html_ld *ld, const char *bytes, size_t n);

/* The string decoded: escapes of JSON, references of HTML, white space joined. NULL: it is empty,
 * or no memory, then `err` is filled. */
stemma_status html_ld_text(struct arena *arena, struct html_bytes string, const char **out,
                           stemma_error *err);

#endif
