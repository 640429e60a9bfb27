/*
 * What the comparison of one witness with the base text works on, and how it notes a difference.
 */
#ifndef STEMMA_TRACE_EDITOR_H
#define STEMMA_TRACE_EDITOR_H

#include "trace/edit.h"
#include "trace/slice.h"

#define EDITOR_MAX 10000000 /* differences of one witness */

struct editor {
    struct arena *arena;
    const struct collation *c;
    const struct base_text *base;
    const struct piece *piece;
    const struct fragment *fragment;
    const struct word_place *places;
    const struct document *document;
    ARRAY(struct difference) list;
    uint32_t base_begin, base_end;
};

/* Base words `begin` … `end`; equal: the place before word `begin`. */
struct base_place {
    uint32_t begin, end;
};

static inline struct base_place base_place(uint32_t begin, uint32_t end)
{
    return (struct base_place){begin, end};
}

/* Adds a difference: `text` in the document, the base's words as `base` (bytes NULL: no witness
 * shows them). Errors: NOMEM, LIMIT. */
stemma_status editor_add(struct editor *e, stemma_edit_type type, struct slice text,
                         struct slice base, struct base_place at, stemma_error *err);

static const struct slice EDITOR_NO_BASE = {NULL, 0, 0};

/* Bytes of the document. */
struct slice editor_text(const struct editor *e, uint32_t begin, uint32_t end);
/* Base words `begin` … `end` with the marks between them; empty: the place before word `begin`. */
struct slice editor_base(const struct editor *e, uint32_t begin, uint32_t end);

#endif
