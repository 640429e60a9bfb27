/*
 * The words and names that a document's portrait is made of, in the order of the text.
 */
#ifndef STEMMA_STORY_WORDING_H
#define STEMMA_STORY_WORDING_H

#include "reuse/matches.h"

enum { WORDING_LEAD = 150 /* first words of a text, where a report says what happened */ };

/* What is read of a document. */
struct wording {
    const struct text *text;
    struct token_list title;
    uint32_t doc;
    uint64_t language;             /* made of its tag; 0: not looked for yet */
    const stemma_matches *matches; /* NULL: furniture is not known */
};

/* Sets the texts, and the language, where it is 0: that of the record, or a guess. The title's
 * words are in `arena`. Errors: NOMEM, LIMIT. */
stemma_status wording_open(struct wording *w, struct arena *arena, const stemma_corpus *corpus,
                           stemma_error *err);

/* Words are a run of tokens that are a name, or one token. */
struct wording_place {
    uint64_t key;           /* hash of the words, the language, and whether they are a name */
    uint32_t begin, end;    /* bytes of the text, or of the title */
    bool in_title, in_lead; /* lead: the first 150 words of the text */
    bool is_name;
};
typedef ARRAY(struct wording_place) wording_places;

/* Furniture and function words stay out; names of the title do, too. O(words). Errors: NOMEM,
 * LIMIT. */
stemma_status wording_read(wording_places *out, struct arena *arena, const struct wording *w,
                           stemma_error *err);

#endif
