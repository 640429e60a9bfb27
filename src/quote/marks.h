/*
 * Quotation marks: which mark opens, which closes, and what stands between them.
 *
 * A small automaton runs over each paragraph with a stack of open marks, after a vote on the
 * article's house style (curly, straight, two apostrophes, single, guillemets, „low-high“). It
 * repairs what newspapers print: marks that point the wrong way, that are missing, or that change
 * their style; a quotation that goes on in the next paragraph.
 */
#ifndef STEMMA_QUOTE_MARKS_H
#define STEMMA_QUOTE_MARKS_H

#include "text/text.h"

#include <stdbool.h>

struct lexicon;

#define MARKS_NONE UINT32_MAX

/* One stretch between marks, inside one paragraph. */
struct marked {
    uint32_t begin, end;  /* bytes between the marks, space at both ends left out */
    uint32_t outer_begin; /* byte of the opening mark; `begin` where it is missing */
    uint32_t outer_end;   /* byte after the closing mark; `end` where it is missing */
    uint32_t paragraph;
    uint32_t flags; /* STEMMA_FLAG_… */
    uint32_t
        continues; /* number of the stretch that this one goes on from: in the paragraph before,
                      or in the same one, where a paragraph break was lost; MARKS_NONE */
    uint8_t depth; /* 0: not inside another */
};

struct marked_list {
    size_t n;
    const struct marked *at; /* by outer_begin; a nested one after the one that holds it */
};

/* What is known of a text besides its words. All zero: nothing. */
struct marks_hints {
    uint32_t title_begin, title_end; /* bytes of the headline; equal: none */
    const char *language;            /* BCP 47; NULL: not known */
    size_t n_paragraphs;
    const stemma_paragraph *paragraphs; /* as the page labels them, by place */
};

/* Single marks count at depth 0 in the headline, in headings and captions. Linear in the text; at
 * most one stretch a mark. Errors: NOMEM, LIMIT. */
stemma_status marks_find(struct marked_list *out, struct arena *arena, const struct text *text,
                         const struct lexicon *lexicon, const struct marks_hints *hints,
                         stemma_error *err);

#endif
