/*
 * The words and names that a document's portrait is made of, each once.
 */
#ifndef STEMMA_STORY_WORDING_H
#define STEMMA_STORY_WORDING_H

#include "reuse/matches.h"
#include "story/vector.h"

enum {
    WORDING_LEAD = 150,  /* first words of a text, where a report says what happened */
    WORDING_OPENING = 40 /* of these the very first: its first sentence or two */
};

enum view {
    VIEW_BODY,  /* all words */
    VIEW_LEAD,  /* title and first words, where a report says what happened */
    VIEW_NAMES, /* runs of capitalised words */
    VIEW_TITLE,
    VIEW_OPENING, /* stems of the title and the very first words */
    VIEW_WHO,     /* words of the text with a capital: who does it, and where */
    VIEW_WHAT,    /* the others: what is done */
    VIEW_COUNT
};

/* What is read of a document. */
struct wording {
    const struct text *text;
    const char *title_bytes;
    struct token_list title;
    uint32_t doc;
    uint64_t language;             /* made of its tag; 0: not looked for yet */
    const stemma_matches *matches; /* NULL: furniture is not known */
};

/* Sets the texts, and the language, where it is 0: that of the record, or a guess. The title's
 * words are in `arena`. Errors: NOMEM, LIMIT. */
stemma_status wording_open(struct wording *w, struct arena *arena, const stemma_corpus *corpus,
                           stemma_error *err);

/* A word, a name or a stem of a document. */
struct wording_term {
    uint64_t key;            /* hash of the words, the language, and which of the three it is */
    uint32_t n[VIEW_COUNT];  /* how often it stands in each view */
    struct term_place first; /* in the text; its end is 0 where there is none */
};
struct wording_terms {
    struct wording_term *at; /* by key */
    uint32_t n;
};

/* Furniture and function words stay out; names of the title do, too. O(words). Errors: NOMEM,
 * LIMIT. */
stemma_status wording_read(struct wording_terms *out, struct arena *arena, const struct wording *w,
                           stemma_error *err);

#endif
