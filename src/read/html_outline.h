/*
 * The outline of a page: its elements, the blocks of text in them, and what stands in its head.
 *
 * A block is what a browser would set apart as a paragraph: the text between two ends of block
 * elements, or between two line breaks in a row. An element is kept where it can hold blocks or
 * carries a class; b, i and the like are not.
 */
#ifndef STEMMA_READ_HTML_OUTLINE_H
#define STEMMA_READ_HTML_OUTLINE_H

#include "base/array.h"
#include "read/html_tags.h"

/* A place in the page, or in the outline's text. */
struct html_bytes {
    const char *at;
    uint32_t n;
};

enum html_node_flags {
    NODE_SKIPPED = 1, /* nothing in it is read: a script, a list to choose from */
    NODE_HIDDEN = 2,  /* a browser does not show it */
    NODE_LINK = 4     /* stands inside a link */
};

struct html_node {
    uint32_t parent; /* the root is 0, and its own parent */
    uint16_t depth;
    uint8_t tag;     /* enum html_tag */
    uint8_t flags;   /* those of the elements around it too, but for NODE_LINK */
    uint64_t around; /* html_tag_bit of its own tag and of all elements around it */
    struct html_bytes class, id, property; /* as printed; `property` of itemprop, or role */
};

struct html_block {
    uint32_t node;               /* the innermost element around its begin */
    uint32_t begin, end;         /* in the outline's text */
    size_t begin_byte, end_byte; /* in the page */
    uint32_t n_linked;           /* bytes of its text inside links */
    uint32_t n_links, n_breaks;  /* links; line breaks inside */
    uint32_t n_bold;             /* bytes in bold letters */
    uint8_t quotes;              /* begins inside so many blockquotes */
};

struct html_meta {
    struct html_bytes name, content; /* name, property or itemprop; both as printed */
};

struct html_time {
    struct html_bytes value; /* for machines, as printed; empty: see the text */
    uint32_t node, block;    /* its element; the block that is open there */
    bool published;          /* itemprop says so */
};

typedef ARRAY(struct html_node) html_node_array;
typedef ARRAY(struct html_block) html_block_array;
typedef ARRAY(struct html_meta) html_meta_array;
typedef ARRAY(struct html_time) html_time_array;
typedef ARRAY(struct html_bytes) html_bytes_array;

struct html_outline {
    html_node_array nodes; /* parents before their children */
    html_block_array blocks;
    byte_array text;                   /* of the blocks, one behind the other */
    html_meta_array metas;             /* <meta> with a content */
    html_time_array times;             /* <time> */
    html_bytes_array data;             /* scripts of type application/ld+json */
    struct html_bytes title;           /* of the first <title> */
    struct html_bytes canonical;       /* <link rel="canonical"> */
    struct html_bytes language;        /* <html lang> */
    struct html_bytes base;            /* <base href> */
    uint32_t author_begin, author_end; /* in `text`: of the first <a rel="author">; equal: none */
    size_t n_bytes;                    /* of the page */
    bool cut;                          /* a limit left something out */
};

/* The bytes must be valid UTF-8 and outlive the outline. Linear. Errors: NOMEM, LIMIT. */
stemma_status html_outline_of(struct html_outline *out, struct arena *arena, const char *bytes,
                              size_t n, stemma_error *err);

/* A bit for each tag that is asked for, 0 for the others. The model asks for the first ones. */
enum { HTML_PATH_BITS = 22 };
uint64_t html_tag_bit(enum html_tag tag);

/* The nearest element with this tag, which has a bit, at or above a node; 0: none. */
uint32_t html_above(const struct html_outline *o, uint32_t node, enum html_tag tag);

static inline const char *html_block_text(const struct html_outline *o, const struct html_block *b)
{
    return o->text.at + b->begin;
}

#endif
