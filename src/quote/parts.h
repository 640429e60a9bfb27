/*
 * From marked stretches to quotations: parts that belong to one utterance as printed.
 *
 *     “For nineteen years …,” she wrote, “and for nineteen years …”      two parts around a cue
 *     “… I don’t know. ¶ “I wish I did.”                               a continuation paragraph
 *
 * What joins two parts is kept as evidence, never as fact: the words may have stood apart in the
 * source.
 */
#ifndef STEMMA_QUOTE_PARTS_H
#define STEMMA_QUOTE_PARTS_H

#include "quote/marks.h"

struct prose; /* quote/prose.h */

enum part_join {
    PART_FIRST = STEMMA_JOIN_FIRST,
    PART_SAME_SENTENCE = STEMMA_JOIN_SAME_SENTENCE,
    PART_NEXT_SENTENCE = STEMMA_JOIN_NEXT_SENTENCE,
    PART_CONTINUED = STEMMA_JOIN_CONTINUED /* also where a paragraph's end is lost */
};

struct quotation {
    uint32_t first_part, n_parts; /* its parts are marks[part_marks[first_part + i]] */
    uint32_t flags;               /* of its stretches together, and STEMMA_FLAG_SPLIT */
};

struct quotation_list {
    size_t n;
    const struct quotation *at; /* by first part's place */
    const uint32_t *part_marks; /* number of the stretch that a part is */
    const uint8_t *part_joins;  /* enum part_join of each */
};

/* Linear in the stretches. Nested stretches are quotations of their own. Errors: NOMEM. */
stemma_status parts_join(struct quotation_list *out, struct arena *arena, const struct prose *prose,
                         const struct marked_list *marks, stemma_error *err);

#endif
