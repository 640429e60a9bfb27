/*
 * Reporting clauses that stand between the marks: « Allons, dit Merrow, il est tard. »
 */
#ifndef STEMMA_QUOTE_INSERTED_H
#define STEMMA_QUOTE_INSERTED_H

#include "quote/marks.h"

/* Cuts the clauses out of the stretches, in languages that print them so. `language`: BCP 47; NULL:
 * not known. Linear in the words between marks. Errors: NOMEM, LIMIT. */
stemma_status inserted_split(struct marked_list *marks, struct arena *arena,
                             const struct text *text, const struct lexicon *lexicon,
                             const char *language, stemma_error *err);

#endif
