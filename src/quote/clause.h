/*
 * Reporting clauses as pairing and joining need them: does one of these words report, and is
 * somebody named who speaks?
 */
#ifndef STEMMA_QUOTE_CLAUSE_H
#define STEMMA_QUOTE_CLAUSE_H

#include "quote/lexicon.h"
#include "text/text.h"

/* The group of the token as a reporting verb; CUE_NONE: it is none. */
enum cue_group clause_verb(const struct lexicon *lexicon, const struct text *text, uint32_t token);

/* True for the verbs that tell how words were uttered: say, add, write, laugh. */
bool clause_is_saying(const struct lexicon *lexicon, const struct text *text, uint32_t token);

/* saying, adding */
bool clause_is_participle(const struct text *text, uint32_t token);

/* The first reporting verb among tokens begin … end-1; `end`: none. */
uint32_t clause_find_verb(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                          uint32_t end);

/* Capitalised, and no function word at a sentence's begin. */
bool clause_is_name(const struct token *t);

/* True when tokens begin … end-1 hold “said Merrow” or “Merrow said”; in “he told Merrow” she is
 * not the speaker. */
bool clause_names_speaker(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                          uint32_t end);

/* True when one of the first words from byte `begin` on, in its sentence and before byte `end`, is
 * such a verb: Merrow said. */
bool clause_follows(const struct lexicon *lexicon, const struct text *text, uint32_t begin,
                    uint32_t end);

/* True when one of the last words before the byte, in its sentence, is such a verb: Merrow told the
 * town. */
bool clause_leads(const struct lexicon *lexicon, const struct text *text, uint32_t at);

/* What stands between two words that may end speech: , for one of , ? ! …, or - for a dash; 0:
 * nothing of the kind, or what ends a sentence. */
uint32_t clause_break(const struct text *text, uint32_t begin, uint32_t end);

/* True of languages that print a reporting clause inside the speech, with no marks around it: «
 * Allons, dit Merrow, il est tard. » NULL: not known. */
bool clause_stands_bare(const char *language);

#endif
