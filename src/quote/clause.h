/*
 * Reporting clauses as pairing and joining need them: does one of these words report?
 */
#ifndef STEMMA_QUOTE_CLAUSE_H
#define STEMMA_QUOTE_CLAUSE_H

#include "quote/cues.h"
#include "text/text.h"

/* The group of the token as a reporting verb; CUE_NONE: it is none. */
enum cue_group clause_verb(const struct text *text, uint32_t token);

/* True for the verbs that tell how words were uttered: say, add, write, laugh. */
bool clause_is_saying(const struct text *text, uint32_t token);

/* The first reporting verb among tokens begin … end-1; `end`: none. */
uint32_t clause_find_verb(const struct text *text, uint32_t begin, uint32_t end);

/* True when the last word before the byte is one that tells how words were uttered. */
bool clause_ends_in_verb(const struct text *text, uint32_t at);

#endif
