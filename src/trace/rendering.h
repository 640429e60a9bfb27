/*
 * Renderings: how a quotation prints what stands in grounds, piece by piece, with typed edits.
 */
#ifndef STEMMA_TRACE_RENDERING_H
#define STEMMA_TRACE_RENDERING_H

#include "trace/edit.h"
#include "trace/locate.h"

#define GROUND_NONE UINT32_MAX

/* A quotation and its words. */
struct quoted_passage {
    uint32_t quote;
    uint32_t first_fragment, n_fragments;
    struct passage words;
};

/* Words of one part that stand together in one ground; or that stand nowhere. */
struct rendered {
    uint32_t part;
    uint32_t word_begin, word_end; /* of the passage */
    stemma_span span;              /* in the quotation's document */
    uint32_t ground;               /* GROUND_NONE: the words stand nowhere */
    uint32_t at_begin, at_end;     /* words of the ground */
    bool joined; /* printed as one with the piece before, which stands somewhere else */
    size_t n_edits;
    const stemma_edit *edits; /* base words are the ground's */
};

struct rendering {
    size_t n;
    const struct rendered *at; /* in the order of the quotation */
    uint32_t n_words, n_found; /* of the passage; those in a piece that stands somewhere */
    uint32_t n_changes, n_house, n_joins; /* edits: of substance, of house style, joins */
};

/* True where the quotation prints what stands there, house style aside. */
static inline bool rendering_is_exact(const struct rendering *r)
{
    return r->n_words > 0 && r->n_found == r->n_words && r->n_changes == 0 && r->n_joins == 0;
}

struct renderer {
    const stemma_corpus *corpus; /* of the quotations */
    const stemma_quotes *quotes;
    const struct fragment_list *fragments;
    const struct ground_list *grounds;
    uint32_t apart; /* words of a ground between two pieces, above which they stand apart */
    bool attested;  /* the segments overlap, so no two are joined */
};

/* `segments`: by word, no two with a word in common; of several grounds. Memory from `arena`.
 * O(words of passage and segments). Errors: NOMEM, LIMIT. */
stemma_status rendering_make(struct rendering *out, struct arena *arena, const struct renderer *r,
                             const struct quoted_passage *passage, const struct segment *segments,
                             size_t n, stemma_error *err);

#endif
