/*
 * Word-level alignment of two sequences of words (words.h), with affine gaps.
 *
 * Scores are integers: an equal word +2, a substitution -3, a gap -3 to open and -1 a word (the
 * defaults of align_options_init). Equal stretches at both ends cost nothing but the comparison;
 * what is left is solved by dynamic programming in a band that grows until the result cannot get
 * better.
 */
#ifndef STEMMA_REUSE_ALIGN_H
#define STEMMA_REUSE_ALIGN_H

#include "base/array.h"

enum align_op {
    ALIGN_EQUAL,
    ALIGN_SUBSTITUTE,
    ALIGN_INSERT,
    ALIGN_DELETE
}; /* insert: in b only; delete: in a only */

struct align_run {
    uint8_t op;
    uint32_t n; /* columns */
};

struct alignment {
    uint32_t a_begin, a_end, b_begin, b_end; /* what was aligned, as words of the two sequences */
    int32_t score;
    uint32_t n_equal, n_columns;
    size_t n_runs;
    const struct align_run *runs; /* neighbours differ in op */
};

enum align_ends {
    ALIGN_GLOBAL, /* both sequences whole */
    ALIGN_INSIDE, /* a whole, somewhere in b: b's ends are free */
    ALIGN_LOCAL   /* the best pair of stretches */
};

struct align_options {
    enum align_ends ends;
    int32_t equal, substitute, gap_open, gap_extend;
    uint64_t max_cells; /* of the dynamic programming; beyond it LIMIT. 64 M by default */
};
void align_options_init(struct align_options *o, enum align_ends ends);

/*
 * Out: memory from `arena`. Of several alignments with the best score, the one that begins
 * left-most in a, then in b; then the one whose columns, read from the left, pair words before they
 * delete, and delete before they insert. (ALIGN_GLOBAL takes equal words at the beginning, then at
 * the end, and applies the rule to what is left.) Errors: NOMEM, LIMIT.
 */
stemma_status align_words(struct alignment *out, struct arena *arena, const uint32_t *a,
                          uint32_t n_a, const uint32_t *b, uint32_t n_b,
                          const struct align_options *options, stemma_error *err);

struct extensions;
/* Where two sequences stand, and how they are read from there: with step +1, `a` and `b` are the
 * words after the point, read forward; with step -1 the words before it, read backward from their
 * last. */
struct outward {
    const uint32_t *a, *b;
    uint32_t n_a, n_b;
    int step;
    int32_t drop;              /* fall of the score below its best at which the extension ends */
    struct extensions *lately; /* made lately, of the thread (extensions.h); NULL: none are kept */
};
/* Words taken of both. */
struct align_corner {
    uint32_t a, b;
};
typedef ARRAY(struct align_corner) corner_array;

/*
 * Grows an alignment outward until the score has fallen by `drop`. Adds the corners that it passes,
 * outward; the last is where it ends, and none means that no word was taken. Of equal scores the
 * shortest. O(words + differences × band). Errors: NOMEM, LIMIT.
 */
stemma_status align_extend(corner_array *out, struct arena *arena, const struct outward *from,
                           const struct align_options *options, stemma_error *err);

#endif
