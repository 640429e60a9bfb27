/*
 * Gold attributions of one document, read from the members of its JSON record that the library does
 * not know ("extra"):
 *
 *     "attributions": [{"source": [[89, 106]], "cue": [[107, 114]], "content": [[115, 290]]}, …]
 *
 * Offsets are code points in the record and bytes here.
 */
#ifndef STEMMA_TRAIN_GOLD_H
#define STEMMA_TRAIN_GOLD_H

#include "quote/ranker.h"

struct gold_span {
    uint32_t begin, end; /* bytes */
};

typedef ARRAY(struct gold_span) gold_spans;

struct attribution {
    gold_spans source, content;
};

typedef ARRAY(struct attribution) gold_array;

/* Errors: FORMAT (no attributions, or not of this form), NOMEM. */
stemma_status gold_read(gold_array *out, struct arena *arena, const struct text *text,
                        const char *extra, stemma_error *err);

enum gold_answer {
    GOLD_WRONG,
    GOLD_RIGHT,
    GOLD_NEITHER /* cannot be told: the gold names no source, or none that is a candidate */
};

/* Judges answer `item` to a question (n_candidates: nobody). */
enum gold_answer gold_judge(const gold_array *gold, const struct article *article,
                            const struct question *question, uint32_t item);

#endif
