/*
 * Kinds: what quoted words are when somebody said them, and when nobody did.
 */
#ifndef STEMMA_QUOTE_KIND_H
#define STEMMA_QUOTE_KIND_H

#include "quote/article.h"

struct kind_guess {
    stemma_quote_kind kind;
    double sure; /* 0 … 1 */
};

/* True for words that are no quotation of their own whatever stands around them: one word in a
 * headline, the image of a simile ("like a “tsunami”"), marks inside a quotation. */
bool kind_is_own(const struct article *article, const struct quotation_view *q);

/* Of words that nobody said: title, nickname, term, scare, unknown. */
struct kind_guess kind_of_unsaid(const struct article *article, const struct quotation_view *q);

/*
 * Of words that somebody said: writing where the cue or the words around it tell so ("wrote", "in
 * an essay"), speech where they tell that; STEMMA_KIND_UNKNOWN where they do not ("added"). `cue`:
 * token of the verb, `mention`: the source; NO_TOKEN: none.
 */
stemma_quote_kind kind_of_said(const struct article *article, const struct quotation_view *q,
                               uint32_t mention, uint32_t cue);

#endif
