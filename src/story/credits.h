/*
 * Credit lines: whose words a document says it prints.
 */
#ifndef STEMMA_STORY_CREDITS_H
#define STEMMA_STORY_CREDITS_H

#include "story/media.h"

typedef ARRAY(stemma_credit) credit_array;

/* The credits at the head and at the end of a document, by place; that of its author last. Names
 * are kept in `arena`. Looks at a few paragraphs only. Errors: NOMEM, LIMIT. */
stemma_status credits_find(credit_array *out, struct arena *arena, const struct media *media,
                           const struct document *document, stemma_error *err);

#endif
