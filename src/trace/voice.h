/*
 * Voices: documents that report what one speaker said, and hardly anyone else.
 */
#ifndef STEMMA_TRACE_VOICE_H
#define STEMMA_TRACE_VOICE_H

#include "trace/inputs.h"

/* Sets the speaker of each document that quotes one at length and others little; SPEAKER_NONE for
 * all others. Linear in the fragments. Errors: NOMEM. */
stemma_status voices_find(const uint32_t **of_document, struct arena *arena,
                          const struct trace_inputs *in, stemma_error *err);

#endif
