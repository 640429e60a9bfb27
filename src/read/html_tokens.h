/*
 * The tokenizer: a page, cut into text and tags. This is the only file pair that knows the syntax
 * of HTML, so that another parser can take its place.
 *
 *     struct html_tokens t;
 *     html_tokens_init(&t, bytes, n);
 *     while (html_next(&t))
 *         switch (t.kind) …
 */
#ifndef STEMMA_READ_HTML_TOKENS_H
#define STEMMA_READ_HTML_TOKENS_H

#include "base/array.h"
#include "read/html_tags.h"

enum { HTML_ATTRIBUTES = 48 };

enum html_token {
    HTML_TEXT,  /* begin … end: text with character references */
    HTML_OPEN,  /* tag, attributes; closed: "<br/>" */
    HTML_CLOSE, /* tag */
    HTML_RAW    /* what stands in a script, style, title or the like, whose tag was before it */
};

struct html_attribute {
    const char *name, *value; /* as printed */
    size_t n_name, n_value;
};

struct html_tokens {
    const char *bytes;
    size_t n, at;
    enum html_tag raw; /* the element whose raw text comes next; TAG_OTHER: none */
    /* The token */
    enum html_token kind;
    enum html_tag tag;
    bool closed;
    size_t begin, end; /* the bytes that it takes */
    uint32_t n_attributes;
    bool cut; /* some tag had more attributes than are kept */
    struct html_attribute attributes[HTML_ATTRIBUTES];
};

void html_tokens_init(struct html_tokens *t, const char *bytes, size_t n);
/* False at the end. Comments, doctypes and instructions are passed over. */
bool html_next(struct html_tokens *t);

/* The attribute of the token by its name in small letters; NULL: it has none. */
const struct html_attribute *html_attribute(const struct html_tokens *t, const char *name);

#endif
