/*
 * Indirect speech with its source: She said that the horn was tired.
 */
#ifndef STEMMA_QUOTE_INDIRECT_H
#define STEMMA_QUOTE_INDIRECT_H

#include "quote/article.h"

/* How the sentence reports. */
enum indirect_shape {
    INDIRECT_THAT,      /* she said that the horn was tired */
    INDIRECT_ACCORDING, /* the horn was tired, according to her */
    INDIRECT_TAIL,      /* the horn was tired, she said */
    INDIRECT_PLAIN      /* she said the horn was tired */
};

struct indirect {
    uint32_t begin, end; /* bytes of the words that are reported */
    uint32_t mention;
    uint32_t cue, cue_end; /* tokens */
    enum indirect_shape shape;
};
typedef ARRAY(struct indirect) indirect_array;

/* By place; at most one a sentence, and none in a sentence that holds marks. Linear. Errors: NOMEM,
 * LIMIT. */
stemma_status indirect_find(indirect_array *out, struct arena *arena, const struct article *article,
                            stemma_error *err);

/* How often words and source were right in sentences of this shape, on 840 articles. */
double indirect_sure(enum indirect_shape shape);

#endif
