/*
 * Speech that is printed without quotation marks: the lines of a transcript (MERROW: We left.),
 * questions and answers (Q: … A: …), dialogue after dashes (— We left, she said.), and paragraphs
 * that the page sets apart as quoted.
 */
#ifndef STEMMA_QUOTE_UNMARKED_H
#define STEMMA_QUOTE_UNMARKED_H

#include "quote/marks.h"

/* A stretch of one of these, words only. */
struct unmarked {
    uint32_t begin, end; /* bytes */
    uint32_t paragraph;
    uint32_t flags; /* STEMMA_FLAG_TRANSCRIPT, _DIALOGUE or _BLOCK */
    bool goes_on;   /* from the one before it */
};
typedef ARRAY(struct unmarked) unmarked_array;

/*
 * Adds to the stretches between marks those that are printed without. A stretch between marks that
 * lies in one of them is then nested; where the marks hold most of its words, or cross its ends, it
 * is left out. Linear. Errors: NOMEM, LIMIT.
 */
stemma_status unmarked_add(struct marked_list *marks, struct arena *arena, const struct text *text,
                           const struct lexicon *lexicon, const struct marks_hints *hints,
                           stemma_error *err);

/* transcript.c, dashes.c: the stretches of each sort, by place. */
stemma_status transcript_find(unmarked_array *out, struct arena *arena, const struct text *text,
                              stemma_error *err);
stemma_status dashes_find(unmarked_array *out, struct arena *arena, const struct text *text,
                          const struct lexicon *lexicon, const char *language, stemma_error *err);

/* True for the label Q, A, Question, …, which names a side of an interview and no person. */
bool transcript_names_nobody(const struct text *text, uint32_t token);

#endif
