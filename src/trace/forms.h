/*
 * Forms: fragments that print the same words with the same seams are one form. All that compares
 * words works on forms, so that a thousand copies of a wire report cost as much as one.
 */
#ifndef STEMMA_TRACE_FORMS_H
#define STEMMA_TRACE_FORMS_H

#include "base/parallel.h"
#include "trace/fragment.h"

struct form {
    const struct fragment_word *words; /* of its first fragment */
    const uint32_t *pairs;             /* of each word: hash of it and the next one */
    uint32_t n_words;
    bool seams;                    /* stand between two of the words */
    uint32_t rarity;               /* of all words together, in 1/BIT bits */
    uint32_t n_fragments, n_texts; /* texts: independent ones */
    const uint32_t *fragments;     /* numbers, ascending */
    const uint32_t *texts;         /* numbers of independent texts, ascending, each once */
    uint32_t speaker;              /* of the first fragment that has one; SPEAKER_NONE */
};

/* Longest first, then the earliest date, then by hash of the words: an order of their own, which
 * does not depend on that of the documents. */
struct form_list {
    size_t n;
    struct form *at;
    const uint32_t *of_fragment; /* form of each fragment */
};

/* Sets the rarity of every word of every fragment, from how often the corpus holds it: log2((words
 * + 20,000) / count), between 3 and 14 bits; 3 for a function word; 2 in a stock phrase. Linear in
 * the corpus. Errors: NOMEM, CANCELLED. */
stemma_status rarity_measure(struct fragment_list *fragments, struct workers *workers,
                             const stemma_corpus *corpus, stemma_error *err);

/* Sets what goes by the form's words alone: pairs and seams. Errors: NOMEM, LIMIT. */
stemma_status form_pairs(struct form *form, struct arena *arena, stemma_error *err);

struct form_inputs {
    const struct fragment_list *fragments;
    const stemma_corpus *corpus;
    const uint32_t *text_number; /* of each document */
};
/* Memory from `arena` and the workers' kept arenas. O(n log n). Errors: NOMEM, LIMIT, CANCELLED. */
stemma_status forms_make(struct form_list *out, struct arena *arena, struct workers *workers,
                         const struct form_inputs *in, stemma_error *err);

#endif
