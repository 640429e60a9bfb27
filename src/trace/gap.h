/*
 * What a witness prints between two words that it shares with the base text.
 */
#ifndef STEMMA_TRACE_GAP_H
#define STEMMA_TRACE_GAP_H

#include "trace/editor.h"

/* Words of the piece from w to w_end, in the place of base words b … b_end. At an open end nothing
 * is shared beyond the gap. */
struct gap {
    uint32_t w, w_end, b, b_end;
    bool open_begin, open_end;
};

/* Each adds what differs. Linear in the words. Errors: NOMEM, LIMIT. */

/* Word `w`, which is base word `b`. */
stemma_status gap_compare_word(struct editor *e, uint32_t w, uint32_t b, stemma_error *err);
/* The gap between two shared words. */
stemma_status gap_compare(struct editor *e, const struct gap *g, stemma_error *err);
/* Words of the piece in the place of other words, or of none. */
stemma_status gap_add_words(struct editor *e, const struct gap *g, stemma_error *err);
/* The same, where both are several: some may be the same after all. */
stemma_status gap_align(struct editor *e, const struct gap *g, stemma_error *err);
/* The bracket or the … between words w - 1 and w. `g`: the base words in its place. */
stemma_status gap_add_loose(struct editor *e, uint32_t w, const struct gap *g, stemma_error *err);

#endif
