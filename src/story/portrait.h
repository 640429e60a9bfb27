/*
 * A document's portrait: its telling words, seen four ways, and its day. Stories are made of
 * portraits; the text is not read again.
 */
#ifndef STEMMA_STORY_PORTRAIT_H
#define STEMMA_STORY_PORTRAIT_H

#include "reuse/matches.h"

enum view {
    VIEW_BODY,  /* all words */
    VIEW_LEAD,  /* title and first words, where a report says what happened */
    VIEW_NAMES, /* runs of capitalised words */
    VIEW_TITLE,
    VIEW_COUNT
};

/* `term` is the hash of a folded word, or of the words of a name, with its view and the document's
 * language. So no two languages share a term. */
struct weighted_term {
    uint32_t term;
    float weight;
};

/* The heaviest terms of a vector of length 1, by term. */
struct term_vector {
    const struct weighted_term *at;
    uint32_t n;
};

#define NO_DAY INT32_MIN

struct portrait {
    uint32_t doc;
    struct term_vector view[VIEW_COUNT];
    uint32_t n_words;
    int32_t day; /* since 1970-01-01; NO_DAY where the document has none */
};

/* The portraits of all documents, by number; their vectors are kept by `workers`. What is furniture
 * of an outlet stays out. O(words × log of a document's words), in two passes. Errors: NOMEM,
 * LIMIT, CANCELLED. */
stemma_status portraits_make(struct portrait **out, struct workers *workers,
                             const stemma_corpus *corpus, const stemma_matches *matches,
                             stemma_error *err);

/* Where a document prints a term. */
struct term_place {
    uint32_t term;
    uint32_t begin, end; /* bytes; of the title where the view is VIEW_TITLE or in_title is set */
    bool in_title;
};
typedef ARRAY(struct term_place) term_places;

/* The places of a view's terms, in order. For showing terms as they are printed. */
stemma_status portrait_places(term_places *out, struct arena *arena, const stemma_corpus *corpus,
                              const stemma_matches *matches, uint32_t doc, enum view view,
                              stemma_error *err);

/* The product of two vectors: their cosine, less what the lightest terms would add. Linear. */
double vector_product(const struct term_vector *a, const struct term_vector *b);

#endif
