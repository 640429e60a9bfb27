/*
 * Speakers: for each quotation of an article whether somebody said it, who, and how sure that is.
 */
#ifndef STEMMA_QUOTE_SPEAKERS_H
#define STEMMA_QUOTE_SPEAKERS_H

#include "quote/ranker.h"
#include "quote/resolve.h"

/* What was decided for one quotation. */
struct saying {
    stemma_quote_kind kind;
    bool said;        /* by somebody */
    uint32_t mention; /* the source; NO_TOKEN: none */
    uint32_t cue;     /* tokens [cue, cue_end); cue NO_TOKEN: none */
    uint32_t cue_end;
    uint32_t person; /* NO_PERSON: no name */
    stemma_speaker_how how;
    double confidence;
};

/* One for each quotation of the resolver's article; the resolver is fresh, and stays so. `speech`
 * is the confidence from which words count as said. Linear. Errors: NOMEM, LIMIT. */
stemma_status speakers_find(struct saying **out, struct arena *arena,
                            const struct resolver *resolver, double speech, stemma_error *err);

#endif
