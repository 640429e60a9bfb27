/*
 * Overlap: which words of two forms stand for the same words of a source.
 *
 * Alignment of two forms with the words' rarity as score. Words that are not equal are never
 * paired here: a changed word lies in no pair, between two. At a seam the form itself says that
 * words are missing or replaced, so what the other one has there costs next to nothing.
 */
#ifndef STEMMA_TRACE_OVERLAP_H
#define STEMMA_TRACE_OVERLAP_H

#include "base/params.h"
#include "trace/forms.h"
#include "trace/speaker.h"

/* Equal words in a row: a's words a_at … are b's words b_at …. */
struct overlap_run {
    uint32_t a_at, b_at, n;
};

struct overlap {
    uint32_t a, b;    /* numbers of forms, set by the caller */
    uint32_t n_equal; /* words */
    uint32_t rarity;  /* of the equal words, in 1/BIT bits */
    uint32_t score;   /* of the alignment: the rarity, less what differs */
    uint32_t n_runs;
    struct overlap_run *runs; /* ascending in both */
};

/* The best local alignment; n_runs 0 where there is none. O(words of a × words of b), which must
 * not exceed OVERLAP_MAX_CELLS: else none. Errors: NOMEM, LIMIT. */
#define OVERLAP_MAX_CELLS (UINT64_C(64) << 20)
stemma_status overlap_find(struct overlap *out, struct arena *arena, const struct form *a,
                           const struct form *b, stemma_error *err);

/* Words that differ between the runs, where no seam accounts for them. A gap in one form only is
 * worth `most` words at most. Linear in the words. */
uint32_t overlap_changes(const struct overlap *o, const struct form *a, const struct form *b,
                         uint32_t most);

/* What is known of two forms but their words. */
struct overlap_ties {
    enum speaker_match speakers;
    bool one_story; /* documents of one story print both */
};

/*
 * Is it enough to say that the two print the same words? `a` and `b` as in overlap_find.
 *
 *   - one form inside the other: utterance.information bits, and a share of the shorter one;
 *   - the end of one is the beginning of the other: half as many bits again, and eight words, or
 *     five that begin a sentence;
 *   - both go on with other words on one side: so many bits, and nine words or four fifths of the
 *     shorter one; on both sides, or of two speakers, twenty words or four fifths;
 *   - in any case four equal words for each that is changed: parallel sentences are alike, too.
 *
 * A phrase of a few words is in everybody's mouth. So two speakers must share two words more, and
 * three where no story has both; there also who is not known to be one speaker must share two
 * more where a word is changed.
 */
bool overlap_accept(const struct overlap *o, const struct form *a, const struct form *b,
                    const struct overlap_ties *ties, const struct stemma_params *params);

/*
 * The same for two forms of one cluster that may have one speaker: one inside the other with
 * utterance.information bits, half as many again where more than one word is changed, and three
 * equal words for each; or the end of one as the beginning of the other, with half as many bits
 * again where the shared words are not sentences.
 */
bool overlap_accept_near(const struct overlap *o, const struct form *a, const struct form *b,
                         const struct stemma_params *params);

/* True for a short overlap that fits one of the forms at two places. */
bool overlap_repeats(const struct overlap *o, const struct form *a, const struct form *b);

/* For qsort: overlaps of one form, those that tell most first. */
int overlap_compare(const void *left, const void *right);

#endif
