/*
 * What the steps of tracing read: the stages before, and what each step left for the next ones.
 */
#ifndef STEMMA_TRACE_INPUTS_H
#define STEMMA_TRACE_INPUTS_H

#include "base/params.h"
#include "trace/forms.h"

struct trace_inputs {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    const stemma_quotes *quotes;
    const struct stemma_params *params;
    struct workers *workers;
    const uint32_t *text_number; /* of each document: the independent text that it prints */
    uint32_t n_texts;
    const uint32_t *story; /* of each document; NULL: not known */
    const int32_t *day;    /* of each document, or of its story (days.h) */
    const uint32_t *voice; /* of each document: the speaker that it reports; SPEAKER_NONE */
    struct speaker_list speakers;
    struct fragment_list fragments;
    struct form_list forms;
};

#endif
