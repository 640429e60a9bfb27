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

/* What the story stage says of the documents. */
struct document_stories {
    const uint32_t *of_document; /* the number of each one's story */
    const uint64_t *id;          /* of each story */
    const uint32_t *text_number; /* of each document: as in struct stemma_trace */
    uint32_t n_texts;
};

typedef ARRAY(stemma_utterance) utterance_array;
typedef ARRAY(stemma_source) source_array;

struct stemma_trace {
    stemma_ctx *ctx;
    const stemma_corpus *corpus; /* the caller's */
    stemma_matches *matches;     /* owned */
    stemma_quotes *quotes;       /* owned */
    stemma_stories *stories;     /* owned, set and freed by story/whole.c; NULL: not looked for */
    struct arena arena;
    struct workers workers; /* their kept arenas hold utterances' texts, witnesses and edits */
    utterance_array
        utterances; /* speaker's sources first, in the source's order; then by founding member */
    source_array sources; /* most words first, then by id */
    const uint32_t
        *text_number; /* of each document: those that print one text (a wire copy) share a number */
    uint32_t n_texts;
    struct document_stories in_story; /* NULL where stories were not looked for */
};

/* The stages before it, done. `stories` NULL: sources are not told apart by story. */
struct trace_before {
    stemma_matches *matches;
    stemma_quotes *quotes;
    const struct document_stories *stories; /* what it points to outlives the trace */
};
/* Owns the matches and quotations from here on, also when it fails. Errors: NOMEM, LIMIT,
 * CANCELLED. */
stemma_status trace_make(stemma_trace **out, const stemma_corpus *corpus,
                         const struct trace_before *before, const stemma_params *params,
                         stemma_error *err);
/* Frees all that trace_make made; NULL is fine. */
void trace_clear(stemma_trace *trace);

#endif
