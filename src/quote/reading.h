/*
 * How one sign of a paragraph is read. For marks.c and what it is made of.
 */
#ifndef STEMMA_QUOTE_READING_H
#define STEMMA_QUOTE_READING_H

#include "quote/pairing.h"

#define NOT_OPEN (-1)

/* How sign i is read, given what is open; TURN_EITHER: as text. */
enum sign_turn reading_turn(const struct pairing *p, uint32_t i);

/* The place in the stack of the mark that a closer of this sort closes, or NOT_OPEN. A double may
 * close over an open single, which is often an apostrophe; never the reverse. */
int reading_find_open(const struct pairing *p, enum sign_sort sort);

/* The next sign of this sort in the paragraph after number i; SIGN_NONE: none near. */
uint32_t reading_next(const struct pairing *p, uint32_t i, enum sign_sort sort);

/* Sign i opens where a mark of its sort is open. True when that one is around it: it is closed
 * after the one that i opens. */
bool reading_opens_inside(const struct pairing *p, uint32_t i);

/* “A. “B. He called it “old.” C. “D.”: a quotation that has opened again in this paragraph, for
 * want of a break, is long. True when sign i opens a pair inside a sentence of it that gives
 * nobody's words. */
bool reading_opens_inside_reopened(const struct pairing *p, const struct open_mark *around,
                                   uint32_t i);

/* "We are late, "she said: it closes, with the space on the wrong side. */
bool reading_is_late_closer(const struct pairing *p, uint32_t i);

/* Sign i closes and nothing is open. True when it opens, with the space on the wrong side (He
 * said," We are late.") or without space (He left.”We are late.”). */
bool reading_is_early_opener(const struct pairing *p, uint32_t i);

/* “He said, “We are late.’ Then he left.” Sign i opens where a mark of its sort is open. True when
 * it is typed for a single one: a single closes it and the quotation around is closed next. */
bool reading_is_typed_for_single(const struct pairing *p, uint32_t i);

/* "We saw “Hamilton” today: sign i opens a pair of a style of its own, inside `around`. */
bool reading_is_pair_apart(const struct pairing *p, const struct open_mark *around, uint32_t i);

/* True when the open mark's words up to byte `end` are a piece of one sentence, not its begin. */
bool reading_in_sentence(const struct pairing *p, const struct open_mark *open, uint32_t end);

#endif
