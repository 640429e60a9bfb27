/*
 * Bundles: documents of one story that report the same speech of one speaker.
 */
#ifndef STEMMA_TRACE_BUNDLES_H
#define STEMMA_TRACE_BUNDLES_H

#include "trace/collate.h"
#include "trace/inputs.h"

/* Utterances of one speaker, by number. */
struct speech {
    uint32_t speaker; /* SPEAKER_NONE: not known */
    uint32_t *at;
    size_t n;
};

/* The words of an utterance that a document prints, at most, without a break. */
struct printing {
    uint32_t doc, utterance, n_words; /* utterance: place in the speech */
};

struct bundle {
    uint32_t root; /* its first printing, as they are sorted by document and utterance */
    uint32_t n_docs;
    uint64_t n_words; /* of all its printings */
    size_t first, n;  /* its printings */
    int32_t day;      /* of its first document */
    bool voice;       /* all its documents report the speaker, and hardly anyone else */
};

struct bundle_list {
    size_t n;
    struct bundle *at; /* most words first */
    struct printing *printings;
};

/* O(pieces × log). Errors: NOMEM, LIMIT. */
stemma_status bundles_make(struct bundle_list *out, struct arena *arena, const struct collation *c,
                           const struct trace_inputs *in, const struct speech *speech,
                           stemma_error *err);

#endif
