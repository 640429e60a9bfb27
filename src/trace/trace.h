/*
 * What the tracing stage found: utterances, their witnesses and edits, and sources. Data goes one
 * way; trace.c has the steps in their order:
 *
 *     quotes + matches -> fragment.c … utterance.c   which quotations print the same words
 *                      -> collate.c, edit.c, variants.c   base text, typed differences, readings
 *                      -> groups.c … sources.c       contigs of one speaker, their order, joins
 */
#ifndef STEMMA_TRACE_TRACE_H
#define STEMMA_TRACE_TRACE_H

#include "quote/quotes.h"
#include "reuse/matches.h"

typedef ARRAY(stemma_utterance) utterance_array;
typedef ARRAY(stemma_source) source_array;

struct stemma_trace {
    stemma_ctx *ctx;
    const stemma_corpus *corpus; /* the caller's */
    stemma_matches *matches;     /* owned */
    stemma_quotes *quotes;       /* owned */
    struct arena arena;
    struct workers workers; /* their kept arenas hold utterances' texts, witnesses and edits */
    utterance_array
        utterances; /* speaker's sources first, in the source's order; then by founding member */
    source_array sources; /* most words first, then by id */
    const uint32_t
        *text_number; /* of each document: those that print one text (a wire copy) share a number */
    uint32_t n_texts;
};

/* stemma_trace_new with the stages before it done; owns `matches` and `quotes` from here on, also
 * when it fails. */
stemma_status trace_make(stemma_trace **out, const stemma_corpus *corpus, stemma_matches *matches,
                         stemma_quotes *quotes, const stemma_params *params, stemma_error *err);

#endif
