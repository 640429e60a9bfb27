/*
 * On whom the documents of a story depend: copies of one text, passages of another's prose, what
 * was said to somebody else.
 */
#ifndef STEMMA_STORY_DEPENDENCE_H
#define STEMMA_STORY_DEPENDENCE_H

#include "quote/quotes.h"
#include "story/stories.h"

/* Fills `credits` and `depends_on` of all members. `quotes` may be NULL: then words between marks
 * count as prose. Memory is kept by the stories. O(hits + words of stories of two documents or
 * more). Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status dependence_find(stemma_stories *stories, const stemma_quotes *quotes,
                              stemma_error *err);

#endif
