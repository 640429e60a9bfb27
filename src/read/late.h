/*
 * What is found about the documents of a sealed corpus when a stage first asks for it: the whole
 * analysis of each text, which quotations want, and the words alone, which the engine wants.
 */
#ifndef STEMMA_READ_LATE_H
#define STEMMA_READ_LATE_H

#include "read/words.h"

struct corpus_late {
    bool has_texts;
    struct workers texts; /* their kept arenas hold the analysed texts */
    struct corpus_words words;
};

/* False where a stage that looks at one document at a time must find its text itself
 * (front_find_words). */
static inline bool corpus_has_texts(const stemma_corpus *corpus)
{
    return corpus->late != NULL && corpus->late->has_texts;
}

/* When a corpus is sealed. Errors: NOMEM. */
stemma_status late_new(stemma_corpus *corpus, stemma_error *err);
void late_free(stemma_corpus *corpus); /* one that was not sealed is fine */

#endif
