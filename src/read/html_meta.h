/*
 * What a page says about its article outside the text: in its head, in JSON-LD, in elements with a
 * name for it.
 */
#ifndef STEMMA_READ_HTML_META_H
#define STEMMA_READ_HTML_META_H

#include "read/dates.h"
#include "read/html.h"
#include "read/html_features.h"
#include "read/html_jsonld.h"

/* Everything the parts of the metadata look at. */
struct html_facts {
    const struct html_outline *o;
    const struct html_sight *sight;
    const uint8_t *kept; /* a block each: 1 where it is of the article */
    uint8_t *beside;     /* an element each, for html_is_beside: 0 where it was not asked yet */
    struct html_ld ld;
    const struct html_hints *hints;
    struct arena *arena;
    stemma_error *err;
};

/* Author, outlet, address, language of `page`. */
stemma_status html_meta_find(const struct html_facts *f, struct page *page);
/* Title of `page`; html_title.c. */
stemma_status html_title_find(const struct html_facts *f, struct page *page);
/* Dates of `page`; html_when.c. */
stemma_status html_when_find(const struct html_facts *f, struct page *page);

/* Sets pulled[block] where the block is a pull quote: a byte each, zeroed before. */
void html_pulled_find(const struct html_facts *f, uint8_t *pulled);

/* The content of the first <meta> that has one of the names, in the order of the names; n 0: none.
 * Names in small letters, the list ends in NULL. */
struct html_bytes html_meta_content(const struct html_outline *o, const char *const *names);

/* Whether a name of the element (class, id, itemprop, role) holds the word, in any case. */
bool html_node_has(const struct html_node *node, const char *word);

/* Whether an element, or one around it that does not hold the article too, is named for something
 * beside the article: comments, teasers, a footer. */
bool html_is_beside(const struct html_facts *f, uint32_t node);

#endif
